"""What is counted is not below zero, and comes whole."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a satisfaction below zero": fires(
        "IR385", "-95%", "name: 群众满意度, target: ≥90%, actual: -95%"
    ),
    "a rate of failures below zero": fires(
        "IR385", "-2%", "name: 设备故障率, target: ≤5%, actual: -2%"
    ),
    "a target below zero": fires("IR328", "≥-5场", "name: 培训场次, target: ≥-5场, actual: 8场"),
    "an actual value below zero": fires(
        "IR328", "-8场", "name: 培训场次, target: ≥5场, actual: -8场"
    ),
    "a part of a person": fires(
        "IR329", "187.5人", "name: 培训人数, target: ≥200人, actual: 187.5人"
    ),
    "a part of a target": fires("IR329", "7.5-8场", "name: 培训场次, target: 7.5-8场, actual: 8场"),
}
NEAR = {
    "nobody": near("IR385", "name: 群众满意度, target: ≥90%, actual: 0%"),
    "a change": near("IR385", "name: 收入增长率, target: ≥2%, actual: -2%"),
    "a figure that is no share": near("IR385", "name: 群众满意度, target: ≥90分, actual: -2分"),
    "a target": near("IR385", "name: 群众满意度, target: ≥-90%, actual: 95%"),
    "zero": near("IR328", "name: 事故起数, target: 0起, actual: 0起"),
    "a rate below zero": near("IR328", "name: 三公经费变动率, target: ≤-3%, actual: -3.2%"),
    "money below zero": near("IR328", "name: 收支差额, target: ≥-5万元, actual: -3万元"),
    "parts of ten thousand": near("IR329", "name: 培训人数, target: ≥1.5万人, actual: 1.6万人"),
    "more digits than a Decimal reckons with": near(
        "IR329",
        "name: 培训人数, target: ≥9999999999999999999999999999999999999999人, actual: 9999999999999999999999999999999999999999人",
    ),
    "a mean": near("IR329", "name: 户均人数, target: ≥2.5人, actual: 2.6人"),
    "a length": near("IR329", "name: 完成里程, target: ≥7.5公里, actual: 7.6公里"),
    "a number for each": near("IR329", "name: 巡查, target: 每人≥2.5次, actual: 每人3次"),
    "words": near("IR329", "name: 制度建设, target: 制度健全, actual: 制度健全"),
}
REMEDIES = {
    "IR385": remedy("a satisfaction below zero", "actual: -95%", "actual: 95%"),
    "IR328": remedy("a target below zero", "≥-5场", "≥8场"),
    "IR329": remedy("a part of a person", "187.5人", "188人"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
