"""Signs: a drop is below 0, and of a deviation the size alone counts."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from indicator_rules import assess, explain, parse_actual, parse_target
from indicator_rules.engine.regions import mirrored, sizes
from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region, point
from indicator_rules.model.rules import Change, Threshold


def percent(size):
    return Quantity(Decimal(size), "%")


def change(trend, size, comparison=Comparison.AT_LEAST):
    return Change(trend, comparison, percent(size), stated=False)


UP, DOWN = Trend.INCREASE, Trend.DECREASE


@pytest.mark.parametrize(
    ("wanted", "found", "verdict"),
    [
        (change(UP, 5), percent(-6), "unmet"),
        (change(UP, 5), change(UP, -6), "unmet"),
        (change(UP, 5), change(DOWN, 6), "unmet"),
        (change(UP, 5), change(DOWN, -6), "met"),
        (change(UP, -5), change(DOWN, 4), "met"),
        (change(UP, -5), change(DOWN, 6), "unmet"),
        (change(DOWN, 10), percent(-12), "met"),
        (change(DOWN, 10), percent(-8), "unmet"),
        (change(DOWN, 10), percent(12), "met"),
        (change(DOWN, 10), change(DOWN, 12), "met"),
        (change(DOWN, 10), change(UP, -12), "met"),
        (change(DOWN, 10), change(UP, 12), "unmet"),
    ],
)
def test_a_movement_is_held_against_one_by_its_sign(wanted, found, verdict):
    assert assess(wanted, Measured(found)).verdict.value == verdict


def test_a_bound_below_0_is_a_drop_too():
    below = Bounded(Threshold(Comparison.AT_MOST, percent(-12)))
    above = Bounded(Threshold(Comparison.AT_LEAST, percent(-8)))
    assert assess(change(DOWN, 10), below).verdict.value == "met"
    assert assess(change(DOWN, 10), above).verdict.value == "unmet"


@pytest.mark.parametrize(
    ("target", "name", "actual", "verdict"),
    [
        ("偏差率≤5%", None, "-6%", "unmet"),
        ("偏差率≤5%", None, "-3%", "met"),
        ("偏差率＜5%", None, "-5%", "unmet"),
        ("≤5%", "预算编制差异率", "-6%", "unmet"),
        ("5%", "预算偏离度", "-6%", "unmet"),
        ("≤5%", "成本增长率", "-6%", "met"),
        ("偏差整改率≤5%", None, "-6%", "met"),
        ("偏差率≤-5%", None, "-6%", "met"),
        ("误差≤5毫米，合格率≥95%", None, "误差-6毫米，合格率96%", "unmet"),
    ],
)
def test_a_deviation_counts_by_its_size(target, name, actual, verdict):
    rule = parse_target(target, name=name)
    assert assess(rule, parse_actual(actual, rule=rule)).verdict.value == verdict


def test_what_is_scored_of_a_deviation_is_its_size():
    scored = explain("偏差率≤5%", "-6%", method="偏差率每超过1%扣1分", weight=5)
    assert scored["score"]["value"] == "4"


def test_both_sides_of_a_tolerance_fall_short_alike():
    rule = parse_target("-5%至5%")
    below, above = (assess(rule, parse_actual(one, rule=rule)) for one in ("-7%", "7%"))
    assert below.completion == above.completion == Fraction(3, 5)
    assert below.verdict is above.verdict


def test_an_interval_that_is_none_about_0_keeps_its_sides():
    rule = parse_target("-5%至10%")
    assert assess(rule, parse_actual("-7%", rule=rule)).completion == 0


def stretch(low, high, *, low_closed=True, high_closed=True):
    ends = (None if end is None else Fraction(end) for end in (low, high))
    return Region(*ends, low_closed, high_closed)


@pytest.mark.parametrize(
    ("region", "found"),
    [
        (stretch(2, 3), stretch(2, 3)),
        (stretch(2, None), stretch(2, None)),
        (stretch(-3, -2, low_closed=False), stretch(2, 3, high_closed=False)),
        (stretch(None, -2), stretch(2, None)),
        (stretch(-6, 3), stretch(0, 6)),
        (stretch(-3, 6, high_closed=False), stretch(0, 6, high_closed=False)),
        (stretch(-6, 6, high_closed=False), stretch(0, 6)),
        (stretch(-6, 6, low_closed=False), stretch(0, 6)),
        (
            stretch(-6, 6, low_closed=False, high_closed=False),
            stretch(0, 6, high_closed=False),
        ),
        (stretch(None, 3), stretch(0, None)),
        (stretch(-3, None), stretch(0, None)),
        (stretch(None, None), stretch(0, None)),
    ],
)
def test_the_sizes_of_a_stretch(region, found):
    assert sizes(region) == found


def test_a_point_stays_one_on_the_other_side():
    assert mirrored(point(Fraction(-6))) == point(Fraction(6))
    turned = sizes(point(Fraction(-6)))
    assert turned.low is turned.high
