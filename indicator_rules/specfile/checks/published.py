"""What a table printed agrees with what its own targets and actual values give."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.scorecard import rounded
from indicator_rules.model.results import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.engine.scorecard import LeafResult, Report

_SAME_GRADE = {
    "优秀": "优",
    "优等": "优",
    "良好": "良",
    "中等": "中",
    "合格": "中",
    "较差": "差",
    "不合格": "差",
}


def check(report: Report) -> Iterator[Diagnostic]:
    """IR310 and IR311: published completion, scores, total and grade."""
    for leaf in report.leaves:
        yield from _leaf(leaf, report)
    published = report.scorecard.published
    if published is None:
        return
    if published.total is not None and not _within(
        published.total, report.total.low, report.total.high, report
    ):
        yield _differs(report, "total", "总分", published.total, report.printed_total)
    if published.grade is not None:
        grade = _SAME_GRADE.get(published.grade, published.grade)
        if grade not in report.grade.split("至"):
            yield _differs(report, "grade", "等级", published.grade, report.grade)


def _leaf(leaf: LeafResult, report: Report) -> Iterator[Diagnostic]:
    published, indicator = leaf.indicator.published, leaf.indicator
    if published is None:
        return
    open_verdict = leaf.assessment.verdict in {Verdict.UNDETERMINED, Verdict.PARTIAL}
    printed = leaf.assessment.printed
    if published.completion is not None and published.completion != printed and not open_verdict:
        completion = {"published": published.completion, "computed": printed}
        yield Diagnostic(
            "IR310", completion, source=report.scorecard.source, span=published.span,
            subject=indicator.name,
        )  # fmt: skip
    score = published.score
    if score is not None and not _within(score, leaf.score.low, leaf.score.high, report):
        computed = rounded(leaf.score.low or Fraction(0), report.profile.places)
        words: dict[str, object] = {
            "what": "score",
            "what_zh": "得分",
            "published": score,
            "computed": computed,
        }
        yield Diagnostic(
            "IR311", words, source=report.scorecard.source, span=published.span,
            subject=indicator.name,
        )  # fmt: skip


def _within(value: object, low: Fraction | None, high: Fraction | None, report: Report) -> bool:
    places = report.profile.places
    bottom, top = (rounded(end or Fraction(0), places) for end in (low, high))
    return bottom <= value <= top  # type: ignore[operator]


def _differs(
    report: Report, what: str, what_zh: str, published: object, computed: object
) -> Diagnostic:
    place = report.scorecard.published
    span = place.span if place is not None else None
    words = {"what": what, "what_zh": what_zh, "published": published, "computed": computed}
    return Diagnostic("IR311", words, source=report.scorecard.source, span=span)
