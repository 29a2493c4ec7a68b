"""Dates, levels and changes against what was asked for."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.bases import have_other_bases
from indicator_rules.engine.comparing import units_differ
from indicator_rules.engine.completion import (
    ONE,
    ZERO,
    printed_range,
    printed_rate,
    reached_or_not,
)
from indicator_rules.engine.figures import rates_of
from indicator_rules.engine.levels import level_on
from indicator_rules.engine.outcome import Outcome, undetermined
from indicator_rules.engine.portions import may_be_a_share, of_a_share
from indicator_rules.engine.regions import mirrored, threshold_region, verdict_of
from indicator_rules.engine.samples import sample_for
from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.comparison import Comparison, Direction, Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region, point
from indicator_rules.model.results import UNKNOWN, Basis, Range, Verdict
from indicator_rules.model.rules import Change, Deadline, Level, Threshold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.profile import Profile
    from indicator_rules.model.units import Unit

_TIMES = "counter:倍"


def assess_deadline(rule: Deadline, actual: Measured | Bounded) -> Outcome | None:
    """On time or late."""
    if not isinstance(actual, Measured) or not isinstance(actual.value, dt.date):
        return None
    found = actual.value
    last = rule.held_against(found)
    if last is None:
        return undetermined(Basis.MEASURED, "待评定", Diagnostic("IR417", {"text": rule}))
    if earliest(found, actual.since, last) != found:
        words = {"actual": actual.text, "target": rule, "sample": _day(last)}
        return undetermined(Basis.MEASURED, "待评定", Diagnostic("IR416", words))
    begins = rule.begins(last)
    if begins is not None and begins <= found <= last:
        words = {"target": rule, "actual": actual.text, "begins": _day(begins), "last": _day(last)}
        return undetermined(Basis.MEASURED, "待评定", Diagnostic("IR449", words))
    return _reached(Basis.MEASURED, reached=found <= last)


def _day(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def days_late(rule: Deadline, found: dt.date, since: dt.date | None, last: dt.date) -> Region:
    """How many days past its target an actual day may be; those before it are below 0."""
    first = earliest(found, since, last)
    begins = rule.begins(last)
    inside = begins is not None and begins <= found <= last
    most = (found - begins).days + 1 if inside and begins is not None else (found - last).days
    return Region(Fraction((first - last).days), Fraction(most))


def earliest(day: dt.date, since: dt.date | None, last: dt.date) -> dt.date:
    """The first day that a date may stand for: of a period that the last day on time lies in."""
    return since if since is not None and since <= last < day else day


def assess_level(rule: Level, actual: Measured | Bounded) -> Outcome | None:
    """A level against a level of the same scale; the one asked for or a higher one is reached."""
    found = level_on(rule.scale, actual)
    if found is None:
        return None
    wanted = level_region(rule)
    basis = Basis.MEASURED if isinstance(actual, Measured) else Basis.BOUNDED
    region = point(Fraction(found.rank)) if isinstance(actual, Measured) else level_region(found)
    verdict = verdict_of(wanted, region)
    if verdict is Verdict.UNDETERMINED:
        return Outcome(verdict, basis, UNKNOWN, "待评定")
    return _reached(basis, reached=verdict is Verdict.MET)


def level_region(rule: Level) -> Region:
    """The ranks that a level with its comparison stands for."""
    comparison = Comparison.AT_LEAST if rule.comparison is Comparison.EQUAL else rule.comparison
    top = Fraction(len(rule.scale.levels) - 1)
    region = threshold_region(comparison, Fraction(rule.rank), Direction.HIGHER, ZERO)
    low = ZERO if region.low is None else region.low
    high = top if region.high is None else region.high
    return Region(low, high, region.low_closed, region.high_closed)


def _reached(basis: Basis, *, reached: bool) -> Outcome:
    verdict = Verdict.MET if reached else Verdict.UNMET
    rate = ONE if reached else ZERO
    return Outcome(verdict, basis, Range(rate, rate), printed_rate(rate))


def assess_change(rule: Change, actual: Measured | Bounded, profile: Profile) -> Outcome | None:
    """A change against a change, counted in the direction that was asked for."""
    found = actual.value if isinstance(actual, Measured) else actual.bound
    if isinstance(found, Quantity | Threshold) and not _asks_for_size(rule):
        # 95.2% against 不低于上年: what it was before, a person knows.
        words = {"actual": actual.text, "target": rule}
        return undetermined(Basis.STATED, "待评定", Diagnostic("IR412", words))
    if isinstance(found, Change) and have_other_bases(rule, found):
        words = {"actual": actual.text, "found": found.base, "target": rule, "base": rule.base}
        sample = f"较{rule.base}{sample_for(rule)}"
        finding = Diagnostic("IR446", {**words, "sample": sample})
        return undetermined(Basis.STATED, "待评定", finding)
    if rule.quantity is not None and _is_a_share(rule, actual):
        return of_a_share(actual, rule.quantity)
    region = change_region(rule, actual, profile)
    if region is None:
        return None
    if rule.quantity is None:
        wanted = Region(ZERO, None, low_closed=rule.comparison is not Comparison.MORE_THAN)
        size = ZERO
    else:
        size = Fraction(rule.quantity.magnitude)
        wanted = _wanted(rule, rule.quantity, profile)
    verdict = verdict_of(wanted, region)
    lower = rule.comparison in {Comparison.AT_MOST, Comparison.LESS_THAN} or (
        rule.comparison is Comparison.EQUAL and size == 0
    )
    direction = Direction.LOWER if lower else Direction.HIGHER
    if rule.comparison is Comparison.ABOUT:
        direction = Direction.INSIDE
    rates = rates_of(wanted, region, size, direction, profile)
    if size <= 0:
        rates = reached_or_not(verdict)
    basis = Basis.MEASURED if isinstance(actual, Measured) else Basis.BOUNDED
    one = rates.point
    printed = printed_range(rates) if one is None else printed_rate(one)
    return Outcome(verdict, basis, rates, printed, tuple(_unit_findings(rule, actual)))


def _wanted(rule: Change, quantity: Quantity, profile: Profile) -> Region:
    """The changes that meet a target, counted in its own direction."""
    size, comparison = quantity.figure, rule.comparison
    even = comparison is Comparison.ABOUT or (comparison is Comparison.EQUAL and rule.base)
    if size != 0 or not even:
        return threshold_region(comparison, size, Direction.HIGHER, profile.tolerance)
    # 与上年持平: as much as before, neither more nor less.
    about = comparison is Comparison.ABOUT
    return _about_nothing(quantity.unit, profile) if about else point(ZERO)


def _about_nothing(unit: Unit, profile: Profile) -> Region:
    """基本持平: within the margin of 约 in percent; of amounts nobody knows what they are of."""
    whole = as_percent(unit)
    if whole is None:
        return point(ZERO)
    margin = 100 * profile.tolerance / whole
    return Region(-margin, margin)


def _unit_findings(rule: Change, actual: Measured | Bounded) -> Iterator[Diagnostic]:
    """A rise of 5% where one of so many points is asked for is taken as that, and told."""
    found = actual.value if isinstance(actual, Measured) else actual.bound
    size = found if isinstance(found, Quantity) else getattr(found, "quantity", None)
    if size is None or rule.quantity is None:
        return
    own, asked = size.unit, rule.quantity.unit
    differ = own.dimension != asked.dimension and _TIMES not in {own.dimension, asked.dimension}
    if differ and size.magnitude and rule.quantity.magnitude:
        yield units_differ(own, asked)


def change_region(rule: Change, actual: Measured | Bounded, profile: Profile) -> Region | None:
    """Where an actual value lies, counted in the direction a change asks for; None without one."""
    found = actual.value if isinstance(actual, Measured) else actual.bound
    if isinstance(found, Quantity | Threshold) and not _asks_for_size(rule):
        return None
    if _is_a_share(rule, actual):
        return None
    if isinstance(found, Quantity):
        return _signed(point(_size(found, rule)), found, rule)
    if isinstance(found, Threshold):
        region = _bounded(found.comparison, _size(found.quantity, rule), profile)
        return _signed(region, found.quantity, rule)
    if not isinstance(found, Change) or have_other_bases(rule, found):
        return None
    if found.quantity is None:
        region = Region(ZERO, None, low_closed=False)
    else:
        size = _size(found.quantity, rule)
        region = _bounded(found.comparison, size, profile) if found.stated else point(size)
        if isinstance(actual, Bounded) and actual.nearly:
            # 增长近5% stops short of 5%.
            region = evolve(region, high=size, high_closed=False)
        if size == 0 and found.comparison is Comparison.ABOUT:
            about = _about_nothing((rule.quantity or found.quantity).unit, profile)
            region = evolve(about, low_closed=about.low == 0, high_closed=about.low == 0)
    return region if found.trend is rule.trend else mirrored(region)


def _signed(region: Region, found: Quantity, rule: Change) -> Region:
    """A figure below 0 is a drop by its sign, so that -12% is one of 12%."""
    drops = rule.trend is Trend.DECREASE and found.magnitude < 0
    return mirrored(region) if drops else region


def _is_a_share(rule: Change, actual: Measured | Bounded) -> bool:
    """Whether a bare figure may be the share of a change: 0.06 for 6%."""
    size = rule.quantity
    if size is None or not _asks_for_size(rule):
        return False
    return may_be_a_share(actual, size, Region(size.figure, None))


def _asks_for_size(rule: Change) -> bool:
    """Whether a bare figure can be the size that is asked for: 6.2% is, of 增长≥5%.

    Against 不低于上年 and 逐年提高 it is a value, and what it is to be held against is not there.
    """
    size = rule.quantity
    against = rule.base is not None and rule.comparison is not Comparison.EQUAL
    return size is not None and not (size.magnitude == 0 and against)


def as_percent(unit: Unit) -> Fraction | None:
    """How many percent a unit of a change is: 1倍 is 100%; None for amounts."""
    if unit.dimension == _TIMES:
        return 100 * unit.factor
    return unit.factor if unit.is_ratio else None


def _bounded(comparison: Comparison, size: Fraction, profile: Profile) -> Region:
    # Of changes there are some below 0: =0% is no change, and not at most that.
    if comparison is Comparison.EQUAL:
        return point(size)
    return threshold_region(comparison, size, Direction.INSIDE, profile.tolerance)


def _size(quantity: Quantity, rule: Change) -> Fraction:
    if rule.quantity is None:
        return quantity.figure
    own, asked = as_percent(quantity.unit), as_percent(rule.quantity.unit)
    if own is not None and asked is not None:
        return quantity.figure * own / asked
    return quantity.in_unit_of(rule.quantity)
