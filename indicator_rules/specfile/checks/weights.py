"""Weights (分值) add up level by level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.printing import shown_figure
from indicator_rules.model.quantity import added, exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.source import Span


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR301: the weights below an indicator differ from its own, or the first level from all."""
    if scorecard.equal_weights or not scorecard.indicators:
        return
    span = scorecard.indicators[0].span
    whole = exact(scorecard.points)
    yield from _level(scorecard, scorecard.title, scorecard.indicators, whole, span)
    for one in _inner(scorecard.indicators):
        if one.weight is not None:
            whole = exact(one.weight)
            yield from _level(scorecard, one.name, one.indicators, whole, one.span)


def _level(
    scorecard: Scorecard, name: str, parts: Sequence[Indicator], whole: Fraction, span: Span | None
) -> Iterator[Diagnostic]:
    total = _sum(parts)
    if total is not None and total != whole:
        words = {"name": name, "sum": shown_figure(total), "whole": shown_figure(whole)}
        yield Diagnostic("IR301", words, source=scorecard.source, span=span, subject=name)


def _inner(indicators: Sequence[Indicator]) -> Iterator[Indicator]:
    for indicator in indicators:
        if not indicator.is_leaf:
            yield indicator
            yield from _inner(indicator.indicators)


def _sum(indicators: Sequence[Indicator]) -> Fraction | None:
    """What a level weighs: each indicator's own weight, or that of what is below it."""
    weights = []
    for indicator in indicators:
        weight = None if indicator.weight is None else exact(indicator.weight)
        if weight is None and not indicator.is_leaf:
            weight = _sum(indicator.indicators)
        if weight is None:
            return None
        weights.append(weight)
    return added(weights)
