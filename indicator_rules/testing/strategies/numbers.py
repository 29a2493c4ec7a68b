"""Decimals as people write them: whole ones before those with places."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from hypothesis import strategies as st

from indicator_rules.model.quantity import decimal_of


def decimal(value: Fraction) -> Decimal:
    """A fraction that is a finite decimal, without rounding."""
    return Decimal(decimal_of(value))


def plain_decimals(low: Fraction, high: Fraction, *, places: int = 2) -> st.SearchStrategy[Decimal]:
    """Decimals in a range, whole ones first. Shrinks toward 0, or the end that is nearest to it.

    A range that holds no whole number has those of ``places`` places, which it must hold one of.
    """
    kinds = [
        _steps(low, high, count)
        for count in (0, *range(1, places + 1))
        if ceil(low * 10**count) <= floor(high * 10**count)
    ]
    return st.one_of(kinds)


def _steps(low: Fraction, high: Fraction, places: int) -> st.SearchStrategy[Decimal]:
    step = 10**places
    counted = st.integers(ceil(low * step), floor(high * step))
    return counted.map(lambda count: decimal(Fraction(count, step)))
