"""The laws of what is judged in words: the points of each level."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType

from indicator_rules.model.claims import Claim
from indicator_rules.testing.laws import law as the
from indicator_rules.testing.laws.answers import Answer
from indicator_rules.testing.laws.law import Law
from indicator_rules.testing.laws.leaves import Leaf
from indicator_rules.testing.laws.weighing import filled_in
from indicator_rules.testing.laws.words import Counterexample, Phrase

ZERO = Fraction(0)
_FROM_WORST = (Claim.UNMET, Claim.PARTIAL, Claim.MET)


def _levels(leaf: Leaf) -> list[tuple[str, Fraction, Fraction]]:
    """Each level with the least and the most that it may earn, the worst first."""
    found = []
    for claim in _FROM_WORST:
        one = filled_in(claim)
        score = leaf.scored(one.actual).score
        found.append((str(one.shown), score.low or ZERO, score.high or ZERO))
    return found


def _bounded(leaf: Leaf) -> Answer:
    for name, low, high in _levels(leaf):
        words = {"first": name, "weight": leaf.weight}
        if low < 0:
            return Counterexample(Phrase("below-nothing", {**words, "first_score": low}))
        if high > leaf.weight:
            return Counterexample(Phrase("above-weight", {**words, "first_score": high}))
    return None


def _monotone(leaf: Leaf) -> Answer:
    for (worse, *first), (good, *second) in pairwise(_levels(leaf)):
        for score, other in zip(first, second, strict=True):
            if other < score:
                ends = {"first": worse, "second": good}
                scores = {"first_score": score, "second_score": other}
                return Counterexample(Phrase("worse-level", {**ends, **scores}))
    return None


LEVELS: Mapping[Law, Callable[[Leaf], Answer]] = MappingProxyType({
    the.SCORED: lambda _: None,
    the.BOUNDED: _bounded,
    the.MONOTONE: _monotone,
})  # fmt: skip
"""How each law is proved of the three levels that a person may choose."""
