"""How a cell tells its actual value: what its words say, put on the value as facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from attrs import evolve

from indicator_rules.language.words.bases import change_based
from indicator_rules.language.words.comparing import are_less_grave, are_other_measures
from indicator_rules.language.words.measures import names_a_measure
from indicator_rules.language.words.wording import wording_of
from indicator_rules.model.actuals import Bounded, Claimed, Compound, Measured, Stated
from indicator_rules.model.rules import AllOf, AnyOf, Change
from indicator_rules.model.told import PLAIN, Concern, Fact, Told
from indicator_rules.source import half_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.rules import Rule
    from indicator_rules.model.wording import Wording

_One: TypeAlias = Measured | Bounded | Claimed | Stated


class _Words(TypedDict):
    told: Told
    wording: Wording


_RESULTS = re.compile("实际|实绩|实现|完成|达到|累计|合计|总计|共计|到位|最终|全年")
_TOTALS = re.compile("全年|一年|年内|累计|总计|合计|(?<!公)共(?![同享建治])")
_PART_OF_YEAR = re.compile(
    "(?<![0-9])(?:1|一)月?[-~至到](?:[2-9]|1[01]|[二三四五六七八九十]|十一)月|上半年|前[二三]季度"
    "|截[至止]到?[^0-9]{0,2}(?:20[0-9]{2}年)?(?:[1-9]|1[01])月"
)
_TAKEN_AWAY = re.compile("[未不退]")
_REMARKED = re.compile("[其尚还仍另,，;；。(（]")
_UNFINISHED = re.compile(
    "(?:其中|[尚还仍另]有)[^,，;；。0-9]{0,6}[0-9一二两三四五六七八九十]+[^,，;；。0-9]{0,6}"
    "(?:在建|在办|未|待(?!遇)|不合格|不达标|逾期|超期)"
    "|[,，;；。(（][^,，;；。0-9]{0,10}(?:尚未|暂未|待(?:批|审|验|结算|确认)|在建|在审|审批中)"
)
"""A remark that some of what is counted is not done: 8个（其中2个在建）."""
_CONTRARY = ("不", "未", "非", "无")
_GRAVE = re.compile("较大|重大|特大|严重|恶性")
_VERSION = re.compile("年度指标|预期指标")
"""Two versions of the three levels in words are in force; their wording tells them apart."""


def told(actual: Actual, rule: Rule | None, period: int | None = None) -> Actual:
    """The same value with what its words say, seen from what a target is of.

    ``period`` is the year of the table.
    """
    match actual:
        case Compound(parts):
            heard = tuple(_heard(part, rule, period, within=True) for part in parts)
            return evolve(actual, parts=heard, **_words(actual, None))
        case Measured() | Bounded() | Claimed() | Stated():
            return _heard(actual, rule, period)
        case _:
            return actual


def _heard(actual: _One, rule: Rule | None, period: int | None, *, within: bool = False) -> _One:
    words = _words(actual, rule, within=within)
    match actual:
        case Measured(Change() as change):
            return evolve(actual, value=change_based(change, period), **words)
        case Bounded(Change() as change):
            return evolve(actual, bound=change_based(change, period), **words)
        case _:
            return evolve(actual, **words)


def _words(actual: _One | Compound, rule: Rule | None, *, within: bool = False) -> _Words:
    """``within`` is for a value that stands beside others in its cell."""
    wording = wording_of(actual.text)
    if actual.text.isascii():
        return {"told": PLAIN, "wording": wording}
    text, label = half_width(actual.text), _label(actual)
    part = _PART_OF_YEAR.search(text)
    version = _VERSION.search(text)
    said = Told(
        tuple(_facts(text, label, rule, within=within)),
        part_of_year=None if part is None else part[0],
        result=_is_result(label),
        total=_TOTALS.search(text) is not None,
        within=_own_label(actual).startswith("其中"),
        grave=frozenset(_GRAVE.findall(text)),
        version=None if version is None else version[0],
    )
    return {"told": said, "wording": wording}


def _is_result(label: str) -> bool:
    """Whether a label says that its figure is the result, and not what it is of: 参训完成率."""
    if _RESULTS.match(label):
        return True
    return _RESULTS.search(label) is not None and not names_a_measure(label)


def _facts(text: str, label: str, rule: Rule | None, *, within: bool) -> Iterator[Fact]:
    asked = _subjects(rule)
    if asked and all(_is_of_another(one, label, text) for one in asked):
        yield Fact(Concern.OTHER_MEASURE, label or text)
    elif asked and within and _TAKEN_AWAY.search(label) and not any(label in one for one in asked):
        yield Fact(Concern.NOT_DONE, label)
    unfinished = _UNFINISHED.search(text) if _REMARKED.search(text) else None
    if unfinished is not None:
        yield Fact(Concern.NOT_DONE, unfinished[0].lstrip(",，;；。(（"), aside=True)


def _is_of_another(asked: str, label: str, text: str) -> bool:
    """不合格率3% or 参与率96% against 合格率≥95%: the figure is of what the target is not."""
    if are_less_grave(asked, text):
        return True
    if not label or label in asked:
        return False
    denied = any(f"{word}{asked}" in label for word in _CONTRARY)
    return denied or are_other_measures(asked, label)


def _subjects(rule: Rule | None) -> list[str]:
    parts = rule.parts if isinstance(rule, AllOf | AnyOf) else (rule,)
    subjects = (getattr(part, "subject", None) for part in parts)
    return [one for one in subjects if one]


def _label(actual: object) -> str:
    return _own_label(actual).removeprefix("其中")


def _own_label(actual: object) -> str:
    own = getattr(actual, "subject", None)
    return own or getattr(getattr(actual, "bound", None), "subject", None) or ""
