"""An actual value of the kind a rule asks for: what a remedy proposes to write."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity, decimal_text
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

_TOWARDS = {Comparison.MORE_THAN: 1, Comparison.LESS_THAN: -1}


def sample_for(rule: Rule) -> str:
    """A value that the rule admits: 90% for ≥90%, 4件 for <5件."""
    match rule:
        case Threshold(comparison, quantity, per=per):
            return _each(per, _beside(quantity, _TOWARDS.get(comparison, 0)))
        case Interval(per=per):
            return _each(per, _inside(rule))
        case Deadline(year, month, day):
            return f"{year or 2023}年{month or 12}月{day}日"
        case Level(_, level):
            return level
        case Change(trend, comparison, quantity):
            word = "增长" if trend is Trend.INCREASE else "下降"
            size = quantity and _beside(quantity, _TOWARDS.get(comparison, 0))
            return f"{word}{size or '1%'}"
        case Qualitative(text):
            return text
        case AllOf(parts):
            return "；".join(_named(part) for part in parts)
        case AnyOf(parts):
            return sample_for(parts[0])
        case _:
            assert_never(rule)


def _each(per: str | None, figure: Quantity) -> str:
    return f"每{per}{figure}" if per else str(figure)


def _named(rule: Rule) -> str:
    """The sample behind what it is of, as a cell of several values needs it."""
    subject = rule.subject if isinstance(rule, Threshold | Interval | Change) else None
    return f"{subject or ''}{sample_for(rule)}"


def _beside(quantity: Quantity, steps: int, more: int = 0) -> Quantity:
    """The figure so many steps of its last digit further, or of a digit behind that one."""
    if not steps:
        return quantity
    decimals = len(decimal_text(quantity.magnitude).partition(".")[2]) + more
    return Quantity.of(quantity.figure + Fraction(steps, 10**decimals), quantity.unit)


def _inside(interval: Interval) -> Quantity:
    """An end that belongs to it; between two that do not, the first figure that does."""
    if interval.low_closed:
        return interval.low
    if interval.high_closed:
        return interval.high
    more = 0
    while (found := _beside(interval.low, 1, more)).base >= interval.high.base:
        more += 1
    return found
