"""Printed shares and growth rates, the start of a work, the points of a whole."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from indicator_rules import check_spec, load_spec

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\n"
ROW = "indicators:\n  - {name: 培训, target: ≥8场, actual: 8场}\n"


@pytest.fixture
def write(tmp_path):
    def written(body):
        file = tmp_path / "spec.yaml"
        file.write_text(body, "utf-8")
        return file

    return written


WRONG = {
    "no mapping of shares": ("shares: 90%\n", ("IR205", "90%")),
    "no mapping of parts": ("shares: {收入: 90%}\n", ("IR205", "90%")),
    "a list of parts": ("shares: {收入: {财政: [1]}}\n", ("IR205", "[")),
    "an amount": ("shares: {收入: {财政: 90万元}}\n", ("IR205", "90万元")),
    "a growth among shares": ("shares: {收入: {财政: 增长90%}}\n", ("IR205", "增长90%")),
    "an unreadable share": ("shares: {收入: {财政: 9O%}}\n", ("IR115", "O")),
    "no list": ("growth: {a: b}\n", ("IR205", "{")),
    "no mapping of growth": ("growth: [增长5%]\n", ("IR205", "增长5%")),
    "no rate": ("growth: [{figure: 收入}]\n", ("IR204", "{")),
    "no figure": ("growth: [{printed: 增长5%}]\n", ("IR204", "{")),
    "no growth": ("growth: [{figure: 收入, printed: 增长5万元}]\n", ("IR205", "增长5万元")),
    "words": ("growth: [{figure: 收入, printed: 大幅增长}]\n", ("IR205", "大幅增长")),
    "no amount": ("growth: [{figure: 收入, by: 许多, printed: 5%}]\n", ("IR205", "许多")),
    "an unknown key": ("growth: [{figur: 收入, printed: 5%}]\n", ("IR202", "figur")),
}


@pytest.mark.parametrize(("tail", "expected"), WRONG.values(), ids=WRONG)
def test_what_is_no_share_or_growth_is_found_at_its_place(write, tail, expected):
    found = [(one.code, one.excerpt) for one in check_spec(write(HEAD + ROW + tail))]
    assert expected in found


STARTS = {
    "a day": ("2023年5月2日", dt.date(2023, 5, 2)),
    "a day in figures": ("2023-05-02", dt.date(2023, 5, 2)),
    "a month": ("2023年5月", dt.date(2023, 5, 1)),
    "a year": ("2023年", dt.date(2023, 1, 1)),
}


@pytest.mark.parametrize(("text", "day"), STARTS.values(), ids=STARTS)
def test_a_start_is_a_day(write, text, day):
    spec = load_spec(write(HEAD + ROW.replace("}", f", start: {text}}}")))
    assert spec.indicators[0].start == day


@pytest.mark.parametrize("text", ["年初", "2023年13月", "2023-02-30", "5月"])
def test_a_start_that_is_no_day_is_found(write, text):
    (found,) = check_spec(write(HEAD + ROW.replace("}", f", start: {text}}}")))
    assert (found.code, found.excerpt) == ("IR205", text)


def test_the_weights_add_up_to_the_points_of_the_table(write):
    head = HEAD.replace("weights: equal", "points: 90")
    rows = "indicators:\n  - {name: 培训, target: ≥8场, actual: 8场, weight: 90}\n"
    assert load_spec(write(head + rows)).points == Decimal(90)
    assert check_spec(write(head + rows)) == []
    (found,) = check_spec(write(head + rows.replace("weight: 90", "weight: 100")))
    assert found.code == "IR301"
    assert dict(found.words)["whole"] == "90"


def test_a_table_without_points_of_its_own_has_100(write):
    assert load_spec(write(HEAD + ROW)).points == Decimal(100)
