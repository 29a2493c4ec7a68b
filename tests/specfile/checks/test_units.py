"""A unit stands on a figure."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "words": fires(
        "IR305", "宣传到位", "name: 宣传点位, unit: 个, target: 宣传到位, actual: 宣传到位"
    ),
    "words of the name": fires("IR305", "{", "name: 宣传到位, unit: 个, actual: 宣传到位"),
}
NEAR = {
    "a figure": near("IR305", "name: 宣传点位, unit: 个, target: ≥12, actual: 13"),
    "no unit": near("IR305", "name: 宣传点位, target: 宣传到位, actual: 宣传到位"),
}
REMEDIES = {
    "IR305": remedy("words", "target: 宣传到位, actual: 宣传到位", "target: ≥12, actual: 13"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
