"""What a table without a method gives is what the curve of its target gives."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules import assess, compile_curve
from indicator_rules.model.results import Verdict


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("＞0元", "0元"),
        ("＜0%", "0%"),
        ("＞-5℃", "-5℃"),
        ("较上年下降", "下降0%"),
        ("较上年增长", "增长0%"),
        ("增长＞0%", "增长0%"),
        ("增长约0%", "增长6%"),
    ],
)
def test_a_target_of_nothing_that_is_missed_has_a_rate_of_nothing(target, actual):
    found = assess(target, actual)
    assert (found.verdict, found.completion, found.printed) == (Verdict.UNMET, 0, "0%")


def test_a_target_of_nothing_has_any_rate_where_the_verdict_is_open():
    found = assess("＞0元", "≥0元")
    assert found.verdict is Verdict.UNDETERMINED
    assert (found.completion_low, found.completion_high) == (0, 1)


@pytest.mark.parametrize(
    ("actual", "rate", "printed"),
    [
        ("增长94%", Fraction(94, 95), "98.95%"),
        ("增长95%", Fraction(1), "100%"),
        ("增长105%", Fraction(1), "100%"),
        ("增长120%", Fraction(6, 7), "85.71%"),
        ("下降3%", Fraction(0), "0%"),
    ],
)
def test_a_change_by_about_so_much_falls_off_on_either_side(actual, rate, printed):
    found = assess("增长约100%", actual)
    assert (found.completion, found.printed) == (rate, printed)
    size = Fraction(actual.strip("增长下降%")) * (-1 if actual.startswith("下降") else 1)
    assert compile_curve("增长约100%", None, 10)(size) == rate * 10


@pytest.mark.parametrize(
    ("profile", "rate"), [("plain", Fraction(0)), ("mof-self-evaluation-2018", Fraction(1, 2))]
)
def test_a_change_that_is_too_great_is_rated_as_the_profile_says(profile, rate):
    assert assess("增长≤5%", "增长10%", profile=profile).completion == rate
    assert compile_curve("增长≤5%", None, 10, profile=profile)(10) == rate * 10
