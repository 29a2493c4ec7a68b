"""How much of a table can be measured at all."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

WORDS = "name: 宣传, target: 宣传到位, actual: 宣传到位"
MORE = "name: 管理, target: 管理有序, actual: 管理有序"
FIGURE = "name: 办结率, target: ≥90%, actual: 95%"

FIRES = {
    "words alone": fires("IR306", "{", WORDS),
    "more words than figures": fires("IR306", "{", WORDS, MORE, FIGURE),
    "parts that are all words": fires(
        "IR306", "{", "name: 宣传, target: 宣传到位；资料齐全, actual: 宣传到位"
    ),
}
NEAR = {
    "figures": near("IR306", FIGURE),
    "a half": near("IR306", WORDS, FIGURE),
    "a bound reached": near("IR306", "name: 办结率, target: ≥90%, actual: ≥90%"),
    "an interval": near("IR306", "name: 时间, target: 3至5天, actual: 4天"),
    "a date": near("IR306", "name: 时间, target: 2023年6月底前, actual: 2023年6月1日"),
    "a level": near("IR306", "name: 质量, target: 良好及以上, actual: 优"),
    "growth": near("IR306", "name: 收入, target: 同比增长5%, actual: 增长6%"),
    "one part with a figure": near("IR306", "name: 培训, target: 培训3期，资料齐全, actual: 3期"),
}
REMEDIES = {
    "IR306": remedy(
        "words alone", "target: 宣传到位, actual: 宣传到位", "target: ≥3次, actual: 3次"
    )
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
