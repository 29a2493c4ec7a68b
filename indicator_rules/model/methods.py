"""Scoring methods (评分标准): what turns an actual value into points. A closed union of values."""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from attrs import field, frozen

from indicator_rules.model.claims import Claim
from indicator_rules.model.expressions import Expression
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Deadline
from indicator_rules.model.units import NO_UNIT, Unit
from indicator_rules.model.worded import Worded

ONE = Fraction(1)
_SHORTEST = 2
_DEGREES = (
    *("不", "未", "无", "没有", "较", "比较", "较为", "基本", "部分", "有所"),
    *("非常", "十分", "很", "欠", "更", "最"),
)
"""Words that make another level of the one behind them."""


class Part(StrEnum):
    """How a part of a unit counts (不足一个单位): exactly, not at all, as a whole one, rounded."""

    EXACT = "exact"
    DOWN = "down"
    UP = "up"
    NEAREST = "nearest"


class Axis(StrEnum):
    """What the figures of a band are.

    The actual value; its completion rate in percent, where a sentence says 完成率; a share of the
    target, where it says 目标值的80%; how far it is over the target, under it, or off it either
    way; events, which count from a target of 0; a change; or a deviation, which is the actual
    value where the target limits one, and otherwise how far that is off the target. Rates of what
    is saved or exceeded are the actual value where the target is a rate, else under or over it;
    a rate by another name (满意度) is the actual value of a rate, and of no other target.

    A target in percent may be a completion rate itself; then ``RATE`` is of the target only where
    a band ends at 100% and none at the figure of the target.
    """

    ACTUAL = "actual"
    RATE = "rate"
    SHARE = "share"
    OVER = "over"
    UNDER = "under"
    OFF = "off"
    EVENTS = "events"
    CHANGE = "change"
    DEVIATION = "deviation"
    NAMED = "named"
    SAVED = "saved"
    EXCEEDED = "exceeded"


@frozen(cache_hash=True)
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
        size = self.size
        if self.share and size:
            size = weight if size == 1 else size * weight
        return weight - size if self.off else size + self.plus


FULL = Points(ONE, share=True)
NONE = Points(Fraction(0))


@frozen(cache_hash=True)
class Direct(Worded):
    """All or nothing (是否达标): ``met`` where the target is met, otherwise ``missed``."""

    missed: Points = NONE
    met: Points = FULL


@frozen(cache_hash=True)
class Proportional(Worded):
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
    worded: bool = field(default=False, eq=False, repr=False, kw_only=True)
    """Whether a sentence says the pass mark, which may then be of the actual value."""


@frozen
class Reverse(Worded):
    """For targets where lower is better: 2−a/t, or t/a with ``ratio``."""

    ratio: bool = False


@frozen
class Band:
    """One band (分档): a stretch of the axis and the points it gives.

    ``method`` scores the stretch in place of fixed points; ``unit`` is what the ends are in, by
    default the unit of the target; ``axis`` is what they are of, by default what the others are.
    """

    stretch: Region
    unit: Unit = field(default=NO_UNIT, kw_only=True)
    points: Points = FULL
    method: Formulaic | None = None
    axis: Axis | None = field(default=None, kw_only=True)
    bare: bool = field(default=False, kw_only=True)
    """Whether its figure has no sign: it is the worst of the band, whichever way is better."""


@frozen(cache_hash=True)
class Bands(Worded):
    """Points by bands (分档得分); the first that covers a value counts.

    What no band covers is scored by ``base``, without one it gives nothing. Ends in % against a
    target that is no rate are of the completion rate, whatever ``axis`` says.
    """

    bands: tuple[Band, ...]
    axis: Axis = Axis.ACTUAL
    base: Formulaic | None = None


@frozen(cache_hash=True)
class Deduct(Worded):
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
    events: bool = False
    """Whether the units are events (每发现1起), which count from none."""


@frozen
class Efficacy(Worded):
    """功效系数: c·(x−m)/(M−m)+d, as shares of the weight, between 0 and the weight."""

    worst: Quantity
    best: Quantity
    c: Fraction = Fraction(2, 5)
    d: Fraction = Fraction(3, 5)


@frozen
class Inside(Worded):
    """Full marks inside the target; outside, ``slope`` points off for each unit of distance.

    Without a slope the score falls as completion does.
    """

    slope: Points | None = None


@frozen
class ModeratePoint(Worded):
    """The nearer the better (适度值): the lesser of a/t and t/a."""


@frozen
class Growth(Worded):
    """Points by growth x: nothing up to −100%, weight·(1+x), at most ``most`` times the weight."""

    most: Fraction = Fraction(3, 2)


@frozen
class BasePlus(Worded):
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
    start: Quantity | None = None
    """Where the base stands, by default at the target."""


@frozen
class Sides(Worded):
    """A deduction on each side of the target, each with points of its own (适度指标)."""

    below: Deduct
    above: Deduct


@frozen
class PerUnit(Worded):
    """Points for each unit from nothing up (每完成1个得2分), at most the weight."""

    points: Points
    per: Quantity
    start: Quantity | None = None
    """Where counting begins, by default at 0."""


@frozen
class Interpolated(Worded):
    """Points at some values and straight lines between them (线性插值), the ends holding beyond.

    ``goes_on`` draws the outer lines out (以此类推). No value is that of the target; those in
    percent are of the completion rate where the target is no rate.
    """

    knots: tuple[tuple[Quantity | None, Points], ...]
    goes_on: bool = False


@frozen
class Calculated(Worded):
    """Points by a formula (得分=完成率×分值); ``off`` where it says what is taken off."""

    expression: Expression
    off: bool = False


@frozen
class Held(Worded):
    """Another method between a least and a most (最低得2分，最高不超过8分)."""

    method: Formulaic
    least: Points = NONE
    most: Points = FULL


@frozen
class Settled(Worded):
    """Points of a met target, or of a missed one, over what another method says of the rest."""

    method: Formulaic
    met: Points | None = None
    missed: Points | None = None


@frozen
class Zeroing(Worded):
    """A count, and an event that a count does not show (发生重大事故不得分)."""

    method: Formulaic
    event: str


@frozen
class Due(Worded):
    """A method whose sentence says again by which day (应于6月底前完成，每逾期1天扣1分)."""

    method: Formulaic
    day: Deadline


@frozen
class Levels(Worded):
    """Points by level (按等级得分): 优得满分，良得80%的分值. What is not named gives nothing."""

    points: tuple[tuple[str, Points], ...]


@frozen
class Judgement:
    """What one level of a judgement earns: the least and the most a person may give."""

    claim: Claim | None
    low: Points
    high: Points
    words: str = ""
    """The level as the sentence words it: 基本及时, 无提升或下降."""

    @property
    def wordings(self) -> frozenset[str]:
        """Each of the words that name the level."""
        return frozenset({self.words, *re.split("或者?|、", self.words)}) - {""}


@frozen
class Judged(Worded):
    """Points by judgement: reached, reached in part, not reached, or levels in words.

    The upper end of a band belongs to the one above.
    """

    bands: tuple[Judgement, ...]

    def of(self, claim: Claim, text: str = "") -> tuple[Points, Points]:
        """The points of one level, the one that says it in the same words before any other.

        Nothing where the sentence does not name it.
        """
        found = self.worded(text) or tuple(one for one in self.bands if one.claim is claim)
        if not found:
            return NONE, NONE
        return found[-1].low, found[0].high

    def worded(self, text: str) -> tuple[Judgement, ...]:
        """The level that a text words as the sentence does."""
        same = tuple(one for one in self.bands if text and text in one.wordings)
        return same[:1] or self._ending_in(text)

    def _ending_in(self, text: str) -> tuple[Judgement, ...]:
        """显著 is the level 效果显著, and neither 较显著 nor 不显著."""
        ends = [
            (one, word.removesuffix(text))
            for one in self.bands
            for word in one.wordings
            if text and word.endswith(text)
        ]
        found = tuple(one for one, front in ends if not front.endswith(_DEGREES))
        return found if len(text) >= _SHORTEST and len(found) == 1 else ()


@frozen
class DayBand:
    """What is earned where it was done by a day; without one, by the day of the target."""

    last: Deadline | None
    points: Points


@frozen
class ByDay(Worded):
    """Points by the day on which it was done (6月30日前完成得5分，7月底前完成得3分).

    The earliest of the days that is not yet past decides; after all of them there is the rest.
    A day without a year is in the year of the target.
    """

    bands: tuple[DayBand, ...]
    rest: Points = NONE


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
    | PerUnit
    | Interpolated
    | Calculated
    | Held
    | Settled
    | Zeroing
    | Due
    | Levels
    | ByDay
    | Judged
)
"""What a scoring sentence can say; all but a judgement compile to a curve."""
