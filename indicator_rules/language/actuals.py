"""The door for actual values: text or a number to an actual value."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from indicator_rules.language.limits import CELL
from indicator_rules.language.targets import MOST_REMEMBERED, name_of, refuse_control
from indicator_rules.model.actuals import Actual, Measured, Missing
from indicator_rules.model.arguments import (
    ACTUAL,
    TARGET,
    date_of,
    exact_number,
    expect,
    wrong_value,
    year_of,
)
from indicator_rules.model.itself import Itself
from indicator_rules.model.quantity import Quantity, decimal_of, is_finite_decimal
from indicator_rules.model.rules import Change, Interval, Rule, Threshold
from indicator_rules.model.units import NO_UNIT, Unit
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from types import ModuleType


def parse_actual(
    text: str | int | Decimal | dt.date | None,
    *,
    rule: Rule | None = None,
    period: int | None = None,
    name: str | None = None,
) -> Actual:
    """Read one actual value (实际值): a text, a number, a date, or None where there is none.

    A figure without a unit is in the unit of ``rule``; ``period`` is the year of a date that
    names none. What words beside a figure say of it is told by the target and by the ``name`` of
    its indicator: 取消收费项目8个 is no cancelling of an indicator of that name.

    >>> parse_actual("98.5%").text
    '98.5%'

    Raises:
        ExpressionError: the text cannot be read, or is longer than any cell (IR215).
        TypeError: a float (write Decimal("98.5") or "98.5"), or no value of a table at all.
        ValueError: a number that is not finite, or a period that is no year.
    """
    return value_of("text", text, rule, period, name)


def value_of(
    argument: str,
    given: object,
    rule: Rule | None,
    period: int | None,
    name: str | None = None,
) -> Actual:
    """An actual value for a function that calls its argument by another name.

    Raises:
        ExpressionError: the text cannot be read.
        TypeError: a float, or no value of a table at all.
        ValueError: a number that is not finite, or a period that is no year.
    """
    if rule is not None:
        expect("rule", rule, Rule, TARGET)
    year = year_of(period)
    if given is None:
        return Missing()
    if isinstance(given, str):
        called = name_of(name) or None
        # What a name says bears on words: 95% is the same under every name.
        asked = called if any(map(str.isalpha, given)) else None
        return _remembered(str(given), Itself(rule), year, asked)
    # A pandas NaT is a date by its class alone.
    if isinstance(given, dt.date) and given == given:  # noqa: PLR0124 - NaT is not itself
        day = date_of(given)
        return Measured(day, day.isoformat())
    number = exact_number(argument, given, ACTUAL)
    if not isinstance(number, Fraction):
        return _number(Decimal(number), rule)
    if not is_finite_decimal(number):
        raise wrong_value(argument, given, "is no finite decimal; write it rounded, as a Decimal")
    return _number(Decimal(decimal_of(number)), rule)


# A rule is equal to one in another unit of the same size: a bare figure is of the very rule.
@lru_cache(maxsize=MOST_REMEMBERED)
def _remembered(
    text: str, rule: Itself[Rule | None], period: int | None, name: str | None
) -> Actual:
    source = Source("<actual>", text)
    CELL.refuse_longer(source)
    refuse_control(source)
    if not text.strip():
        return Missing(text, span=Span(0, len(text)))
    found: Actual = _reading().read_actual(source, rule.it, period, name)
    return found


@cache
def _reading() -> ModuleType:
    """What reads, loaded with lark on first use: a program that only assesses does without."""
    return import_module("indicator_rules.language.actual.reading")


def _number(value: Decimal, rule: Rule | None) -> Actual:
    quantity = Quantity(value, _unit_of(rule))
    return Measured(quantity, format(value, "f"), unit_assumed=quantity.unit != NO_UNIT)


def _unit_of(rule: Rule | None) -> Unit:
    match rule:
        case Threshold(_, quantity):
            return quantity.unit
        case Interval(low):
            return low.unit
        case Change(_, _, quantity) if quantity is not None:
            return quantity.unit
        case _:
            return NO_UNIT
