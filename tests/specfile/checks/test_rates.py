"""A rate has a figure, and no counter behind it."""

from __future__ import annotations

import pytest

FIRES = {
    "a counter on a rate": ("IR321", "name: 疫苗覆盖率, target: ≥30个, actual: 32个", "≥30个"),
    "a counter on an interval": (
        "IR321",
        "name: 疫苗覆盖率, target: 30-40个, actual: 32个",
        "30-40个",
    ),
    "a counter printed beside words": (
        "IR321",
        "name: 宣传覆盖面, target: 符合规定, actual: 符合规定, unit: 个",
        "个",
    ),
    "a unit in brackets is part of no name": (
        "IR321",
        "name: 疫苗覆盖率（常规）, target: ≥30个, actual: 32个",
        "≥30个",
    ),
    "words": ("IR322", "name: 税收缴纳率, target: 符合规定, actual: 符合规定", "符合规定"),
}
NEAR = {
    "a rate in percent": ("IR321", "name: 疫苗覆盖率, target: ≥90%, actual: 95%"),
    "a rate in per mille": ("IR321", "name: 发病率, target: ≤3‰, actual: 2‰"),
    "a satisfaction in points": ("IR321", "name: 群众满意度, target: ≥90分, actual: 92分"),
    "a frequency": ("IR321", "name: 巡查频率, target: ≥3次, actual: 4次"),
    "a number": ("IR321", "name: 覆盖村数, target: ≥30个, actual: 32个"),
    "a label of its own": ("IR321", "name: 疫苗覆盖率, target: 覆盖村≥30个, actual: 32个"),
    "a compound unit": ("IR321", "name: 事故率, target: ≤3起/万人, actual: 2起/万人"),
    "a unit beside words": (
        "IR322",
        "name: 基本农田保护率, target: 符合规定, actual: 符合规定, unit: '%'",
    ),
    "words on no rate": ("IR322", "name: 制度建设, target: 符合规定, actual: 符合规定"),
    "a growth rate": ("IR322", "name: 收入增长率, target: 增长≥5%, actual: 增长6%"),
}


@pytest.mark.parametrize(("code", "row", "excerpt"), FIRES.values(), ids=FIRES)
def test_it_is_found_at_its_place(found, code, row, excerpt):
    assert found(row).get(code) == [excerpt]


@pytest.mark.parametrize(("code", "row"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(found, code, row):
    assert code not in found(row)
