"""What a cell says of its value beside the figure: it decides the verdict, or leaves it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.choice import told_of
from indicator_rules.engine.completion import ONE, ZERO
from indicator_rules.engine.outcome import Outcome, undetermined
from indicator_rules.engine.samples import sample_for
from indicator_rules.model.actuals import Bounded, Claimed, Measured, Stated
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
    Threshold,
)
from indicator_rules.model.told import Concern, Fact, Stand

if TYPE_CHECKING:
    from indicator_rules.model.actuals import Actual
    from indicator_rules.model.rules import Rule

WHAT = {
    Concern.PLANNED: ("only planned", "只是计划或预计的数"),
    Concern.DEMANDED: ("what was asked for", "是要求达到的数，不是实际完成的数"),
    Concern.NOT_DONE: ("not done", "没有完成"),
    Concern.BEFORE_DONE: ("on the way and not yet done", "尚在办理之中，还没有完成"),
    Concern.CANCELLED: ("cancelled or put off", "已取消或推迟"),
    Concern.SHORT: ("what is missing", "是短缺的数"),
    Concern.DIFFERENCE: ("a difference from another figure", "是与其他数相比的差额"),
    Concern.PARTLY: ("reached in part", "只是部分达到"),
    Concern.OTHER_PERIOD: ("of another period", "属于其他期间"),
    Concern.OTHER_PART: ("of a part alone", "只是其中一部分"),
    Concern.OTHER_BODY: ("of another body", "属于其他单位或地区"),
    Concern.CONDITIONAL: ("subject to a condition", "以某种条件为前提"),
    Concern.EACH: ("of each of several", "是其中每一个的数"),
    Concern.HEDGED: ("not simply the figure", "不是确切的实际数"),
    Concern.DENIED: ("denied", "并不属实"),
}
"""What a reader is told of the value."""


def by_what_is_told(rule: Rule, actual: Actual, outcome: Outcome) -> Outcome:
    """The outcome when the words beside a value are heard.

    They take nothing from what cannot be compared anyway, and where a requirement is in words too
    only from a claim.
    """
    facts = told_of(actual).facts
    if outcome.basis is not None and _contradicts(rule, actual, outcome):
        told = told_of(actual)
        words = {"words": told.stand_words, "value": _value_of(actual), "target": rule}
        return undetermined(outcome.basis, "待评定", Diagnostic("IR447", words))
    if not facts or outcome.basis is None or isinstance(actual, Stated):
        return outcome
    if isinstance(rule, Qualitative) and outcome.basis is not Basis.CLAIMED:
        return outcome
    deciding = [fact for fact in facts if not fact.aside]
    if deciding:
        return _by(deciding, rule, actual, outcome)
    if outcome.verdict is Verdict.MET and _counts(rule):
        return undetermined(outcome.basis, "待评定", Diagnostic("IR442", {"actual": actual.text}))
    return outcome


_REACHED = {Stand.REACHED: Verdict.UNMET, Stand.MISSED: Verdict.MET}
"""The verdict that does not agree with what a remark says."""


def _contradicts(rule: Rule, actual: Actual, outcome: Outcome) -> bool:
    """Whether a remark and the figure beside it cannot both be right: 89%，超过目标 of ≥90%."""
    stand = told_of(actual).stand
    if stand is None:
        return False
    if stand in _REACHED:
        return outcome.verdict is _REACHED[stand]
    value = actual.value if isinstance(actual, Measured) else None
    if not isinstance(rule, Threshold) or not isinstance(value, Quantity):
        return False
    try:
        size, target = value.in_unit_of(rule.quantity), rule.quantity.figure
    except Refusal:
        return False
    agrees = {
        Stand.ABOVE: size > target,
        Stand.NOT_ABOVE: size <= target,
        Stand.BELOW: size < target,
        Stand.NOT_BELOW: size >= target,
    }
    return not agrees[stand]


def leaves_open(actual: Actual, verdict: Verdict) -> bool:
    """Whether words beside a value decide over it, so that it has no place on a curve."""
    facts = told_of(actual).facts
    deciding = any(not fact.aside for fact in facts)
    return deciding or (bool(facts) and verdict is Verdict.UNDETERMINED)


def _by(facts: list[Fact], rule: Rule, actual: Actual, outcome: Outcome) -> Outcome:
    if isinstance(actual, Claimed) and outcome.verdict is not Verdict.MET:
        return outcome
    others = [fact for fact in facts if fact.concern is not Concern.PARTLY]
    if not others and _is_level_or_claim(actual):
        if outcome.verdict is not Verdict.MET:
            return outcome
        partly = evolve(
            outcome, verdict=Verdict.PARTIAL, rates=Range(ZERO, ONE),
            printed="部分达标" if isinstance(rule, Qualitative) else "部分完成",
        )  # fmt: skip
        return partly.with_finding(_finding(facts[0], rule, actual))
    fact = (others or facts)[0]
    if fact.concern is Concern.OTHER_MEASURE:
        asked = getattr(rule, "subject", None) or rule
        words = {"actual": fact.words, "target": asked}
        return undetermined(None, "无法比较", Diagnostic("IR420", words))
    return undetermined(outcome.basis, "待评定", _finding(fact, rule, actual))


def _is_level_or_claim(actual: Actual) -> bool:
    match actual:
        case Measured(value):
            return isinstance(value, Level)
        case Bounded(bound):
            return isinstance(bound, Level)
        case _:
            return isinstance(actual, Claimed)


def _value_of(actual: Actual) -> Actual:
    return evolve(actual, subject=None) if isinstance(actual, Measured) else actual


def _finding(fact: Fact, rule: Rule, actual: Actual) -> Diagnostic:
    value = _value_of(actual)
    what, what_zh = WHAT[fact.concern]
    words = {"words": fact.words, "value": value, "what": what, "what_zh": what_zh}
    return Diagnostic("IR445", {**words, "sample": sample_for(rule)})


def _counts(rule: Rule) -> bool:
    """Whether a target is of a count, an amount or a day: of a rate a part may be missing."""
    match rule:
        case Threshold(_, quantity) | Change(_, _, quantity) if quantity is not None:
            return not quantity.unit.is_ratio
        case Interval(low):
            return not low.unit.is_ratio
        case AllOf(parts) | AnyOf(parts):
            return any(map(_counts, parts))
        case _:
            return isinstance(rule, Deadline)
