"""What a change is counted against, by one name: 同比, 较上年 and 较去年同期 have one base."""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from indicator_rules.language.lazily import lazily
from indicator_rules.language.words.table import table
from indicator_rules.model.rules import AllOf, AnyOf, Change, Rule
from indicator_rules.source import half_width

_MOST = 1024
_WORDS = table("bases")
_PERIODS = ("上年", "上期")
_NAMED = {word: name for name in _PERIODS for word in _WORDS[name]}
_AREAS = {word: name for name in ("全省", "全市", "全县", "全区") for word in _WORDS[name]}
_AREA = lazily("|".join(_AREAS))
_BEHIND = lazily(f"(?:{'|'.join(sorted(_WORDS['behind'], key=len, reverse=True))})$")
_YEAR = lazily("((?:19|20)[0-9]{2})年?度?")


@lru_cache(maxsize=_MOST)
def base_named(words: str, year: int | None = None) -> str:
    """The name of a base that all its spellings share; ``year`` is that of the table, where known.

    >>> base_named("去年同期"), base_named("2022年", 2023), base_named("全省平均水平")
    ('上年', '上年', '全省平均')
    """
    name = _AREA.sub(lambda found: _AREAS[found[0]], "".join(half_width(words).split()))
    while name not in _NAMED:
        shorter = _BEHIND.sub("", name)
        if not shorter or shorter == name:
            break
        name = shorter
    named = _YEAR.fullmatch(name)
    if named is not None:
        return "上年" if year is not None and int(named[1]) == year - 1 else f"{named[1]}年"
    return _NAMED.get(name, name)


def based(rule: Rule, year: int | None = None) -> Rule:
    """The same target, its changes with the name of what they are counted against."""
    if isinstance(rule, AllOf | AnyOf):
        return evolve(rule, parts=tuple(based(part, year) for part in rule.parts))
    return change_based(rule, year) if isinstance(rule, Change) else rule


def change_based(change: Change, year: int | None = None) -> Change:
    """The same change, with the name of what it is counted against."""
    return change if change.base is None else evolve(change, against=base_named(change.base, year))
