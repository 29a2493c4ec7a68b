"""Which words say something that bears on a verdict: found by their parts, harmless words left out.

The words are in ``concerns.txt``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal

from attrs import frozen

from indicator_rules.language.words.table import table
from indicator_rules.model.told import Concern

Value = Literal["figure", "day", "level"]
"""What the words stand beside."""

BY_ITSELF = frozenset(
    (Concern.PLANNED, Concern.DEMANDED, Concern.OTHER_PERIOD, Concern.OTHER_BODY, Concern.HEDGED)
)
"""What a word says that is all there is, whatever the name holds: 计划 beside 计划完成率."""
NO_END = "[^，,；;。]"
"""A character of one clause."""

_WORDS = table("concerns")
_PLACES = (
    "",
    "at the end",
    "at the start",
    "before work",
    "before a deed",
    "by itself",
    "of a day",
    "of a level",
)
_MOST = 4096
_READABLE = 2
"""So many characters are shown with a part of one: 未开展, 筹措中."""


@frozen
class Found:
    """A word that says something, with its place."""

    concern: Concern
    words: str
    start: int
    end: int


@frozen
class _Part:
    concern: Concern
    place: str = ""
    of: str = ""


def any_of(spellings: Iterable[str]) -> str:
    """An expression for the longest of spellings, tried by their first character."""
    behind: dict[str, list[str]] = defaultdict(list)
    for one in sorted(set(spellings), key=lambda one: (-len(one), one)):
        behind[one[0]].append(re.escape(one[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in behind.items())


def _parts() -> Mapping[str, tuple[_Part, ...]]:
    parts: dict[str, tuple[_Part, ...]] = {}
    for concern in Concern:
        for place in _PLACES:
            of = place.removeprefix("of a ") if place.startswith("of") else ""
            part = _Part(concern, "" if of else place, of)
            for word in _WORDS.get(f"{concern} {place}".strip(), ()):
                parts[word] = (*parts.get(word, ()), part)
    return parts


def _harmless() -> Iterator[tuple[Iterable[str], str]]:
    """Words and what stands behind them, where both together hold a part and say nothing."""
    bad = (*_WORDS["bad"], *_WORDS["cancelled"], *table("measures")["harms"])
    deeds = any_of((*_WORDS["done"], *_WORDS["handled"]))
    # 无投诉, 未发生安全事故: none of what nobody wants.
    no_deed = f"(?!{any_of(_WORDS['cannot'])})(?:(?!{deeds}){NO_END}){{0,4}}?"
    yield _WORDS["none of"], f"{no_deed}(?:{any_of((*bad, *_WORDS['may be bad']))})"
    yield ("未", "无"), f"(?:{any_of(bad)})"
    # 较上年同期, 比计划少: another figure, with which this one is compared.
    base = any_of((*_WORDS["other period"], *_WORDS["target"], *_WORDS["bases"]))
    yield (
        _WORDS["versus"],
        f"{NO_END}{{0,4}}?(?:{base})(?:同期|末|底|度|值|数|平均|水平)*[少多低高差]?",
    )
    # 应保尽保: of all that it is due to.
    yield ("应",), ".[尽必]."
    # 将困难群众纳入: a word of grammar, not of time.
    taken = any_of(_WORDS["taken"])
    yield ("将",), f"(?!{any_of(_WORDS['of time'])}){NO_END}{{2,12}}?(?:{taken})"
    # 修订行业标准: a document. 按要求: as it was to be.
    yield _WORDS["made"], f"{NO_END}{{0,6}}?(?:{any_of(_WORDS['documents'])})"
    yield _WORDS["kept"], f"{NO_END}{{0,6}}?(?:{any_of(_WORDS['kept to'])})"


REASON = (
    f"{any_of(_WORDS['reasons'])}|(?<!基)因(?!地制宜|材施教)"
    f"|受{NO_END}{{1,10}}?(?:影响|限制|制约|因素)"
)
"""Words for why: 因雨, 受场地限制."""
_PARTS = _parts()
_NOTHING = re.compile("")
_SPELLINGS = (*_PARTS, *_WORDS["harmless"])
_TAIL = re.compile("(?:平均|累计|合计|总计|共计|数据|数字|情况|水平|[的了为是共约达有值数:“”])*$")
_DEED = re.compile(any_of(_WORDS["deeds"]))
_WORK = re.compile(f"$|{any_of(_WORDS['done'])}")


@cache
def _longer() -> tuple[tuple[Iterable[str], re.Pattern[str]], ...]:
    return tuple((firsts, re.compile(behind)) for firsts, behind in _harmless())


@cache
def _from(character: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What begins with a character: expressions for words, and for what stands behind them."""
    found = []
    for firsts, behind in (*_longer(), (_SPELLINGS, _NOTHING)):
        own = [one for one in firsts if one[0] == character]
        if own:
            found.append((re.compile(any_of(own)), behind))
    return tuple(found)


def _word_at(text: str, place: int) -> int:
    """The end of the word of the table that begins at a place; the place where none does."""
    for words, behind in _from(text[place]):
        word = words.match(text, place)
        ends = None if word is None else behind.match(text, word.end())
        if ends is not None:
            return ends.end()
    return place


@lru_cache(maxsize=_MOST)
def concerns_in(text: str, of: Value = "figure") -> tuple[Found, ...]:
    """What words of a text say of a value beside them, from left to right.

    >>> [(one.concern.value, one.words) for one in concerns_in("已取消")]
    [('cancelled', '取消')]
    >>> concerns_in("未成年人应急演练")
    ()
    """
    return tuple(_found(text, of))


def _found(text: str, of: Value) -> Iterator[Found]:
    place = shown = 0
    while place < len(text):
        start, place = place, _word_at(text, place)
        # 未开工 is not done, and not begun besides.
        said = () if start < shown else _PARTS.get(text[start:place], ())
        place = max(place, start + 1)
        for part in said:
            if part.of in {"", of} and _is_in_place(part, text, start, place):
                first, shown = _readable(text, start, place)
                yield Found(part.concern, text[first:shown], start, place)
                break


def is_last(text: str, end: int) -> bool:
    """Whether nothing follows a place in a text that says something itself: 目标值为."""
    return _TAIL.match(text, end) is not None


def _readable(text: str, start: int, end: int) -> tuple[int, int]:
    if end - start > 1:
        return start, end
    if end < len(text):
        return start, min(end + _READABLE, len(text))
    return max(start - _READABLE, 0), end


def _is_in_place(part: _Part, text: str, start: int, end: int) -> bool:
    match part.place:
        case "at the start":
            return start == 0
        case "at the end":
            return is_last(text, end)
        case "by itself":
            return start == 0 and is_last(text, end)
        case "before work":
            return _WORK.match(text, end) is not None
        case "before a deed":
            return _DEED.match(text, end) is not None
        case _:
            return True
