"""docs/editors.md: its commands work, its settings can be read, and name what is there."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from pathlib import Path

import click
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from indicator_rules.cli.main import main
from indicator_rules.specfile.schema import FILES

PAGE = (Path(__file__).parents[2] / "docs" / "editors.md").read_text("utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_schemas_of_the_page_are_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (commands,) = blocks("sh")
    for line in commands.splitlines():
        program, *words = shlex.split(line)
        assert program == "indicator-rules"
        result = CliRunner().invoke(main, words)
        assert (result.output, result.exit_code) == ("", 0)
    written = {path.name for path in tmp_path.iterdir()}
    assert written == {f"{file}.schema.json" for file in FILES}
    for path in tmp_path.iterdir():
        Draft202012Validator.check_schema(json.loads(path.read_text("utf-8")))
    (settings,) = blocks("json")
    assert set(json.loads(settings)["yaml.schemas"]) <= written
    (header,) = blocks("yaml")
    assert re.search(r"schema=\.\./(\S+)", header)[1] in written


def test_every_editor_starts_the_command_that_there_is():
    assert "lsp" in main.list_commands(click.Context(main))
    settings = tomllib.loads(blocks("toml")[0])["language-server"]["indicator-rules"]
    assert [settings["command"], *settings["args"]] == ["indicator-rules", "lsp"]
    for language in ("lua", "js", "lisp"):
        (text,) = blocks(language)
        assert re.search(r'"indicator-rules"[^\n]*"lsp"', text)
