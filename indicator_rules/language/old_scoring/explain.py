"""lark's and the model's refusals, told as findings with a place and a remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.language.expected import Expected
from indicator_rules.language.old_scoring.expected import expected_words
from indicator_rules.language.old_scoring.wanted import BRACKET, CHINESE
from indicator_rules.language.remedies import is_letter_for_digit, remedy_for
from indicator_rules.language.tokens.spelling import fold
from indicator_rules.model.units import unit_named
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from lark import UnexpectedToken

    from indicator_rules.language.old_scoring.parts import UnreadableError
    from indicator_rules.model.refusal import Refusal


def explain_syntax(error: UnexpectedToken, source: Source) -> Diagnostic:
    """A refusal of the parser."""
    text = source.text
    # lark gives the end of input the position of the last token.
    ended = error.token.type == "$END"
    start = len(text) if ended else error.token.start_pos or 0
    span = Span(start, min(start + len(error.token), len(text)))
    english, chinese = expected_words(set(error.accepts or error.expected))
    return _unexpected(source, span, english, chinese)


def explain_unreadable(error: UnreadableError, source: Source) -> Diagnostic:
    """A refusal of the builder at a place of its own."""
    chinese = _CHINESE.get(error.expected, error.expected)
    return _unexpected(source, error.span, error.expected, chinese)


_CHINESE = CHINESE | {
    "numbers that no figure runs into, as in （1）": "与数值分得开的序号，如（1）",
    "a bound such as ≥90%": "界限，如 ≥90%",
    "a unit or the end": "计量单位或结束",
}


def explain_meaning(error: Refusal, source: Source) -> Diagnostic:
    """A refusal of the model: the text is well formed and means nothing."""
    span = Span(0, len(source.text))
    return Diagnostic(error.code, error.words, source=source, span=span)


_OF_UNITS = "a unit or the end"


def _unexpected(source: Source, span: Span, english: str, chinese: str) -> Diagnostic:
    text = source.text
    found = text[span.start : span.end]
    folded = fold(text)
    code, expected = _kind(folded, span, english)
    if span.start >= len(text):
        code = "IR102"
    remedy, remedy_zh = remedy_for(
        folded, span.start, span.end, expected, code=code, name=source.name
    )
    words = {"expected": english, "expected_zh": chinese, "remedy": remedy, "remedy_zh": remedy_zh}
    return Diagnostic(code, words | {"found": found}, source=source, span=span)


def _kind(text: str, span: Span, english: str) -> tuple[str, Expected]:
    """Which refusal a place of the folded text is, and what belongs there."""
    found = text[span.start : span.end]
    if found.startswith("#"):
        return "IR122", Expected.FIGURE
    other_script = found[:1].isdecimal() and not found[:1].isascii()
    if other_script or is_letter_for_digit(text, span.start):
        return "IR115", Expected.FIGURE
    if english == _OF_UNITS:
        unit = unit_named(found)
        if unit.is_ratio and unit.name:
            return "IR115", Expected.WHOLE_FIGURE  # 90％％
        wrong = found == "/" or (unit.known and bool(unit.name))
        return "IR121" if wrong else "IR101", Expected.UNIT_OR_END
    if english == BRACKET:
        return "IR117", Expected.BRACKET
    return "IR101", Expected.FIGURE
