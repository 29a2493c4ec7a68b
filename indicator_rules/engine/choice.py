"""Which value of a cell with several is the actual value: by label, by kind, by how it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.engine.bases import have_other_bases
from indicator_rules.engine.each import counted, each_asked
from indicator_rules.engine.periods import each_said
from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Change, Deadline, Interval, Level, Qualitative, Threshold
from indicator_rules.model.told import PLAIN, Concern, Told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.rules import Rule
    from indicator_rules.model.unreadable import Unreadable


def candidates(rule: Rule, parts: Sequence[Actual]) -> list[int]:
    """The places of the values that may speak of what a target speaks of, the likeliest alone."""
    subject = getattr(rule, "subject", None)
    kind = [place for place, part in enumerate(parts) if _same_kind(rule, part)]
    # 同比增长6%，环比增长2%
    kind = [place for place in kind if not have_other_bases(rule, _value(parts[place]))] or kind
    # 投入50万元，每亩300元
    kind = [place for place in kind if _is_for_the_same(rule, parts[place])] or kind
    labelled = [place for place in kind if subject and label_of(parts[place]) == subject]
    if labelled:
        return labelled
    if subject:
        near = [place for place in kind if _names(label_of(parts[place]), subject)]
        if len(near) == 1 and _is_plain(near[0], kind, parts):
            return near
    else:
        # 共105户，其中低保户62户: a part is not the whole.
        kind = [place for place in kind if not told_of(parts[place]).within] or kind
        totals = [place for place in kind if _is_of_all(parts[place])]
        kind = totals if len(totals) == 1 else kind
    # 计划8场，实际7场
    results = [place for place in kind if told_of(parts[place]).result]
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
    label = label_of(actual)
    named = [one for one in rules if _names(label, getattr(one, "subject", None) or "")]
    return bool(named) and rule not in named


def _names(label: str, subject: str) -> bool:
    return bool(label and subject) and (label in subject or subject in label)


def _is_plain(chosen: int, kind: Sequence[int], parts: Sequence[Actual]) -> bool:
    """Whether no other value says more of the same or takes some of it away.

    基本满意 stands beside 满意, and 未通过3项 beside 验收32项.
    """
    label = label_of(parts[chosen])
    others = [parts[place] for place in kind if place != chosen]
    return not any(label in label_of(other) or _takes_away(other) for other in others)


def _takes_away(actual: Actual) -> bool:
    taken = (fact for fact in told_of(actual).facts if not fact.aside)
    return any(fact.concern is Concern.NOT_DONE for fact in taken)


def _is_of_all(actual: Actual) -> bool:
    """共105户 is of all; 累计3场 beside 实际5场 may be of more than the year."""
    told = told_of(actual)
    return told.total and not told.result


def told_of(actual: Actual | Unreadable) -> Told:
    """How a cell tells a value; nothing of what is not there."""
    told: Told = getattr(actual, "told", PLAIN)
    return told


def label_of(actual: Actual) -> str:
    """What a value is said to be of, or nothing."""
    own = getattr(actual, "subject", None)
    label: str = own or getattr(getattr(actual, "bound", None), "subject", None) or ""
    return label.removeprefix("其中")


def _same_kind(rule: Rule, actual: Actual) -> bool:
    value = _value(actual)
    wanted, found = _figure(rule), _figure(value)
    if wanted is not None and found is not None:
        return counted(wanted).unit.dimension == counted(found).unit.dimension
    match rule, value:
        case (Change(), Change()) | (Level(), Level()):
            return True
        case Qualitative(), None:
            return True
        case _:
            return isinstance(rule, Deadline) and hasattr(value, "isoformat")


def _is_for_the_same(rule: Rule, actual: Actual) -> bool:
    if isinstance(rule, Threshold | Interval) and isinstance(actual, Measured | Bounded):
        return each_asked(rule).is_for_what(each_said(rule, actual))
    return False


def as_one_of(rule: Rule, parts: Sequence[Actual], place: int) -> Actual:
    """A value of several; one of all things where another counts them, as in 5场200人."""
    chosen = parts[place]
    if not isinstance(rule, Threshold | Interval) or not isinstance(chosen, Measured | Bounded):
        return chosen
    things = {one.dimension for one in each_asked(rule).things}
    others = (_figure(_value(part)) for part in parts if part is not chosen)
    of_all = any(one is not None and one.unit.dimension in things for one in others)
    if not of_all or each_said(rule, chosen).things:
        return chosen
    return evolve(chosen, told=evolve(chosen.told, total=True))


def _value(actual: Actual) -> object:
    return getattr(actual, "value", None) or getattr(actual, "bound", None)


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
