"""The same actual value in other units, and in other writings."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.model.quantity import Quantity, decimal_of, is_finite_decimal
from indicator_rules.model.rules import Change, Interval, Rule, Threshold
from indicator_rules.model.unit_table import DIMENSIONS
from indicator_rules.model.units import Unit, unit_named
from indicator_rules.testing.laws.answers import Apart
from indicator_rules.testing.laws.values import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ONE_UNIT = Apart("no other unit measures the same", "没有其他可换算的计量单位")
ONE_WRITING = Apart("its actual values are written in one way", "实际值只有一种写法")
_SCALES = ("千", "万", "百万", "亿")
_SCALED = ("money", "counter", "weight", "area", "volume", "energy", "length")
"""Dimensions whose units stand behind a scale: 万元, 亿吨, 万人次."""
_UNUSED = {"百分比", "折", "人民币", "角", "分钱", "‱"}
"""Names of units that nobody writes behind the figure of an actual value."""
_MOST = 16
"""Digits of a figure that people still write."""


def in_other_units(rule: Rule, x: Fraction) -> Iterator[str]:
    """The same amount in each other unit of the target's dimension: 0.8万元 for 8000元."""
    quantity = _quantity(rule)
    if quantity is None:
        return
    for unit in other_units(quantity.unit):
        size = x * quantity.unit.factor / unit.factor
        if is_finite_decimal(size) and len(decimal_of(size)) <= _MOST:
            yield str(Quantity(Decimal(decimal_of(size)), unit))


def other_units(unit: Unit) -> tuple[Unit, ...]:
    """The units of one dimension, and the unit behind a scale, but for the unit itself."""
    if not unit.name or not unit.known or "/" in unit.name:
        return ()
    names = [name for members in DIMENSIONS.values() if unit.name in members for name in members]
    names = [name for name in names if name not in _UNUSED]
    if unit.dimension.split(":")[0] in _SCALED and unit.without_scale:
        names += [unit.without_scale, *(f"{scale}{unit.without_scale}" for scale in _SCALES)]
    found = dict.fromkeys(map(unit_named, names))
    return tuple(one for one in found if one.dimension == unit.dimension and one.name != unit.name)


def _quantity(rule: Rule) -> Quantity | None:
    match rule:
        case Threshold(_, quantity) | Interval(quantity) | Change(_, _, Quantity() as quantity):
            return None if isinstance(rule, Change) else quantity
        case _:
            return None


def in_other_writings(rule: Rule, x: Fraction) -> Iterator[str]:
    """The same actual value as people write it otherwise: full width, idle zeros, spaces."""
    text = text_of(rule, x)
    if text is None:
        return
    yield "".join(map(_wide, text))
    yield f" {text}　"
    quantity = _quantity(rule)
    if quantity is not None:
        figure = decimal_of(x)
        point = "" if "." in figure else "."
        yield f"{figure}{point}0{quantity.unit}"
        yield f"{figure} {quantity.unit}"
        yield f"{Decimal(figure):,}{quantity.unit}"


def _wide(character: str) -> str:
    """A digit or a sign as input methods write it in full width."""
    return chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character
