"""Fixed values are texts: they compare, print and hash as what JSON has of them."""

from __future__ import annotations

import json

import pytest

from indicator_rules import Basis, Severity, Verdict, assess, explain
from indicator_rules.diagnostics import Language
from indicator_rules.engine.prove import Law
from indicator_rules.model.aim import Line
from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Comparison, Direction, Trend
from indicator_rules.model.expressions import Name, Sign
from indicator_rules.model.methods import Axis, Part
from indicator_rules.model.profile import Half, Kind, Policy, Step
from indicator_rules.testing.laws.report import How, Status

ENUMS = [
    Axis, Basis, Claim, Comparison, Direction, Half, How, Kind, Language, Law, Line, Name, Part,
    Policy, Severity, Sign, Status, Step, Trend, Verdict,
]  # fmt: skip


@pytest.mark.parametrize("member", [one for kind in ENUMS for one in kind], ids=repr)
def test_a_member_is_its_text(member):
    text = member.value
    assert member == text
    assert str(member) == f"{member}" == format(member) == text
    assert hash(member) == hash(text)
    assert json.dumps([member]) == json.dumps([text])
    assert type(member)(text) is member


def test_a_verdict_is_compared_with_a_text():
    assessment = assess("≥90%", "95%")
    assert assessment.verdict == "met"
    assert assessment.basis == "measured"
    assert {"met": 1}[assessment.verdict] == 1
    assert assessment.verdict in {"met", "partial"}
    assert explain("≥90%", "95%")["assessment"]["verdict"] == assessment.verdict
    assert Verdict.MET is assessment.verdict
