"""Which way is better for a target: higher, lower, or no other than itself."""

from __future__ import annotations

from attrs import evolve

from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.rules import Threshold

_HIGHER = {Comparison.AT_LEAST, Comparison.MORE_THAN}
_LOWER = {Comparison.AT_MOST, Comparison.LESS_THAN}


def direction_of(rule: Threshold) -> Direction:
    """Which way is better: the comparison, else what was said of it, else higher.

    A figure that is fixed is best where it is; one that is open is taken as higher by those who
    need one curve for it.
    """
    if rule.comparison in _HIGHER:
        return Direction.HIGHER
    if rule.comparison in _LOWER:
        return Direction.LOWER
    if rule.comparison is Comparison.ABOUT:
        return Direction.INSIDE
    if rule.quantity.magnitude == 0:
        # 0起 asks for none: fewer is better whatever was said.
        return Direction.LOWER
    if rule.direction is Direction.EXACT:
        return Direction.INSIDE
    return Direction.HIGHER if is_open(rule) else rule.direction or Direction.HIGHER


def is_open(rule: object) -> bool:
    """Whether only a person knows which way is better for a target."""
    return isinstance(rule, Threshold) and rule.direction is Direction.OPEN


def either_way(rule: Threshold) -> tuple[Threshold, Threshold]:
    """An open target with higher, and with lower, being better."""
    higher, lower = (evolve(rule, direction=way) for way in (Direction.HIGHER, Direction.LOWER))
    return higher, lower
