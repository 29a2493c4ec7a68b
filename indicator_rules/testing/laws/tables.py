"""The laws of a whole scorecard: its total in any order, and printed as it is stated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from attrs import evolve, frozen
from hypothesis import strategies as st

from indicator_rules.engine.scorecard import Evaluation, evaluate
from indicator_rules.engine.weights import own_weights
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.quantity import decimal_of, fraction_text
from indicator_rules.testing.laws import law as the
from indicator_rules.testing.laws.answers import Answer
from indicator_rules.testing.laws.law import Law
from indicator_rules.testing.laws.leaves import leaves_of, plain, with_leaves
from indicator_rules.testing.laws.rounding import stated_total
from indicator_rules.testing.laws.search import smallest
from indicator_rules.testing.laws.weighing import filled
from indicator_rules.testing.laws.words import Counterexample, Phrase

ZERO = Fraction(0)


@frozen
class Orders:
    """A scorecard in its own order and in another."""

    own: Scorecard
    other: Scorecard


def order_free(scorecard: Scorecard, max_examples: int) -> tuple[Answer, int]:
    """The total and the grade in any order, with any actual values.

    Weights that are equal parts of the whole stay with their indicators: which of them have the
    last cent is said by the order of the file.
    """
    tried: set[Scorecard] = set()

    def breaks(orders: Orders) -> bool:
        tried.add(orders.other)
        first, second = evaluate(orders.own), evaluate(orders.other)
        return (first.total, first.grade) != (second.total, second.grade)

    found = smallest(_orders(_weighted(scorecard)), breaks, max_examples=max_examples)
    if found is None:
        return None, len(tried)
    first, second = evaluate(found.own), evaluate(found.other)
    words = {
        "first_score": first.printed_total, "first_grade": first.grade,
        "second_score": second.printed_total, "second_grade": second.grade,
        "order": "、".join(leaf.name for _, leaf in found.other.leaves()),
    }  # fmt: skip
    return Counterexample(Phrase("order", words)), len(tried)


def _weighted(scorecard: Scorecard) -> Scorecard:
    if not scorecard.equal_weights:
        return scorecard
    rows = [leaf for _, leaf in scorecard.leaves()]
    weights = own_weights(scorecard, rows)
    weighted = [
        evolve(row, weight=Decimal(decimal_of(weight)))
        for row, weight in zip(rows, weights, strict=True)
    ]
    return evolve(with_leaves(scorecard, weighted), equal_weights=False)


def _orders(scorecard: Scorecard) -> st.SearchStrategy[Orders]:
    return filled_in(scorecard).flatmap(
        lambda one: _shuffled(one).map(lambda other: Orders(one, other))
    )


@st.composite
def _shuffled(draw: st.DrawFn, scorecard: Scorecard) -> Scorecard:
    """The same scorecard with the indicators of every level in another order."""

    def turned(indicators: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
        below = [evolve(one, indicators=turned(one.indicators)) for one in indicators]
        return tuple(draw(st.permutations(below)))

    return evolve(scorecard, indicators=turned(scorecard.indicators))


def filled_in(scorecard: Scorecard) -> st.SearchStrategy[Scorecard]:
    """The scorecard as it is, or with other actual values. Shrinks to the scorecard as it is."""
    choices = [
        [leaf.indicator, *(plain(leaf.indicator, one.actual) for one in filled(leaf))]
        for leaf in leaves_of(scorecard)
    ]
    each = st.tuples(*(st.sampled_from(one) for one in choices))
    return each.map(lambda leaves: with_leaves(scorecard, list(leaves)))


def rounded_total(scorecard: Scorecard, max_examples: int) -> tuple[Answer, int]:
    """The printed total is the exact one, rounded in one step as the profile says."""
    tried: set[Fraction | None] = set()

    def breaks(one: Scorecard) -> bool:
        report = evaluate(one)
        tried.update((report.total.low, report.total.high))
        return report.printed_total != _printed(report)

    found = smallest(filled_in(scorecard), breaks, max_examples=max_examples)
    if found is None:
        return None, len(tried)
    report = evaluate(found)
    words = {"exact": report.total, "wanted": _printed(report), "given": report.printed_total}
    return Counterexample(Phrase("rounded-total", words)), len(tried)


def _printed(report: Evaluation) -> str:
    """A total as it should be printed; both ends where they differ."""
    ends = (report.total.low or ZERO, report.total.high or ZERO)
    low, high = (fraction_text(stated_total(end, report.profile.rounding)) for end in ends)
    return low if low == high else f"{low}-{high}"


TABLES: Mapping[Law, Callable[[Scorecard, int], tuple[Answer, int]]] = MappingProxyType({
    the.ORDER_FREE: order_free,
    the.ROUNDED_ONCE: rounded_total,
})  # fmt: skip
"""How each law of a scorecard is tried."""
