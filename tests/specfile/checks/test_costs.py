"""A cost has a ceiling and not a floor."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "money": fires(
        "IR334",
        "≥480万元",
        "name: 成本指标, indicators: [{name: 改造支出, target: ≥480万元, actual: 467万元}]",
    ),
    "a figure without a unit": fires(
        "IR334",
        "＞480",
        "name: 成本指标, indicators: [{name: 单位成本, target: ＞480, actual: 500}]",
    ),
}
NEAR = {
    "a ceiling": near(
        "IR334", "name: 成本指标, indicators: [{name: 改造支出, target: ≤480万元, actual: 467万元}]"
    ),
    "what is saved": near(
        "IR334", "name: 成本指标, indicators: [{name: 成本节约额, target: ≥48万元, actual: 50万元}]"
    ),
    "a rate": near(
        "IR334", "name: 成本指标, indicators: [{name: 资金到位率, target: ≥90%, actual: 95%}]"
    ),
    "another heading": near(
        "IR334", "name: 效益指标, indicators: [{name: 营业收入, target: ≥480万元, actual: 500万元}]"
    ),
    "a number of things": near(
        "IR334", "name: 成本指标, indicators: [{name: 单位成本, target: ≥5个, actual: 6个}]"
    ),
    "words": near(
        "IR334",
        "name: 成本指标, indicators: [{name: 单位成本, target: 符合规定, actual: 符合规定}]",
    ),
}
REMEDIES = {
    "IR334": remedy("money", "target: ≥", "target: ≤"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
