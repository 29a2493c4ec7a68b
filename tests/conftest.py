"""What every test stands on."""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics.language import VARIABLE


@pytest.fixture(autouse=True)
def _language_of_the_environment(monkeypatch):
    """``--lang`` chooses for the rest of a process; one test must not choose for the next."""
    monkeypatch.setenv(VARIABLE, "en")
    monkeypatch.delenv(VARIABLE)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    """Not the caller's colours and width; pytest prints whole lines where it believes to be in CI."""
    for variable in ("CI", "BUILD_NUMBER", "COLUMNS", "FORCE_COLOR", "NO_COLOR", "PY_COLORS"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    """A cache of its own for each test: none sees what another left, or what the user keeps."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
