"""Each indicator has a name of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.engine.scorecard import Report


def check(report: Report) -> Iterator[Diagnostic]:
    """IR302: two indicators of the lowest level bear one name."""
    source = report.scorecard.source
    first: dict[str, int] = {}
    for leaf in report.leaves:
        name, span = leaf.indicator.name, leaf.indicator.span
        line = source.place(span.start).line if source is not None and span is not None else 0
        if name in first:
            words = {"name": name, "line": first[name]}
            yield Diagnostic("IR302", words, source=source, span=span, subject=name)
        first.setdefault(name, line)
