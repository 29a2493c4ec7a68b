"""How much of a table can be measured at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.rules import AllOf, AnyOf, Qualitative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.rules import Rule


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR306: more than half of the targets are words, which no figure can meet."""
    leaves = [leaf for _, leaf in scorecard.leaves()]
    count = sum(leaf.target is not None and _is_wordy(leaf.target) for leaf in leaves)
    if count * 2 > len(leaves):
        words = {"count": count, "all": len(leaves)}
        span = scorecard.indicators[0].span
        yield Diagnostic("IR306", words, source=scorecard.source, span=span)


def _is_wordy(target: Rule) -> bool:
    """Whether a target has nothing to measure: no figure, date, level or change in any part."""
    if isinstance(target, AllOf | AnyOf):
        return all(map(_is_wordy, target.parts))
    return isinstance(target, Qualitative)
