"""The points of one actual value on a score curve; a range where it has no point."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import assert_never, cast

from attrs import frozen

from indicator_rules.engine.assessment import Assessment
from indicator_rules.engine.claimed import place_of_share
from indicator_rules.engine.figures import region_of
from indicator_rules.engine.levels import level_on
from indicator_rules.engine.occasions import change_region, days_late, level_region
from indicator_rules.engine.printing import printed_points
from indicator_rules.engine.told import leaves_open
from indicator_rules.engine.wording import plain
from indicator_rules.model.actuals import Bounded, Claimed, Measured
from indicator_rules.model.curve import Curve
from indicator_rules.model.methods import Levels
from indicator_rules.model.profile import Profile, Rounding
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region, point
from indicator_rules.model.results import Range, Verdict
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)
from indicator_rules.model.scales import LIKE, SCALE_OF

ZERO = Fraction(0)


@frozen
class Score:
    """Points (得分): the lowest and the highest, the same where there is one."""

    points: Range
    weight: Fraction
    rounding: Rounding

    def to_dict(self) -> dict[str, object]:
        """The score as JSON-ready data: rounded figures, and the exact one beside them."""
        low, high = self.points.low, self.points.high
        exact = self.points.point
        return {
            "value": None if exact is None else self._printed(exact),
            "low": None if low is None else self._printed(low),
            "high": None if high is None else self._printed(high),
            "exact": None if exact is None else fraction_text(exact),
            "weight": fraction_text(self.weight),
        }

    def _printed(self, points: Fraction) -> str:
        return printed_points(points, self.weight, self.rounding)


def points_on(
    curve: Curve, place: Region | None, assessment: Assessment, weight: Fraction
) -> Range:
    """The points of what was assessed, read off its curve at its place.

    A claim that the target is met earns what values that meet it do, one that it is missed what
    the others do; what a person has to judge may earn anything.
    """
    if place is not None and place.low is not None and place.low == place.high:
        score = curve(place.low)
        return Range(score, score)
    if place is not None:
        return curve.over(place)
    aim = curve.aim
    if aim is not None and assessment.verdict is Verdict.MET:
        return curve.over(aim.region)
    if aim is not None and assessment.verdict is Verdict.UNMET:
        return _beside(curve, aim.region)
    return Range(ZERO, weight)


def _beside(curve: Curve, region: Region) -> Range:
    """The scores of the values on either side of a stretch."""
    sides = []
    if region.low is not None:
        sides.append(Region(None, region.low, high_closed=not region.low_closed))
    if region.high is not None:
        sides.append(Region(region.high, None, low_closed=not region.high_closed))
    lows, highs = zip(*(curve.over(side).ends for side in sides), strict=True)
    return Range(min(lows), max(highs))


def place_of_actual(assessment: Assessment, profile: Profile) -> Region | None:
    """Where the actual value of an assessment lies; None where it has no place or no unit fits."""
    # A row whose target could not be read has not come so far.
    rule, actual = cast("Rule", assessment.rule), assessment.actual
    if isinstance(actual, Claimed) and assessment.verdict is Verdict.UNMET:
        return place_of_share(rule, actual)
    if not isinstance(actual, Measured | Bounded):
        return None
    if leaves_open(actual, assessment.verdict):
        return None
    try:
        return place_of(rule, actual, profile)
    except Refusal:
        return None  # the assessment says why the units do not compare


def place_by_name(method: Levels, assessment: Assessment, place: Region | None) -> Region | None:
    """Of a level that the method names, though it is of another scale: 合格 beside 优、良."""
    rule, word = assessment.rule, plain(assessment.actual)
    if place is not None or not isinstance(rule, Level) or word not in dict(method.points):
        return place
    like = LIKE.get(word, "")
    known = SCALE_OF.get(like) is rule.scale
    return point(Fraction(rule.scale.rank(like))) if known else None


def place_of(rule: Rule, actual: Measured | Bounded, profile: Profile) -> Region | None:
    """Where an actual value lies on the line of a target, None where it has no place there.

    Raises:
        Refusal: the units do not compare (IR409).
    """
    match rule:
        case Threshold() | Interval():
            return region_of(rule, actual, profile)
        case Deadline():
            if not isinstance(actual, Measured) or not isinstance(actual.value, dt.date):
                return None
            last = rule.held_against(actual.value)
            if last is None:
                return None
            return days_late(rule, actual.value, actual.since, last)
        case Level():
            found = level_on(rule.scale, actual)
            if found is None:
                return None
            measured = isinstance(actual, Measured)
            return point(Fraction(found.rank)) if measured else level_region(found)
        case Change():
            return change_region(rule, actual, profile)
        case Qualitative() | AllOf() | AnyOf():
            return None
        case _:
            assert_never(rule)
