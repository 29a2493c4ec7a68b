"""How much of a table can be measured at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.actuals import Measured
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Interval, Threshold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.engine.scorecard import LeafResult, Report


def check(report: Report) -> Iterator[Diagnostic]:
    """IR306: not every indicator has a numeric target and a numeric point actual."""
    count = sum(_is_measured(leaf) for leaf in report.leaves)
    if report.leaves and count < len(report.leaves):
        words = {"count": count, "all": len(report.leaves)}
        span = report.scorecard.indicators[0].span
        yield Diagnostic("IR306", words, source=report.scorecard.source, span=span)


def _is_measured(leaf: LeafResult) -> bool:
    actual = leaf.indicator.actual
    return (
        isinstance(leaf.indicator.target, Threshold | Interval)
        and isinstance(actual, Measured)
        and isinstance(actual.value, Quantity)
    )
