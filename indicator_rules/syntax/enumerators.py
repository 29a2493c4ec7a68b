"""Numbers in front of clauses (1. 2. 3.), told from figures by their order."""

from __future__ import annotations

import re

from indicator_rules.source import Span
from indicator_rules.syntax.parts import UnreadableError

_NUMBER = re.compile(r"(?:^|(?<=[;。,\s]))([1-9])[.、]")
_ALONE = re.compile(
    r"\s*(?:指标|目标|任务)\s*[0-9]{1,2}\s*[:、.]\s*|\s*[1-9][.、]\s*(?=[^0-9\s])(?!.*(?:^|[;。,\s])[2-9][.、])",
    re.DOTALL,
)
"""1.≥90% is one target with a number in front."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨"
_MARK = re.compile(f"[{_CIRCLED}] ")
_FEWEST = 2
_TOLD = "numbers that no figure runs into, as in （1）"


def without_numbers(text: str) -> str:
    """The same text at the same length, clauses parted by ; in place of 1. 2. 3."""
    alone = _ALONE.match(text)
    if alone is not None:
        return " " * alone.end() + text[alone.end() :]
    if not _NUMBER.search(text):
        return text
    marked = with_numbers_marked(text)
    parted = _MARK.sub(lambda one: "; " if one.start() else "  ", marked)
    return text if marked == text else parted


def with_numbers_marked(text: str) -> str:
    """The same text at the same length, with ① for 1. where clauses count from one upwards.

    2.80%以下 behind 1.≥90%得满分 is 80% in the second clause; alone it is 2.8%.

    Raises:
        UnreadableError: every number runs into a figure.
    """
    found = list(_NUMBER.finditer(text))
    digits = [int(one[1]) for one in found]
    if len(digits) < _FEWEST or digits != list(range(1, len(digits) + 1)):
        return text
    if all(text[one.end() : one.end() + 1].isdigit() for one in found):
        # 1.5%以下得满分；2.5%以上不得分 may be 1.5% and 2.5%, or 5% and 5%.
        raise UnreadableError(_TOLD, Span(found[0].start(1), found[0].end()))
    return _NUMBER.sub(lambda one: _CIRCLED[int(one[1]) - 1] + " ", text)
