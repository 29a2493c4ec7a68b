"""What is counted is not below zero, and comes whole."""

from __future__ import annotations

import pytest

FIRES = {
    "a target below zero": ("IR328", "name: 培训场次, target: ≥-5场, actual: 8场", "≥-5场"),
    "an actual value below zero": ("IR328", "name: 培训场次, target: ≥5场, actual: -8场", "-8场"),
    "a part of a person": ("IR329", "name: 培训人数, target: ≥200人, actual: 187.5人", "187.5人"),
    "a part of a target": ("IR329", "name: 培训场次, target: 7.5-8场, actual: 8场", "7.5-8场"),
}
NEAR = {
    "zero": ("IR328", "name: 事故起数, target: 0起, actual: 0起"),
    "a rate below zero": ("IR328", "name: 三公经费变动率, target: ≤-3%, actual: -3.2%"),
    "money below zero": ("IR328", "name: 收支差额, target: ≥-5万元, actual: -3万元"),
    "parts of ten thousand": ("IR329", "name: 培训人数, target: ≥1.5万人, actual: 1.6万人"),
    "a mean": ("IR329", "name: 户均人数, target: ≥2.5人, actual: 2.6人"),
    "a length": ("IR329", "name: 完成里程, target: ≥7.5公里, actual: 7.6公里"),
    "a number for each": ("IR329", "name: 巡查, target: 每人≥2.5次, actual: 每人3次"),
    "words": ("IR329", "name: 制度建设, target: 制度健全, actual: 制度健全"),
}


@pytest.mark.parametrize(("code", "row", "excerpt"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, row, excerpt):
    assert found(row).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "row"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, row):
    assert code not in found(row)
