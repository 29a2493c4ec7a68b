"""Amounts of one text are told in one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.quantity import Quantity

_DIGITS = 3
"""Fewer digits are alike by chance."""


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR367: 467.52元 beside 467.52万元 is one amount, and one of the units a slip."""
    spans = dict(scorecard.figure_spans)
    first: dict[tuple[int, ...], tuple[str, Quantity]] = {}
    for name, figure in scorecard.figures:
        digits = figure.magnitude.normalize().as_tuple().digits
        if not figure.unit.is_money or len(digits) < _DIGITS:
            continue
        other, known = first.setdefault(digits, (name, figure))
        if known.magnitude == figure.magnitude and known.unit != figure.unit:
            words = {"name": name, "figure": figure, "other": other, "known": known}
            span = spans.get(name)
            yield Diagnostic("IR367", words, source=scorecard.source, span=span)
