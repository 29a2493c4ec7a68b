"""Whether one target asks for at least as much as another (蕴含)."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from indicator_rules.engine.aims import aim_of
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.region import Region
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
    from fractions import Fraction

    from indicator_rules.model.profile import Profile


def implies(rule: Rule, other: Rule, *, profile: Profile = PLAIN) -> bool:
    """Whether every actual value that meets ``rule`` meets ``other`` too.

    Labels, bases and periods must be the same. False also where nothing can be said: targets of
    other kinds or other dimensions, and requirements in other words.
    """
    if rule == other:
        return True
    if isinstance(other, AllOf):
        return all(implies(rule, part, profile=profile) for part in other.parts)
    if isinstance(rule, AnyOf):
        return all(implies(part, other, profile=profile) for part in rule.parts)
    if isinstance(rule, AllOf):
        return any(implies(part, other, profile=profile) for part in rule.parts)
    if isinstance(other, AnyOf):
        return any(implies(rule, part, profile=profile) for part in other.parts)
    if isinstance(rule, Qualitative) or isinstance(other, Qualitative):
        return False
    if _axis_of(rule) != _axis_of(other):
        return False
    if isinstance(rule, Deadline) and isinstance(other, Deadline):
        return _is_earlier(rule, other)
    inner, outer = _stretch(rule, profile), _stretch(other, profile)
    return outer.holds(inner)


def _axis_of(rule: Threshold | Interval | Deadline | Level | Change) -> tuple[object, ...]:
    """The axis of a target; two that differ here are not on one line."""
    named = (rule.subject, getattr(rule, "base", None), getattr(rule, "per", None))
    match rule:
        case Threshold(_, quantity):
            return ("figure", quantity.unit.dimension, *named)
        case Interval(low):
            return ("figure", low.unit.dimension, *named)
        case Deadline(year, month):
            return ("date", year is None, month is None, rule.recurring, *named)
        case Level(scale):
            return ("level", scale.name, *named)
        case Change(trend, _, quantity):
            dimension = None if quantity is None else quantity.unit.dimension
            return ("change", trend, dimension, *named)
        case _:
            assert_never(rule)


def _is_earlier(rule: Deadline, other: Deadline) -> bool:
    days = [(one.year or 0, one.month or 0, one.day) for one in (rule, other)]
    return days[0] <= days[1] and rule.years_after == other.years_after


def _stretch(rule: Rule, profile: Profile) -> Region:
    """The values that meet a target, in the base unit of its dimension."""
    aim = aim_of(rule, profile)
    factor = aim.unit.factor

    def scaled(end: Fraction | None) -> Fraction | None:
        return None if end is None else end * factor

    region = aim.region
    return Region(scaled(region.low), scaled(region.high), region.low_closed, region.high_closed)
