"""Scorecards for the tests of the engine."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicator_rules import evaluate, parse_actual, parse_method, parse_target
from indicator_rules.model.indicators import Indicator, Scorecard


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
        return evaluate(Scorecard("t", leaves, **more), profile=profile)

    return evaluated


@pytest.fixture
def codes():
    """The codes of a report's findings, without the one that no text was checked."""

    def listed(report):
        return [one.code for one in report.findings if one.code != "IR501"]

    return listed
