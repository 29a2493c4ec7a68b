"""A figure for each month or quarter against one for the whole year."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.region import Region, point
from indicator_rules.model.rules import Threshold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.model.rules import Interval

_TIMES = {"月": 12, "季度": 4, "半年": 2, "年": 1}
"""How many there are in the year of a table."""


def per_of(actual: Measured | Bounded) -> str | None:
    """The period or thing that an actual value says it is for."""
    return actual.per if isinstance(actual, Measured) else getattr(actual.bound, "per", None)


def as_asked(
    region: Region, rule: Threshold | Interval, actual: Measured | Bounded
) -> Sequence[Region]:
    """Where an actual value may lie, counted for the period that its target counts for.

    3次 against 每季度1次 may be of each quarter or of the year; 全年3次 is of the year.
    """
    asked, said = rule.per, per_of(actual)
    figure = rule.quantity if isinstance(rule, Threshold) else rule.low
    if figure.unit.is_ratio:
        return [region]
    if part_of_year(rule, actual) is not None:
        # 1-9月82场: by the end of the year there may be more.
        return [Region(region.low, None, low_closed=region.low_closed)]
    if asked == said:
        return [region]
    if asked not in {None, *_TIMES} and said is None and actual.told.total:
        # 6场共330人 against 每场≥50人: how many of each there were is not said.
        return [region, Region(Fraction(0), region.high, high_closed=region.high_closed)]
    # A table is of a year, so that no period is the year.
    times, own = _TIMES.get(asked or "年"), _TIMES.get(said or "年")
    if times is None or own is None or times == own:
        return [region]
    converted = _scaled(region, Fraction(own, times))
    certain = (asked and said) or actual.told.total
    return [converted] if certain else [region, converted]


def part_of_year(rule: Threshold | Interval, actual: Measured | Bounded) -> str | None:
    """The part of a year that a count is of, where its target names none."""
    part = actual.told.part_of_year
    if part is None or part in (rule.subject or "") or rule.per not in {None, "年"}:
        return None
    return part


def _scaled(region: Region, size: Fraction) -> Region:
    if region.low is not None and region.low is region.high:
        return point(region.low * size)
    low, high = (None if end is None else end * size for end in (region.low, region.high))
    return Region(low, high, region.low_closed, region.high_closed)


def hull(regions: Sequence[Region]) -> Region:
    """The least stretch that holds all of them."""
    first, *others = regions
    for other in others:
        low = None if first.low is None or other.low is None else min(first.low, other.low)
        high = None if first.high is None or other.high is None else max(first.high, other.high)
        first = point(low) if low is not None and low == high else Region(low, high)
    return first
