"""The label in front of a target names the rate that the indicator names."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "a completion on a coverage": fires(
        "IR303", "完成率≥90%", "name: 抽检覆盖率, target: 完成率≥90%, actual: 完成率95%"
    ),
}
NEAR = {
    "the rate of the name": near(
        "IR303", "name: 抽检覆盖率, target: 覆盖率≥90%, actual: 覆盖率95%"
    ),
    "no label": near("IR303", "name: 抽检覆盖率, target: ≥90%, actual: 95%"),
    "a name that is no rate": near("IR303", "name: 抽检, target: 完成率≥90%, actual: 完成率95%"),
}
REMEDIES = {
    "IR303": remedy(
        "a completion on a coverage", "完成率≥90%, actual: 完成率", "覆盖率≥90%, actual: 覆盖率"
    ),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
