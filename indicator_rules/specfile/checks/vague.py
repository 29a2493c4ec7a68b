"""A target in words says what is to be reached, and few targets are words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.rules import Qualitative
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard

FEWEST = 5
"""Of fewer rows no share is told."""
_VAGUE = re.compile(
    "(?:有效|进一步|明显|显著|不断|逐步|有所|切实|大力|稳步|大幅|较大|得到|全面)"
    "(?:提升|提高|改善|加强|增强|促进|推进|推动|优化|完善|增加|降低|减少|好转|改进)"
)


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR332 and IR333: 有效提升 as a target, and more than half of a table in words."""
    leaves = [leaf for _, leaf in scorecard.leaves()]
    in_words = [leaf for leaf in leaves if isinstance(leaf.target, Qualitative)]
    for leaf in in_words:
        found = _VAGUE.search(str(leaf.target))
        if found is not None:
            yield finding_at("IR332", leaf, "target", scorecard, found=found[0])
    if len(leaves) >= FEWEST and 2 * len(in_words) > len(leaves):
        words = {"count": len(in_words), "all": len(leaves)}
        span = in_words[0].place_of("target")
        yield Diagnostic("IR333", words, source=scorecard.source, span=span)
