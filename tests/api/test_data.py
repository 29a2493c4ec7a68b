"""Every public value has JSON-ready data, in which no figure is rounded."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import HealthCheck, given, settings

from indicator_rules import (
    assess,
    compile_curve,
    explain,
    parse_actual,
    parse_method,
    parse_target,
    prove,
    score,
)
from indicator_rules.api.profiles import profile_named
from indicator_rules.model.methods import ByDay
from indicator_rules.testing import strategies

SETTINGS = settings(
    max_examples=100, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)


def floats_in(data):
    """Every float, and whatever JSON does not know."""
    match data:
        case dict():
            return [one for value in data.values() for one in floats_in(value)]
        case list():
            return [one for value in data for one in floats_in(value)]
        case None | str() | bool() | int():
            return []
        case _:
            return [data]


def holds(data):
    assert floats_in(data) == []
    assert json.loads(json.dumps(data)) == data


@SETTINGS
@given(strategies.methods())
def test_a_method_has_data(method):
    data = method.to_dict()
    holds(data)
    assert data["text"] == str(method)


@SETTINGS
@given(strategies.profiles())
def test_a_profile_has_data(profile):
    holds(profile.to_dict())
    assert profile.to_dict()["name"] == profile.name


def test_every_other_value_has_data():
    curve = compile_curve("≥90%", None, Fraction(10, 3))
    for value in (
        parse_target("≥90%"), parse_actual("约95%"), parse_actual(date(2023, 1, 1)), curve, *prove(curve),
        assess("≥90%", "98.5%"), score("≥90%", 0.1, 0.3), profile_named("mof-2020-10"),
    ):  # fmt: skip
        holds(value.to_dict())
    holds(explain("≥90%", Decimal("98.5"), weight=3, profile="mof-2020-10"))


def test_a_method_is_given_key_by_key():
    assert parse_method("≥90%得满分，每低1个百分点扣0.5分，最多扣2分").to_dict() == {
        "kind": "deduct",
        "text": "≥90%得满分，每低1个百分点扣0.5分，最多扣2分",
        "points": {"kind": "points", "size": "0.5", "share": False, "off": False, "plus": "0"},
        "per": {"value": "1", "unit": "个百分点"},
        "part": "exact",
        "cap": {"kind": "points", "size": "2", "share": False, "off": False, "plus": "0"},
        "start": {"value": "90", "unit": "%"},
        "full": {"kind": "points", "size": "1", "share": True, "off": False, "plus": "0"},
        "above": False,
        "events": False,
    }
    assert ByDay(()).to_dict()["kind"] == "by_day"
