"""Texts are read once; what differs in type, unit or direction is not mixed up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicator_rules import (
    ExpressionError,
    compile_curve,
    implies,
    parse_actual,
    parse_method,
    parse_target,
)
from indicator_rules.model.comparison import Direction


def test_one_text_is_one_value():
    assert parse_target("培训≥8期") is parse_target("培训≥8期")
    assert parse_method("每低1个百分点扣0.5分") is parse_method("每低1个百分点扣0.5分")
    rule = parse_target("培训≥8期")
    assert parse_actual("7期", rule=rule) is parse_actual("7期", rule=rule)


def test_an_option_is_part_of_what_is_remembered():
    assert parse_target("12月底前").year is None
    assert parse_target("12月底前", period=2023).year == 2023
    assert parse_target("30天").direction is None
    assert parse_target("30天", direction="lower").direction is Direction.LOWER
    assert parse_actual("11月30日").text == "11月30日"
    assert parse_actual("11月30日", period=2023).value.year == 2023


def test_a_bare_figure_is_in_the_unit_of_the_very_target():
    """Two rules are equal whose units have two names."""
    first, second = parse_target("≥1000米"), parse_target("≥1公里")
    assert first == second
    assert parse_actual("2", rule=first).value.unit.name == "米"
    assert parse_actual("2", rule=second).value.unit.name == "公里"


def test_a_number_keeps_how_it_is_written():
    assert parse_actual(Decimal("1.0")).text == "1.0"
    assert parse_actual(1).text == "1"
    assert parse_actual(Decimal(1)).text == "1"


def test_the_same_words_in_other_places_keep_their_places():
    assert parse_target("≥90%").span.start == 0
    assert parse_target("  ≥90%").span.start == 2
    assert parse_target("≥90%").span.start == 0


def test_an_error_is_told_each_time():
    errors = []
    for _ in range(2):
        with pytest.raises(ExpressionError) as error:
            parse_target("≥9O%")
        errors.append(error.value)
    assert errors[0] is not errors[1]
    assert errors[0].diagnostic == errors[1].diagnostic


def test_a_curve_is_of_the_direction_that_was_said():
    """The two rules are equal and print alike."""
    plain, lower = parse_target("31天"), parse_target("31天", direction="lower")
    assert compile_curve(plain, None, 10)(62) == 10
    assert compile_curve(lower, None, 10)(62) == 0
    assert compile_curve(plain, None, 10)(62) == 10


@pytest.mark.parametrize(
    ("rule", "other", "holds"),
    [
        ("≥95%", "≥90%", True),
        ("≥90%", "≥95%", False),
        ("≤2小时", "≤120分钟", True),
        ("≤119分钟", "≤2小时", True),
        ("≤121分钟", "≤2小时", False),
        ("≤1年", "≤12个月", True),
        ("≤12个月", "≤1年", True),
        ("≤1周", "≤7天", True),
        ("≤3个工作日", "≤72小时", False),
        ("≤3个工作日", "≤3天", False),
        ("≥1万元", "≥10000元", True),
        ("≥0.9万元", "≥10000元", False),
        ("≤1亿元", "≤10000万元", True),
        ("2023年6月底前", "2023年12月底前", True),
        ("优", "良好及以上", True),
        ("良好及以上", "优", False),
        ("≥90%且≤95%", "≥80%", True),
    ],
)
def test_one_target_implies_another_by_their_texts(rule, other, holds):
    assert implies(rule, other) is holds
    assert implies(parse_target(rule), other) is holds
    assert implies(rule, parse_target(other)) is holds


def test_a_profile_says_how_far_about_reaches():
    assert implies("95%-105%", "约100%", profile="plain")
    assert not implies("94%-105%", "约100%", profile="plain")
    with pytest.raises(ValueError, match="profile='none' is not one of"):
        implies("≥90%", "≥80%", profile="none")
    with pytest.raises(ExpressionError):
        implies("≥9O%", "≥80%")
