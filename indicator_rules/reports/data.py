"""A report as JSON-ready data: the tree of indicators, the total, the findings."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.engine.printing import printed_score, printed_total
from indicator_rules.engine.totals import sum_of
from indicator_rules.model.indicators import published_data
from indicator_rules.model.profile import Step
from indicator_rules.model.quantity import added, fraction_text
from indicator_rules.reports.steps import step_to_dict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.indicators import Indicator, Published
    from indicator_rules.model.profile import Profile
    from indicator_rules.model.results import Range


def report_to_dict(report: Evaluation, findings: Sequence[Diagnostic]) -> dict[str, object]:
    """What ``score --format json`` prints; rounded figures, with the exact ones beside them."""
    leaves = iter(zip(report.leaves, report.printed_weights, strict=True))
    scorecard, profile = report.scorecard, report.profile
    return {
        "title": scorecard.title,
        "organization": scorecard.organization,
        "period": scorecard.period,
        "profile": profile.name,
        "regulation": {
            "title": profile.title,
            "number": profile.number,
            "date": profile.date,
            "verified": profile.verified,
        },
        "indicators": [_node(one, leaves, report)[0] for one in scorecard.indicators],
        "total": report.printed_total,
        "total_exact": _range(report.total),
        "grade": report.grade,
        **_published(scorecard.published),
        "waiting": len(report.waiting),
        "steps": [step_to_dict(step) for step in report.reasons],
        "findings": [finding.to_dict() for finding in findings],
    }


def profile_to_dict(profile: Profile) -> dict[str, object]:
    """What a result went by, and whether somebody has checked that against its document."""
    return {
        "name": profile.name,
        "title": profile.title,
        "document": profile.number,
        "verified": profile.verified,
    }


NO_POINTS = dict.fromkeys(("weight", "weight_exact", "score", "score_exact"))
"""Of a row without a weight, which is part of another."""


def _node(
    indicator: Indicator, leaves: Iterator[tuple[LeafResult, str]], report: Evaluation
) -> tuple[dict[str, object], list[tuple[LeafResult, str]]]:
    """A node with the leaves under it, whose points it sums up."""
    if not indicator.is_leaf:
        nodes, held = [], []
        for one in indicator.indicators:
            node, below = _node(one, leaves, report)
            nodes.append(node)
            held += below
        data = {"name": indicator.name, **_points(held, report), **_published(indicator.published)}
        return data | {"indicators": nodes}, held
    leaf, weight = next(leaves)
    return {
        "name": indicator.name,
        "path": list(leaf.path),
        "target": {"text": indicator.target_text, **leaf.assessment.rule.to_dict()},
        "actual": {**leaf.assessment.actual.to_dict(), "text": indicator.actual_text},
        "assessment": leaf.assessment.to_dict(),
        **(_points([(leaf, weight)], report) if leaf.counts else NO_POINTS),
        **_published(indicator.published),
        **({} if indicator.reason is None else {"reason": indicator.reason}),
        "kind": leaf.kind.value,
        "method": indicator.method or report.profile.text_for(leaf.kind),
        "steps": [step_to_dict(step) for step in leaf.reasons],
        "place": _place(leaf.indicator, report),
    }, [(leaf, weight)]


def _published(printed: Published | None) -> dict[str, object]:
    """What a table printed, under one key; nothing where it printed nothing."""
    data = published_data(printed)
    return {"published": data} if data else {}


def _points(held: Sequence[tuple[LeafResult, str]], report: Evaluation) -> dict[str, object]:
    """The weight and the score of the leaves that a node holds."""
    rounding = report.profile.rounding
    exact = added(leaf.weight for leaf, _ in held)
    score = sum_of(leaf.score for leaf, _ in held)
    printed = added(Fraction(weight) for _, weight in held)
    if rounding.at is Step.INDICATOR:
        text = printed_total(score, rounding)
    else:
        text = printed_score(score, exact, rounding)
    return {
        "weight": fraction_text(printed),
        "weight_exact": fraction_text(exact),
        "score": text,
        "score_exact": _range(sum_of(leaf.exact for leaf, _ in held)),
    }


def _place(indicator: Indicator, report: Evaluation) -> dict[str, object] | None:
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
