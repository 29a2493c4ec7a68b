"""Targets move on from one year to the next."""

from __future__ import annotations

import pytest

FIRES = {
    "all targets": (
        "IR371",
        "≥8场",
        (
            "name: 指标0, target: ≥8场, actual: 8场",
            "name: 指标1, target: ≥8场, actual: 8场",
            "name: 指标2, target: ≥8场, actual: 8场",
            "name: 指标3, target: ≥8场, actual: 8场",
            "name: 指标4, target: ≥8场, actual: 8场",
        ),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                (
                    "name: 指标0, target: ≥8场, actual: 8场",
                    "name: 指标1, target: ≥8场, actual: 8场",
                    "name: 指标2, target: ≥8场, actual: 8场",
                    "name: 指标3, target: ≥8场, actual: 8场",
                    "name: 指标4, target: ≥8场, actual: 8场",
                ),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "four of five": (
        "IR371",
        "≥8场",
        (
            "name: 指标0, target: ≥8场, actual: 8场",
            "name: 指标1, target: ≥8场, actual: 8场",
            "name: 指标2, target: ≥8场, actual: 8场",
            "name: 指标3, target: ≥8场, actual: 8场",
            "name: 指标4, target: ≥9场, actual: 9场",
        ),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                (
                    "name: 指标0, target: ≥8场, actual: 8场",
                    "name: 指标1, target: ≥8场, actual: 8场",
                    "name: 指标2, target: ≥8场, actual: 8场",
                    "name: 指标3, target: ≥8场, actual: 8场",
                    "name: 指标4, target: ≥8场, actual: 8场",
                ),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "less than was reached": (
        "IR372",
        "≥8场",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 培训场次, target: ≥6场, actual: 10场",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "a ceiling above what was reached": (
        "IR372",
        "≤9天",
        ("name: 时间, target: ≤9天, actual: 8天",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 时间, target: ≤9天, actual: 7天",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
}
NEAR = {
    "other targets": (
        "IR371",
        (
            "name: 指标0, target: ≥9场, actual: 9场",
            "name: 指标1, target: ≥9场, actual: 9场",
            "name: 指标2, target: ≥9场, actual: 9场",
            "name: 指标3, target: ≥9场, actual: 9场",
            "name: 指标4, target: ≥9场, actual: 9场",
        ),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                (
                    "name: 指标0, target: ≥8场, actual: 8场",
                    "name: 指标1, target: ≥8场, actual: 8场",
                    "name: 指标2, target: ≥8场, actual: 8场",
                    "name: 指标3, target: ≥8场, actual: 8场",
                    "name: 指标4, target: ≥8场, actual: 8场",
                ),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "three of five": (
        "IR371",
        (
            "name: 指标0, target: ≥8场, actual: 8场",
            "name: 指标1, target: ≥8场, actual: 8场",
            "name: 指标2, target: ≥8场, actual: 8场",
            "name: 指标3, target: ≥9场, actual: 9场",
            "name: 指标4, target: ≥9场, actual: 9场",
        ),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                (
                    "name: 指标0, target: ≥8场, actual: 8场",
                    "name: 指标1, target: ≥8场, actual: 8场",
                    "name: 指标2, target: ≥8场, actual: 8场",
                    "name: 指标3, target: ≥8场, actual: 8场",
                    "name: 指标4, target: ≥8场, actual: 8场",
                ),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "few rows": (
        "IR371",
        (
            "name: 指标0, target: ≥8场, actual: 8场",
            "name: 指标1, target: ≥8场, actual: 8场",
            "name: 指标2, target: ≥8场, actual: 8场",
            "name: 指标3, target: ≥8场, actual: 8场",
        ),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                (
                    "name: 指标0, target: ≥8场, actual: 8场",
                    "name: 指标1, target: ≥8场, actual: 8场",
                    "name: 指标2, target: ≥8场, actual: 8场",
                    "name: 指标3, target: ≥8场, actual: 8场",
                    "name: 指标4, target: ≥8场, actual: 8场",
                ),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "what was reached": (
        "IR372",
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
    "a reason": (
        "IR372",
        ("name: 培训场次, target: ≥8场, actual: 8场, reason: 预算压减",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 培训场次, target: ≥6场, actual: 10场",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "another name": (
        "IR372",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 演练, target: ≥6场, actual: 10场",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "a claim": (
        "IR372",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 培训场次, target: ≥6场, actual: 已完成",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "another unit": (
        "IR372",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 培训场次, target: ≥6次, actual: 10次",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "words": (
        "IR372",
        ("name: 培训场次, target: 制度健全, actual: 健全",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 培训场次, target: ≥6次, actual: 10次",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "a ceiling": (
        "IR372",
        ("name: 时间, target: ≤7天, actual: 7天",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 时间, target: ≤9天, actual: 7天",),
                "period: 2022\nweights: equal\n",
                "",
            ),
        },
    ),
    "an exact figure": (
        "IR372",
        ("name: 培训场次, target: =8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 培训场次, target: ≥6场, actual: 10场",),
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
