"""A result that falls short has a reason beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.model.results import Verdict
from indicator_rules.specfile.checks.finding import about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.scorecard import Report

_SHORT = frozenset((Verdict.UNMET, Verdict.PARTIAL))


def check(report: Report) -> Iterator[Diagnostic]:
    """IR350 and IR351.

    A reason for a missed target is asked of a table under a numbered document, and of one that
    gives reasons elsewhere; a budget not spent has a check of its own (IR359).
    """
    asked = report.profile.number is not None or any(one.indicator.reason for one in report.leaves)
    for leaf in report.leaves:
        indicator = leaf.indicator
        if indicator.reason is not None:
            continue
        if indicator.deducted:
            points = indicator.deducted
            yield about("IR351", indicator, "deducted", report.scorecard, points=points)
        elif asked and leaf.assessment.verdict in _SHORT and not indicator.execution:
            words = {"actual": indicator.actual_text or "", "target": indicator.target_text or ""}
            yield about("IR350", indicator, "actual", report.scorecard, **words)
