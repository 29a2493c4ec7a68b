"""A finding about an indicator, at the value of one of its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from indicator_rules.model.indicators import Indicator, Scorecard


def finding_at(
    code: str, indicator: Indicator, key: str, scorecard: Scorecard, **words: object
) -> Diagnostic:
    """A finding at ``key`` of an indicator, or at the indicator where it has no such key."""
    source, span = scorecard.source, indicator.place_of(key)
    if key == "actual" and indicator.actual_source is not None:
        source, span = indicator.actual_source, indicator.actual_span
    words = {"name": indicator.name, **words}
    return Diagnostic(code, words, source=source, span=span, subject=indicator.name)
