"""The hooks and the action are well formed, and name commands and options that there are."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml

from indicator_rules.cli.main import main

ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
FOLDER = ROOT / ".github" / "actions" / "check"
ACTION = yaml.safe_load((FOLDER / "action.yml").read_text("utf-8"))
STEPS = ACTION["runs"]["steps"]
OURS = "from indicator_rules.cli.main import main; main()"
BROKEN = "schema: indicator-rules/1\ntitle: 甲\nweights: equal\nindicators: []\n"


def unknown(words):
    """The options of a command line of ours that its command has not."""
    command = main.get_command(click.Context(main), words[0])
    known = {option for parameter in command.params for option in parameter.opts}
    return [word for word in words[1:] if word.startswith("-") and word not in known]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_with_options_that_it_has(hook):
    assert {"id", "name", "entry", "language"} <= set(hook)
    program, *words = hook["entry"].split()
    assert program == "indicator-rules"
    assert unknown(words) == []


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_takes_specs_and_no_cases(hook):
    taken = [
        path.relative_to(ROOT).as_posix()
        for path in ROOT.glob("*/**/*.yaml")
        if re.search(hook["files"], path.relative_to(ROOT).as_posix())
        and not re.search(hook["exclude"], path.relative_to(ROOT).as_posix())
    ]
    assert "specs/guangzhou/zhongcun-2023.yaml" in taken
    assert not any(name.endswith(".cases.yaml") for name in taken)


def test_an_option_that_no_command_has_is_found():
    assert unknown(["check", "--strict", "--stricter"]) == ["--stricter"]


def test_every_input_of_the_action_is_described_and_used():
    assert ACTION["runs"]["using"] == "composite"
    used = {
        name
        for step in STEPS
        for value in step["env"].values()
        for name in re.findall(r"inputs\.(\w+)", value)
    }
    assert used == set(ACTION["inputs"]) == {"paths", "args", "version"}
    assert all(one["description"] and "default" in one for one in ACTION["inputs"].values())


def test_the_action_installs_this_repository_where_no_version_is_named():
    assert "$HERE/../../.." in STEPS[0]["run"]
    assert FOLDER.parents[2] == ROOT
    assert (ROOT / "pyproject.toml").is_file()


def run(step, scratch, **given):
    """A step of the action as the runner runs it, with the command where it was installed."""
    folder = scratch / "indicator-rules" / "bin"
    folder.mkdir(parents=True)
    for name in ("indicator-rules", "pip"):
        code = f"exec {sys.executable} -c '{OURS}'" if name == "indicator-rules" else "echo"
        (folder / name).write_text(f'#!/bin/sh\n{code} "$@"\n', "utf-8")
        (folder / name).chmod(0o755)
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=scratch,
        env={**os.environ, "RUNNER_TEMP": str(scratch), "INDICATOR_RULES_LANG": "en", **given},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_action_annotates_what_it_finds(tmp_path):
    specs = tmp_path / "specs"
    specs.mkdir()
    (specs / "spec.yaml").write_text(BROKEN, "utf-8")
    result = run(STEPS[1], tmp_path, PATHS="specs", ARGS="--strict --no-cache")
    assert result.stdout.startswith("::error title=IR204 missing-key,file=specs/spec.yaml,line=4")
    assert result.returncode == 1


@pytest.mark.parametrize(
    ("version", "wanted"), [("0.1.0", "indicator-rules==0.1.0"), ("", "HERE/../../..")]
)
def test_the_action_installs_the_version_that_is_asked_for(tmp_path, version, wanted):
    step = {"run": STEPS[0]["run"].replace("python3 -m venv", ":")}
    result = run(step, tmp_path, VERSION=version, HERE="HERE")
    assert result.stdout.split() == ["install", "--quiet", wanted]
