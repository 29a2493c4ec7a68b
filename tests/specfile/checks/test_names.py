"""Each indicator has a name of its own."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "side by side": fires(
        "IR302",
        "{",
        "name: 培训, target: ≥8场, actual: 8场",
        "name: 培训, target: ≥6场, actual: 8场, reason: 加办",
    ),
}
NEAR = {
    "two names": near(
        "IR302", "name: 培训, target: ≥8场, actual: 8场", "name: 宣传, target: ≥8场, actual: 8场"
    ),
    "headings of two branches": near(
        "IR302",
        "name: 产出, indicators: [{name: 数量, indicators: [{name: 甲, target: ≥8场, actual: 8场}]}]",
        "name: 效益, indicators: [{name: 数量, indicators: [{name: 乙, target: ≥8场, actual: 8场}]}]",
    ),
}
REMEDIES = {"IR302": remedy("side by side", "name: 培训, target: ≥6场", "name: 宣传, target: ≥6场")}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
