"""An amount of money has a figure."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a cost in words": fires(
        "IR370", "符合规定", "name: 单位成本, target: 符合规定, actual: 符合规定"
    ),
    "an amount with a remark": fires(
        "IR370", "控制在合理范围", "name: 宣传费用（万元）, target: 控制在合理范围, actual: 合理"
    ),
}
NEAR = {
    "the use of money": near("IR370", "name: 专项经费, target: 专款专用, actual: 专款专用"),
    "a figure": near("IR370", "name: 单位成本, target: ≤475元/亩, actual: 470元/亩"),
    "a unit of its own": near(
        "IR370", "name: 单位成本, unit: 元, target: 符合规定, actual: 符合规定"
    ),
    "no amount": near("IR370", "name: 成本控制措施, target: 符合规定, actual: 符合规定"),
}
REMEDIES = {
    "IR370": remedy(
        "a cost in words",
        "target: 符合规定, actual: 符合规定",
        "target: ≤475元/亩, actual: 470元/亩",
    ),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
