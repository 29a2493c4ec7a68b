"""A verdict on words rests on something that is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.model.actuals import Claimed, Missing
from indicator_rules.model.claims import Claim
from indicator_rules.source import half_width
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Indicator, Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR383: ``rating: met`` where the actual value tells nothing, and no note or reason does."""
    for _, leaf in scorecard.leaves():
        if leaf.rating is Claim.MET and not (leaf.note or leaf.reason) and _tells_nothing(leaf):
            yield finding_at("IR383", leaf, "rating", scorecard)


def _tells_nothing(leaf: Indicator) -> bool:
    """Whether an actual value is blank, a bare claim, or the words of the target."""
    if isinstance(leaf.actual, Claimed | Missing):
        return True
    target, actual = (
        "".join(half_width(text or "").split()) for text in (leaf.target_text, leaf.actual_text)
    )
    return target == actual
