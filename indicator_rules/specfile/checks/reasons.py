"""A result that falls short has a reason beside it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.printing import shown_figure
from indicator_rules.model.results import Verdict
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation

_SHORT = frozenset((Verdict.UNMET, Verdict.PARTIAL))


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR350, IR351 and IR381.

    A reason for a missed target is asked of a table under a numbered document, and of one that
    gives reasons elsewhere; a budget not spent has a check of its own (IR359).
    """
    asked = result.profile.number is not None or any(one.indicator.reason for one in result.leaves)
    for leaf in result.leaves:
        indicator = leaf.indicator
        if indicator.reason is not None:
            continue
        if indicator.deducted:
            points = indicator.deducted
            yield finding_at("IR351", indicator, "deducted", result.scorecard, points=points)
        elif asked and leaf.assessment.verdict in _SHORT and not indicator.execution:
            words = {"actual": indicator.actual_text or "", "target": indicator.target_text or ""}
            yield finding_at("IR350", indicator, "actual", result.scorecard, **words)
        elif leaf.assessment.verdict is not Verdict.UNMET:
            yield from _lost(leaf, result)


def _lost(leaf: LeafResult, result: Evaluation) -> Iterator[Diagnostic]:
    """IR381: points that were lost although nothing says that the target was missed.

    A score that cannot be is a finding of its own (IR311).
    """
    printed, score = leaf.indicator.published, leaf.score
    if printed is None or printed.score is None or printed.score >= leaf.weight:
        return
    if (score.low or 0) <= printed.score and (score.high is None or printed.score <= score.high):
        lost = shown_figure(leaf.weight - Fraction(printed.score))
        words = {"name": leaf.indicator.name, "score": printed.score, "lost": lost}
        words["weight"] = shown_figure(leaf.weight)
        yield Diagnostic(
            "IR381", words, source=result.scorecard.source, span=printed.place_of("score"),
            subject=leaf.indicator.name,
        )  # fmt: skip
