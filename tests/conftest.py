"""What every test stands on."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    """A cache of its own for each test: none sees what another left, or what the user keeps."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    """English, whatever the machine speaks; a language that a test asks for ends with it."""
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")
