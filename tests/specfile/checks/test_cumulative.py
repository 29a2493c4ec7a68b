"""What has come together over years is no less than what came in one of them."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

ROW = "name: 培训场次, target: ≥8场, actual: 8场"
FIRES = {
    "less than the year": fires(
        "IR384", "累计投入", ROW, tail="figures: {本年投入: 608.20万元, 累计投入: 412.75万元}\n"
    ),
    "in the middle of a name": fires(
        "IR384", "项目累计支出", ROW, tail="figures: {项目累计支出: 90万元, 项目支出: 120万元}\n"
    ),
    "in units of two sizes": fires(
        "IR384", "累计投入", ROW, tail="figures: {累计投入: 0.5亿元, 年度投入: 6000万元}\n"
    ),
}
NEAR = {
    "more than the year": near(
        "IR384", ROW, tail="figures: {本年投入: 412.75万元, 累计投入: 608.20万元}\n"
    ),
    "the first year": near(
        "IR384", ROW, tail="figures: {本年投入: 412.75万元, 累计投入: 412.75万元}\n"
    ),
    "within rounding": near(
        "IR384", ROW, tail="figures: {本年投入: 412.75万元, 累计投入: 412.7万元}\n"
    ),
    "no year": near("IR384", ROW, tail="figures: {累计投入: 412.75万元, 本年支出: 608.20万元}\n"),
    "another kind": near("IR384", ROW, tail="figures: {累计培训: 90人次, 本年培训: 120万元}\n"),
}
REMEDIES = {"IR384": remedy("less than the year", "累计投入: 412.75万元", "累计投入: 1412.75万元")}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
