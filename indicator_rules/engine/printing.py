"""Rounding, in one place: half up, once, as the profile says."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from indicator_rules.model.results import Range

ZERO = Fraction(0)


def rounded(value: Fraction, places: int) -> Decimal:
    """Half up, once."""
    scale = 10**places
    scaled = abs(value) * scale
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return (
        Decimal(whole if value >= 0 else -whole)
        .scaleb(-places)
        .quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    )


def printed_figure(value: Fraction, places: int) -> str:
    """A rounded figure without idle zeros: 100, 96.15, 3.5."""
    text = format(rounded(value, places), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def printed_range(values: Range, places: int) -> str:
    """One figure where the ends print alike, otherwise both."""
    low = printed_figure(values.low or ZERO, places)
    high = printed_figure(values.high or ZERO, places)
    return low if low == high else f"{low}-{high}"
