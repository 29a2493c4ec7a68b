"""Completion rates and how a table prints them, at the edges."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - rates are written in one line each

import pytest

from indicator_rules import assess
from indicator_rules.engine.completion import (
    percent_text,
    printed_range,
    printed_rate,
    rate,
    rate_inside,
    rate_range,
)
from indicator_rules.model.comparison import Direction
from indicator_rules.model.region import Region, point
from indicator_rules.model.results import Range

HIGHER, LOWER = Direction.HIGHER, Direction.LOWER


@pytest.mark.parametrize(
    ("value", "target", "direction", "found"),
    [
        (F(1, 2), F(1), HIGHER, F(1, 2)),
        (F(1, 4), F(1, 2), HIGHER, F(1, 2)),
        (F(1), F(1, 2), HIGHER, F(2)),
        (F(0), F(5), HIGHER, F(0)),
        (F(-1), F(5), HIGHER, F(0)),
        (F(0), F(0), HIGHER, F(1)),
        (F(-1), F(0), HIGHER, F(0)),
        (F(-1), F(-2), HIGHER, F(1)),
        (F(-3), F(-2), HIGHER, F(0)),
        (F(1, 2), F(1), LOWER, F(1)),
        (F(3, 4), F(1, 2), LOWER, F(1, 2)),
        (F(1), F(1, 2), LOWER, F(0)),
        (F(3), F(1, 2), LOWER, F(0)),
        (F(0), F(0), LOWER, F(1)),
        (F(1, 2), F(0), LOWER, F(0)),
        (F(-3), F(-2), LOWER, F(1)),
        (F(-1), F(-2), LOWER, F(0)),
    ],
)
def test_a_rate_is_of_the_target_and_never_below_nothing(value, target, direction, found):
    assert rate(value, target, direction) == found


def test_a_profile_may_have_the_target_over_the_value_where_less_is_better():
    assert rate(F(3, 4), F(1, 2), LOWER, ratio=True) == F(2, 3)
    assert rate(F(1, 2), F(1, 2), LOWER, ratio=True) == 1
    assert rate(F(1), F(0), LOWER, ratio=True) == 0
    assert rate_inside(F(120), F(80), F(100), ratio=True) == F(5, 6)
    assert rate_inside(F(120), F(80), F(100)) == F(4, 5)


def test_inside_an_interval_all_is_reached_its_ends_too():
    found = [rate_inside(F(x), F(80), F(100)) for x in (40, 80, 90, 100, 150, 250)]
    assert found == [F(1, 2), 1, 1, 1, F(1, 2), 0]


@pytest.mark.parametrize(
    ("region", "direction", "found"),
    [
        (point(F(5)), HIGHER, Range(F(1, 2), F(1, 2))),
        (point(F(15)), LOWER, Range(F(1, 2), F(1, 2))),
        (Region(F(5), F(20)), HIGHER, Range(F(1, 2), F(2))),
        (Region(F(5), None), HIGHER, Range(F(1, 2), None)),
        (Region(None, F(5)), HIGHER, Range(F(0), F(1, 2))),
        (Region(F(5), F(15)), LOWER, Range(F(1, 2), F(1))),
        (Region(F(15), None), LOWER, Range(F(0), F(1, 2))),
        (Region(None, F(15)), LOWER, Range(F(1, 2), F(1))),
        (Region(None, None), LOWER, Range(F(0), F(1))),
        (Region(None, None), HIGHER, Range(F(0), None)),
    ],
)
def test_a_stretch_has_the_rates_of_its_values(region, direction, found):
    assert rate_range(region, direction, F(10)) == found


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("7/8", "87.5%"), ("1/3", "33.33%"), ("2/3", "66.67%"), ("10", "1000%"), ("0", "0%"),
        ("1/20000", "0.01%"), ("1/20001", "0%"), ("-1/8", "-12.5%"), ("-1/100000", "0%"),
        ("-1/100", "-1%"), ("1005/1000", "100.5%"),
    ],
)  # fmt: skip
def test_a_rate_is_a_percentage_with_two_places_at_most(value, text):
    assert percent_text(F(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("1", "100%"), ("13/10", "100%"), ("0.99996", "99.99%"), ("0.99994", "99.99%"), ("0.9998", "99.98%"), ("0", "0%")],
)  # fmt: skip
def test_only_what_is_reached_prints_100(value, text):
    assert printed_rate(F(value)) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ("1/2", "3/4", "50%-75%"), ("1/2", "13/10", "50%-100%"), ("1/2", None, "50%-100%"),
        ("1", "2", "100%"), ("1", None, "100%"), ("0", "0", "0%"), ("0.8", "0.99996", "80%-99.99%"),
    ],
)  # fmt: skip
def test_a_stretch_prints_both_ends(low, high, text):
    assert printed_range(Range(F(low), None if high is None else F(high))) == text


@pytest.mark.parametrize(
    ("target", "actual", "rates", "printed"),
    [
        ("≥90%；满意度≥85%", "45%；满意度68%", ("1/2", "1/2"), "50%"),
        ("≥90%；满意度≥85%", "81%；满意度34%", ("2/5", "2/5"), "40%"),
        ("≥90%；满意度≥85%", "95%；满意度90%", ("19/18", "19/18"), "100%"),
        ("≥90%或满意度≥85%", "45%；满意度68%", ("4/5", "4/5"), "80%"),
        ("≥90%或满意度≥85%", "72%；满意度17%", ("4/5", "4/5"), "80%"),
        ("≥90%；满意度≥85%", "未完成", ("0", "1"), "未完成"),
        ("制度健全", "未完成", ("0", "0"), "0%"),
        ("制度健全", "基本完成", ("0", "1"), "部分达标"),
        ("制度健全", "已完成", ("1", "1"), "达标完成"),
        ("制度健全", "制度不健全", ("0", "0"), "0%"),
        ("增长≥5%", "增长≥3%", ("3/5", None), "60%-100%"),
        ("增长约10%", "增长20%", ("2/21", "2/21"), "9.52%"),
    ],
)
def test_the_cell_prints_what_the_rate_is(target, actual, rates, printed):
    found = assess(target, actual)
    ends = tuple(None if one is None else F(one) for one in rates)
    assert (found.completion_low, found.completion_high) == ends
    assert found.printed == printed
