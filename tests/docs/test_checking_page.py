"""The page on checking, and what the READMEs list, are what the command does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules.cli.check import check
from indicator_rules.cli.main import main
from indicator_rules.diagnostics import Diagnostic
from indicator_rules.diagnostics.formats import FORMATS
from indicator_rules.source import Source, Span

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "checking.md").read_text("utf-8")
EXAMPLE = PAGE.partition("## An example")[2].partition("\n## ")[0]
OPTIONS = sorted(
    name
    for one in check.params
    for name in one.opts
    if name.startswith("-") and name != "--lang"  # of every command, and said once
)


def block(language):
    (text,) = re.findall(rf"^```{language}\n(.*?)^```$", EXAMPLE, re.MULTILINE | re.DOTALL)
    return text


@pytest.fixture
def run(tmp_path, monkeypatch):
    """The command in a folder that holds the example."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec.yaml").write_text(block("yaml"), "utf-8")
    return lambda *words: CliRunner().invoke(main, ["--lang", "en", "check", "spec.yaml", *words])


def test_the_example_gets_the_annotations_that_are_shown(run):
    assert run("--format", "github", "--select", "IR1").stdout == block("text")


def test_the_example_gets_the_diff_that_is_shown(run):
    assert run("--diff").stdout == block("diff")


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_usage_line_lists_every_option(page):
    text = (ROOT / page).read_text("utf-8").partition("```text\nindicator-rules ")[2]
    usage = re.search(
        r"^indicator-rules check.*?(?=^indicator-rules score)", text, re.MULTILINE | re.DOTALL
    )
    assert usage
    listed = set(re.findall(r"(?<=\[)--?[a-z-]+", usage[0]))
    shown = set(OPTIONS) - {"--output"}
    assert listed == shown
    assert f"text|{'|'.join(FORMATS)}" in usage[0]


def test_the_page_names_every_option_and_form():
    assert [name for name in OPTIONS if name != "--output" and name not in PAGE] == []
    assert [name for name in FORMATS if f"| `{name}` |" not in PAGE] == []


def test_the_page_names_every_key_of_a_finding():
    found = Diagnostic("IR414", {"sample": "8场"}, source=Source("a", "甲"), span=Span(0, 1))
    assert [key for key in found.to_dict() if f"`{key}`" not in PAGE] == []
