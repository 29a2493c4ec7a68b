"""One form of the equals sign throughout a table."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

A = "name: 甲, target: 覆盖率{}100%, actual: 100%"
B = "name: 乙, target: 合格率{}100%, actual: 100%"
C = "name: 丙, target: 办结率{}100%, actual: 100%"
FIRES = {
    "one in full width": fires(
        "IR304", "合格率＝100%", A.format("="), B.format("＝"), C.format("=")
    ),
    "one in half width": fires(
        "IR304", "覆盖率=100%", A.format("="), B.format("＝"), C.format("＝")
    ),
}
NEAR = {
    "half width": near("IR304", A.format("="), B.format("=")),
    "full width": near("IR304", A.format("＝"), B.format("＝")),
    "the second half of a sign": near("IR304", A.format("＝"), B.format(">=")),
}
REMEDIES = {"IR304": remedy("one in full width", "＝", "=")}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
