"""Weights (分值) add up level by level."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indicator_rules.engine.scorecard import Report
    from indicator_rules.model.indicators import Indicator

WHOLE = Decimal(100)


def check(report: Report) -> Iterator[Diagnostic]:
    """IR301: the weights below an indicator differ from its own, or the first level from 100."""
    scorecard = report.scorecard
    if scorecard.equal_weights:
        return
    sums = [_sum(one) for one in scorecard.indicators]
    if sums and all(one is not None for one in sums):
        total = sum((one for one in sums if one is not None), Decimal(0))
        if total != WHOLE:
            words = {"name": scorecard.title, "sum": total, "whole": WHOLE}
            span = scorecard.indicators[0].span
            yield Diagnostic("IR301", words, source=scorecard.source, span=span)
    yield from _below(scorecard.indicators, report)


def _below(indicators: Sequence[Indicator], report: Report) -> Iterator[Diagnostic]:
    for indicator in indicators:
        parts = [_sum(one) for one in indicator.indicators]
        known = [one for one in parts if one is not None]
        if indicator.weight is not None and parts and len(known) == len(parts):
            total = sum(known, Decimal(0))
            if total != indicator.weight:
                words = {"name": indicator.name, "sum": total, "whole": indicator.weight}
                yield Diagnostic(
                    "IR301", words, source=report.scorecard.source, span=indicator.span,
                    subject=indicator.name,
                )  # fmt: skip
        yield from _below(indicator.indicators, report)


def _sum(indicator: Indicator) -> Decimal | None:
    """An indicator's own weight, or that of everything below it."""
    if indicator.weight is not None or indicator.is_leaf:
        return indicator.weight
    parts = [_sum(one) for one in indicator.indicators]
    return None if None in parts else sum((one for one in parts if one is not None), Decimal(0))
