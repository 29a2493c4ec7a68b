"""A total that is right by one way of rounding alone, and a grade that hangs on it."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec
from indicator_rules.diagnostics import Language
from tests.specfile.checks.parts import fires, near, remedy, table

ROW = "name: {}, target: ≥3件, actual: 1件, weight: 50"
# 50 ÷ 3 is 16.67: twice 33.34 where each is rounded, 33.33 where the sum is.
ROWS = [ROW.format("甲"), ROW.format("乙")]
NEARLY = "name: 甲, target: ≥10000件, actual: 8999件, weight: 100"
OPEN = "name: 甲, target: ≥10件, actual: 大于8件, weight: 100"
OURS = "schema: indicator-rules-profile/1\nname: ours\ntitle: 办法\nrounding: {{at: {}}}\n"
FIRES = {
    "a total without places": fires(
        "IR387", "90", NEARLY, head="", tail="published: {total: 90}\n"
    ),
}
NEAR = {
    "the total": near("IR387", NEARLY, head="", tail="published: {total: 89.99}\n"),
    "either total": near("IR387", *ROWS, head="", tail="published: {total: 33.3}\n"),
    "another total": near("IR387", *ROWS, head="", tail="published: {total: 33.4}\n"),
    "an open row": near("IR387", OPEN, head="", tail="published: {total: 90}\n"),
    "a count alone": near("IR387", *ROWS, head="", tail="published: {count: 2}\n"),
    "nothing published": near("IR387", *ROWS, head=""),
    "a wrong grade alone": near("IR387", *ROWS, head="", tail="published: {grade: 优}\n"),
}
REMEDIES = {"IR387": remedy("a total without places", "total: 90", "total: 89.99")}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []


@pytest.fixture
def notes(tmp_path):
    """The notes on a table under a profile that rounds at a step."""

    def checked(step, rows, printed):
        (tmp_path / "ours.yaml").write_text(OURS.format(step), "utf-8")
        file = tmp_path / "spec.yaml"
        head, tail = "profile: ours.yaml\n", f"published: {{{printed}}}\n"
        file.write_text(table(*rows, head=head, tail=tail).text, "utf-8")
        return [one for one in check_spec(file) if one.code == "IR387"]

    return checked


@pytest.mark.parametrize(("step", "other"), [("total", "33.34"), ("indicator", "33.33")])
def test_a_total_of_the_other_way_is_a_note_with_both(notes, step, other):
    (note,) = notes(step, ROWS, f"total: {other}")
    assert note.excerpt == other
    assert note.message() == (
        f"published total {other} rests on how points are rounded:"
        " the rounded scores add up to 33.34, the exact ones to 33.33"
    )


@pytest.mark.parametrize("step", ["total", "indicator"])
@pytest.mark.parametrize(
    ("printed", "what", "what_zh", "shown"),
    [
        ("total: 90.00", "total", "总分", "90.00"),
        ("total: 89.99", "total", "总分", "89.99"),
        ("grade: 优", "grade", "等级", "优"),
        ("grade: 良", "grade", "等级", "良"),
    ],
)
def test_a_grade_that_hangs_on_it_is_said(notes, step, printed, what, what_zh, shown):
    # 30 × 14999 ÷ 15000 is 29.998, thrice 89.994.
    row = "name: 指标{}, target: ≥15000件, actual: 14999件, weight: 30"
    rows = [*map(row.format, range(3)), "name: 末项, target: ≥1件, actual: 0件, weight: 10"]
    (note,) = notes(step, rows, printed)
    assert note.excerpt == shown
    start = f"published {what} {shown} rests on how points are rounded: the rounded scores "
    assert note.message().startswith(f"{start}add up to 90, the exact ones to 89.99; the grade ")
    assert all(f"{one}" in note.message() for one in ("90 is 优", "89.99 is 良"))
    assert note.message(Language.CHINESE).startswith(f"填报的{what_zh} {shown} 取决于舍入方式")
