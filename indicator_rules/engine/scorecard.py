"""A scorecard with its actual values to scores, a total and a grade."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.assess import assess
from indicator_rules.engine.assessment import Assessment
from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.completion import ONE, ZERO
from indicator_rules.engine.points import score_of
from indicator_rules.engine.printing import printed_range, rounded
from indicator_rules.model.actuals import Claim, Missing
from indicator_rules.model.curve import Curve
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import Profile
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.results import Range, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indicator_rules.model.actuals import Actual

WHOLE = Fraction(100)
_RATINGS = {Claim.MET: Verdict.MET, Claim.PARTIAL: Verdict.PARTIAL, Claim.UNMET: Verdict.UNMET}

_OF_THE_TARGET = {"IR406", "IR413", "IR417", "IR419"}
"""Findings that any actual value would bring: they stand at the target."""


@frozen
class LeafResult:
    """One indicator of the lowest level with its assessment and its score."""

    path: tuple[str, ...]
    indicator: Indicator
    assessment: Assessment
    weight: Fraction
    score: Range
    curve: Curve | None = None
    """What the score was read off, where a method is named."""


@frozen
class Report:
    """A scorecard evaluated (自评结果).

    ``total`` is exact; ``printed_total`` is rounded once, as the profile says; both are ranges
    where an indicator has no verdict, and then ``grade`` names both ends.
    """

    scorecard: Scorecard
    profile: Profile
    leaves: tuple[LeafResult, ...]
    total: Range
    findings: tuple[Diagnostic, ...]

    @property
    def printed_total(self) -> str:
        """The total as printed: 100, 96.15, or 80-95."""
        return printed_range(self.total, self.profile.places)

    @property
    def grade(self) -> str:
        """The grade of the printed total; two where the total is a range that spans them."""
        ends = [grade_of(end, self.profile) for end in (self.total.low, self.total.high)]
        return ends[0] if ends[0] == ends[1] else f"{ends[0]}至{ends[1]}"


def evaluate(
    scorecard: Scorecard, actuals: Mapping[str, Actual] | None = None, *, profile: Profile
) -> Report:
    """Score every indicator and add up; ``actuals`` by name replace those of the scorecard."""
    weights = _weights(scorecard)
    given = actuals or {}
    leaves = [
        _leaf(path, indicator, weight, given.get(indicator.name), profile)
        for (path, indicator), weight in zip(scorecard.leaves(), weights, strict=True)
    ]
    low = sum((leaf.score.low or ZERO for leaf in leaves), ZERO)
    high = sum((leaf.score.high or ZERO for leaf in leaves), ZERO)
    findings = [
        _placed(finding, leaf, scorecard) for leaf in leaves for finding in leaf.assessment.findings
    ]
    return Report(scorecard, profile, tuple(leaves), Range(low, high), tuple(findings))


def _weights(scorecard: Scorecard) -> list[Fraction]:
    leaves = list(scorecard.leaves())
    if scorecard.equal_weights and leaves:
        return [WHOLE / len(leaves)] * len(leaves)
    return [ZERO if leaf.weight is None else Fraction(leaf.weight) for _, leaf in leaves]


def _leaf(
    path: tuple[str, ...],
    indicator: Indicator,
    weight: Fraction,
    replaced: Actual | None,
    profile: Profile,
) -> LeafResult:
    target = indicator.target
    if target is None:
        msg = f"indicator {indicator.name!r} has no target"
        raise ValueError(msg)
    if replaced is not None:
        # What the file says of its own actual value is not the place of this one.
        indicator = evolve(
            indicator, actual=replaced, actual_text=replaced.text, actual_span=None,
            actual_source=None,
        )  # fmt: skip
    actual = indicator.actual or Missing()
    assessment = assess(target, actual, profile=profile)
    if indicator.rating is not None and assessment.verdict is Verdict.UNDETERMINED:
        assessment = _rated(assessment, indicator.rating)
    if indicator.scoring is None or weight <= 0:
        return LeafResult(path, indicator, assessment, weight, _score(assessment, weight))
    try:
        curve = compile_curve(target, indicator.scoring, weight, profile=profile)
    except Refusal as refusal:
        # A method that does not fit its target scores nothing certain.
        finding = Diagnostic(refusal.code, refusal.words, span=indicator.method_span)
        assessment = evolve(assessment, findings=(*assessment.findings, finding))
        return LeafResult(path, indicator, assessment, weight, Range(ZERO, weight))
    score = score_of(curve, assessment, weight, profile).points
    return LeafResult(path, indicator, assessment, weight, score, curve)


def _rated(assessment: Assessment, rating: Claim) -> Assessment:
    """A person has judged what the texts leave open."""
    findings = tuple(one for one in assessment.findings if one.code not in {"IR412", "IR416"})
    verdict = _RATINGS[rating]
    rate = {Verdict.MET: ONE, Verdict.UNMET: ZERO}.get(verdict)
    printed = {Verdict.MET: "达标完成", Verdict.PARTIAL: "部分达标", Verdict.UNMET: "0%"}[verdict]
    low, high = (rate, rate) if rate is not None else (ZERO, ONE)
    return evolve(
        assessment, verdict=verdict, completion=rate, completion_low=low, completion_high=high,
        printed=printed, findings=findings,
    )  # fmt: skip


def _score(assessment: Assessment, weight: Fraction) -> Range:
    """Full points where the target is met, otherwise in proportion; open verdicts give a range."""
    if assessment.verdict is Verdict.MET:
        return Range(weight, weight)
    if isinstance(assessment.actual, Missing):
        return Range(ZERO, ZERO)
    low = min(ONE, assessment.completion_low or ZERO)
    high = ONE if assessment.completion_high is None else min(ONE, assessment.completion_high)
    return Range(weight * low, weight * high)


def _placed(finding: Diagnostic, leaf: LeafResult, scorecard: Scorecard) -> Diagnostic:
    indicator = leaf.indicator
    source, span = scorecard.source, indicator.target_span or indicator.span
    if finding.span is not None:
        span = finding.span
    elif indicator.actual_span is not None and finding.code not in _OF_THE_TARGET:
        source, span = indicator.actual_source or source, indicator.actual_span
    return evolve(finding, source=source, span=span, subject=indicator.name)


def grade_of(total: Fraction | None, profile: Profile) -> str:
    """The grade of a total, after rounding."""
    figure = rounded(total or ZERO, profile.places)
    return next((name for limit, name in profile.grades if figure >= limit), profile.grades[-1][1])
