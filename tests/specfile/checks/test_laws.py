"""The score curve of a method obeys the laws of a fair one."""

from __future__ import annotations

from tests.specfile.checks.parts import fires, near, remedy

ROW = "name: 满意度, target: ≥90%, actual: 95%, method: {}"
BANDS = "{name: bands, bands: [{from: 90%, points: 90%}, {from: 80%, to: 90%, points: 100%}, {to: 80%, points: 0}]}"
BY_DAY = "{{name: by-day, days: [{{by: 12月31日, points: {}}}, {{by: 2024年1月31日, points: 50}}]}}"
FIRES = {
    "more than the weight": fires(
        "IR318", "≥90%得120分，否则不得分", ROW.format("'≥90%得120分，否则不得分'")
    ),
    "more than the weight for a day": fires(
        "IR318",
        BY_DAY.format(120),
        f"name: 完工, target: 2023年12月底前, actual: 2023年12月1日, method: {BY_DAY.format(120)}",
        head="period: 2023\nweights: equal\n",
    ),
    "a fall": fires("IR319", BANDS, ROW.format(BANDS)),
    "full marks beside the target": fires(
        "IR320", "≥80%得满分，否则不得分", ROW.format("'≥80%得满分，否则不得分'")
    ),
}
NEAR = {
    "points for days up to the weight": near(
        "IR318",
        f"name: 完工, target: 2023年12月底前, actual: 2023年12月1日, method: {BY_DAY.format(100)}",
        head="period: 2023\nweights: equal\n",
    ),
    # Nobody has less than no cases, so that nothing is earned beside the target.
    "no cases at all": near(
        "IR320", "name: 责任事故, target: 0例, actual: 0例, method: 0例得满分，否则不得分"
    ),
} | {
    code: near(code, ROW.format("'≥90%得满分，每低1个百分点扣5分，扣完为止'"))
    for code in ("IR318", "IR319", "IR320")
}
REMEDIES = {
    "IR318": remedy("more than the weight", "120分", "100分"),
    "IR319": remedy(
        "a fall",
        "from: 90%, points: 90%",
        "from: 90%, points: 100%",
        "to: 90%, points: 100%",
        "to: 90%, points: 60%",
    ),
    "IR320": remedy("full marks beside the target", "≥80%得满分", "≥90%得满分"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []
