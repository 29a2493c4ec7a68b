"""A cell of data is the same through every door: an indicator in code, a table, a row."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from indicator_rules import evaluate, indicator, parse_actual, score, scorecard

DAY = "2023年12月底前"


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("≥8场", 7), ("≥8场", 7.5), ("≥8场", Decimal("7.5")), ("≥8场", Fraction(15, 2)),
        ("≥8场", np.int64(7)), ("≥8场", np.float32(7.5)), ("≥8场", "7场"),
        ("≥8场", parse_actual("7场")), ("≥8场", None), ("≥8场", float("nan")),
        ("≥8场", pd.NA), ("≥8场", pd.NaT), ("≥8场", ""), ("≥8场", parse_actual(None)),
        (DAY, dt.date(2023, 12, 20)), (DAY, pd.Timestamp("2024-01-03 08:00")),
        (DAY, np.datetime64("2023-12-20")), (DAY, "2024-01-03 00:00:00"),
    ],
)  # fmt: skip
def test_a_cell_earns_the_same_through_every_door(target, actual):
    row = score(target, actual, 100)
    built = scorecard("自评表", [indicator("甲", target, weight=100, actual=actual)])
    given = scorecard("自评表", [indicator("甲", target, weight=100)])
    for report in (evaluate(built), evaluate(given, {"甲": actual})):
        assert (report.total.low, report.total.high) == (row.low, row.high)


@pytest.mark.parametrize("wrong", [True, [7], {"甲": 7}, np.bool_(True)])  # noqa: FBT003
def test_what_no_cell_holds_is_told(wrong):
    with pytest.raises(TypeError, match=r"^actual=.* is an? "):
        indicator("甲", "≥8场", actual=wrong)


def test_an_infinite_number_is_told():
    with pytest.raises(ValueError, match="is not a finite number"):
        indicator("甲", "≥8场", actual=float("inf"))
