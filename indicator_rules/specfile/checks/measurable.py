"""How much of a table can be measured at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.actuals import Measured
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Interval, Threshold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Indicator, Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR306: not every indicator has a numeric target and a numeric point actual."""
    leaves = [leaf for _, leaf in scorecard.leaves()]
    count = sum(_is_measured(leaf) for leaf in leaves)
    if count < len(leaves):
        words = {"count": count, "all": len(leaves)}
        span = scorecard.indicators[0].span
        yield Diagnostic("IR306", words, source=scorecard.source, span=span)


def _is_measured(leaf: Indicator) -> bool:
    return (
        isinstance(leaf.target, Threshold | Interval)
        and isinstance(leaf.actual, Measured)
        and isinstance(leaf.actual.value, Quantity)
    )
