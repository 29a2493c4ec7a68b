"""Scoring methods in a spec: a sentence, a name, or a name with its figures as a mapping."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.model.actuals import Measured
from indicator_rules.model.methods import Efficacy, Formulaic, Growth, Proportional
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.units import NO_UNIT
from indicator_rules.specfile.entries import Entries, Findings, read_entries
from indicator_rules.specfile.expressions import parsed
from indicator_rules.specfile.fields import METHOD
from indicator_rules.specfile.nodes import Mapping, Node, Scalar
from indicator_rules.syntax import parse_actual, parse_method
from indicator_rules.syntax.methods import NAMED

if TYPE_CHECKING:
    from collections.abc import Callable

_AMOUNT = ("a figure", "一个数值")


def read_method(node: Node | None, findings: Findings, name: str) -> Formulaic | None:
    """The method of an indicator; what cannot be read is a finding, never a default."""
    if isinstance(node, Scalar):
        return parsed(node, findings, parse_method, name=name)
    if not isinstance(node, Mapping):
        return None
    before = len(findings.found)
    entries = read_entries(node, METHOD, findings)
    kind = entries.text("name")
    if kind is None:
        return None
    method = _BUILT[kind](entries) if kind in _BUILT else NAMED.get(kind)
    return method if len(findings.found) == before else None


def _efficacy(entries: Entries) -> Formulaic | None:
    for key in ("worst", "best"):
        entries.demand(METHOD.fields[key])
    worst, best = _figure(entries, "worst"), _figure(entries, "best")
    return None if worst is None or best is None else Efficacy(worst, best)


def _proportional(entries: Entries) -> Formulaic | None:
    passing, full = _share(entries, "pass"), _share(entries, "full")
    return Proportional(passing, full_mark=Fraction(1) if full is None else full)


def _ramp(entries: Entries) -> Formulaic | None:
    entries.demand(METHOD.fields["pass"])
    passing, full = _share(entries, "pass"), _share(entries, "full")
    return Proportional(passing, full_mark=Fraction(1) if full is None else full, ramp=True)


def _growth(entries: Entries) -> Formulaic | None:
    most = _share(entries, "most")
    return Growth() if most is None else Growth(most)


_BUILT: dict[str, Callable[[Entries], Formulaic | None]] = {
    "efficacy": _efficacy,
    "growth": _growth,
    "proportional": _proportional,
    "ramp": _ramp,
}


def _figure(entries: Entries, key: str) -> Quantity | None:
    node = entries.values.get(key)
    if not isinstance(node, Scalar):
        return None
    before = len(entries.findings.found)
    actual = parsed(node, entries.findings, parse_actual)
    if isinstance(actual, Measured) and isinstance(actual.value, Quantity):
        return actual.value
    if len(entries.findings.found) == before:
        entries.findings.misshapen(key, node, _AMOUNT, METHOD.fields[key].sample)
    return None


def _share(entries: Entries, key: str) -> Fraction | None:
    """A share of the target or the weight: 70% or 0.7."""
    quantity = _figure(entries, key)
    if quantity is None:
        return None
    if quantity.unit.is_ratio:
        return quantity.base / 100
    if quantity.unit == NO_UNIT:
        return quantity.figure
    node = entries.values[key]
    entries.findings.misshapen(key, node, ("a percentage", "百分比"), METHOD.fields[key].sample)
    return None
