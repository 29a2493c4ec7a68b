"""The command itself: where --lang may stand, and how else it is started."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from ast import literal_eval

import click
import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main

EXPLAIN = ["explain", "≥95%", "94%"]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (["--lang", "zh", *EXPLAIN], "是否达标  未达标"),
        ([*EXPLAIN, "--lang", "zh"], "是否达标  未达标"),
        (["explain", "--lang", "zh", *EXPLAIN[1:]], "是否达标  未达标"),
        (["--lang", "zh", *EXPLAIN, "--lang", "en"], "verdict     not met"),
    ],
)
def test_the_language_stands_before_the_command_or_after_it(words, verdict):
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0
    assert verdict in result.output


@pytest.mark.parametrize("command", main.list_commands(click.Context(main)))
def test_every_command_takes_the_language(command):
    assert "--lang [zh|en]" in CliRunner().invoke(main, [command, "--help"]).output


def test_the_package_runs_as_a_module(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["indicator_rules", "--lang", "en", *EXPLAIN])
    with pytest.raises(SystemExit) as ended:
        importlib.import_module("indicator_rules.__main__")
    assert ended.value.code == 0
    assert "verdict     not met" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--help", "--version", "-h"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_and_the_version_import_no_command(option, language):
    code = (
        "import sys\n"
        "from indicator_rules.cli import main\n"
        f"main(['--lang', {language!r}, {option!r}], standalone_mode=False)\n"
        "print(sorted(one for one in sys.modules if one.startswith('indicator_rules.')))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    loaded = set(literal_eval(ran.stdout.splitlines()[-1]))
    commands = {f"indicator_rules.cli.{name}" for name in main.list_commands(None)}
    assert not loaded & commands
    rooms = ("language", "engine", "model", "specfile", "reports", "testing", "api")
    assert not [one for one in loaded if one.split(".")[1] in rooms]


def test_help_names_every_command_that_there_is():
    shown = CliRunner().invoke(main, ["--lang", "en", "--help"]).output
    for name in main.list_commands(None):
        assert main.get_command(None, name) is not None
        assert re.search(rf"^  {name} +[A-Z]", shown, re.MULTILINE)
