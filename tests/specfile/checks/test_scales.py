"""Amounts of one text are told in one scale."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "one figure in two units": fires(
        "IR367",
        "实际支出",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {执行数: 467.52万元, 实际支出: 467.52元}\n",
    ),
}
NEAR = {
    "one amount in two units": near(
        "IR367",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {执行数: 467.52万元, 实际支出: 4675200元}\n",
    ),
    "one amount twice": near(
        "IR367",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {执行数: 467.52万元, 实际支出: 467.52万元}\n",
    ),
    "few digits": near(
        "IR367",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {执行数: 20万元, 实际支出: 20元}\n",
    ),
    "no money": near(
        "IR367",
        "name: 培训场次, target: ≥8场, actual: 8场",
        tail="figures: {执行数: 467.52万元, 人数: 46752人}\n",
    ),
}
REMEDIES = {
    "IR367": remedy("one figure in two units", "467.52元", "467.52万元"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
