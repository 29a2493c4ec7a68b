"""A rate as a percentage, of any size."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules.engine.completion import percent_text

TEXTS = {
    Fraction(7, 8): "87.5%",
    Fraction(1): "100%",
    Fraction(0): "0%",
    Fraction(1, 3): "33.33%",
    Fraction(12345, 1000000): "1.23%",
    Fraction(-1, 2): "-50%",
    Fraction(-1, 10**9): "0%",
    Fraction(10**40): f"1{'0' * 42}%",
    Fraction(10**40) + Fraction(1, 20000): f"1{'0' * 42}.01%",
}


@pytest.mark.parametrize(("value", "text"), TEXTS.items())
def test_a_rate_is_shown_to_two_places_half_up(value, text):
    assert percent_text(value) == text
