"""Ends of bands that say in brackets whether they belong to the band."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules import ExpressionError, compile_curve, parse_method


@pytest.mark.parametrize(
    ("method", "at"),
    [("60%（不含）及以上得5分；其余不得分", 0), ("60%（含）及以上得5分；其余不得分", 5)],
)
def test_brackets_say_whether_the_end_belongs_to_the_band(method, at):
    curve = compile_curve("≥90%", method, 5)
    assert (curve(Fraction(60)), curve(Fraction(61))) == (at, 5)


def test_about_a_figure_that_is_included_is_no_bound():
    with pytest.raises(ExpressionError):
        parse_method("60%（含）左右得5分")
