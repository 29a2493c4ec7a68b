"""docs/example-repository.md: its files are written, its commands run, their output is the page's."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from indicator_rules.cli.main import main

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "example-repository.md").read_text("utf-8")
# A file's name in a line of its own, and then its text; or a command, and then what it prints.
STEPS = re.findall(
    r"^(?:`([^`\n]+)`:\n\n)?```(\w+)\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?",
    PAGE,
    re.MULTILINE | re.DOTALL,
)
FILES = [(name, text) for name, _, text, _ in STEPS if name]
COMMANDS = [(text, printed) for _, language, text, printed in STEPS if language == "sh"]


def test_the_page_is_what_happens(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    codes = []
    for name, language, text, printed in STEPS:
        if name:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        else:
            assert language == "sh"
            words = shlex.split(text)
            assert words.pop(0) == "indicator-rules"
            result = CliRunner().invoke(main, ["--lang", "en", *words])
            assert result.output == printed
            codes.append(result.exit_code)
    assert codes == [1, 1, 0]


def test_the_page_has_a_broken_and_a_mended_spec():
    assert [name for name, _ in FILES].count("specs/training.yaml") == 2
    printed = [text for _, text in COMMANDS]
    assert printed[0].count("::error") == 3
    assert printed[-1] == ""


def test_the_workflow_uses_our_action_with_inputs_that_it_has():
    text = dict(FILES)[".github/workflows/specs.yml"]
    *_, step = yaml.safe_load(text)["jobs"]["check"]["steps"]
    _, _, folder = step["uses"].partition("/indicator_rules/")
    action = yaml.safe_load((ROOT / folder.partition("@")[0] / "action.yml").read_text("utf-8"))
    assert set(step["with"]) <= set(action["inputs"])


@pytest.mark.parametrize(
    "hook", yaml.safe_load(dict(FILES)[".pre-commit-config.yaml"])["repos"][0]["hooks"]
)
def test_the_hooks_of_the_page_are_ours(hook):
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["id"] in {one["id"] for one in hooks}
