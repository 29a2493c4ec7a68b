"""A scorecard with its actual values to scores, a total and a grade."""

from __future__ import annotations

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.leaves import LeafResult, leaf_result
from indicator_rules.engine.printing import printed_total
from indicator_rules.engine.reasons import Reason
from indicator_rules.engine.shares import shares_of
from indicator_rules.engine.totals import grade_and_reasons, total_of
from indicator_rules.model.indicators import Scorecard
from indicator_rules.model.profile import Profile
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.results import Range

_OF_THE_TARGET = {"IR406", "IR443", "IR413", "IR417", "IR419"}
"""Findings that any actual value would bring: they stand at the target."""


@frozen
class Evaluation:
    """A scorecard evaluated (自评结果).

    ``total`` is the sum of the scores, each rounded where the profile rounds indicators, and
    ``printed_total`` has the places of the profile; both are ranges where a row is open, and then
    ``grade`` names both ends. ``reasons`` are the steps from the scores to the grade.
    """

    scorecard: Scorecard
    profile: Profile
    leaves: tuple[LeafResult, ...]
    total: Range
    grade: str
    findings: tuple[Diagnostic, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def waiting(self) -> tuple[LeafResult, ...]:
        """The rows without one score, which wait for a value or for a person."""
        return tuple(
            leaf for leaf in self.leaves if leaf.score.point is None or leaf.weight_is_unknown
        )

    @property
    def printed_total(self) -> str:
        """The total as printed: 100, 96.15, or 80-95."""
        return printed_total(self.total, self.profile.rounding)

    @property
    def printed_weights(self) -> tuple[str, ...]:
        """The weight of each leaf as printed, which is the weight that counts."""
        return tuple(fraction_text(leaf.weight) for leaf in self.leaves)


def evaluate(scorecard: Scorecard, *, profile: Profile | None = None) -> Evaluation:
    """Score every indicator and add up; ``profile`` replaces that of the scorecard."""
    known = profile or scorecard.profile
    listed = list(scorecard.leaves())
    shares = shares_of(scorecard, listed, known)
    leaves = tuple(
        leaf_result(path, indicator, share, known)
        for (path, indicator), share in zip(listed, shares, strict=True)
    )
    total = total_of(leaves, scorecard, known)
    printed = printed_total(total.points, known.rounding)
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


def _placed(finding: Diagnostic, leaf: LeafResult, scorecard: Scorecard) -> Diagnostic:
    indicator = leaf.indicator
    source, span = scorecard.source, indicator.target_span or indicator.span
    if finding.span is not None:
        span = finding.span
    elif finding.code not in _OF_THE_TARGET and indicator.actual_span is not None:
        source, span = indicator.actual_source or source, indicator.actual_span
    elif finding.code not in _OF_THE_TARGET and indicator.actual_text:
        # An actual value that was put in has no place in the file: its row has.
        span = indicator.span
    return evolve(finding, source=source, span=span, subject=indicator.name)
