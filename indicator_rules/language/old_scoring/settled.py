"""Conditions in words that stand beside figures: what they are, and which say what holds anyway."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.language.old_scoring.labels import (
    covers_all,
    denies,
    is_event,
    is_first,
    is_none_of_them,
)
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Award,
    Bound,
    Condition,
    Graded,
    Partly,
    Said,
    Verdict,
    Worded,
)
from indicator_rules.language.old_scoring.wanted import EXPECTED
from indicator_rules.model.methods import FULL, NONE, Axis
from indicator_rules.model.region import Region
from indicator_rules.model.units import NO_UNIT, unit_named

if TYPE_CHECKING:
    from indicator_rules.language.old_scoring.sentences import Sentence

Awards = list[tuple[Condition | None, Award]]


def word_levels(sentence: Sentence) -> None:
    """效果显著、效果一般: levels among other words are words."""
    sentence.awards = [
        (Worded(held.words, held.span) if isinstance(held, Graded) else held, award)
        for held, award in sentence.awards
    ]


def settle_words(sentence: Sentence) -> None:
    """未发生安全事故得满分 beside what counts events: the target, however it is worded."""
    counts = bool(sentence.deductions or sentence.singles)
    if any(isinstance(held, Worded) and is_none_of_them(held.words) for held, _ in sentence.awards):
        sentence.awards = [one for one in sentence.awards if not _has_some(*one)]
    full = [held for held, award in sentence.awards if award.points == FULL]
    if not counts and any(isinstance(held, Bound) for held in full):
        sentence.awards = [one for one in sentence.awards if not _is_shortfall(*one)]
    worded = [held for held, _ in sentence.awards if isinstance(held, Worded)]
    settled: Awards = []
    for held, award in sentence.awards:
        none = isinstance(held, Worded) and is_none_of_them(held.words)
        takes = award.points == NONE or (award.points is not None and award.points.off)
        if isinstance(held, Worded) and not takes and counts and (none or denies(held.words)):
            settled.append((Verdict(met=True, span=held.span), award))
        elif isinstance(held, Worded) and none and not takes and len(worded) == 1:
            settled.append((Bound(_NOTHING, NO_UNIT, held.span, axis=Axis.EVENTS), award))
        else:
            settled.append((held, award))
    left = [
        held for held, award in settled
        if isinstance(held, Worded) and not is_first(held.words)
        and not (award.points == NONE and is_event(held.words))
    ]  # fmt: skip
    if counts and left:
        raise UnreadableError(EXPECTED, left[0].span)
    sentence.awards = settled


def settle_whole(sentence: Sentence) -> None:
    """实现全覆盖得满分 beside what is computed: 100% of whatever is to be covered."""
    computed = sentence.deductions or any(
        isinstance(held, Bound) or award.method is not None for held, award in sentence.awards
    )
    if computed:
        sentence.awards = [(_whole_of(held), award) for held, award in sentence.awards]


def _whole_of(held: Condition | None) -> Condition | None:
    whole = covers_all(held.words) if isinstance(held, Worded) else None
    if held is None or whole is None:
        return held
    stretch = _ALL if whole else Region(None, _ALL.low, high_closed=False)
    said = Said.PLAINLY
    return Bound(stretch, unit_named("%"), held.span, low=said, high=said)


def settle_events(sentence: Sentence) -> None:
    """存在挪用资金的不得分 beside figures: an event that no figure shows."""
    found = [
        held for held, award in sentence.awards
        if isinstance(held, Worded) and award.points == NONE and is_event(held.words)
    ]  # fmt: skip
    rest = [one for one in sentence.awards if one[0] not in found]
    figures = bool(sentence.deductions) or any(
        isinstance(held, Bound) or award.method is not None for held, award in rest
    )
    if found and figures and sentence.event is None and not _has_words(rest):
        sentence.event = "、".join(held.words for held in found)
        sentence.awards = rest


def _has_words(awards: Awards) -> bool:
    return any(isinstance(held, Worded | Partly) for held, _ in awards)


def _has_some(held: Condition | None, award: Award) -> bool:
    """无投诉得5分，有投诉不得分: the second says what holds anyway."""
    return isinstance(held, Worded) and held.words.startswith("有") and award.points == NONE


def _is_shortfall(held: Condition | None, award: Award) -> bool:
    """到位率100%得满分，未足额到位的不得分: the second says what holds anyway."""
    return isinstance(held, Worded) and award.points == NONE and held.words.startswith("未")


_ZERO = Fraction(0)
_ALL = Region(Fraction(100), None)
_NOTHING = Region(_ZERO, _ZERO)
