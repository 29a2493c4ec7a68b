"""indicator-rules check --format concise: one line for each finding."""

from __future__ import annotations

from click.testing import CliRunner

from indicator_rules.cli.main import main
from indicator_rules.diagnostics import Diagnostic
from indicator_rules.diagnostics.concise import render_concise
from tests.cli.conftest import WRONG

WARNED = WRONG.replace("≥8O%", "每季度≥2场").replace("9场", "每月≥1场").replace("培训", "××培训")


def run(*words):
    return CliRunner().invoke(main, [*words])


def test_concise_is_one_line_for_each_finding(write):
    files = (write("a.yaml", WRONG), write("b.yaml", WARNED))
    result = run("check", *files, "--format", "concise")
    first, *rest = result.stdout.splitlines()
    assert first == "a.yaml:6:15: error[IR115] expected a unit or the end, found “O”"
    assert [line.split(" ")[1] for line in rest] == [
        "warning[IR341]", "note[IR401]", "warning[IR422]",
    ]  # fmt: skip
    assert result.exit_code == 1
    assert (
        run("check", write("c.yaml", WRONG.replace("8O%", "8场")), "--format", "concise").output
        == ""
    )


def test_concise_of_a_finding_without_a_place_begins_with_its_severity():
    assert render_concise([Diagnostic("IR414", {"sample": "8场"})], ()) == (
        "warning[IR414] there is no actual value"
    )


def test_concise_speaks_chinese(write):
    result = run("--lang", "zh", "check", write("a.yaml", WRONG), "--format", "concise")
    assert result.stdout.startswith("a.yaml:6:15: 错误[IR115] 此处应为")
