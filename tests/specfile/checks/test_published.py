"""What a table printed agrees with what its own targets and actual values give."""

from __future__ import annotations

import pytest

from tests.specfile.checks.parts import fires, near, remedy, table

HALF = "name: 培训场次, target: ≥8场, actual: 4场, published: {{{}}}"
FIRES = {
    "a completion": fires("IR310", "100%", HALF.format("completion: 100%")),
    "a score": fires("IR311", "60", HALF.format("score: 60")),
    "a total": fires(
        "IR311", "60", "name: 培训场次, target: ≥8场, actual: 4场", tail="published: {total: 60}\n"
    ),
    "a grade": fires("IR311", "优", HALF.format("score: 50"), tail="published: {grade: 优}\n"),
}
NEAR = {
    "the completion": near("IR310", HALF.format("completion: 50%")),
    "a completion in other places": near("IR310", HALF.format("completion: 50.00%")),
    "the score and the total": near(
        "IR311", HALF.format("score: 50"), tail="published: {total: 50}\n"
    ),
}
REMEDIES = {
    "IR310": remedy("a completion", "completion: 100%", "completion: 50%"),
    "IR311": remedy("a score", "score: 60", "score: 50"),
}


def test_it_is_found_at_its_place(found, fires_here):
    assert found(fires_here.table).get(fires_here.code) == [fires_here.marked]


def test_a_near_miss_is_right(found, near_miss):
    assert near_miss.code not in found(near_miss.table)


def test_its_remedy_is_right(left, remedy):
    assert left(remedy) == []


OURS = "schema: indicator-rules-profile/1\nname: ours\ntitle: 办法\n"
HEAD = "profile: ours.yaml\nweights: equal\n"
DEDUCTED = {
    "a score that ends": ("≥8场, actual: 7场", "80", "", "7.5"),
    "a score without an end": ("≥3场, actual: 1场", "30.5", "", "2.83"),
    "a score in more places": ("≥3场, actual: 1场", "30.125", "", "3.208"),
    "the lower end of a range": ("≥8场, actual: 大于7场", "80.5", "", "7"),
    "points taken off already": ("≥8场, actual: 7场", "80", ", deducted: 2", "7.5"),
}


@pytest.mark.parametrize("rounding", ["at: total", "at: indicator", "mode: truncate"])
@pytest.mark.parametrize(("cells", "score", "before", "off"), DEDUCTED.values(), ids=DEDUCTED)
def test_a_lower_score_is_right_once_the_points_are_taken_off(
    check, tmp_path, rounding, cells, score, before, off
):
    (tmp_path / "ours.yaml").write_text(f"{OURS}rounding: {{{rounding}}}\n", "utf-8")
    row = f"name: 培训, target: {cells}, published: {{score: {score}}}"
    (finding,) = (one for one in check(table(row + before, head=HEAD)) if one.code == "IR311")
    assert finding.help().endswith(
        f"; where a person took points off, write deducted: {off} and a reason"
    )
    mended = table(f"{row}, deducted: {off}, reason: 迟报", head=HEAD)
    assert "IR311" not in [one.code for one in check(mended)]


@pytest.mark.parametrize("score", ["89", "100", "-1"])
def test_no_points_are_taken_off_to_a_higher_score_or_to_less_than_nothing(check, score):
    row = f"name: 培训, target: ≥8场, actual: 7场, published: {{score: {score}}}"
    (finding,) = (one for one in check(table(row)) if one.code == "IR311")
    assert finding.help() == "check the scores, or publish 87.5"


def test_a_total_for_which_the_profile_has_no_grade_is_told_without_one(check, tmp_path):
    # 72.8 and 7.28 are printed as 73 and 7.3, which add up to 80.3: no grade is for that.
    (tmp_path / "ours.yaml").write_text(f"{OURS}grades: {{优: ≥90, 良: ≤80.2}}\n", "utf-8")
    rows = [
        "name: 甲, weight: 80, target: ≥1000件, actual: 910件, published: {score: 73}",
        "name: 乙, weight: 20, target: ≥1000件, actual: 364件, published: {score: 7.3}",
    ]
    printed = "published: {total: 80.3, grade: 良}\n"
    spec = table(*rows, head="profile: ours.yaml\n", tail=printed)
    (finding,) = (one for one in check(spec) if one.code == "IR311")
    assert finding.message() == "published grade 良, computed —"


def test_an_open_row_leaves_its_heading_a_range(check):
    below = "{name: 甲, target: ≥8场, actual: 大于7场}, {name: 乙, target: ≥8场, actual: 8场}"
    rows = [
        f"name: 产出, published: {{score: {score}}}, indicators: [{below}]" for score in (93, 94)
    ]
    codes = [[one.code for one in check(table(row))].count("IR311") for row in rows]
    assert codes == [1, 0]
