"""Spec files of two lines' difference, and the command run on them."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from indicator_rules.cli import checking
from indicator_rules.cli.main import main
from indicator_rules.specfile import check_asked

WRONG = """\
schema: indicator-rules/1
title: 自评表
weights: equal
indicators:
  - name: 培训场次
    target: ≥8O%
    actual: 9场
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working directory, so that paths are printed as they are given."""
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(folder):
    """Write a file, with its folder, and give its name."""

    def written(name, body):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body if isinstance(body, bytes) else body.encode())
        return name

    return written


@pytest.fixture
def check():
    """Run `indicator-rules check`."""
    return lambda *words: CliRunner().invoke(main, ["check", *words])


@pytest.fixture
def files(write):
    """Ten files that differ, each with a finding."""
    bodies = (WRONG.replace("8O", f"{number}O") for number in range(10))
    return [write(f"d/{number}.yaml", body) for number, body in enumerate(bodies)]


@pytest.fixture
def calls(monkeypatch):
    """The files that were really checked."""
    seen = []

    def counted(file, *words, **options):
        seen.append(file)
        return check_asked(file, *words, **options)

    monkeypatch.setattr(checking, "check_asked", counted)
    return seen
