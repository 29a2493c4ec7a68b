"""Headings and points against the schemes of a profile, and a table that contradicts itself."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nprofile: {}\nindicators:\n"


@pytest.fixture
def found(tmp_path):
    def check(profile, *leaves):
        file = tmp_path / "spec.yaml"
        body = "".join(f"  - {{{leaf}, actual: 8场}}\n" for leaf in leaves)
        file.write_text(HEAD.format(profile) + body, "utf-8")
        skipped = {"IR501", "IR305", "IR404", "IR321", "IR324"}
        return [(one.code, one.subject) for one in check_spec(file) if one.code not in skipped]

    return check


def leaf(name, weight):
    return f"name: {name}, target: ≥8场, weight: {weight}"


def test_a_table_with_its_headings_and_points_is_right(found):
    rows = leaf("预算执行率", 10), leaf("产出", 50), leaf("效益", 30), leaf("满意度", 10)
    assert found("mof-2020-10", *rows) == []


def test_the_nearest_of_several_schemes_counts(found):
    rows = leaf("预算执行率", 10), leaf("成本", 20), leaf("产出", 40), leaf("效益", 30)
    assert found("mof-2021-101", *rows) == []


def test_a_missing_heading_and_other_points_are_found(found):
    rows = leaf("预算执行率", 20), leaf("产出", 50), leaf("效益", 30)
    assert found("mof-2020-10", *rows) == [("IR508", None), ("IR509", "预算执行")]


def test_a_heading_without_points_has_to_be_there_alone(found):
    codes = [code for code, _ in found("guangdong-department", leaf("履职效能", 100))]
    assert codes == ["IR508"] * 8


def test_one_heading_may_go_by_either_name(found):
    rows = leaf("预算执行率", 20), leaf("产出", 40), leaf("效益", 20), leaf("满意度", 20)
    assert found("hb-20-40-40", *rows) == []


def test_full_points_beside_a_rate_of_72_74_percent_contradict_it(tmp_path):
    file = tmp_path / "spec.yaml"
    row = "name: 政府采购执行率, target: =100%, weight: 100, actual: 72.74%"
    published = "published: {completion: 100%, score: 100}"
    file.write_text(HEAD.format("plain") + f"  - {{{row}, {published}}}\n", "utf-8")
    assert [one.code for one in check_spec(file)] == ["IR310", "IR311"]


def test_a_veto_without_a_grade_is_no_veto(tmp_path):
    path = tmp_path / "spec.yaml"
    path.write_text(
        "schema: indicator-rules/1\ntitle: 自评表\nveto: [{name: 事故}]\n"
        "indicators: [{name: a, target: ≥8场, weight: 100, actual: 8场}]\n",
        encoding="utf-8",
    )
    assert [one.code for one in check_spec(path)] == ["IR204"]


@pytest.mark.parametrize(("grade", "found"), [("优", ["IR311"]), ("良好", []), ("中", ["IR311"])])
def test_a_published_grade_is_held_against_the_vetoes(tmp_path, grade, found):
    path = tmp_path / "spec.yaml"
    path.write_text(
        "schema: indicator-rules/1\ntitle: 自评表\nveto: [{name: 投诉, grade: 良}]\n"
        f"published: {{grade: {grade}}}\n"
        "indicators: [{name: a, target: ≥8场, weight: 100, actual: 8场}]\n",
        encoding="utf-8",
    )
    assert [one.code for one in check_spec(path) if one.code != "IR512"] == found
