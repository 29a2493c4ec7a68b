"""lark's and the model's refusals, told as findings with a place and a remedy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.source import Source, Span
from indicator_rules.syntax.expected import expected_words
from indicator_rules.syntax.scoring.wanted import CHINESE

if TYPE_CHECKING:
    from lark import UnexpectedToken

    from indicator_rules.model.refusal import Refusal
    from indicator_rules.syntax.parts import UnreadableError

_LOOKALIKES = {"O": "0", "o": "0", "〇": "0", "l": "1", "I": "1", "S": "5", "B": "8", "Z": "2"}
_SAMPLES = {
    "<target>": "≥90%",
    "<actual>": "98.5%",
    "<method>": "≥90%得满分，每低1个百分点扣0.5分，扣完为止",
}


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
    "a figure": "数值",
    "a figure in front of the bound": "界限前的数值",
    "numbers that no figure runs into, as in （1）": "与数值分得开的序号，如（1）",
    "a date such as 12月31日前": "日期，如 12月31日前",
    "a year, as in 2024年": "年份，如 2024年",
    "a bound such as ≥90%": "界限，如 ≥90%",
    "a figure that nothing runs into": "前后没有多余字符的数值",
    "the other bracket": "成对的括号",
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


def _unexpected(source: Source, span: Span, english: str, chinese: str) -> Diagnostic:
    text = source.text
    remedy, remedy_zh = _remedy(source, span)
    words = {"expected": english, "remedy": remedy, "remedy_zh": remedy_zh}
    if span.start >= len(text):
        return Diagnostic("IR102", words | {"expected_zh": chinese}, source=source, span=span)
    found = text[span.start : span.end]
    return Diagnostic(
        "IR101", words | {"expected_zh": chinese, "found": found}, source=source, span=span
    )


def _remedy(source: Source, span: Span) -> tuple[str, str]:
    text = source.text
    found = text[span.start : span.start + 1]
    if found in _LOOKALIKES:
        digit = _LOOKALIKES[found]
        meant = re.sub(r"(?<=[0-9])[OolISBZ]|[OolISBZ](?=[0-9])", lambda m: _LOOKALIKES[m[0]], text)
        figure = re.search(r"[0-9.]+\s*%?", meant[max(0, span.start - 3) :])
        shown = figure[0] if figure else digit
        return (
            f"this is the letter {found}; for the digit write {shown}",
            f"这是字母 {found}，如为数字请写 {shown}",
        )
    sample = _SAMPLES[source.name]
    return f"write it as in {sample}", f"请按此书写：{sample}"
