"""Changes are held against changes from the same base."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicator_rules import assess, explain, parse_actual, parse_target
from indicator_rules.engine.choice import candidates
from indicator_rules.model.actuals import Measured
from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Change


def held(target, actual):
    rule = parse_target(target)
    return assess(rule, parse_actual(actual, rule=rule))


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("同比增长≥5%", "环比增长6%"),
        ("较2020年下降5%", "较2015年下降6%"),
        ("同比增长≥5%", "环比增长6%以上"),
        ("高于全省平均", "高于全市平均"),
    ],
)
def test_a_change_from_another_base_is_open(target, actual):
    found = held(target, actual)
    assert (found.verdict.value, [one.code for one in found.findings][:1]) == (
        "undetermined",
        ["IR446"],
    )


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("同比增长≥5%", "较上年增长6%"),
        ("较上年增长≥5%", "较去年同期增长6%"),
        ("同比增长≥5%", "增长6%"),
        ("增长≥5%", "环比增长6%"),
        ("同比增长≥5%", "6%"),
    ],
)
def test_one_base_by_several_names_or_unsaid_is_one(target, actual):
    found = held(target, actual)
    assert (found.verdict.value, found.findings) == ("met", ())


def test_values_built_in_code_compare_by_the_words_of_their_base():
    def change(base, against=None):
        size = Quantity(Decimal(6), "%")
        return Change(Trend.INCREASE, Comparison.AT_LEAST, size, base, against=against)

    assert assess(change("上年"), Measured(change("上年"))).verdict.value == "met"
    other = assess(change("上年"), Measured(change("上期")))
    assert [one.code for one in other.findings] == ["IR446"]
    known = assess(change("上年"), Measured(change("去年", "上年")))
    assert known.verdict.value == "met"


def test_a_change_from_another_base_earns_nothing_certain():
    found = explain("同比增长≥5%", "环比增长6%", method="达标得满分", weight=5)
    assert (found["score"]["low"], found["score"]["high"]) == ("0", "5")


def test_of_several_changes_that_from_the_same_base_is_meant():
    rule = parse_target("同比增长≥5%")
    parts = [parse_actual("环比增长2%"), parse_actual("同比增长6%")]
    assert candidates(rule, parts) == [1]
    assert candidates(rule, parts[:1]) == [0]
