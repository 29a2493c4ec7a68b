"""A target says more than the name of its indicator."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "the name": fires("IR380", "环境优美", "name: 环境优美, target: 环境优美, actual: 环境优美"),
    "the name without its ending": fires(
        "IR380", "项目可持续", "name: 项目可持续性, target: 项目可持续, actual: 项目可持续"
    ),
    "the name with marks": fires(
        "IR380", "机制的健全情况", "name: 机制健全（制度）, target: 机制的健全情况, actual: 健全"
    ),
}
NEAR = {
    "more than the name": near(
        "IR380", "name: 项目可持续性, target: 管护制度落实到位, actual: 管护制度落实到位"
    ),
    "the name and more": near(
        "IR380", "name: 管护机制, target: 管护机制健全, actual: 管护机制健全"
    ),
    "a figure": near("IR380", "name: 培训场次, target: ≥8场, actual: 8场"),
}
REMEDIES = {
    "IR380": remedy(
        "the name",
        ": 环境优美, target: 环境优美, actual: 环境优美",
        ": 环境优美, target: 垃圾日产日清, actual: 垃圾日产日清",
    )
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
