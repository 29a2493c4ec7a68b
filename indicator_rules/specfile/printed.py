"""Printed shares and growth rates, from nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.actuals import Measured
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Change
from indicator_rules.model.shares import PrintedGrowth, PrintedShare
from indicator_rules.specfile.entries import read_entries, shown
from indicator_rules.specfile.expressions import parsed, quantity_in
from indicator_rules.specfile.fields import GROWTH
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.specfile.entries import Findings

_SHARE = ("a share in percent", "百分比")
_RATE = ("a growth rate", "增长率")


def read_shares(node: Node | None, findings: Findings) -> Iterator[PrintedShare]:
    """Each printed share with its whole and its part; what is no share is a finding."""
    if not isinstance(node, Mapping):
        return
    for whole, parts in findings.distinct(node):
        if not isinstance(parts, Mapping):
            expected = ("a mapping", "键值对")
            findings.misshapen(whole.text, parts, expected, f"{shown(whole.text)}: {{支出: 97.4%}}")
            continue
        for part, value in findings.distinct(parts):
            sample = f"{shown(part.text)}: 97.4%"
            share = _read(part.text, value, findings, _SHARE, sample)
            if isinstance(share, Change):
                findings.misshapen(part.text, value, _SHARE, sample)
            elif share is not None:
                yield PrintedShare(whole.text, part.text, share, span=value.span)


def read_growth(node: Node | None, findings: Findings) -> Iterator[PrintedGrowth]:
    """Each printed growth rate with the figures that it is about."""
    for item in node.items if isinstance(node, Sequence) else ():
        if not isinstance(item, Mapping):
            expected = ("a list of mappings", "由键值对组成的列表")
            findings.misshapen("growth", item, expected, "- {figure: 支出, printed: 增长5.6%}")
            continue
        entries = read_entries(item, GROWTH, findings)
        figure, printed = entries.text("figure"), entries.values.get("printed")
        if printed is None:
            continue
        sample = GROWTH.fields["printed"].sample
        read = _read("printed", printed, findings, _RATE, sample)
        trend = read.trend if isinstance(read, Change) else None
        rate = read.quantity if isinstance(read, Change) else read
        if figure is not None and rate is not None:
            yield PrintedGrowth(
                figure, rate, trend, entries.text("before"), quantity_in(entries, GROWTH, "by"),
                text=entries.text("printed") or "", span=printed.span,
            )  # fmt: skip


def _read(
    key: str, node: Node, findings: Findings, expected: tuple[str, str], sample: str
) -> Quantity | Change | None:
    """A rate in percent, or a change by one; anything else is a finding."""
    if isinstance(node, Scalar):
        before = len(findings.found)
        match parsed(node, findings, parse_actual):
            case Measured(Quantity() as rate) if rate.unit.is_ratio:
                return rate
            case Measured(Change(_, _, Quantity() as rate) as change) if rate.unit.is_ratio:
                return change
            case _ if len(findings.found) > before:
                return None
    findings.misshapen(key, node, expected, sample)
    return None
