"""What figures are drawn beside a target, and what they shrink to."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis.errors import InvalidArgument

from indicator_rules import parse_target
from indicator_rules.testing import strategies
from tests.testing.strategies.drawing import drawn, least

HAIRS = [Decimal(hair) for hair in ("0.01", "-0.01", "0.1", "-0.1", "1", "-1")]


def figures(rule, **options):
    return strategies.figures(parse_target(rule), **options)


@pytest.mark.parametrize(
    ("rule", "figure"),
    [
        ("≥90%", "90"), ("≤475元/亩", "475"), ("80%-90%", "80"), ("=2.5", "2.5"), ("增长≥5%", "5"),
        ("2023年12月底前", "0"), ("良好及以上", "2"), ("逐年提高", "0"), ("≥2/3", "2"),
    ],
)  # fmt: skip
def test_figures_shrink_to_the_target(rule, figure):
    assert least(figures(rule)) == Decimal(figure)


def test_figures_short_of_the_target_shrink_to_one_less():
    assert least(figures("≥90%"), lambda x: x < 90) == 89
    assert least(figures("2023年12月底前"), lambda x: x > 0) == 1
    assert least(figures("良好及以上"), lambda x: x < 2) == 1


@pytest.mark.parametrize("rule", ["≥90%", "≤475元/亩", "=2.5", "约100人", "增长≥5%", "≥2/3"])
def test_a_hair_beside_the_target_is_drawn(rule):
    found, figure = set(drawn(figures(rule))), least(figures(rule))
    assert {figure + hair for hair in HAIRS} < found


def test_both_ends_of_a_target_are_drawn_and_what_is_beside_them():
    assert {Decimal(x) for x in ("80", "79.99", "90", "90.01", "89.9")} < set(
        drawn(figures("80%-90%"))
    )
    assert {Decimal(95), Decimal(105)} < set(drawn(figures("约100人")))


def test_breakpoints_what_is_beside_them_and_nothing_are_drawn():
    found = set(drawn(figures("≥90%", breakpoints=[55, Fraction(200)])))
    assert {Decimal(x) for x in ("0", "55", "54.9", "55.01", "200", "201")} < found


def test_a_breakpoint_that_no_decimal_is_has_those_around_it():
    found = set(drawn(figures("≥90%", breakpoints=[Fraction(100, 3)])))
    assert {Decimal("33.33"), Decimal("33.34")} < found


def test_figures_are_drawn_between_and_far_away():
    assert least(figures("≥90%"), lambda x: 40 < x < 50) == 41
    found = drawn(figures("≥90%"))
    assert max(found) > 10**9
    assert min(found) < -(10**9)


def test_the_last_place_of_a_target_is_a_hair():
    assert Decimal("0.000002") in drawn(figures("≤0.000001"))


def test_days_late_are_whole():
    found = drawn(figures("2023年12月底前", breakpoints=[Fraction(1, 2), 30]))
    assert {Decimal(x) for x in (-1, 0, 1, 30, 31)} < set(found)
    assert all(days == int(days) for days in found)


def test_ranks_are_those_of_the_scale():
    assert set(drawn(figures("良好及以上"))) == set(range(4))


@pytest.mark.parametrize("rule", ["符合上级有关规定", "培训3期，每期不少于50人"])
def test_a_target_without_a_line_has_no_figures(rule):
    with pytest.raises(InvalidArgument, match=r"^rule=.* has no figure$"):
        figures(rule)


@pytest.mark.parametrize("value", [0.5, True, "90", Decimal("NaN")])
def test_a_breakpoint_is_an_exact_number(value):
    with pytest.raises(InvalidArgument, match=r"^breakpoints="):
        figures("≥90%", breakpoints=[value])
