"""A target says more than the name of its indicator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.language.words.measures import bare
from indicator_rules.model.rules import Qualitative
from indicator_rules.source import half_width
from indicator_rules.specfile.blanks import is_blank
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard

_IDLE = re.compile(r"[\s,;:.!?、。“”\"'·的]")
_ENDING = re.compile("(?:性|情况|程度|水平|状况|指标)$")


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR380: 项目可持续 is to be reached by 项目可持续性, and anything reaches that."""
    for _, leaf in scorecard.leaves():
        # A blank cell, for which the name stands, is told of where it is read (IR231).
        if is_blank(leaf.target_text) or not isinstance(leaf.target, Qualitative):
            continue
        if _core(bare(leaf.name)) == _core(leaf.target.text):
            yield finding_at("IR380", leaf, "target", scorecard, target=leaf.target)


def _core(text: str) -> str:
    """A text without marks, and without the word that makes a name of it."""
    return _ENDING.sub("", _IDLE.sub("", half_width(text)))
