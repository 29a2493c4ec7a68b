"""What a person judges: requirements in words, and the bands of points that levels allow."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.choice import told_of
from indicator_rules.engine.completion import ONE, ZERO, percent_text
from indicator_rules.engine.printing import rounded_score
from indicator_rules.engine.reasons import Reason, reason
from indicator_rules.engine.wording import plain
from indicator_rules.model.claims import Claim
from indicator_rules.model.methods import Direct, Judged, Judgement
from indicator_rules.model.results import Basis, Range, Verdict

if TYPE_CHECKING:
    from indicator_rules.engine.assessment import Assessment
    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.profile import ClaimBands, Profile
    from indicator_rules.model.unreadable import Unreadable

_RATINGS = {Claim.MET: Verdict.MET, Claim.PARTIAL: Verdict.PARTIAL, Claim.UNMET: Verdict.UNMET}
_LEVELS = {verdict: claim for claim, verdict in _RATINGS.items()}
_NAMES = {Claim.MET: "达成", Claim.PARTIAL: "部分达成", Claim.UNMET: "未达成"}


def rated(assessment: Assessment, rating: Claim) -> Assessment:
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


@frozen
class Allowed:
    """The points that a level leaves to a person; ``below`` where the highest is out of reach."""

    points: Range
    step: Reason
    below: bool = False


def judged(
    bands: ClaimBands, assessment: Assessment, weight: Fraction, profile: Profile
) -> Allowed:
    """The points that a level allows, its limits rounded; without a level any points."""
    claim = _LEVELS.get(assessment.verdict)
    if claim is None:
        step = reason("open", low=ZERO, high=weight)
        return Allowed(Range(ZERO, weight), step)
    band = bands.of(claim)
    shares = [end or ZERO for end in (band.low, band.high)]
    low, high = (
        Fraction(rounded_score(share * weight, weight, profile.rounding)) for share in shares
    )
    step = reason(
        "band", level=_NAMES[claim], wording=bands.wording, weight=weight,
        low=low, high=high, low_share=percent_text(shares[0]),
        high_share=percent_text(shares[1]),
    )  # fmt: skip
    return Allowed(Range(low, high), step, not band.high_closed)


def by_verdict(method: Direct, basis: Basis | None) -> Judged:
    """All or nothing for a target without a line; what is reached in part is for a person.

    Figures leave nothing to a person: one of several targets is missed, and with it all.
    """
    met = Judgement(Claim.MET, method.met, method.met)
    unmet = Judgement(Claim.UNMET, method.missed, method.missed)
    if basis is Basis.MEASURED:
        return Judged((met, unmet))
    return Judged((met, Judgement(Claim.PARTIAL, method.missed, method.met), unmet))


def judged_by(
    method: Judged, assessment: Assessment, weight: Fraction, profile: Profile
) -> Allowed:
    """The points that a sentence gives a level.

    A figure that misses its target may have reached it in part or not at all, which is for a
    person to say; 0 has not.
    """
    claim = _LEVELS.get(assessment.verdict)
    text = plain(assessment.actual)
    worded = method.worded(text)
    if claim is None and not worded:
        return _anything(weight)
    if (
        not worded
        and assessment.basis is Basis.MEASURED
        and any(one.words and one.claim is claim for one in method.bands)
    ):
        return _anything(weight)  # a figure says nothing of words
    if not worded and claim not in {one.claim for one in method.bands if one.claim}:
        return _anything(weight)  # a level that the sentence does not name
    low, high = (points.of(weight) for points in method.of(claim or Claim.PARTIAL, text))
    measured = assessment.basis is Basis.MEASURED and assessment.completion != 0
    if claim is Claim.UNMET and measured and not worded:
        high = max(high, method.of(Claim.PARTIAL)[1].of(weight))
    low, high = (Fraction(rounded_score(end, weight, profile.rounding)) for end in (low, high))
    level = text if worded or claim is None else _NAMES[claim]
    step = reason("judged", level=level, weight=weight, low=low, high=high)
    if low != high:
        step = evolve(step, kind="band-of-points")
    return Allowed(Range(low, high), step, below=low != high and claim is not Claim.MET)


def _anything(weight: Fraction) -> Allowed:
    step = reason("open", low=ZERO, high=weight)
    return Allowed(Range(ZERO, weight), step)


def names_the_event(event: str, actual: Actual | Unreadable) -> bool:
    """Whether an actual value is of an event as grave as the one that leaves no points."""
    return any(word in event for word in told_of(actual).grave)


def of_another_version(
    bands: ClaimBands, assessment: Assessment, profile: Profile
) -> tuple[Diagnostic, ...]:
    """A level in the words of a version that the profile does not follow."""
    found = told_of(assessment.actual).version
    if found is None or found == bands.wording:
        return ()
    words = {"found": found, "wording": bands.wording, "profile": profile.name}
    return (Diagnostic("IR502", words),)
