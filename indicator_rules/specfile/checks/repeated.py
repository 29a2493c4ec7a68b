"""Targets move on from one year to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.actuals import Measured
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Threshold
from indicator_rules.specfile.checks.finding import finding_at
from indicator_rules.specfile.checks.vague import FEWEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Indicator, Scorecard

_UP = frozenset((Comparison.AT_LEAST, Comparison.MORE_THAN))
_DOWN = frozenset((Comparison.AT_MOST, Comparison.LESS_THAN))


def check(scorecard: Scorecard, previous: Scorecard) -> Iterator[Diagnostic]:
    """IR371 and IR372, against the table of the year before."""
    before = {leaf.name: leaf for _, leaf in previous.leaves()}
    shared = [leaf for _, leaf in scorecard.leaves() if leaf.name in before and not leaf.execution]
    same = [leaf for leaf in shared if leaf.target == before[leaf.name].target]
    if len(shared) >= FEWEST and 5 * len(same) >= 4 * len(shared):
        words = {"count": len(same), "all": len(shared)}
        span = same[0].place_of("target")
        yield Diagnostic("IR371", words, source=scorecard.source, span=span)
    for leaf in shared:
        reached = _point(before[leaf.name])
        if reached is not None and leaf.reason is None and _asks_less(leaf, reached):
            target = leaf.target_text
            yield finding_at("IR372", leaf, "target", scorecard, target=target, actual=reached)


def _point(leaf: Indicator) -> Quantity | None:
    value = leaf.actual.value if isinstance(leaf.actual, Measured) else None
    return value if isinstance(value, Quantity) else None


def _asks_less(leaf: Indicator, reached: Quantity) -> bool:
    target = leaf.target
    if not isinstance(target, Threshold):
        return False
    if target.quantity.unit.dimension != reached.unit.dimension:
        return False
    asked = target.quantity.base
    if target.comparison in _UP:
        return asked < reached.base
    return target.comparison in _DOWN and asked > reached.base
