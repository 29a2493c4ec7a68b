"""Texts are finished: no placeholder, no sentence cut off, no mark without its pair."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.units import unit_named
from indicator_rules.source import half_width
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.source import Span

    Text = tuple[str, Span | None, str | None, bool]

_LEFT = "IR341"
_DEFECTS = (
    (_LEFT, re.compile(r"×{2,}|_{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|待填|TBD")),
    ("IR342", re.compile(r"([，,。；;、：:])\1+|[，、；：][，。、；：]")),
    ("IR343", re.compile(r"(?:[，,、；;：:（(“《]|(?<![目标])的|以及|并且|或者)$")),
)
_UNPAIRED = "IR344"
_STARS = re.compile(
    r"([<>=≥≤＜＞＝]?)\s*([*＊]{2,})\s*([%％‰]|[\u4e00-\u9fff]{1,3}(?![\u4e00-\u9fff]))?"
)
"""Stars with a sign in front and a unit behind. Tables hide names behind stars: **公司, 李**."""
_PAIRS = ("（）", "()", "“”", "《》", "【】")
_WIDE = str.maketrans("()", "（）")
_ANY = re.compile("[（(）)“”《》【】]")


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR341 to IR344, in titles, names, targets, actual values and reasons."""
    for text, span, subject, is_read in _texts(scorecard):
        for code, found in _defects(text):
            # What cannot be read is a finding already, and a bracket may be why.
            if is_read or code != _UNPAIRED:
                words = {"found": found, "text": text}
                yield Diagnostic(code, words, source=scorecard.source, span=span, subject=subject)
    for _, leaf in scorecard.leaves():
        for key, cell in (("target", leaf.target_text), ("actual", leaf.actual_text)):
            stars = _stars_for_a_figure(cell or "")
            if stars is not None and (key == "target" or leaf.actual_source is None):
                yield finding_at(_LEFT, leaf, key, scorecard, found=stars, text=cell)


@lru_cache(maxsize=4096)
def _defects(text: str) -> tuple[tuple[str, str], ...]:
    """Codes, and what in the text they are about."""
    matches = ((code, pattern.search(text)) for code, pattern in _DEFECTS)
    found = [(code, match[0]) for code, match in matches if match is not None]
    mark = _unpaired(text) if _ANY.search(text) else None
    return tuple(found if mark is None else [*found, (_UNPAIRED, mark)])


def _stars_for_a_figure(text: str) -> str | None:
    """Stars where a figure belongs, as in ≥**% and **场."""
    for found in _STARS.finditer(text):
        sign, stars, unit = found.groups()
        if sign or (unit and unit_named(half_width(unit)).known):
            return stars
    return None


def _texts(scorecard: Scorecard) -> Iterator[Text]:
    """Each text with its place, the indicator it is of, and whether it could be read."""
    yield scorecard.title, scorecard.place_of("title"), None, True
    yield scorecard.organization or "", scorecard.place_of("organization"), None, True
    for _, leaf in scorecard.leaves():
        spans = dict(leaf.spans)
        texts = {
            "name": leaf.name, "target": leaf.target_text, "actual": leaf.actual_text,
            "reason": leaf.reason,
        }  # fmt: skip
        unread = {"target": leaf.target is None, "actual": leaf.actual is None}
        for key, text in texts.items():
            if text and leaf.actual_source is None:
                is_read = not unread.get(key, False)
                yield text.strip(), spans.get(key, leaf.span), leaf.name, is_read


def _unpaired(text: str) -> str | None:
    """The first kind of bracket or quotation mark that is not opened as often as it is closed."""
    wide = text.translate(_WIDE)
    return next((pair for pair in _PAIRS if wide.count(pair[0]) != wide.count(pair[1])), None)
