"""Laws of an indicator in its table: what more weight brings, and what leaving a value out does."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from indicator_rules.engine.completion import percent_text
from indicator_rules.engine.curves import cut
from indicator_rules.engine.lines import there, value_in
from indicator_rules.engine.shares import shares_of
from indicator_rules.model.actuals import Actual, Claimed, Missing
from indicator_rules.model.claims import Claim
from indicator_rules.model.profile import Policy
from indicator_rules.model.quantity import decimal_of
from indicator_rules.testing.laws.answers import Answer, Apart
from indicator_rules.testing.laws.clauses import cause_of
from indicator_rules.testing.laws.curves import at
from indicator_rules.testing.laws.leaves import NO_WEIGHT, Leaf, plain, with_leaves
from indicator_rules.testing.laws.scoring import Scoring
from indicator_rules.testing.laws.trials import least_value
from indicator_rules.testing.laws.values import marks_of, text_of
from indicator_rules.testing.laws.words import Cause, Counterexample, Phrase, Value

ALL_EQUAL = Apart("all weights are equal", "各指标分值相等")
ZERO = Fraction(0)
CLAIMS = {Claim.UNMET: "未完成", Claim.PARTIAL: "部分完成", Claim.MET: "完成目标值"}


@frozen
class Filled:
    """An actual value that may be written, and where it lies."""

    shown: Value | str
    actual: Actual
    x: Fraction | None


def filled(leaf: Leaf) -> Iterator[Filled]:
    """Every value that matters, and each level in words."""
    scoring = leaf.scoring
    if isinstance(scoring, Scoring):
        for x in _values(scoring):
            text = text_of(leaf.rule, x)
            if text is not None:
                yield Filled(Value(x, scoring.aim), leaf.read(text), x)
    yield from (filled_in(claim) for claim in CLAIMS)


def filled_in(claim: Claim) -> Filled:
    """A level in words: 未完成, 部分完成, 完成目标值."""
    return Filled(CLAIMS[claim], Claimed(claim, CLAIMS[claim]), None)


def _values(scoring: Scoring) -> tuple[Fraction, ...]:
    return marks_of(scoring.aim, scoring.curve.breakpoints).values(low=least_value(scoring))


def never_better_missing(leaf: Leaf) -> tuple[Answer, int]:
    """Leaving the value out earns no more than the worst value does; and how much was tried.

    What counts is what is certain: the least that a missing value earns against the most that
    another can, where points stay open. That is calculated. Where the rest is scaled to the whole
    it is the total that counts, which is tried: with the other values as they are, and then with
    all of them met.
    """
    if leaf.weight <= 0:
        return NO_WEIGHT, 0
    if leaf.profile.missing is Policy.EXCLUDE:
        count = 2 * sum(1 for _ in filled(leaf))
        return _by_total(leaf) or _by_total(_others_met(leaf)), count
    missing = leaf.scored(Missing()).score
    level = missing.low or ZERO
    for one in filled(leaf):
        score = leaf.scored(one.actual).score
        if (score.high or ZERO) < level:
            words = {"first": one.shown, "first_score": score, "missing": missing}
            return Counterexample(Phrase("missing-points", words), _causes(leaf, one)), 0
    return (_below(leaf.scoring, level) if isinstance(leaf.scoring, Scoring) else None), 0


def _below(scoring: Scoring, level: Fraction) -> Answer:
    """Where a curve is below a level, anywhere on its line."""
    parts = (part for piece in scoring.curve.pieces for part in cut(piece, level))
    found = ((there(part.stretch, scoring.aim), part.formula) for part in parts)
    values = (value_in(stretch, scoring.aim) for stretch, _ in found if stretch is not None)
    x = next((one for one in values if scoring.curve(one) < level), None)
    return None if x is None else at(scoring, "missing-points", x, missing=level)


def _by_total(leaf: Leaf) -> Answer:
    missing = leaf.evaluated(None).total
    for one in filled(leaf):
        total = leaf.evaluated(one.actual).total
        if (total.high or ZERO) < (missing.low or ZERO):
            words = {"first": one.shown, "first_score": total, "missing": missing}
            return Counterexample(Phrase("missing-total", words), _causes(leaf, one))
    return None


def _others_met(leaf: Leaf) -> Leaf:
    """The same indicator where every other one is met."""
    met = Claimed(Claim.MET, CLAIMS[Claim.MET])
    others = [
        one if place == leaf.place else plain(one, met)
        for place, (_, one) in enumerate(leaf.scorecard.leaves())
    ]
    return evolve(leaf, scorecard=with_leaves(leaf.scorecard, others))


def _causes(leaf: Leaf, one: Filled) -> tuple[Cause, ...]:
    if one.x is None or not isinstance(leaf.scoring, Scoring):
        return ()
    return (cause_of(leaf.scoring, one.x),)


def more_weight(leaf: Leaf) -> tuple[Answer, int]:
    """More weight, no smaller share and no fewer points; and how much was tried."""
    if leaf.scorecard.equal_weights:
        return ALL_EQUAL, 0
    if leaf.weight <= 0:
        return NO_WEIGHT, 0
    count = 0
    for more in (leaf.weight + Fraction(1, 2), leaf.weight + 1, leaf.weight * 2):
        shares = _share(leaf, leaf.weight), _share(leaf, more)
        count += 1
        if shares[1] < shares[0]:
            return _smaller_share(leaf, more, shares), count
        for one in filled(leaf):
            weights = leaf.weight, more
            first, second = (leaf.scored(one.actual, weight=each).score for each in weights)
            count += 1
            if (second.low or ZERO) < (first.low or ZERO):
                named = {"weight": leaf.weight, "more": more}
                scores = {"first_score": first, "second_score": second}
                said = Phrase("fewer-points", {"first": one.shown, **named, **scores})
                return Counterexample(said, _causes(leaf, one)), count
    return None, count


def _share(leaf: Leaf, weight: Fraction) -> Fraction:
    """What the indicator is of the whole, with a weight."""
    changed = Decimal(decimal_of(weight))
    listed = [
        (path, evolve(one, weight=changed) if place == leaf.place else one)
        for place, (path, one) in enumerate(leaf.scorecard.leaves())
    ]
    shares = shares_of(leaf.scorecard, listed, leaf.profile)
    counted = [ZERO if one.excluded else one.weight for one in shares]
    return counted[leaf.place] / sum(counted) if any(counted) else ZERO


def _smaller_share(leaf: Leaf, more: Fraction, shares: tuple[Fraction, Fraction]) -> Counterexample:
    first, second = map(percent_text, shares)
    words = {
        "weight": leaf.weight, "more": more, "first_share": first, "second_share": second,
    }  # fmt: skip
    return Counterexample(Phrase("smaller-share", words))
