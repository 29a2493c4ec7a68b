"""A cost has a ceiling and not a floor."""

from __future__ import annotations

import pytest

FIRES = {
    "money": (
        "IR334",
        "name: 成本指标, indicators: [{name: 改造支出, target: ≥480万元, actual: 467万元}]",
        "≥480万元",
    ),
    "a figure without a unit": (
        "IR334",
        "name: 成本指标, indicators: [{name: 单位成本, target: ＞480, actual: 500}]",
        "＞480",
    ),
}
NEAR = {
    "a ceiling": (
        "IR334",
        "name: 成本指标, indicators: [{name: 改造支出, target: ≤480万元, actual: 467万元}]",
    ),
    "what is saved": (
        "IR334",
        "name: 成本指标, indicators: [{name: 成本节约额, target: ≥48万元, actual: 50万元}]",
    ),
    "a rate": (
        "IR334",
        "name: 成本指标, indicators: [{name: 资金到位率, target: ≥90%, actual: 95%}]",
    ),
    "another heading": (
        "IR334",
        "name: 效益指标, indicators: [{name: 营业收入, target: ≥480万元, actual: 500万元}]",
    ),
    "a number of things": (
        "IR334",
        "name: 成本指标, indicators: [{name: 单位成本, target: ≥5个, actual: 6个}]",
    ),
    "words": (
        "IR334",
        "name: 成本指标, indicators: [{name: 单位成本, target: 符合规定, actual: 符合规定}]",
    ),
}


@pytest.mark.parametrize(("code", "row", "excerpt"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, row, excerpt):
    assert found(row).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "row"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, row):
    assert code not in found(row)
