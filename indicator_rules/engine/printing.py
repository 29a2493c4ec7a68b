"""Rounding, in one place: once, in the way that the profile says."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from indicator_rules.model.profile import Half, Rounding, Step
from indicator_rules.model.quantity import decimal_of, fraction_text, is_finite_decimal, places_of
from indicator_rules.model.results import Range

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


def is_printed_as(computed: Range, figure: Decimal, rounding: Rounding) -> bool:
    """Whether a figure is what was computed, at the places that the figure is written with.

    What was computed counts exactly, and also as the profile prints it; of a range, any figure is
    right that lies between its printed ends.
    """
    own = Rounding(places_of(figure), rounding.mode)
    kept = on_both_ends(computed, lambda end: Fraction(rounded(end, rounding)))
    return any(
        rounded(low, own) <= figure <= rounded(high, own)
        for low, high in (computed.ends, kept.ends)
    )


def printed_figure(value: Fraction, rounding: Rounding) -> str:
    """A rounded figure without idle zeros: 100, 96.15, 3.5."""
    return _without_zeros(rounded(value, rounding))


def _without_zeros(figure: Decimal) -> str:
    text = format(figure, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def rounded_score(score: Fraction, weight: Fraction, rounding: Rounding) -> Decimal:
    """A score rounded, and never above the weight: full marks of 1.666 points are 1.666.

    What would be rounded up beyond the weight is cut off; a method may itself give more.
    """
    if score == weight and is_finite_decimal(weight):
        return Decimal(decimal_of(weight))
    figure = rounded(score, rounding)
    if score <= weight < figure:
        return rounded(score, evolve(rounding, mode=Half.DOWN))
    return figure


def printed_points(score: Fraction, weight: Fraction, rounding: Rounding) -> str:
    """The points of an indicator as a table prints them."""
    return _without_zeros(rounded_score(score, weight, rounding))


def printed_score(score: Range, weight: Fraction, rounding: Rounding) -> str:
    """The points of an indicator as a table prints them, both ends where they differ."""
    low, high = (printed_points(end, weight, rounding) for end in score.ends)
    return low if low == high else f"{low}-{high}"


def counted(total: Fraction, rounding: Rounding) -> Fraction:
    """A total as it counts: rounded where the profile rounds it, else the sum of its rows."""
    at_total = rounding.at is Step.TOTAL or not is_finite_decimal(total)
    return Fraction(rounded(total, rounding)) if at_total else total


def printed_total(total: Range, rounding: Rounding) -> str:
    """A total, or the sum of a heading, as a table prints it: both ends where they differ."""
    low, high = (fraction_text(counted(end, rounding)) for end in total.ends)
    return low if low == high else f"{low}-{high}"


def printed_range(values: Range, rounding: Rounding) -> str:
    """One figure where the ends print alike, otherwise both."""
    low, high = (printed_figure(end, rounding) for end in values.ends)
    return low if low == high else f"{low}-{high}"
