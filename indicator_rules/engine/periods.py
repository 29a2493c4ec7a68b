"""A figure for each thing or period against one that its target counts otherwise."""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.engine.comparing import month_days, quantity_of
from indicator_rules.engine.each import (
    YEAR,
    Each,
    each_asked,
    each_of,
    figure_of,
    in_a_year,
    is_a_count,
    is_of_the_year,
)
from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region, point
from indicator_rules.model.units import NO_UNIT, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.model.rules import Interval, Threshold

_WHOLE = 10
"""A figure so many times that of each thing may be that of all of them."""


def per_of(actual: Measured | Bounded) -> str | None:
    """The period or thing that an actual value says it is for, with 每."""
    return actual.per if isinstance(actual, Measured) else getattr(actual.bound, "per", None)


def each_said(rule: Threshold | Interval, actual: Measured | Bounded) -> Each:
    """What an actual value is for; a unit that it took from its target is no word of its own."""
    found, per = quantity_of(actual), per_of(actual)
    if found is None:
        return Each(NO_UNIT)
    if per and found.unit == figure_of(rule).unit and isinstance(actual, Measured):
        # 每亩45 against 50元/亩 says 亩 once.
        asked = each_asked(rule)
        return each_of(asked.counted if actual.unit_assumed else found.unit, per)
    return each_of(found.unit, per)


def as_asked(
    region: Region, rule: Threshold | Interval, actual: Measured | Bounded
) -> Sequence[Region]:
    """Where an actual value may lie, counted for what its target counts for.

    ``region`` is where it lies by its figure. 300元 is that of 每亩300元 and of 300元/亩. 3次
    against 每季度1次 may be of each quarter or of the year; 全年3次 is of the year.

    Raises:
        Refusal: one is for things or periods that the other cannot be turned to (IR409).
    """
    asked, said = each_asked(rule), each_said(rule, actual)
    if asked.counted.is_ratio:
        return [region]
    lengths = month_days(said.counted, asked.counted)
    if lengths is not None:
        region = hull([scaled(region, one) for one in lengths])
    if part_of_year(rule, actual) is not None:
        # 1-9月82场: by the end of the year there may be more.
        return [Region(region.low, None, low_closed=region.low_closed)]
    if (asked.things, asked.time) == (said.things, said.time):
        return [region]
    found = _of_things(region, rule, actual)
    return [other for one in found for other in _of_times(one, rule, actual)]


def _of_things(
    region: Region, rule: Threshold | Interval, actual: Measured | Bounded
) -> Sequence[Region]:
    each, other = each_asked(rule), each_said(rule, actual)
    asked, said = each.things, other.things
    if each.kinds == other.kinds:
        factor = _product(asked) / _product(said)
        return [region if factor == 1 else scaled(region, factor)]
    if not said:
        # 6场共330人 against 每场≥50人: how many of each there were is not said.
        part = Region(Fraction(0), region.high, high_closed=region.high_closed)
        return [region, part] if _may_be_of_all(region, rule, actual) else [region]
    if not asked:
        # 每村2次 against ≥10次: of all villages it is as much or more.
        near = not (_is_far_above(region, rule) or _is_far_below(region, rule))
        more = Region(region.low, None, low_closed=region.low_closed)
        return [region] if near else [region, more]
    if len(asked) == len(said) and all(one.is_counter for one in (*asked, *said)):
        # 每名学生 and 每生: what is counted has many names.
        return [region]
    raise _refused(rule, actual)


def _product(things: Sequence[Unit]) -> Fraction:
    return prod((one.factor for one in things), start=Fraction(1))


def _may_be_of_all(region: Region, rule: Threshold | Interval, actual: Measured | Bounded) -> bool:
    return actual.told.total or _is_far_above(region, rule)


def _is_far_above(region: Region, rule: Threshold | Interval) -> bool:
    size = figure_of(rule).figure
    return region.low is not None and 0 < size * _WHOLE <= region.low


def _is_far_below(region: Region, rule: Threshold | Interval) -> bool:
    size = figure_of(rule).figure
    return region.high is not None and region.high * _WHOLE <= size


def _of_times(
    region: Region, rule: Threshold | Interval, actual: Measured | Bounded
) -> Sequence[Region]:
    asked, said = each_asked(rule), each_said(rule, actual)
    if asked.time == said.time or (is_of_the_year(asked.time) and is_of_the_year(said.time)):
        return [region]
    if asked.time is not None and said.time is not None:
        return [_turned(region, asked.time, said.time, rule, actual)]
    if not (is_a_count(asked.counted) and is_a_count(said.counted)):
        raise _refused(rule, actual)
    converted = _turned(region, asked.time or YEAR, said.time or YEAR, rule, actual)
    return [converted] if actual.told.total else [region, converted]


def _turned(
    region: Region,
    asked: Unit,
    said: Unit,
    rule: Threshold | Interval,
    actual: Measured | Bounded,
) -> Region:
    """The stretch for one period as one for another."""
    if asked.dimension == said.dimension:
        return scaled(region, asked.factor / said.factor)
    wanted, found = in_a_year(asked), in_a_year(said)
    if wanted is None or found is None:
        raise _refused(rule, actual)
    least, most = found[0] / wanted[1], found[1] / wanted[0]
    return hull([scaled(region, least), scaled(region, most)])


def _refused(rule: Threshold | Interval, actual: Measured | Bounded) -> Refusal:
    return Refusal("IR409", actual=actual, target=rule)


def are_for_others(region: Region, rule: Threshold | Interval, actual: Measured | Bounded) -> bool:
    """Whether two figures are for other things or periods, which a reader is told.

    A figure without a thing is for each that is asked for, unless it may be that of all.
    """
    asked, said = each_asked(rule), each_said(rule, actual)
    if asked.counted.is_ratio:
        return False
    if asked.things and not said.things:
        # A figure without a thing is for each that is asked for.
        said = evolve(said, things=asked.things)
        return _may_be_of_all(region, rule, actual) or not asked.is_for_what(said)
    return not asked.is_for_what(said)


def part_of_year(rule: Threshold | Interval, actual: Measured | Bounded) -> str | None:
    """The part of a year that a count is of, where its target names none."""
    part = actual.told.part_of_year
    if part is None or part in (rule.subject or "") or not is_of_the_year(each_asked(rule).time):
        return None
    return part


def scaled(region: Region, size: Fraction) -> Region:
    """The stretch of so many times its values."""
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
