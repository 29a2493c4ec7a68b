"""Which findings are shown, and how much they matter: by call, in a spec, in pyproject.toml."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec
from indicator_rules.diagnostics import Severity

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\n"
# IR305, IR306 and IR332.
ROW = "indicators:\n  - {name: 服务, unit: 个, target: 能力有效提升, actual: 能力有效提升}\n"
ALL = ["IR305", "IR306", "IR332"]


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def write(tmp_path):
    def written(checks="", name="spec.yaml"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(HEAD + checks + ROW, "utf-8")
        return file

    return written


@pytest.fixture
def project(tmp_path):
    def written(text, name="pyproject.toml"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return written


def codes(found):
    return sorted(one.code for one in found)


# By call.

CALLS = {
    "nothing": ({}, ALL),
    "a code": ({"select": ["IR305"]}, ["IR305"]),
    "a beginning": ({"select": ["IR30"]}, ["IR305", "IR306"]),
    "without one": ({"ignore": ["IR30"]}, ["IR332"]),
    "both": ({"select": ["IR3"], "ignore": ("IR306",)}, ["IR305", "IR332"]),
    "of another kind": ({"select": ["IR5"]}, []),
    "empty": ({"select": [], "ignore": []}, ALL),
}


@pytest.mark.parametrize(("options", "expected"), CALLS.values(), ids=CALLS)
def test_a_call_selects_and_ignores(write, options, expected):
    assert codes(check_spec(write(), **options)) == expected


@pytest.mark.parametrize("name", ["select", "ignore"])
@pytest.mark.parametrize("code", ["IR9", ""])
def test_a_call_names_codes(write, name, code):
    with pytest.raises(ValueError, match=f"{name}='{code}' is no code"):
        check_spec(write(), **{name: [code]})


# In a spec.

SPECS = {
    "select": ("checks: {select: [IR305]}\n", ["IR305"]),
    "ignore": ("checks: {ignore: [IR30]}\n", ["IR332"]),
    "nothing": ("checks: {}\n", ALL),
}


@pytest.mark.parametrize(("checks", "expected"), SPECS.values(), ids=SPECS)
def test_a_spec_selects_and_ignores(write, checks, expected):
    assert codes(check_spec(write(checks))) == expected


def test_a_call_stands_above_the_spec_and_ignores_beside_it(write):
    file = write("checks: {select: [IR305], ignore: [IR306]}\n")
    assert codes(check_spec(file, select=["IR3"])) == ["IR305", "IR332"]


def severities(found):
    return {one.code: one.severity for one in found}


def test_a_spec_says_how_much_a_finding_matters(write):
    found = severities(check_spec(write("checks: {severity: {IR3: error, IR305: note}}\n")))
    assert found["IR305"] is Severity.NOTE
    assert found["IR306"] is Severity.ERROR


BROKEN = {
    "an unknown code": ("checks: {ignore: [IR999]}\n", ("IR224", "IR999")),
    "an unknown code to rank": ("checks: {severity: {IR999: note}}\n", ("IR224", "IR999")),
    "no code": ("checks: {select: [{a: b}]}\n", ("IR205", "{")),
    "no list": ("checks: {select: IR3}\n", ("IR205", "IR3")),
    "no mapping": ("checks: {severity: note}\n", ("IR205", "note")),
    "an unknown severity": ("checks: {severity: {IR305: high}}\n", ("IR205", "high")),
    "an unknown key": ("checks: {selct: [IR3]}\n", ("IR202", "selct")),
    "no settings": ("checks: IR3\n", ("IR205", "IR3")),
}


@pytest.mark.parametrize(("checks", "expected"), BROKEN.values(), ids=BROKEN)
def test_broken_settings_of_a_spec_are_found_at_their_place(write, checks, expected):
    assert expected in [(one.code, one.excerpt) for one in check_spec(write(checks))]


# In pyproject.toml.

TOOL = "[tool.indicator-rules]\n"
PROJECTS = {
    "select": (TOOL + 'select = ["IR305"]\n', ["IR305"]),
    "ignore": (TOOL + 'ignore = ["IR30"]\n', ["IR332"]),
    "nothing": (TOOL, ALL),
    "another tool": ("[tool.other]\nselect = 3\n", ALL),
    "no table": ('[tool]\nindicator-rules = "tool.indicator-rules"\n', ALL),
    "no tools": ('tool = "tool.indicator-rules"\n', ALL),
}


@pytest.mark.parametrize(("text", "expected"), PROJECTS.values(), ids=PROJECTS)
def test_a_project_selects_and_ignores(write, project, text, expected):
    project(text)
    assert codes(check_spec(write())) == expected


def test_the_nearest_project_with_settings_counts(write, project):
    project(TOOL + 'select = ["IR306"]\n')
    project(TOOL + 'select = ["IR305"]\n', "a/pyproject.toml")
    project("[project]\n", "a/b/pyproject.toml")
    assert codes(check_spec(write(name="a/b/spec.yaml"))) == ["IR305"]
    assert codes(check_spec(write())) == ["IR306"]


def test_a_spec_stands_above_its_project(write, project):
    project(TOOL + 'select = ["IR305"]\nignore = ["IR332"]\nseverity = {IR306 = "error"}\n')
    found = check_spec(write("checks: {select: [IR3], severity: {IR306: note}}\n"))
    assert severities(found) == {"IR305": Severity.WARNING, "IR306": Severity.NOTE}


def test_a_project_says_how_much_a_finding_matters(write, project):
    project(TOOL + 'severity = {IR306 = "note"}\n')
    assert severities(check_spec(write()))["IR306"] is Severity.NOTE


WRONG = {
    "no list": ('ignore = "IR306"\n', ("IR225", "ignore")),
    "a list of figures": ("ignore = [3]\n", ("IR225", "ignore")),
    "an unknown code": ('ignore = ["IR999"]\n', ("IR224", "IR999")),
    "an unknown code to rank": ('severity = {IR999 = "note"}\n', ("IR224", "IR999")),
    "an unknown severity": ('severity = {IR305 = "high"}\n', ("IR225", "IR305")),
    "no table of severities": ('severity = "note"\n', ("IR225", "severity")),
    "an unknown setting": ("selct = []\n", ("IR225", "selct")),
    "no TOML": ("select = [\n", ("IR225", "[")),
    "no TOML in a line": ("select = = 3\nignore = []\n", ("IR225", "=")),
}


@pytest.mark.parametrize(("text", "expected"), WRONG.values(), ids=WRONG)
def test_broken_settings_of_a_project_are_found_at_their_place(write, project, text, expected):
    file = project(TOOL + text)
    (found,) = [one for one in check_spec(write()) if one.code in {"IR224", "IR225"}]
    assert (found.code, found.excerpt) == expected
    assert found.source.name == str(file)


@pytest.mark.parametrize("end", ["", "\n", "\r\n\n", "  \n"], ids=repr)
def test_the_place_of_broken_settings_lies_in_the_file(write, project, end):
    project(TOOL + "select = [" + end)
    (found,) = [one for one in check_spec(write()) if one.code == "IR225"]
    assert found.excerpt == "["
    assert found.message() == "the settings cannot be read: Invalid value"


def test_a_code_that_toml_escapes_is_found_at_the_beginning(write, project):
    project(TOOL + 'ignore = ["\\u0049R999"]\n')
    assert ("IR224", "[") in [(one.code, one.excerpt) for one in check_spec(write())]


def test_a_project_that_is_no_text_says_nothing(write, project):
    project("").write_bytes(b"\xff\xfe[tool.indicator-rules]")
    assert codes(check_spec(write())) == ALL


def test_a_directory_of_that_name_says_nothing(write, tmp_path):
    (tmp_path / "pyproject.toml").mkdir()
    assert codes(check_spec(write())) == ALL


def test_settings_that_change_are_read_again(write, project):
    project(TOOL + 'select = ["IR305"]\n')
    assert codes(check_spec(write())) == ["IR305"]
    project(TOOL + 'select = ["IR306", "IR305"]\n')
    assert codes(check_spec(write())) == ["IR305", "IR306"]
