"""Letters of a formula that a legend explains: 得分=A/B×分值，A为实际完成数，B为目标值."""

from __future__ import annotations

import re

from indicator_rules.model.expressions import Name
from indicator_rules.syntax.scoring.formulas import STAND_INS, meaning_of

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
    legends = {found[1]: found for found in _LEGEND.finditer(text, formula.end() if formula else 0)}
    used = set(_USED.findall(formula[0])) if formula else set()
    named = {letter: meaning_of(found[2]) for letter, found in legends.items()}
    measured = [letter for letter in used if named.get(letter) is Name.ACTUAL]
    rest = [letter for letter in used if named.get(letter) in STAND_INS]
    if formula is None or not rest or len(measured) != 1 or len(used) != len(rest) + 1:
        return text
    told = _USED.sub(lambda one: STAND_INS.get(named[one[0]], one[0]), formula[0])
    text = text[: formula.start()] + told + text[formula.end() :]
    for found in legends.values():
        start, end = found.span()
        text = text[:start] + " " * (end - start) + text[end:]
    return text
