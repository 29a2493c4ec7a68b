"""The plain evaluator goes on: points by a method, a sum by weights, a grade.

Like ``naive`` it imports nothing of ``engine``: a score is worked out for one value at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from indicator_rules.model.actuals import Actual, Bounded, Measured, Missing, NotApplicable
from indicator_rules.model.comparison import Direction
from indicator_rules.model.methods import (
    Bands,
    BasePlus,
    Deduct,
    Direct,
    Efficacy,
    Formulaic,
    Growth,
    Held,
    Inside,
    Interpolated,
    ModeratePoint,
    Part,
    PerUnit,
    Proportional,
    Reverse,
    Settled,
    Sides,
)
from indicator_rules.model.profile import Half, Policy, Profile, Step
from indicator_rules.model.rules import Interval, Threshold
from tests.properties import naive
from tests.properties.naive import Simple, Stretch

ZERO, ONE = Fraction(0), Fraction(1)


@dataclass(frozen=True)
class Leaf:
    """One row of a table: under which heading, how many points, what was asked for and reached."""

    heading: str
    weight: Fraction
    rule: Simple
    actual: Actual
    method: Formulaic | None = None


def points(
    rule: Simple, method: Formulaic, weight: Fraction, x: Fraction, profile: Profile
) -> Fraction:
    """The points of one value, never below 0 and never above what there is to earn."""
    most = most_of(method, weight)
    return min(max(by_words(rule, method, weight, x, profile), ZERO), most)


def most_of(method: Formulaic, weight: Fraction) -> Fraction:
    """The weight, but for methods that say more."""
    if isinstance(method, Settled):
        return most_of(method.method, weight)
    if isinstance(method, Growth):
        return method.most * weight
    return method.most.of(weight) if isinstance(method, BasePlus | Held) else weight


def by_words(
    rule: Simple, method: Formulaic, weight: Fraction, x: Fraction, profile: Profile
) -> Fraction:
    """What the words of a method give for one value."""
    wanted = naive.accepted(rule, profile)
    met = wanted.has(x)
    lower = isinstance(rule, Threshold) and naive.way(rule) is Direction.LOWER
    t = Fraction(rule.low.magnitude if isinstance(rule, Interval) else rule.quantity.magnitude)
    match method:
        case Direct():
            return (method.met if met else method.missed).of(weight)
        case Proportional():
            return in_proportion(method, weight, naive.rate(rule, x, profile), lower=lower)
        case Reverse():
            return weight * naive.lower(x, t, ratio=method.ratio)
        case Deduct():
            return method.full.of(weight) - taken_off(
                method, distance(method, wanted, t, x, lower=lower), weight
            )
        case Sides():
            low, high = (t, t) if isinstance(rule, Threshold) else (wanted.low, wanted.high)
            side, past = (method.below, low - x) if x <= low else (method.above, x - high)
            return weight - taken_off(side, past, weight)
        case Bands():
            for band in method.bands:
                ends = (band.stretch.low, band.stretch.high)
                if Stretch(*ends, band.stretch.low_closed, band.stretch.high_closed).has(x):
                    return band.points.of(weight)
            return ZERO
        case Efficacy():
            worst, best = Fraction(method.worst.magnitude), Fraction(method.best.magnitude)
            return weight * (method.c * (x - worst) / (best - worst) + method.d)
        case Inside():
            return weight * naive.rate(rule, x, profile)
        case ModeratePoint():
            return weight * min(x / t, t / x) if x > 0 else ZERO
        case Growth():
            return weight * (1 + x / 100)
        case PerUnit():
            start = ZERO if method.start is None else Fraction(method.start.magnitude)
            return (x - start) / Fraction(method.per.magnitude) * method.points.of(weight)
        case BasePlus():
            start = t if method.start is None else Fraction(method.start.magnitude)
            return above_a_base(method, weight, start - x if lower else x - start)
        case Interpolated():
            knots = sorted((Fraction(at.magnitude), given.of(weight)) for at, given in method.knots)
            return on_lines(knots, x, goes_on=method.goes_on)
        case Held():
            inner = by_words(rule, method.method, weight, x, profile)
            return min(max(inner, method.least.of(weight)), method.most.of(weight))
        case Settled():
            fixed = method.met if met else method.missed
            if fixed is None:
                return by_words(rule, method.method, weight, x, profile)
            return fixed.of(weight)


def in_proportion(
    method: Proportional, weight: Fraction, rate: Fraction, *, lower: bool
) -> Fraction:
    """Completion times the weight, nothing below the pass mark, all from the full mark."""
    if method.ramp and not lower:
        return (
            weight
            * (rate - (method.pass_mark or ZERO))
            / (method.full_mark - (method.pass_mark or ZERO))
        )
    mark = method.pass_mark
    if mark is not None and (rate < mark or (rate == mark and not method.pass_included)):
        return ZERO
    # Where lower is better, the rate of the target is the highest there is.
    if rate >= method.full_mark and (method.full_mark < 1 or not lower):
        return weight
    return weight * rate


def taken_off(method: Deduct, past: Fraction, weight: Fraction) -> Fraction:
    """What so many units past the target cost."""
    if past <= 0:
        return ZERO
    units = past / Fraction(method.per.magnitude)
    if method.part is Part.UP:
        units = Fraction(ceil(units))
    if method.part is Part.DOWN:
        units = Fraction(floor(units))
    if method.part is Part.NEAREST:
        units = Fraction(floor(units + Fraction(1, 2)))
    lost = units * method.points.of(weight)
    return lost if method.cap is None else min(lost, method.cap.of(weight))


def above_a_base(method: BasePlus, weight: Fraction, better: Fraction) -> Fraction:
    """The base, more for each unit beyond the target, less for each short of it."""
    if better >= 0:
        return method.base.of(weight) + better / Fraction(method.per.magnitude) * method.points.of(
            weight
        )
    per, off = method.per, method.points
    if method.off is not None and method.off_per is not None:
        per, off = method.off_per, method.off
    return method.base.of(weight) + better / Fraction(per.magnitude) * off.of(weight)


def distance(method: Deduct, wanted: Stretch, t: Fraction, x: Fraction, *, lower: bool) -> Fraction:
    """How far past the place where counting begins a value is, in the direction that costs."""
    if (
        method.start is None
        and method.above is None
        and wanted.low is not None
        and wanted.high is not None
    ):
        return max(wanted.low - x, x - wanted.high)
    start = t if method.start is None else Fraction(method.start.magnitude)
    counts_above = lower if method.above is None else method.above
    return x - start if counts_above else start - x


def on_lines(knots: Sequence[tuple[Fraction, Fraction]], x: Fraction, *, goes_on: bool) -> Fraction:
    """Straight lines between points; beyond them their ends, or the outer lines drawn out."""
    if x <= knots[0][0] and not goes_on:
        return knots[0][1]
    if x >= knots[-1][0] and not goes_on:
        return knots[-1][1]
    for (low, first), (high, last) in pairwise(knots):
        if x <= high or (high, last) == knots[-1]:
            return first + (x - low) / (high - low) * (last - first)
    raise AssertionError


def earned(leaf: Leaf, weight: Fraction, profile: Profile) -> tuple[Fraction, Fraction]:
    """The least and the most that a row can have earned; a claim must come without a method."""
    if isinstance(leaf.actual, Measured) and leaf.method is not None:
        x = naive.found(leaf.rule, leaf.actual, profile).low
        value = points(leaf.rule, leaf.method, weight, x, profile)
        return value, value
    answer = naive.assess(leaf.rule, leaf.actual, profile)
    if answer.verdict == "met":
        return weight, weight
    low = min(ONE, answer.low or ZERO)
    high = ONE if answer.high is None else min(ONE, answer.high)
    return weight * low, weight * high


def sampled(leaf: Leaf, weight: Fraction, profile: Profile) -> list[Fraction]:
    """What some of the values score that an actual value without a point may stand for."""
    assert isinstance(leaf.actual, Bounded)
    assert leaf.method is not None
    there = naive.found(leaf.rule, leaf.actual, profile)
    return [points(leaf.rule, leaf.method, weight, x, profile) for x in there.samples()]


def total(leaves: Sequence[Leaf], profile: Profile, bonus: Fraction) -> tuple[Fraction, Fraction]:
    """What a table adds up to."""
    low = high = left = whole = ZERO
    for leaf, weight in zip(leaves, weights_of(leaves, profile), strict=True):
        whole += leaf.weight
        policy = policy_of(leaf, profile)
        gone = isinstance(leaf.actual, NotApplicable) and moves(leaf, leaves, profile)
        if policy is Policy.EXCLUDE and not gone:
            continue
        left += leaf.weight
        if gone or policy is Policy.ZERO:
            continue
        ends = (ZERO, weight) if policy is Policy.OPEN else earned(leaf, weight, profile)
        if profile.rounding.at is Step.INDICATOR:
            ends = (printed(ends[0], weight, profile), printed(ends[1], weight, profile))
        low, high = low + ends[0], high + ends[1]
    if left == 0 and whole > 0:
        low, high = ZERO, whole
    elif left != whole:
        low, high = low * whole / left, high * whole / left
        if profile.rounding.at is Step.INDICATOR:
            low, high = rounded(low, profile), rounded(high, profile)
    extra = bonus if profile.bonus is None else min(bonus, Fraction(profile.bonus))
    return low + extra, high + extra


def policy_of(leaf: Leaf, profile: Profile) -> Policy | None:
    """What becomes of the points of a row without an actual value."""
    if isinstance(leaf.actual, Missing):
        return profile.missing
    return profile.not_applicable if isinstance(leaf.actual, NotApplicable) else None


def takers(leaf: Leaf, leaves: Sequence[Leaf], profile: Profile) -> list[Leaf]:
    """The rows that have the points of one that does not apply."""
    siblings = [sibling for heading, sibling in profile.moves if heading in leaf.heading]
    return [
        one
        for one in leaves
        if any(sibling in one.heading for sibling in siblings)
        and not isinstance(one.actual, NotApplicable)
    ]


def moves(leaf: Leaf, leaves: Sequence[Leaf], profile: Profile) -> bool:
    """Whether the points of a row that does not apply have somewhere to go."""
    return sum((one.weight for one in takers(leaf, leaves, profile)), ZERO) > 0


def weights_of(leaves: Sequence[Leaf], profile: Profile) -> list[Fraction]:
    """The points of each row; where parts of some have more than cents, in cents that add up."""
    exact = [weight_of(leaf, leaves, profile) for leaf in leaves]
    moved = [place for place, leaf in enumerate(leaves) if exact[place] != leaf.weight]
    held = [place for place in moved if exact[place] > 0]
    if all((exact[place] * 100).denominator == 1 for place in held):
        return exact
    cents = {place: floor(exact[place] * 100) for place in held}
    left = sum(exact[place] * 100 for place in held) - sum(cents.values())
    for place in sorted(held, key=lambda one: cents[one] - exact[one] * 100)[: int(left)]:
        cents[place] += 1
    return [Fraction(cents[n], 100) if n in cents else one for n, one in enumerate(exact)]


def printed(value: Fraction, weight: Fraction, profile: Profile) -> Fraction:
    """A score as printed: full marks as they are, and nothing above them."""
    figure = rounded(value, profile)
    if value == weight and 10**9 % weight.denominator == 0:
        return value
    return (
        figure if figure <= weight or value > weight else figure - Fraction(1, 10**profile.places)
    )


def weight_of(leaf: Leaf, leaves: Sequence[Leaf], profile: Profile) -> Fraction:
    """The points of a row, with its part of those that come from another heading."""
    weight = leaf.weight
    for other in leaves:
        to = takers(other, leaves, profile)
        held = sum((one.weight for one in to), ZERO)
        if isinstance(other.actual, NotApplicable) and leaf in to and held > 0:
            weight += other.weight * leaf.weight / held
    return weight


def rounded(value: Fraction, profile: Profile) -> Fraction:
    """A figure with its places: half up, or cut off."""
    scaled = value * 10**profile.rounding.places
    up = Fraction(1, 2) if profile.rounding.mode is Half.UP else ZERO
    return Fraction(floor(scaled + up), 10**profile.rounding.places)


def grade(value: Fraction, profile: Profile, whole: Fraction = Fraction(100)) -> str:
    """The grade of a total, as printed; a dash where the table has none for it."""
    if not whole:
        return "—"
    once = profile.rounding.at is Step.TOTAL
    figure = (rounded(value, profile) if once else value) * 100 / whole
    for name, band in profile.grades:
        if Stretch(band.low, band.high, band.low_closed, band.high_closed).has(figure):
            return name
    return "—"
