"""Printed figures and the relations between them, from nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.formula.identities import parse_identity
from indicator_rules.model.actuals import Measured
from indicator_rules.model.indicators import Identity
from indicator_rules.model.quantity import Quantity
from indicator_rules.specfile.entries import shown
from indicator_rules.specfile.expressions import parsed
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.source import Span
    from indicator_rules.specfile.entries import Findings

_AMOUNT = ("an amount", "一个数额")


def read_figures(node: Node | None, findings: Findings) -> Iterator[tuple[str, Quantity]]:
    """Each figure with its amount; what is no amount is a finding."""
    if not isinstance(node, Mapping):
        return
    for key, value in findings.distinct(node):
        quantity = _amount(key, value, findings)
        if quantity is not None:
            yield key.text, quantity


def places_of_names(node: Node | None) -> tuple[tuple[str, Span], ...]:
    """Where each figure is named."""
    if not isinstance(node, Mapping):
        return ()
    return tuple((key.text, key.span) for key, _ in node.entries)


def _amount(key: Scalar, value: Node, findings: Findings) -> Quantity | None:
    if isinstance(value, Scalar):
        before = len(findings.found)
        actual = parsed(value, findings, parse_actual, name=key.text)
        if isinstance(actual, Measured) and isinstance(actual.value, Quantity):
            return actual.value
        if len(findings.found) > before:
            return None
    findings.misshapen(key.text, value, _AMOUNT, f"{shown(key.text)}: 944.82万元")
    return None


def read_identities(node: Node | None, findings: Findings) -> Iterator[Identity]:
    """Each relation that can be read."""
    if not isinstance(node, Sequence):
        return
    for item in node.items:
        if not isinstance(item, Scalar) or item.is_blank:
            expected = ("a list of texts", "由文字组成的列表")
            findings.misshapen("identities", item, expected, "- 收入 - 支出 = 结余")
            continue
        relation = parsed(item, findings, parse_identity)
        if relation is not None:
            yield Identity(item.text, relation=relation, span=item.span)
