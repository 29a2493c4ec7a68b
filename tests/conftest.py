"""What holds for every test."""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics.language import VARIABLE


@pytest.fixture(autouse=True)
def _language_of_the_environment(monkeypatch):
    """``--lang`` chooses for the rest of a process; one test must not choose for the next."""
    monkeypatch.setenv(VARIABLE, "en")
    monkeypatch.delenv(VARIABLE)
