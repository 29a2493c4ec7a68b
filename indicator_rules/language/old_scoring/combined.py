"""What the phrases of a scoring sentence make together: one method, or a contradiction."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.language.old_scoring.banded import bands_of
from indicator_rules.language.old_scoring.by_day import by_day
from indicator_rules.language.old_scoring.counted import Counted, counted
from indicator_rules.language.old_scoring.labels import (
    is_first,
)
from indicator_rules.language.old_scoring.levels import levels_in
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Award,
    Beside,
    Bound,
    Condition,
    Dated,
    Graded,
    Partly,
    Verdict,
    Worded,
)
from indicator_rules.language.old_scoring.settled import (
    settle_events,
    settle_whole,
    settle_words,
    word_levels,
)
from indicator_rules.language.old_scoring.sloped import interpolated
from indicator_rules.language.old_scoring.verdicts import judged, three_levels
from indicator_rules.language.old_scoring.wanted import CONSISTENT, EACH, EXPECTED, VALUES
from indicator_rules.model.methods import (
    FULL,
    NONE,
    Axis,
    Band,
    Bands,
    Calculated,
    Direct,
    Due,
    Efficacy,
    Formulaic,
    Held,
    Levels,
    Points,
    Proportional,
    Settled,
    Zeroing,
)
from indicator_rules.model.region import Region
from indicator_rules.model.units import NO_UNIT
from indicator_rules.source import Span

if TYPE_CHECKING:
    from indicator_rules.language.old_scoring.sentences import Sentence

Awards = list[tuple[Condition | None, Award]]


def combined(sentence: Sentence) -> Formulaic:
    """The method that a whole sentence describes."""
    sentence.end()
    if sentence.shares and sentence.axis is Axis.RATE:
        sentence.axis = Axis.SHARE
    method = _method(sentence)
    if sentence.limits:
        method = _held(sentence, method)
    for again in sentence.due[1:]:
        raise UnreadableError(CONSISTENT, again.span)
    if sentence.due:
        method = Due(method, sentence.due[0].day)
    return method if sentence.event is None else Zeroing(method, sentence.event)


def _method(sentence: Sentence) -> Formulaic:
    if sentence.levels is not None:
        return three_levels(sentence.levels)
    if sentence.efficacy is not None:
        return _efficacy(sentence)
    conditions = [held for held, _ in sentence.awards]
    if any(isinstance(held, Dated) for held in conditions):
        return by_day(sentence)
    if any(isinstance(held, Graded) for held in conditions):
        if not any(isinstance(held, Worded | Partly) for held in conditions):
            return _graded(sentence)
        word_levels(sentence)
    settle_whole(sentence)
    settle_words(sentence)
    settle_events(sentence)
    if _is_judged(sentence):
        return judged(sentence.awards)
    if sentence.line is not None or any(award.linear for _, award in sentence.awards):
        return interpolated(sentence)
    return _counting(sentence)


def _efficacy(sentence: Sentence) -> Formulaic:
    found = sentence.efficacy
    assert found is not None  # noqa: S101 - asked before
    said = found.best is not None or found.worst is not None
    if not said and _formula(sentence.awards)[0] is not None:
        sentence.efficacy = None  # 采用功效系数法：得分=…
        return _method(sentence)
    if found.best is None or found.worst is None:
        raise UnreadableError(VALUES, found.span)
    return Efficacy(found.worst, found.best)


def _graded(sentence: Sentence) -> Formulaic:
    listed: list[tuple[tuple[str, ...], Award]] = []
    counts = sentence.deductions or sentence.additions or sentence.earnings
    for held, award in sentence.awards:
        if isinstance(held, Verdict) and not held.met and award.points == NONE:
            continue  # 其他不得分 is what holds anyway
        if not isinstance(held, Graded) or award.points is None or counts:
            raise UnreadableError(CONSISTENT, award.span)
        listed.append((levels_in(held.words), award))
    return Levels(_level_by_level(listed))


def _level_by_level(
    listed: list[tuple[tuple[str, ...], Award]],
) -> tuple[tuple[str, Points], ...]:
    """三级以下 beside 三级 is what is below it, 三级以上 beside 二级以上 only 三级."""
    given: dict[str, tuple[int, Points]] = {}
    for levels, award in sorted(listed, key=lambda one: len(one[0])):
        assert award.points is not None  # noqa: S101 - asked before
        for level in levels:
            size, points = given.setdefault(level, (len(levels), award.points))
            if size == len(levels) and points != award.points:
                raise UnreadableError(CONSISTENT, award.span)
    return tuple((level, points) for level, (_, points) in given.items())


def _is_judged(sentence: Sentence) -> bool:
    counts = bool(sentence.deductions)
    return any(
        isinstance(held, Partly)
        or award.least is not None
        or (isinstance(held, Worded) and not (counts and is_first(held.words)))
        for held, award in sentence.awards
    )


def _counting(sentence: Sentence) -> Formulaic:
    """Bands over what the rest of the sentence gives."""
    found = counted(sentence)
    awards = list(sentence.awards) if found is None else found.rest
    base = None if found is None else found.method
    if base is None:
        base, awards = _formula(awards)
    if base is None:
        base, awards = _proportion(awards, sentence.full)
    if base is None:
        base, awards = _verdicts(awards)
    else:
        base, awards = _beside_verdicts(base, awards, found)
    listed = [_bound_of(held, award) for held, award in awards]
    _refuse_one_of_many(listed, found)
    stretches = [held for _, _, held in sentence.deductions if isinstance(held, Bound)]
    bands = bands_of(listed, stretches)
    if not bands:
        if base is None:
            raise UnreadableError(EXPECTED, _first_span(sentence))
        return base
    if base is None and any(band.points.off for band in bands):
        base = Bands((Band(_EVERYWHERE),))  # what is taken off is taken off all
    if base is None and all(map(_costs, listed)):
        base = Bands((Band(_EVERYWHERE),))  # 超过1%不得分: the rest earns all
    return Bands(bands, sentence.axis, base)


def _formula(awards: Awards) -> tuple[Formulaic | None, Awards]:
    """得分=…: with 按比例得分 before it, the formula says in what proportion."""
    found = [
        award for held, award in awards
        if isinstance(award.method, Calculated) and not isinstance(held, Bound)
    ]  # fmt: skip
    if not found:
        return None, awards
    if len(found) > 1:
        raise UnreadableError(CONSISTENT, found[1].span)
    rest = [
        (held, award) for held, award in awards
        if isinstance(held, Bound) or award.method is None
    ]  # fmt: skip
    return found[0].method, rest


def _proportion(awards: Awards, full: Points) -> tuple[Formulaic | None, Awards]:
    """按比例得分, with the mark below which there is nothing and the points there are."""
    loose = [
        award for held, award in awards
        if award.method is not None and not isinstance(held, Bound)
    ]  # fmt: skip
    marks = [(held, award) for held, award in awards if _is_mark(held, award)]
    if not loose and not _only_passes(awards):
        return None, awards
    mark: Fraction | None = None
    included, rest = True, Awards()
    for held, award in awards:
        if isinstance(held, Bound) and _is_whole(held) and award.points is not None:
            full = award.points  # 完成100%得3分，未完成按比例扣减
        elif (held, award) in marks and mark is None and _ends(held) is not None:
            mark, included = _ends(held) or (None, True)
        elif (held, award) in marks:
            pass  # 70%以上按比例得分；低于70%不得分 says it twice
        elif isinstance(held, Verdict) and held.met and award.points is not None:
            full = award.points
            rest.append((held, award))
        elif award.method is None:
            rest.append((held, award))
    return Proportional(mark, included, full=full, worded=True), rest


def _only_passes(awards: Awards) -> bool:
    """完成率达到70%以上按比例得分 beside nothing but the target: a pass mark."""
    held = [one for one, award in awards if award.method is not None and isinstance(one, Bound)]
    others = [
        one for one, award in awards
        if isinstance(one, Bound) and award.method is None and award.points != NONE
        and not _is_whole(one)
    ]  # fmt: skip
    return bool(held) and not others and all(one.stretch.high is None for one in held)


def _is_mark(held: Condition | None, award: Award) -> bool:
    if not isinstance(held, Bound) or not held.unit.is_ratio or held.axis not in {None, Axis.RATE}:
        return False
    passes = isinstance(award.method, Proportional) and held.stretch.high is None
    return passes or (award.points == NONE and held.stretch.low is None)


def _ends(held: Condition | None) -> tuple[Fraction, bool] | None:
    assert isinstance(held, Bound)  # noqa: S101 - a mark is a bound
    stretch, factor = held.stretch, held.unit.factor / 100
    if stretch.low is not None:
        return stretch.low * factor, stretch.low_closed
    return None if stretch.high is None else (stretch.high * factor, not stretch.high_closed)


def _is_whole(bound: Bound) -> bool:
    return bound.unit.is_ratio and bound.stretch == _ALL


def _verdicts(awards: Awards) -> tuple[Formulaic | None, Awards]:
    """What a met and a missed target earn."""
    found, lost = award_of(awards, met=True), award_of(awards, met=False)
    rest: Awards = [(held, award) for held, award in awards if not isinstance(held, Verdict)]
    met, missed = (None if one is None else one.points for one in (found, lost))
    if met is None and missed is None:
        return None, rest
    if missed is not None and lost is not None and any(award.method for _, award in rest):
        # 未完成不得分 beside a proportion for what is not reached.
        raise UnreadableError(CONSISTENT, lost.span)
    if met is None and rest and missed is not None:
        return Bands((Band(_EVERYWHERE, missed),)), rest
    return Direct(missed or NONE, met or FULL), rest


def _beside_verdicts(
    base: Formulaic, awards: Awards, found: Counted | None
) -> tuple[Formulaic, Awards]:
    """达标得满分，未达标的按比例得分: nothing is left that a verdict could change."""
    met, missed = award_of(awards, met=True), award_of(awards, met=False)
    rest: Awards = [(held, award) for held, award in awards if not isinstance(held, Verdict)]
    if missed is not None and (missed.points != NONE or found is None or found.short_costs):
        # 未完成不得分 beside a proportion or a deduction for what is not reached.
        raise UnreadableError(CONSISTENT, missed.span)
    if missed is not None or (met is not None and isinstance(base, Calculated)):
        points = [None if one is None else one.points for one in (met, missed)]
        return Settled(base, *points), rest
    return base, rest


def award_of(awards: Awards, *, met: bool) -> Award | None:
    """What a met or a missed target earns; two that differ contradict each other."""
    found = [award for held, award in awards if isinstance(held, Verdict) and held.met is met]
    for other in found[1:]:
        if other.points != found[0].points:
            raise UnreadableError(CONSISTENT, other.span)
    return found[0] if found else None


def _bound_of(held: Condition | None, award: Award) -> tuple[Bound, Award]:
    if isinstance(held, Beside):
        axis = Axis.OVER if held.side >= 0 else Axis.UNDER
        stretch = Region(_ZERO, _ZERO if not held.side else None, low_closed=not held.side)
        return Bound(stretch, NO_UNIT, held.span, axis=axis), award
    if not isinstance(held, Bound):
        raise UnreadableError(CONSISTENT, award.span)
    return held, award


def _refuse_one_of_many(listed: list[tuple[Bound, Award]], found: Counted | None) -> None:
    """1个得2分 alone may mean each one."""
    if found is not None or len(listed) != 1:
        return
    bound, award = listed[0]
    one = bound.bare and bound.unit.is_counter and bound.stretch.low == 1
    if one and award.points not in {FULL, NONE}:
        raise UnreadableError(EACH, award.span)


def _costs(listed: tuple[Bound, Award]) -> bool:
    """Whether an award is of what is lost: nothing, or in proportion to what is past the target."""
    bound, award = listed
    return award.points == NONE or (award.method is not None and bound.axis is Axis.OVER)


def _held(sentence: Sentence, method: Formulaic) -> Formulaic:
    """最低得2分, 最高不超过8分."""
    ends = {limit.most: limit.points for limit in sentence.limits}
    return Held(method, ends.get(False, NONE), ends.get(True, FULL))


def _first_span(sentence: Sentence) -> Span:
    return sentence.awards[0][1].span if sentence.awards else Span(0, 1)


_ZERO = Fraction(0)
_ALL = Region(Fraction(100), None)
_EVERYWHERE = Region(None, None)
_NOTHING = Region(_ZERO, _ZERO)
