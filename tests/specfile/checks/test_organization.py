"""A table that prints its result says whose it is."""

from __future__ import annotations

import pytest

FIRES = {
    "a total": (
        "IR340",
        "自评表",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"head": "period: 2023\nweights: equal\n", "tail": "published: {total: 100}\n"},
    ),
    "a grade": (
        "IR340",
        "自评表",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"head": "period: 2023\nweights: equal\n", "tail": "published: {grade: 优}\n"},
    ),
}
NEAR = {
    "an organization": (
        "IR340",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "organization: 某局\nperiod: 2023\nweights: equal\n",
            "tail": "published: {total: 100}\n",
        },
    ),
    "no period": (
        "IR340",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "published: {total: 100}\n"},
    ),
    "no result": (
        "IR340",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"head": "period: 2023\nweights: equal\n", "tail": "published: {count: 1}\n"},
    ),
    "nothing published": (
        "IR340",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"head": "period: 2023\nweights: equal\n"},
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
