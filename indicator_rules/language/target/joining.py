"""Rules to one: two bounds on one thing are a range, 且 binds closer than 或."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from indicator_rules.model.comparison import Comparison
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import AllOf, AnyOf, Interval, Rule, Threshold
from indicator_rules.model.units import NO_UNIT
from indicator_rules.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOW = {Comparison.AT_LEAST: True, Comparison.MORE_THAN: False}
_HIGH = {Comparison.AT_MOST: True, Comparison.LESS_THAN: False}


class Part(NamedTuple):
    """One target of a sentence and how it joins the one before."""

    rule: Rule
    alternative: bool = False


def combined(parts: Sequence[Part]) -> Rule:
    """The rule of all of them.

    Raises:
        Refusal: two bare figures (IR112), or bounds that leave nothing (IR106).
    """
    if len(parts) == 1 and not isinstance(parts[0].rule, AllOf):
        return parts[0].rule
    merged = _merged(parts)
    _refuse_bare(merged)
    groups: list[list[Rule]] = [[]]
    for part in merged:
        if part.alternative and groups[-1]:
            groups.append([])
        own = part.rule.parts if isinstance(part.rule, AllOf) else (part.rule,)
        groups[-1] += own
    rules = [_all_of(group) for group in groups if group]
    if len(rules) == 1:
        return rules[0]
    return AnyOf(tuple(rules), span=_around(rules))


def _all_of(rules: Sequence[Rule]) -> Rule:
    return rules[0] if len(rules) == 1 else AllOf(tuple(rules), span=_around(rules))


def _around(rules: Sequence[Rule]) -> Span | None:
    spans = [one.span for one in rules if one.span is not None]
    if not spans:
        return None
    return Span(min(one.start for one in spans), max(one.end for one in spans))


def _merged(parts: Sequence[Part]) -> list[Part]:
    merged: list[Part] = []
    for part in parts:
        before = merged[-1] if merged else None
        one = None
        if before is not None and not part.alternative:
            one = _said_once(before.rule, part.rule) or interval_of(before.rule, part.rule)
        if before is not None and one is not None:
            merged[-1] = before._replace(rule=one)
        else:
            merged.append(part)
    return merged


def _said_once(first: Rule, second: Rule) -> Rule | None:
    """3次及3次以上: the figure is said twice."""
    if not isinstance(first, Threshold) or not isinstance(second, Threshold):
        return None
    again = first.quantity == second.quantity and not first.stated and second.stated
    return evolve(second, subject=first.subject) if again and second.subject is None else None


def interval_of(first: Rule, second: Rule) -> Interval | None:
    """The range that two opposite bounds on one thing make, or None."""
    if not (isinstance(first, Threshold) and isinstance(second, Threshold)):
        return None
    if second.subject not in {None, first.subject} or first.base != second.base:
        return None
    for low, high in ((first, second), (second, first)):
        if low.comparison in _LOW and high.comparison in _HIGH:
            return _between(low, high, first, second)
    return None


def _between(
    low: Threshold, high: Threshold, first: Threshold, second: Threshold
) -> Interval | None:
    bottom, top = low.quantity, high.quantity
    if bottom.unit == NO_UNIT:
        bottom = Quantity(bottom.magnitude, top.unit)
    elif top.unit == NO_UNIT:
        top = Quantity(top.magnitude, bottom.unit)
    if bottom.unit.dimension != top.unit.dimension:
        return None
    closed = (_LOW[low.comparison], _HIGH[high.comparison])
    if bottom.base > top.base or (bottom.base == top.base and not all(closed)):
        words = (str(evolve(first, subject=None)), str(evolve(second, subject=None)))
        raise Refusal("IR106", first=words[0], second=words[1])
    return Interval(
        bottom, top, *closed, subject=first.subject, per=first.per, span=_around((first, second))
    )


def _refuse_bare(parts: Sequence[Part]) -> None:
    """30 40 says nothing; 25场；95% names two things."""
    bare = [
        part.rule.quantity.unit
        for part in parts
        if isinstance(part.rule, Threshold)
        and not part.rule.stated
        and part.rule.subject is None
        and part.rule.per is None
    ]
    if len({unit.dimension for unit in bare if unit != NO_UNIT}) < len(bare) > 1:
        raise Refusal("IR112", count=len(bare))
