"""Targets, actual values and identities inside a file: parsed, their findings placed in it."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.actuals import Actual, Measured
from indicator_rules.model.itself import Itself
from indicator_rules.model.methods import FULL, Points
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Interval, Rule, Threshold
from indicator_rules.model.units import NO_UNIT, unit_named
from indicator_rules.specfile.fields import KINDS
from indicator_rules.specfile.nodes import Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from indicator_rules.specfile.entries import Entries, Findings
    from indicator_rules.specfile.fields import Table

T = TypeVar("T")
POINTS = re.compile(
    r"(?P<all>满分)|(?P<off>扣)?(?P<size>[0-9]{1,15}(?:\.[0-9]{1,15})?)"
    r"(?:分|(?P<share>[%％](?:的分值)?))?"
)
_DATE = re.compile(
    r"((?:19|20)[0-9]{2})(?:年(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?|-([0-9]{2})-([0-9]{2}))"
)
_DAY = ("a day", "一个日期")
_AMOUNT = ("a figure", "一个数值")


def parsed(
    scalar: Scalar, findings: Findings, parse: Callable[[str], T], *, name: str | None = None
) -> T | None:
    """What a scalar says; what is wrong with it is a finding about ``name``, at its place."""
    try:
        return parse(scalar.text)
    except ExpressionError as error:
        found = error.diagnostic
        span = scalar.span if found.span is None else scalar.locate(found.span)
        findings.found.append(evolve(found, source=findings.source, span=span, subject=name))
        return None


# One rule for all rows that have it, as for the texts that name their units.
@lru_cache(maxsize=1024)
def _rule_in(written: Itself[Rule], unit: str) -> Rule:
    match rule := written.it:
        case Threshold(_, quantity):
            return evolve(rule, quantity=_in(quantity, unit))
        case Interval(low, high):
            return evolve(rule, low=_in(low, unit), high=_in(high, unit))
        case _:
            return rule


def rule_in(rule: Rule | None, unit: str | None) -> Rule | None:
    """A bare figure takes the unit that the table prints beside the indicator."""
    return rule if rule is None or unit is None else _rule_in(Itself(rule), unit)


def actual_in(actual: Actual | None, unit: str | None) -> Actual | None:
    """The same for an actual value, where the target has no unit to lend."""
    if unit is None or not isinstance(actual, Measured) or not isinstance(actual.value, Quantity):
        return actual
    value = _in(actual.value, unit)
    return actual if value is actual.value else evolve(actual, value=value, unit_assumed=True)


def _in(quantity: Quantity, unit: str) -> Quantity:
    return Quantity(quantity.magnitude, unit_named(unit)) if quantity.unit == NO_UNIT else quantity


def quantity_in(entries: Entries, table: Table, key: str) -> Quantity | None:
    """The figure with its unit that a key holds."""
    node = entries.values.get(key)
    if not isinstance(node, Scalar):
        return None
    before = len(entries.findings.found)
    actual = parsed(node, entries.findings, parse_actual)
    if isinstance(actual, Measured) and isinstance(actual.value, Quantity):
        return actual.value
    if len(entries.findings.found) == before:
        entries.findings.misshapen(key, node, _AMOUNT, table.fields[key].sample)
    return None


def date_in(entries: Entries, table: Table, key: str) -> dt.date | None:
    """The day that a key holds; a month stands for its first day, and a year for its own."""
    node = entries.values.get(key)
    if not isinstance(node, Scalar):
        return None
    found = _DATE.fullmatch(node.text.strip())
    if found is not None:
        month, day = (int(found[one] or found[one + 2] or 1) for one in (2, 3))
        with suppress(ValueError):
            return dt.date(int(found[1]), month, day)
    entries.findings.misshapen(key, node, _DAY, table.fields[key].sample)
    return None


def share_in(entries: Entries, table: Table, key: str) -> Fraction | None:
    """The share that a key holds: 70% or 0.7."""
    quantity = quantity_in(entries, table, key)
    if quantity is None:
        return None
    if quantity.unit.is_ratio:
        return quantity.base / 100
    if quantity.unit == NO_UNIT:
        return quantity.figure
    node = entries.values[key]
    entries.findings.misshapen(key, node, ("a percentage", "百分比"), table.fields[key].sample)
    return None


def points_in(entries: Entries, table: Table, key: str) -> Points | None:
    """The points that a key holds: 5, 5分, or a share of the weight."""
    node = entries.values.get(key)
    return (
        None if node is None else read_points(node, key, entries.findings, table.fields[key].sample)
    )


def read_points(node: Node, key: str, findings: Findings, sample: str) -> Points | None:
    """Points as a scalar; 扣2分 is what is taken off the weight, 满分 the whole of it."""
    found = POINTS.fullmatch(node.text.strip()) if isinstance(node, Scalar) else None
    if found is None:
        findings.misshapen(key, node, KINDS["points"], sample)
        return None
    if found["all"]:
        return FULL
    size, off = Fraction(found["size"]), bool(found["off"])
    share = found["share"] is not None
    return Points(size / 100 if share else size, share=share, off=off)
