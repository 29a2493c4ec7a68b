"""One indicator of the lowest level: assessed, scored, with the steps that led there."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.assess import assess
from indicator_rules.engine.assessment import Assessment, unread
from indicator_rules.engine.completion import ONE, ZERO
from indicator_rules.engine.judged import (
    Allowed,
    by_verdict,
    judged,
    judged_by,
    names_the_event,
    of_another_version,
    rated,
)
from indicator_rules.engine.kinds import kind_of
from indicator_rules.engine.printing import (
    on_both_ends,
    printed_range,
    rounded_score,
    shown_figure,
)
from indicator_rules.engine.readings import read_off
from indicator_rules.engine.reasons import Reason, reason
from indicator_rules.engine.shares import Share
from indicator_rules.model.actuals import Missing, NotApplicable
from indicator_rules.model.curve import Curve
from indicator_rules.model.indicators import Indicator
from indicator_rules.model.itself import Itself
from indicator_rules.model.methods import Direct, Judged, Zeroing
from indicator_rules.model.profile import ClaimBands, Half, Kind, Policy, Profile, Step
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.results import Range, Verdict
from indicator_rules.model.unreadable import Unreadable

if TYPE_CHECKING:
    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.methods import Formulaic
    from indicator_rules.model.rules import Rule

NOTHING = Range(ZERO, ZERO)
_MISSING = Missing()
_MOST = 8192
"""Rows that are remembered."""
_ASKS_WHY = {"IR405", "IR450"}
"""Findings that a reason answers."""


@frozen
class LeafResult:
    """One indicator of the lowest level with its assessment and its score."""

    path: tuple[str, ...]
    indicator: Indicator
    assessment: Assessment
    share: Share
    kind: Kind
    score: Range
    """Exact, or rounded where the profile rounds each indicator."""
    curve: Curve | None = None
    """What the score was read off, where a method is named."""
    reasons: tuple[Reason, ...] = ()
    exact: Range = NOTHING
    """The score before it is rounded."""

    @property
    def counts(self) -> bool:
        """Whether the row has points of its own: one without a weight is part of another (其中)."""
        return self.share.counts

    @property
    def weight_is_unknown(self) -> bool:
        """Whether the row has a weight that could not be read, or lacks one that it needs."""
        return self.share.unknown or "weight" in self.indicator.unread

    @property
    def weight(self) -> Fraction:
        """The points that the indicator can earn."""
        return self.share.weight


@frozen
class _Scored:
    """A score on its way: the points, and the steps and findings so far."""

    points: Range
    reasons: tuple[Reason, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    curve: Curve | None = None
    below: bool = False
    """Whether the highest of the points belongs to the band above."""

    def step(self, points: Range, *reasons: Reason) -> _Scored:
        """One step further."""
        steps = (*self.reasons, *reasons)
        return _Scored(points, steps, self.findings, self.curve, self.below)


def leaf_result(
    path: tuple[str, ...], indicator: Indicator, share: Share, profile: Profile
) -> LeafResult:
    """Assess and score one indicator; a row of which a cell could not be read stands open."""
    target = indicator.target
    if target is None or indicator.unread:
        return _unread(path, indicator, share, profile)
    assessment = _assessed(Itself(target), Itself(indicator.actual or _MISSING), Itself(profile))
    # What is missing, or does not apply, is not there to be judged.
    there = not isinstance(assessment.actual, Missing | NotApplicable)
    if there and indicator.rating is not None and assessment.verdict is Verdict.UNDETERMINED:
        assessment = rated(assessment, indicator.rating)
    kind = Kind.EXECUTION if indicator.execution else kind_of(target, path)
    scored = _scored(indicator, assessment, share, kind, profile)
    scored = _by_a_person(scored, indicator)
    exact = scored.points
    if profile.rounding.at is Step.INDICATOR:
        scored = _rounded(scored, share.weight, profile)
    found = (*assessment.findings, *share.findings, *scored.findings)
    if indicator.reason is not None:
        found = tuple(one for one in found if one.code not in _ASKS_WHY)
    if indicator.execution and (assessment.completion or ZERO) > 1:
        words = {"spent": indicator.actual_text, "budget": indicator.target_text}
        found = (*found, Diagnostic("IR507", words))
    if found != assessment.findings:
        assessment = evolve(assessment, findings=found)
    return LeafResult(
        path,
        indicator,
        assessment,
        share,
        kind,
        scored.points,
        scored.curve,
        scored.reasons,
        exact,
    )


def _unread(
    path: tuple[str, ...], indicator: Indicator, share: Share, profile: Profile
) -> LeafResult:
    """Anything up to its weight may be the score of a row that nobody can read."""
    rule = indicator.target or Unreadable(indicator.target_text or "")
    actual = indicator.actual or Unreadable(indicator.actual_text or "")
    kind = Kind.EXECUTION if indicator.execution else Kind.QUALITATIVE
    if indicator.target is not None and not indicator.execution:
        kind = kind_of(indicator.target, path)
    points = Range(ZERO, share.weight)
    scored = _Scored(points, (reason("unread", low=ZERO, high=share.weight),))
    if profile.rounding.at is Step.INDICATOR:
        scored = _rounded(scored, share.weight, profile)
    return LeafResult(
        path,
        indicator,
        unread(rule, actual),
        share,
        kind,
        scored.points,
        reasons=scored.reasons,
        exact=points,
    )


# Tables repeat their rows, and files of one body their tables.
@lru_cache(maxsize=_MOST)
def _assessed(target: Itself[Rule], actual: Itself[Actual], profile: Itself[Profile]) -> Assessment:
    return assess(target.it, actual.it, profile=profile.it)


def _scored(
    indicator: Indicator, assessment: Assessment, share: Share, kind: Kind, profile: Profile
) -> _Scored:
    weight = share.weight
    start = _Scored(NOTHING)
    if share.own != share.weight and not share.moved:
        start = start.step(NOTHING, reason("moved", own=share.own, weight=weight))
    if share.excluded or share.moved:
        return start.step(NOTHING, reason("excluded", weight=share.own))
    if share.policy is Policy.ZERO:
        return start.step(NOTHING, reason("missing"))
    if share.policy is Policy.OPEN or weight <= 0:
        return _open(start, Range(ZERO, weight))
    method = indicator.scoring or profile.method_for(kind)
    if isinstance(method, Direct) and kind in {Kind.QUALITATIVE, Kind.COMPOUND}:
        method = by_verdict(method, assessment.basis)
    if isinstance(method, Judged):
        return _by_judgement(start, indicator, assessment, weight, method, profile)
    if method is not None:
        return _by_method(start, indicator, assessment, weight, kind, method, profile)
    bands = profile.claim_bands
    if bands is not None and kind is Kind.QUALITATIVE:
        return _by_band(start, indicator, assessment, weight, bands, profile)
    return _by_completion(start, assessment, weight)


def _by_method(
    start: _Scored,
    indicator: Indicator,
    assessment: Assessment,
    weight: Fraction,
    kind: Kind,
    method: Formulaic,
    profile: Profile,
) -> _Scored:
    try:
        read = read_off(Itself(assessment), Itself(method), weight, Itself(profile))
    except Refusal as refusal:
        # A method that does not fit its target scores nothing certain.
        finding = Diagnostic(refusal.code, refusal.words, span=indicator.method_span)
        return evolve(start.step(Range(ZERO, weight)), findings=(finding,))
    points = read.points
    if indicator.scoring is not None:
        named = _own_method(indicator.method or "")
    else:
        words = {"profile": profile.name, "of": kind.value}
        named = reason("profile-method", **words, method=profile.text_for(kind))
    found: tuple[Diagnostic, ...] = ()
    if isinstance(method, Zeroing) and assessment.verdict is not Verdict.MET:
        words = {"event": method.event}
        found = (Diagnostic("IR437", words, span=indicator.method_span),)
        if names_the_event(method.event, assessment.actual):
            # 较大事故1起: whether it is the event that leaves nothing is for a person to say.
            points = Range(ZERO, points.high)
    return _Scored(points, (*start.reasons, named, read.step), found, read.curve)


@lru_cache(maxsize=1024)
def _own_method(method: str) -> Reason:
    return reason("own-method", method=method)


def _by_judgement(
    start: _Scored,
    indicator: Indicator,
    assessment: Assessment,
    weight: Fraction,
    method: Judged,
    profile: Profile,
) -> _Scored:
    """Points by a judgement that the sentence itself names."""
    named = _own_method(indicator.method or "")
    allowed = judged_by(method, assessment, weight, profile)
    scored = start.step(allowed.points, named, allowed.step)
    return _to_be_given(scored, allowed, indicator)


def _by_band(
    start: _Scored,
    indicator: Indicator,
    assessment: Assessment,
    weight: Fraction,
    bands: ClaimBands,
    profile: Profile,
) -> _Scored:
    allowed = judged(bands, assessment, weight, profile)
    scored = evolve(
        start.step(allowed.points, allowed.step),
        findings=of_another_version(bands, assessment, profile),
    )
    return _to_be_given(scored, allowed, indicator)


def _to_be_given(scored: _Scored, allowed: Allowed, indicator: Indicator) -> _Scored:
    """A band that nobody has picked points from is a finding."""
    found = scored.findings
    if (
        allowed.step.kind.startswith("band")
        and indicator.rated is None
        and allowed.points.point is None
    ):
        low, high = map(shown_figure, allowed.points.ends)
        ends = {"low": low, "high": high}
        found = (*found, Diagnostic("IR513", {**ends, "name": indicator.name}))
    return evolve(scored, findings=found, below=allowed.below)


def _by_completion(start: _Scored, assessment: Assessment, weight: Fraction) -> _Scored:
    """Full points where the target is met, otherwise in proportion; open verdicts give a range."""
    if assessment.verdict is Verdict.MET:
        return start.step(Range(weight, weight), reason("met", score=weight))
    low = min(ONE, assessment.completion_low or ZERO)
    high = ONE if assessment.completion_high is None else min(ONE, assessment.completion_high)
    points = Range(weight * low, weight * high)
    if points.point is None:
        return _open(start, points)
    words = {"completion": assessment.printed, "weight": weight}
    shown = reason("in-proportion", **words, score=weight * low)
    return start.step(points, reason("no-method"), shown)


def _open(start: _Scored, points: Range) -> _Scored:
    low, high = points.ends
    return start.step(points, reason("open", low=low, high=high))


def _by_a_person(scored: _Scored, indicator: Indicator) -> _Scored:
    """Points that a person gave or took off; what the figures leave no choice in stays."""
    if indicator.rated is not None:
        points = Fraction(indicator.rated)
        low, high = scored.points.ends
        if low <= points <= high and not (scored.below and points == high):
            given = reason("rated", score=points)
            scored = scored.step(Range(points, points), given)
        else:
            words = {"points": indicator.rated, "name": indicator.name}
            ends = {"low": shown_figure(low), "high": shown_figure(high)}
            finding = Diagnostic("IR503", {**words, **ends}, span=indicator.rated_span)
            scored = evolve(scored, findings=(*scored.findings, finding))
    if indicator.deducted is not None:
        off = Fraction(indicator.deducted)
        left = on_both_ends(scored.points, lambda end: max(ZERO, end - off))
        scored = scored.step(left, reason("deducted", points=off, score=left))
    return scored


def _rounded(scored: _Scored, weight: Fraction, profile: Profile) -> _Scored:
    """Each indicator rounded, where the profile does it before it adds up."""

    def counted(end: Fraction) -> Fraction:
        return Fraction(rounded_score(end, weight, profile.rounding))

    points = on_both_ends(scored.points, counted)
    if points == scored.points:
        return scored
    return scored.step(points, rounding_step(scored.points, profile))


def rounding_step(exact: Range, profile: Profile) -> Reason:
    """How a figure, or both ends of a range, were rounded."""
    kind = "rounded" if profile.rounding.mode is Half.UP else "cut-off"
    figure = printed_range(exact, profile.rounding)
    return reason(kind, exact=exact, places=profile.places, figure=figure)
