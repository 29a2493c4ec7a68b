"""Stretches of one line: what targets and actual values are, and what pieces of a curve cover."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence


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

    def common(self, other: Region) -> Region | None:
        """What two stretches share, None where nothing."""
        if not self.meets(other):
            return None
        later = other if _starts_before(self, other) else self
        sooner = other if _ends_after(self, other) else self
        closed = later.low is None or later.low_closed, sooner.high is None or sooner.high_closed
        return Region(later.low, sooner.high, *closed)

    def meets(self, other: Region) -> bool:
        """Whether the two stretches share a value."""
        return _reaches(self, other) and _reaches(other, self)


def narrowest_first(stretches: Sequence[Region]) -> list[int]:
    """The places of stretches in a row, each before those that hold it."""
    depth = [sum(other.holds(one) for other in stretches) for one in stretches]
    return sorted(range(len(stretches)), key=lambda place: -depth[place])


def point(value: Fraction) -> Region:
    """One value."""
    return Region(value, value)


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
