"""The laws of a scoring function: tried at every figure that matters, then at drawn ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import combinations, pairwise
from math import ceil, floor
from types import MappingProxyType

from attrs import evolve

from indicator_rules.engine.printing import rounded
from indicator_rules.model.aim import Line
from indicator_rules.model.profile import Rounding
from indicator_rules.model.quantity import fraction_text
from indicator_rules.testing.laws import law as the
from indicator_rules.testing.laws.answers import Answer, Apart, outcome_of
from indicator_rules.testing.laws.calls import NOISE, Fault
from indicator_rules.testing.laws.clauses import cause_of
from indicator_rules.testing.laws.curves import (
    NO_JUMPS,
    NO_METHOD,
    NO_PASS_MARK,
    NOTHING_BETWEEN,
    apart,
    mark_of,
)
from indicator_rules.testing.laws.law import Law
from indicator_rules.testing.laws.report import Outcome
from indicator_rules.testing.laws.stated import pass_regions
from indicator_rules.testing.laws.trials import Trial
from indicator_rules.testing.laws.values import better
from indicator_rules.testing.laws.words import Counterexample, Phrase, Value
from indicator_rules.testing.laws.writings import (
    NOTHING_DRAWN,
    ONE_UNIT,
    Written,
    first_differing,
    in_other_units,
    in_other_writings,
)

ZERO = Fraction(0)
NOT_ROUNDED = Apart("scores are compared exactly, not rounded", "按准确数比较，不作舍入")
TAKES_NO_EMPTY = Apart("the function takes no empty value", "函数不接受空值")
NO_TEXTS = Apart("the function takes a figure, not a text", "函数接受数值，不接受文字")
_OF_TEXTS = ("text", "actual")
_NARROWEST = Fraction(1, 10**9)
"""Two values so near that a score which differs between them jumps."""


def tried(law: Law, trial: Trial) -> Outcome:
    """One law of a function."""
    answer = TRIALS[law](trial)
    scoring = trial.scoring
    weight = fraction_text(scoring.weight)
    about = (
        f", target {scoring.rule}, weight {weight}",
        f"，目标值 {scoring.rule}，分值 {weight} 分",
    )
    return outcome_of(
        law, scoring.name, answer, examples=len(trial.scores) + len(trial.texts), about=about
    )


def _said(kind: str, trial: Trial, x: Fraction, **words: object) -> Counterexample:
    """A counterexample of one value."""
    said = {"first": Value(x, trial.scoring.aim), "weight": trial.scoring.weight, **words}
    return Counterexample(Phrase(kind, said | {"first_score": trial.score(x)}))


def _by_method(kind: str, trial: Trial, x: Fraction, **words: object) -> Counterexample:
    """A counterexample of one value, and the clause of the method that says otherwise."""
    causes = (cause_of(trial.scoring, x),) if trial.is_stated else ()
    return evolve(_said(kind, trial, x, **words), causes=causes)


def _scored(trial: Trial) -> Answer:
    x = trial.first(lambda one: isinstance(trial(one), Fault))
    fault = None if x is None else trial(x)
    if x is None or not isinstance(fault, Fault):
        return None
    said = {"first": Value(x, trial.scoring.aim), "error": fault.texts}
    return Counterexample(Phrase("no-score", said))


def _bounded(trial: Trial) -> Answer:
    weight = trial.scoring.weight

    def breaks(x: Fraction) -> bool:
        score = trial.score(x)
        return score is not None and not -NOISE < score < weight + NOISE

    x = trial.first(breaks)
    if x is None:
        return None
    below = (trial.score(x) or ZERO) < 0
    return _said("below-nothing" if below else "above-weight", trial, x)


def _monotone(trial: Trial) -> Answer:
    aim = trial.scoring.aim

    def breaks(pair: tuple[Fraction, Fraction]) -> bool:
        first, second = (trial.score(x) for x in pair)
        if first is None or second is None:
            return False
        return (second - first) * better(aim, *pair) < -NOISE

    # Where no value scores less than the one before it, none scores less than any before it.
    tried = sorted(x for x in trial.every if trial.score(x) is not None)
    turns = [pair for pair in pairwise(tried) if breaks(pair)]
    if not turns:
        return None
    plain = [pair for pair in combinations(sorted(trial.candidates), 2) if breaks(pair)]
    pair = _narrowed(min([*plain, *turns], key=apart), breaks)
    worse, good = pair if better(aim, *pair) > 0 else pair[::-1]
    return _pair("worse-for-better", trial, worse, good)


def _narrowed(
    pair: tuple[Fraction, Fraction], breaks: Callable[[tuple[Fraction, Fraction]], bool]
) -> tuple[Fraction, Fraction]:
    """Two values 1 apart, or already nearer, between which the score falls.

    Where it falls between two values, it falls on the one or the other side of any between.
    """
    low, high = pair
    while high - low > 1:
        middle = Fraction(round((low + high) / 2))
        halves = ((low, middle), (middle, high))
        narrower = next((half for half in halves if breaks(half)), None)
        if narrower is None:
            break  # a value without a score lies between
        low, high = narrower
    return low, high


def _pair(kind: str, trial: Trial, first: Fraction, second: Fraction) -> Counterexample:
    aim = trial.scoring.aim
    said = {
        "first": Value(first, aim), "first_score": trial.score(first),
        "second": Value(second, aim), "second_score": trial.score(second),
    }  # fmt: skip
    return Counterexample(Phrase(kind, said))


def _full_at_target(trial: Trial) -> Answer:
    scoring = trial.scoring
    region, weight = scoring.aim.region, scoring.weight

    def breaks(x: Fraction) -> bool:
        score = trial.score(x)
        if score is None:
            return False
        if region.contains(x):
            return abs(score - weight) >= NOISE
        return score > weight - NOISE and not _rounds_up(trial, x)

    x = trial.first(breaks)
    if x is None:
        return None
    return _said("met-not-full" if region.contains(x) else "missed-full", trial, x)


def _rounds_up(trial: Trial, x: Fraction) -> bool:
    """Whether a missed target comes so near that its score is printed as the weight: 9.998."""
    scoring = trial.scoring
    return trial.places is not None and (
        scoring.weight > trial.wanted(x) >= scoring.weight - Fraction(1, 10**trial.places)
    )


def _zero_below_pass_mark(trial: Trial) -> Answer:
    regions = pass_regions(trial.scoring)
    if not regions:
        return NO_PASS_MARK

    def breaks(x: Fraction) -> bool:
        score = trial.score(x)
        short = any(region.contains(x) for region in regions)
        return short and score is not None and abs(score) >= NOISE

    x = trial.first(breaks)
    if x is None:
        return None
    mark = next(mark_of(region) for region in regions if region.contains(x))
    kind = "at-pass" if x == mark else "short-of-pass"
    return _by_method(kind, trial, x, mark=Value(mark, trial.scoring.aim))


def _continuous(trial: Trial) -> Answer:
    if trial.scoring.aim.line is not Line.AMOUNTS:
        return NOTHING_BETWEEN
    if trial.jumps is None:
        return NO_JUMPS
    ordered = sorted(trial.candidates)
    for low, high in pairwise(ordered):
        found = _jump_between(trial, low, high)
        if found is not None:
            return _pair("jump", trial, *found)
    return None


def _jump_between(trial: Trial, low: Fraction, high: Fraction) -> tuple[Fraction, Fraction] | None:
    """Two values around an unstated jump, the half with the greater difference at every step."""
    if trial.jumps is None or trial.jumps.has_within(_past(low, high), _past(high, low)):
        return None  # every single figure is a candidate; steps that go on for ever are not
    least = NOISE if trial.places is None else Fraction(1, 10**trial.places) + NOISE
    wide = low, high
    while (difference := _difference(trial, low, high)) >= least:
        if high - low <= _NARROWEST:
            stated = trial.jumps.has_within(low, high)
            return None if stated else _plainest(trial, wide, (low, high), difference)
        middle = _between(low, high)
        halves = ((low, middle), (middle, high))
        low, high = max(halves, key=lambda one: _difference(trial, *one))
    return None


def _past(end: Fraction, other: Fraction) -> Fraction:
    """A value a hair from an end of an interval, inside it."""
    return end + (other - end) / 10**6


def _between(low: Fraction, high: Fraction) -> Fraction:
    """The middle, with no more places than it needs."""
    middle = (low + high) / 2
    places = next(count for count in range(20) if Fraction(1, 10**count) * 4 <= high - low)
    return Fraction(round(middle * 10**places), 10**places)


def _difference(trial: Trial, low: Fraction, high: Fraction) -> Fraction:
    """How far the scores are apart; nothing where one lacks."""
    first, second = trial.score(low), trial.score(high)
    return ZERO if first is None or second is None else abs(second - first)


def _plainest(
    trial: Trial,
    wide: tuple[Fraction, Fraction],
    near: tuple[Fraction, Fraction],
    jump: Fraction,
) -> tuple[Fraction, Fraction]:
    """The plainest values on either side of a jump between which little else happens."""
    scales = (10**places for places in range(10))
    pairs = ((_whole(near[0], scale, floor), _whole(near[1], scale, ceil)) for scale in scales)
    showing = (
        (low, high)
        for low, high in pairs
        if wide[0] <= low < high <= wide[1]
        and abs(_difference(trial, low, high) - jump) * 10 <= jump
    )
    return next(showing, near)


def _whole(value: Fraction, scale: int, turn: Callable[[Fraction], int]) -> Fraction:
    """The next value down or up with so many places."""
    return Fraction(turn(value * scale), scale)


def _as_stated(trial: Trial) -> Answer:
    if not trial.is_stated:
        return NO_METHOD
    within = NOISE if trial.places is None else Fraction(1, 10**trial.places)

    def breaks(x: Fraction) -> bool:
        score = trial.score(x)
        return score is not None and abs(score - trial.wanted(x)) >= within

    x = trial.first(breaks)
    if x is None:
        return None
    return _by_method("function-not-as-stated", trial, x, wanted=_wanted(trial, x))


def _wanted(trial: Trial, x: Fraction) -> Fraction:
    """The points by the method, rounded where the function rounds."""
    exact = trial.wanted(x)
    return exact if trial.places is None else Fraction(rounded(exact, Rounding(trial.places)))


def _rounded_once(trial: Trial) -> Answer:
    if not trial.is_stated:
        return NO_METHOD
    if trial.places is None:
        return NOT_ROUNDED
    last = Fraction(1, 10**trial.places)

    def breaks(x: Fraction) -> bool:
        score, exact = trial.score(x), trial.wanted(x)
        if score is None or not NOISE <= abs(score - exact) < last:
            return False
        return abs(score - _wanted(trial, x)) >= NOISE

    x = trial.first(breaks)
    if x is None:
        return None
    words = {"exact": trial.wanted(x), "wanted": _wanted(trial, x), "given": trial.score(x)}
    return _by_method("rounded-score", trial, x, **words)


def _never_better_missing(trial: Trial) -> Answer:
    missing = trial.missing
    if isinstance(missing, Fault):
        return TAKES_NO_EMPTY

    def breaks(x: Fraction) -> bool:
        score = trial.score(x)
        return score is not None and score <= missing - NOISE

    x = trial.first(breaks)
    return None if x is None else _said("missing-points", trial, x, missing=missing)


def _unit_invariant(trial: Trial) -> Answer:
    if trial.takes not in _OF_TEXTS:
        return NO_TEXTS
    pairs = [(x, text) for x in trial.every for text in in_other_units(trial.rule, x)]
    return _written_otherwise(trial, pairs, NOTHING_DRAWN) if pairs else ONE_UNIT


def _equal_texts(trial: Trial) -> Answer:
    if trial.takes not in _OF_TEXTS:
        return NO_TEXTS
    pairs = [(x, text) for x in trial.candidates for text in in_other_writings(trial.rule, x)]
    return _written_otherwise(trial, pairs, trial.written)


def _written_otherwise(trial: Trial, pairs: list[tuple[Fraction, str]], written: Written) -> Answer:
    def differs(pair: tuple[Fraction, str]) -> bool:
        x, text = pair
        return trial.can_be(x) and not _same(trial(x), trial.of_text(text))

    found = first_differing(pairs, written, differs)
    if found is None:
        return None
    x, text = found
    score = trial.of_text(text)
    if isinstance(score, Fault):
        return _said("unread-writing", trial, x, second=text, error=score.texts)
    return _said("another-writing", trial, x, second=text, second_score=score)


def _same(score: Fraction | Fault, other: Fraction | Fault) -> bool:
    """Whether two scores are one; of a value without a score nothing is said here."""
    if isinstance(score, Fault):
        return True
    return isinstance(other, Fraction) and abs(score - other) < NOISE


TRIALS: Mapping[Law, Callable[[Trial], Answer]] = MappingProxyType({
    the.SCORED: _scored,
    the.BOUNDED: _bounded,
    the.MONOTONE: _monotone,
    the.FULL_AT_TARGET: _full_at_target,
    the.ZERO_BELOW_PASS_MARK: _zero_below_pass_mark,
    the.CONTINUOUS: _continuous,
    the.AS_STATED: _as_stated,
    the.UNIT_INVARIANT: _unit_invariant,
    the.EQUAL_TEXTS: _equal_texts,
    the.ROUNDED_ONCE: _rounded_once,
    the.NEVER_BETTER_MISSING: _never_better_missing,
})  # fmt: skip
"""How each law of a function is tried."""
