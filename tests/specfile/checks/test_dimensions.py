"""A table that asks for output asks for effects and satisfaction too."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "no satisfaction": fires(
        "IR349",
        "{",
        "name: 产出一, target: ≥8场, actual: 8场",
        "name: 产出二, target: ≥8场, actual: 8场",
        "name: 产出三, target: ≥8场, actual: 8场",
        "name: 效果一, target: ≥8场, actual: 8场",
        "name: 效益二, target: ≥8场, actual: 8场",
    ),
    "no effects": fires(
        "IR349",
        "{",
        "name: 产出一, target: ≥8场, actual: 8场",
        "name: 产出二, target: ≥8场, actual: 8场",
        "name: 产出三, target: ≥8场, actual: 8场",
        "name: 产出四, target: ≥8场, actual: 8场",
        "name: 群众满意, target: ≥8场, actual: 8场",
    ),
}
NEAR = {
    "all of them": near(
        "IR349",
        "name: 产出一, target: ≥8场, actual: 8场",
        "name: 产出二, target: ≥8场, actual: 8场",
        "name: 产出三, target: ≥8场, actual: 8场",
        "name: 效益一, target: ≥8场, actual: 8场",
        "name: 群众满意, target: ≥8场, actual: 8场",
    ),
    "headings of output by their own names": near(
        "IR349",
        "name: 数量指标一, target: ≥8场, actual: 8场",
        "name: 质量指标一, target: ≥8场, actual: 8场",
        "name: 时效指标一, target: ≥8场, actual: 8场",
        "name: 可持续影响指标一, target: ≥8场, actual: 8场",
        "name: 群众满意, target: ≥8场, actual: 8场",
    ),
    "few rows": near(
        "IR349",
        "name: 产出一, target: ≥8场, actual: 8场",
        "name: 产出二, target: ≥8场, actual: 8场",
        "name: 产出三, target: ≥8场, actual: 8场",
        "name: 效益二, target: ≥8场, actual: 8场",
    ),
    "another order": near(
        "IR349",
        "name: 一, target: ≥8场, actual: 8场",
        "name: 二, target: ≥8场, actual: 8场",
        "name: 三, target: ≥8场, actual: 8场",
        "name: 四, target: ≥8场, actual: 8场",
        "name: 群众满意, target: ≥8场, actual: 8场",
    ),
    "a profile with a scheme": near(
        "IR349",
        "name: 产出一, target: ≥8场, actual: 8场",
        "name: 产出二, target: ≥8场, actual: 8场",
        "name: 产出三, target: ≥8场, actual: 8场",
        "name: 效果一, target: ≥8场, actual: 8场",
        "name: 效益二, target: ≥8场, actual: 8场",
        head="profile: mof-2020-10\nweights: equal\n",
    ),
}
REMEDIES = {
    "IR349": remedy("no satisfaction", "产出三", "群众满意"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
