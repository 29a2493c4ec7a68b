"""Actual value against target: verdict, completion rate, findings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, assert_never

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.assessment import Assessment
from indicator_rules.engine.choice import (
    as_one_of,
    assigned,
    candidates,
    label_of,
    speaks_of_another,
)
from indicator_rules.engine.claimed import claimed, claimed_in_words
from indicator_rules.engine.completion import ONE, ZERO
from indicator_rules.engine.figures import assess_interval, assess_threshold
from indicator_rules.engine.occasions import assess_change, assess_deadline, assess_level
from indicator_rules.engine.outcome import Outcome, undetermined
from indicator_rules.engine.plain import assess_plain
from indicator_rules.engine.samples import sample_for
from indicator_rules.engine.told import by_what_is_told
from indicator_rules.engine.wording import Likeness, compare
from indicator_rules.model.actuals import (
    Actual,
    Bounded,
    Claimed,
    Compound,
    Measured,
    Missing,
    NotApplicable,
    Stated,
)
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.results import Basis, Range, Verdict
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)
from indicator_rules.model.units import NO_UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

_EPOCH = dt.date(1899, 12, 30)
_SERIALS = range(30_000, 60_000)
"""The days from 1982 to 2064, as spreadsheets count them."""


def assess(rule: Rule, actual: Actual, *, profile: Profile = PLAIN) -> Assessment:
    """Hold one actual value against one target, under a profile."""
    if isinstance(rule, Threshold) and isinstance(actual, Measured):
        plain = assess_plain(rule, actual, profile)
        if plain is not None:
            return plain
    return assess_generally(rule, actual, profile)


def assess_generally(rule: Rule, actual: Actual, profile: Profile) -> Assessment:
    """The assessment by the stretches of the line that both are."""
    outcome = outcome_of(rule, actual, profile)
    completion = outcome.rates.point
    return Assessment(
        rule=rule,
        actual=actual,
        verdict=outcome.verdict,
        basis=outcome.basis,
        completion=completion,
        completion_low=outcome.rates.low,
        completion_high=outcome.rates.high,
        printed=outcome.printed,
        findings=outcome.findings,
    )


def outcome_of(rule: Rule, actual: Actual, profile: Profile) -> Outcome:
    """The outcome before it is shown."""
    if isinstance(actual, Missing):
        finding = Diagnostic("IR414", {"sample": sample_for(rule)})
        return undetermined(None, "", finding)
    if isinstance(actual, NotApplicable):
        return undetermined(None, "不适用", Diagnostic("IR415"))
    outcome = _alone(rule, actual, profile)
    if isinstance(rule, AllOf | AnyOf) and isinstance(actual, Measured | Bounded):
        return outcome  # each part has heard what is said of the one figure
    return by_what_is_told(rule, actual, outcome)


def _alone(
    rule: Rule, actual: Measured | Bounded | Compound | Claimed | Stated, profile: Profile
) -> Outcome:
    """The outcome by the value itself."""
    if isinstance(rule, AllOf | AnyOf):
        return _compound(rule, actual, profile)
    if isinstance(rule, Qualitative):
        return _in_words(rule, actual)
    if isinstance(actual, Claimed):
        return claimed(rule, actual)
    if isinstance(actual, Stated):
        return _stated(rule, actual)
    if isinstance(actual, Compound):
        return _of_several(rule, actual, candidates(rule, actual.parts), profile)
    return _figure(rule, actual, profile)


def _of_part(rule: AllOf | AnyOf, part: Rule, actual: Actual, profile: Profile) -> Outcome:
    """One figure for several targets that must all be met: those of other kinds have no value."""
    single = isinstance(rule, AllOf) and isinstance(actual, Measured | Bounded)
    if single and (
        not candidates(part, (actual,))
        or speaks_of_another(part, rule.parts, actual)
        or _is_of_the_whole(part, rule.parts, actual)
    ):
        return _no_value(part, actual)
    return outcome_of(part, actual, profile)


def _is_of_the_whole(part: Rule, parts: Sequence[Rule], actual: Actual) -> bool:
    """≥100户，其中低保户≥30户: one figure without a label is of the target without one."""
    if label_of(actual) or not getattr(part, "subject", None):
        return False
    others = [one for one in parts if one is not part and candidates(one, (actual,))]
    return any(not getattr(one, "subject", None) for one in others)


def _of_several(rule: Rule, actual: Compound, places: list[int], profile: Profile) -> Outcome:
    """The outcome by the one value of a cell that is meant; open where that is not said."""
    if not places:
        return _no_value(rule, actual)
    if len(places) > 1:
        words = {"actual": actual.text, "count": len(places), "sample": sample_for(rule)}
        return undetermined(None, "待评定", Diagnostic("IR440", words))
    return outcome_of(rule, as_one_of(rule, actual.parts, places[0]), profile)


def _figure(
    rule: Threshold | Interval | Deadline | Level | Change,
    actual: Measured | Bounded,
    profile: Profile,
) -> Outcome:
    try:
        match rule:
            case Threshold():
                outcome = assess_threshold(rule, actual, profile)
            case Interval():
                outcome = assess_interval(rule, actual, profile)
            case Deadline():
                outcome = assess_deadline(rule, actual)
            case Level():
                outcome = assess_level(rule, actual)
            case Change():
                outcome = assess_change(rule, actual, profile)
            case _:
                assert_never(rule)
    except Refusal as refusal:
        return undetermined(None, "无法比较", Diagnostic(refusal.code, refusal.words))
    if outcome is None:
        return _no_value(rule, actual)
    return _of_a_stretch(rule, actual, outcome) if isinstance(actual, Bounded) else outcome


def _of_a_stretch(rule: Rule, actual: Bounded, outcome: Outcome) -> Outcome:
    """What a cell without a point leaves open, told with a value that the cell admits."""
    words = {"actual": actual.text, "target": rule, "sample": sample_for(actual.bound)}
    if outcome.verdict is Verdict.UNDETERMINED and outcome.basis is not None:
        outcome = outcome.with_finding(Diagnostic("IR416", words))
    return outcome.with_finding(Diagnostic("IR401", words))


def _no_value(rule: Rule, actual: Actual) -> Outcome:
    day = _day_of_serial(actual) if isinstance(rule, Deadline) else None
    words = {"actual": actual.text, "target": rule, "sample": day or sample_for(rule)}
    return undetermined(None, "无法比较", Diagnostic("IR418", words))


def _day_of_serial(actual: Actual) -> str | None:
    """The day that a spreadsheet counts in days from the end of 1899: 45291 is 2023年12月31日."""
    figure = actual.value if isinstance(actual, Measured) else None
    # An equal decimal finds its place in a range of integers: 45291.5 has none.
    if not isinstance(figure, Quantity) or figure.unit != NO_UNIT or figure.figure not in _SERIALS:
        return None
    day = _EPOCH + dt.timedelta(days=int(figure.figure))
    return f"{day.year}年{day.month}月{day.day}日"


def _stated(rule: Rule, actual: Stated) -> Outcome:
    words = {"actual": actual.text, "target": rule}
    finding = Diagnostic("IR412", words)
    return undetermined(Basis.STATED, "待评定", finding)


def _in_words(rule: Qualitative, actual: Actual) -> Outcome:
    text, likeness = actual.text, compare(rule, actual)
    if likeness is Likeness.SAME:
        return _met_in_words(Basis.STATED)
    if likeness is Likeness.PARAPHRASED:
        return _met_in_words(Basis.PARAPHRASED, Diagnostic("IR403", {"actual": text}))
    if likeness is Likeness.DENIED:
        finding = Diagnostic("IR421", {"actual": text})
        return Outcome(Verdict.UNMET, Basis.STATED, Range(ZERO, ZERO), "0%", (finding,))
    if isinstance(actual, Claimed):
        return claimed_in_words(actual)
    finding = Diagnostic("IR412", {"actual": text, "target": rule.text})
    return undetermined(Basis.STATED, "待评定", finding)


def _met_in_words(basis: Basis, *findings: Diagnostic) -> Outcome:
    return Outcome(Verdict.MET, basis, Range(ONE, ONE), "达标完成", findings)


def _compound(rule: AllOf | AnyOf, actual: Actual, profile: Profile) -> Outcome:
    in_words = all(isinstance(one, Qualitative) for one in rule.parts)
    if isinstance(actual, Claimed) and actual.share is None and not in_words:
        return claimed(rule, actual)
    if isinstance(actual, Compound):
        places = assigned(rule.parts, actual.parts)
        outcomes = [
            _of_several(part, actual, place, profile)
            for part, place in zip(rule.parts, places, strict=True)
        ]
    else:
        outcomes = [_of_part(rule, part, actual, profile) for part in rule.parts]
        if isinstance(rule, AllOf) and _may_be_of_either(rule.parts, actual):
            left = [one for one in outcomes if one.verdict is not Verdict.UNMET]
            outcomes = [*left, _no_value(rule.parts[-1], actual)] if left else outcomes
    outcome = _least(outcomes) if isinstance(rule, AllOf) else _greatest(outcomes)
    if isinstance(actual, Claimed) and not in_words:
        return evolve(outcome, findings=claimed(rule, actual).findings)
    return outcome


def _may_be_of_either(parts: Sequence[Rule], actual: Actual) -> bool:
    """出勤率≥90%，合格率≥80%: a figure that names neither is of one of them, and not of both."""
    if label_of(actual) or not isinstance(actual, Measured | Bounded):
        return False
    alike = [one for one in parts if candidates(one, (actual,))]
    named = {getattr(one, "subject", None) for one in alike} - {None}
    asked = {evolve(one, subject=None) for one in alike if isinstance(one, Threshold)}
    return len(named) == len(alike) > 1 and len(asked) > 1


_ORDER = (Verdict.UNMET, Verdict.UNDETERMINED, Verdict.PARTIAL, Verdict.MET)


def _least(outcomes: Sequence[Outcome]) -> Outcome:
    return _merged(outcomes, min(outcomes, key=lambda one: _ORDER.index(one.verdict)), least=True)


def _greatest(outcomes: Sequence[Outcome]) -> Outcome:
    return _merged(outcomes, max(outcomes, key=lambda one: _ORDER.index(one.verdict)), least=False)


def _merged(outcomes: Sequence[Outcome], decisive: Outcome, *, least: bool) -> Outcome:
    lows = [one.rates.low or ZERO for one in outcomes]
    highs = [one.rates.high for one in outcomes if one.rates.high is not None]
    limited = len(highs) == len(outcomes)
    low = min(lows) if least else max(lows)
    known = bool(highs) if least else limited
    high = (min(highs) if least else max(highs)) if known else None
    same = [one for one in outcomes if one.verdict is decisive.verdict]
    # What one target of several is met by need be no value of the others.
    told = same if not least and decisive.verdict is Verdict.MET else outcomes
    findings = tuple(dict.fromkeys(finding for one in told for finding in one.findings))
    shown = (min if least else max)(same, key=lambda one: one.rates.low or ZERO)
    return evolve(decisive, rates=Range(low, high), printed=shown.printed, findings=findings)
