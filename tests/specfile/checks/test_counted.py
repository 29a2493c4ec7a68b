"""A table has as many indicators as the text says."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "one too many": fires(
        "IR347", "2", "name: 培训场次, target: ≥8场, actual: 8场", tail="published: {count: 2}\n"
    ),
}
NEAR = {
    "the right number": near(
        "IR347", "name: 培训场次, target: ≥8场, actual: 8场", tail="published: {count: 1}\n"
    ),
    "no number": near(
        "IR347", "name: 培训场次, target: ≥8场, actual: 8场", tail="published: {total: 100}\n"
    ),
    "nothing published": near("IR347", "name: 培训场次, target: ≥8场, actual: 8场"),
}
REMEDIES = {
    "IR347": remedy("one too many", "count: 2", "count: 1"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
