"""Where a date names no day, the first day of what it names."""

from __future__ import annotations

import datetime as dt

import pytest

from indicator_rules import parse_actual, parse_target
from indicator_rules.syntax.periods import first_day

DEADLINE = parse_target("2023年12月15日前")


@pytest.mark.parametrize(
    ("text", "last", "first"),
    [
        ("2023年12月", (2023, 12, 31), (2023, 12, 1)),
        ("２０２３年２月", (2023, 2, 28), (2023, 2, 1)),
        ("2023.12", (2023, 12, 31), (2023, 12, 1)),
        ("2023-12", (2023, 12, 31), (2023, 12, 1)),
        ("2023年1-6月", (2023, 6, 30), (2023, 6, 1)),
        ("2023年第三季度", (2023, 9, 30), (2023, 7, 1)),
        ("2023年下半年", (2023, 12, 31), (2023, 7, 1)),
        ("2023年", (2023, 12, 31), (2023, 1, 1)),
    ],
)
def test_a_period_begins(text, last, first):
    assert first_day(text, dt.date(*last)) == dt.date(*first)


@pytest.mark.parametrize(
    "text", ["2023年12月31日", "2023年12月底", "2023年末", "２０２３－１２－３１", "12.31", "年底"]
)
def test_a_day_begins_with_itself(text):
    assert first_day(text, dt.date(2023, 12, 31)) == dt.date(2023, 12, 31)


def test_no_period_is_longer_than_the_year_so_far():
    assert first_day("2023年度1号", dt.date(2023, 1, 1)) == dt.date(2023, 1, 1)
    assert first_day("2023年度", dt.date(2023, 1, 31)) == dt.date(2023, 1, 31)


def test_an_actual_value_keeps_when_its_period_begins():
    assert parse_actual("2023年12月", rule=DEADLINE).since == dt.date(2023, 12, 1)
    assert parse_actual("2023年12月3日", rule=DEADLINE).since is None
