"""Weights and indicators change with a word about it."""

from __future__ import annotations

import pytest

FIRES = {
    "a weight": (
        "IR373",
        "60",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60",
            "name: 乙, target: ≥8场, actual: 8场, weight: 40, note: 按新办法调整",
        ),
        {
            "head": "period: 2023\n",
            "before": (
                (
                    "name: 甲, target: ≥8场, actual: 8场, weight: 50",
                    "name: 乙, target: ≥8场, actual: 8场, weight: 50, note: 按新办法调整",
                ),
                "period: 2022\n",
                "",
            ),
        },
    ),
    "an indicator": (
        "IR374",
        "-",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                (
                    "name: 培训场次, target: ≥8场, actual: 8场",
                    "name: 群众满意度, target: ≥85%, actual: 88%",
                ),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
}
NEAR = {
    "the same weights": (
        "IR373",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 50",
            "name: 乙, target: ≥8场, actual: 8场, weight: 50, note: 按新办法调整",
        ),
        {
            "head": "period: 2023\n",
            "before": (
                (
                    "name: 甲, target: ≥8场, actual: 8场, weight: 50",
                    "name: 乙, target: ≥8场, actual: 8场, weight: 50, note: 按新办法调整",
                ),
                "period: 2022\n",
                "",
            ),
        },
    ),
    "a note": (
        "IR373",
        (
            "name: 甲, target: ≥8场, actual: 8场, weight: 60, note: 调整",
            "name: 乙, target: ≥8场, actual: 8场, weight: 40, note: 按新办法调整",
        ),
        {
            "head": "period: 2023\n",
            "before": (
                (
                    "name: 甲, target: ≥8场, actual: 8场, weight: 50",
                    "name: 乙, target: ≥8场, actual: 8场, weight: 50, note: 按新办法调整",
                ),
                "period: 2022\n",
                "",
            ),
        },
    ),
    "equal weights": (
        "IR373",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "a new indicator": (
        "IR374",
        (
            "name: 培训场次, target: ≥8场, actual: 8场",
            "name: 群众满意度, target: ≥85%, actual: 88%",
        ),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
