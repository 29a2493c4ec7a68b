"""A report as JSON-ready data: the tree of indicators, the total, the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.engine.printing import printed_figure, printed_range
from indicator_rules.model.quantity import fraction_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.scorecard import LeafResult, Report
    from indicator_rules.model.indicators import Indicator
    from indicator_rules.model.results import Range


def report_to_dict(report: Report, findings: Sequence[Diagnostic]) -> dict[str, object]:
    """What ``score --format json`` prints; rounded figures, with the exact ones beside them."""
    leaves = iter(report.leaves)
    scorecard = report.scorecard
    return {
        "title": scorecard.title,
        "organization": scorecard.organization,
        "period": scorecard.period,
        "profile": report.profile.name,
        "indicators": [_node(one, leaves, report) for one in scorecard.indicators],
        "total": report.printed_total,
        "total_exact": _range(report.total),
        "grade": report.grade,
        "findings": [finding.to_dict() for finding in findings],
    }


def _node(indicator: Indicator, leaves: object, report: Report) -> dict[str, object]:
    if not indicator.is_leaf:
        below = [_node(one, leaves, report) for one in indicator.indicators]
        return {"name": indicator.name, "indicators": below}
    leaf: LeafResult = next(leaves)  # type: ignore[call-overload]
    places = report.profile.places
    return {
        "name": indicator.name,
        "path": list(leaf.path),
        "target": {"text": indicator.target_text, **leaf.assessment.rule.to_dict()},
        "actual": {**leaf.assessment.actual.to_dict(), "text": indicator.actual_text},
        "assessment": leaf.assessment.to_dict(),
        "weight": printed_figure(leaf.weight, places),
        "weight_exact": fraction_text(leaf.weight),
        "score": printed_range(leaf.score, places),
        "score_exact": _range(leaf.score),
        "method": indicator.method,
        "place": _place(indicator, report),
    }


def _place(indicator: Indicator, report: Report) -> dict[str, object] | None:
    source = report.scorecard.source
    if source is None or indicator.span is None:
        return None
    return {"file": source.name, "line": source.place(indicator.span.start).line}


def _range(values: Range) -> object:
    def shown(value: Fraction | None) -> str | None:
        return None if value is None else fraction_text(value)

    if values.point is not None:
        return shown(values.point)
    return {"low": shown(values.low), "high": shown(values.high)}
