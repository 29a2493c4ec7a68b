"""Letters of a formula that a legend explains: 得分=A/B×分值，A为实际完成数，B为目标值."""

from __future__ import annotations

import re

from indicator_rules.language.old_scoring.formulas import STAND_INS, meaning_of
from indicator_rules.model.expressions import Name

_LEGEND = re.compile(
    r"[,;。(]?\s*(?:其中|式中|注)?[,:]?\s*([A-Z])\s*(?:为|是|=|:|指|表示|代表)\s*([\u4e00-\u9fff]{2,14})"
    r"(?=\s*(?:[,;。)]|$))\)?"
)
_FORMULA = re.compile(r"分\s*=(?:(?!\([A-Z]\s*(?:为|是|=|:|指))[^,;。])*")
_USED = re.compile(r"(?<![A-Za-z])[A-Z](?![A-Za-z])")


def with_letters_told(text: str) -> str:
    """The same text at the same length, each letter as what its legend says it is.

    Where a letter has no legend, or is neither the actual value nor what there is besides, the text
    stays as it is: such a formula is of two figures.
    """
    formula = _FORMULA.search(text)
    if formula is None:
        return text
    legends = list(_LEGEND.finditer(text, formula.end()))
    named = {found[1]: meaning_of(found[2]) for found in legends}
    stands = {one: STAND_INS[name] for one, name in named.items() if name in STAND_INS}
    used = set(_USED.findall(formula[0]))
    measured = [letter for letter in used if named.get(letter) is Name.ACTUAL]
    rest = used & set(stands)
    if not rest or len(measured) != 1 or len(used) != len(rest) + 1:
        return text
    told = _USED.sub(lambda one: stands.get(one[0], one[0]), formula[0])
    text = text[: formula.start()] + told + text[formula.end() :]
    for found in legends:
        start, end = found.span()
        text = text[:start] + " " * (end - start) + text[end:]
    return text
