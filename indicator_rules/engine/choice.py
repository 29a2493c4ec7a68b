"""Which value of a cell with several is the actual value: by label, by kind, by the word 实际."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Change, Deadline, Interval, Level, Qualitative, Threshold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.rules import Rule

RESULTS = re.compile("实际|实绩|实现|完成|达到|累计|合计|总计|共计|到位|最终|全年")
"""Labels that say that a figure is the result: 计划8场，实际7场."""

_TAKEN_AWAY = re.compile("[未不退]")


def candidates(rule: Rule, parts: Sequence[Actual]) -> list[int]:
    """The places of the values that may speak of what a target speaks of, the likeliest alone."""
    subject = getattr(rule, "subject", None)
    kind = [place for place, part in enumerate(parts) if _same_kind(rule, part)]
    labelled = [place for place in kind if subject and _label(parts[place]) == subject]
    if labelled:
        return labelled
    if subject:
        near = [place for place in kind if _names(_label(parts[place]), subject)]
        if len(near) == 1 and _is_plain(near[0], kind, parts):
            return near
    else:
        # 共105户，其中低保户62户: a part is not the whole.
        kind = [place for place in kind if not _own_label(parts[place]).startswith("其中")] or kind
        totals = [place for place in kind if _own_label(parts[place]).startswith("共")]
        kind = totals if len(totals) == 1 else kind
    results = [place for place in kind if RESULTS.search(_label(parts[place]))]
    return results if len(results) == 1 else kind


def assigned(rules: Sequence[Rule], parts: Sequence[Actual]) -> list[list[int]]:
    """For each target the places of its values; one each where they come in the same number."""
    found = [candidates(rule, parts) for rule in rules]
    used: set[int] = set()
    taken: list[list[int]] = []
    for rule_place, places in enumerate(found):
        rivals = [other for other in found[rule_place:] if set(other) & set(places)]
        free = [place for place in places if place not in used]
        chosen = free[:1] if len(free) <= len(rivals) else free
        used |= set(chosen)
        taken.append(chosen)
    return taken


def speaks_of_another(rule: Rule, rules: Sequence[Rule], actual: Actual) -> bool:
    """Whether a value alone names one target of several, and not this: 展览5场 is no lecture."""
    label = _label(actual)
    named = [one for one in rules if _names(label, getattr(one, "subject", None) or "")]
    return bool(named) and rule not in named


def _names(label: str, subject: str) -> bool:
    return bool(label and subject) and (label in subject or subject in label)


def _is_plain(chosen: int, kind: Sequence[int], parts: Sequence[Actual]) -> bool:
    """Whether no other label says more of the same or takes some of it away.

    基本满意 stands beside 满意, and 未通过3项 beside 验收32项.
    """
    label = _label(parts[chosen])
    others = [_label(parts[place]) for place in kind if place != chosen]
    return not any(label in other or _TAKEN_AWAY.search(other) for other in others)


def _label(actual: Actual) -> str:
    return _own_label(actual).removeprefix("其中")


def _own_label(actual: Actual) -> str:
    own = getattr(actual, "subject", None)
    return own or getattr(getattr(actual, "bound", None), "subject", None) or ""


def _same_kind(rule: Rule, actual: Actual) -> bool:
    value = getattr(actual, "value", None) or getattr(actual, "bound", None)
    wanted, found = _figure(rule), _figure(value)
    if wanted is not None and found is not None:
        return wanted.unit.dimension == found.unit.dimension
    match rule, value:
        case (Change(), Change()) | (Level(), Level()):
            return True
        case Qualitative(), None:
            return True
        case _:
            return isinstance(rule, Deadline) and hasattr(value, "isoformat")


def _figure(value: object) -> Quantity | None:
    match value:
        case Quantity():
            return value
        case Threshold():
            return value.quantity
        case Interval():
            return value.low
        case _:
            return None
