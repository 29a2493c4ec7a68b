"""One form of the equals sign throughout a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard

# Not the second half of >= or <=, in either width.
_NARROW = re.compile("(?<![<>＜＞])=")
_WIDE = re.compile("(?<![<>＜＞])＝")


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR304: full-width ＝ and half-width = are mixed; the place is the first of the rarer form."""
    cells = [
        (text, span, leaf.name)
        for _, leaf in scorecard.leaves()
        for text, span in (
            (leaf.target_text, leaf.target_span),
            (leaf.actual_text, leaf.actual_span),
        )
        if text
    ]
    wide = [cell for cell in cells if _WIDE.search(cell[0])]
    narrow = [cell for cell in cells if _NARROW.search(cell[0])]
    if wide and narrow:
        _, span, name = min(narrow, wide, key=len)[0]
        words = {"wide": len(wide), "narrow": len(narrow)}
        yield Diagnostic("IR304", words, source=scorecard.source, span=span, subject=name)
