"""In the course of a year, a budget is spent at the pace of its months."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

SEPTEMBER = "period: 2023\nas_of: 2023年9月30日\nweights: equal\n"
SPENT = "name: 预算执行率, budget: 100万元, spent: {}万元"
FIRES = {
    "far behind": fires("IR377", "44万元", SPENT.format(44), head=SEPTEMBER),
    "behind": fires("IR378", "45万元", SPENT.format(45), head=SEPTEMBER),
    "nearly in time": fires("IR378", "59.9万元", SPENT.format(59.9), head=SEPTEMBER),
    "a rate as an actual value": fires(
        "IR377", "40%", "name: 预算执行率, target: ≥95%, actual: 40%", head=SEPTEMBER
    ),
    "a month without a year of the table": fires(
        "IR377", "9万元", SPENT.format(9), head="as_of: 2023年3月\nweights: equal\n"
    ),
}
NEAR = {
    "in time": near("IR378", SPENT.format(60), head=SEPTEMBER),
    "no longer far behind": near("IR377", SPENT.format(45), head=SEPTEMBER),
    "far behind is told once": near("IR378", SPENT.format(40), head=SEPTEMBER),
    "a reason": near("IR377", SPENT.format(40) + ", reason: 年底结算", head=SEPTEMBER),
    "a reason for less": near("IR378", SPENT.format(50) + ", reason: 年底结算", head=SEPTEMBER),
    "the end of the year": near(
        "IR377", SPENT.format(50), head="period: 2023\nas_of: 2023年12月31日\nweights: equal\n"
    ),
    "a whole year": near("IR377", SPENT.format(50), head="period: 2023\nweights: equal\n"),
    "a day of another year": near(
        "IR377", SPENT.format(40), head="period: 2023\nas_of: 2024年3月31日\nweights: equal\n"
    ),
    "no budget": near("IR377", "name: 培训场次, target: ≥8场, actual: 3场", head=SEPTEMBER),
    "a rate that is open": near(
        "IR377", "name: 预算执行率, target: ≥95%, actual: 正在支付", head=SEPTEMBER
    ),
}
REMEDIES = {
    "IR377": remedy("far behind", "spent: 44万元", "spent: 44万元, reason: 年底结算"),
    "IR378": remedy("behind", "spent: 45万元", "spent: 45万元, reason: 年底结算"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
