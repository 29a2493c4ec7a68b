"""Units of a scoring sentence: what each one past the target takes off, adds or earns."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.language.old_scoring.awards import less, more
from indicator_rules.language.old_scoring.labels import is_first
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Award,
    Bound,
    Condition,
    Each,
    Given,
    Listed,
    Parts,
    Side,
    Verdict,
    Worded,
)
from indicator_rules.language.old_scoring.stretched import is_stretched, stretched
from indicator_rules.language.old_scoring.wanted import (
    BASE,
    CEILING,
    CONSISTENT,
    EACH,
    ONE_SIDE,
    PART,
)
from indicator_rules.model.methods import (
    FULL,
    NONE,
    Axis,
    Band,
    Bands,
    BasePlus,
    Deduct,
    Formulaic,
    Held,
    Part,
    PerUnit,
    Points,
    Settled,
    Sides,
)
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.language.old_scoring.sentences import Sentence

Awards = list[tuple[Condition | None, Award]]


@frozen
class Counted:
    """The method that counts units, and what the sentence says besides."""

    method: Formulaic
    rest: Awards
    short_costs: bool = True
    """Whether units short of the target take something off."""


def counted(sentence: Sentence) -> Counted | None:
    """The units of a sentence; None where it counts none."""
    if sentence.singles:
        _singles(sentence)
    if sentence.base is not None or any(award.base for _, award in sentence.awards):
        return _base_and_more(sentence)
    if sentence.additions and not _earns_from_none(sentence.additions[0][0], sentence):
        return _base_and_more(sentence)
    if sentence.earnings or sentence.additions:
        return _earnings(sentence)
    return _deductions(sentence) if sentence.deductions else None


def _singles(sentence: Sentence) -> None:
    """违规1次扣1分: each one where it is said that they add up, else that many or more."""
    first, taken = sentence.singles[0]
    followed = [held for held, _ in sentence.awards if isinstance(held, Bound) and not held.bare]
    repeats = sentence.cap is not None or sentence.again or _leaves_a_gap(first, followed)
    if len(sentence.singles) == 1 and repeats:
        side = Side.BELOW if first.axis is Axis.UNDER else Side.ABOVE
        each = Each(side, Quantity.of(first.stretch.low or _ONE, first.unit), first.span)
        sentence.deductions.append((each, taken, None))
        sentence.singles = []
        return
    if len(sentence.singles) == 1 and not followed:
        raise UnreadableError(EACH, taken.span)
    awards: Awards = [
        (held if not isinstance(held, Bound) else _of_events(held), award)
        for held, award in sentence.awards
    ]
    for bound, off in sentence.singles:
        points = Points(off.points.size, off.points.share, off=True)
        awards.append((_of_events(bound), Award(points, off.span)))
    sentence.awards = awards
    sentence.singles = []


def _leaves_a_gap(first: Bound, followed: Sequence[Bound]) -> bool:
    """1次扣2分，3次及以上不得分 says what 2次 costs only where each of them costs 2分."""
    lows = [one.stretch.low for one in followed if one.stretch.low is not None]
    one = first.stretch.low or _ONE
    return bool(lows) and first.unit.is_counter and min(lows) > one + 1


def _of_events(bound: Bound) -> Bound:
    return evolve(bound, axis=bound.axis or Axis.EVENTS, bare=False)


# earning from none


def _earns_from_none(each: Each, sentence: Sentence) -> bool:
    return each.side is Side.DONE or (each.grows and sentence.growth)


def _earnings(sentence: Sentence) -> Counted | None:
    """每完成1个得2分: from none up; 不足20人的，每人得0.25分 makes one band more."""
    listed = [(each, award.points, award.span) for each, award, _ in sentence.earnings]
    listed += [(each, given.points, given.span) for each, given in sentence.additions]
    (each, points, span), *more = listed
    if more or sentence.deductions or points is None or not _earns_from_none(each, sentence):
        raise UnreadableError(BASE, (more or listed)[0][2])
    method: Formulaic = PerUnit(points, each.per)
    if sentence.cap is not None:
        method = Held(method, most=sentence.cap)
    if sentence.ceiling is not None and sentence.ceiling.points is not None:
        method = Held(method, most=sentence.ceiling.points)
    if _parts(sentence, each) is not Part.EXACT:
        raise UnreadableError(CONSISTENT, span)
    short = next((held for _, _, held in sentence.earnings), None)
    if short is not None:
        for limit in sentence.limits:  # 最多得3分 may be of these units alone
            raise UnreadableError(CONSISTENT, limit.span)
        sentence.awards.append((short, Award(None, span, method=method)))
        return None
    return Counted(method, sentence.awards, short_costs=False)


# a base, and more or less


def _base_and_more(sentence: Sentence) -> Counted | None:
    """A base, and points for each unit beyond it or short of it."""
    base, start, met, rest = _base_of(sentence)
    _alone(sentence.additions[1:])
    _alone(sentence.deductions[1:])
    if not sentence.additions:
        return _deductions(sentence) if sentence.deductions else None
    each, given = sentence.additions[0]
    begins = _begins(each, given, start, sentence)
    capped = sentence.ceiling is not None or any(limit.most for limit in sentence.limits)
    if base == FULL and not capped:
        raise UnreadableError(CEILING, given.span)
    method = BasePlus(base, given.points, each.per, _most(sentence, base), start=begins)
    if given.loses:
        return Counted(method, rest)
    if not sentence.deductions:
        alone = evolve(method, off=NONE, off_per=each.per)
        if met and base != FULL:
            return Counted(Settled(alone, missed=NONE), rest, short_costs=False)
        return Counted(_from(start, alone), rest, short_costs=False)
    short, taken, _ = sentence.deductions[0]
    if short.side is each.side or Side.EITHER in {short.side, each.side}:
        raise UnreadableError(CONSISTENT, short.span)
    both = evolve(method, off=taken.points, off_per=short.per)
    if sentence.cap is None:
        return Counted(both, rest)
    least = less(base, sentence.cap, short.span)
    return Counted(Held(both, least, method.most), rest)


def _begins(
    each: Each, given: Given, start: Quantity | None, sentence: Sentence
) -> Quantity | None:
    """95%以上的，每高1个百分点加1分: up to there the base stays what it is.

    Raises:
        UnreadableError: something is taken off from where the base stands.
    """
    if each.start is None or each.start == start:
        return start
    if given.loses or sentence.deductions or start is not None:
        raise UnreadableError(CONSISTENT, each.span)
    return each.start


def _from(start: Quantity | None, method: Formulaic) -> Formulaic:
    """完成1个得2分，每增加1个加1分: none earns nothing."""
    if start is None:
        return method
    below = Region(None, start.figure, high_closed=False)
    return Bands((Band(below, NONE, unit=start.unit),), base=method)


def _base_of(sentence: Sentence) -> tuple[Points, Quantity | None, bool, Awards]:
    """The points at the target, where they stand, whether it must be met, the other awards."""
    if sentence.base is not None:
        return sentence.base, sentence.standard, False, sentence.awards
    found: list[tuple[Points, Quantity | None, bool]] = []
    rest: Awards = []
    verdict = any(isinstance(held, Verdict) and held.met for held, _ in sentence.awards)
    for held, award in sentence.awards:
        met = isinstance(held, Verdict) and held.met
        near = None if verdict else _near(held, above=False)
        given = met or held is None or award.base or near is not None
        if award.points is not None and given:
            found.append((award.points, near, met))
        else:
            rest.append((held, award))
    if len(found) != 1:
        raise UnreadableError(BASE, _first_span(sentence))
    return *found[0], rest


def _most(sentence: Sentence, base: Points) -> Points:
    ceiling = sentence.ceiling
    if ceiling is None:
        return FULL
    if ceiling.points is None:
        return evolve(base, size=2 * base.size)
    return more(base, ceiling.points, sentence.additions[0][0].span)


# deductions


def _deductions(sentence: Sentence) -> Counted:
    first = _first_one(sentence)
    if first is not None:
        return first
    (each, taken, condition), *more = sentence.deductions
    if more and is_stretched(sentence):
        return Counted(*stretched(sentence))
    if more:
        return _both_sides(sentence)
    full, start, rest, ends = sentence.full, None, [], None
    above = each.side is Side.ABOVE
    for held, award in sentence.awards:
        good = held is None or (isinstance(held, Verdict) and held.met)
        near = _near(held, above=above)
        points = award.points
        if points is not None and points != NONE and (good or near is not None):
            if start is not None and near is not None:
                raise UnreadableError(CONSISTENT, award.span)
            full, start = points, start or near
            ends = held if isinstance(held, Bound) else ends
        elif points == sentence.full:
            # ≥100%得满分 leaves nothing that could be counted above it.
            raise UnreadableError(CONSISTENT, award.span)
        else:
            rest.append((held, award))
    outside = _outside_of(condition, each, ends)
    begins = _near(condition, above=not above)
    _refuse_gap(begins, start, rest, each)
    start = sentence.standard or each.start or begins or start
    base = Deduct(
        taken.points, each.per, _parts(sentence, each), sentence.cap, start, full,
        above=_ABOVE[each.side], events=each.events,
    )  # fmt: skip
    if each.compared:
        band = Band(Region(None, None), method=base, axis=Axis.CHANGE)
        return Counted(Bands((band,)), rest)
    if outside is not None or each.side is Side.EITHER or (each.beyond and _has_two_ends(ends)):
        return Counted(_around(base, outside or ends), rest)
    return Counted(base, rest)


_ABOVE = {Side.ABOVE: True, Side.BELOW: False, Side.EITHER: None, Side.DONE: None, Side.ANY: None}


def _refuse_gap(begins: Quantity | None, full: Quantity | None, rest: Awards, each: Each) -> None:
    """90%以上得满分，80%以下的，每低1个百分点扣1分 leaves open what is between them."""
    apart = begins is not None and full is not None and begins.figure != full.figure
    if apart and not any(isinstance(held, Bound) for held, _ in rest):
        raise UnreadableError(CONSISTENT, each.span)


def _has_two_ends(bound: Bound | None) -> bool:
    return bound is not None and bound.stretch.low is not None and bound.stretch.high is not None


def _outside_of(condition: Condition | None, each: Each, ends: Bound | None) -> Bound | None:
    """高于60%或低于40%的，每偏离1个百分点扣0.5分: the stretch outside of which units count.

    Raises:
        UnreadableError: the bounds leave no stretch between them, units count one way alone, or
            what earns all ends elsewhere.
    """
    if not isinstance(condition, Listed):
        return None
    bounds = condition.bounds
    lows = [one.stretch.high for one in bounds if one.stretch.low is None and one.axis is None]
    highs = [one.stretch.low for one in bounds if one.stretch.high is None and one.axis is None]
    both = each.side in {Side.EITHER, Side.ANY} or each.beyond
    alike = condition.either and len({one.unit for one in bounds}) == 1 and len(bounds) == _TWO
    if not (alike and both and len(lows) == len(highs) == 1 and each.start is None):
        raise UnreadableError(EACH, condition.span)
    (low,), (high,) = lows, highs
    if low is None or high is None or low > high:
        raise UnreadableError(EACH, condition.span)
    if ends is not None and (ends.stretch.low, ends.stretch.high) != (low, high):
        raise UnreadableError(CONSISTENT, condition.span)
    return evolve(bounds[0], stretch=Region(low, high))


def _around(base: Deduct, ends: Bound | None) -> Formulaic:
    """±5%以内得满分，每超出1个百分点扣0.5分: what is taken off beyond either end."""
    starts = [base.start, base.start]
    if ends is not None and _has_two_ends(ends):
        starts = [_near(ends, above=side) for side in (False, True)]
    below, above = (
        evolve(base, start=start, above=side)
        for start, side in zip(starts, (False, True), strict=True)
    )
    return Sides(below, above)


def _first_one(sentence: Sentence) -> Counted | None:
    """首次发生扣1分，此后每增加1次扣2分: the first costs points of its own."""
    found = [
        (held, award) for held, award in sentence.awards
        if isinstance(held, Worded) and is_first(held.words) and award.points is not None
    ]  # fmt: skip
    if len(found) != 1 or len(sentence.deductions) != 1:
        return None
    (each, taken, _), (_, award) = sentence.deductions[0], found[0]
    one = Quantity.of(each.per.figure, each.per.unit)
    after = Deduct(taken.points, each.per, start=one, full=award.points or FULL, above=True)
    band = Band(Region(_ONE, None), method=after, unit=each.per.unit, axis=Axis.EVENTS)
    rest = [pair for pair in sentence.awards if pair not in found]
    return Counted(Bands((band,), base=Bands((Band(Region(None, None)),))), rest)


def _both_sides(sentence: Sentence) -> Counted:
    """每低1个百分点扣1分，每高1个百分点扣0.5分: each side with points of its own."""
    sides: dict[bool, Deduct] = {}
    full, rest = sentence.full, []
    for held, award in sentence.awards:
        at = isinstance(held, Bound) and held.stretch.low == held.stretch.high
        if award.points is not None and (at or (isinstance(held, Verdict) and held.met)):
            full = award.points
        else:
            rest.append((held, award))
    for each, taken, condition in sentence.deductions:
        above = _ABOVE[each.side]
        if above is None or above in sides or isinstance(condition, Listed):
            raise UnreadableError(ONE_SIDE, each.span)
        start = each.start or _near(condition, above=not above)
        sides[above] = Deduct(
            taken.points, each.per, _parts(sentence, each), sentence.cap, start, full, above=above
        )
    return Counted(Sides(sides[False], sides[True]), rest)


def _parts(sentence: Sentence, each: Each) -> Part:
    """How a part of a unit counts; it must be said of the unit that is counted."""
    said: Parts | None = sentence.parts
    if said is None or said.size is None:
        return Part.EXACT if said is None else said.part
    ours, theirs = each.per.unit, said.size.unit
    alike = ours == theirs or (ours.is_ratio and theirs.is_ratio)
    counters = (ours.is_counter or not ours.name) and (theirs.is_counter or not theirs.name)
    if said.size.figure != each.per.figure or not (alike or counters):
        raise UnreadableError(PART, said.span)
    return said.part


def _near(condition: Condition | None, *, above: bool) -> Quantity | None:
    """The end of a condition that units past it are counted from."""
    if not isinstance(condition, Bound) or condition.axis not in _COUNTED:
        return None
    end = condition.stretch.high if above else condition.stretch.low
    return None if end is None else Quantity.of(end, condition.unit)


def _alone(others: Sequence[tuple[Each, *tuple[object, ...]]]) -> None:
    """Phrases that the rest of the sentence leaves no room for."""
    if others:
        raise UnreadableError(CONSISTENT, others[0][0].span)


def _first_span(sentence: Sentence) -> Span:
    if sentence.awards:
        return sentence.awards[0][1].span
    return sentence.additions[0][1].span if sentence.additions else Span(0, 1)


_COUNTED = {None, Axis.DEVIATION, Axis.CHANGE}
_ONE, _TWO = Fraction(1), 2
