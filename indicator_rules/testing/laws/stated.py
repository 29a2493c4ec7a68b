"""What a scoring method states: the figures where its score may jump, and its pass mark."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, cast

from attrs import evolve, frozen

from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.curves import NOTHING, level, parts_of
from indicator_rules.engine.steps import end_of, place_of, size_of
from indicator_rules.model.comparison import Direction
from indicator_rules.model.curve import Piece, formula
from indicator_rules.model.methods import (
    FULL,
    Band,
    Bands,
    BasePlus,
    Deduct,
    Direct,
    Due,
    Formulaic,
    Held,
    Part,
    PerUnit,
    Points,
    Proportional,
    Settled,
    Sides,
    Zeroing,
)
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Deadline, Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.rules import Rule
    from indicator_rules.testing.laws.scoring import Scoring

TWO = Fraction(2)
_ALL = Bands((Band(Region(None, None)),))
"""All points, everywhere."""


@frozen
class Steps:
    """Values a whole number of units from a start, where a deduction counts units."""

    start: Fraction
    size: Fraction

    def has_within(self, low: Fraction, high: Fraction) -> bool:
        """Whether one of them lies between two values, or is one of them."""
        first, last = ((end - self.start) / self.size for end in (low, high))
        return floor(last) >= ceil(first)


@frozen
class Stated:
    """Where a score may jump: single figures, and the steps of counted deductions."""

    figures: frozenset[Fraction]
    steps: tuple[Steps, ...] = ()

    def has_within(self, low: Fraction, high: Fraction) -> bool:
        """Whether a figure is stated between two values, or at one of them."""
        return any(low <= one <= high for one in self.figures) or any(
            one.has_within(low, high) for one in self.steps
        )

    def has(self, value: Fraction) -> bool:
        """Whether the target or the method states a figure there."""
        return self.has_within(value, value)


def stated_jumps(scoring: Scoring) -> Stated | None:
    """The ends of the target, the figures of the method on its line, and what a caller says.

    None where there is neither a method nor a word of the caller's.
    """
    if scoring.method is None and scoring.jumps is None:
        return None
    aim = scoring.aim
    ends = {end for end in (aim.region.low, aim.region.high) if end is not None}
    found = list(_stated(scoring, scoring.method))
    figures = {one for one in found if isinstance(one, Fraction)}
    steps = [one for one in found if isinstance(one, Steps)]
    more = {aim.figure, *(scoring.jumps or ())}
    return Stated(frozenset(ends | figures | more), tuple(steps))


def _stated(scoring: Scoring, method: Formulaic | None) -> Iterator[Fraction | Steps]:
    match method:
        case Proportional():
            yield from _pass_ends(scoring, method)
        case Bands(bands, base=base):
            yield from (end for piece in _placed(scoring, method) for end in _ends(piece.stretch))
            for inner in (base, *(band.method for band in bands)):
                yield from _stated(scoring, inner)
        case Deduct():
            yield from _counted(scoring, method)
        case Sides(below, above):
            yield from _counted(scoring, below)
            yield from _counted(scoring, above)
        case BasePlus(start=start) | PerUnit(start=start) if start is not None:
            yield place_of(start, scoring.aim)
        case Held(inner) | Settled(inner) | Zeroing(inner) | Due(inner):
            yield from _stated(scoring, inner)
        case _:
            return


def _counted(scoring: Scoring, method: Deduct) -> Iterator[Fraction | Steps]:
    aim = scoring.aim
    starts = {end_of(aim, above=above) for above in (False, True)}
    if method.start is not None:
        starts = {place_of(method.start, aim)}
    yield from starts
    if method.part is not Part.EXACT:
        size = size_of(method.per, aim)
        # Rounded to the nearest, a unit is lost half way to it.
        first = size / 2 if method.part is Part.NEAREST else Fraction(0)
        yield from (Steps(start + first, size) for start in starts)


def _ends(region: Region) -> Iterator[Fraction]:
    yield from (end for end in (region.low, region.high) if end is not None)


def pass_regions(scoring: Scoring) -> tuple[Region, ...]:
    """The values short of the pass mark, as far as the method states one.

    A pass mark is written as such (低于60%不得分), or as a lowest band that earns nothing; it
    counts outside the target alone.
    """
    found = [_short_of_one(mark, scoring) for mark in scoring.marks]
    found += _short_of(scoring, scoring.method)
    whole = [Piece(region, formula(0, 0)) for region in found]
    return tuple(part.stretch for side in _beside(scoring) for part in parts_of(whole, side))


def _short_of_one(mark: Fraction, scoring: Scoring) -> Region:
    """What is worse than a pass mark that a caller names, which passes itself."""
    aim = scoring.aim
    low = aim.region.low
    below = aim.direction is Direction.HIGHER or (
        aim.direction is Direction.INSIDE and low is not None and mark <= low
    )
    return Region(None, mark, high_closed=False) if below else Region(mark, None, low_closed=False)


def _beside(scoring: Scoring) -> Iterator[Region]:
    """What misses the target on its worse side."""
    region, direction = scoring.aim.region, scoring.aim.direction
    if region.low is not None and direction is not Direction.LOWER:
        yield Region(None, region.low, high_closed=not region.low_closed)
    if region.high is not None and direction is not Direction.HIGHER:
        yield Region(region.high, None, low_closed=not region.high_closed)


def _short_of(scoring: Scoring, method: Formulaic | None) -> list[Region]:
    match method:
        case Proportional():
            return _short_of_mark(scoring, method)
        case Bands(base=base):
            placed = _placed(scoring, method)
            zero = [piece.stretch for piece in placed if piece.formula == NOTHING]
            free = [piece.stretch for piece in placed if piece.formula == level(scoring.weight)]
            below = _short_of(scoring, base)
            worst = [one for one in zero if one.low is None or one.high is None]
            return worst + [one for each in below for part in free if (one := each.common(part))]
        case Held(inner, least) if least.of(scoring.weight) <= 0:
            return _short_of(scoring, inner)
        case Settled(inner, missed=None) | Zeroing(inner) | Due(inner):
            return _short_of(scoring, inner)
        case _:
            return []


def _short_of_mark(scoring: Scoring, method: Proportional) -> list[Region]:
    """Less completion than the mark: below a share of the target, or so far past it."""
    if isinstance(scoring.rule, Deadline | Level):
        return []  # completion is 1 or 0
    closed = not method.pass_included
    return [
        Region(None, at, high_closed=closed) if below else Region(at, None, low_closed=closed)
        for at, below in _marks(scoring, method)
    ]


def _pass_ends(scoring: Scoring, method: Proportional) -> Iterator[Fraction]:
    yield from (at for at, _ in _marks(scoring, method))


def _marks(scoring: Scoring, method: Proportional) -> Iterator[tuple[Fraction, bool]]:
    """Where completion is the pass mark, and whether less of it lies below."""
    mark, aim = method.pass_mark, scoring.aim
    if mark is None or aim.figure <= 0:
        return
    if aim.direction is Direction.HIGHER:
        yield mark * aim.figure, True
    elif aim.direction is Direction.LOWER:
        ratio = scoring.profile.reverse_ratio and mark
        yield (aim.figure / mark if ratio else (TWO - mark) * aim.figure), False
    else:
        yield mark * end_of(aim, above=False), True
        yield (TWO - mark) * end_of(aim, above=True), False


def _placed(scoring: Scoring, method: Bands) -> tuple[Piece, ...]:
    """Where each band counts on the line of the target: what no band before it covers."""
    # A curve that comes without a target comes without a method too.
    rule, shown = cast("Rule", scoring.rule), told_apart(method)
    return compile_curve(rule, shown, scoring.weight, profile=scoring.profile).pieces


def told_apart(method: Bands) -> Bands:
    """The same bands with points of their own: nothing stays nothing, the rest gets all.

    What a band means may depend on whether it gives anything: 超过10%不得分.
    """
    count = len(method.bands) + 1
    bands = tuple(
        band
        if band.method is None and band.points.size == 0
        else evolve(band, points=Points(Fraction(place, count), share=True), method=None)
        for place, band in enumerate(method.bands, start=1)
    )
    # Where there is all or nothing behind the bands, a band that holds the target leaves it alone.
    behind = Direct(FULL, FULL) if isinstance(method.base, Direct | Settled) else _ALL
    return evolve(method, bands=bands, base=behind)
