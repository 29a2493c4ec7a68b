"""A verdict on words rests on something that is written down."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a claim": fires("IR383", "met", "name: 机制, target: 机制健全, actual: 已完成, rating: met"),
    "the target again": fires(
        "IR383", "met", "name: 机制, target: 机制 健全, actual: 机制健全, rating: met"
    ),
    "nothing": fires("IR383", "met", "name: 机制, target: 机制健全, rating: met"),
}
NEAR = {
    "what was done": near(
        "IR383", "name: 机制, target: 机制健全, actual: 已建立巡查制度, rating: met"
    ),
    "a note": near(
        "IR383", "name: 机制, target: 机制健全, actual: 已完成, rating: met, note: 见验收报告"
    ),
    "a reason": near(
        "IR383", "name: 机制, target: 机制健全, actual: 已完成, rating: met, reason: 专家评审"
    ),
    "not met": near("IR383", "name: 机制, target: 机制健全, actual: 已完成, rating: unmet"),
    "no rating": near("IR383", "name: 机制, target: 机制健全, actual: 机制健全"),
}
REMEDIES = {"IR383": remedy("a claim", "actual: 已完成", "actual: 已建立巡查制度")}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
