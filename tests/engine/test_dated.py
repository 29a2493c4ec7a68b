"""Points by the day on which something was done."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from indicator_rules import compile_curve, explain, parse_target
from indicator_rules.engine.dated import by_day
from indicator_rules.model.methods import FULL, NONE, ByDay, DayBand, Points
from indicator_rules.model.refusal import Refusal

HALF = Points(Fraction(1, 2), share=True)


def day(text):
    """A day of the year after the period cannot be read without one."""
    rule = parse_target(text.removeprefix("次年"))
    return evolve(rule, years_after=1) if text.startswith("次年") else rule


def band(text, points):
    return DayBand(None if text is None else day(text), points)


def curve(target, *bands):
    return by_day(parse_target(target), ByDay(bands, NONE), Fraction(10))


def ends(pieces):
    return [(piece.stretch.high, piece.formula(Fraction(0))) for piece in pieces]


def refusal(target, *bands):
    with pytest.raises(Refusal) as refused:
        curve(target, *bands)
    return (
        refused.value.code,
        dict(refused.value.words)["fits"],
        dict(refused.value.words)["fits_zh"],
    )


def test_the_days_are_in_order_whatever_the_sentence_has_first():
    pieces = curve("2023年6月底前", band("2023年8月底前", HALF), band("2023年6月底前", FULL))
    assert ends(pieces) == [(0, 10), (62, 5), (None, 0)]


def test_the_day_of_the_target_itself_is_none_past_it():
    pieces = curve("2023年6月底前", band("2023年7月1日前", HALF), band(None, FULL))
    assert ends(pieces) == [(0, 10), (1, 5), (None, 0)]


def test_days_without_a_year_are_of_the_year_of_the_target():
    pieces = curve("2024年3月底前", band("2月10日前", FULL), band("3月底前", HALF))
    assert ends(pieces) == [(-50, 10), (0, 5), (None, 0)]


def test_a_day_of_the_year_after_is_that():
    pieces = curve("2023年12月底前", band("12月底前", FULL), band("次年1月底前", HALF))
    assert ends(pieces) == [(0, 10), (31, 5), (None, 0)]


def test_days_before_and_after_the_new_year_may_be_named_with_their_years():
    pieces = curve("2024年3月底前", band("2023年12月底前", FULL), band("2024年3月底前", HALF))
    assert ends(pieces) == [(-91, 10), (0, 5), (None, 0)]
    pieces = curve("2024年3月底前", band("12月底前", FULL), band(None, HALF))
    assert ends(pieces) == [(0, 5), (275, 10), (None, 0)]


def test_a_target_of_no_year_may_have_days_of_the_same_year():
    pieces = curve("6月底前", band("6月底前", FULL), band("9月底前", HALF))
    assert ends(pieces) == [(0, 10), (92, 5), (None, 0)]


@pytest.mark.parametrize(
    ("target", "bands", "fits"),
    [
        ("≥90%", [("6月底前", FULL)], ("a date", "日期类目标值")),
        ("2023年6月底前", [("6月底前", FULL), ("6月30日前", HALF)], ("another date", "其他日期")),
        ("2023年6月底前", [(None, FULL), ("6月30日前", HALF)], ("another date", "其他日期")),
        (
            "2024年3月底前",
            [("12月底前", FULL), ("次年3月底前", HALF)],
            ("a date in its year", "同一年度的日期"),
        ),
        ("2024年3月底前", [("每月5日前", FULL)], ("a day of the year", "年内的日期")),
        ("每月5日前", [("6月底前", FULL)], ("a day of the year", "年内的日期")),
        ("3月底前", [("2月10日前", FULL)], ("a date with its year", "写明年份的日期")),
        ("6月底前", [("2023年6月底前", FULL)], ("a date with its year", "写明年份的日期")),
    ],
)
def test_a_day_that_cannot_be_counted_from_the_target_is_refused(target, bands, fits):
    assert refusal(target, *(band(*one) for one in bands)) == ("IR434", *fits)


def test_what_the_days_say_is_what_the_table_gets():
    method = "2023年6月底前完成得满分，2023年7月底前完成得一半分，其余不得分"
    made = compile_curve(parse_target("2023年6月底前"), method, 10)
    assert [made(Fraction(day)) for day in (-200, 0, 1, 31, 32)] == [10, 10, 5, 5, 0]
    found = explain("2023年6月底前", "2023年7月31日", method=method, weight=10)
    assert found["score"]["value"] == "5"
