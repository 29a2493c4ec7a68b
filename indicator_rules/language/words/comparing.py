"""Labels of different measures: 满意度 and 参与率 are, 办结率 and 信访办结率 are not."""

from __future__ import annotations

import re

from indicator_rules.language.words.measures import is_rate
from indicator_rules.language.words.table import table

_KINDS = table("measures")["kinds of rates"]
_PATTERNS = tuple(map(re.compile, _KINDS))
_DEGREE = re.compile("度$")
_GRAVE, _LIGHT = re.compile("较大|重大|特大|严重|恶性"), re.compile("一般|轻微")


def are_other_measures(first: str, second: str) -> bool:
    """Whether what is said of the one says nothing of the other."""
    if not (_is_part(first) and _is_part(second)):
        return False
    kinds = [
        {place for place, one in enumerate(_PATTERNS) if one.search(label)}
        for label in (first, second)
    ]
    if all(kinds) and not kinds[0] & kinds[1]:
        return True
    if any(_denied(place, first) != _denied(place, second) for place in kinds[0] & kinds[1]):
        return True
    # 群众满意度 and 指标完成率: how content people are is no share of work done.
    return (0 in kinds[0]) != (0 in kinds[1])


def _is_part(label: str) -> bool:
    return is_rate(label) or _DEGREE.search(label) is not None


def _denied(place: int, label: str) -> bool:
    return re.search(f"[不未非](?:{_KINDS[place]})", label) is not None


def are_less_grave(asked: str, text: str) -> bool:
    """Whether a cell is of an event that the target, of a graver one, does not count."""
    grave = _GRAVE.search(asked) is not None and _GRAVE.search(text) is None
    return grave and _LIGHT.search(text) is not None
