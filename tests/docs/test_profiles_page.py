"""docs/profiles.md lists every packaged profile, and its example and grades are so."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from indicator_rules import check_spec
from indicator_rules.api.profiles import profile_named
from indicator_rules.engine.grades import grade_of
from indicator_rules.specfile.profile_fields import PROFILE
from indicator_rules.specfile.profiles import profile_names

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
