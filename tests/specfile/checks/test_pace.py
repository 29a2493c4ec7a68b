"""Money and results keep pace with each other."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "much left in December": fires(
        "IR359",
        "75万元",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 75万元",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="period: 2023\nas_of: 2023年12月31日\n",
    ),
    "results ahead": fires(
        "IR358",
        "90万元",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 90万元",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
    "a rate as an actual value": fires(
        "IR358",
        "90%",
        "name: 预算执行率, target: ≥95%, actual: 90%, weight: 10",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
    "much left": fires(
        "IR359",
        "75万元",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 75万元",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
    "much left of a rate": fires(
        "IR359",
        "60%",
        "name: 预算执行率, target: =100%, actual: 60%, weight: 10",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
}
NEAR = {
    "much left in the course of the year": near(
        "IR359",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 75万元",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="period: 2023\nas_of: 2023年9月30日\n",
    ),
    "results with the money": near(
        "IR358",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 96万元",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
    "money ahead": near(
        "IR358",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 98万元",
        "name: 培训场次, target: ≥100场, actual: 80场, weight: 90",
        head="",
    ),
    "a reason": near(
        "IR358",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 90万元, reason: 结算",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
    "no results": near(
        "IR358",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 90万元",
        "name: 培训场次, target: ≥100场, actual: 0场, weight: 90",
        head="",
    ),
    "results that are open": near(
        "IR358",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 90万元",
        "name: 建设, target: 设施完好, actual: 已查验, weight: 90",
        head="",
    ),
    "no money": near(
        "IR358",
        "name: 演练, target: ≥8场, actual: 8场, weight: 10",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
    "one finding is enough": near(
        "IR358",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 75万元",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
    "a fifth left": near(
        "IR359",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 80万元",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
    "much left for a reason": near(
        "IR359",
        "name: 预算执行率, weight: 10, budget: 100万元, spent: 75万元, reason: 结算",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
    "a rate that is open": near(
        "IR359",
        "name: 预算执行率, target: ≥95%, actual: 约90%, weight: 10",
        "name: 培训场次, target: ≥100场, actual: 100场, weight: 90",
        head="",
    ),
}
REMEDIES = {
    "IR358": remedy("results ahead", "spent: 90万元", "spent: 90万元, reason: 结算"),
    "IR359": remedy("much left", "spent: 75万元", "spent: 75万元, reason: 结算"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
