"""A table that asks for output asks for effects and satisfaction too."""

from __future__ import annotations

import pytest

FIRES = {
    "no satisfaction": (
        "IR349",
        "{",
        (
            "name: 产出一, target: ≥8场, actual: 8场",
            "name: 产出二, target: ≥8场, actual: 8场",
            "name: 产出三, target: ≥8场, actual: 8场",
            "name: 效果一, target: ≥8场, actual: 8场",
            "name: 效益二, target: ≥8场, actual: 8场",
        ),
        {},
    ),
    "no effects": (
        "IR349",
        "{",
        (
            "name: 产出一, target: ≥8场, actual: 8场",
            "name: 产出二, target: ≥8场, actual: 8场",
            "name: 产出三, target: ≥8场, actual: 8场",
            "name: 产出四, target: ≥8场, actual: 8场",
            "name: 群众满意, target: ≥8场, actual: 8场",
        ),
        {},
    ),
}
NEAR = {
    "all of them": (
        "IR349",
        (
            "name: 产出一, target: ≥8场, actual: 8场",
            "name: 产出二, target: ≥8场, actual: 8场",
            "name: 产出三, target: ≥8场, actual: 8场",
            "name: 效益一, target: ≥8场, actual: 8场",
            "name: 群众满意, target: ≥8场, actual: 8场",
        ),
        {},
    ),
    "few rows": (
        "IR349",
        (
            "name: 产出一, target: ≥8场, actual: 8场",
            "name: 产出二, target: ≥8场, actual: 8场",
            "name: 产出三, target: ≥8场, actual: 8场",
            "name: 效益二, target: ≥8场, actual: 8场",
        ),
        {},
    ),
    "another order": (
        "IR349",
        (
            "name: 一, target: ≥8场, actual: 8场",
            "name: 二, target: ≥8场, actual: 8场",
            "name: 三, target: ≥8场, actual: 8场",
            "name: 四, target: ≥8场, actual: 8场",
            "name: 群众满意, target: ≥8场, actual: 8场",
        ),
        {},
    ),
    "a profile with a scheme": (
        "IR349",
        (
            "name: 产出一, target: ≥8场, actual: 8场",
            "name: 产出二, target: ≥8场, actual: 8场",
            "name: 产出三, target: ≥8场, actual: 8场",
            "name: 效果一, target: ≥8场, actual: 8场",
            "name: 效益二, target: ≥8场, actual: 8场",
        ),
        {"head": "profile: mof-2020-10\nweights: equal\n"},
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
