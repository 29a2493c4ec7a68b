"""Spaces that stand between the characters of words: 得 满分, 扣完 为止."""

from __future__ import annotations

import re
from functools import cache

from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.wanted import POINTS
from indicator_rules.model.units import known_names
from indicator_rules.source import Span


def closed_up(text: str) -> str:
    """The text without single spaces between characters, for one that cannot be read with them.

    A space in front of a unit may be where a figure was left out (扣 分, 每低 个百分点), and a wide
    one is; those stay, and so does every line break.
    """
    return _gap().sub("", text)


def refuse_blanks(text: str) -> None:
    """得 分, 扣（ ）分: points that a form left to be filled in.

    Raises:
        UnreadableError: there is a blank where the points should be.
    """
    found = _BLANK.search(text)
    if found is not None:
        raise UnreadableError(POINTS, Span(*found.span()))


_BLANK = re.compile(
    r"(?<=[扣得加减计])(?<!不[得计加扣])(?:[ _]+|\s*\(\s*\)\s*)分(?![值数]|\s*[=:])"
)


@cache
def _gap() -> re.Pattern[str]:
    units = "|".join(re.escape(name) for name in known_names())
    return re.compile(rf"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])(?:(?<=[满完百] )|(?!{units}))")
