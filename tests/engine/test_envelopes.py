"""Printed figures: whether two of them tell one amount."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicator_rules.engine.envelopes import is_one_figure
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.quantity import places_of

ONE = [
    ("100万元", "100.12万元"),
    ("100万元", "1001200元"),
    ("100.12万元", "1001200元"),
    ("95.1%", "95.10%"),
    ("95%", "95.4%"),
    ("13.6万人", "136000人"),
    ("13.6万人", "135500人"),
    ("8场", "8场"),
    ("8.5分", "9分"),
]
TWO = [
    ("100.12万元", "1001300元"),
    ("100万元", "100.5万元"),
    ("100.0万元", "100.12万元"),
    ("95%", "94.4%"),
    ("13.6万人", "136500人"),
    ("136人", "136.4人"),
    ("8场", "8个"),
    ("8场", "9场"),
]


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [*((*pair, True) for pair in ONE), *((*pair, False) for pair in TWO)],
)
def test_two_figures_are_one_where_either_is_the_other_rounded(one, other, is_one, is_turned):
    first, second = parse_actual(one).value, parse_actual(other).value
    pair = (second, first) if is_turned else (first, second)
    assert is_one_figure(*pair) is is_one


@pytest.mark.parametrize(
    ("text", "places"), [("7.30", 2), ("7.3", 1), ("7", 0), ("70", 0), ("7E+1", 0), ("-0.005", 3)]
)
def test_the_places_of_a_decimal_are_those_it_is_written_with(text, places):
    assert places_of(Decimal(text)) == places
