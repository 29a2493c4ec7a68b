"""What was probably meant by a text that cannot be read: one repair, and only where it parses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.diagnostics.aliases import first_of
from indicator_rules.syntax.damage import LOOKALIKES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.source import Span

LONGEST = 100
"""A longer text is hardly one cell, and no single slip."""

_TOLD = frozenset(("IR120",))
"""Refusals that have a remedy of their own, as a letter for a digit has."""
_LIKE_DIGITS = tuple("OolISBZ")
_LETTERS = str.maketrans("OolISBZ", "0011582")
_SIGNS = frozenset("≥≤><=＞＜＝≧≦")
_AMONG_DIGITS = re.compile(r"(?<=[0-9.])[OolISBZ]+|[OolISBZ]+(?=[0-9])")
_SPACES = re.compile(r"(?<=[0-9.])[ \t]+(?=[0-9.])")
_POINTS = re.compile(r"(?<=[0-9])[.．]{2,}(?=[0-9])")
_COMMA = re.compile(r"(?<=[0-9])[,，](?=[0-9])")
_FOR_A_SIGN = re.compile(
    rf"\A\s*[{''.join(sorted(LOOKALIKES))}?？—–](?=\s*[0-9])|[?？](?=\s*[0-9])"
)
_FIGURE_BEFORE = re.compile(r"[0-9]+(?:小时|分钟|秒|天|日|周|个?月|年|届)\Z")
_PAIRS = {"（": "）", "(": ")", "【": "】", "[": "]"}


def suggested(diagnostic: Diagnostic, text: str, parses: Callable[[str, bool], bool]) -> Diagnostic:
    """The same finding with a repair as its remedy, where there is one that parses."""
    span = diagnostic.span
    if first_of(diagnostic.code) not in {"IR101", "IR102"} or span is None or len(text) > LONGEST:
        return diagnostic
    if diagnostic.code in _TOLD or text[span.start : span.start + 1] in _LIKE_DIGITS:
        return diagnostic
    for repair, words_will_do in _all_repairs(text, span):
        if repair != text and parses(repair, words_will_do):
            words = {
                "remedy": f"write {repair} if that is meant",
                "remedy_zh": f"如果指的是 {repair}，请写 {repair}",
            }
            return evolve(diagnostic, words=tuple({**dict(diagnostic.words), **words}.items()))
    return diagnostic


def _all_repairs(text: str, span: Span) -> Iterator[tuple[str, bool]]:
    """Repairs, and whether one may be a requirement in words."""
    for repair in _repairs(text, span):
        yield repair, False
    figure = _FIGURE_BEFORE.search(text[: span.start])
    if figure is not None:  # a figure in a name: 建立72小时轮换机制
        yield f"{text[: figure.start()]}“{figure[0]}”{text[figure.end() :]}", True


def _repairs(text: str, span: Span) -> Iterator[str]:
    """The slips that scanners and hands make, one at a time."""
    yield _AMONG_DIGITS.sub(lambda found: found[0].translate(_LETTERS), text)
    yield _SPACES.sub("", text)
    yield _POINTS.sub(".", text)
    yield _COMMA.sub("", text)
    yield _FOR_A_SIGN.sub("≥", text)
    unclosed = _PAIRS.get(text[span.start : span.end])
    if unclosed is not None:
        yield text + unclosed
    if span.end == span.start + 1 and not (
        text[span.start].isalnum() or text[span.start] in _SIGNS
    ):
        # The mark itself is one too many: 90%）.
        yield text[: span.start] + text[span.end :]
