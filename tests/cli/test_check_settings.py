"""indicator-rules check: the year before, and what a project or a comment leaves out."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
ROW = "  - {name: 培训场次, target: ≥8场, actual: 8场}\n"
RATE = "  - {name: 税收缴纳率, target: 符合规定, actual: 符合规定}"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def checked(files, *words, language="en"):
        for name, text in files.items():
            (tmp_path / name).write_text(text, "utf-8")
        return CliRunner().invoke(main, ["--lang", language, "check", *words])

    return checked


def test_a_spec_is_held_against_the_year_before(run):
    files = {"a.yaml": HEAD + ROW, "b.yaml": HEAD + ROW.replace("8场}", "9场}")}
    result = run(files, "a.yaml", "--previous", "b.yaml")
    assert "IR372" in result.stdout
    assert result.exit_code == 0
    assert run(files, "a.yaml", "--previous", "b.yaml", "--strict").exit_code == 1


def test_a_year_before_that_is_not_there_is_misuse(run):
    assert run({"a.yaml": HEAD + ROW}, "a.yaml", "--previous", "none.yaml").exit_code == 2


def test_a_project_makes_a_warning_an_error(run):
    settings = '[tool.indicator-rules]\nignore = ["IR306"]\nseverity = {IR322 = "error"}\n'
    result = run({"a.yaml": HEAD + RATE + "\n", "pyproject.toml": settings}, "a.yaml")
    assert "error[IR322]" in result.stdout
    assert result.exit_code == 1


def test_broken_settings_of_a_project_are_shown_once_for_all_specs(run):
    files = {"a.yaml": HEAD + ROW, "b.yaml": HEAD + ROW}
    settings = {"pyproject.toml": "[tool.indicator-rules]\nselct = []\n"}
    result = run(files | settings, "a.yaml", "b.yaml")
    assert result.stdout.count("IR225") == 1
    assert result.exit_code == 1


def test_a_comment_answers_a_finding(run):
    files = {"a.yaml": f"{HEAD}{RATE}  # noqa: IR322, IR306 – 原表如此\n"}
    result = run(files, "a.yaml")
    assert (result.stdout, result.exit_code) == ("", 0)


def test_a_finding_is_told_in_chinese(run):
    result = run({"a.yaml": HEAD + RATE + "\n"}, "a.yaml", "--select", "IR322", language="zh")
    assert "“税收缴纳率”是比率，目标值“符合规定”却没有数值" in result.stdout
