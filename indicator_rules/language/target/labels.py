"""The words around a figure: what they name, for each of what, against what, and remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.words.table import table
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Deadline, Level, Threshold
from indicator_rules.model.units import NO_UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.language.target.clauses import Clause, Said
    from indicator_rules.language.target.written import Written
    from indicator_rules.language.tokens.brackets import Note
    from indicator_rules.language.tokens.figures import Figure
    from indicator_rules.language.tokens.token import Token

_WORDS = table("spellings")
_SIGNS_BUT_QUOTES = " 、,;。:.|-·：，；/~"
_SIGNS = f"{_SIGNS_BUT_QUOTES}\"'“”‘’"
_LOOKALIKES = frozenset("扁之乏芝乡一二三四五六七八九十")
"""What scanners make of ≥ in front of a figure."""
_WEAK = tuple(_WORDS["weak"])
_DENIALS = ("不", "未", "没", "无", "非", "难")
_DONE_IN_TIME = tuple(_WORDS["done in a time"])
_TIMES = frozenset(("clock", "calendar days", "months", "working days"))
_DIGITS = frozenset("0123456789")
_OF_FIGURES = frozenset("×÷*^+")
_NO_NAME = frozenset("?�？<>=≥≤%±‰_")
_SUSPECT = _OF_FIGURES | _NO_NAME
_AVERAGES = {
    "年均": "年",
    "全年": "年",
    "人均": "人",
    "户均": "户",
    "月均": "月",
    "日均": "日",
    "各": "个",
    "均": "个",
}
_VERSUS = frozenset(("比", "较", "与", "和", "同", "在", "距", "离"))
_DENIED_BOUNDS = ("不超", "不高", "不低", "不突破", "不少", "不多", "不大", "不小")


def label_of(head: Sequence[Token], written: Written, *, with_each: bool = False) -> str:
    """What the words in front of a figure name; ``with_each`` keeps the words of a period."""
    if not head:
        return ""
    kinds = {"TEXT", "EACH"} if with_each else {"TEXT"}
    text = "".join([written.as_written(one.start, one.end) for one in head if one.kind in kinds])
    text = without_signs(text)
    return (
        text.removesuffix("在")
        if text.endswith(("率在", "度在", "数在", "量在", "值在", "重在", "例在"))
        else text
    )


def without_signs(text: str) -> str:
    """Words without the signs around them; a quotation at one end of them stays whole."""
    bare = text.strip(_SIGNS)
    if bare.count("“") == bare.count("”"):
        return bare
    return text.strip(_SIGNS_BUT_QUOTES)


def base_of(head: Sequence[Token]) -> str | None:
    """What a change is counted against, where the words in front of it say so."""
    for one in head:
        if one.kind == "VERSUS":
            return base_name(str(one.value))
    return None


def base_name(base: str) -> str:
    """去年 and 上一年度 are 上年."""
    base = base.removesuffix("的")
    for other in ("上一年度", "上年度", "上一年", "去年"):
        if base.startswith(other):
            return "上年" + base[len(other) :]
    return base


def per_of(tokens: Sequence[Token]) -> str | None:
    """What a figure is for each of: 人 of 每人, 人每月 of 每人每月."""
    if not tokens:
        return None
    names = [_each_name(str(one.value)) for one in tokens if one.kind == "EACH"]
    return "每".join(name for name in names if name) or None


def _each_name(text: str) -> str:
    if text in _AVERAGES:
        return _AVERAGES[text]
    parts = [
        one.removeprefix("一").removeprefix("个") for one in text.removeprefix("平均").split("每")
    ]
    return "每".join(one for one in parts if one)


def remark_of(tail: Sequence[Token], written: Written) -> str | None:
    """Words behind a figure, as written."""
    return (written.words(tail).strip("，,；;。 ") or None) if tail else None


def refuse_a_weak_label(clause: Clause, said: Said) -> None:
    """基本达到95%, 扁70%, 知晓率?70%: words that weaken, and signs that name nothing.

    Raises:
        Unread: there are such words right in front.
    """
    for one in said.between:
        if one.kind == "TEXT":
            if not any(sign.isalpha() for sign in one.own):
                raise Unread("IR115", one.start, one.end, Expected.WHOLE_FIGURE)
            _refuse_signs(one, said)
    texts = [one for one in clause.head if one.kind == "TEXT"]
    if not texts:
        return
    last = texts[-1]
    near = last is clause.head[-1]
    if near and last.own.endswith(_WEAK):
        raise Unread("IR116", last.start, last.end, Expected.FIGURE_WITH_COMPARISON)
    if near and last.own.endswith(_DENIALS) and len(last.own) <= 2:  # noqa: PLR2004
        raise Unread("IR116", last.start, last.end, Expected.FIGURE_WITH_COMPARISON)
    whole = "".join(one.own for one in texts)
    if whole in _VERSUS:
        raise Unread("IR101", last.start, last.end, Expected.COMPARISON)
    bare = isinstance(said.rule, Threshold) and not said.rule.stated
    if bare and whole.startswith(_DENIED_BOUNDS):
        raise Unread("IR116", last.start, last.end, Expected.FIGURE_WITH_COMPARISON)
    if bare and last.end == said.start and last.own.removesuffix(".")[-1:] in _DIGITS:
        # 5.5.5: digits of a name that run into the figure.
        raise Unread("IR115", last.start, said.end, Expected.WHOLE_FIGURE)
    if whole in _LOOKALIKES and isinstance(said.rule, Threshold) and not said.rule.stated:
        raise Unread("IR101", last.start, last.end, Expected.COMPARISON)
    for one in texts:
        _refuse_signs(one, said)
    if not any(sign.isalnum() for sign in whole) and whole.strip(":、"):
        raise Unread("IR101", last.start, last.end, Expected.FIGURE)


def _refuse_signs(one: Token, said: Said) -> None:
    """知晓率?, 完成数/计划数×: signs that no name has, and a formula that ends at the figure."""
    if _SUSPECT.isdisjoint(one.own):
        return
    for place, sign in enumerate(one.own):
        if sign in _NO_NAME:
            at = one.start + place
            raise Unread("IR115" if sign in "?�？_" else "IR101", at, at + 1, Expected.FIGURE)
    refuse_a_formula(one, said)


def refuse_a_formula(one: Token, said: Said) -> None:
    """完成数/计划数×100%: words that a sign of arithmetic parts from a figure.

    Raises:
        Unread: they begin or end with such a sign (IR118).
    """
    if one.own[0] in _OF_FIGURES or one.own[-1] in _OF_FIGURES:
        raise Unread("IR118", one.start, said.end, Expected.NO_FORMULA)


def refuse_a_tail(clause: Clause, said: Said) -> None:
    """Words behind a figure that would turn it, or be its unit, or another figure.

    Raises:
        Unread: there are such words.
    """
    if not clause.tail:
        return
    for one in clause.tail:
        if one.kind == "NOTE" and isinstance(said.rule, Threshold):
            _refuse_second(said.rule, one)
    texts = [one for one in clause.tail if one.kind == "TEXT"]
    if not texts:
        return
    first = texts[0]
    if first.own[0] in "/*×÷+%^":
        code = "IR115" if first.own[0] == "%" else "IR121"
        raise Unread(code, first.start, first.start + 1, Expected.UNIT_OR_END)
    if isinstance(said.rule, Deadline):
        if first.own.startswith(tuple(_WORDS["after a day"])):
            raise Unread("IR120", first.start, first.end, Expected.DAY)
        ordered = any(one in first.own for one in _WORDS["orders"])
        if first.own.startswith(_DENIALS) or ordered:
            raise Unread("IR101", first.start, first.end, Expected.END_OR_TARGET)
        return
    if isinstance(said.rule, Level):
        if first.own in _WORDS["level endings"]:
            return
        raise Unread("IR101", first.start, first.end, Expected.END_OR_TARGET)
    if said.open_end:
        raise Unread("IR101", first.start, first.end, Expected.UNIT_OR_END)
    if first.own.startswith(tuple(_WORDS["takes it for"])):
        raise Unread("IR101", first.start, first.end, Expected.END_OR_TARGET)
    if any(sign in one.own for one in texts for sign in _DENIALS[:-1]):
        raise Unread("IR101", first.start, first.end, Expected.END_OR_TARGET)
    rule = said.rule
    if not isinstance(rule, Threshold):
        return
    if (rule.quantity.unit.is_ratio or rule.quantity.unit.is_money) and first.own in _WORDS[
        "units alone"
    ]:
        raise Unread("IR121", first.start, first.end, Expected.UNIT_OR_END)
    bare = not (rule.stated or rule.by_verb) and not any(one.kind == "EACH" for one in clause.head)
    timed = rule.quantity.unit.dimension in _TIMES
    if bare and timed and not first.own.startswith(_DONE_IN_TIME):
        raise Unread("IR123", said.start, said.end, Expected.QUOTES)


def _refuse_second(rule: Threshold, note: Token) -> None:
    """≥70%（≥75%）: another figure of the same kind; 100%（1.0） says it again."""
    inside = [one for one in cast("Note", note.value).inside if one.kind != "SIGN"]
    if len(inside) != 1 or inside[0].kind != "FIG":
        return
    other = cast("Figure", inside[0].value).low
    if other.unit == NO_UNIT:
        same = other.figure in {rule.quantity.figure, rule.quantity.figure / 100}
    else:
        same = other.unit.dimension != rule.quantity.unit.dimension or other == rule.quantity
    if not same:
        raise Unread("IR119", note.start, note.end, Expected.ONE_FIGURE)


def refuse_words(written: Written, tokens: Sequence[Token] | None = None) -> None:
    """A requirement in words holds no sign of a figure that was not understood.

    Raises:
        Unread: it does.
    """
    start = tokens[0].start if tokens else 0
    end = tokens[-1].end if tokens else len(written.folded.text)
    if not any(one.isalpha() for one in written.folded.text[start:end]):
        raise Refusal("IR104", found=written.original.strip())
    for place in range(start, end):
        sign = written.folded.text[place]
        if sign in _NO_NAME:
            raise Unread("IR101", place, place + 1, Expected.FIGURE)
