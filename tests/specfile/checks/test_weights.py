"""Weights add up level by level."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

A = "name: 甲, target: ≥8场, actual: 8场, weight: {}"
B = "name: 乙, target: ≥8场, actual: 8场, weight: 40"
BELOW = "name: 产出, weight: {}, indicators: [{{name: 丙, target: ≥8场, actual: 8场, weight: 60}}]"
BARE = "name: 戊, target: ≥8场, actual: 8场"
FIRES = {
    "a weight that is missing": fires("IR204", "{", A.format(55), BARE, head=""),
    "at the first level": fires("IR301", "{", A.format(55), B, head=""),
    "below": fires(
        "IR301",
        "{",
        BELOW.format(50),
        B,
        "name: 丁, target: ≥8场, actual: 8场, weight: 10",
        head="",
    ),
}
NEAR = {
    "a part of another row": near("IR204", A.format(60), B, BARE, head=""),
    "more than the whole": near("IR204", A.format(70), B, BARE, head=""),
    "a weight that cannot be read": near("IR204", A.format("五十"), B, BARE, head=""),
    "and its neighbour": near("IR301", A.format("五十"), B, head=""),
    "in all": near("IR301", A.format(60), B, head=""),
    "in halves": near(
        "IR301", A.format(59.5), B, "name: 丁, target: ≥8场, actual: 8场, weight: 0.5", head=""
    ),
    "points of its own": near("IR301", A.format(50), B, head="points: 90\n"),
    "below": near("IR301", BELOW.format(60), B, head=""),
}
REMEDIES = {
    "IR204": remedy("a weight that is missing", "weight: 55", "weight: 100"),
    "IR301": remedy("at the first level", "weight: 55", "weight: 60"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
