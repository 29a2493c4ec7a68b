"""What was read prints as a text that reads back: rules, actual values, methods."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules import ExpressionError, parse_actual, parse_method, parse_target
from indicator_rules.model.claims import Claim
from indicator_rules.model.methods import (
    FULL,
    NONE,
    Axis,
    Band,
    Bands,
    Deduct,
    Growth,
    Held,
    Judged,
    Judgement,
    Part,
    PerUnit,
    Points,
    Proportional,
    Sides,
)
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.model.units import PERCENT
from indicator_rules.testing import strategies
from tests.properties.test_grammar_texts import words_in_no_order

SETTINGS = settings(
    max_examples=200, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)


@SETTINGS
@given(strategies.rules())
def test_a_rule_reads_back(rule):
    assert parse_target(str(rule)) == rule


@SETTINGS
@given(
    strategies.rules().flatmap(lambda rule: st.tuples(st.just(rule), strategies.actuals(rule))),
    st.booleans(),
)
def test_an_actual_value_reads_back_beside_its_target_and_alone(values, beside):
    rule, actual = values
    known = rule if beside else None
    try:
        found = parse_actual(actual.text, rule=known)
    except ExpressionError:
        assert known is None  # 95%；85% are two figures of nothing
        return
    assert parse_actual(str(found), rule=known) == found


def _prints_once(text):
    """Whether a cell is refused, or what it prints is read and prints the same."""
    try:
        found = parse_actual(text)
        return str(parse_actual(str(found))) == str(found)
    except ExpressionError:
        return True


def test_nearly_all_words_in_no_order_print_a_text_that_prints_itself():
    """Of words in no order some print a label that reads as a comparison or as a figure."""
    cells = words_in_no_order(Random("cells"), 3000)  # noqa: S311 - it only has to come back
    assert sum(map(_prints_once, cells)) > 0.985 * len(cells)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("培训场次９８.50场", "培训场次98.50场"),
        ("80余人", "＞80人"),
        ("近100场", "近100场"),
        ("约95%", "约95%"),
        ("80%-85%", "80%-85%"),
        ("较上年提高6.2%", "较上年增长6.2%"),
        ("同比下降=5%", "较上年同期下降=5%"),
        ("逐年提高", "较上年增长"),
        ("优秀", "优"),
        ("良好及以上", "良及以上"),
        ("2023-11-30 00:00:00", "2023年11月30日"),
        ("验收日期：2023-11-30", "验收日期：2023年11月30日"),
        ("完成24.85亿元，同比增长20.3%", "24.85亿元；较上年同期增长20.3%"),
        ("已完成", "完成目标值"),
        ("基本完成", "部分完成"),
        ("尚未完成", "未完成"),
        ("每月2次", "每月2次"),
        ("/", ""),
        ("N/A", "不适用"),
        ("工作有序开展", "工作有序开展"),
    ],
)
def test_an_actual_value_prints_in_one_way(cell, text):
    found = parse_actual(cell)
    assert str(found) == text
    assert parse_actual(text) == found


def test_a_date_prints_as_one():
    assert str(parse_actual(dt.date(2023, 1, 5))) == "2023年1月5日"


@SETTINGS
@given(strategies.methods())
def test_a_method_prints_a_sentence_that_reads_back_or_its_values(method):
    if strategies.sayable(method):
        assert parse_method(str(method)) == method
    else:
        assert str(method) == repr(method)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("达标得满分，未达标不得分", "达标得满分，不达标不得分"),
        ("达标得满分，不达标扣5分", "达标得满分，不达标扣5分"),
        ("≥90%得满分，每降低1个百分点扣0.5分，扣完为止", "≥90%得满分，每低1个百分点扣0.5分"),
        ("≤100%得1分，每超过1个百分点扣0.1分", "≤100%得1分，每高1个百分点扣0.1分"),
        ("每低1个百分点扣0.5分，最多扣2分", "每低1个百分点扣0.5分，最多扣2分"),
        ("每发现1次扣0.5分，扣完为止", "每发现1次扣0.5分，扣完为止"),
        ("每发现1次扣0.5分，最多扣2分", "每发现1次扣0.5分，最多扣2分"),
        ("90%以上得满分，80%-90%得80%的分值，80%以下不得分", "≥90%得满分，≥80%且＜90%得80%的分值，＜80%不得分"),
        ("大于5天得2分，其余不得分", "＞5天得2分，其余不得分"),
        ("达到8%得1分，达到16%得2分", "达到16%得2分，达到8%得1分"),
        ("=0得4分，0-8%得3分，大于8%不得分", "=0得4分，≥0%且≤8%得3分，＞8%不得分"),
        ("每推送1次得0.4分，最高得2分", "每完成1次得0.4分，最高得2分"),
        ("完成得5分，部分完成得3分，未完成不得分", "完成得5分，部分完成得3分，未完成不得分"),
        ("得分=完成率×分值", "得分=完成率×分值"),
        ("功效系数法计分，满意值95%，不允许值60%", "功效系数法计分，满意值95%，不允许值60%"),
        ("6月30日前完成得5分，7月31日前完成得3分，其余不得分", "6月30日前完成得5分，7月31日前完成得3分，其余不得分"),
        ("按期完成得满分，6月30日前完成得3分，其余不得分", "按期完成得满分，6月30日前完成得3分，其余不得分"),
        ("reverse-linear", "reverse-linear"),
        ("moderate-point", "moderate-point"),
        ("inside", "inside"),
    ],
)  # fmt: skip
def test_a_method_prints_in_one_way(sentence, text):
    method = parse_method(sentence)
    assert str(method) == text
    assert parse_method(text) == method


ONE_POINT = Points(Fraction(1))
POINT = Quantity(Decimal(1), "个百分点")
NINETY = Region(Fraction(90), None)


@pytest.mark.parametrize(
    "method",
    [
        Growth(),
        Sides(
            Deduct(ONE_POINT, POINT, start=POINT, above=False), Deduct(ONE_POINT, POINT, above=True)
        ),
        Bands((Band(NINETY, unit=PERCENT),), base=Proportional()),
        Bands((Band(Region(None, None)),)),
        Bands((Band(NINETY, unit=PERCENT, method=Proportional()),)),
        Bands((Band(NINETY, unit=PERCENT, axis=Axis.OVER),)),
        Bands((Band(NINETY, unit=PERCENT),), Axis.RATE),
        Bands((Band(Region(None, Fraction(90)), unit=PERCENT, bare=True),)),
        Bands((Band(Region(Fraction(90), None, high_closed=False), unit=PERCENT),)),
        Bands((Band(Region(Fraction(-5), None), unit=PERCENT),)),
        Bands((Band(Region(Fraction(1, 3), None), unit=PERCENT),)),
        Deduct(ONE_POINT, POINT),
        Deduct(ONE_POINT, POINT, above=False, events=True),
        Deduct(ONE_POINT, POINT, above=False, full=ONE_POINT),
        Deduct(ONE_POINT, POINT, Part.NEAREST, above=False),
        Deduct(ONE_POINT, Quantity(Decimal(10), "万元"), Part.UP, above=True),
        Deduct(Points(Fraction(1), plus=Fraction(2)), POINT, above=False),
        Deduct(Points(Fraction(1, 3)), POINT, above=False),
        Held(PerUnit(ONE_POINT, POINT), ONE_POINT),
        Held(PerUnit(ONE_POINT, POINT), NONE, FULL),
        Judged((Judgement(Claim.MET, NONE, ONE_POINT),)),
        Judged((Judgement(None, NONE, NONE),)),
        Judged((Judgement(None, NONE, NONE, "照明良好"),)),
    ],
    ids=repr,
)
def test_what_no_sentence_says_prints_its_values(method):
    assert str(method) == repr(method)
    assert method.to_dict()["text"] == repr(method)


def test_points_for_each_unit_have_a_most():
    method = Held(PerUnit(ONE_POINT, Quantity(Decimal(2), "次")), NONE, Points(Fraction(3)))
    assert str(method) == "每完成2次得1分，最高得3分"
    assert parse_method(str(method)) == method
