"""A second evaluator, as plain as can be: if and else on fractions, written from the design.

It imports nothing of ``engine`` and knows no curve, no region and no piece: a stretch is two ends
that may be missing, and the score of a stretch is what its values score. It is slow, it knows the
commonest methods only, and it exists to disagree.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from indicator_rules.model.actuals import (
    Actual,
    Bounded,
    Claimed,
    Measured,
    Missing,
    NotApplicable,
    Stated,
)
from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.profile import Profile
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Change, Deadline, Interval, Level, Threshold

FACTORS = {"元": 1, "千元": 1000, "万元": 10_000, "亿元": 100_000_000, "小时": 60, "分钟": 1}
"""Units that convert, in the smallest of them; every other is alone."""
Simple = Threshold | Interval | Deadline | Level | Change


@dataclass(frozen=True)
class Stretch:
    """The values there may be: from one end to the other, each included or not, None without."""

    low: Fraction | None
    high: Fraction | None
    with_low: bool = True
    with_high: bool = True

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.low == self.high

    def has(self, x: Fraction) -> bool:
        above = self.low is None or x > self.low or (x == self.low and self.with_low)
        below = self.high is None or x < self.high or (x == self.high and self.with_high)
        return above and below

    def samples(self) -> list[Fraction]:
        """Some values: the ends where they belong to it, close to them, between, and far out."""
        low, high = self.low, self.high
        if low is None and high is None:
            return [Fraction(n) for n in (-1000, -1, 0, 1, 50, 100, 1000)]
        if low is None:
            low = high - 1000
        if high is None:
            high = low + 1000
        near = (high - low) / 10**9
        inside = [low + (high - low) * Fraction(n, 8) for n in range(1, 8)]
        found = [low, low + near, *inside, high - near, high]
        return sorted({x for x in found if self.has(x)})


@dataclass(frozen=True)
class Answer:
    """What is said of an actual value: the verdict, the rates there may be, the cell printed."""

    verdict: str
    low: Fraction | None
    high: Fraction | None
    printed: str


def converted(one: Quantity, other: Quantity) -> Fraction:
    """A figure in the unit of another."""
    factor = Fraction(FACTORS.get(one.unit.name, 1)) / FACTORS.get(other.unit.name, 1)
    return Fraction(one.magnitude) * factor


def way(rule: Threshold) -> Direction:
    """Which way is better: the sign, then none at all, then what was said, then more."""
    if rule.comparison in {Comparison.AT_LEAST, Comparison.MORE_THAN}:
        return Direction.HIGHER
    if rule.comparison in {Comparison.AT_MOST, Comparison.LESS_THAN}:
        return Direction.LOWER
    if rule.comparison is Comparison.ABOUT:
        return Direction.INSIDE
    if rule.quantity.magnitude == 0:
        return Direction.LOWER
    return rule.direction or Direction.HIGHER


def accepted(rule: Simple, profile: Profile) -> Stretch:
    """The values that meet a target, on its line: figures, days late, ranks, changes."""
    match rule:
        case Threshold():
            t = Fraction(rule.quantity.magnitude)
            exact = rule.comparison is Comparison.EQUAL and profile.exact_equal and t != 0
            if exact:
                return Stretch(t, t)
            return by_sign(rule.comparison, t, profile, lower=way(rule) is Direction.LOWER)
        case Interval():
            low, high = Fraction(rule.low.magnitude), converted(rule.high, rule.low)
            return Stretch(low, high, rule.low_closed, rule.high_closed)
        case Deadline():
            return Stretch(None, Fraction(0))
        case Level():
            return by_sign(rule.comparison, Fraction(rule.rank), profile, lower=False)
        case Change():
            t = Fraction(0) if rule.quantity is None else Fraction(rule.quantity.magnitude)
            if t == 0 and rule.quantity is not None and rule.comparison is Comparison.ABOUT:
                # 基本持平: as far as 约 reaches, in percent.
                return Stretch(-100 * profile.tolerance, 100 * profile.tolerance)
            return by_sign(rule.comparison, t, profile, lower=t == 0 and rule.quantity is not None)


def by_sign(sign: Comparison, t: Fraction, profile: Profile, *, lower: bool) -> Stretch:
    if sign is Comparison.AT_LEAST:
        return Stretch(t, None)
    if sign is Comparison.MORE_THAN:
        return Stretch(t, None, with_low=False)
    if sign is Comparison.AT_MOST:
        return Stretch(None, t)
    if sign is Comparison.LESS_THAN:
        return Stretch(None, t, with_high=False)
    if sign is Comparison.ABOUT:
        return Stretch(t - abs(t) * profile.tolerance, t + abs(t) * profile.tolerance)
    return Stretch(None, t) if lower else Stretch(t, None)


def found(rule: Simple, actual: Measured | Bounded, profile: Profile) -> Stretch:
    """Where an actual value lies on the line of its target."""
    value = actual.value if isinstance(actual, Measured) else actual.bound
    if isinstance(rule, Threshold | Interval):
        unit = rule.quantity if isinstance(rule, Threshold) else rule.low
        return of_figure(value, unit, profile)
    if isinstance(rule, Deadline):
        late = Fraction((value - dt.date(rule.year, rule.month, rule.day)).days)
        return Stretch(late, late)
    if isinstance(rule, Level):
        rank = Fraction(value.rank)
        if isinstance(actual, Measured):
            return Stretch(rank, rank)
        most = Fraction(len(rule.scale.levels) - 1)
        bound = by_sign(value.comparison, rank, profile, lower=False)
        low = Fraction(0) if bound.low is None else bound.low
        return Stretch(
            low, most if bound.high is None else bound.high, bound.with_low, bound.with_high
        )
    size = Fraction(value.quantity.magnitude)
    bound = Stretch(size, size)
    if isinstance(actual, Bounded) and value.comparison is not Comparison.EQUAL:
        bound = by_sign(value.comparison, size, profile, lower=False)
        if size == 0 and value.comparison is Comparison.ABOUT:
            reach = 100 * profile.tolerance
            bound = Stretch(-reach, reach, reach == 0, reach == 0)
    return bound if value.trend is rule.trend else turned(bound)


def turned(one: Stretch) -> Stretch:
    """A fall counted as a rise below 0."""
    low, high = (None if end is None else -end for end in (one.high, one.low))
    return Stretch(low, high, one.with_high, one.with_low)


def of_figure(value: Quantity | Threshold | Interval, unit: Quantity, profile: Profile) -> Stretch:
    if isinstance(value, Quantity):
        x = converted(value, unit)
        return Stretch(x, x)
    if isinstance(value, Interval):
        low, high = converted(value.low, unit), converted(value.high, unit)
        return Stretch(low, high, value.low_closed, value.high_closed)
    x = converted(value.quantity, unit)
    if value.comparison is Comparison.EQUAL:
        return Stretch(x, x)
    return by_sign(value.comparison, x, profile, lower=False)


def rate(rule: Simple, x: Fraction, profile: Profile) -> Fraction:
    """The completion rate of one value."""
    wanted = accepted(rule, profile)
    if isinstance(rule, Deadline | Level):
        return Fraction(1 if wanted.has(x) else 0)
    if isinstance(rule, Interval):
        return inside(x, wanted, ratio=profile.reverse_ratio)
    t = Fraction(0) if rule.quantity is None else Fraction(rule.quantity.magnitude)
    if t <= 0:
        return Fraction(1 if wanted.has(x) else 0)
    if isinstance(rule, Change):
        if rule.comparison is Comparison.ABOUT:
            return inside(x, wanted, ratio=profile.reverse_ratio)
        none = rule.comparison is Comparison.EQUAL and rule.quantity is not None and t == 0
        fewer = none or rule.comparison in {Comparison.AT_MOST, Comparison.LESS_THAN}
        return lower(x, t, ratio=profile.reverse_ratio) if fewer else higher(x, t)
    if wanted.low is not None and wanted.high is not None:
        return inside(x, wanted, ratio=profile.reverse_ratio)
    if way(rule) is Direction.LOWER:
        return lower(x, t, ratio=profile.reverse_ratio)
    return higher(x, t)


def higher(x: Fraction, t: Fraction) -> Fraction:
    if t > 0:
        return max(x / t, Fraction(0))
    return Fraction(1 if x >= t else 0)


def lower(x: Fraction, t: Fraction, *, ratio: bool) -> Fraction:
    if x <= t:
        return Fraction(1)
    if t <= 0:
        return Fraction(0)
    return t / x if ratio else max(2 - x / t, Fraction(0))


def inside(x: Fraction, wanted: Stretch, *, ratio: bool) -> Fraction:
    if x < wanted.low:
        return higher(x, wanted.low)
    if x > wanted.high:
        return lower(x, wanted.high, ratio=ratio)
    return Fraction(1)


def percent(value: Fraction) -> str:
    """87.5% for 7/8: two places at most, half up."""
    hundredths = int(value * 10_000 + Fraction(1, 2))
    whole, rest = hundredths // 100, hundredths % 100
    if rest == 0:
        return f"{whole}%"
    return f"{whole}.{rest // 10}%" if rest % 10 == 0 else f"{whole}.{rest:02}%"


def cell(value: Fraction) -> str:
    """A rate as the table prints it: never above 100%, and 100% only where it is reached."""
    if value >= 1:
        return "100%"
    return "99.99%" if percent(value) == "100%" else percent(value)


def assess(rule: Simple, actual: Actual, profile: Profile) -> Answer:
    """An actual value against a target."""
    if isinstance(actual, Missing):
        return Answer("undetermined", None, None, "")
    if isinstance(actual, NotApplicable):
        return Answer("undetermined", None, None, "不适用")
    if isinstance(actual, Stated):
        return Answer("undetermined", None, None, "待评定")
    if isinstance(actual, Claimed):
        if actual.claim is Claim.MET:
            return Answer("met", Fraction(1), Fraction(1), "100%")
        if actual.claim is Claim.PARTIAL:
            return Answer("partial", Fraction(0), Fraction(1), "部分完成")
        return Answer("unmet", Fraction(0), Fraction(1), "未完成")
    wanted, there = accepted(rule, profile), found(rule, actual, profile)
    if there.is_point:
        met = wanted.has(there.low)
        reached = rate(rule, there.low, profile)
        return Answer("met" if met else "unmet", reached, reached, cell(reached))
    verdict = overlap(wanted, there)
    if isinstance(rule, Level):
        return of_levels(verdict)
    if isinstance(rule, Threshold | Change) and (
        rule.quantity is None or rule.quantity.magnitude <= 0
    ):
        # Of nothing there is no part: it is reached, or not.
        low, high = Fraction(verdict == "met"), Fraction(verdict != "unmet")
        return of_rates(verdict, low, high)
    return of_rates(verdict, *rates(rule, there, profile))


def overlap(wanted: Stretch, there: Stretch) -> str:
    """Inside is met, disjoint is unmet, anything else is open."""
    ends = [one for one in (wanted.low, wanted.high, there.low, there.high) if one is not None]
    values = [point for end in ends for point in (end - 1, end, end + 1)]
    values += [(one + other) / 2 for one in values for other in values]
    answers = {wanted.has(x) for x in values if there.has(x)}
    return "undetermined" if len(answers) > 1 else "met" if True in answers else "unmet"


def of_levels(verdict: str) -> Answer:
    if verdict == "undetermined":
        return Answer(verdict, None, None, "待评定")
    value = Fraction(1 if verdict == "met" else 0)
    return Answer(verdict, value, value, "100%" if value else "0%")


def rates(rule: Simple, there: Stretch, profile: Profile) -> tuple[Fraction, Fraction | None]:
    """The least and the greatest rate that the values of a stretch have or come near to."""
    ends = [rate(rule, end, profile) for end in (there.low, there.high) if end is not None]
    wanted = accepted(rule, profile)
    if wanted.low is not None and wanted.high is not None:
        ends += [Fraction(0)] * (2 - len(ends))
        ends += [Fraction(1)] if overlap(wanted, there) != "unmet" else []
        return min(ends), max(ends)
    if wanted.low is None:
        low = Fraction(0) if there.high is None else min(ends)
        return low, Fraction(1) if there.low is None else max(ends)
    low = Fraction(0) if there.low is None else min(ends)
    return low, None if there.high is None else max(ends)


def of_rates(verdict: str, low: Fraction, high: Fraction | None) -> Answer:
    if verdict == "met" or low >= 1:
        return Answer(verdict, low, high, "100%")
    bottom, top = cell(low), "100%" if high is None else cell(high)
    return Answer(verdict, low, high, bottom if bottom == top else f"{bottom}-{top}")
