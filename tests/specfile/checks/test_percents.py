"""A part of a whole is 100% at most, and a sign that was scanned is no digit."""

from __future__ import annotations

import pytest

FIRES = {
    "a target above the whole": ("IR325", "name: 验收合格率, target: ≥120%, actual: 100%", "≥120%"),
    "an actual value above the whole": (
        "IR325",
        "name: 验收合格率, target: ≥95%, actual: 102%",
        "102%",
    ),
    "a failure rate of 200%": ("IR325", "name: 设备故障率, target: ≤200%, actual: 3%", "≤200%"),
    "an interval": ("IR325", "name: 验收合格率, target: 90%-110%, actual: 95%", "90%-110%"),
    "a target above 100%": ("IR326", "name: 任务完成率, target: ≥110%, actual: 112%", "≥110%"),
    "an interval above 100%": (
        "IR326",
        "name: 任务完成率, target: 90%-110%, actual: 95%",
        "90%-110%",
    ),
    "a sign in front of 92%": ("IR327", "name: 办结率, target: 292%, actual: 95%", "292%"),
    "a sign in front of 100%": ("IR327", "name: 任务完成率, target: 2100%, actual: 100%", "2100%"),
}
NEAR = {
    "the whole": ("IR325", "name: 验收合格率, target: =100%, actual: 100%"),
    "an actual value above 100% that is no part": (
        "IR325",
        "name: 任务完成率, target: ≥90%, actual: 112%",
    ),
    "a gross rate": ("IR325", "name: 毛入学率, target: ≥95%, actual: 104%"),
    "growth": ("IR326", "name: 收入增长率, target: ≥150%, actual: 160%"),
    "a ceiling": ("IR326", "name: 经费控制率, target: ≤110%, actual: 105%"),
    "a label of growth": ("IR326", "name: 营业收入, target: 增幅≥120%, actual: 130%"),
    "a figure in another unit": ("IR326", "name: 培训人数, target: ≥200人, actual: 210人"),
    "a stated sign": ("IR327", "name: 办结率, target: ≥292%, actual: 95%"),
    "no digits of a rate": ("IR327", "name: 任务量, target: 205%, actual: 210%"),
    "words": ("IR325", "name: 验收合格率, target: 符合规定, actual: 符合规定"),
}


@pytest.mark.parametrize(("code", "row", "excerpt"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, row, excerpt):
    assert found(row).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "row"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, row):
    assert code not in found(row)
