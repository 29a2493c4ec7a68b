"""The kind of an indicator, by which a profile chooses a method."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from indicator_rules.engine.directions import direction_of
from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.profile import Kind
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_SATISFACTION = "满意度"
_EXECUTION = ("预算执行率", "资金执行率")


def kind_of(rule: Rule, path: Sequence[str] = ()) -> Kind:
    """The kind of a target; ``path`` holds the name of its indicator and of what that is under.

    满意度 and 预算执行率 are known by name, and only where the target is a figure.
    """
    match rule:
        case Threshold(comparison, quantity):
            own = "\n".join((*path[-1:], rule.subject or ""))
            if any(word in own for word in _EXECUTION):
                return Kind.EXECUTION
            if quantity.unit.is_ratio and _SATISFACTION in "\n".join((*path, own)):
                return Kind.SATISFACTION
            if comparison is Comparison.ABOUT:
                return Kind.INTERVAL
            lower = direction_of(rule) is Direction.LOWER
            return Kind.LOWER if lower else Kind.HIGHER
        case Interval():
            return Kind.INTERVAL
        case Deadline():
            return Kind.DEADLINE
        case Level():
            return Kind.LEVEL
        case Change():
            return Kind.CHANGE
        case Qualitative():
            return Kind.QUALITATIVE
        case AllOf() | AnyOf():
            return Kind.COMPOUND
        case _:
            assert_never(rule)
