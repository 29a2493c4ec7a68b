"""One thing has one name and one value."""

from __future__ import annotations

import pytest

FIRES = {
    "a space": (
        "IR345",
        "群众 满意度",
        (
            "name: 群众满意度, target: ≥85%, actual: 90%",
            "name: 群众 满意度, target: ≥85%, actual: 90%",
        ),
        {},
    ),
    "brackets": (
        "IR345",
        "满意度（群众）",
        (
            "name: 满意度(群众), target: ≥85%, actual: 90%",
            "name: 满意度（群众）, target: ≥85%, actual: 90%",
        ),
        {},
    ),
    "two values of one name": (
        "IR346",
        "9场",
        ("name: 培训场次, target: ≥8场, actual: 8场", "name: 培训场次, target: ≥8场, actual: 9场"),
        {},
    ),
    "a figure of another value": (
        "IR346",
        "培训场次",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {培训场次: 9场}\n"},
    ),
}
NEAR = {
    "another name": (
        "IR345",
        (
            "name: 居民满意度, target: ≥85%, actual: 90%",
            "name: 企业满意度, target: ≥85%, actual: 90%",
        ),
        {},
    ),
    "a dash between figures": (
        "IR345",
        (
            "name: 1-2号泵站, target: ≥85%, actual: 90%",
            "name: 12号泵站, target: ≥85%, actual: 90%",
        ),
        {},
    ),
    "the same name": (
        "IR345",
        ("name: 培训场次, target: ≥8场, actual: 8场", "name: 培训场次, target: ≥8场, actual: 8场"),
        {},
    ),
    "one value": (
        "IR346",
        ("name: 培训场次, target: ≥8场, actual: 8场", "name: 培训场次, target: ≥8场, actual: 8场"),
        {"tail": "figures: {培训场次: 8场, 其他: 9场}\n"},
    ),
    "one value in two units": (
        "IR346",
        ("name: 里程, target: ≥1公里, actual: 1公里",),
        {"tail": "figures: {里程: 1000米}\n"},
    ),
    "a budget": (
        "IR346",
        ("name: 执行率, budget: 9万元, spent: 9万元",),
        {"tail": "figures: {执行率: 100%}\n"},
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
