"""Rounding, in one place: once, in the way that the profile says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise

from attrs import evolve

from indicator_rules.model.profile import Half, Rounding
from indicator_rules.model.quantity import fraction_text, is_finite_decimal
from indicator_rules.model.results import Range

ZERO = Fraction(0)
_PLACES, _LONGEST = 4, 6
"""A figure that does not end is shown to so many places, one that ends up to so many."""


def on_both_ends(values: Range, change: Callable[[Fraction], Fraction]) -> Range:
    """A range with both ends changed alike; without a limit counts as 0."""
    low, high = values.ends
    return Range(change(low), change(high))


def shown_figure(value: Fraction) -> str:
    """A figure for people: 7.125 as it is, 10/9 as ≈1.1111."""
    exact = fraction_text(value)
    if "/" not in exact and len(exact.partition(".")[2]) <= _LONGEST:
        return exact
    return f"≈{printed_figure(value, Rounding(_PLACES))}"


def shown_range(values: Range) -> str:
    """The points of a range for people: 7.5, or both ends; one ≈ in front is for both."""
    low, high = map(shown_figure, values.ends)
    if low == high:
        return low
    return f"{low}-{high.removeprefix('≈')}" if low.startswith("≈") else f"{low}-{high}"


def exact_range(values: Range) -> str:
    """The exact points of a range: 15/2, or both ends."""
    low, high = map(fraction_text, values.ends)
    return low if low == high else f"{low}-{high}"


def rounded(value: Fraction, rounding: Rounding) -> Decimal:
    """Half away from zero, or cut off towards zero; always with its places."""
    scaled = abs(value) * 10**rounding.places
    whole = scaled.numerator // scaled.denominator
    if rounding.mode is Half.UP and 2 * (scaled - whole) >= 1:
        whole += 1
    digits = Decimal(whole if value >= 0 else -whole).as_tuple()
    return Decimal((digits.sign, digits.digits, -rounding.places))


def printed_figure(value: Fraction, rounding: Rounding) -> str:
    """A rounded figure without idle zeros: 100, 96.15, 3.5."""
    text = format(rounded(value, rounding), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def printed_score(score: Fraction, weight: Fraction, rounding: Rounding) -> str:
    """A rounded score that is never above the weight: full marks of 1.666 points are 1.666.

    What would be rounded up beyond the weight is cut off; a method may itself give more.
    """
    if score == weight and is_finite_decimal(weight):
        return fraction_text(weight)
    if score <= weight < rounded(score, rounding):
        return printed_figure(score, evolve(rounding, mode=Half.DOWN))
    return printed_figure(score, rounding)


def printed_weights(weights: Sequence[Fraction]) -> list[str]:
    """Weights as they are; where one has no end, to two places that add up to the whole."""
    exact = [fraction_text(weight) for weight in weights]
    if not any("/" in text for text in exact):
        return exact
    sums = [rounded(end, Rounding()) for end in accumulate(weights, initial=ZERO)]
    return [fraction_text(Fraction(end - start)) for start, end in pairwise(sums)]


def printed_range(values: Range, rounding: Rounding) -> str:
    """One figure where the ends print alike, otherwise both."""
    low, high = (printed_figure(end, rounding) for end in values.ends)
    return low if low == high else f"{low}-{high}"
