"""Each indicator of a heading has a name of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.model.indicators import Indicator, Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR302: two indicators side by side bear one name."""
    yield from _levels(scorecard.indicators, scorecard)


def _levels(indicators: Iterable[Indicator], scorecard: Scorecard) -> Iterator[Diagnostic]:
    yield from _distinct(indicators, scorecard)
    for one in indicators:
        yield from _levels(one.indicators, scorecard)


def _distinct(indicators: Iterable[Indicator], scorecard: Scorecard) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for one in indicators:
        if not one.name:
            continue
        source, span = scorecard.source, one.span
        line = source.place(span.start).line if source is not None and span is not None else 0
        if one.name in first:
            words = {"name": one.name, "line": first[one.name]}
            yield Diagnostic("IR302", words, source=source, span=span, subject=one.name)
        first.setdefault(one.name, line)
