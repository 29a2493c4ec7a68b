"""Each printed figure is part of some relation."""

from __future__ import annotations

import pytest

FIRES = {
    "a figure too many": (
        "IR360",
        "基本支出",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {收入: 100万元, 支出: 60万元, 结余: 40万元, 基本支出: 20万元}\nidentities:\n  - 收入 - 支出 = 结余\n"
        },
    ),
}
NEAR = {
    "figures of an identity": (
        "IR360",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {收入: 100万元, 支出: 60万元, 结余: 40万元}\nidentities:\n  - 收入 - 支出 = 结余\n"
        },
    ),
    "figures of shares": (
        "IR360",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {收入: 100万元, 支出: 60万元, 结余: 40万元, 财政收入: 90万元}\nshares: {收入: {财政收入: 90%}}\nidentities:\n  - 收入 - 支出 = 结余\n"
        },
    ),
    "figures of growth": (
        "IR360",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {本年: 105万元, 上年: 100万元}\ngrowth: [{figure: 本年, before: 上年, printed: 增长5%}]\n"
        },
    ),
    "growth without an earlier figure": (
        "IR360",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {本年: 105万元}\ngrowth: [{figure: 本年, printed: 增长5%}]\n"},
    ),
    "a figure of an indicator": (
        "IR360",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {
            "tail": "figures: {收入: 100万元, 支出: 60万元, 结余: 40万元, 培训场次: 8场}\nidentities:\n  - 收入 - 支出 = 结余\n"
        },
    ),
    "no relations": (
        "IR360",
        ("name: 培训场次, target: ≥8场, actual: 8场",),
        {"tail": "figures: {收入: 100万元, 支出: 60万元, 结余: 40万元}\n"},
    ),
}


@pytest.mark.parametrize(("code", "excerpt", "rows", "options"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, excerpt, rows, options):
    assert found(*rows, **options).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "rows", "options"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, rows, options):
    assert code not in found(*rows, **options)
