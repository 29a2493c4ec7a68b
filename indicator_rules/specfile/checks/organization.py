"""A table that prints its result says whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR340: a period and a published total or grade, and no organization."""
    published = scorecard.published
    if published is None or scorecard.period is None or scorecard.organization is not None:
        return
    if published.total is not None or published.grade is not None:
        span = scorecard.place_of("title")
        yield Diagnostic("IR340", source=scorecard.source, span=span)
