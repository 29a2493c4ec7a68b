"""One name for a base, however it is spelt."""

from __future__ import annotations

import pytest

from indicator_rules import parse_actual, parse_target
from indicator_rules.language.words.bases import base_named, based
from indicator_rules.model.rules import AnyOf


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("上年", "上年"),
        ("上年同期", "上年"),
        ("去 年\n同期", "上年"),
        ("上一年度同期水平", "上年"),
        ("上年底", "上年"),
        ("同比", "上年"),
        ("上期", "上期"),
        ("环比", "上期"),
        ("上月", "上月"),
        ("全省平均水平", "全省平均"),
        ("本省平均值", "全省平均"),
        ("全市平均", "全市平均"),
        ("2020年", "2020年"),
        ("２０２０年底", "2020年"),
        ("2020年度同期", "2020年"),
        ("预算数", "预算"),
        ("水平", "水平"),
    ],
)
def test_spellings_share_the_name_of_their_base(words, name):
    assert base_named(words) == name


def test_the_year_before_that_of_the_table_is_last_year():
    assert base_named("2022年", 2023) == "上年"
    assert base_named("2021年", 2023) == "2021年"
    assert base_named("去年", 2023) == "上年"


def test_targets_and_actual_values_that_are_read_know_their_base():
    assert parse_target("同比增长≥5%").against == "上年"
    assert parse_target("较2022年下降≥5%", period=2023).against == "上年"
    assert parse_target("增长≥5%").against is None
    assert parse_actual("同比增长6%").value.against == "上年"
    assert parse_actual("较2022年增长6%", period=2023).value.against == "上年"
    assert parse_actual("环比增长6%以上").bound.against == "上期"


def test_each_part_of_a_target_knows_its_base():
    target = AnyOf((parse_target("同比增长≥5%"), parse_target("≥90%")))
    first, second = based(target).parts
    assert (first.against, second) == ("上年", parse_target("≥90%"))
