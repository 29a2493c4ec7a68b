"""A number where a percentage is due may be a share, through every door as in a text."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from indicator_rules import assess, evaluate, explain, indicator, load_spec, score, scorecard

SHARE = Decimal("0.9587")


@pytest.mark.parametrize(
    "share", ["0.9587", 0.9587, SHARE, Fraction(9587, 10000), np.float64(0.9587)]
)
def test_a_share_leaves_the_row_open(share):
    row = score("≥95%", share, 10)
    assert (row.value, row.low, row.high, row.verdict) == (None, 0, 10, "undetermined")
    (finding,) = row.findings
    assert (finding.code, finding.severity) == ("IR410", "error")


@pytest.mark.parametrize("actual", ["0.9587", SHARE])
def test_it_is_open_where_a_rule_is_assessed_or_explained(actual):
    assert assess("≥95%", actual).verdict == "undetermined"
    found = explain("≥95%", actual, weight=10)
    assert found["score"]["value"] is None


@pytest.mark.parametrize("actual", ["0.9587", 0.9587, SHARE])
def test_it_is_open_in_a_table(actual):
    given = scorecard("自评表", [indicator("合格率", "≥95%", weight=100, actual=actual)])
    blank = scorecard("自评表", [indicator("合格率", "≥95%", weight=100)])
    read = load_spec(given.to_dict(), strict=False)
    for report in (evaluate(given), evaluate(blank, {"合格率": actual}), evaluate(read)):
        assert (report.printed_total, report.firm) == ("0-100", False)
        assert "IR410" in {one.code for one in report.findings}


@pytest.mark.parametrize(("target", "number"), [("≥8场", 0.5), ("≥0.95", 0.9587), ("≥95%", 95.87)])
def test_a_number_that_can_be_no_share_is_decided(target, number):
    assert score(target, number, 10).value is not None
