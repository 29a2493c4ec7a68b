"""Money and results keep pace with each other."""

from __future__ import annotations

import pytest

FIRES = {
    "results ahead": (
        "IR358",
        "90万元",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 90万元",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
    "a rate as an actual value": (
        "IR358",
        "90%",
        (
            "name: 预算执行率, target: ≥95%, actual: 90%, weight: 10",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
    "much left": (
        "IR359",
        "75万元",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 75万元",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
    "much left of a rate": (
        "IR359",
        "60%",
        (
            "name: 预算执行率, target: =100%, actual: 60%, weight: 10",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
}
NEAR = {
    "results with the money": (
        "IR358",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 96万元",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
    "money ahead": (
        "IR358",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 98万元",
            "name: 培训场次, target: ≥100场, actual: 80场, weight: 90",
        ),
        {"head": ""},
    ),
    "a reason": (
        "IR358",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 90万元, reason: 结算",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
    "no results": (
        "IR358",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 90万元",
            "name: 培训场次, target: ≥100场, actual: 0场, weight: 90",
        ),
        {"head": ""},
    ),
    "results that are open": (
        "IR358",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 90万元",
            "name: 建设, target: 设施完好, actual: 已查验, weight: 90",
        ),
        {"head": ""},
    ),
    "no money": (
        "IR358",
        (
            "name: 演练, target: ≥8场, actual: 8场, weight: 10",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
    "one finding is enough": (
        "IR358",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 75万元",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
    "a fifth left": (
        "IR359",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 80万元",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
    "much left for a reason": (
        "IR359",
        (
            "name: 预算执行率, weight: 10, budget: 100万元, spent: 75万元, reason: 结算",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
    "a rate that is open": (
        "IR359",
        (
            "name: 预算执行率, target: ≥95%, actual: 约90%, weight: 10",
            "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        ),
        {"head": ""},
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
