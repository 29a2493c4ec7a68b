"""How much of a table can be measured at all."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "words": fires("IR306", "{", "name: 宣传, target: 宣传到位, actual: 宣传到位"),
    "a bound": fires("IR306", "{", "name: 办结率, target: ≥90%, actual: ≥90%"),
}
NEAR = {
    "figures": near("IR306", "name: 办结率, target: ≥90%, actual: 95%"),
    "an interval": near("IR306", "name: 时间, target: 3至5天, actual: 4天"),
}
REMEDIES = {"IR306": remedy("a bound", "actual: ≥90%", "actual: 95%")}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
