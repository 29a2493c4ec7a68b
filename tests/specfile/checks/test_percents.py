"""A part of a whole is 100% at most, and a sign that was scanned is no digit."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a target above the whole": fires(
        "IR325", "≥120%", "name: 验收合格率, target: ≥120%, actual: 100%"
    ),
    "an actual value above the whole": fires(
        "IR325", "102%", "name: 验收合格率, target: ≥95%, actual: 102%"
    ),
    "a failure rate of 200%": fires(
        "IR325", "≤200%", "name: 设备故障率, target: ≤200%, actual: 3%"
    ),
    "an interval": fires("IR325", "90%-110%", "name: 验收合格率, target: 90%-110%, actual: 95%"),
    "a target above 100%": fires("IR326", "≥110%", "name: 任务完成率, target: ≥110%, actual: 112%"),
    "an interval above 100%": fires(
        "IR326", "90%-110%", "name: 任务完成率, target: 90%-110%, actual: 95%"
    ),
    "a sign in front of 92%": fires("IR327", "292%", "name: 办结率, target: 292%, actual: 95%"),
    "a sign in front of 100%": fires(
        "IR327", "2100%", "name: 任务完成率, target: 2100%, actual: 100%"
    ),
}
NEAR = {
    "the whole": near("IR325", "name: 验收合格率, target: =100%, actual: 100%"),
    "an actual value above 100% that is no part": near(
        "IR325", "name: 任务完成率, target: ≥90%, actual: 112%"
    ),
    "a gross rate": near("IR325", "name: 毛入学率, target: ≥95%, actual: 104%"),
    "growth": near("IR326", "name: 收入增长率, target: ≥150%, actual: 160%"),
    "a ceiling": near("IR326", "name: 经费控制率, target: ≤110%, actual: 105%"),
    "a label of growth": near("IR326", "name: 营业收入, target: 增幅≥120%, actual: 130%"),
    "a figure in another unit": near("IR326", "name: 培训人数, target: ≥200人, actual: 210人"),
    "a stated sign": near("IR327", "name: 办结率, target: ≥292%, actual: 95%"),
    "no digits of a rate": near("IR327", "name: 任务量, target: 205%, actual: 210%"),
    "words": near("IR325", "name: 验收合格率, target: 符合规定, actual: 符合规定"),
}
REMEDIES = {
    "IR325": remedy("a target above the whole", "≥120%", "≥100%"),
    "IR326": remedy("a target above 100%", "≥110%, actual: 112%", "≥100%, actual: 100%"),
    "IR327": remedy("a sign in front of 92%", "292%", "≥92%"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
