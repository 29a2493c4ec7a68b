"""The laws of a function that adds the scores of a table up to its total."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen
from hypothesis import strategies as st

from indicator_rules.model.profile import Rounding
from indicator_rules.model.quantity import decimal_of, fraction_text
from indicator_rules.testing.laws import law as the
from indicator_rules.testing.laws.answers import Answer, outcome_of
from indicator_rules.testing.laws.calls import NOISE, Fault, number_from
from indicator_rules.testing.laws.law import Law
from indicator_rules.testing.laws.report import Outcome
from indicator_rules.testing.laws.rounding import rounded_once
from indicator_rules.testing.laws.search import smallest
from indicator_rules.testing.laws.words import Counterexample, Phrase

Scores = tuple[Fraction, ...]


@frozen(eq=False, slots=False)
class Adding:
    """A function from a list of scores to their total, and what each of them can be."""

    function: Callable[[list[Decimal]], object]
    weights: Scores
    places: int
    max_examples: int
    totals: dict[Scores, Fraction | Fault] = field(factory=dict, init=False)

    def __call__(self, scores: Scores) -> Fraction | Fault:
        """What the function gives for scores in an order."""
        if scores not in self.totals:
            given = [Decimal(decimal_of(score)) for score in scores]
            self.totals[scores] = number_from(self.function, given)
        return self.totals[scores]

    def total(self, scores: Scores) -> Fraction | None:
        """The total of scores, None where the function gives none."""
        found = self(scores)
        return found if isinstance(found, Fraction) else None

    @cached_property
    def candidates(self) -> list[Scores]:
        """Scores that are tried in any case: none, all, and halves of the last place."""
        half = Fraction(1, 2 * 10**self.places)
        steps = (Fraction(0), half, 3 * half)
        found = [tuple(min(step, weight) for weight in self.weights) for step in steps]
        return [*found, self.weights, tuple(weight - min(half, weight) for weight in self.weights)]

    @cached_property
    def drawn(self) -> st.SearchStrategy[Scores]:
        """Scores to draw, finer than the total is rounded."""
        scale = 10 ** (self.places + 1)
        return st.tuples(*(
            st.integers(0, int(weight * scale)).map(lambda count: Fraction(count, scale))
            for weight in self.weights
        ))  # fmt: skip

    def first(self, breaks: Callable[[Scores], bool]) -> Scores | None:
        """The smallest scores that break a law."""
        found = next((scores for scores in self.candidates if breaks(scores)), None)
        if found is not None:
            return found
        return smallest(self.drawn, breaks, max_examples=self.max_examples)


def added(law: Law, adding: Adding) -> Outcome:
    """One law of a function that adds up."""
    name = getattr(adding.function, "__name__", type(adding.function).__name__)
    answer = ADDING[law](adding)
    listed = _shown(adding.weights)
    about = (f", weights {listed}", f"，分值 {listed}")
    return outcome_of(law, name, answer, examples=len(adding.totals), about=about)


def _scored(adding: Adding) -> Answer:
    scores = adding.first(lambda one: isinstance(adding(one), Fault))
    fault = None if scores is None else adding(scores)
    if scores is None or not isinstance(fault, Fault):
        return None
    return Counterexample(Phrase("no-total", {"first": _shown(scores), "error": fault.texts}))


def _bounded(adding: Adding) -> Answer:
    weight = sum(adding.weights)

    def breaks(scores: Scores) -> bool:
        total = adding.total(scores)
        return total is not None and not -NOISE < total < weight + NOISE

    scores = adding.first(breaks)
    if scores is None:
        return None
    words = {"first": _shown(scores), "first_score": adding.total(scores), "weight": weight}
    return Counterexample(Phrase("total-outside", words))


def _order_free(adding: Adding) -> Answer:
    def differing(scores: Scores) -> Scores | None:
        total = adding.total(scores)
        for other in _orders(scores):
            found = adding.total(other)
            if total is not None and found is not None and abs(found - total) >= NOISE:
                return other
        return None

    scores = adding.first(lambda one: differing(one) is not None)
    other = None if scores is None else differing(scores)
    if scores is None or other is None:
        return None
    words = {
        "first": _shown(scores), "first_score": adding.total(scores),
        "second": _shown(other), "second_score": adding.total(other),
    }  # fmt: skip
    return Counterexample(Phrase("total-order", words))


def _orders(scores: Scores) -> list[Scores]:
    """The scores turned round, from the greatest and from the least."""
    ordered = tuple(sorted(scores))
    return [scores[::-1], ordered, ordered[::-1]]


def _rounded_once(adding: Adding) -> Answer:
    rounding = Rounding(adding.places)

    def breaks(scores: Scores) -> bool:
        total, exact = adding.total(scores), sum(scores)
        if total is None or abs(total - exact) < NOISE:
            return False
        return abs(total - rounded_once(Fraction(exact), rounding)) >= NOISE

    scores = adding.first(breaks)
    if scores is None:
        return None
    exact = Fraction(sum(scores))
    words = {"exact": exact, "wanted": rounded_once(exact, rounding)}
    said = {"first": _shown(scores), **words, "given": adding.total(scores)}
    return Counterexample(Phrase("total-rounded", said))


def _shown(scores: Scores) -> str:
    return "、".join(map(fraction_text, scores))


ADDING: Mapping[Law, Callable[[Adding], Answer]] = MappingProxyType({
    the.SCORED: _scored,
    the.BOUNDED: _bounded,
    the.ORDER_FREE: _order_free,
    the.ROUNDED_ONCE: _rounded_once,
})  # fmt: skip
"""How each law of a function that adds up is tried."""
