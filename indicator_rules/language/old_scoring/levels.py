"""Levels in scoring sentences (data): 优得满分，评价为良好的得80%的分值."""

from __future__ import annotations

import re

from indicator_rules.model.scales import SCALE_OF

_SAME = {"一般": "中"}
"""Words that name a level only in front of points."""
_WORDS = "|".join(sorted([*SCALE_OF, *_SAME], key=len, reverse=True))
_BEFORE = (
    "(?:考核|评价|评定|验收|评估|评审|评议|结果|结论|等级|等次|评级|档次|为|达到|达|获得|获|评)*"
)
_BEHIND = "(?:等次|等级|档次|档|等)?(?:的|者)?"
_TO = "(?:[及或]?以[上下])?"
_POINTS = r"(?=\s*,?\s*(?:得|计|记|赋|不得|不计)|\s*[0-9]+(?:\.[0-9]+)?分)"
_LEVEL = re.compile(rf"({_WORDS})[”\"]?(?:等次|等级|档次|档|等)?({_TO}){_BEHIND}$")


def graded_pattern() -> str:
    """The terminal of a level as a condition: it stands right before what it earns."""
    return rf"{_BEFORE}[“\"]?(?:{_WORDS})[”\"]?(?:等次|等级|档次|档|等)?{_TO}{_BEHIND}{_POINTS}"


def level_in(words: str) -> str:
    """The level that such a condition names."""
    found = _LEVEL.search(words)
    word = words if found is None else found[1]
    return _SAME.get(word, word)


def levels_in(words: str) -> tuple[str, ...]:
    """What 及以上 and 以下 say of a level: those above it or below it too, by their first words."""
    level, found = level_in(words), _LEVEL.search(words)
    if found is None or not found[2] or level not in SCALE_OF:
        return (level,)
    scale = SCALE_OF[level]
    rank, up = scale.rank(level), found[2].endswith("上")
    ranks = range(rank, len(scale.levels)) if up else range(rank + 1)
    return (level, *(scale.named(one) for one in ranks if one != rank))
