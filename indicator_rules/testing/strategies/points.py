"""Points of scoring methods: shares of the weight, and numbers."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from hypothesis import strategies as st

from indicator_rules.model.methods import FULL, NONE, Points

SHARES = (Fraction(1, 2), Fraction(4, 5), Fraction(3, 5), Fraction(9, 10))


@cache
def points() -> st.SearchStrategy[Points]:
    """Points that a method gives: all, none, a share of the weight, or a number.

    Shrinks toward the whole weight.
    """
    return shared_points() | numbered_points()


@cache
def shared_points() -> st.SearchStrategy[Points]:
    """Shares of the weight, the whole of it first."""
    usual = [FULL, NONE, *(Points(share, share=True) for share in SHARES)]
    any_share = st.fractions("1/20", 1, max_denominator=20).map(
        lambda size: Points(size, share=True)
    )
    return st.sampled_from(usual) | any_share


@cache
def some_points() -> st.SearchStrategy[Points]:
    """Points above 0: all, a share of the weight, or a number."""
    usual = [FULL, *(Points(share, share=True) for share in SHARES)]
    return st.sampled_from(usual) | numbered_points()


@cache
def numbered_points() -> st.SearchStrategy[Points]:
    """Numbers of points above 0: 1, 0.5, 2 and more."""
    usual = [Points(size) for size in (Fraction(1), Fraction(1, 2), Fraction(2))]
    return st.sampled_from(usual) | st.fractions("1/10", 20, max_denominator=10).map(Points)
