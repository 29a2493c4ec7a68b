"""Spec files of two lines' difference, and the command run on them."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main


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
