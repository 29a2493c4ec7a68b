"""Targets and actual values as stretches of one line, and how they lie to each other."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region, point
from indicator_rules.model.results import Verdict
from indicator_rules.model.rules import Interval, Threshold


def verdict_of(target: Region, actual: Region) -> Verdict:
    """Inside: met; disjoint: unmet; overlapping: undetermined."""
    if actual.low is not None and actual.low is actual.high:
        return Verdict.MET if target.contains(actual.low) else Verdict.UNMET
    if target.holds(actual):
        return Verdict.MET
    return Verdict.UNDETERMINED if target.meets(actual) else Verdict.UNMET


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


def mirrored(region: Region) -> Region:
    """The stretch on the other side of 0."""
    low = None if region.high is None else -region.high
    high = None if region.low is None else -region.low
    if low is not None and low == high:
        return point(low)
    return Region(low, high, region.high_closed, region.low_closed)


def sizes(region: Region) -> Region:
    """The sizes of the values of a stretch: those of -6 up to 3 are from 0 to 6."""
    if region.low is not None and region.low >= 0:
        return region
    other = mirrored(region)
    if other.low is not None and other.low >= 0:
        return other
    if region.high is None or other.high is None:
        return Region(Fraction(0), None)
    if region.high == other.high:
        return Region(Fraction(0), region.high, high_closed=region.high_closed or other.high_closed)
    far = max(region, other, key=lambda one: one.high or 0)
    return Region(Fraction(0), far.high, high_closed=far.high_closed)
