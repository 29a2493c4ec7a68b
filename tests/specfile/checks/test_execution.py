"""An execution rate is what was spent of the printed budget."""

from __future__ import annotations

import pytest

from indicator_rules import evaluate, load_spec
from indicator_rules.specfile import review
from tests.specfile.checks.parts import fires, near, remedy, table

OWN = {
    "tail": "figures: {全年预算数: 100万元, 全年执行数: 97万元}\n",
    "head": "points: 10\n",
}
FIRES = {
    "a budget that differs": fires(
        "IR388", "120万元", "name: 预算执行率, weight: 10, budget: 120万元, spent: 97万元", **OWN
    ),
    "what was spent differs": fires(
        "IR388",
        "970100元",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 970100元",
        tail="figures: {预算数: 100万元, 支出数: 97.00万元}\n",
        head="points: 10\n",
    ),
    "another rate with the name of the row": fires(
        "IR361",
        "预算执行率",
        "name: 预算执行率, weight: 10, budget: 100.00万元, spent: 97.00万元",
        tail="figures: {预算执行率: 95%}\n",
        head="points: 10\n",
    ),
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
        "IR361", "name: 预算执行率, weight: 10, budget: 100万元, spent: 97万元", **OWN
    ),
    "the same amounts": near(
        "IR388", "name: 预算执行率, weight: 10, budget: 100.12万元, spent: 970000元", **OWN
    ),
    "the budget before it was adjusted": near(
        "IR388",
        "name: 预算执行率, weight: 10, budget: 120万元, spent: 97万元",
        tail="figures: {年初预算数: 100万元}\n",
        head="points: 10\n",
    ),
    "one budget of two": near(
        "IR388",
        "name: 预算执行率, weight: 10, budget: 120万元, spent: 97万元",
        tail="figures: {预算数: 100万元, 调整预算数: 120万元}\n",
        head="points: 10\n",
    ),
    "a budget of people": near(
        "IR388",
        "name: 预算执行率, weight: 10, budget: 120万元, spent: 97万元",
        tail="figures: {预算数: 100人}\n",
        head="points: 10\n",
    ),
    "several budgets": near(
        "IR388",
        "name: 甲预算执行率, weight: 5, budget: 60万元, spent: 57万元",
        "name: 乙预算执行率, weight: 5, budget: 40万元, spent: 40万元",
        **OWN,
    ),
    "a figure of another kind with the name of the row": near(
        "IR361",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 97万元",
        tail="figures: {预算执行率: 97万元}\n",
        head="points: 10\n",
    ),
    "amounts of two kinds": near(
        "IR361",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 97人",
        tail="figures: {预算执行率: 95%}\n",
        head="points: 10\n",
    ),
}
REMEDIES = {
    "IR361": remedy("another rate", "99.4%", "97.4%"),
    "IR388": remedy("a budget that differs", "120万元", "100万元"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []


@pytest.mark.parametrize(
    ("given", "is_found"), [("970000元", False), ("90万元", True), ("已完成", False)]
)
def test_what_was_spent_may_be_put_in_and_a_claim_is_no_amount(tmp_path, given, is_found):
    file = tmp_path / "spec.yaml"
    row = "name: 预算执行率, weight: 10, budget: 100万元, spent: 97万元"
    file.write_text(table(row, **OWN).text, "utf-8")
    found = review(evaluate(load_spec(file), {"预算执行率": given}))
    assert ("IR388" in {one.code for one in found}) is is_found
