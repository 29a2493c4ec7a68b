"""Claims: a result that is told without a figure, or as a share of what was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.completion import ONE, ZERO, printed_rate
from indicator_rules.engine.directions import direction_of, is_open
from indicator_rules.engine.outcome import Outcome, undetermined
from indicator_rules.engine.samples import sample_for
from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Direction
from indicator_rules.model.region import Region, point
from indicator_rules.model.results import Basis, Range, Verdict
from indicator_rules.model.rules import Change, Interval, Threshold

if TYPE_CHECKING:
    from fractions import Fraction

    from indicator_rules.model.actuals import Claimed
    from indicator_rules.model.rules import Rule

_CLAIMS = {
    Claim.MET: (Verdict.MET, ONE),
    Claim.PARTIAL: (Verdict.PARTIAL, None),
    Claim.UNMET: (Verdict.UNMET, None),
}
_IN_FIGURES = {Verdict.MET: "100%", Verdict.PARTIAL: "部分完成", Verdict.UNMET: "未完成"}
_IN_WORDS = {Verdict.MET: "达标完成", Verdict.PARTIAL: "部分达标", Verdict.UNMET: "0%"}


def claimed(rule: Rule, actual: Claimed) -> Outcome:
    """A claim against a figure, a day or a level."""
    finding = Diagnostic("IR402", {"actual": actual.text, "sample": sample_for(rule)})
    if actual.share is not None:
        return _of_a_share(rule, actual.share, finding)
    verdict, rate = _CLAIMS[actual.claim]
    rates = Range(rate, rate) if rate is not None else Range(ZERO, ONE)
    return Outcome(verdict, Basis.CLAIMED, rates, _IN_FIGURES[verdict], (finding,))


def claimed_in_words(actual: Claimed) -> Outcome:
    """A claim against a requirement in words."""
    if actual.share is not None:
        met = actual.share >= 1
        printed = _IN_WORDS[Verdict.MET] if met else printed_rate(actual.share)
        return _reached(actual.share, printed)
    verdict, rate = _CLAIMS[actual.claim]
    low = ZERO if rate is None else rate
    high = ONE if verdict is not Verdict.UNMET else ZERO
    return Outcome(verdict, Basis.CLAIMED, Range(low, high), _IN_WORDS[verdict])


def place_of_share(rule: Rule, actual: Claimed) -> Region | None:
    """Where a share that misses its target lies on the line of a figure."""
    if not isinstance(rule, Threshold) or actual.share is None:
        return None
    return point(rule.quantity.figure * actual.share)


def _of_a_share(rule: Rule, share: Fraction, finding: Diagnostic) -> Outcome:
    if not _decides(rule, share):
        return undetermined(Basis.CLAIMED, "待评定", finding)
    return _reached(share, printed_rate(share), finding)


def _reached(share: Fraction, printed: str, *findings: Diagnostic) -> Outcome:
    verdict = Verdict.MET if share >= 1 else Verdict.UNMET
    return Outcome(verdict, Basis.CLAIMED, Range(share, share), printed, findings)


def _decides(rule: Rule, share: Fraction) -> bool:
    """Whether a share of what was asked for says that it was reached, or that it was not.

    95% may be a value of a target that is a rate itself. The whole meets any other; what is more
    or less of a limit, or of a figure that only a person can judge, may be either.
    """
    if _is_a_rate(rule):
        return False
    match rule:
        case Interval():
            return share == 1
        case Threshold(_, quantity):
            way = direction_of(rule)
            above = quantity.magnitude > 0 and not is_open(rule)
            more = way is Direction.HIGHER or (way is Direction.INSIDE and share < 1)
            return share == 1 or (above and more)
        case _:
            return True


def _is_a_rate(rule: Rule) -> bool:
    match rule:
        case Threshold(_, quantity):
            return quantity.unit.is_ratio
        case Interval(low):
            return low.unit.is_ratio
        case Change(_, _, quantity):
            return quantity is None or quantity.unit.is_ratio
        case _:
            return False
