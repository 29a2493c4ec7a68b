"""A scorecard with its actual values to scores, a total and a grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.leaves import LeafResult, leaf_result
from indicator_rules.engine.printing import printed_range, printed_weights
from indicator_rules.engine.reasons import Reason
from indicator_rules.engine.shares import shares_of
from indicator_rules.engine.totals import grade_and_reasons, total_of
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import Profile
from indicator_rules.model.results import Range

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indicator_rules.model.actuals import Actual

_OF_THE_TARGET = {"IR406", "IR413", "IR417", "IR419"}
"""Findings that any actual value would bring: they stand at the target."""


@frozen
class Evaluation:
    """A scorecard evaluated (自评结果).

    ``total`` is exact; ``printed_total`` is rounded once, as the profile says; both are ranges
    where an indicator has no verdict, and then ``grade`` names both ends. ``reasons`` are the
    steps from the scores to the grade.
    """

    scorecard: Scorecard
    profile: Profile
    leaves: tuple[LeafResult, ...]
    total: Range
    grade: str
    findings: tuple[Diagnostic, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def printed_total(self) -> str:
        """The total as printed: 100, 96.15, or 80-95."""
        return printed_range(self.total, self.profile.rounding)

    @property
    def printed_weights(self) -> tuple[str, ...]:
        """The weight of each leaf as printed; they add up to the printed whole."""
        return tuple(printed_weights([leaf.weight for leaf in self.leaves]))


def evaluate(
    scorecard: Scorecard,
    actuals: Mapping[str, Actual] | None = None,
    *,
    profile: Profile | None = None,
) -> Evaluation:
    """Score every indicator and add up.

    ``actuals`` by name replace those of the scorecard, ``profile`` replaces its profile.
    """
    known = profile or scorecard.profile
    given = actuals or {}
    listed = [
        (path, _with(indicator, given.get(indicator.name)))
        for path, indicator in scorecard.leaves()
    ]
    shares = shares_of(scorecard, listed, known)
    leaves = tuple(
        leaf_result(path, indicator, share, known)
        for (path, indicator), share in zip(listed, shares, strict=True)
    )
    total = total_of(leaves, scorecard, known)
    printed = printed_range(total.points, known.rounding)
    grade, steps, graded = grade_and_reasons(total.points, printed, scorecard, known)
    findings = [
        _placed(finding, leaf, scorecard) for leaf in leaves for finding in leaf.assessment.findings
    ]
    findings += [
        evolve(one, source=scorecard.source, span=one.span or scorecard.profile_span)
        for one in (*total.findings, *graded, *_unverified(known))
    ]
    reasons = (*total.reasons, *steps)
    return Evaluation(scorecard, known, leaves, total.points, grade, tuple(findings), reasons)


def _unverified(profile: Profile) -> tuple[Diagnostic, ...]:
    if profile.verified:
        return ()
    words = {"profile": profile.name, "document": profile.number or profile.title}
    return (Diagnostic("IR501", words),)


def _with(indicator: Indicator, actual: Actual | None) -> Indicator:
    if actual is None:
        return indicator
    # What the file says of its own actual value is not the place of this one.
    return evolve(
        indicator, actual=actual, actual_text=actual.text, actual_span=None, actual_source=None
    )


def _placed(finding: Diagnostic, leaf: LeafResult, scorecard: Scorecard) -> Diagnostic:
    indicator = leaf.indicator
    source, span = scorecard.source, indicator.target_span or indicator.span
    if finding.span is not None:
        span = finding.span
    elif indicator.actual_span is not None and finding.code not in _OF_THE_TARGET:
        source, span = indicator.actual_source or source, indicator.actual_span
    return evolve(finding, source=source, span=span, subject=indicator.name)
