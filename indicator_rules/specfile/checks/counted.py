"""A table has as many indicators as the text says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR347: the published count differs from the rows of the table."""
    published = scorecard.published
    if published is None or published.count is None:
        return
    count = sum(1 for _ in scorecard.leaves())
    if count != published.count:
        words = {"published": published.count, "count": count}
        span = published.place_of("count")
        yield Diagnostic("IR347", words, source=scorecard.source, span=span)
