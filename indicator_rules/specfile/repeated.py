"""Texts that tables repeat, each parsed once in a run; what cannot be parsed is tried again."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from indicator_rules.model.itself import Itself
from indicator_rules.syntax import parse_actual, parse_method, parse_target

if TYPE_CHECKING:
    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.methods import Formulaic
    from indicator_rules.model.rules import Direction, Rule

_MOST = 4096


@lru_cache(maxsize=_MOST)
def target_of(text: str, period: int | None, direction: Direction | None) -> Rule:
    """The rule of a target."""
    return parse_target(text, period=period, direction=direction)


def actual_of(text: str, rule: Rule | None, period: int | None) -> Actual:
    """An actual value, which may leave the unit to its target."""
    return _actual_of(text, Itself(rule), period)


@lru_cache(maxsize=_MOST)
def _actual_of(text: str, rule: Itself[Rule | None], period: int | None) -> Actual:
    return parse_actual(text, rule=rule.it, period=period)


@lru_cache(maxsize=_MOST)
def method_of(text: str) -> Formulaic:
    """The method of a scoring sentence."""
    return parse_method(text)
