"""A number of things is no percentage, and an amount of money no number of things."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a percentage of persons": fires("IR323", "≥90%", "name: 培训人数, target: ≥90%, actual: 95%"),
    "an amount in pieces": fires("IR324", "≤5个", "name: 单位成本, target: ≤5个, actual: 4个"),
}
NEAR = {
    "a number": near("IR323", "name: 培训人数, target: ≥90人, actual: 95人"),
    "an index": near("IR323", "name: 空气质量指数, target: ≥90%, actual: 95%"),
    "a label of a rate": near("IR323", "name: 培训人数, target: 完成率≥90%, actual: 95%"),
    "a base of a percentage": near(
        "IR323", "name: 开放车位数量, target: 不低于停车场面积的30%, actual: 35%"
    ),
    "money": near("IR324", "name: 单位成本, target: ≤5万元, actual: 4万元"),
    "a share of a budget": near("IR324", "name: 运转经费, target: ≤95%, actual: 90%"),
    "a deadline": near("IR324", "name: 资金, target: 2023年12月底前, actual: 2023年12月1日"),
    "a budget": near("IR323", "name: 培训支出, budget: 5万元, spent: 5万元"),
}
REMEDIES = {
    "IR323": remedy("a percentage of persons", "培训人数", "培训覆盖率"),
    "IR324": remedy("an amount in pieces", "≤5个, actual: 4个", "≤5万元, actual: 4万元"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
