"""A target for satisfaction is no lower than what earns full marks."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

FIRES = {
    "below the band": fires(
        "IR348",
        "≥80%",
        "name: 群众满意度, target: ≥80%, actual: 92%",
        head="profile: mof-2021-101\nweights: equal\n",
    ),
}
NEAR = {
    "at the band": near(
        "IR348",
        "name: 群众满意度, target: ≥90%, actual: 92%",
        head="profile: mof-2021-101\nweights: equal\n",
    ),
    "another rate": near(
        "IR348",
        "name: 办结率, target: ≥80%, actual: 92%",
        head="profile: mof-2021-101\nweights: equal\n",
    ),
    "a profile without bands": near(
        "IR348",
        "name: 群众满意度, target: ≥80%, actual: 92%",
        head="profile: mof-2020-10\nweights: equal\n",
    ),
    "no profile": near("IR348", "name: 群众满意度, target: ≥80%, actual: 92%"),
}
REMEDIES = {
    "IR348": remedy("below the band", "≥80%", "≥90%"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
