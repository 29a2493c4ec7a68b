"""A target asks for more of what is good, and for less of what is not."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a satisfaction of nothing": fires(
        "IR330", "≥0%", "name: 群众满意度, target: ≥0%, actual: 85%"
    ),
    "a satisfaction below zero": fires(
        "IR330", "≥-10%", "name: 群众满意度, target: ≥-10%, actual: 85%"
    ),
    "a satisfaction at most": fires("IR331", "≤90%", "name: 群众满意度, target: ≤90%, actual: 85%"),
    "failures at least": fires("IR331", "≥5%", "name: 设备故障率, target: ≥5%, actual: 3%"),
    "complaints at least": fires("IR331", "≥5件", "name: 投诉数量, target: ≥5件, actual: 3件"),
    "what is not as it should be": fires(
        "IR331", "≥3%", "name: 产品不合格率, target: ≥3%, actual: 2%"
    ),
}
NEAR = {
    "what is not as it should be, at most": near(
        "IR331", "name: 产品不合格率, target: ≤3%, actual: 2%"
    ),
    "none that is late": near("IR330", "name: 未办结率, target: ≤0%, actual: 0%"),
    "a satisfaction": near("IR330", "name: 群众满意度, target: ≥85%, actual: 86%"),
    "failures at most": near("IR331", "name: 设备故障率, target: ≤5%, actual: 3%"),
    "failures without a sign": near("IR331", "name: 设备故障率, target: 5%, actual: 3%"),
    "no failure": near("IR330", "name: 设备故障率, target: =0%, actual: 0%"),
    "complaints that are settled": near("IR331", "name: 投诉处理率, target: ≥95%, actual: 96%"),
    "fewer accidents": near("IR331", "name: 事故下降率, target: ≥5%, actual: 6%"),
    "words": near("IR330", "name: 群众满意度, target: 满意, actual: 满意"),
}
REMEDIES = {
    "IR330": remedy("a satisfaction of nothing", "≥0%", "≥80%"),
    "IR331": remedy("a satisfaction at most", "≤90%", "≥80%"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
