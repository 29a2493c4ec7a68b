"""Weights add up level by level."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

A = "name: 甲, target: ≥8场, actual: 8场, weight: {}"
B = "name: 乙, target: ≥8场, actual: 8场, weight: 40"
BELOW = "name: 产出, weight: {}, indicators: [{{name: 丙, target: ≥8场, actual: 8场, weight: 60}}]"
FIRES = {
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
    "in all": near("IR301", A.format(60), B, head=""),
    "in halves": near(
        "IR301", A.format(59.5), B, "name: 丁, target: ≥8场, actual: 8场, weight: 0.5", head=""
    ),
    "points of its own": near("IR301", A.format(50), B, head="points: 90\n"),
    "below": near("IR301", BELOW.format(60), B, head=""),
}
REMEDIES = {"IR301": remedy("at the first level", "weight: 55", "weight: 60")}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
