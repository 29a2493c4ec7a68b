"""The spec of the year before, and actual values from a file of their own."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec, evaluate, load_spec
from indicator_rules.specfile import once, review
from indicator_rules.specfile.actuals_file import load_actuals

SPEC = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
ROW = "  - {name: 培训场次, target: ≥8场, actual: 8场}\n"


@pytest.fixture
def write(tmp_path):
    def written(name, text):
        file = tmp_path / name
        file.write_text(text, "utf-8")
        return file

    return written


def test_a_previous_spec_that_is_not_there_is_found(write, tmp_path):
    spec = write("spec.yaml", SPEC + ROW)
    found = check_spec(spec, previous=tmp_path / "none.yaml")
    assert [one.code for one in found] == ["IR210"]


def test_a_previous_spec_that_is_broken_is_found(write):
    spec, before = write("spec.yaml", SPEC + ROW), write("before.yaml", "a: [")
    (found,) = check_spec(spec, previous=before)
    assert (found.code, found.source.name) == ("IR201", str(before))


def test_a_previous_spec_is_used_as_far_as_it_can_be_read(write):
    before = write(
        "before.yaml", SPEC + ROW.replace("培训场次", "演练") + "  - {name: 乙, target: 9O%}\n"
    )
    found = check_spec(write("spec.yaml", SPEC + ROW), previous=before)
    assert [one.code for one in found] == ["IR374", "IR374"]


def test_a_spec_of_which_some_cannot_be_read_is_held_against_the_previous_one(write):
    before = write("before.yaml", SPEC + ROW + "  - {name: 演练, target: ≥8场}\n")
    spec = write("spec.yaml", SPEC + ROW + "  - {name: 乙, target: 9O%}\n")
    assert {one.code for one in check_spec(spec, previous=before)} == {"IR115", "IR374"}


def test_a_finding_about_an_actual_value_stands_in_its_file(write):
    spec = load_spec(write("spec.yaml", SPEC + ROW))
    actuals = write("actuals.csv", "name,actual\n培训场次,-8场\n")
    found = review(evaluate(load_actuals(actuals, spec)))
    (negative,) = [one for one in found if one.code == "IR328"]
    assert (negative.source.name, negative.excerpt) == (str(actuals), "-8场")


def test_findings_of_a_file_that_specs_share_are_shown_once(write):
    write("pyproject.toml", "[tool.indicator-rules]\nselct = []\n")
    files = [write(name, SPEC + ROW) for name in ("a.yaml", "b.yaml")]
    found = once(one for file in files for one in check_spec(file))
    assert [one.code for one in found] == ["IR225"]
    same = [write(name, SPEC + ROW.replace("8场}", "-8场}")) for name in ("a.yaml", "b.yaml")]
    found = once(one for file in same for one in check_spec(file, select=["IR328"]))
    assert [one.source.name for one in found if one.code == "IR328"] == [str(one) for one in same]
