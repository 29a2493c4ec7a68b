"""An execution rate is what was spent of the printed budget."""

from __future__ import annotations

import pytest

FIRES = {
    "another rate": (
        "IR361",
        "99.4%",
        ("name: 预算执行率, target: ≥95%, actual: 99.4%",),
        {"tail": "figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n"},
    ),
}
NEAR = {
    "the rate": (
        "IR361",
        ("name: 预算执行率, target: ≥95%, actual: 97.4%",),
        {"tail": "figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n"},
    ),
    "the rate in full percents": (
        "IR361",
        ("name: 预算执行率, target: ≥95%, actual: 97%",),
        {"tail": "figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n"},
    ),
    "another indicator": (
        "IR361",
        ("name: 办结率, target: ≥95%, actual: 99.4%",),
        {"tail": "figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n"},
    ),
    "a claim": (
        "IR361",
        ("name: 预算执行率, target: ≥95%, actual: 已完成",),
        {"tail": "figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n"},
    ),
    "two budgets": (
        "IR361",
        ("name: 预算执行率, target: ≥95%, actual: 99.4%",),
        {
            "tail": "figures: {年初预算: 470.00万元, 全年预算数: 480.00万元, 全年执行数: 467.52万元}\n"
        },
    ),
    "no figures": ("IR361", ("name: 预算执行率, target: ≥95%, actual: 99.4%",), {}),
    "figures of two kinds": (
        "IR361",
        ("name: 预算执行率, target: ≥95%, actual: 99.4%",),
        {"tail": "figures: {全年预算数: 480人, 全年执行数: 467.52万元}\n"},
    ),
    "a budget of nothing": (
        "IR361",
        ("name: 预算执行率, target: ≥95%, actual: 99.4%",),
        {"tail": "figures: {全年预算数: 0万元, 全年执行数: 467.52万元}\n"},
    ),
    "amounts of its own": (
        "IR361",
        ("name: 预算执行率, weight: 10, budget: 100万元, spent: 97万元",),
        {
            "tail": "figures: {全年预算数: 480.00万元, 全年执行数: 400.00万元}\n",
            "head": "points: 10\n",
        },
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
