"""Straight lines between the points of a scoring sentence (线性插值, 以此类推)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.language.old_scoring.banded import bands_of
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import Award, Bound, Condition, Line, Verdict
from indicator_rules.language.old_scoring.wanted import CONSISTENT, KNOTS
from indicator_rules.model.methods import Axis, Bands, Formulaic, Interpolated, Points
from indicator_rules.model.quantity import Quantity

if TYPE_CHECKING:
    from indicator_rules.language.old_scoring.sentences import Sentence

Knot = tuple[Quantity | None, Points]


def interpolated(sentence: Sentence) -> Formulaic:
    """Lines between the figures named, or on the one stretch that the sentence names.

    Raises:
        UnreadableError: a line has no points at one of its ends.
    """
    if sentence.line is None:
        return _on_stretches(sentence)
    if sentence.line.goes_on and (continued := _continued(sentence, sentence.line)) is not None:
        return continued
    knots: list[Knot] = []
    rest: list[tuple[Bound, Award]] = []
    for held, award in sentence.awards:
        if award.points is None:
            raise UnreadableError(CONSISTENT, award.span)
        if isinstance(held, Verdict) and held.met:
            knots.append((None, award.points))
        elif isinstance(held, Bound) and held.bare and held.stretch.low is not None:
            knots.append((Quantity.of(held.stretch.low, held.unit), award.points))
        elif isinstance(held, Bound):
            rest.append((held, award))
        else:
            raise UnreadableError(CONSISTENT, award.span)
    ends = [_end_of(held, award) for held, award in rest] if len(knots) < _FEWEST else []
    knots += [end for end in ends if end is not None]
    if len(knots) < _FEWEST or sentence.deductions or sentence.additions or sentence.earnings:
        raise UnreadableError(KNOTS, sentence.line.span)
    line = Interpolated(tuple(knots), goes_on=sentence.line.goes_on)
    return Bands(bands_of(rest), base=line) if rest else line


def _continued(sentence: Sentence, line: Line) -> Formulaic | None:
    """90%-100%得9分，80%-90%得8分，依此类推: as many points less for each band as wide below it."""
    listed = [(held, award) for held, award in sentence.awards if isinstance(held, Bound)]
    ranges = [place for place, (held, _) in enumerate(listed) if _width(held)]
    if len(listed) < len(sentence.awards) or not ranges or not ranges[-1]:
        return None
    (before, first), (last, second) = listed[ranges[-1] - 1], listed[ranges[-1]]
    step = _step_of(first, second)
    if step is None or _width(before) not in {None, _width(last)} or not _joins(before, last):
        raise UnreadableError(KNOTS, line.span)
    stops = [held.stretch.high for held, _ in listed[ranges[-1] + 1 :]]
    stop = max((end for end in stops if end is not None), default=_ZERO)
    return Bands(bands_of([*listed, *_below(last, second, step, stop, line)]), sentence.axis)


def _below(
    last: Bound, award: Award, step: Fraction, stop: Fraction, line: Line
) -> list[tuple[Bound, Award]]:
    """The bands that follow, down to where the sentence names another or nothing is left."""
    found: list[tuple[Bound, Award]] = []
    points, stretch, width = award.points, last.stretch, _width(last)
    while points is not None and width and points.size > step and (stretch.low or _ZERO) > stop:
        low = (stretch.low or _ZERO) - width
        if low < stop:
            raise UnreadableError(KNOTS, line.span)
        stretch = evolve(stretch, low=low, high=stretch.low)
        points = evolve(points, size=points.size - step)
        found.append((evolve(last, stretch=stretch), evolve(award, points=points)))
    return found


def _width(bound: Bound) -> Fraction | None:
    low, high = bound.stretch.low, bound.stretch.high
    return None if low is None or high is None or low == high else high - low


def _joins(before: Bound, last: Bound) -> bool:
    return before.stretch.low == last.stretch.high and before.unit == last.unit


def _step_of(first: Award, second: Award) -> Fraction | None:
    """How many points less the second has."""
    one, two = first.points, second.points
    if one is None or two is None or one.share is not two.share or one.off or two.off:
        return None
    step = one.size - two.size
    return step if step > 0 else None


def _end_of(held: Bound, award: Award) -> Knot | None:
    """90%以上得满分，60%以下不得分，中间按线性插值: the ends of the bands beside the line."""
    stretch = held.stretch
    end = stretch.low if stretch.high is None else stretch.high if stretch.low is None else None
    if end is None or award.points is None:
        return None
    return Quantity.of(end, held.unit), award.points


def _on_stretches(sentence: Sentence) -> Formulaic:
    """70%以下不得分，70%-90%按线性插值得分，90%以上得满分: the line joins its neighbours."""
    listed: list[tuple[Bound, Award]] = []
    for held, award in sentence.awards:
        bound = _figure(held, award)
        if not award.linear:
            listed.append((bound, award))
            continue
        low, high = bound.stretch.low, bound.stretch.high
        if low is None or high is None:
            raise UnreadableError(KNOTS, award.span)
        knots = tuple(
            (Quantity.of(end, bound.unit), _points_at(end, bound, sentence, award))
            for end in (low, high)
        )
        listed.append((bound, evolve(award, method=Interpolated(knots))))
    return Bands(bands_of(listed), sentence.axis)


def _figure(held: Condition | None, award: Award) -> Bound:
    if not isinstance(held, Bound):
        raise UnreadableError(CONSISTENT, award.span)
    return held


def _points_at(end: Fraction, bound: Bound, sentence: Sentence, line: Award) -> Points:
    """What a neighbour of the line earns where the two meet."""
    axes = {None, Axis.RATE, bound.axis}
    for held, award in sentence.awards:
        if not isinstance(held, Bound) or held is bound or award.points is None:
            continue
        if held.axis in axes and end in {held.stretch.low, held.stretch.high}:
            return award.points
    raise UnreadableError(KNOTS, line.span)


_FEWEST = 2
_ZERO = Fraction(0)
