"""A table that prints its result says whose it is."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a total": fires(
        "IR340",
        "自评表",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="published: {total: 100}\n",
    ),
    "a grade": fires(
        "IR340",
        "自评表",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="published: {grade: 优}\n",
    ),
}
NEAR = {
    "an organization": near(
        "IR340",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="organization: 某局\nperiod: 2023\nweights: equal\n",
        tail="published: {total: 100}\n",
    ),
    "no period": near(
        "IR340", "name: 培训场次, target: ≥8场, actual: 8场", tail="published: {total: 100}\n"
    ),
    "no result": near(
        "IR340",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        tail="published: {count: 1}\n",
    ),
    "nothing published": near(
        "IR340", "name: 培训场次, target: ≥8场, actual: 8场", head="period: 2023\nweights: equal\n"
    ),
}
REMEDIES = {
    "IR340": remedy("a total", "period: 2023", "organization: 某街道办事处\nperiod: 2023"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
