"""Money and results keep pace with each other."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.engine.printing import shown_figure
from indicator_rules.model.profile import Kind
from indicator_rules.model.quantity import added
from indicator_rules.specfile.checks.finding import finding_at
from indicator_rules.specfile.checks.progress import month_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation

_AHEAD, _LEFT = Fraction(1, 20), Fraction(1, 5)


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR358 and IR359: (S/90 − B/10)/(S/90) above 5%, and more than 20% of a budget left."""
    money = [leaf for leaf in result.leaves if leaf.kind is Kind.EXECUTION]
    results = _rate([leaf for leaf in result.leaves if leaf.kind is not Kind.EXECUTION])
    spending = _rate(money)
    unexplained = [leaf for leaf in money if leaf.indicator.reason is None]
    # In the course of the year something is left on purpose (IR377, IR378).
    ended = month_of(result.scorecard) is None
    left = [leaf for leaf in unexplained if ended and _left(leaf) > _LEFT]
    for leaf in left:
        key = "spent" if leaf.indicator.execution else "actual"
        words = {"left": f"{shown_figure(_left(leaf) * 100)}%"}
        yield finding_at("IR359", leaf.indicator, key, result.scorecard, **words)
    if not results or spending is None or not unexplained or left:
        return
    if (results - spending) / results > _AHEAD:
        first = unexplained[0].indicator
        key = "spent" if first.execution else "actual"
        words = {"results": _percent(results), "spending": _percent(spending)}
        yield finding_at("IR358", first, key, result.scorecard, **words)


def _left(leaf: LeafResult) -> Fraction:
    """How much of a budget is left; nothing where that is not known."""
    completion = leaf.assessment.completion
    return Fraction(0) if completion is None else 1 - completion


def _rate(leaves: Sequence[LeafResult]) -> Fraction | None:
    """The share of their points that indicators earn; None where that is open."""
    points = [leaf.score.point for leaf in leaves]
    weight = added(leaf.weight for leaf in leaves)
    known = [point for point in points if point is not None]
    if not weight or len(known) < len(points):
        return None
    return added(known) / weight


def _percent(rate: Fraction) -> str:
    return f"{shown_figure(rate * 100)}%"
