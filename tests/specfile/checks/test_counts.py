"""A number of things is no percentage, and an amount of money no number of things."""

from __future__ import annotations

import pytest

FIRES = {
    "a percentage of persons": ("IR323", "name: 培训人数, target: ≥90%, actual: 95%", "≥90%"),
    "an amount in pieces": ("IR324", "name: 单位成本, target: ≤5个, actual: 4个", "≤5个"),
}
NEAR = {
    "a number": ("IR323", "name: 培训人数, target: ≥90人, actual: 95人"),
    "an index": ("IR323", "name: 空气质量指数, target: ≥90%, actual: 95%"),
    "a label of a rate": ("IR323", "name: 培训人数, target: 完成率≥90%, actual: 95%"),
    "a base of a percentage": (
        "IR323",
        "name: 开放车位数量, target: 不低于停车场面积的30%, actual: 35%",
    ),
    "money": ("IR324", "name: 单位成本, target: ≤5万元, actual: 4万元"),
    "a share of a budget": ("IR324", "name: 运转经费, target: ≤95%, actual: 90%"),
    "a deadline": ("IR324", "name: 资金, target: 2023年12月底前, actual: 2023年12月1日"),
    "a budget": ("IR323", "name: 培训支出, budget: 5万元, spent: 5万元"),
}


@pytest.mark.parametrize(("code", "row", "excerpt"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, row, excerpt):
    assert found(row).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "row"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, row):
    assert code not in found(row)
