"""What a figure is for is the same with a stroke and with 每."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicator_rules import assess
from indicator_rules.engine.each import counted, each_of, in_a_year
from indicator_rules.engine.periods import each_said
from indicator_rules.model.actuals import Measured
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Threshold
from indicator_rules.model.units import unit_named

THINGS = ("亩", "户", "万人", "人·月", "月", "季度", "年", "半年", "周", "场", "人·天")
COUNTED = ("元", "万元", "次", "台")


def with_stroke(size, unit, below):
    return Quantity(Decimal(size), f"{unit}/{below}"), None


def with_each(size, unit, below):
    return Quantity(Decimal(size), unit), below.replace("·", "每")


FORMS = (with_stroke, with_each)


def outcome(target, actual, comparison):
    quantity, per = target
    rule = Threshold(comparison, quantity, per=per)
    value, for_each = actual
    found = assess(rule, Measured(value, per=for_each))
    codes = [one.code for one in found.findings]
    return found.verdict, found.completion_low, found.completion_high, codes


@given(
    comparison=st.sampled_from((Comparison.AT_LEAST, Comparison.AT_MOST)),
    wanted=st.integers(1, 200),
    found=st.integers(1, 200),
    units=st.tuples(st.sampled_from(COUNTED), st.sampled_from(COUNTED)),
    below=st.tuples(st.sampled_from(THINGS), st.sampled_from(THINGS)),
)
def test_a_stroke_and_each_give_equal_outcomes(comparison, wanted, found, units, below):
    outcomes = [
        outcome(target(wanted, units[0], below[0]), actual(found, units[1], below[1]), comparison)
        for target in FORMS
        for actual in FORMS
    ]
    assert outcomes.count(outcomes[0]) == len(outcomes)


@given(wanted=st.integers(1, 200), found=st.integers(1, 200), below=st.sampled_from(THINGS))
def test_a_figure_alone_is_held_alike_against_both(wanted, found, below):
    alone = (Quantity(Decimal(found), "元"), None)
    both = [outcome(form(wanted, "元", below), alone, Comparison.AT_LEAST) for form in FORMS]
    assert both[0] == both[1]


@pytest.mark.parametrize(
    ("unit", "per", "text"),
    [
        ("元/人·月", None, "每人每月"),
        ("元/月·人", None, "每人每月"),
        ("元", "人每月", "每人每月"),
        ("元/人天", None, "每人每天"),
        ("处", "五百户", "每5百户"),
        ("处", "某物", "每某物"),
        ("次", "二牛", "每二牛"),
        ("元", None, "全部"),
        ("%/年", None, "每年"),
        ("%", "年", "全部"),
    ],
)
def test_what_a_figure_is_for_is_said_in_one_way(unit, per, text):
    assert str(each_of(unit_named(unit), per)) == text


def test_what_is_counted_stands_alone():
    assert counted(Quantity(Decimal(3), "元/亩")) == Quantity(Decimal(3), "元")
    plain = Quantity(Decimal(3), "元")
    assert counted(plain) is plain


def test_working_days_are_no_part_of_a_year():
    assert in_a_year(unit_named("工作日")) is None


def test_a_day_is_for_nothing():
    rule = Threshold(Comparison.AT_LEAST, Quantity(Decimal(3), "元"), per="亩")
    assert str(each_said(rule, Measured(dt.date(2022, 5, 4)))) == "全部"
