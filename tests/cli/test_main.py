"""The command itself: where --lang may stand, and how else it is started."""

from __future__ import annotations

import importlib
import sys

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
