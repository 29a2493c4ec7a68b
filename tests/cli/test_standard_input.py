"""indicator-rules check -: a spec from standard input."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

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
WARNED = GOOD.replace("≥8场", "每季度≥2场").replace("9场", "每月≥1场")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty working directory."""
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def codes(result):
    return [one["code"] for one in json.loads(result.stdout)]


def given(data, *words):
    return CliRunner().invoke(main, ["check", "-", *words], input=data)


def test_a_spec_may_come_from_standard_input():
    result = given(WRONG.encode())
    assert result.stdout.startswith("<stdin>:6:15: error[IR115]: ")
    assert result.exit_code == 1
    assert given(GOOD.encode()).output == ""


def test_a_spec_from_standard_input_goes_by_the_name_that_it_is_given(folder):
    (folder / "pyproject.toml").write_text('[tool.indicator-rules]\nignore = ["IR306"]\n', "utf-8")
    result = given(WARNED.encode(), "--stdin-filename", "a.yaml", "--format", "json")
    assert codes(result) == ["IR401", "IR422"]
    assert json.loads(result.stdout)[0]["file"] == "a.yaml"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ["IR211"]),
        (WRONG.encode() + b"\xff", ["IR206"]),
        (GOOD.encode("gb18030"), ["IR237"]),
        (GOOD.encode("utf-16"), ["IR237"]),
        (b"PK\x03\x04", ["IR238"]),
        (GOOD.encode("utf-8-sig"), ["IR207"]),
        (WARNED.encode("utf-8-sig"), ["IR207", "IR401", "IR422"]),
    ],
    ids=["nothing", "no encoding", "GB18030", "UTF-16", "an archive", "a mark", "a mark and more"],
)
def test_what_is_wrong_with_the_bytes_of_standard_input_is_found(data, expected):
    assert codes(given(data, "--format", "json")) == expected


def test_findings_of_standard_input_are_chosen_like_those_of_a_file():
    data = WARNED.encode("utf-8-sig")
    assert codes(given(data, "--format", "json", "--select", "IR401")) == ["IR401"]


@pytest.mark.parametrize("more", [("a.yaml",), ("--fix",), ("--diff",)])
def test_standard_input_stands_alone(more):
    result = given(GOOD.encode(), *more)
    assert "- stands alone, without --fix and --diff" in result.stderr
    assert result.exit_code == 2
