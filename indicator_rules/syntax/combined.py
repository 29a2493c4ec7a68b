"""What the phrases of a scoring sentence make together: one method, or a contradiction."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.model.claims import Claim
from indicator_rules.model.methods import (
    FULL,
    NONE,
    Band,
    Bands,
    BasePlus,
    Deduct,
    Direct,
    Formulaic,
    Judged,
    Levels,
    Points,
    Proportional,
    Sides,
)
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.source import Span
from indicator_rules.syntax.parts import UnreadableError
from indicator_rules.syntax.phrases import (
    Award,
    Bound,
    Condition,
    Each,
    Graded,
    Judgement,
    Taken,
    ThreeLevels,
    Verdict,
)
from indicator_rules.syntax.sentences import EXPECTED, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence


def combined(sentence: Sentence) -> Formulaic:
    """The method that a whole sentence describes."""
    sentence.end()
    if sentence.levels is not None:
        return _judged(sentence.levels)
    if any(isinstance(held, Judgement) or award.least for held, award in sentence.awards):
        return _judgement(sentence)
    if any(isinstance(held, Graded) for held, _ in sentence.awards):
        return _graded(sentence)
    if sentence.additions or sentence.base is not None:
        return _base_and_more(sentence)
    if sentence.deductions:
        return _deduction(sentence)
    if any(award.points is None for _, award in sentence.awards):
        return _proportion(sentence)
    return _awarded(sentence)


def _graded(sentence: Sentence) -> Formulaic:
    _alone(sentence.deductions)
    _alone(sentence.additions)
    listed = []
    for held, award in sentence.awards:
        if not isinstance(held, Graded) or award.points is None:
            raise UnreadableError(_CONSISTENT, award.span)
        listed.append((held.level, award.points))
    return Levels(tuple(listed))


def _judgement(sentence: Sentence) -> Formulaic:
    _alone(sentence.deductions)
    _alone(sentence.additions)
    bands: dict[Claim, tuple[Points, Points]] = {}
    for held, award in sentence.awards:
        claim = _claim_of(held)
        if claim is None or award.points is None or claim in bands:
            raise UnreadableError(_CONSISTENT, award.span)
        bands[claim] = (award.least or award.points, award.points)
    return Judged(tuple((claim, *ends) for claim, ends in bands.items()))


def _base_and_more(sentence: Sentence) -> Formulaic:
    """A base, and points for each unit beyond it or short of it."""
    _alone(sentence.additions[1:])
    _alone(sentence.deductions[1:])
    met = _award_of(sentence, met=True)
    base = sentence.base or (met.points if met is not None else None)
    if base is None or not sentence.additions or len(sentence.awards) > (met is not None):
        span = sentence.awards[0][1].span if sentence.awards else Span(0, 1)
        raise UnreadableError(_BASE, span)
    each, given = sentence.additions[0]
    if base == FULL and sentence.ceiling is None:
        raise UnreadableError(_CEILING, given.span)
    most = FULL if sentence.ceiling is None else evolve(base, plus=sentence.ceiling.size)
    method = BasePlus(base, given.points, each.per, most)
    if sentence.deductions:
        short, taken, _ = sentence.deductions[0]
        if short.above is each.above:
            raise UnreadableError(_CONSISTENT, short.span)
        return evolve(method, off=taken.points, off_per=short.per)
    return evolve(method, off=NONE, off_per=each.per)


def _deduction(sentence: Sentence) -> Formulaic:
    (each, taken, condition), *more = sentence.deductions
    if more:
        return _both_sides(sentence)
    full, start, rest = FULL, None, []
    for held, award in sentence.awards:
        good = held is None or (isinstance(held, Verdict) and held.met)
        near = _near(held, above=each.above)
        if award.points is not None and (good or near is not None):
            full, start = award.points, start or near
        elif award.points == FULL:
            # ≥100%得满分 leaves nothing that could be counted above it.
            raise UnreadableError(_CONSISTENT, award.span)
        else:
            rest.append((held, award))
        if near is not None and each.beyond and isinstance(held, Bound):
            sides = _around(held, taken, each, sentence)
            if sides is not None:
                return sides
    start = sentence.standard or each.start or _near(condition, above=not each.above) or start
    base = Deduct(
        taken.points, each.per, sentence.part, sentence.cap, start, full, above=each.above
    )
    bands = _bands(rest)
    return Bands(bands, sentence.axis, base) if bands else base


def _both_sides(sentence: Sentence) -> Formulaic:
    """每低1个百分点扣1分，每高1个百分点扣0.5分: each side with points of its own."""
    sides: dict[bool, Deduct] = {}
    met = _award_of(sentence, met=True)
    full = FULL if met is None or met.points is None else met.points
    for each, taken, condition in sentence.deductions:
        start = each.start or _near(condition, above=not each.above)
        if each.above in sides or len(sentence.awards) > (met is not None):
            raise UnreadableError(_ONE, each.span)
        sides[each.above] = Deduct(
            taken.points, each.per, sentence.part, sentence.cap, start, full, above=each.above
        )
    return Sides(sides[False], sides[True])


def _proportion(sentence: Sentence) -> Formulaic:
    mark, included, full, rest = None, True, FULL, []
    for held, award in sentence.awards:
        bound = held if isinstance(held, Bound) and held.unit.is_ratio else None
        if award.of != FULL:
            full = award.of
        if award.points is not None and bound is not None and bound.stretch == _ALL:
            full = award.points  # 完成100%得3分，未完成按比例扣减
            continue
        if award.points is None and bound is not None and bound.stretch.low is not None:
            mark, included = bound.stretch.low / 100, bound.stretch.low_closed
        elif award.points == NONE and bound is not None and bound.stretch.low is None:
            end = bound.stretch.high
            if mark is None and end is not None:
                mark, included = end / 100, not bound.stretch.high_closed
        elif award.points is not None and _is(held, met=True):
            full = award.points
        elif award.points is not None:
            rest.append((held, award))
    _award_of(sentence, met=True)
    base = Proportional(mark, included, full=full)
    bands = _bands(rest)
    return Bands(bands, sentence.axis, base) if bands else base


def _awarded(sentence: Sentence) -> Formulaic:
    found, lost = _award_of(sentence, met=True), _award_of(sentence, met=False)
    met, missed = (None if one is None else one.points for one in (found, lost))
    bands = _bands([one for one in sentence.awards if isinstance(one[0], Bound)])
    if not bands:
        if met is None and missed is None:
            first = sentence.awards[0][1].span if sentence.awards else Span(0, 1)
            raise UnreadableError(EXPECTED, first)
        return Direct(missed or NONE, met or FULL)
    base: Formulaic | None = None
    if met is not None:
        base = Direct(missed or NONE, met)
    elif missed is not None:
        base = Bands((Band(Region(None, None), missed),))
    elif any(band.points.off for band in bands):
        # What is taken off is taken off all.
        base = Bands((Band(Region(None, None)),))
    return Bands(bands, sentence.axis, base)


def _award_of(sentence: Sentence, *, met: bool) -> Award | None:
    """What a met or a missed target earns; two that differ contradict each other."""
    found = [award for held, award in sentence.awards if _is(held, met=met)]
    for other in found[1:]:
        if other.points != found[0].points:
            raise UnreadableError(_CONSISTENT, other.span)
    return found[0] if found else None


def _alone(others: Sequence[tuple[Each, *tuple[object, ...]]]) -> None:
    """Phrases that the rest of the sentence leaves no room for."""
    if others:
        raise UnreadableError(_CONSISTENT, others[0][0].span)


def _bands(awards: Sequence[tuple[Condition | None, Award]]) -> tuple[Band, ...]:
    """From the highest down: where bands meet, the upper one has the value."""
    listed = []
    for held, award in awards:
        if not isinstance(held, Bound):
            # 未达标不得分 beside a deduction or a proportion for what is not reached.
            raise UnreadableError(_CONSISTENT, award.span)
        points = award.points
        listed.append(
            Band(
                held.stretch, FULL if points is None else points, points is None,
                unit=held.unit,
            )
        )  # fmt: skip
    return tuple(sorted(listed, key=lambda band: _height(band.stretch), reverse=True))


def _around(held: Bound, taken: Taken, each: Each, sentence: Sentence) -> Formulaic | None:
    """±5%以内得满分，每超出1个百分点扣0.5分: what is taken off beyond either end."""
    ends = [_near(held, above=above) for above in (False, True)]
    if None in ends:
        return None
    below, above = (
        Deduct(taken.points, each.per, sentence.part, sentence.cap, end, above=side)
        for end, side in zip(ends, (False, True), strict=True)
    )
    return Sides(below, above)


def _is(condition: Condition | None, *, met: bool) -> bool:
    return isinstance(condition, Verdict) and condition.met is met


def _claim_of(condition: Condition | None) -> Claim | None:
    if isinstance(condition, Verdict):
        return Claim.MET if condition.met else Claim.UNMET
    return condition.claim if isinstance(condition, Judgement) else None


def _judged(levels: ThreeLevels) -> Formulaic:
    if len(levels.ends) != len(Claim):
        raise UnreadableError(_THREE, levels.span)
    bands = []
    for claim, ends in zip(Claim, levels.ends, strict=True):
        low, high = (Points(end / 100, share=True) for end in sorted(ends))
        bands.append((claim, low, high))
    return Judged(tuple(bands))


def _height(stretch: Region) -> tuple[bool, Fraction]:
    return stretch.low is not None, stretch.low or Fraction(0)


def _near(condition: Condition | None, *, above: bool) -> Quantity | None:
    """The end of a condition that units past it are counted from."""
    if not isinstance(condition, Bound):
        return None
    end = condition.stretch.high if above else condition.stretch.low
    if end is None:
        return None
    return Quantity.of(end, condition.unit)


_ALL = Region(Fraction(100), None)
_ONE = "one deduction"
_BASE = "the points that there are to begin with, as in 基本分80分"
_CEILING = "the most that is added, as in 最多加2分"
_THREE = "three bands, as in 100-80%、80-50%、50-0%"
_CONSISTENT = "points that agree with the rest of the sentence"
