"""A rate has a figure, and no counter behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.language.words.measures import is_rate
from indicator_rules.model.rules import Interval, Qualitative, Threshold
from indicator_rules.model.units import Unit, unit_named
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Indicator, Scorecard

_POINTS = frozenset(("分", "倍", "级", "档"))
"""What a rate may be told in, beside %."""


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR321 and IR322: 覆盖率 counted in 个, and 缴纳率 with a target in words."""
    for _, leaf in scorecard.leaves():
        if not is_rate(leaf.name):
            continue
        unit = _unit_of(leaf)
        if unit is not None and _is_counter(unit):
            key = "unit" if leaf.unit else "target"
            yield finding_at("IR321", leaf, key, scorecard, unit=unit)
        elif isinstance(leaf.target, Qualitative) and not leaf.unit:
            yield finding_at("IR322", leaf, "target", scorecard, target=leaf.target)


def _unit_of(leaf: Indicator) -> Unit | None:
    """The unit of a target without a label of its own, or the one that the table prints."""
    match leaf.target:
        case (
            Threshold(quantity=quantity, subject=None, per=None)
            | Interval(high=quantity, subject=None, per=None)
        ):
            return quantity.unit
        case Qualitative() if leaf.unit:
            return unit_named(leaf.unit)
        case _:
            return None


def _is_counter(unit: Unit) -> bool:
    return (
        unit.dimension.startswith("counter:") and "/" not in unit.name and unit.name not in _POINTS
    )
