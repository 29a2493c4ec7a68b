"""Scoring methods (评分标准): what turns an actual value into points. A closed union of values."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from attrs import field, frozen

from indicator_rules.model.claims import Claim
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.model.units import NO_UNIT, Unit

ONE = Fraction(1)


class Part(Enum):
    """How a part of a unit counts (不足一个单位): as it is, not at all, or as a whole one."""

    EXACT = "exact"
    DOWN = "down"
    UP = "up"


class Axis(Enum):
    """What the figures of a band are: the actual value, or its completion rate in percent.

    A target in percent may be a completion rate itself; then ``RATE`` is of the target only where
    a band ends at 100% and none at the figure of the target.
    """

    ACTUAL = "actual"
    RATE = "rate"


@frozen
class Points:
    """Points, as a number (5分) or as a share of the weight (80%的分值)."""

    size: Fraction
    share: bool = False
    off: bool = False
    """Whether the points are taken off the weight (扣2分)."""
    plus: Fraction = Fraction(0)
    """Points on top, where a score may pass its base (最多加2分)."""

    def of(self, weight: Fraction) -> Fraction:
        """The points, given the weight."""
        size = self.size * weight if self.share else self.size
        return weight - size if self.off else size + self.plus


FULL = Points(ONE, share=True)
NONE = Points(Fraction(0))


@frozen
class Direct:
    """All or nothing (是否达标): ``met`` where the target is met, otherwise ``missed``."""

    missed: Points = NONE
    met: Points = FULL


@frozen
class Proportional:
    """In proportion to completion (按完成比例得分).

    Below ``pass_mark`` there are no points; from ``full_mark`` on there are all.
    A ``ramp`` rises from 0 at the pass mark instead of jumping there (区间线性).
    """

    pass_mark: Fraction | None = None
    pass_included: bool = True
    full_mark: Fraction = ONE
    ramp: bool = False
    full: Points = FULL
    """What there is to earn; a proportion is of it."""


@frozen
class Reverse:
    """For targets where lower is better: 2−a/t, or t/a with ``ratio``."""

    ratio: bool = False


@frozen
class Band:
    """One band (分档): a stretch of the axis and the points it gives.

    ``proportional`` gives the completion rate's share of the weight in place of fixed points;
    ``unit`` is what the ends are in, by default the unit of the target.
    """

    stretch: Region
    unit: Unit = field(default=NO_UNIT, kw_only=True)
    points: Points = FULL
    proportional: bool = False


@frozen
class Bands:
    """Points by bands (分档得分); the first that covers a value counts.

    What no band covers is scored by ``base``, without one it gives nothing. Ends in % against a
    target that is no rate are of the completion rate, whatever ``axis`` says.
    """

    bands: tuple[Band, ...]
    axis: Axis = Axis.ACTUAL
    base: Formulaic | None = None


@frozen
class Deduct:
    """Points off for each unit past the target (每低1个百分点扣0.5分，扣完为止).

    ``per`` is the size of a unit in the unit of the target, ``cap`` the most that is taken off;
    without one the score stops at 0. ``start`` is where counting begins, by default the target.
    """

    points: Points
    per: Quantity
    part: Part = Part.EXACT
    cap: Points | None = None
    start: Quantity | None = None
    full: Points = FULL
    """What an actual value on the good side of the start earns."""
    above: bool | None = None
    """Whether units above the start cost points; None is as the target's direction says."""


@frozen
class Efficacy:
    """功效系数: c·(x−m)/(M−m)+d, as shares of the weight, between 0 and the weight."""

    worst: Quantity
    best: Quantity
    c: Fraction = Fraction(2, 5)
    d: Fraction = Fraction(3, 5)


@frozen
class Inside:
    """Full marks inside the target; outside, ``slope`` points off for each unit of distance.

    Without a slope the score falls as completion does.
    """

    slope: Points | None = None


@frozen
class ModeratePoint:
    """The nearer the better (适度值): the lesser of a/t and t/a."""


@frozen
class Growth:
    """Points by growth x: nothing up to −100%, weight·(1+x), at most ``most`` times the weight."""

    most: Fraction = Fraction(3, 2)


@frozen
class BasePlus:
    """A base at the target and points for each unit beyond or short of it (基准分加减).

    ``off`` and ``off_per`` are for units short of the target, by default what they are beyond.
    ``most`` is where the score stops.
    """

    base: Points
    points: Points
    per: Quantity
    most: Points = FULL
    off: Points | None = None
    off_per: Quantity | None = None


@frozen
class Sides:
    """A deduction on each side of the target, each with points of its own (适度指标)."""

    below: Deduct
    above: Deduct


@frozen
class Levels:
    """Points by level (按等级得分): 优得满分，良得80%的分值. What is not named gives nothing."""

    points: tuple[tuple[str, Points], ...]


@frozen
class Judged:
    """Points by judgement: reached, reached in part, not reached.

    Each has the least and the most that a person may give; the upper end of a band belongs to
    the one above.
    """

    bands: tuple[tuple[Claim, Points, Points], ...]

    def of(self, claim: Claim) -> tuple[Points, Points]:
        """The points of one level; nothing where the sentence does not name it."""
        return next(((low, high) for one, low, high in self.bands if one is claim), (NONE, NONE))


Formulaic: TypeAlias = (
    Direct
    | Proportional
    | Reverse
    | Bands
    | Deduct
    | Efficacy
    | Inside
    | ModeratePoint
    | Growth
    | BasePlus
    | Sides
    | Levels
    | Judged
)
"""What a scoring sentence can say; all but a judgement compile to a curve."""
