"""Which words say something that bears on a verdict: found by their parts, harmless words left out.

The words are in ``concerns.txt``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from attrs import frozen

from indicator_rules.language.words.table import table
from indicator_rules.model.told import Concern

Value = Literal["figure", "day", "level"]
"""What the words stand beside."""

_WORDS = table("concerns")
_HARMS = table("measures")["harms"]
_MOST = 4096
_READABLE = 2
"""So many characters behind a part of one character are shown with it: 未开展."""
_BETWEEN = 4
_FAR = 6


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
        for place in ("", "at the end", "at the start", "before work", "of a day", "of a level"):
            of = place.removeprefix("of a ") if place.startswith("of") else ""
            part = _Part(concern, "" if of else place, of)
            for word in _WORDS.get(f"{concern} {place}".strip(), ()):
                parts[word] = (*parts.get(word, ()), part)
    return parts


_PARTS = _parts()
_BAD = any_of((*_WORDS["bad"], *_HARMS, *_WORDS["cancelled"]))
_NONE_OF = f"(?:{any_of(_WORDS['none of'])})[^，,；;。]{{0,{_BETWEEN}}}?(?:{_BAD})|[未无](?:{_BAD})"
_VERSUS = (
    f"(?:{any_of(_WORDS['versus'])})[^，,；;。]{{0,{_BETWEEN}}}?"
    f"(?:{any_of((*_WORDS['other period'], *_WORDS['target']))})(?:同期|末|底|度|值|数|平均|水平)*"
    "[少多低高差]?"
)
_ALL_DUE = "应.[尽必]."
# 将困难群众纳入: a word of grammar, not of time.
_TAKEN = f"将[^，,；;。]{{2,12}}(?:{any_of(_WORDS['taken'])})"
_MADE = f"(?:{any_of(_WORDS['made'])})[^，,；;。]{{0,{_FAR}}}?(?:{any_of(_WORDS['documents'])})"
_KEPT = f"(?:{any_of(_WORDS['kept'])})[^，,；;。]{{0,{_FAR}}}?(?:{any_of(_WORDS['kept to'])})"
_WORD = re.compile(f"{_NONE_OF}|{_VERSUS}|{_ALL_DUE}|{_TAKEN}|{_MADE}|{_KEPT}|{any_of((*_PARTS, *_WORDS['harmless']))}")
# Most words say nothing: the parts alone are soon looked for.
_PART = re.compile(any_of(_PARTS))
_TAIL = re.compile("(?:平均|累计|合计|总计|共计|[的了为是共约达有值数:“”])*$")
_WORK = re.compile(f"$|{any_of(_WORDS['done'])}")


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
    if _PART.search(text) is None:
        return
    last = len(text)
    denied = 0
    for one in _WORD.finditer(text):
        for part in _PARTS.get(one[0], ()):
            start, end = one.span()
            if part.of and part.of != of:
                continue
            if not _is_in_place(part, text, start, end):
                continue
            if start < denied:
                continue
            shown = end if end - start > 1 else min(end + _READABLE, last)
            denied = shown
            yield Found(part.concern, text[start:shown], start, end)
            break


def _is_in_place(part: _Part, text: str, start: int, end: int) -> bool:
    match part.place:
        case "at the start":
            return start == 0
        case "at the end":
            return _TAIL.match(text, end) is not None
        case "before work":
            return _WORK.match(text, end) is not None
        case _:
            return True
