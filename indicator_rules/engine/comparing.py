"""Figures in a unit that compares with another: counters of two names do, with a finding."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.each import DAYS, MONTHS, counted
from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.quantity import Quantity, decimal_of, is_finite_decimal
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Interval, Threshold
from indicator_rules.model.unit_table import SAME_COUNTS, SCALES
from indicator_rules.model.units import NO_UNIT, OUTPUT, Unit, unit_named

if TYPE_CHECKING:
    from collections.abc import Callable

_PROPORTION = "proportion"
_NEAR = Fraction(10)
"""How far a figure without a unit and an amount of money may be apart to be of one unit."""


def comparable(
    target: Quantity, actual: Measured | Bounded
) -> tuple[Measured | Bounded, list[Diagnostic]]:
    """The actual value in a unit that compares: counters of other names do, with a finding.

    What figures are for is left to ``as_asked``: 300元 of 300元/亩 comes back as 300元, which
    compares with what the target counts.

    Raises:
        Refusal: the units do not compare (IR409).
    """
    found = quantity_of(actual)
    if found is None:
        return actual, []
    held, asked = _turned(actual, counted), counted(target).unit
    own = counted(found).unit
    if own.dimension == asked.dimension:
        return held, []
    same = any(own.without_scale in one and asked.without_scale in one for one in SAME_COUNTS)
    told = [] if same else [units_differ(own, asked)]
    if asked.name in SCALES and not own.is_ratio and own.dimension:
        # 5万 against 5.2万元 is 5万元.
        named = Unit(asked.name, own.dimension, unit_named(own.without_scale).factor * asked.factor)
        return _turned(held, _in_unit(named)), []
    if asked == OUTPUT and own.dimension == _PROPORTION:
        return _turned(held, _output), []
    if asked == NO_UNIT and target.magnitude == 0 and own.is_ratio:
        # Nothing is nothing in any unit.
        return _turned(held, _bare), []
    if asked == NO_UNIT and own.is_money and _are_near(found, target):
        # 每亩45 against 每亩45元: what else than money can it be of?
        return _turned(held, _bare), told
    if month_days(own, asked) is not None:
        return _turned(held, lambda one: Quantity(one.magnitude, asked)), told
    counters = own.is_counter and asked.is_counter
    rates = own.is_ratio and asked.is_ratio
    # Two thirds are no decimal number of percentage points.
    turns = is_finite_decimal(own.factor / asked.factor)
    if not turns or not (counters or rates):
        raise Refusal("IR409", actual=found, target=target)
    return _turned(held, _in_unit(asked)), told


def _bare(one: Quantity) -> Quantity:
    return Quantity(one.magnitude)


def _are_near(one: Quantity, other: Quantity) -> bool:
    plain = one.unit.without_scale == one.unit.name
    return plain and other.figure > 0 and _NEAR > one.figure / other.figure > 1 / _NEAR


def _output(one: Quantity) -> Quantity:
    """1:6 as six for one.

    Raises:
        Refusal: that is no finite decimal (IR409).
    """
    size = 1 / one.base if one.base else one.base
    if not is_finite_decimal(size):
        raise Refusal("IR409", actual=one, target=Quantity(Decimal(1), OUTPUT))
    return Quantity.of(size, OUTPUT)


def month_days(own: Unit, asked: Unit) -> tuple[Fraction, Fraction] | None:
    """How many of one unit another is, at least and at most, where one counts days and one months.

    A month has 28 to 31 days, a quarter 90 to 92, and a year 365 or 366.
    """
    if (own.dimension, asked.dimension) == (MONTHS, DAYS):
        least, most = _days_of(own)
        return least / asked.factor, most / asked.factor
    if (own.dimension, asked.dimension) == (DAYS, MONTHS):
        least, most = _days_of(asked)
        return own.factor / most, own.factor / least
    return None


def _days_of(unit: Unit) -> tuple[Fraction, Fraction]:
    years = unit.factor / 12
    if years.denominator == 1:
        return 365 * years, 366 * years
    quarters = unit.factor / 3
    if quarters.denominator == 1:
        return 90 * quarters, 92 * quarters
    return 28 * unit.factor, 31 * unit.factor


def _in_unit(asked: Unit) -> Callable[[Quantity], Quantity]:
    """Figures with another counter; a scale such as 万 stays."""
    return lambda one: Quantity(Decimal(decimal_of(one.base / asked.factor)), asked)


def units_differ(found: Unit, asked: Unit) -> Diagnostic:
    """IR408: two units that are held to be one."""
    words = {
        "actual": found.name or "no unit", "actual_zh": _named(found),
        "target": asked.name or "no unit", "target_zh": _named(asked),
    }  # fmt: skip
    return Diagnostic("IR408", words)


def _named(unit: Unit) -> str:
    return f"“{unit}”" if unit.name else "无单位"


def quantity_of(actual: Measured | Bounded) -> Quantity | None:
    """The figure of an actual value, or the first of a bound; None for a date or a level."""
    if isinstance(actual, Measured):
        return actual.value if isinstance(actual.value, Quantity) else None
    if isinstance(actual.bound, Threshold):
        return actual.bound.quantity
    return actual.bound.low if isinstance(actual.bound, Interval) else None


def _turned(
    actual: Measured | Bounded, turned: Callable[[Quantity], Quantity]
) -> Measured | Bounded:
    """The actual value with each of its figures turned."""
    if isinstance(actual, Measured):
        value = cast("Quantity", actual.value)
        other = turned(value)
        return actual if other is value else evolve(actual, value=other)
    bound = actual.bound
    if isinstance(bound, Threshold):
        return evolve(actual, bound=evolve(bound, quantity=turned(bound.quantity)))
    interval = cast("Interval", bound)
    low, high = turned(interval.low), turned(interval.high)
    return evolve(actual, bound=evolve(interval, low=low, high=high))
