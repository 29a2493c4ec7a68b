"""What clauses and brackets beside a value say of it, or of a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicator_rules.language.words.concerns import (
    BY_ITSELF,
    REASON,
    Found,
    Value,
    any_of,
    is_last,
)
from indicator_rules.language.words.table import table
from indicator_rules.model.told import Concern, Fact

_WORDS = table("concerns")
_WHY = re.compile(f"{REASON}|{any_of(_WORDS['later on'])}")
_CAUSED = re.compile(f"(?:{any_of(_WORDS['caused'])})$")
# 因疫情取消 says more than why.
_CALLED_OFF = re.compile(f"(?:{any_of(_WORDS['called off'])})$")
_THIS = re.compile(f"(?:{any_of(_WORDS['this'])})*")
_ASIDE = re.compile(any_of(_WORDS["aside"]))
_DONE = re.compile(any_of(_WORDS["done"]))
_TARGET = re.compile(any_of(_WORDS["target"]))
_COMPARING = re.compile(any_of(_WORDS["comparing"]))
_CLAIMS, _LATER = frozenset(_WORDS["claims"]), frozenset(_WORDS["later"])
_FIGURE = re.compile(
    "[0-9](?![0-9年月日号])|[一二两三四五六七八九十百](?=[个场次项户人台处件家名期批])"
)
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


def remarked(remark: str, said: tuple[Found, ...], of: Value) -> Iterator[Fact]:
    """The facts of a remark, from what its words say."""
    if not said or _compares(remark) or _CAUSED.search(remark):
        return
    why = _WHY.search(remark)
    if why is not None and any(one.isdecimal() for one in remark[: why.start()]):
        # 2场因疫情未举办: how many, and only then why.
        why = None
    told = _THIS.match(remark)
    opens = told.end() if told is not None else 0
    figured = _FIGURE.search(remark) is not None
    beside = _ASIDE.match(remark) is not None
    claims = remark in _CLAIMS
    for one in said:
        if why is not None and why.start() <= one.start:
            if _CALLED_OFF.search(remark) and is_last(remark, one.end):
                yield Fact(one.concern, one.words, aside=of == "day")
            continue
        itself = one.start <= opens
        if one.concern is Concern.PARTLY:
            if not _weakens(remark, one):
                continue
        else:
            itself = itself and not beside and not figured
        if beside and figured and one.concern is Concern.OTHER_PERIOD and _is_a_year(one.words):
            # 其中上年度结转5篇: a part that is of another year.
            yield Fact(one.concern, one.words, aside=True)
            continue
        if one.concern in _WHOLE and not (itself and is_last(remark, one.end)):
            continue
        if one.concern in BY_ITSELF and (figured or not (itself or beside)):
            # 目标90%, 上年85%: a figure of its own.
            continue
        later = of == "day" and one.words in _LATER
        yield Fact(one.concern, one.words, aside=claims or later or not itself)


def _compares(remark: str) -> bool:
    """Whether a remark holds the value against the target: 低于目标值, 与计划一致."""
    return _TARGET.search(remark) is not None and _COMPARING.search(remark) is not None


def _is_a_year(words: str) -> bool:
    """Whether a period is another year: 上年, and no 上半年."""
    return "年" in words and "半年" not in words


def _weakens(remark: str, one: Found) -> bool:
    """Whether a word of a part weakens what is done: 部分完成, not 部分对象迁出."""
    return one.end == len(remark) or _DONE.match(remark, one.end) is not None
