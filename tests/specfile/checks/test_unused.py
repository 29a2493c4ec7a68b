"""Each printed figure is part of some relation."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a figure too many": fires(
        "IR360",
        "基本支出",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 100万元, 支出: 60万元, 结余: 40万元, 基本支出: 20万元}\nidentities:\n  - 收入 - 支出 = 结余\n",
    ),
}
NEAR = {
    "figures of an identity": near(
        "IR360",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 100万元, 支出: 60万元, 结余: 40万元}\nidentities:\n  - 收入 - 支出 = 结余\n",
    ),
    "figures of shares": near(
        "IR360",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 100万元, 支出: 60万元, 结余: 40万元, 财政收入: 90万元}\nshares: {收入: {财政收入: 90%}}\nidentities:\n  - 收入 - 支出 = 结余\n",
    ),
    "figures of growth": near(
        "IR360",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105万元, 上年: 100万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n",
    ),
    "growth without an earlier figure": near(
        "IR360",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {本年: 105万元}\ngrowth: [{figure: 本年, printed: 增长5%}]\n",
    ),
    "a figure of an indicator": near(
        "IR360",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 100万元, 支出: 60万元, 结余: 40万元, 培训场次: 8场}\nidentities:\n  - 收入 - 支出 = 结余\n",
    ),
    "no relations": near(
        "IR360",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {收入: 100万元, 支出: 60万元, 结余: 40万元}\n",
    ),
}
REMEDIES = {
    "IR360": remedy("a figure too many", ", 基本支出: 20万元", ""),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
