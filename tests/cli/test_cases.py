"""indicator-rules cases: what it runs, what it proposes, and how it exits."""

from __future__ import annotations

import json
from xml.etree.ElementTree import fromstring

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main
from indicator_rules.testing.case_writing import CONFIRM

SPEC = """\
schema: indicator-rules/1
title: 自评表
indicators:
  - {name: 合格率, target: ≥90%, weight: 100, method: direct, actual: 95%}
"""
CASES = """\
schema: indicator-rules-cases/1
spec: a.yaml
# Ours.
cases:
  - id: as-printed
    expect: {total: 100}
"""
WRONG = CASES.replace("100", "99")
PROPOSED = """\
  - id: 合格率-89.99%
    actuals: {合格率: 89.99%}
    expect:
      total: 0
      indicators: {合格率: {verdict: unmet, completion: 99.99%, score: 0}}
  - id: 合格率-90%
    actuals: {合格率: 90%}
    expect:
      total: 100
      indicators: {合格率: {verdict: met, completion: 100%, score: 100}}
  - id: 合格率-无实际值
    actuals: {合格率: /}
    expect:
      total: 0-100
      indicators: {合格率: {verdict: undetermined, score: 0-100}}
"""


@pytest.fixture
def cases(write):
    """Run `indicator-rules cases` on a spec with its cases file."""

    def ran(*words, text=CASES, lang="en"):
        write("a.yaml", SPEC)
        if text is not None:
            write("a.cases.yaml", text)
        return CliRunner().invoke(main, ["--lang", lang, "cases", *words])

    return ran


def test_cases_that_pass_are_counted(cases):
    result = cases("a.yaml")
    assert (result.exit_code, result.stdout) == (0, "1 case, all as expected\n")


def test_a_case_that_fails_is_shown_at_its_place(cases):
    result = cases("a.yaml", text=WRONG)
    assert result.exit_code == 1
    assert result.stdout == (
        "a.cases.yaml:6:21: error[IR601]: case “as-printed” expects total 99, the spec gives 100\n"
        "  |\n"
        "6 |     expect: {total: 99}\n"
        "  |                     ^^\n"
        "  = help: correct the spec at a.yaml:2:8, or what the case expects\n"
        "1 case, 1 failed\n"
    )


@pytest.mark.parametrize(
    ("text", "said"), [(CASES, "1 个案例均相符\n"), (WRONG, "1 个案例，1 个不符\n")]
)
def test_the_summary_is_chinese_too(cases, text, said):
    assert cases("a.yaml", text=text, lang="zh").stdout.endswith(said)


@pytest.mark.parametrize("path", [".", "a.cases.yaml"])
def test_a_folder_or_a_cases_file_will_do(cases, path):
    assert cases(path, text=CASES + CASES[-45:].replace("as-printed", "b")).stdout == (
        "2 cases, all as expected\n"
    )


def test_a_profile_among_the_specs_has_no_cases(cases, write):
    write("own.yaml", "schema: indicator-rules-profile/1\nname: own\ntitle: 自定办法\n")
    assert cases(".").stdout == "1 case, all as expected\n"
    assert "own.yaml:1:9: error[IR214]" in cases("own.yaml").stdout


@pytest.mark.parametrize("path", [".", "a.yaml"])
def test_a_spec_without_cases_is_told_how_to_come_by_some(cases, path):
    result = cases(path, text=None)
    assert (result.exit_code, result.stdout) == (0, "no cases\n")
    assert result.stderr == (
        "a.yaml has no cases; indicator-rules cases a.yaml --generate --write proposes some, "
        "for a person to confirm\n"
    )
    told = cases(path, text=None, lang="zh")
    assert (told.exit_code, told.stdout) == (0, "没有案例\n")
    assert told.stderr == (
        "a.yaml 没有案例；运行 indicator-rules cases a.yaml --generate --write 拟出案例，再逐一核对\n"
    )


def test_the_command_that_is_named_makes_the_cases(cases):
    said = cases("a.yaml", text=None).stderr
    words = said.partition("indicator-rules cases ")[2].partition(" proposes")[0].split()
    assert cases(*words, text=None).exit_code == 0
    assert CliRunner().invoke(main, ["cases", "a.yaml"]).stdout == "3 cases, all as expected\n"


def test_a_spec_without_cases_does_not_hide_another_that_has_some(cases, write):
    write("b.yaml", SPEC)
    result = cases(".")
    assert (result.exit_code, result.stdout) == (0, "1 case, all as expected\n")
    assert result.stderr.startswith("b.yaml has no cases; ")
    assert cases(".", "--format", "json").stdout == "[]\n"


def test_a_cases_file_that_is_not_there_is_an_error(cases):
    result = cases("a.cases.yaml", text=None)
    assert result.exit_code == 1
    assert "IR210" in result.stdout


def test_one_broken_file_does_not_hide_another(cases, write):
    write("b.yaml", SPEC.replace("≥90%", "≥9O%"))
    result = cases("a.yaml", "b.yaml", text=WRONG)
    assert result.stdout.count("error[IR115]") == 1
    assert result.stdout.count("error[IR601]") == 1


def test_findings_have_the_forms_that_those_of_check_have(cases):
    (found,) = json.loads(cases("a.yaml", "--format", "json", text=WRONG).stdout)
    assert (found["code"], found["line"], found["column"]) == ("IR601", 6, 21)
    assert (
        "file=a.cases.yaml,line=6,endLine=6,col=21,endColumn=23::case “as-printed”"
        in cases("a.yaml", "--format", "github", text=WRONG).stdout
    )
    assert cases("a.yaml", "--format", "github").stdout == ""


def test_junit_has_a_case_for_each_case(cases, write):
    write("b.yaml", SPEC.replace("≥90%", "≥9O%"))
    more = WRONG + "  - id: 合格\n    expect: {total: 100}\n"
    text = cases("a.yaml", "b.yaml", "--format", "junit", text=more).stdout
    root = fromstring(text)  # noqa: S314 - it is ours
    assert [(one.get("name"), one.get("tests"), one.get("failures")) for one in root] == [
        ("a.yaml", "2", "1"),
        ("b.yaml", "1", "1"),
    ]
    named = [(one.get("classname"), one.get("name")) for one in root.iter("testcase")]
    assert named == [("a.yaml", "as-printed"), ("a.yaml", "合格"), ("b.yaml", "spec")]
    missed, broken = root.iter("failure")
    assert missed.get("message") == "case “as-printed” expects total 99, the spec gives 100"
    assert missed.text.startswith("a.cases.yaml:6:21: error[IR601]: ")
    assert broken.get("type") == "IR115"
    assert (root.get("tests"), root.get("failures")) == ("3", "2")


def test_junit_shows_a_link_that_is_not_followed(cases, write, folder):
    write("elsewhere/c.yaml", SPEC)
    write("specs/a.yaml", SPEC)
    (folder / "specs" / "c.yaml").symlink_to(folder / "elsewhere" / "c.yaml")
    text = cases("specs", "--format", "junit").stdout
    link = next(fromstring(text).iter("testcase"))  # noqa: S314 - it is ours
    assert (link.get("name"), link.get("classname")) == ("link", "specs/c.yaml")


def test_findings_go_to_a_file(cases, folder):
    result = cases("a.yaml", "-o", "found.txt", text=WRONG)
    assert result.stdout == ""
    assert "IR601" in (folder / "found.txt").read_text("utf-8")


# Proposals.


def test_proposals_are_a_cases_file(cases):
    result = cases("a.yaml", "--generate", text=None)
    head = f"{CONFIRM}\nschema: indicator-rules-cases/1\nspec: a.yaml\ncases:\n"
    assert (result.exit_code, result.stdout) == (0, head + PROPOSED)


def test_what_a_case_covers_is_not_proposed(cases):
    text = CASES + PROPOSED[: PROPOSED.index("  - id: 合格率-90%")]
    out = cases("a.yaml", "--generate", text=text).stdout
    assert out.endswith(PROPOSED[PROPOSED.index("  - id: 合格率-90%") :])


def test_proposals_are_put_behind_the_cases_there_are(cases, folder):
    result = cases("a.yaml", "--generate", "--write")
    assert result.stdout == ""
    assert result.stderr == "a.cases.yaml: 3 cases added, for a person to confirm\n"
    text = (folder / "a.cases.yaml").read_text("utf-8")
    assert text == f"{CASES}\n  {CONFIRM}\n{PROPOSED}"
    again = cases("a.yaml", "--generate", "--write", text=text)
    assert again.stderr == "a.cases.yaml: 0 cases added, for a person to confirm\n"
    assert (folder / "a.cases.yaml").read_text("utf-8") == text


def test_a_file_is_begun_where_there_is_none(cases, folder):
    result = cases("a.yaml", "--generate", "--write", text=None, lang="zh")
    assert result.stderr == "a.cases.yaml：补充 3 个案例，请逐一核对\n"
    assert (folder / "a.cases.yaml").read_text("utf-8").endswith(PROPOSED)
    assert CliRunner().invoke(main, ["--lang", "en", "cases", "a.yaml"]).stdout == (
        "3 cases, all as expected\n"
    )


def test_cases_in_brackets_are_left_as_they_are(cases, folder):
    text = CASES[: CASES.index("cases:")] + "cases: [{id: a, expect: {}}]\n"
    result = cases("a.yaml", "--generate", "--write", text=text)
    assert result.exit_code == 2
    assert "a.cases.yaml: write its cases one below the other, not in brackets" in result.stderr
    assert (folder / "a.cases.yaml").read_text("utf-8") == text


def test_a_broken_cases_file_is_shown_before_anything_is_proposed(cases):
    result = cases("a.yaml", "--generate", text=CASES.replace("total", "totl"))
    assert result.exit_code == 1
    assert "a.cases.yaml:6:14: error[IR202]" in result.stdout


def test_writing_goes_with_proposing(cases):
    result = cases("a.yaml", "--write")
    assert result.exit_code == 2
    assert "--write goes with --generate" in result.stderr


def test_a_name_with_a_space_is_named_as_a_command_takes_it(write):
    write("a b.yaml", SPEC)
    said = CliRunner().invoke(main, ["--lang", "en", "cases", "a b.yaml"]).stderr
    assert 'indicator-rules cases "a b.yaml" --generate --write' in said
