"""The page of tables with mistakes: what the command prints, and what the library answers."""

from __future__ import annotations

import contextlib
import doctest
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main

PAGE = (Path(__file__).parents[2] / "docs" / "tables.md").read_text("utf-8")
SECTIONS = {
    section.partition("\n")[0]: dict(
        re.findall(r"^```(\w+)\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    )
    for section in PAGE.split("\n## ")[1:]
}


@pytest.fixture
def folder(tmp_path):
    with contextlib.chdir(tmp_path):
        yield tmp_path


@pytest.mark.parametrize("blocks", SECTIONS.values(), ids=SECTIONS)
def test_the_command_prints_what_the_page_shows(blocks, folder):
    (folder / "table.yaml").write_text(blocks["yaml"], "utf-8")
    result = CliRunner().invoke(main, ["--lang", "en", "score", "table.yaml"])
    shown = blocks["console"].partition("\n")[2]
    assert f"{result.output.rstrip()}\nexit {result.exit_code}\n" == shown


@pytest.mark.parametrize("blocks", SECTIONS.values(), ids=SECTIONS)
def test_the_library_answers_what_the_page_shows(blocks, folder, monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    (folder / "table.yaml").write_text(blocks["yaml"], "utf-8")
    examples = doctest.DocTestParser().get_doctest(blocks["python"], {}, "tables.md", None, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    assert runner.run(examples).failed == 0
    assert runner.tries > 2
