"""What the words around a value say of it: every one is looked at, most of them say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from indicator_rules.language.words.comparing import are_other_measures
from indicator_rules.language.words.concerns import Found, Value, any_of, concerns_in
from indicator_rules.language.words.measures import said_by
from indicator_rules.language.words.table import table
from indicator_rules.model.rules import Direction
from indicator_rules.model.told import Concern, Fact
from indicator_rules.source import half_width

_WORDS = table("concerns")
_MOST = 4096
_SPACES = re.compile(r"\s+")
_REASON = re.compile(f"(?:{any_of(_WORDS['reasons'])})")
_THIS = re.compile(f"(?:{any_of(_WORDS['this'])})*")
_ASIDE = re.compile(f"(?:{any_of(_WORDS['aside'])})")
_DONE = re.compile(f"(?:{any_of(_WORDS['done'])})")
_TARGET = re.compile(any_of(_WORDS["target"]))
_COMPARING = re.compile(any_of(_WORDS["comparing"]))
_HANDLED = re.compile(f"(?:{any_of(_WORDS['handled'])})[^，,；;。]{{0,8}}$")
_HANDLED_BEHIND = re.compile(
    f"[^已，,；;。]{{2,}}(?:已|进行|予以|完成|得到|全部|均|获)+(?:{any_of(_WORDS['handled'])})"
)
_FIGURE = re.compile("[0-9](?![0-9年月日号])|[一二两三四五六七八九十百](?=[个场次项户人台处件家名期批])")
# 申报辅导 is the work of others, 受理并办结 was gone on with.
_OF_STAGES = re.compile(
    f"{any_of(_WORDS['of stages'])}|[^，,；;。]{{0,4}}[并后且到至][^，,；;。]{{0,4}}(?:{any_of(_WORDS['done'])})"
)
_BY_ITSELF = frozenset(
    (Concern.PLANNED, Concern.DEMANDED, Concern.OTHER_PERIOD, Concern.OTHER_BODY, Concern.HEDGED)
)
"""What a word says that is all there is, whatever the name holds: 计划 beside 计划完成率."""
_WHOLE = frozenset(
    (
        Concern.DIFFERENCE,
        Concern.EACH,
        Concern.OTHER_PERIOD,
        Concern.OTHER_BODY,
        Concern.OTHER_PART,
    )
)
"""What says something in a remark that says nothing else: （上年）, not 结余资金已上缴."""
_OBJECTS = frozenset(
    (Concern.NOT_DONE, Concern.DENIED, Concern.SHORT, Concern.CANCELLED, Concern.DIFFERENCE)
)
"""What may be wrong with things that work is done on: 整改不合格项目."""


@lru_cache(maxsize=_MOST)
def facts_about(
    before: str,
    behind: str = "",
    remarks: tuple[str, ...] = (),
    *,
    subject: str | None = None,
    name: str | None = None,
    ratio: bool = False,
    of: Value = "figure",
) -> tuple[Fact, ...]:
    """What words say of the value that they stand beside.

    ``before`` and ``behind`` are the words right beside it, ``remarks`` the clauses and brackets
    without a value of their own. ``subject`` is what the target is of, ``name`` the indicator's.
    ``ratio`` says that the figure is a rate, ``of`` what the value is.

    >>> [(one.concern.value, one.words) for one in facts_about("取消")]
    [('cancelled', '取消')]
    """
    asked = tuple(_plain(one) for one in (subject, name) if one)
    before, behind = _plain(before), _plain(behind)
    facts = list(_in_front(before, behind, asked, of))
    facts += _beside(behind, asked, of)
    if not facts and _is_of_another(before or behind, asked, ratio=ratio):
        facts.append(Fact(Concern.OTHER_MEASURE, before or behind))
    for remark in remarks:
        facts += _remarked(_plain(remark), asked, of)
    return tuple(dict.fromkeys(facts))


def _plain(text: str) -> str:
    return _SPACES.sub("", half_width(text)).strip(',;:.。、()"“”')


def _in_front(before: str, behind: str, asked: tuple[str, ...], of: Value) -> Iterator[Fact]:
    reason = _REASON.match(before)
    for one in _said(before, asked, of):
        if reason is not None and one.end < len(before):
            continue
        if one.words == "将" and one.end == len(before) and behind:
            # 将12个村纳入: a word of grammar, not of time.
            continue
        yield Fact(one.concern, one.words)


def _beside(text: str, asked: tuple[str, ...], of: Value) -> Iterator[Fact]:
    for one in _said(text, asked, of):
        yield Fact(one.concern, one.words)


def _said(text: str, asked: tuple[str, ...], of: Value) -> Iterator[Found]:
    """What words say, without what the name says already and what the work is done on."""
    for one in concerns_in(text, of):
        if _is_asked(one, text, asked) or _is_object(one, text):
            continue
        if one.concern is Concern.BEFORE_DONE and _OF_STAGES.match(text, one.end):
            continue
        if one.concern is Concern.DEMANDED and of == "level":
            continue
        yield one


def _is_asked(one: Found, text: str, asked: tuple[str, ...]) -> bool:
    if one.concern in _BY_ITSELF and one.end - one.start == len(text):
        return text in asked
    if one.end - one.start > 1:
        return any(one.words in label for label in asked)
    start = one.start if one.end < len(text) else max(one.start - 1, 0)
    return any(text[start : one.end + 1] in label for label in asked)


def _is_object(one: Found, text: str) -> bool:
    if one.concern not in _OBJECTS:
        return False
    if _HANDLED_BEHIND.match(text, one.end):
        return True
    shown = one.start + len(one.words)
    return shown < len(text) and _HANDLED.search(text[: one.start]) is not None


def _is_of_another(label: str, asked: tuple[str, ...], *, ratio: bool) -> bool:
    """Whether a label is the name of another measure than each of those asked for."""
    if not label or any(label in one or one in label for one in asked):
        return False
    return bool(asked) and all(
        _is_the_reverse(one, label, ratio=ratio) or (ratio and are_other_measures(one, label)) for one in asked
    )


def _is_the_reverse(asked: str, label: str, *, ratio: bool) -> bool:
    """Whether of two measures one is a harm and more is better of the other: 失业, 就业."""
    first, second = said_by(asked), said_by(label)
    if first is None or second is None or first.harm == second.harm:
        return False
    other = second if first.harm else first
    return other.way is Direction.HIGHER and (ratio or other.firm)


def _remarked(remark: str, asked: tuple[str, ...], of: Value) -> Iterator[Fact]:
    if _compares(remark):
        return
    reason = _REASON.search(remark)
    told = _THIS.match(remark)
    opens = told.end() if told is not None else 0
    figured = _FIGURE.search(remark) is not None
    beside = _ASIDE.match(remark) is not None
    for one in _said(remark, asked, of):
        if reason is not None and reason.start() <= one.start:
            continue
        if one.concern is Concern.PARTLY:
            if not _weakens(remark, one):
                continue
            itself = one.start <= opens
        else:
            itself = one.start <= opens and not beside and not figured
        if one.concern in _WHOLE and not (itself and one.end == len(remark)):
            continue
        if one.concern in _BY_ITSELF and (figured or not (itself or beside)):
            # 目标90%, 上年85%: a figure of its own.
            continue
        yield Fact(one.concern, one.words, aside=not itself)


def _compares(remark: str) -> bool:
    found = _TARGET.search(remark)
    return found is not None and _COMPARING.search(remark) is not None


def _weakens(remark: str, one: Found) -> bool:
    """Whether a word of a part weakens what is done: 部分完成, not 部分对象迁出."""
    return one.end == len(remark) or _DONE.match(remark, one.end) is not None
