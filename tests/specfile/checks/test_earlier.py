"""What a text says of the year before is what was printed then."""

from __future__ import annotations

import pytest

FIRES = {
    "an implied figure": (
        "IR375",
        "增长5%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {支出: 105.00万元}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {支出: 90.00万元}\n",
            ),
        },
    ),
    "a printed figure": (
        "IR375",
        "增长5%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {支出: 105.00万元, 上年支出: 100.00万元}\ngrowth: [{figure: 支出, before: 上年支出, printed: 增长5%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {支出: 90.00万元}\n",
            ),
        },
    ),
    "a fall": (
        "IR375",
        "下降5%",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {支出: 95.00万元}\ngrowth: [{figure: 支出, printed: 下降5%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {支出: 90.00万元}\n",
            ),
        },
    ),
    "another year": (
        "IR376",
        "2023",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2021\nweights: equal\n",
                "",
            ),
        },
    ),
}
NEAR = {
    "the figure": (
        "IR375",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {支出: 105.00万元}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {支出: 100.00万元}\n",
            ),
        },
    ),
    "the printed figure": (
        "IR375",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {支出: 105.00万元, 上年支出: 100.00万元}\ngrowth: [{figure: 支出, before: 上年支出, printed: 增长5%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {支出: 100.00万元}\n",
            ),
        },
    ),
    "a figure that was not printed": (
        "IR375",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {支出: 105.00万元}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {收入: 90.00万元}\n",
            ),
        },
    ),
    "a figure that is not printed": (
        "IR375",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {收入: 1万元}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {支出: 90.00万元}\n",
            ),
        },
    ),
    "an earlier figure that is not printed": (
        "IR375",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {支出: 105.00万元}\ngrowth: [{figure: 支出, before: 上年支出, printed: 增长5%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {支出: 90.00万元}\n",
            ),
        },
    ),
    "a figure of another kind": (
        "IR375",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {支出: 105人}\ngrowth: [{figure: 支出, printed: 增长5%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {支出: 90.00万元}\n",
            ),
        },
    ),
    "a fall to nothing": (
        "IR375",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "head": "period: 2023\nweights: equal\n",
            "tail": "figures: {支出: 0万元}\ngrowth: [{figure: 支出, printed: 下降100%}]\n",
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "figures: {支出: 90.00万元}\n",
            ),
        },
    ),
    "the year before": (
        "IR376",
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
    "no year": (
        "IR376",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "before": (
                ("name: 培训场次, target: ≥8场, actual: 8场",),
                "period: 2022\nweights: equal\n",
                "",
            )
        },
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
