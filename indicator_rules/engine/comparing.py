"""Figures in a unit that compares with another: counters of two names do, with a finding."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.quantity import Quantity, decimal_of, is_finite_decimal
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Interval, Threshold
from indicator_rules.model.unit_table import SAME_COUNTS

if TYPE_CHECKING:
    from indicator_rules.model.units import Unit


def comparable(
    target: Quantity, actual: Measured | Bounded
) -> tuple[Measured | Bounded, list[Diagnostic]]:
    """The actual value in a unit that compares: counters of other names do, with a finding.

    Raises:
        Refusal: the units do not compare (IR409).
    """
    found = quantity_of(actual)
    if found is None or found.unit.dimension == target.unit.dimension:
        return actual, []
    counters = found.unit.is_counter and target.unit.is_counter
    # Once is neither so often a year nor so many a class.
    counters = counters and _per(found.unit) == _per(target.unit)
    rates = found.unit.is_ratio and target.unit.is_ratio
    # Two thirds are no decimal number of percentage points, once a year none of times a month.
    turns = is_finite_decimal(found.unit.factor / target.unit.factor)
    if not turns or not (counters or rates):
        raise Refusal("IR409", actual=found, target=target)
    same = any(found.unit.without_scale in one and target.unit.without_scale in one for one in SAME_COUNTS)
    findings = [] if same else [units_differ(found.unit, target.unit)]
    return _recounted(actual, target), findings


def units_differ(found: Unit, asked: Unit) -> Diagnostic:
    """IR408: two units that are held to be one."""
    words = {
        "actual": found.name or "no unit", "actual_zh": _named(found),
        "target": asked.name or "no unit", "target_zh": _named(asked),
    }  # fmt: skip
    return Diagnostic("IR408", words)


def _per(unit: Unit) -> list[str]:
    """What a unit is for, as the year of 次/年; nothing for what is no rate."""
    return unit.dimension.split("/")[1:]


def _named(unit: Unit) -> str:
    return f"“{unit}”" if unit.name else "无单位"


def quantity_of(actual: Measured | Bounded) -> Quantity | None:
    """The figure of an actual value, or the first of a bound; None for a date or a level."""
    if isinstance(actual, Measured):
        return actual.value if isinstance(actual.value, Quantity) else None
    if isinstance(actual.bound, Threshold):
        return actual.bound.quantity
    return actual.bound.low if isinstance(actual.bound, Interval) else None


def _recounted(actual: Measured | Bounded, target: Quantity) -> Measured | Bounded:
    """The same figures with the target's counter; a scale such as 万 stays."""

    def turned(quantity: Quantity) -> Quantity:
        size = Decimal(decimal_of(quantity.base / target.unit.factor))
        return Quantity(size, target.unit)

    if isinstance(actual, Measured):
        return evolve(actual, value=turned(cast("Quantity", actual.value)))
    bound = actual.bound
    if isinstance(bound, Threshold):
        return evolve(actual, bound=evolve(bound, quantity=turned(bound.quantity)))
    interval = cast("Interval", bound)
    low, high = turned(interval.low), turned(interval.high)
    return evolve(actual, bound=evolve(interval, low=low, high=high))
