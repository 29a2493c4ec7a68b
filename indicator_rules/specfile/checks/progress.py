"""In the course of a year, a budget is spent at the pace of its months."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.engine.printing import printed_figure
from indicator_rules.model.profile import Kind, Rounding
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.indicators import Scorecard

_FAR, _BEHIND = Fraction(3, 5), Fraction(4, 5)
_MONTHS = 12
_PLACES = 2
_PLACES = 2


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR377 and IR378: the execution rate over month/12 is below 60%, or below 80%.

    At the end of a year that is told by what is left (IR359).
    """
    card = result.scorecard
    month = month_of(card)
    if month is None:
        return
    for leaf in result.leaves:
        spent = leaf.assessment.completion
        if leaf.kind is not Kind.EXECUTION or spent is None or leaf.indicator.reason is not None:
            continue
        pace = spent / Fraction(month, _MONTHS)
        if pace < _BEHIND:
            words = {"month": month, "spent": _percent(spent), "pace": _percent(pace)}
            key = "spent" if leaf.indicator.execution else "actual"
            code = "IR377" if pace < _FAR else "IR378"
            yield finding_at(code, leaf.indicator, key, card, **words)


def month_of(scorecard: Scorecard) -> int | None:
    """The month that a table is of, in the course of its period; None for a whole year."""
    day = scorecard.as_of
    if day is None or day.month == _MONTHS or scorecard.period not in {None, day.year}:
        return None
    return day.month


def _percent(rate: Fraction) -> str:
    return f"{printed_figure(rate * 100, Rounding(_PLACES))}%"
