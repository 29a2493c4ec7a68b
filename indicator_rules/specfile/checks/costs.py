"""A cost has a ceiling and not a floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.language.words.measures import is_amount, is_change
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.rules import Threshold
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.units import Unit

_HEADING = "成本"
_FLOOR = frozenset((Comparison.AT_LEAST, Comparison.MORE_THAN))


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR334: under 成本指标 an amount of money with ≥; what is saved may have one."""
    for path, leaf in scorecard.leaves():
        target = leaf.target
        if (
            isinstance(target, Threshold)
            and target.comparison in _FLOOR
            and any(_HEADING in name for name in path)
            and _is_money(target.quantity.unit, leaf.name)
            and not is_change(leaf.name + (target.subject or ""))
        ):
            remedy = f"≤{target.quantity}"
            yield finding_at("IR334", leaf, "target", scorecard, target=target, remedy=remedy)


def _is_money(unit: Unit, name: str) -> bool:
    """Whether a figure is an amount of money, by its unit or, without one, by its name."""
    return unit.is_money or (not unit.name and is_amount(name))
