"""Which values of a cell its target may mean, and what those beside them take away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.language.actual.beside import ELSEWHERE
from indicator_rules.language.actual.values import unit_of
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.rules import AllOf, AnyOf, Deadline, Threshold
from indicator_rules.model.told import Concern, Fact
from indicator_rules.model.units import NO_UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.language.actual.pieces import Piece
    from indicator_rules.language.actual.seen import Seen
    from indicator_rules.language.actual.values import Value
    from indicator_rules.model.rules import Rule
    from indicator_rules.model.units import Unit

_TAKES_AWAY = frozenset(
    (
        Concern.CANCELLED,
        Concern.NOT_DONE,
        Concern.SHORT,
        Concern.BEFORE_DONE,
        Concern.DIFFERENCE,
        Concern.DENIED,
    )
)
"""Values that take something from the one beside them: 10场，取消3场."""
_WORDS = table("telling")
_AT_LEAST = (Comparison.AT_LEAST, Comparison.MORE_THAN)
_BESIDES = "另"
_OF_THE_YEAR = (None, "年")


def of_its_kind(pieces: list[Piece], rule: Rule | None) -> list[Piece]:
    """Days count for a target that is a day, and say elsewhere only when."""
    days = [one for one in pieces if one.said is not None and isinstance(one.said.rule, Deadline)]
    others = [
        one for one in pieces if one.said is not None and not isinstance(one.said.rule, Deadline)
    ]
    if rule is None or not days or not others:
        return pieces
    parts = rule.parts if isinstance(rule, AllOf | AnyOf) else (rule,)
    wants = [isinstance(one, Deadline) for one in parts]
    if any(wants) and not all(wants):
        return pieces
    left = {id(one) for one in (others if all(wants) else days)}
    return [one for one in pieces if id(one) not in left]


def chosen_of(values: list[Value], seen: Seen) -> list[Value]:
    """计划8场，实际7场: what was planned goes; 10场，取消3场: what was cancelled takes away."""
    if len(values) == 1 or isinstance(seen.rule, AllOf | AnyOf):
        return values
    kept = [one for one in values if not _concerns(one) & ELSEWHERE] or values
    near = _named_by(kept, seen)
    if near is not None:
        return [near]
    results = [one for one in kept if not _concerns(one) & _TAKES_AWAY]
    if len(results) == len(kept):
        return kept
    unit = unit_of(seen.rule)
    if any(_counts_in(one, unit) for one in kept):
        # 验收项目未通过9项，涉及3人: no other figure is of what is asked for.
        results = [one for one in results if _counts_in(one, unit)]
    if not results:
        return kept
    taken = _taken(kept, results, seen)
    return [evolve(one, told=evolve(one.told, facts=(*one.told.facts, *taken))) for one in results]


def _named_by(values: Sequence[Value], seen: Seen) -> Value | None:
    """立案68起，破案43起 under 破案数量: the one that the name names."""
    if not seen.name or getattr(seen.rule, "subject", None):
        return None
    unit = unit_of(seen.rule)
    alike = [one for one in values if _counts_in(one, unit)] or values
    if not getattr(seen.rule, "per", None):
        # 每周巡查2次，全年104次: of the year is what no period is said of.
        alike = [one for one in alike if getattr(one, "per", None) in _OF_THE_YEAR] or alike
    near = [one for one in alike if _label(one) and _label(one) in seen.name]
    certain = _TAKES_AWAY - {Concern.BEFORE_DONE}
    if len(near) != 1 or any(_concerns(one) & certain for one in values):
        return None
    return near[0]


def _taken(values: Sequence[Value], results: Sequence[Value], seen: Seen) -> tuple[Fact, ...]:
    """What the values beside the result take from it.

    Of a rate only what is missing does, as a figure in points. A stage before done is another
    count where the result has a label of its own, and faults are what checks are there to find.
    """
    unit = unit_of(seen.rule)
    kept = {id(one) for one in results}
    named = all(map(_label, results))
    at_least = isinstance(seen.rule, Threshold) and seen.rule.comparison in _AT_LEAST
    checks = any(one in seen.asked for one in _WORDS["checks"])
    found = [
        fact
        for one in values
        if id(one) not in kept and _counts_in(one, unit)
        for fact in one.told.facts
        if fact.concern in _TAKES_AWAY and not fact.aside and not _only_differs(fact)
        if not (at_least and _is_besides(one))
        if not (fact.concern is Concern.BEFORE_DONE and named)
        if not (checks and fact.words.startswith(_WORDS["faults"]))
    ]
    return tuple(
        evolve(fact, aside=not (unit.is_ratio and fact.concern is Concern.SHORT)) for fact in found
    )


def _counts_in(value: Value, unit: Unit) -> bool:
    """Whether a value is of the kind that the target counts in."""
    size = getattr(value, "value", None)
    other = getattr(getattr(size, "unit", None), "dimension", None)
    points = unit.is_ratio and other == "percentage point"
    return unit == NO_UNIT or other is None or other == unit.dimension or points


def _only_differs(fact: Fact) -> bool:
    """支出17万元，节约3万元: the difference is told beside the figure; 另追加 adds to it."""
    return fact.concern is Concern.DIFFERENCE and not fact.words.startswith(_WORDS["adds"])


def _is_besides(value: Value) -> bool:
    """8处，另有2处在建: others than those counted, which may be too many, and not too few."""
    facts = any(fact.words.startswith(_BESIDES) for fact in value.told.facts)
    return facts or _label(value).startswith(_BESIDES)


def _label(value: Value) -> str:
    return getattr(value, "subject", None) or ""


def _concerns(value: Value) -> set[Concern]:
    return {fact.concern for fact in value.told.facts if not fact.aside}
