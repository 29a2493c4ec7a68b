"""An execution rate is what was spent of the printed budget."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "another rate": fires(
        "IR361",
        "99.4%",
        "name: 预算执行率, target: ≥95%, actual: 99.4%",
        tail="figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n",
    ),
}
NEAR = {
    "the rate": near(
        "IR361",
        "name: 预算执行率, target: ≥95%, actual: 97.4%",
        tail="figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n",
    ),
    "the rate in full percents": near(
        "IR361",
        "name: 预算执行率, target: ≥95%, actual: 97%",
        tail="figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n",
    ),
    "another indicator": near(
        "IR361",
        "name: 办结率, target: ≥95%, actual: 99.4%",
        tail="figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n",
    ),
    "a claim": near(
        "IR361",
        "name: 预算执行率, target: ≥95%, actual: 已完成",
        tail="figures: {全年预算数: 480.00万元, 全年执行数: 467.52万元}\n",
    ),
    "two budgets": near(
        "IR361",
        "name: 预算执行率, target: ≥95%, actual: 99.4%",
        tail="figures: {年初预算: 470.00万元, 全年预算数: 480.00万元, 全年执行数: 467.52万元}\n",
    ),
    "no figures": near("IR361", "name: 预算执行率, target: ≥95%, actual: 99.4%"),
    "figures of two kinds": near(
        "IR361",
        "name: 预算执行率, target: ≥95%, actual: 99.4%",
        tail="figures: {全年预算数: 480人, 全年执行数: 467.52万元}\n",
    ),
    "a budget of nothing": near(
        "IR361",
        "name: 预算执行率, target: ≥95%, actual: 99.4%",
        tail="figures: {全年预算数: 0万元, 全年执行数: 467.52万元}\n",
    ),
    "amounts of its own": near(
        "IR361",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 97万元",
        tail="figures: {全年预算数: 480.00万元, 全年执行数: 400.00万元}\n",
        head="points: 10\n",
    ),
}
REMEDIES = {
    "IR361": remedy("another rate", "99.4%", "97.4%"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
