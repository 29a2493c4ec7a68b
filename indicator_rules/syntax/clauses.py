"""Clauses to one rule: bounds that make an interval, targets joined by 且 and 或."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Comparison,
    Deadline,
    Interval,
    Level,
    Rule,
    Threshold,
)
from indicator_rules.model.units import NO_UNIT, PERCENT
from indicator_rules.source import Span
from indicator_rules.syntax.attributes import is_attributive, named_by_figures
from indicator_rules.syntax.leads import is_stop, span_of, text_of, words_alone
from indicator_rules.syntax.parts import Clause, Figures, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lark import Token

_LOW = {Comparison.AT_LEAST: True, Comparison.MORE_THAN: False}
_HIGH = {Comparison.AT_MOST: True, Comparison.LESS_THAN: False}
_NEGATIONS = ("不", "未", "没", "无", "非")
_ANOTHER_DAY = re.compile(
    "(?:之|以)?前(?!端|沿|台|列|期|往)"
    "|.{0,6}(?:节|庆|旦|一|汛期|汛|学|冬|暖|季)(?:来临|到来)?(?:之|以)?前"
)
_SOUND = {"合格", "及格"}
_FOOTNOTE = re.compile(r"\*{1,3}|#|†|[(\[（【]\s*[0-9]{1,2}\s*[)\]）】]|[①-⑳]")
_OF_FIGURES = "/*×÷+%^"
"""Signs that would go on with the figure in front of them."""
_ANOTHER_FIGURE = re.compile(
    r"[(\[（【]\s*[≥≤<>=]?\s*([0-9]+(?:\.[0-9]+)?)\s*(%|(?![年月]|分(?:制|值)?\s*[)）])[\u4e00-\u9fff]{1,4})?\s*[)\]）】]"
)
_UNITS_ALONE = frozenset(["元", "个", "人", "次", "户", "项", "万元", "天", "家", "场"])
_OF_TIME = frozenset(["clock", "calendar days", "months", "counter:届"])
_DONE_IN_TIME = (
    "完", "办", "到", "内", "响", "处", "答", "送", "回", "结", "出", "之", "以", "左", "上", "下",
    "前", "后", "(", "（", "时", "为", "使", "质", "保", "有", "交", "竣", "建", "投",
)  # fmt: skip
"""Words behind a time that say what is done in it."""
_LEFT_OUT = re.compile(r"不含\s*([0-9]+(?:\.[0-9]+)?)")
_EXCEPT = ("除外", "另有规定的从其规定")
"""Exceptions, which take no part in the figure."""
_SIGNS_OF_NOTHING = " 、,;。:.|"


@frozen
class Part:
    """One target of a sentence and how it joins the one before."""

    rule: Rule
    alternative: bool = False
    bare_words: bool = False


def joined(figures: Figures, text: str) -> Rule:
    """The rule of a whole sentence."""
    parts: list[Part] = []
    clauses, tail = named_by_figures(figures.clauses, text), figures.tail
    for previous, clause in zip((None, *clauses), clauses, strict=False):
        lead = clause.lead
        if previous is not None:
            _refuse_side_by_side(previous, clause, text)
        if lead is not None and lead.before:
            _take(lead.before, parts, previous)
        join = None if lead is None else lead.join
        alternative = join is not None and join.type == "OR"
        rule = evolve(clause.rule, span=Span(_start(clause), clause.end))
        parts.append(Part(rule, alternative))
    if tail:
        _take(tail, parts, clauses[-1])
    merged = _merge_bounds(parts)
    _refuse_bare_figures(merged)
    return _combine(merged)


def _refuse_side_by_side(previous: Clause, clause: Clause, text: str) -> None:
    """≥90%95%, 三个半月 and ≥90%不合格: nothing says how the second belongs to the first."""
    first, second = previous.rule, clause.rule
    if not isinstance(first, Threshold):
        return
    bare = isinstance(second, Threshold) and not second.stated
    if clause.lead is not None:
        parted = clause.lead.join or clause.lead.before or clause.lead.per
        # 巡查2次完成率≥90%: two targets, or one whose name holds a figure.
        again = getattr(second, "subject", None) in {"及", "或"}  # 5次及5次以上
        uncertain = bare if first.stated else not bare
        if uncertain and not (parted or again) and "\n" not in text[previous.end : clause.start]:
            raise Refusal("IR112", count=2)
        return
    if isinstance(second, Level):
        if first.quantity.unit.is_ratio and second.level in _SOUND:
            return
        span = Span(clause.start, clause.end)
        raise UnreadableError("the end or a further target", span)
    if bare:
        raise Refusal("IR112", count=2)


def _start(clause: Clause) -> int:
    return clause.start if clause.lead is None else min(clause.start, clause.lead.start)


def _take(words: Sequence[Token], parts: list[Part], clause: Clause | None) -> None:
    """Words that have no figure of their own: a remark on the figure before, or a requirement."""
    groups: list[list[Token]] = [[]]
    for word in words:
        if is_stop(word):
            groups.append([word])
        else:
            groups[-1].append(word)
    for group in groups:
        join = group[0] if group and is_stop(group[0]) else None
        if join is not None and parts and text_of(group[1:]).endswith(_EXCEPT):
            continue
        own = group[1:] if join is not None else group
        text = text_of(own).strip(_SIGNS_OF_NOTHING)
        if not text:
            continue
        if join is None and parts:
            parts[-1] = evolve(parts[-1], rule=_remarked(parts[-1].rule, own, text, clause))
        elif own[0].type == "REMARK" and len(own) == 1 and parts:
            continue
        else:
            rule = evolve(words_alone(own), span=span_of(own))
            parts.append(Part(rule, join is not None and join.type == "OR", bare_words=True))


def _remarked(rule: Rule, words: Sequence[Token], text: str, clause: Clause | None) -> Rule:
    """Text behind a figure: its noun or a note; never a word that could turn its meaning."""
    only_notes = all(word.type == "REMARK" for word in words)
    if not only_notes and _ANOTHER_DAY.match(text):
        # 每月5日前, 2024年春节前: a day that the figure in front does not name.
        raise UnreadableError("a date such as 12月31日前", span_of(words))
    if _FOOTNOTE.fullmatch(text):
        return rule
    if is_attributive(rule) and not only_notes:
        # 0-3岁幼儿入托率逐年提高: the figure is part of the name of what changes.
        change = words_alone(words)
        if isinstance(change, Change):
            return evolve(change, subject=f"{rule}{change.subject or ''}")
    if isinstance(rule, Threshold):
        _refuse_second_figure(rule, words, text)
    if text[0] in _OF_FIGURES:
        start = words[0].start_pos or 0
        raise UnreadableError("a unit or the end", Span(start, start + 1))
    if clause is not None and clause.open_end and not only_notes:
        first = words[0]
        start = first.start_pos or 0
        raise UnreadableError("a unit or the end", Span(start, start + 1))
    if not only_notes and any(sign in text for sign in _NEGATIONS):
        raise UnreadableError("the end or a further target", span_of(words))
    if isinstance(rule, Interval):
        rule = _ends_noted(rule, text)
    if isinstance(rule, Threshold | Interval):
        return evolve(rule, remark=text)
    if isinstance(rule, Deadline) and rule.subject is None:
        return rule
    return rule


def _ends_noted(rule: Interval, text: str) -> Interval:
    """75%-77%（含75%，不含77%）: the note says which end is outside."""
    left_out = {Fraction(found) for found in _LEFT_OUT.findall(text)}
    low_closed = rule.low_closed and rule.low.figure not in left_out
    return evolve(
        rule,
        low_closed=low_closed,
        high_closed=rule.high_closed and rule.high.figure not in left_out,
    )


def _refuse_second_figure(rule: Threshold, words: Sequence[Token], text: str) -> None:
    """100万元（120万元）, 95%元, 24小时值班制度: another figure, or one that is part of a name."""
    noted = _ANOTHER_FIGURE.fullmatch(text)
    if noted is not None and not _says_again(rule.quantity, noted):
        raise UnreadableError("one figure", span_of(words))
    if words[0].type == "REMARK":
        return
    if rule.quantity.unit.is_ratio and text in _UNITS_ALONE:
        raise UnreadableError("a unit or the end", span_of(words))
    ahead = (rule.subject or "").endswith("提前")
    names = not (rule.stated or rule.by_verb or rule.per or ahead)
    if names and rule.quantity.unit.dimension in _OF_TIME and not text.startswith(_DONE_IN_TIME):
        raise UnreadableError("a comparison, or quotes around what is a name", span_of(words))


def _says_again(quantity: Quantity, noted: re.Match[str]) -> bool:
    """100%（1.0） says one figure twice; a word that includes is no second figure."""
    value = Fraction(Decimal(noted[1]))
    if quantity.unit == PERCENT and noted[2] is None:
        return value * 100 == quantity.figure
    return value == quantity.figure and noted[2] in {None, quantity.unit.name}


def _merge_bounds(parts: Sequence[Part]) -> list[Part]:
    merged: list[Part] = []
    for part in parts:
        previous = merged[-1] if merged else None
        one = None
        if previous is not None and not part.alternative:
            one = _said_once(previous.rule, part.rule) or _interval(previous.rule, part.rule)
        if previous is not None and one is not None:
            merged[-1] = evolve(previous, rule=one)
        else:
            merged.append(part)
    return merged


def _said_once(first: Rule, second: Rule) -> Rule | None:
    """Two phrases of one target: 3次及3次以上, 100%合格."""
    match first, second:
        case Threshold(_, one), Threshold(_, other) if second.subject in {"及", "或"}:
            said = one == other and not first.stated and first.subject is None
            return evolve(second, subject=None) if said else None
        case Threshold(), Level() if second.level in _SOUND and first.quantity.unit.is_ratio:
            return evolve(first, remark=second.level) if second.subject is None else None
        case _:
            return None


def _interval(first: Rule, second: Rule) -> Interval | None:
    """The interval that two opposite bounds on one thing make, or None."""
    if not (isinstance(first, Threshold) and isinstance(second, Threshold)):
        return None
    if second.subject not in {None, first.subject} or first.base != second.base:
        return None
    for low, high in ((first, second), (second, first)):
        if low.comparison in _LOW and high.comparison in _HIGH:
            return _between(low, high, first, second)
    return None


def _between(
    low: Threshold, high: Threshold, first: Threshold, second: Threshold
) -> Interval | None:
    bottom, top = low.quantity, high.quantity
    if bottom.unit == NO_UNIT:
        bottom = Quantity(bottom.magnitude, top.unit)
    elif top.unit == NO_UNIT:
        top = Quantity(top.magnitude, bottom.unit)
    if bottom.unit.dimension != top.unit.dimension:
        return None
    closed = (_LOW[low.comparison], _HIGH[high.comparison])
    if bottom.base > top.base or (bottom.base == top.base and not all(closed)):
        raise Refusal(
            "IR106",
            first=str(evolve(first, subject=None)),
            second=str(evolve(second, subject=None)),
        )
    spans = [one.span for one in (first, second) if one.span]
    span = Span(min(one.start for one in spans), max(one.end for one in spans)) if spans else None
    return Interval(bottom, top, *closed, subject=first.subject, per=first.per, span=span)


def _refuse_bare_figures(parts: Sequence[Part]) -> None:
    """30 40 says nothing; 25场；95% names two things."""
    bare = [
        part.rule.quantity.unit
        for part in parts
        if isinstance(part.rule, Threshold) and not part.rule.stated and part.rule.subject is None
    ]
    if len({unit.dimension for unit in bare if unit != NO_UNIT}) < len(bare) > 1:
        raise Refusal("IR112", count=len(bare))


def _combine(parts: Sequence[Part]) -> Rule:
    """且 binds closer than 或."""
    groups: list[list[Rule]] = [[]]
    for part in parts:
        if part.alternative and groups[-1]:
            groups.append([])
        groups[-1].append(part.rule)
    rules = [
        group[0] if len(group) == 1 else AllOf(tuple(_flat(group)), span=_cover(group))
        for group in groups
    ]
    return rules[0] if len(rules) == 1 else AnyOf(tuple(rules), span=_cover(rules))


def _flat(rules: Sequence[Rule]) -> list[Rule]:
    return [one for rule in rules for one in (rule.parts if isinstance(rule, AllOf) else (rule,))]


def _cover(rules: Sequence[Rule]) -> Span | None:
    spans = [rule.span for rule in rules if rule.span]
    return Span(min(one.start for one in spans), max(one.end for one in spans)) if spans else None
