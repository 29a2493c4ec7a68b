"""docs/profiles.md lists every packaged profile, and its example and grades are so."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from indicator_rules import check_spec
from indicator_rules.api.profiles import profile_named
from indicator_rules.diagnostics import Language, Severity
from indicator_rules.engine.grades import grade_of
from indicator_rules.specfile.profile_fields import PROFILE
from indicator_rules.specfile.profiles import profile_called, profile_names
from indicator_rules.specfile.templates import template_names, template_of

PAGE = (Path(__file__).parents[2] / "docs" / "profiles.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]]
    for line in PAGE.splitlines()
    if line.startswith("| ")
]
LISTED = {row[0].strip("`"): row for row in ROWS if len(row) == 4 and row[3] in {"yes", "no"}}
HEAD = next(row for row in ROWS if row[0] == "total")
GRADES = [
    (total, name, grade)
    for total, *grades in ROWS
    if re.fullmatch(r"[0-9.]+", total)
    for names, grade in zip(HEAD[1:], grades, strict=True)
    for name in re.findall("`(.+?)`", names)
]


def test_every_packaged_profile_is_listed_with_whether_it_was_checked():
    assert sorted(LISTED) == list(profile_names())
    for name, row in LISTED.items():
        assert profile_named(name).verified is (row[3] == "yes")
        assert (profile_named(name).number or "") in row[1] or row[3] == "yes"


def test_every_key_is_in_the_table():
    listed = {key for row in ROWS for key in re.findall("`([a-z-]+)`", row[0])}
    assert set(PROFILE.fields) - listed == {"schema"}


def test_the_example_is_a_sound_profile(tmp_path):
    (example,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    file = tmp_path / "our-district.yaml"
    file.write_text(example, "utf-8")
    assert check_spec(file) == []
    assert profile_named(str(file)).claim_bands == profile_named("mof-2020-10").claim_bands


@pytest.mark.parametrize(("total", "name", "grade"), GRADES)
def test_the_profiles_disagree_as_the_page_says(total, name, grade):
    assert (grade_of(Fraction(total), profile_named(name)) or "none") == grade


def test_the_table_of_grades_was_found():
    assert len(GRADES) == 15


CHOICES = [row for row in ROWS if len(row) == 3 and row[2].strip("`") in template_names()]


def test_every_profile_is_among_those_to_take():
    named = [row[1].strip("`") for row in CHOICES if row[1].startswith("`")]
    assert sorted(named) == list(profile_names())


@pytest.mark.parametrize("row", CHOICES, ids=[row[1] for row in CHOICES])
def test_a_number_in_a_row_is_that_of_its_profile(row):
    numbers = re.findall("财预〔[0-9]+〕[0-9]+号", row[0])
    assert [profile_called(number) for number in numbers] == [row[1].strip("`")] * len(numbers)


@pytest.mark.parametrize("row", CHOICES, ids=[row[1] for row in CHOICES])
def test_the_template_of_a_row_takes_its_profile(row, tmp_path):
    name = row[1].strip("`")
    text = template_of(row[2].strip("`")).text(Language.ENGLISH)
    file = tmp_path / "my.yaml"
    own = name if name in profile_names() else "plain"
    file.write_text(re.sub("(?m)^profile: .*$", f"profile: {own}", text), "utf-8")
    errors = [one.code for one in check_spec(file) if one.severity is Severity.ERROR]
    assert errors == []


@pytest.mark.parametrize("text", re.findall("财预[^,，。、 ]*?(?=[`'\"])", PAGE))
def test_the_spellings_on_the_page_are_known(text):
    assert profile_called(text) == "mof-2020-10"
