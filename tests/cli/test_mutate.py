"""indicator-rules mutate: what no case would notice, in figures and in words."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main

SPEC = """\
schema: indicator-rules/1
title: 自评表
indicators:
  - {name: 合格率, target: =100%, weight: 100, method: direct, actual: 100%}
"""
HEAD = "schema: indicator-rules-cases/1\nspec: a.yaml\ncases:\n"
REACHED = "  - id: reached\n    actuals: {合格率: 100%}\n    expect: {total: 100}\n"
MISSED = "  - id: missed\n    actuals: {合格率: 99.99%}\n    expect: {total: 0}\n"


@pytest.fixture
def mutate(write):
    """Run `indicator-rules mutate` on a spec with its cases file."""

    def ran(*words, text=HEAD + REACHED, lang="en"):
        write("a.yaml", SPEC)
        if text is not None:
            write("a.cases.yaml", text)
        return CliRunner().invoke(main, ["--lang", lang, "mutate", *words])

    return ran


def test_what_no_case_would_notice_is_shown_with_a_case_that_would(mutate):
    result = mutate("a.yaml")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "a.yaml:4:25: warning[IR602]: no case would notice “=99%” in place of “=100%”\n"
        "  |\n"
        "4 |   - {name: 合格率, target: =100%, weight: 100, method: direct, actual: 100%}\n"
        "  |                            ^^^^^\n"
        "  = help: confirm and add a case: 合格率 99.99% gives verdict unmet, "
        "completion 99.99%, score 0\n"
    )
    assert result.stdout.splitlines()[-1] == (
        "a.yaml: 7 mutants, 2 noticed, 5 not: 28.57%; 1 more change no result"
    )


def test_where_all_is_noticed_the_figures_alone_are_shown(mutate):
    assert mutate("a.yaml", text=HEAD + REACHED + MISSED).stdout == (
        "a.yaml: 7 mutants, 7 noticed, 0 not: 100%; 1 more change no result\n"
    )


def test_the_figures_are_chinese_too(mutate):
    result = mutate("a.yaml", text=HEAD + REACHED + MISSED, lang="zh")
    assert result.stdout == (
        "a.yaml：7 处可能的笔误，案例发现 7 处，未发现 0 处（100%）；另有 1 处不影响结果\n"
    )


@pytest.mark.parametrize(("least", "status"), [("28", 0), ("29", 1), ("100", 1)])
def test_less_than_is_demanded_is_a_failure(mutate, least, status):
    assert mutate("a.yaml", "--min-score", least).exit_code == status


@pytest.mark.parametrize("least", ["101", "-1", "many"])
def test_a_percentage_is_demanded(mutate, least):
    assert mutate("a.yaml", "--min-score", least).exit_code == 2


def test_json_has_every_unnoticed_mistake_with_its_case(mutate):
    (found,) = json.loads(mutate("a.yaml", "--format", "json").stdout)
    first = found["unnoticed"][0]
    assert {key: found[key] for key in ("spec", "mutants", "noticed", "equal", "score")} == {
        "spec": "a.yaml",
        "mutants": 7,
        "noticed": 2,
        "equal": 1,
        "score": "28.57%",
    }
    assert [first[key] for key in ("kind", "before", "after", "code", "line", "column")] == [
        "bound", "=100%", "=99%", "IR602", 4, 25,
    ]  # fmt: skip
    assert first["case"]["actuals"] == {"合格率": "99.99%"}
    assert {"indicator": "合格率", "what": "score", "value": "0"} in first["case"]["expect"]


def test_json_says_where_no_single_value_shows_it(mutate, write):
    write(
        "b.yaml",
        SPEC.replace("=100%", "培训≥3期；每期≥50人")
        .replace("actual: 100%", "actual: 已完成")
        .replace("method: direct, ", ""),
    )
    (found,) = json.loads(mutate("b.yaml", "--format", "json").stdout)
    assert {one["case"] for one in found["unnoticed"]} == {None}


def test_a_spec_without_cases_has_nothing_noticed(mutate):
    assert "7 mutants, 0 noticed" in mutate("a.yaml", text=None).stdout


def test_a_spec_that_fails_its_own_cases_is_not_mutated(mutate):
    result = mutate("a.yaml", text=HEAD + REACHED.replace("total: 100", "total: 99"))
    assert result.exit_code == 1
    assert "case “reached” expects total 99, the spec gives 100" in result.stdout
    assert "IR602" not in result.stdout


def test_a_broken_spec_is_shown(mutate, write):
    write("b.yaml", SPEC.replace("=100%", "=1O0%"))
    result = mutate("b.yaml")
    assert result.exit_code == 1
    assert "b.yaml:4:27: error[IR115]" in result.stdout


def test_cases_that_would_notice_are_printed_and_few(mutate):
    assert mutate("a.yaml", "--generate").stdout.endswith(
        "cases:\n"
        "  - id: 合格率-99.99%\n"
        "    actuals: {合格率: 99.99%}\n"
        "    expect:\n"
        "      total: 0\n"
        "      indicators: {合格率: {verdict: unmet, completion: 99.99%, score: 0}}\n"
    )


def test_cases_that_are_written_notice_everything(mutate, folder):
    assert mutate("a.yaml", "--generate", "--write").exit_code == 0
    text = (folder / "a.cases.yaml").read_text("utf-8")
    assert mutate("a.yaml", "--min-score", "100", text=text).exit_code == 0


def test_writing_goes_with_proposing(mutate):
    assert "--write goes with --generate" in mutate("a.yaml", "--write").stderr


def test_the_command_loads_neither_pytest_nor_hypothesis():
    code = "import sys, indicator_rules.cli; print({'pytest', 'hypothesis'} & set(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout == "set()\n"
