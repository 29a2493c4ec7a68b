"""A table has as many indicators as the text says."""

from __future__ import annotations

import pytest

FIRES = {
    "one too many": (
        "IR347",
        "2",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "published: {count: 2}\n"},
    ),
}
NEAR = {
    "the right number": (
        "IR347",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "published: {count: 1}\n"},
    ),
    "no number": (
        "IR347",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "published: {total: 100}\n"},
    ),
    "nothing published": ("IR347", ("name: 培训场次, target: ≥8场, actual: 8场",), {}),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
