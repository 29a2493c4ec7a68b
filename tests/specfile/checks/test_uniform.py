"""A table in which every row says the same was not measured."""

from __future__ import annotations

from tests.specfile.checks.parts import alike, fires, near, remedy

FIRES = {
    "everything reached": fires(
        "IR355",
        "100",
        *alike(5, "name: 指标{n}, target: ≥8场, actual: 8场"),
        tail="published: {total: 100}\n",
    ),
    "targets repeated": fires(
        "IR356", "≥8场", *alike(5, "name: 指标{n}, target: ≥8场, actual: ≥8场")
    ),
    "targets repeated in the other width": fires(
        "IR356", "＝8场", *alike(5, "name: 指标{n}, target: =8场, actual: ＝8场")
    ),
    "claims": fires(
        "IR357",
        "已完成",
        *alike(3, "name: 指标{n}, target: ≥8场, actual: 已完成"),
        "name: 指标3, target: ≥8场, actual: 8场",
        "name: 指标4, target: ≥8场, actual: 8场",
    ),
}
NEAR = {
    "one missed": near(
        "IR355",
        "name: 指标1, target: ≥8场, actual: 8场",
        "name: 指标2, target: ≥8场, actual: 8场",
        "name: 指标3, target: ≥8场, actual: 8场",
        "name: 指标4, target: ≥8场, actual: 8场",
        "name: 指标, target: ≥8场, actual: 7场",
        tail="published: {total: 97.5}\n",
    ),
    "nothing published": near("IR355", *alike(5, "name: 指标{n}, target: ≥8场, actual: 8场")),
    "points taken off": near(
        "IR355",
        "name: 指标1, target: ≥8场, actual: 8场",
        "name: 指标2, target: ≥8场, actual: 8场",
        "name: 指标3, target: ≥8场, actual: 8场",
        "name: 指标4, target: ≥8场, actual: 8场",
        "name: 指标, target: ≥8场, actual: 8场, deducted: 1",
        tail="published: {total: 100}\n",
    ),
    "few rows": near(
        "IR355",
        *alike(4, "name: 指标{n}, target: ≥8场, actual: 8场"),
        tail="published: {total: 100}\n",
    ),
    "one of its own": near(
        "IR356",
        *alike(4, "name: 指标{n}, target: ≥8场, actual: ≥8场"),
        "name: 指标4, target: ≥8场, actual: 8场",
    ),
    "budgets": near("IR356", *alike(5, "name: 执行{n}, budget: 9万元, spent: 9万元")),
    "half of the rows": near(
        "IR357",
        *alike(3, "name: 指标{n}, target: ≥8场, actual: 已完成"),
        "name: 指标3, target: ≥8场, actual: 8场",
        "name: 指标4, target: ≥8场, actual: 8场",
        "name: 指标, target: ≥8场, actual: 8场",
    ),
}
REMEDIES = {
    "IR355": remedy(
        "everything reached",
        "指标0, target: ≥8场",
        "指标0, target: ≥10场",
        "total: 100",
        "total: 96",
    ),
    "IR356": remedy("targets repeated", "actual: ≥8场", "actual: 9场"),
    "IR357": remedy("claims", "actual: 已完成", "actual: 8场"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
