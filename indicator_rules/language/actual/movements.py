"""From one figure to another: 由85%提高到87.5% is 87.5%, and a rise of 2.5 points."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import frozen

from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity, is_finite_decimal
from indicator_rules.model.rules import Change
from indicator_rules.model.units import PERCENT, unit_named
from indicator_rules.source import half_width

_FIGURE = r"-?[0-9][0-9,.]*[^0-9,，;；。()（）由从至到]*?"
_RISES = "提高|提升|上升|升高|升|增长|增加|增|扩大|扩展|延长|上涨"
_FALLS = "下降|降低|降|减少|减|压减|压缩|缩短|缩小|回落|下跌"
_MOVEMENT = re.compile(
    rf"(?P<label>[^0-9,，;；。由从]*)[由从][^0-9,，;；。]*?(?P<start>{_FIGURE})[,，]?"
    rf"(?:(?P<rises>{_RISES})|(?:{_FALLS}))[到至为](?:[^0-9,，;；。-]*?)(?P<end>{_FIGURE})[。.]?"
)
_POINTS = unit_named("个百分点")


@frozen
class Movement:
    """What a cell says of two figures: the label, the text of each, and which way it goes."""

    label: str
    start: str
    end: str
    trend: Trend


def movement(text: str) -> Movement | None:
    """The movement that a whole cell is, or None."""
    found = _MOVEMENT.fullmatch("".join(half_width(text).split()))
    if found is None:
        return None
    trend = Trend.INCREASE if found["rises"] else Trend.DECREASE
    return Movement(found["label"], found["start"], found["end"], trend)


def change_between(start: Quantity, end: Quantity, trend: Trend, wanted: Change) -> Change | None:
    """The change from one figure to another, counted as a target counts it.

    Between two rates it is so many points; as a percentage of the first it would be another
    figure, and for a target in % the cell does not say which is meant. None where that is open,
    the units do not fit, the figures go the other way than the word, or no decimal is so much.
    """
    if start.unit.dimension != end.unit.dimension:
        return None
    size = Fraction(end.in_unit_of(start)) - start.figure
    size = size if trend is Trend.INCREASE else -size
    if size <= 0 or not is_finite_decimal(size):
        return None
    if wanted.quantity is None:
        return Change(trend, Comparison.AT_LEAST, None, stated=False)
    asked = wanted.quantity.unit
    if end.unit.is_ratio:
        if asked.name not in {"个百分点", "百分点"} or end.unit.name != "%" != start.unit.name:
            return None
        return _sized(trend, Quantity.of(size, _POINTS))
    if asked.is_ratio:
        # 由100万元增至105万元 is 5% more; of a rate it might be points.
        share = size / start.figure * 100 if start.figure > 0 else None
        points = asked.dimension == "percentage point" or share is None
        if points or share is None or not is_finite_decimal(share):
            return None
        return _sized(trend, Quantity.of(share, PERCENT))
    return _sized(trend, Quantity.of(size, start.unit))


def _sized(trend: Trend, size: Quantity) -> Change:
    return Change(trend, Comparison.AT_LEAST, size, stated=False)
