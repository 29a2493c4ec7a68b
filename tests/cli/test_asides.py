"""What is told below the findings: that nobody has held a profile against its document."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from indicator_rules import check_spec, evaluate, load_spec
from indicator_rules.cli.main import main

SPEC = """\
schema: indicator-rules/1
title: 自评表
profile: guangdong-department{}
weights: equal
indicators:
  - {{name: 部门履职, indicators: [{{name: 培训场次, target: ≥8场, actual: 9场}}]}}
"""
TOLD = "profile guangdong-department has not been held against the text of "
ENDS = "; check scores and grade against the document before you sign\n"
QUIET = ("--ignore", "IR3,IR508,IR509")


def run(*words):
    return CliRunner().invoke(main, [*words])


def check(*words):
    return run("check", *words, *QUIET)


@pytest.fixture
def spec(write):
    return write("a.yaml", SPEC.format(""))


def test_it_is_one_line_below_the_findings_and_none_of_them(spec, write):
    other = write("b.yaml", SPEC.format(""))
    result = check(spec, other, "--strict")
    assert result.stdout.startswith(TOLD)
    assert result.stdout.endswith(ENDS)
    assert result.stdout.count("\n") == 1
    assert result.exit_code == 0


def test_it_comes_from_the_cache_as_well(spec, folder):
    first = check(spec, "--cache-dir", str(folder / "cache"))
    assert check(spec, "--cache-dir", str(folder / "cache")).stdout == first.stdout


def test_it_is_told_in_chinese(spec):
    assert run("--lang", "zh", "check", spec, *QUIET).stdout.endswith(
        "；签字前请对照原文核对得分和等级\n"
    )


def test_it_stands_below_the_summary(spec):
    lines = run("check", spec).stdout.splitlines()
    assert " in 1 file (1 checked)" in lines[-2]
    assert lines[-1].startswith(TOLD)


@pytest.mark.parametrize("words", [("--quiet",), ("--format", "json"), ("--select", "IR4")])
def test_it_is_not_told_where_it_is_not_wanted(spec, words):
    assert TOLD not in check(spec, *words).stdout


@pytest.mark.parametrize("chosen", ["IR501", "IR5"])
def test_it_is_a_finding_where_it_is_selected(spec, chosen):
    found = json.loads(check(spec, "--format", "json", "--select", chosen).stdout)
    assert [(one["code"], one["line"]) for one in found] == [("IR501", 3)]
    assert TOLD not in check(spec, "--select", chosen).stdout.splitlines()[-1]


def test_selecting_everything_does_not_ask_for_it(spec):
    assert "IR501" not in check(spec, "--select", "IR").stdout


def test_a_severity_makes_it_a_finding(spec, folder):
    settings = '[tool.indicator-rules]\nseverity = {IR501 = "error"}\n'
    (folder / "pyproject.toml").write_text(settings, "utf-8")
    result = check(spec)
    assert result.stdout.startswith("a.yaml:3:10: error[IR501]: ")
    assert result.exit_code == 1


def test_ignoring_it_silences_it(spec):
    assert run("check", spec, "--ignore", "IR3,IR5").output == ""


def test_a_comment_silences_it_and_is_not_unused(write):
    spec = write("a.yaml", SPEC.format("  # noqa: IR501 – 已对照原文"))
    assert check(spec).output == ""
    assert TOLD not in run("score", spec).stdout
    assert "IR223" not in [one.code for one in check_spec(spec)]


def test_a_baseline_that_lists_it_silences_it(spec, folder):
    check(spec, "--baseline", "known.json", "--write-baseline", "--select", "IR501")
    assert "IR501" in (folder / "known.json").read_text("utf-8")
    assert check(spec, "--baseline", "known.json").output == ""


def test_a_baseline_lists_no_asides(spec, folder):
    check(spec, "--baseline", "known.json", "--write-baseline")
    assert "IR501" not in (folder / "known.json").read_text("utf-8")


def test_a_score_tells_it_below_the_table(spec):
    assert TOLD in run("score", spec).stdout
    assert TOLD in run("score", spec, "--format", "markdown").stdout
    report = json.loads(run("score", spec, "--format", "json").stdout)
    assert report["regulation"]["verified"] is False


def test_it_is_no_finding_of_the_library_unless_selected(spec):
    assert "IR501" not in [one.code for one in check_spec(spec)]
    assert "IR501" not in [one.code for one in evaluate(load_spec(spec)).findings]
    assert [one.code for one in check_spec(spec, select=["IR501"])] == ["IR501"]
