"""Where an actual value lies on the line of its target."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from indicator_rules import compile_curve, explain, parse_actual, parse_target, position, score


@pytest.mark.parametrize(
    ("target", "actual", "x"),
    [
        ("≥90%", "88.5%", Fraction(177, 2)),
        ("≥90%", parse_actual("88.5%", rule=parse_target("≥90%")), Fraction(177, 2)),
        ("≥90%", "0.95", None),
        ("≥100万元", "985000元", Fraction(197, 2)),
        ("≥90%", Decimal(88), Fraction(88)),
        ("80%-90%", "85%", Fraction(85)),
        ("2023年6月底前", "2023年6月28日", Fraction(-2)),
        ("2023年6月底前", dt.date(2023, 7, 3), Fraction(3)),
        ("良好及以上", "优秀", Fraction(3)),
        ("≥90%", "约95%", None),
        ("≥90%", "取消95%", None),
        ("≥8场", "95%", None),
        ("≥8场", "按期完成", None),
        ("符合规定", "符合规定", None),
    ],
)
def test_it_is_the_x_of_the_curve_or_none(target, actual, x):
    assert position(target, actual) == x


@pytest.mark.parametrize("actual", ["85%", "89.95%", "90%", "97%", "8成"])
def test_the_curve_there_gives_the_points_of_the_row(actual):
    method = "每低1个百分点扣0.5分，扣完为止"
    curve = compile_curve("≥90%", method, 10)
    assert curve.rounded(position("≥90%", actual)) == score("≥90%", actual, 10, method=method).value


def test_a_profile_says_how_wide_about_is():
    assert position("≥90%", "95%", profile="mof-2020-10") == 95


def test_an_explanation_proves_where_it_is_asked():
    told = explain("≥90%", "85%", method="每低1个百分点扣0.5分", weight=10)
    short = explain("≥90%", "85%", method="每低1个百分点扣0.5分", weight=10, prove=False)
    assert told.pop("laws")
    assert short == told
