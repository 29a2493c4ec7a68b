"""Targets that a person could have written in place of another: a digit, a sign, a unit off."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias, assert_never

from attrs import evolve

from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)
from indicator_rules.model.unit_table import DIMENSIONS
from indicator_rules.model.units import Unit, unit_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Other: TypeAlias = tuple[str, Rule]
"""What was changed, and the target that came of it."""

OTHER_SIGNS = {
    Comparison.AT_LEAST: (Comparison.MORE_THAN, Comparison.AT_MOST),
    Comparison.MORE_THAN: (Comparison.AT_LEAST, Comparison.LESS_THAN),
    Comparison.AT_MOST: (Comparison.LESS_THAN, Comparison.AT_LEAST),
    Comparison.LESS_THAN: (Comparison.AT_MOST, Comparison.MORE_THAN),
    Comparison.EQUAL: (Comparison.AT_LEAST, Comparison.AT_MOST),
    Comparison.ABOUT: (Comparison.AT_LEAST, Comparison.AT_MOST),
}
_MONEY = ("元", "万元", "亿元")


def other_targets(rule: Rule) -> Iterator[Other]:
    """Every target that one mistake makes of a target; a requirement in words has none."""
    match rule:
        case Threshold(comparison, quantity):
            yield from _figures(quantity, lambda one: evolve(rule, quantity=one))
            if rule.stated:
                yield from _signs(comparison, lambda one: evolve(rule, comparison=one))
        case Interval():
            yield from _intervals(rule)
        case Deadline():
            yield from _deadlines(rule)
        case Level(scale, _, comparison):
            for rank in (rule.rank - 1, rule.rank + 1):
                if 0 <= rank < len(scale.levels):
                    level = scale.named(rank)
                    yield "bound", Level(scale, level, comparison, subject=rule.subject)
            yield from _signs(comparison, lambda one: evolve(rule, comparison=one))
        case Change(trend, comparison, quantity):
            if quantity is not None:
                yield from _figures(quantity, lambda one: evolve(rule, quantity=one))
                yield from _signs(comparison, lambda one: evolve(rule, comparison=one))
            back = Trend.DECREASE if trend is Trend.INCREASE else Trend.INCREASE
            yield "sign", evolve(rule, trend=back)
        case AllOf(parts) | AnyOf(parts):
            for place, part in enumerate(parts):
                for kind, other in other_targets(part):
                    yield kind, evolve(rule, parts=(*parts[:place], other, *parts[place + 1 :]))
        case Qualitative():
            return
        case _:
            assert_never(rule)


def _figures(quantity: Quantity, put: Callable[[Quantity], Rule]) -> Iterator[Other]:
    for moved in moved_figures(quantity):
        yield "bound", put(moved)
    for unit in other_units(quantity.unit):
        yield "unit", put(Quantity(quantity.magnitude, unit))


def moved_figures(quantity: Quantity) -> Iterator[Quantity]:
    """A figure with one more and one less in its last digit."""
    exponent = int(quantity.magnitude.as_tuple().exponent)
    step = Decimal(1).scaleb(min(exponent, 0))
    for size in (quantity.magnitude - step, quantity.magnitude + step):
        yield Quantity(size, quantity.unit)


def _signs(comparison: Comparison, put: Callable[[Comparison], Rule]) -> Iterator[Other]:
    for other in OTHER_SIGNS[comparison]:
        yield "sign", put(other)


def _intervals(rule: Interval) -> Iterator[Other]:
    for moved in moved_figures(rule.low):
        with suppress(Refusal):
            yield "bound", evolve(rule, low=moved)
    for moved in moved_figures(rule.high):
        with suppress(Refusal):
            yield "bound", evolve(rule, high=moved)
    with suppress(Refusal):
        yield "sign", evolve(rule, low_closed=not rule.low_closed)
    with suppress(Refusal):
        yield "sign", evolve(rule, high_closed=not rule.high_closed)


def _deadlines(rule: Deadline) -> Iterator[Other]:
    """The day before and the day after; of a day without a year, in a year that has all days."""
    if rule.month is None:
        for number in (rule.day - 1, rule.day + 1):
            with suppress(Refusal):
                yield "bound", evolve(rule, day=number)
        return
    day = rule.in_year(rule.year or 2024)
    for other in (day - dt.timedelta(days=1), day + dt.timedelta(days=1)):
        year = None if rule.year is None else other.year
        yield "bound", evolve(rule, year=year, month=other.month, day=other.day)


def other_units(unit: Unit) -> Iterator[Unit]:
    """The next smaller and the next larger unit of the same dimension: 元 and 亿元 for 万元."""
    top, slash, below = unit.name.partition("/")
    if slash and top:
        for other in other_units(unit_named(top)):
            yield unit_named(f"{other.name}/{below}")
        return
    if unit.dimension == "money":
        names: tuple[str, ...] = _MONEY
    elif unit.without_scale != unit.name:
        names = (unit.without_scale,)
    else:
        names = tuple(DIMENSIONS.get(unit.dimension, ()))
    known = [unit_named(name) for name in names]
    smaller = [one for one in known if one.factor < unit.factor]
    larger = [one for one in known if one.factor > unit.factor]
    if smaller:
        yield max(smaller, key=lambda one: one.factor)
    if larger:
        yield min(larger, key=lambda one: one.factor)
