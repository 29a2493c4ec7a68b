"""Whether the label of a value names another measure than the one asked for."""

from __future__ import annotations

import re

from indicator_rules.language.words.comparing import are_other_measures
from indicator_rules.language.words.measures import said_by
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Direction

_APART = tuple(
    tuple(re.compile(side) for side in line.split(":")) for line in table("concerns")["apart"]
)
_DENIALS = frozenset("不非未无劣")
_FEE = re.compile("([一-龥]{2})费(?:支出|用|金额|数)?$")


def is_of_another(label: str, asked: tuple[str, ...], *, ratio: bool) -> bool:
    """Whether a label is the name of another measure than each of those asked for.

    ``ratio`` says that the value is a rate. A label that is part of a name, or holds one, is of it.
    """
    if not label or not asked:
        return False
    if any(_denies(one, label) or _denies(label, one) for one in asked):
        return True
    if any(label in one or one in label for one in asked):
        return False
    return all(
        _are_apart(one, label)
        or _are_reverse(one, label, ratio=ratio)
        or _are_other_fees(one, label)
        or (ratio and are_other_measures(one, label))
        for one in asked
    )


def _denies(whole: str, part: str) -> bool:
    """Whether one name is the other behind a denial: 不合格率 and 合格率, 劣Ⅴ类 and Ⅴ类."""
    place = whole.find(part)
    return place > 0 and whole[place - 1] in _DENIALS and whole.count(part) == 1


def _are_apart(asked: str, label: str) -> bool:
    """Whether the label has what is something else than what is asked for, and not that itself."""
    return any(
        here.search(asked) and there.search(label)
        for here, there in _APART
        if not here.search(label) and not there.search(asked)
    )


def _are_reverse(asked: str, label: str, *, ratio: bool) -> bool:
    """Whether of two measures one is a harm and more is better of the other: 失业, 就业."""
    first, second = said_by(asked), said_by(label)
    if first is None or second is None or first.harm == second.harm:
        return False
    other = second if first.harm else first
    return other.way is Direction.HIGHER and (ratio or other.firm)


def _are_other_fees(asked: str, label: str) -> bool:
    """Whether two names are of what is paid for different things: 会议费, 培训费."""
    first, second = _FEE.search(asked), _FEE.search(label)
    if first is None or second is None or "经" in (first[1][-1], second[1][-1]):
        return False
    # 运维费 and 运行维护费 are of one thing.
    if all(one in asked for one in second[1]) or all(one in label for one in first[1]):
        return False
    return first[1] not in label and second[1] not in asked
