"""A result that falls short has a reason beside it."""

from __future__ import annotations

import pytest

FIRES = {
    "under a document": (
        "IR350",
        "7场",
        ("name: 培训场次, target: ≥8场, actual: 7场",),
        {"head": "profile: mof-2020-10\nweights: equal\n"},
    ),
    "beside reasons": (
        "IR350",
        "7场",
        (
            "name: 培训场次, target: ≥8场, actual: 7场",
            "name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",
        ),
        {},
    ),
    "a partial claim": (
        "IR350",
        "基本完成",
        (
            "name: 培训场次, target: ≥8场, actual: 基本完成",
            "name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",
        ),
        {},
    ),
    "points taken off": (
        "IR351",
        "5",
        ("name: 培训场次, target: ≥8场, actual: 8场, deducted: 5",),
        {},
    ),
}
NEAR = {
    "a reason": (
        "IR350",
        ("name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",),
        {"head": "profile: mof-2020-10\nweights: equal\n"},
    ),
    "no reasons anywhere": ("IR350", ("name: 培训场次, target: ≥8场, actual: 7场",), {}),
    "a target met": (
        "IR350",
        (
            "name: 培训场次, target: ≥8场, actual: 8场",
            "name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",
        ),
        {},
    ),
    "a budget": (
        "IR350",
        (
            "name: 执行率, budget: 9万元, spent: 8.9万元",
            "name: 演练, target: ≥8场, actual: 7场, reason: 受汛期影响",
        ),
        {},
    ),
    "points taken off for a reason": (
        "IR351",
        ("name: 培训场次, target: ≥8场, actual: 8场, deducted: 5, reason: 材料不全",),
        {},
    ),
    "nothing taken off": ("IR351", ("name: 培训场次, target: ≥8场, actual: 8场, deducted: 0",), {}),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
