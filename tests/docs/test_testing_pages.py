"""docs/testing: the files of the pages are written, their commands run, the output is the page's."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules.cli.cases import cases
from indicator_rules.cli.main import main
from indicator_rules.cli.mutate import mutate

# What the runs below load is loaded here once; each of them forgets what it loaded itself.
from indicator_rules.testing import plugin_items  # noqa: F401

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "testing"
# A file's name in a line of its own, and then its text; or a command, and then what it prints.
STEP = re.compile(
    r"^(?:`([^`\n]+)`:\n\n)?```(\w+)\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)


def steps(page):
    return STEP.findall((PAGES / page).read_text("utf-8"))


@pytest.fixture
def run(pytester, monkeypatch):
    """What a command prints; how long it took is as the page has it."""
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")

    def printed(command):
        program, *words = shlex.split(command)
        if program == "indicator-rules":
            return CliRunner().invoke(main, words).output
        assert program == "pytest"
        result = pytester.runpytest_inprocess("-p", "no:cacheprovider", *words)
        return re.sub(r"in [0-9.]+s", "in 1.00s", result.stdout.str()) + "\n"

    return printed


@pytest.mark.parametrize("page", ["cases.md", "plugin.md"])
def test_a_page_is_what_happens(page, run, pytester):
    for name, language, text, printed in steps(page):
        if name:
            path = pytester.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        else:
            assert language == "sh"
            assert run(text) == printed


@pytest.mark.parametrize("command", [cases, mutate])
@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_usage_lines_list_every_option(page, command):
    text = (ROOT / page).read_text("utf-8").partition("```text\nindicator-rules ")[2]
    usage = re.search(
        rf"^indicator-rules {command.name} .*?\n(?=indicator-rules )",
        text,
        re.MULTILINE | re.DOTALL,
    )
    listed = re.findall(r"(?<=\[)--?[a-z-]+", usage[0])
    options = [name for one in command.params for name in one.opts if name.startswith("--")]
    # --lang is of every command, and said once.
    assert sorted(listed) == sorted(set(options) - {"--output", "--lang"} | {"-o"})


def test_every_page_is_listed():
    listed = re.findall(r"\]\((\w+)\.md\)", (PAGES / "README.md").read_text("utf-8"))
    assert {path.stem for path in PAGES.glob("*.md")} - {"README"} <= set(listed)


def test_every_page_with_examples_has_a_test_that_runs_them():
    shown = {path.name for path in PAGES.glob("*.md") if "```" in path.read_text("utf-8")}
    # Those of the laws and of the strategies have tests of their own.
    assert shown == {"cases.md", "plugin.md", "laws.md", "strategies.md"}
