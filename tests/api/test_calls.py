"""Calls as developers write them, with data as pandas, Excel and CSV files give it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from indicator_rules import assess, parse_actual, parse_target, score

DUE = "2021年12月底前"
ROWS = [
    # target, actual, verdict, value (None: open)
    ("≥90%", 98.5, "met", "10"),
    ("≥90%", "98.5", "met", "10"),
    ("≥90%", " 98.5% ", "met", "10"),
    ("≥90%", "９８．５％", "met", "10"),
    ("≥90%", 45, "unmet", "5"),
    ("≥90%", np.int64(45), "unmet", "5"),
    ("≥90%", np.float64(45.0), "unmet", "5"),
    ("≥90%", np.float32(89.1), "unmet", "9.9"),
    ("≥90%", Decimal("45.00"), "unmet", "5"),
    ("≥90%", Fraction(45), "unmet", "5"),
    ("≥90%", 0.1 + 0.2, "undetermined", None),
    ("≥0.3%", 0.1 + 0.2, "met", "10"),
    ("≤0.3%", 0.1 + 0.2, "unmet", "10"),
    ("≥8场", 7.0, "unmet", "8.75"),
    ("≥8场", np.int8(8), "met", "10"),
    ("≥8场", 1e22, "met", "10"),
    ("≥8场", "1e3", "met", "10"),
    ("≥100000元", "1.00E+05", "met", "10"),
    ("≥8场", "1,234", "met", "10"),
    ("≤100万元", np.float64(1e2), "met", "10"),
    ("≥8场", -0.0, "unmet", "0"),
    ("≥90%", None, "undetermined", None),
    ("≥90%", float("nan"), "undetermined", None),
    ("≥90%", np.float32("nan"), "undetermined", None),
    ("≥90%", Decimal("NaN"), "undetermined", None),
    ("≥90%", Decimal("sNaN"), "undetermined", None),
    ("≥90%", pd.NA, "undetermined", None),
    ("≥90%", pd.NaT, "undetermined", None),
    (DUE, pd.NaT, "undetermined", None),
    (DUE, np.datetime64("NaT"), "undetermined", None),
    ("≥90%", "", "undetermined", None),
    ("≥90%", "nan", "undetermined", None),
    ("≥90%", "None", "undetermined", None),
    ("≥90%", "<NA>", "undetermined", None),
    ("≥90%", "#N/A", "undetermined", None),
    ("≥90%", "#DIV/0!", "undetermined", None),
    ("良好及以上", "TRUE", "undetermined", None),
    (DUE, dt.date(2021, 12, 20), "met", "10"),
    (DUE, dt.datetime(2021, 12, 31, 23, 59, tzinfo=dt.UTC), "met", "10"),
    (DUE, dt.date(2022, 1, 1), "unmet", "0"),
    (DUE, pd.Timestamp("2021-12-20"), "met", "10"),
    (DUE, pd.Timestamp("2021-12-20 08:30", tz="Asia/Shanghai"), "met", "10"),
    (DUE, np.datetime64("2021-12-20"), "met", "10"),
    (DUE, np.datetime64("2021-12-20T00:00:00", "ns"), "met", "10"),
    (DUE, "2021-12-20 00:00:00", "met", "10"),
    (DUE, "2021/12/20", "met", "10"),
    (DUE, "2021-12-20T00:00:00", "met", "10"),
    (DUE, "2021/12/20 0:00", "met", "10"),
    (DUE, 44550.0, "undetermined", None),
    ("≥90%", dt.date(2021, 12, 20), "undetermined", None),
    ("制度健全", "制度健全", "met", "10"),
    ("≥9O%", 95, "undetermined", None),
    ("", 95, "undetermined", None),
    ("≥90%", "9O%", "undetermined", None),
    ("符合规定", "符合规定9O%", "undetermined", None),
    ("≥90%", np.str_("95%"), "met", "10"),
]


@pytest.mark.parametrize(
    ("target", "actual", "verdict", "value"), ROWS, ids=[f"{one[0]}-{one[1]!r}" for one in ROWS]
)
def test_a_row_of_data_has_the_score_that_a_person_gives_it(target, actual, verdict, value):
    row = score(target, actual, 10)
    assert row.verdict == verdict
    assert row.value == (None if value is None else Decimal(value))
    if value is None:
        assert (row.low, row.high) == (0, 10)


@pytest.mark.parametrize(
    ("weight", "most"),
    [
        (5, "5"), ("5", "5"), (" 5 ", "5"), ("５", "5"), ("2.5", "2.5"), (2.5, "2.5"), (0.1, "0.1"),
        (np.int64(5), "5"), (np.float32(0.1), "0.1"), (Decimal("5.00"), "5"), (Fraction(5, 2), "2.5"),
        (0, "0"), ("1.666", "1.666"), (1e-5, "0.00001"),
    ],
)  # fmt: skip
def test_full_marks_are_the_weight(weight, most):
    assert score("≥90%", "95%", weight).value == Decimal(most)


def test_a_column_of_a_frame_is_scored_row_by_row():
    frame = pd.DataFrame(
        {"target": ["≥90%", "≥8场", DUE], "actual": [98.5, None, 7], "weight": [10, 10, 5]}
    )
    frame["actual"] = frame["actual"].astype(object)
    frame.loc[2, "actual"] = pd.Timestamp("2021-12-20")
    rows = [score(one.target, one.actual, one.weight) for one in frame.itertuples()]
    assert [str(row.verdict) for row in rows] == ["met", "undetermined", "met"]


def test_a_date_against_a_deadline_needs_no_text():
    assert assess(DUE, dt.date(2021, 12, 20)).verdict == "met"
    assert parse_actual(dt.datetime(2021, 12, 20, 8, tzinfo=dt.UTC)).value == dt.date(2021, 12, 20)
    assert parse_actual(dt.date(2021, 12, 20), rule=parse_target(DUE)).text == "2021-12-20"
