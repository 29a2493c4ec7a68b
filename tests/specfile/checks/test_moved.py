"""Weights and indicators change with a word about it."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy, table

FIRES = {
    "a weight": fires(
        "IR373",
        "60",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60",
        "name: 乙, target: ≥8场, actual: 8场, weight: 40, note: 按新办法调整",
        head="period: 2023\n",
        before=table(
            "name: 甲, target: ≥8场, actual: 8场, weight: 50",
            "name: 乙, target: ≥8场, actual: 8场, weight: 50, note: 按新办法调整",
            head="period: 2022\n",
        ),
    ),
    "an indicator": fires(
        "IR374",
        "-",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场",
            "name: 群众满意度, target: ≥85%, actual: 88%",
            head="period: 2022\nweights: equal\n",
        ),
    ),
}
NEAR = {
    "the same weights": near(
        "IR373",
        "name: 甲, target: ≥8场, actual: 8场, weight: 50",
        "name: 乙, target: ≥8场, actual: 8场, weight: 50, note: 按新办法调整",
        head="period: 2023\n",
        before=table(
            "name: 甲, target: ≥8场, actual: 8场, weight: 50",
            "name: 乙, target: ≥8场, actual: 8场, weight: 50, note: 按新办法调整",
            head="period: 2022\n",
        ),
    ),
    "a note": near(
        "IR373",
        "name: 甲, target: ≥8场, actual: 8场, weight: 60, note: 调整",
        "name: 乙, target: ≥8场, actual: 8场, weight: 40, note: 按新办法调整",
        head="period: 2023\n",
        before=table(
            "name: 甲, target: ≥8场, actual: 8场, weight: 50",
            "name: 乙, target: ≥8场, actual: 8场, weight: 50, note: 按新办法调整",
            head="period: 2022\n",
        ),
    ),
    "equal weights": near(
        "IR373",
        "name: 培训场次, target: ≥8场, actual: 8场",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场", head="period: 2022\nweights: equal\n"
        ),
    ),
    "a new indicator": near(
        "IR374",
        "name: 培训场次, target: ≥8场, actual: 8场",
        "name: 群众满意度, target: ≥85%, actual: 88%",
        head="period: 2023\nweights: equal\n",
        before=table(
            "name: 培训场次, target: ≥8场, actual: 8场", head="period: 2022\nweights: equal\n"
        ),
    ),
}
REMEDIES = {
    "IR373": remedy("a weight", "weight: 60", "weight: 60, note: 按新办法调整"),
    "IR374": remedy(
        "an indicator",
        "actual: 8场",
        "actual: 8场}\n  - {name: 群众满意度, target: ≥90%, actual: 92%",
    ),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
