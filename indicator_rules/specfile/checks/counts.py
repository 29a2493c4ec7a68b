"""A number of things is no percentage, and an amount of money no number of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.language.words.measures import is_amount, is_number
from indicator_rules.model.rules import Threshold
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR323 and IR324: 培训人数 in %, and 单位成本 in 个; a label in front says another figure."""
    for _, leaf in scorecard.leaves():
        target = leaf.target
        if not isinstance(target, Threshold) or target.subject or target.base or leaf.execution:
            continue
        unit = target.quantity.unit
        if unit.name == "%" and is_number(leaf.name):
            yield finding_at("IR323", leaf, "target", scorecard, target=target)
        elif unit.known and unit.dimension.startswith("counter:") and is_amount(leaf.name):
            yield finding_at("IR324", leaf, "target", scorecard, target=target)
