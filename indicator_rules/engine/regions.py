"""Targets and actual values as stretches of one line, and how they lie to each other."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from attrs import frozen

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.results import Verdict
from indicator_rules.model.rules import Comparison, Direction, Interval, Threshold


@frozen
class Region:
    """A stretch of the line in base units; an end of None reaches on for ever."""

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True

    def holds(self, other: Region) -> bool:
        """Whether every value of the other stretch is in this one."""
        return _starts_before(self, other) and _ends_after(self, other)

    def contains(self, value: Fraction) -> bool:
        """Whether one value is in this stretch."""
        low, high = self.low, self.high
        if low is not None and (value < low if self.low_closed else value <= low):
            return False
        return high is None or (value <= high if self.high_closed else value < high)

    def meets(self, other: Region) -> bool:
        """Whether the two stretches share a value."""
        return _reaches(self, other) and _reaches(other, self)


def point(value: Fraction) -> Region:
    """One value."""
    return Region(value, value)


def verdict_of(target: Region, actual: Region) -> Verdict:
    """Inside: met; disjoint: unmet; overlapping: undetermined."""
    if actual.low is not None and actual.low is actual.high:
        return Verdict.MET if target.contains(actual.low) else Verdict.UNMET
    if target.holds(actual):
        return Verdict.MET
    return Verdict.UNDETERMINED if target.meets(actual) else Verdict.UNMET


def _starts_before(outer: Region, inner: Region) -> bool:
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low > outer.low or outer.low_closed or not inner.low_closed


def _ends_after(outer: Region, inner: Region) -> bool:
    if outer.high is None:
        return True
    if inner.high is None or inner.high > outer.high:
        return False
    return inner.high < outer.high or outer.high_closed or not inner.high_closed


def _reaches(left: Region, right: Region) -> bool:
    """Whether the left stretch does not end before the right one begins."""
    if left.high is None or right.low is None:
        return True
    if left.high == right.low:
        return left.high_closed and right.low_closed
    return left.high > right.low


def threshold_region(
    comparison: Comparison, value: Fraction, direction: Direction, tolerance: Fraction
) -> Region:
    """The values that meet one figure; ``tolerance`` is the margin of 约 and 左右."""
    match comparison:
        case Comparison.AT_LEAST:
            return Region(value, None)
        case Comparison.MORE_THAN:
            return Region(value, None, low_closed=False)
        case Comparison.AT_MOST:
            return Region(None, value)
        case Comparison.LESS_THAN:
            return Region(None, value, high_closed=False)
        case Comparison.ABOUT:
            margin = abs(value) * tolerance
            return Region(value - margin, value + margin)
        case Comparison.EQUAL:
            if value == 0 or direction is Direction.LOWER:
                return Region(None, value)
            return Region(value, None) if direction is Direction.HIGHER else point(value)
        case _:
            assert_never(comparison)


def bound_region(bound: Threshold | Interval, unit: Quantity, tolerance: Fraction) -> Region:
    """The values an actual value may have, in the unit of a target."""
    if isinstance(bound, Interval):
        low, high = bound.low.in_unit_of(unit), bound.high.in_unit_of(unit)
        return Region(low, high, bound.low_closed, bound.high_closed)
    value = bound.quantity.in_unit_of(unit)
    if bound.comparison is Comparison.EQUAL:
        return point(value)
    return threshold_region(bound.comparison, value, Direction.INSIDE, tolerance)
