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


METHOD = "每低1个百分点扣0.5分，扣完为止"
OPEN = [
    ("85%-95%", 0.9, None),
    ("85%-95%", "0.9", "达标得满分，不达标不得分"),
    ("≥95%", 1, METHOD),
    ("≤5%", 0.03, None),
    ("≤1%", 0.5, None),
    ("同比增长≥5%", 0.06, None),
    ("同比增长≥5%", "0.06", "每低1个百分点扣0.5分，扣完为止"),
    ("同比下降≥5%", -0.06, None),
    ("不低于九成", "0.95", None),
]


@pytest.mark.parametrize(("target", "number", "method"), OPEN)
def test_targets_of_every_kind_with_a_percentage_ask(target, number, method):
    row = score(target, number, 10, method=method)
    assert (row.value, row.low, row.high) == (None, 0, 10)
    assert [finding.code for finding in row.findings] == ["IR410"]


@pytest.mark.parametrize(
    ("target", "actual", "verdict"),
    [
        ("≥95%", "0.9587%", "unmet"),
        ("≤1%", "0.5%", "met"),
        ("≤1%", "0", "met"),
        ("≥0.2%", 0.5, "met"),
        ("同比增长≥5%", "0.06%", "unmet"),
        ("同比增长≥5%", "增长0.06%", "unmet"),
        ("≥95%", "约0.96%", "unmet"),
    ],
)
def test_a_percentage_with_its_sign_or_none_to_doubt_is_decided(target, actual, verdict):
    assert score(target, actual, 10).verdict == verdict
