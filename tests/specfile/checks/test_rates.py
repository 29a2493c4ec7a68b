"""A rate has a figure, and no counter behind it."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a counter on a rate": fires("IR321", "≥30个", "name: 疫苗覆盖率, target: ≥30个, actual: 32个"),
    "a counter on an interval": fires(
        "IR321", "30-40个", "name: 疫苗覆盖率, target: 30-40个, actual: 32个"
    ),
    "a counter printed beside words": fires(
        "IR321", "个", "name: 宣传覆盖面, target: 符合规定, actual: 符合规定, unit: 个"
    ),
    "a unit in brackets is part of no name": fires(
        "IR321", "≥30个", "name: 疫苗覆盖率（常规）, target: ≥30个, actual: 32个"
    ),
    "words": fires("IR322", "符合规定", "name: 税收缴纳率, target: 符合规定, actual: 符合规定"),
}
NEAR = {
    "a rate in percent": near("IR321", "name: 疫苗覆盖率, target: ≥90%, actual: 95%"),
    "a rate in per mille": near("IR321", "name: 发病率, target: ≤3‰, actual: 2‰"),
    "a satisfaction in points": near("IR321", "name: 群众满意度, target: ≥90分, actual: 92分"),
    "a frequency": near("IR321", "name: 巡查频率, target: ≥3次, actual: 4次"),
    "a number": near("IR321", "name: 覆盖村数, target: ≥30个, actual: 32个"),
    "a label of its own": near("IR321", "name: 疫苗覆盖率, target: 覆盖村≥30个, actual: 32个"),
    "a compound unit": near("IR321", "name: 事故率, target: ≤3起/万人, actual: 2起/万人"),
    "a unit beside words": near(
        "IR322", "name: 基本农田保护率, target: 符合规定, actual: 符合规定, unit: '%'"
    ),
    "words on no rate": near("IR322", "name: 制度建设, target: 符合规定, actual: 符合规定"),
    "a growth rate": near("IR322", "name: 收入增长率, target: 增长≥5%, actual: 增长6%"),
}
REMEDIES = {
    "IR321": remedy("a counter on a rate", "≥30个, actual: 32个", "≥90%, actual: 92%"),
    "IR322": remedy("words", "target: 符合规定, actual: 符合规定", "target: ≥90%, actual: 95%"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
