"""lark's and the model's refusals, told as findings with a place and a remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.language.expected import Expected
from indicator_rules.language.remedies import is_letter_for_digit, remedy_for
from indicator_rules.language.tokens.spelling import fold
from indicator_rules.model.units import unit_named
from indicator_rules.source import Source, Span
from indicator_rules.syntax.expected import expected_words
from indicator_rules.syntax.scoring.wanted import CHINESE

if TYPE_CHECKING:
    from lark import UnexpectedToken

    from indicator_rules.model.refusal import Refusal
    from indicator_rules.syntax.parts import UnreadableError


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


_BRACKET = "the other bracket"
_CHINESE = CHINESE | {
    "a figure": "数值",
    "a figure in front of the bound": "界限前的数值",
    "numbers that no figure runs into, as in （1）": "与数值分得开的序号，如（1）",
    "a date such as 12月31日前": "日期，如 12月31日前",
    "a year, as in 2024年": "年份，如 2024年",
    "a bound such as ≥90%": "界限，如 ≥90%",
    "a figure that nothing runs into": "前后没有多余字符的数值",
    _BRACKET: "成对的括号",
    "the figure to reach, without its formula": "目标数值本身，而不是计算公式",
    "a comparison": "比较符号",
    "one figure": "一个数值",
    "a comparison, or quotes around what is a name": "比较符号；若为名称请加引号",
    "a rank, as in 前3名": "名次，如 前3名",
    "a unit or the end": "计量单位或结束",
    "the end or a further target": "结束或另一个目标",
    "a figure with a comparison, as in ＜80%": "带比较符号的数值，如 ＜80%",
}


def explain_meaning(error: Refusal, source: Source) -> Diagnostic:
    """A refusal of the model: the text is well formed and means nothing."""
    span = Span(0, len(source.text))
    return Diagnostic(error.code, error.words, source=source, span=span)


_KINDS = {
    "a figure that nothing runs into": ("IR115", Expected.WHOLE_FIGURE),
    "a figure with a comparison, as in ＜80%": ("IR116", Expected.FIGURE_WITH_COMPARISON),
    _BRACKET: ("IR117", Expected.BRACKET),
    "the figure to reach, without its formula": ("IR118", Expected.NO_FORMULA),
    "one figure": ("IR119", Expected.ONE_FIGURE),
    "a date such as 12月31日前": ("IR120", Expected.DAY),
    "a comparison, or quotes around what is a name": ("IR123", Expected.QUOTES),
    "a year, as in 2024年": ("IR101", Expected.YEAR),
    "a rank, as in 前3名": ("IR101", Expected.RANK),
}
"""The code of what is expected, and how the remedies know it."""
_OF_UNITS = "a unit or the end"
_NO_OCCURRENCE = ("没有", "无", "不发生", "未发生", "未出现", "不出现", "不存在")


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
    if english == "the end or a further target" and text.startswith(_NO_OCCURRENCE):
        return "IR124", Expected.END_OR_TARGET
    return _KINDS.get(english, ("IR101", Expected.FIGURE))
