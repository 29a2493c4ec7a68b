"""A table has the headings that its profile asks for, with the points that it gives them."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

EXECUTION = "name: 预算执行率, weight: 10, budget: 100万元, spent: 97万元"
PARTS = "name: {}, indicators: [{{name: {}, target: ≥8场, actual: 8场, weight: {}}}]"
OUTPUT, EFFECT = PARTS.format("产出指标", "甲", 50), PARTS.format("效益指标", "乙", 30)
WELCOME = PARTS.format("满意度指标", "丙", 10)
HEAD = "profile: mof-2020-10\n"
FIRES = {
    "a heading that is missing": fires(
        "IR508", "mof-2020-10", EXECUTION, OUTPUT, PARTS.format("效益指标", "乙", 40), head=HEAD
    ),
    "other points": fires(
        "IR509",
        "{",
        EXECUTION,
        PARTS.format("产出指标", "甲", 50),
        PARTS.format("效益指标", "乙", 30),
        PARTS.format("满意度指标", "丙", 9),
        head=HEAD + "points: 99\n",
    ),
}
BELOW = "name: 指标, indicators: [{name: 产出指标, indicators: [{name: 甲, target: ≥8场, actual: 8场, weight: 45}]}]"
FIRES["other points below another heading"] = fires(
    "IR509", "{", EXECUTION, BELOW, EFFECT, WELCOME, head=HEAD + "points: 95\n"
)
FIRES["other points of a heading with its own"] = fires(
    "IR509",
    "9",
    EXECUTION,
    OUTPUT,
    EFFECT,
    "name: 满意度指标, weight: 9, indicators: [{name: 丙, target: ≥8场, actual: 8场, weight: 9}]",
    head=HEAD + "points: 99\n",
)
NEAR = {
    code: near(code, EXECUTION, OUTPUT, EFFECT, WELCOME, head=HEAD) for code in ("IR508", "IR509")
}
REMEDIES = {
    "IR508": remedy(
        "a heading that is missing",
        "weight: 40}]",
        "weight: 30}]}\n  - {name: 满意度指标, indicators: [{name: 丙, target: ≥8场, actual: 8场, weight: 10}]",
    ),
    "IR509": remedy("other points", "weight: 9", "weight: 10", "points: 99\n", ""),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
