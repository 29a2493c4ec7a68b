"""From one figure to another: 由85%提高到87.5% is 87.5%, and a rise of 2.5 points."""

from __future__ import annotations

from fractions import Fraction

from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity, is_finite_decimal
from indicator_rules.model.rules import Change
from indicator_rules.model.units import PERCENT, unit_named

_POINTS = unit_named("个百分点")


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
        both = {start.unit.name, end.unit.name}
        if asked.name not in {"个百分点", "百分点"} or both != {"%"}:
            return None
        return _sized(trend, Quantity.of(size, _POINTS))
    if asked.is_ratio:
        # 由100万元增至105万元 is 5% more; of a rate it might be points.
        if asked.dimension == "percentage point" or start.figure <= 0:
            return None
        share = size / start.figure * 100
        if not is_finite_decimal(share):
            return None
        return _sized(trend, Quantity.of(share, PERCENT))
    return _sized(trend, Quantity.of(size, start.unit))


def _sized(trend: Trend, size: Quantity) -> Change:
    return Change(trend, Comparison.AT_LEAST, size, stated=False)
