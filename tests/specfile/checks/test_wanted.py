"""A target asks for more of what is good, and for less of what is not."""

from __future__ import annotations

import pytest

FIRES = {
    "a satisfaction of nothing": ("IR330", "name: 群众满意度, target: ≥0%, actual: 85%", "≥0%"),
    "a satisfaction below zero": ("IR330", "name: 群众满意度, target: ≥-10%, actual: 85%", "≥-10%"),
    "a satisfaction at most": ("IR331", "name: 群众满意度, target: ≤90%, actual: 85%", "≤90%"),
    "failures at least": ("IR331", "name: 设备故障率, target: ≥5%, actual: 3%", "≥5%"),
    "complaints at least": ("IR331", "name: 投诉数量, target: ≥5件, actual: 3件", "≥5件"),
}
NEAR = {
    "a satisfaction": ("IR330", "name: 群众满意度, target: ≥85%, actual: 86%"),
    "failures at most": ("IR331", "name: 设备故障率, target: ≤5%, actual: 3%"),
    "failures without a sign": ("IR331", "name: 设备故障率, target: 5%, actual: 3%"),
    "no failure": ("IR330", "name: 设备故障率, target: =0%, actual: 0%"),
    "complaints that are settled": ("IR331", "name: 投诉处理率, target: ≥95%, actual: 96%"),
    "fewer accidents": ("IR331", "name: 事故下降率, target: ≥5%, actual: 6%"),
    "words": ("IR330", "name: 群众满意度, target: 满意, actual: 满意"),
}


@pytest.mark.parametrize(("code", "row", "excerpt"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, row, excerpt):
    assert found(row).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "row"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, row):
    assert code not in found(row)
