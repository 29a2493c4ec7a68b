"""One form of the equals sign throughout a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.engine.scorecard import Report


def check(report: Report) -> Iterator[Diagnostic]:
    """IR304: full-width ＝ and half-width = are mixed; the place is the first of the rarer form."""
    wide, narrow = [], []
    for leaf in report.leaves:
        one = leaf.indicator
        for text, span in ((one.target_text, one.target_span), (one.actual_text, one.actual_span)):
            if text and "＝" in text:
                wide.append((span, one.name))
            elif text and "=" in text and not any(sign in text for sign in (">=", "<=")):
                narrow.append((span, one.name))
    if wide and narrow:
        span, name = min(wide, narrow, key=len)[0]
        words = {"wide": len(wide), "narrow": len(narrow)}
        yield Diagnostic("IR304", words, source=report.scorecard.source, span=span, subject=name)
