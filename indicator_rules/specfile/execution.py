"""A budget and what was spent of it, in place of a target and an actual value (预算执行率)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.model.actuals import Measured, Missing
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.rules import Threshold
from indicator_rules.specfile.expressions import quantity_in
from indicator_rules.specfile.fields import INDICATOR

if TYPE_CHECKING:
    from indicator_rules.specfile.entries import Entries

KEYS = ("budget", "spent")


@frozen
class Execution:
    """What was to be spent, and what was; None where it cannot be read.

    ``spent`` with nothing behind it is an actual value that is not there yet.
    """

    target: Threshold | None
    actual: Measured | Missing | None


def is_execution(entries: Entries) -> bool:
    """Whether an indicator gives a budget or what was spent."""
    return not entries.written.isdisjoint(KEYS)


def read_execution(entries: Entries, name: str) -> Execution:
    """Both amounts; one alone, one beside a target, and a budget of 0 are findings."""
    findings = entries.findings
    waits = _is_waited_for(entries)
    for key in KEYS[:1] if waits else KEYS:
        entries.demand(INDICATOR.fields[key])
    for key in ("target", "actual"):
        node = entries.values.get(key)
        if node is not None:
            findings.add("IR218", node.span, name, name=name, key=key)
    budget, spent = (quantity_in(entries, INDICATOR, key) for key in KEYS)
    if budget is not None and budget.figure <= 0:
        findings.add("IR506", entries.values["budget"].span, name, found=budget)
        budget = None
    target = None if budget is None else Threshold(Comparison.EQUAL, budget)
    if spent is None:
        return Execution(target, Missing() if waits else None)
    return Execution(target, Measured(spent, entries.text("spent") or ""))


def _is_waited_for(entries: Entries) -> bool:
    """Whether the key of what was spent stands there, and nothing behind it."""
    _, spent = KEYS
    return spent not in entries.written and any(
        key.text == spent for key, _ in entries.mapping.entries
    )
