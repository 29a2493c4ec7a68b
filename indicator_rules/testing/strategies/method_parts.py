"""What scoring methods are made of: bands, knots, steps and formulas around a target."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.claims import Claim
from indicator_rules.model.expressions import Expression, Name, Operation, Sign
from indicator_rules.model.methods import (
    FULL,
    NONE,
    Axis,
    Band,
    Bands,
    ByDay,
    Calculated,
    DayBand,
    Deduct,
    Efficacy,
    Formulaic,
    Held,
    Interpolated,
    Judged,
    Judgement,
    Levels,
    Points,
    Proportional,
    Sides,
)
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Deadline, Level
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.model.sentences import COMPLETION_TIMES_WEIGHT
from indicator_rules.testing.strategies.numbers import decimal, plain_decimals
from indicator_rules.testing.strategies.points import points, shared_points

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = tuple(Decimal(size) for size in ("1", "5", "0.5", "10", "2", "0.1"))
MOST_BANDS = 4
WORDS = ("", "部分完成", "")
"""What a sentence calls the levels of a judgement in words of its own."""


def amounts(aim: Aim) -> st.SearchStrategy[Quantity]:
    """Figures in the unit of a target, from nothing to twice its own; its own first."""
    own = decimal(aim.figure)
    most = 2 * abs(aim.figure) + 10
    return (st.just(own) | plain_decimals(Fraction(0), most, places=1)).map(
        lambda size: Quantity(size, aim.unit)
    )


def steps(aim: Aim) -> st.SearchStrategy[Quantity]:
    """The sizes of units that are counted; a level counts in levels."""
    if aim.line is Line.LEVELS:
        return st.sampled_from([Quantity(Decimal(size), "级") for size in (1, 2)])
    return st.sampled_from([Quantity(size, aim.unit) for size in STEPS])


def sides(below: Deduct, above: Deduct) -> Sides:
    """A deduction on each side of the target."""
    return Sides(evolve(below, above=False), evolve(above, above=True))


def ramp(mark: Fraction, rise: int) -> Proportional:
    """From 0 at the pass mark to all so many hundredths above it."""
    return Proportional(mark, full_mark=mark + Fraction(rise, 100), ramp=True)


def held(method: Formulaic, one: Points, other: Points) -> Held:
    """A method between the lesser and the greater of two shares."""
    low, high = sorted((one, other), key=lambda share: share.size)
    return Held(method, low, high)


def bands(aim: Aim) -> st.SearchStrategy[Bands]:
    """Bands from the best value down, next to each other; of days they are of days late."""
    cuts = st.lists(
        amounts(aim), min_size=1, max_size=MOST_BANDS - 1, unique_by=lambda one: one.magnitude
    )
    own = Axis.OVER if aim.line is Line.DAYS else None
    plain = st.builds(_bands, cuts, st.lists(points(), min_size=MOST_BANDS, max_size=MOST_BANDS),
                      st.booleans(), st.just(own))  # fmt: skip
    if own is not None:
        return plain
    axes = st.sampled_from([Axis.OVER, Axis.UNDER, Axis.OFF])
    past = st.builds(_bands, cuts, st.lists(points(), min_size=MOST_BANDS, max_size=MOST_BANDS),
                     st.booleans(), axes)  # fmt: skip
    return plain | past


def _bands(
    cuts: Sequence[Quantity],
    given: Sequence[Points],
    closed: bool,  # noqa: FBT001
    axis: Axis | None,
) -> Bands:
    """A band between each two cuts; each cut belongs to the band above or below it."""
    ends = [None, *sorted((cut.figure for cut in cuts), reverse=True), None]
    unit = cuts[0].unit
    found = [
        Band(Region(low, high, closed, not closed), points=earned, unit=unit, axis=axis)
        for high, low, earned in zip(ends, ends[1:], given, strict=False)
    ]
    return Bands(tuple(found))


def efficacies(aim: Aim) -> st.SearchStrategy[Efficacy]:
    """功效系数 from a worst value to a better one."""
    return st.builds(
        lambda worst, width: Efficacy(
            worst, Quantity(decimal(worst.figure + Fraction(width)), worst.unit)
        ),
        amounts(aim), st.sampled_from([Decimal(size) for size in ("40", "10", "1", "0.5", "100")]),
    )  # fmt: skip


def interpolated(aim: Aim) -> st.SearchStrategy[Interpolated]:
    """Two to four points with lines between them."""
    knots = st.lists(
        st.tuples(amounts(aim), points()), min_size=2, max_size=4,
        unique_by=lambda one: one[0].magnitude,
    )  # fmt: skip
    return knots.map(lambda found: Interpolated(tuple(found)))


@cache
def calculated() -> st.SearchStrategy[Calculated]:
    """Formulas: 完成率×分值 and longer ones, also of what is taken off."""
    plain = st.just(Calculated(COMPLETION_TIMES_WEIGHT))
    names = st.sampled_from([Name.ACTUAL, Name.TARGET, Name.WEIGHT, Name.COMPLETION, Name.EXCESS])
    shares = st.fractions(0, 2, max_denominator=20)

    def longer(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
        signs = st.sampled_from([Sign.PLUS, Sign.MINUS, Sign.TIMES])
        return st.builds(Operation, signs, inner, shares)

    formulas = st.recursive(shares | names, longer, max_leaves=3)
    return plain | st.builds(Calculated, formulas, st.booleans())


def levels(rule: Level) -> st.SearchStrategy[Levels]:
    """Points for levels of the scale of a target, the best first."""
    words = [level[0] for level in rule.scale.levels if SCALE_OF.get(level[0]) == rule.scale]
    given = st.lists(shared_points(), min_size=len(words), max_size=len(words))
    return given.map(lambda found: Levels(tuple(zip(words, found, strict=True))))


def by_days(rule: Deadline) -> st.SearchStrategy[ByDay]:
    """Points by the day of a target and by days after it, full marks and nothing else first."""
    later = st.lists(st.integers(1, 400), max_size=2, unique=True).map(sorted)
    plain = shared_points()
    return st.builds(
        _by_days, st.just(rule), later, st.tuples(plain, plain, plain), st.just(NONE) | plain
    )


def _by_days(rule: Deadline, later: Sequence[int], given: Sequence[Points], rest: Points) -> ByDay:
    date = rule.date
    assert date is not None  # noqa: S101 - only such targets are asked for
    days = [date + dt.timedelta(days=count) for count in later]
    lasts = [None, *(Deadline(day.year, day.month, day.day) for day in days)]
    bands = [DayBand(last, points) for last, points in zip(lasts, given, strict=False)]
    return ByDay(tuple(bands), rest)


@cache
def judged() -> st.SearchStrategy[Judged]:
    """Points for a target that is reached, reached in part, not reached: all, half, none first."""
    half = Points(Fraction(1, 2), share=True)
    ends = st.tuples(shared_points(), shared_points()).map(
        lambda pair: sorted(pair, key=lambda one: one.size)
    )
    alike = shared_points().map(lambda one: [one, one])
    several = st.tuples(*(alike | ends for _ in Claim)).map(_judged)
    return st.just(_judged([[one, one] for one in (FULL, half, NONE)])) | several


def _judged(given: Sequence[Sequence[Points]]) -> Judged:
    levels = zip(Claim, given, WORDS, strict=True)
    return Judged(tuple(Judgement(claim, low, high, words) for claim, (low, high), words in levels))
