"""indicator-rules check: what it prints, and how it exits."""

from __future__ import annotations

import io
import json

import pytest
from click.testing import CliRunner

from indicator_rules.cli.files import has_colors
from indicator_rules.cli.main import main

GOOD = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - name: 培训场次
    target: ≥8场
    actual: 9场
"""
WRONG = GOOD.replace("≥8场", "≥8O%")
WARNED = GOOD.replace("≥8场", "每季度≥2场").replace("9场", "每月≥1场").replace("培训", "××培训")
"""Gives the warnings IR341 and IR422, and the note IR401."""
NOTED = GOOD + "figures: {甲: 1元}\nidentities: [甲 = 乙]\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty working directory, so that paths are printed as they are given."""
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(folder):
    def written(name, body):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body, "utf-8")
        return name

    return written


def run(*words):
    return CliRunner().invoke(main, [*words])


def check(*words):
    return run("check", *words)


def codes(result):
    return [one["code"] for one in json.loads(result.stdout)]


# How it exits.


def test_a_good_file_is_passed_in_silence_and_exits_0(write):
    result = check(write("a.yaml", GOOD))
    assert result.output == ""
    assert result.exit_code == 0


def test_an_error_exits_1(write):
    assert check(write("a.yaml", WRONG)).exit_code == 1


@pytest.mark.parametrize("body", [WARNED, NOTED], ids=["warnings", "a note"])
def test_what_is_no_error_exits_0(write, body):
    assert check(write("a.yaml", body)).exit_code == 0


@pytest.mark.parametrize("body", [WARNED, NOTED], ids=["warnings", "a note"])
def test_any_finding_exits_1_where_asked(write, body):
    assert check(write("a.yaml", body), "--strict").exit_code == 1


def test_a_good_file_exits_0_where_any_finding_counts(write):
    assert check(write("a.yaml", GOOD), "--strict").exit_code == 0


def test_one_file_with_an_error_exits_1_among_good_ones(write):
    files = (write("a.yaml", GOOD), write("b.yaml", WRONG), write("c.yaml", GOOD))
    assert check(*files).exit_code == 1


def test_a_file_that_is_not_there_exits_1():
    result = check("none.yaml")
    assert result.stdout.startswith("none.yaml:1:1: error[IR210]: ")
    assert result.exit_code == 1


MISUSE = {
    "no path": (("check",), "Missing argument 'PATHS...'"),
    "an unknown format": (("check", "a.yaml", "--format", "xml"), "'xml' is not one of"),
    "an unknown option": (("check", "a.yaml", "--fast"), "No such option"),
    "an unknown language": (("--lang", "fr", "check", "a.yaml"), "'fr' is not one of"),
    "an unknown code to select": (("check", "a.yaml", "--select", "IR9"), "IR9 is no code"),
    "an unknown code to ignore": (("check", "a.yaml", "--ignore", "IR3,x"), "X is no code"),
    "an unknown command": (("chekc",), "No such command"),
    "statistics as sarif": (
        ("check", "a.yaml", "--statistics", "--format", "sarif"),
        "--statistics goes with --format text or json",
    ),
    "a baseline without a name": (
        ("check", "a.yaml", "--write-baseline"),
        "--write-baseline needs --baseline FILE",
    ),
    "fewer processes than none": (("check", "a.yaml", "--jobs", "-1"), "-1 is not in the range"),
    "a file in a folder that is not there": (
        ("check", "a.yaml", "--format", "json", "-o", "none/a.json"),
        "cannot write none/a.json: there is no such folder",
    ),
}


@pytest.mark.parametrize(("words", "reason"), MISUSE.values(), ids=MISUSE)
def test_misuse_exits_2_with_its_reason_on_stderr(write, words, reason):
    write("a.yaml", GOOD)
    result = run(*words)
    assert reason in result.stderr
    assert result.stdout == ""
    assert result.exit_code == 2


# Which files.


def test_a_directory_gives_every_spec_below_it(write):
    write("d/b.yml", WRONG)
    write("d/e/f/c.yaml", WRONG)
    write("d/notes.txt", "x")
    result = check("d")
    assert "d/b.yml:6:15: " in result.stdout
    assert "d/e/f/c.yaml:6:15: " in result.stdout
    assert result.stdout.endswith("\n2 errors in 2 files (2 checked)\n")


@pytest.mark.parametrize("suffix", ["yaml", "yml"])
def test_cases_files_of_a_directory_are_no_specs(write, suffix):
    write("d/a.yaml", GOOD)
    write(f"d/a.cases.{suffix}", "cases: []\n")
    assert check("d").output == ""


def test_a_directory_without_a_spec_exits_1(folder):
    (folder / "d").mkdir()
    result = check("d")
    assert (result.stdout, result.stderr) == ("", "there is no spec below d\n")
    assert result.exit_code == 1


def test_a_directory_without_a_spec_is_named_in_chinese_where_asked(folder):
    (folder / "d").mkdir()
    assert run("--lang", "zh", "check", "d").stderr == "d 之下没有 YAML 文件\n"


def test_a_file_named_twice_is_checked_once(write):
    write("d/a.yaml", WRONG)
    assert check("d/a.yaml", "d", "d/a.yaml").stdout.endswith("(1 checked)\n")


def test_a_file_named_in_two_ways_is_checked_once(write):
    write("a.yaml", WRONG)
    assert check("a.yaml", "./a.yaml", "d/../a.yaml").stdout.endswith("(1 checked)\n")


def test_a_directory_that_is_called_like_a_spec_is_searched(write):
    write("d/a.yaml/b.yaml", WRONG)
    assert check("d").stdout.startswith("d/a.yaml/b.yaml:6:15: ")


@pytest.mark.parametrize("paths", [("z.yaml", "d"), ("d", "z.yaml"), ("d/b.yaml", "z.yaml", "d")])
def test_files_come_sorted_in_whatever_order_they_are_named(write, paths):
    for name in ("z.yaml", "d/b.yaml", "d/a.yaml"):
        write(name, WRONG)
    data = json.loads(check(*paths, "--format", "json").stdout)
    assert [one["file"] for one in data] == ["d/a.yaml", "d/b.yaml", "z.yaml"]


# Which findings.


def selected(write, *words):
    return codes(check(write("a.yaml", WARNED), "--format", "json", *words))


def test_every_finding_is_printed_where_none_is_chosen(write):
    assert selected(write) == ["IR341", "IR401", "IR422"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("IR341", ["IR341"]),
        ("IR4", ["IR401", "IR422"]),
        ("ir3, ir422", ["IR341", "IR422"]),
        ("IR2", []),
        ("", ["IR341", "IR401", "IR422"]),
    ],
)
def test_select_keeps_codes_and_beginnings_of_codes(write, chosen, expected):
    assert selected(write, "--select", chosen) == expected


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [("IR4", ["IR341"]), ("IR3,IR401,", ["IR422"]), ("", ["IR341", "IR401", "IR422"])],
)
def test_ignore_drops_codes_and_beginnings_of_codes(write, chosen, expected):
    assert selected(write, "--ignore", chosen) == expected


def test_ignore_goes_before_select(write):
    assert selected(write, "--select", "IR4", "--ignore", "IR422") == ["IR401"]


def test_an_error_that_is_not_chosen_exits_0(write):
    file = write("a.yaml", WRONG)
    assert check(file, "--ignore", "IR115").exit_code == 0
    assert check(file, "--select", "IR3").exit_code == 0


def test_a_warning_that_is_not_chosen_exits_0_where_warnings_count(write):
    assert check(write("a.yaml", WARNED), "--strict", "--ignore", "IR3,IR4").exit_code == 0


# In which form.


def test_text_is_the_findings_and_a_summary(write):
    lines = check(write("a.yaml", WRONG)).stdout.splitlines()
    assert lines[0].startswith("a.yaml:6:15: error[IR115]: ")
    assert lines[2:4] == ["6 |     target: ≥8O%", "  |               ^"]
    assert lines[-1] == "1 error in 1 file (1 checked)"


def test_json_is_the_findings_alone(write):
    (data,) = json.loads(check(write("a.yaml", WRONG), "--format", "json").stdout)
    assert (data["code"], data["severity"], data["indicator"]) == ("IR115", "error", "培训场次")
    assert (data["file"], data["line"], data["column"]) == ("a.yaml", 6, 15)
    assert (data["end_line"], data["end_column"]) == (6, 16)
    assert (data["slug"], data["page"]) == ("damaged-figure", "docs/diagnostics/IR115.md")


def test_json_of_a_good_file_is_an_empty_list(write):
    assert check(write("a.yaml", GOOD), "--format", "json").stdout == "[]\n"


def test_json_leaves_chinese_as_it_is(write):
    assert "培训场次" in check(write("a.yaml", WRONG), "--format", "json").stdout


def test_github_is_one_command_for_each_finding(write):
    lines = check(write("a.yaml", WARNED), "--format", "github").stdout.splitlines()
    assert [line.partition(" title=")[2][:5] for line in lines] == ["IR341", "IR401", "IR422"]
    assert [line.partition(" ")[0] for line in lines] == ["::warning", "::notice", "::warning"]
    assert ",file=a.yaml,line=7,endLine=7,col=13,endColumn=18::" in lines[1]


@pytest.mark.parametrize("style", ["json", "github", "sarif", "junit", "gitlab"])
def test_each_form_exits_1_on_an_error(write, style):
    assert check(write("a.yaml", WRONG), "--format", style).exit_code == 1


def test_a_form_is_written_to_a_file_where_asked(write, folder):
    result = check(write("a.yaml", WRONG), "--format", "json", "-o", "found.json")
    assert (result.output, result.exit_code) == ("", 1)
    assert json.loads((folder / "found.json").read_text("utf-8"))[0]["code"] == "IR115"


def test_text_of_a_good_file_is_an_empty_file(write, folder):
    check(write("a.yaml", GOOD), "-o", "found.txt")
    assert (folder / "found.txt").read_bytes() == b""


def test_quiet_shows_errors_alone(write):
    files = (write("a.yaml", WRONG), write("b.yaml", WARNED))
    assert codes(check(*files, "--quiet", "--format", "json")) == ["IR115"]
    assert check(*files, "--quiet").stdout.endswith("\n1 error in 1 file (2 checked)\n")


def test_quiet_changes_no_exit_status(write):
    result = check(write("b.yaml", WARNED), "--quiet", "--strict")
    assert (result.output, result.exit_code) == ("", 1)


def test_statistics_count_each_code_most_first(write):
    files = (write("a.yaml", WRONG), write("b.yaml", WARNED), write("c.yaml", WARNED))
    result = check(*files, "--statistics")
    assert result.stdout == (
        "2  IR341  warning  placeholder-left\n"
        "2  IR401  note     actual-is-a-bound\n"
        "2  IR422  warning  periods-differ\n"
        "1  IR115  error    damaged-figure\n"
        "1 error, 4 warnings, 2 notes in 3 files (3 checked)\n"
    )
    assert result.exit_code == 1


def test_statistics_of_a_good_file_are_silent(write):
    assert check(write("a.yaml", GOOD), "--statistics").output == ""


def test_statistics_as_json_are_a_list(write):
    result = check(write("a.yaml", WRONG), "--statistics", "--format", "json")
    assert json.loads(result.stdout) == [
        {"code": "IR115", "slug": "damaged-figure", "severity": "error", "count": 1}
    ]


# In which colours.


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("variables", "output", "expected"),
    [
        ({}, None, True),
        ({"NO_COLOR": "1"}, None, False),
        ({"NO_COLOR": ""}, None, True),
        ({"TERM": "dumb"}, None, False),
        ({}, "found.txt", False),
    ],
)
def test_colours_are_for_a_terminal_whose_user_wants_them(monkeypatch, variables, output, expected):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", Terminal())
    assert has_colors(output) is expected


def test_what_goes_elsewhere_has_no_colours(write):
    assert "\x1b" not in check(write("a.yaml", WRONG)).stdout


# In which language.


def test_the_summary_is_in_chinese_where_asked(write):
    result = run("--lang", "zh", "check", write("a.yaml", WARNED), write("b.yaml", WRONG))
    assert result.stdout.endswith(
        "\n2 个文件中有 1 条错误、2 条警告、1 条提示（共检查 2 个文件）\n"
    )


def test_the_findings_are_in_chinese_where_asked(write):
    result = run("--lang", "zh", "check", write("a.yaml", GOOD + "title: 又一\n"))
    assert "错误[IR203]: “title”重复出现，首次在第 2 行\n" in result.stdout
    assert "  = 建议: 请只保留一处\n" in result.stdout


def test_the_summary_counts_one_of_each_in_the_singular(write):
    body = GOOD.replace("target: ≥8场", "unit: 个\n    target: 符合规定\n    weight: 0")
    body = body.replace("9场", "符合规定") + "figures: {甲: 1元}\nidentities: [甲 = 乙]\n"
    result = check(write("a.yaml", body), "--select", "IR316,IR305,IR309")
    assert result.stdout.endswith("\n1 error, 1 warning in 1 file (1 checked)\n")


def test_the_variable_is_used_where_no_language_is_asked(write, monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "zh")
    assert check(write("a.yaml", WRONG)).stdout.endswith("（共检查 1 个文件）\n")


def test_help_names_each_command():
    result = run("-h")
    assert all(name in result.stdout for name in ("check", "explain", "rule", "score"))
    assert result.exit_code == 0
