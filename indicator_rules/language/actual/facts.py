"""What the words around a value say of it: every one is looked at, most of them say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter

from indicator_rules.language.actual.another import is_of_another
from indicator_rules.language.actual.remarks import remarked
from indicator_rules.language.words.concerns import (
    BY_ITSELF,
    NO_END,
    REASON,
    Found,
    Value,
    any_of,
    concerns_in,
)
from indicator_rules.language.words.table import table
from indicator_rules.model.told import Concern, Fact
from indicator_rules.source import half_width

_WORDS = table("concerns")
# Five checks and more may ask of one cell, and tables repeat their words.
_MOST = 4096
_AROUND = "\"“”'‘’,;:.。、()[]"
_SPACES = re.compile(r"\s+")
_REASON = re.compile(REASON)
_HANDLED = any_of(_WORDS["handled"])
_HANDLED_BEFORE = re.compile(f"(?:{_HANDLED}){NO_END}{{0,8}}$")
_HANDLED_BEHIND = re.compile(
    f"[^已，,；;。]{{2,}}(?:已|进行|予以|完成|得到|全部|均|获)+(?:{_HANDLED})"
    f"|(?!{any_of(_WORDS['denied ways'])})[^正待未，,；;。]{{3,8}}(?:{_HANDLED})"
)
_DEED = f"(?:{any_of((*_WORDS['done'], *_WORDS['gone on']))})"
# 申报辅导 is the work of others, 受理并办结 and 申请案件办理 were gone on with.
_NO_STAGE = re.compile(
    f"{any_of(_WORDS['of stages'])}"
    f"|{NO_END}{{0,4}}[并后且到至]{NO_END}{{0,4}}{_DEED}|{NO_END}{{2,10}}{_DEED}$"
)
_DONE_ON_A_DAY = frozenset(_WORDS["done on a day"])
_UNDONE = re.compile(any_of(_WORDS["undone"]))
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
    """What words say of the value that they stand beside, one fact of each kind at most.

    ``before`` and ``behind`` are the words right beside it, ``remarks`` the clauses and brackets
    without a value of their own. ``subject`` is what the target is of, ``name`` the indicator's.
    ``ratio`` says that the figure is a rate, ``of`` what the value is.

    >>> [(one.concern.value, one.words) for one in facts_about("取消")]
    [('cancelled', '取消')]
    >>> facts_about("取消", name="取消收费项目数")
    ()
    """
    asked = tuple(_plain(one) for one in (subject, name) if one)
    before, behind = _plain(before), _plain(behind)
    facts = [*_in_front(before, behind, asked, of), *_behind(behind, asked, of)]
    if not facts:
        facts += [
            Fact(Concern.OTHER_MEASURE, label)
            for label in (before, behind)
            if is_of_another(label, asked, ratio=ratio)
        ]
    for text in map(_plain, remarks):
        facts += remarked(text, tuple(_said(text, asked, of)), of)
    return tuple(_one_of_each(facts))


def _one_of_each(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The first fact of each kind, one of the value itself before one aside."""
    seen: set[Concern] = set()
    for one in sorted(facts, key=attrgetter("aside")):
        if one.concern not in seen:
            seen.add(one.concern)
            yield one


def _plain(text: str) -> str:
    return _SPACES.sub("", half_width(text)).strip(_AROUND)


def _in_front(before: str, behind: str, asked: tuple[str, ...], of: Value) -> Iterator[Fact]:
    reason = _REASON.match(before)
    for one in _said(before, asked, of):
        at_the_end = one.end == len(before)
        # 因未到汛期只检查8次: a reason, but 因疫情取消8场 is none.
        because = reason is not None and not at_the_end
        # 将12个村纳入: a word of grammar, not of time.
        taken = before[one.start : one.end] == "将" and at_the_end and behind
        if not because and not taken:
            yield Fact(one.concern, one.words)


def _behind(text: str, asked: tuple[str, ...], of: Value) -> Iterator[Fact]:
    for one in _said(text, asked, of):
        # 达到二级标准 has a level and 6月12日下达 a day, and no demand.
        level, done = of == "level", of == "day" and one.words in _DONE_ON_A_DAY
        if one.concern is not Concern.DEMANDED or not (level or done):
            yield Fact(one.concern, one.words)


def _said(text: str, asked: tuple[str, ...], of: Value) -> Iterator[Found]:
    """What words say, without what the name says already and what the work is done on."""
    for one in concerns_in(text, of):
        if _is_asked(one, text, asked) or _is_object(one, text):
            continue
        going_on = one.words.startswith("正")
        stage = one.concern is Concern.BEFORE_DONE and not going_on
        if not stage or not _NO_STAGE.match(text, one.end):
            yield one


def _is_asked(one: Found, text: str, asked: tuple[str, ...]) -> bool:
    """Whether the name holds a word: with its neighbour, where the word is a character."""
    if one.concern in BY_ITSELF and one.end - one.start == len(text):
        return text in asked
    start, end = one.start, one.end
    if end - start == 1:
        start, end = (start, end + 1) if end < len(text) else (max(start - 1, 0), end)
    return any(text[start:end] in label for label in asked)


def _is_object(one: Found, text: str) -> bool:
    """Whether a word is said of things that the work is done on."""
    if one.concern not in _OBJECTS or _UNDONE.match(text, one.start):
        return False
    if _HANDLED_BEHIND.match(text, one.end):
        return True
    shown = one.start + len(one.words)
    return shown < len(text) and _HANDLED_BEFORE.search(text[: one.start]) is not None
