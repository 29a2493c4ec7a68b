"""Weights (分值) add up level by level, and a row without one is a part of another (其中)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.printing import shown_figure
from indicator_rules.engine.weights import uneven_levels
from indicator_rules.specfile.entries import indicator_called
from indicator_rules.specfile.fields import INDICATOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR301 and IR204: weights differ from their whole, or some are missing to reach it.

    Where a weight could not be read, that is the mistake.
    """
    key = INDICATOR.fields["weight"]
    for level in uneven_levels(scorecard):
        short = level.unweighted if level.total < level.whole else ()
        if any("weight" in one.unread for one in short):
            continue
        for one in short:
            holder, holder_zh = indicator_called(INDICATOR, one.name)
            words = {"holder": holder, "holder_zh": holder_zh, "key": key.key, "sample": key.sample}
            yield Diagnostic(
                "IR204", words, source=scorecard.source, span=one.place_of("weight"),
                subject=one.name or None,
            )  # fmt: skip
        if not short:
            words = {"name": level.name, "sum": shown_figure(level.total)}
            words["whole"] = shown_figure(level.whole)
            yield Diagnostic(
                "IR301", words, source=scorecard.source, span=level.span, subject=level.name
            )
