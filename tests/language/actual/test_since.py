"""Where the day of an actual value is a period, when the period begins."""

from __future__ import annotations

import datetime as dt

import pytest

from indicator_rules import parse_actual, parse_target

DEADLINE = parse_target("2023年12月15日前")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2023年12月", (2023, 12, 1)),
        ("２０２３年２月", (2023, 2, 1)),
        ("2023.12", (2023, 12, 1)),
        ("2023年1-6月", (2023, 1, 1)),
        ("2023年第三季度", (2023, 7, 1)),
        ("2023年下半年", (2023, 7, 1)),
        ("2023年", (2023, 1, 1)),
        ("2023年9月中旬", (2023, 9, 11)),
        ("2023年9月下旬完成", (2023, 9, 21)),
    ],
)
def test_a_period_begins(text, first):
    assert parse_actual(text, rule=DEADLINE).since == dt.date(*first)


@pytest.mark.parametrize(
    "text",
    [
        "2023年12月3日",
        "2023年6月至9月15日",
        "2023年12月底",
        "2023年末",
        "２０２３－１２－３１",
        "2023.12.31",
    ],
)
def test_a_day_is_no_period(text):
    assert parse_actual(text, rule=DEADLINE).since is None
