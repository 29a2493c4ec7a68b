"""What every test stands on."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicator_rules import parse_actual, parse_method, parse_target
from indicator_rules.api.tables import evaluation_of
from indicator_rules.diagnostics.language import VARIABLE
from indicator_rules.model.indicators import Indicator, Scorecard


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


@pytest.fixture
def leaf():
    """An indicator of the lowest level, from texts."""

    def built(name="a", target="≥8场", actual="8场", weight="100", **more):
        rule = parse_target(target)
        method = more.pop("method", None)
        return Indicator(
            name,
            weight=Decimal(weight),
            target=rule,
            target_text=target,
            actual=parse_actual(actual, rule=rule),
            actual_text=actual,
            method=method,
            scoring=None if method is None else parse_method(method),
            **more,
        )

    return built


@pytest.fixture
def scored():
    """A scorecard of some indicators, evaluated under a profile."""

    def evaluated(profile, *leaves, **more):
        return evaluation_of(Scorecard("t", leaves, **more), profile=profile)

    return evaluated


@pytest.fixture
def codes():
    """The codes of a report's findings, without the one that no text was checked."""

    def listed(report):
        return [one.code for one in report.findings if one.code != "IR501"]

    return listed
