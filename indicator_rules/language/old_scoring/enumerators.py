"""Numbers in front of clauses (1. 2. 3.), told from figures by their order."""

from __future__ import annotations

import re

from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.source import Span

_NUMBER = re.compile(r"(?:^|(?<=[;。,\s]))([1-9])[.、]")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨"
_FEWEST = 2
_TOLD = "numbers that no figure runs into, as in （1）"


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
