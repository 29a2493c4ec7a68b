"""Weights and indicators change with a word about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard


def check(scorecard: Scorecard, previous: Scorecard) -> Iterator[Diagnostic]:
    """IR373 and IR374, against the table of the year before."""
    before = {leaf.name: leaf for _, leaf in previous.leaves()}
    now = {leaf.name: leaf for _, leaf in scorecard.leaves()}
    for name, leaf in now.items():
        earlier = before[name].weight if name in before else None
        said = leaf.reason or leaf.note
        if None not in (earlier, leaf.weight) and earlier != leaf.weight and not said:
            yield finding_at(
                "IR373", leaf, "weight", scorecard, weight=leaf.weight, earlier=earlier
            )
    for name in before:
        if name not in now:
            span = scorecard.place_of("indicators")
            yield Diagnostic("IR374", {"name": name}, source=scorecard.source, span=span)
