"""Levels of a judgement in a scoring sentence: reached, in part, not reached, or in words."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.language.old_scoring.labels import is_denied, is_rank
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Award,
    Condition,
    Partly,
    ThreeLevels,
    Verdict,
    Worded,
)
from indicator_rules.language.old_scoring.wanted import CONSISTENT, EXPECTED, THREE
from indicator_rules.model.claims import Claim
from indicator_rules.model.methods import FULL, NONE, Formulaic, Judged, Judgement, Points

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTLY = ("基本", "部分", "大部分", "较为", "比较")
_BEFORE = re.compile("^(?:不|未|无|没有|有|较|基本|部分|大部分|比较|非常)+")
_PLAIN_LEVELS = {"一般", "较好", "较差", "良好", "尚可", "好", "差", "中等"}
"""Levels of whatever the others are levels of."""
_CORE = 2
"""Levels of one thing share as many characters: 健全, 不健全; 一般事故, 较大事故."""


def judged(awards: Sequence[tuple[Condition | None, Award]]) -> Formulaic:
    """Points by levels in words.

    Raises:
        UnreadableError: the conditions are no levels of one thing, or a figure is among them.
    """
    words = [held.words for held, _ in awards if isinstance(held, Worded)]
    if words:
        _refuse_unless_levels(awards, words)
    bands: list[Judgement] = []
    for held, award in awards:
        if award.points is None or any(one.words and one.words == _words(held) for one in bands):
            raise UnreadableError(CONSISTENT, award.span)
        claim = _claim_of(held, award, words)
        bands.append(Judgement(claim, award.least or award.points, award.points, _words(held)))
    _refuse_repeated(bands, awards)
    return Judged(tuple(bands))


def _refuse_unless_levels(
    awards: Sequence[tuple[Condition | None, Award]], words: Sequence[str]
) -> None:
    span = awards[0][1].span
    last = awards[-1][1]
    lowest = NONE in {last.points, last.least}
    if all(is_rank(one) or is_denied(one) for one in words) and is_rank(words[0]):
        return  # 国家级得5分，省级得3分: what is below them earns nothing
    pair = {_without_denial(one) for one in words}
    known = all(_share(one, words[0]) or one in _PLAIN_LEVELS for one in words[1:-1]) and (
        is_denied(words[-1]) or _share(words[-1], words[0]) or words[-1] in _PLAIN_LEVELS
    )
    if len(awards) < _CORE or not lowest or not (known or pair <= {"是", "否"}):
        raise UnreadableError(EXPECTED, span)


def _share(first: str, second: str) -> bool:
    """Whether two conditions have a core in common: 有效 and 无效, 一般事故 and 较大事故."""
    ends = {_BEFORE.sub("", first), _BEFORE.sub("", second)}
    if len(ends) == 1 and ends != {""}:
        return True
    return any(first[start : start + _CORE] in second for start in range(len(first) - _CORE + 1))


def _without_denial(word: str) -> str:
    """不健全 and 未建立 without their denial."""
    return word.removeprefix("不").removeprefix("未").removeprefix("没有")


def _words(held: Condition | None) -> str:
    return held.words if isinstance(held, Worded | Partly) else ""


def _claim_of(held: Condition | None, award: Award, words: Sequence[str]) -> Claim | None:
    match held:
        case Verdict(met):
            return Claim.MET if met else Claim.UNMET
        case Partly():
            return Claim.PARTIAL
        case Worded(word):
            return _claim_in(word, award, words)
        case _:
            raise UnreadableError(CONSISTENT, award.span)


def _claim_in(word: str, award: Award, words: Sequence[str]) -> Claim | None:
    """健全 is the target and 不健全 its denial; of other levels only the words are known."""
    if word in {"是", "否"}:
        return Claim.MET if word == "是" else Claim.UNMET
    plain = [one for one in words if not is_denied(one)]
    denials = [one for one in words if is_denied(one)]
    if is_denied(word):
        denied = any(one.endswith(_without_denial(word)) for one in plain)
        return Claim.UNMET if denied else None
    if word.startswith(_PARTLY):
        return Claim.PARTIAL
    if word.startswith("较") and word.removeprefix("较") in {_BEFORE.sub("", one) for one in plain}:
        return None  # 较健全 is no claim, whatever it earns
    named = any(word.endswith(_without_denial(one)) for one in denials)
    return Claim.MET if award.points == FULL or named else None


def _refuse_repeated(
    bands: Sequence[Judgement], awards: Sequence[tuple[Condition | None, Award]]
) -> None:
    """Two levels for one claim, none of them in words of its own, contradict each other."""
    for place, one in enumerate(bands):
        if not one.words and any(one.claim is other.claim for other in bands[:place]):
            raise UnreadableError(CONSISTENT, awards[place][1].span)


def three_levels(levels: ThreeLevels) -> Formulaic:
    """三档，分别按照100-80%、80-50%、50-0%."""
    if len(levels.ends) != len(Claim):
        raise UnreadableError(THREE, levels.span)
    bands = []
    for claim, ends in zip(Claim, levels.ends, strict=True):
        low, high = (Points(Fraction(end) / 100, share=True) for end in sorted(ends))
        bands.append(Judgement(claim, low, high))
    return Judged(tuple(bands))
