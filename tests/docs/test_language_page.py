"""The tables of docs/language.md say what the library does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indicator_rules import explain, parse_actual, parse_target

PAGE = (Path(__file__).parents[2] / "docs" / "language.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]] for line in PAGE.splitlines() if "|" in line
]
TARGETS = [
    pytest.param(text, read[0], id=text)
    for row in ROWS
    if len(row) == 3 and (read := re.findall("`(.+?)`", row[1]))
    for text in re.findall("`(.+?)`", row[0])
]
ACTUALS = [
    pytest.param(text, kind, id=text)
    for row in ROWS
    for kind, sign in {
        "measured": "a point",
        "bounded": "a bound",
        "claimed": "a claim",
        "missing": "missing",
        "not_applicable": "not applicable",
    }.items()
    if len(row) == 2 and row[1].startswith(sign)
    for text in re.findall("`(.+?)`", row[0])
]

PAIRS = [
    pytest.param(row[0].strip("`"), row[1].strip("`"), row[2], id=f"{row[0]} {row[1]}")
    for row in ROWS
    if len(row) == 4 and row[0].startswith("`")
]


@pytest.mark.parametrize(("actual", "target", "verdict"), PAIRS)
def test_an_actual_value_counts_as_the_page_says(actual, target, verdict):
    assert explain(target, actual)["assessment"]["verdict"] == verdict


@pytest.mark.parametrize(("text", "read"), TARGETS)
def test_a_target_reads_as_the_page_says(text, read):
    assert str(parse_target(text)) == read


@pytest.mark.parametrize(("text", "kind"), ACTUALS)
def test_an_actual_value_reads_as_the_page_says(text, kind):
    assert parse_actual(text).to_dict()["kind"] == kind


def test_the_tables_were_found():
    assert len(TARGETS) > 30
    assert len(ACTUALS) > 15
    assert len(PAIRS) > 25


METHODS = (Path(__file__).parents[2] / "docs" / "methods.md").read_text("utf-8")
SCORES = [
    pytest.param(
        *(cell.strip(" `") for cell in line.split("|")[1:-1]), id=line.split("|")[1].strip()
    )
    for line in METHODS.splitlines()
    if line.startswith("| `") and line.count("|") == 6
]


@pytest.mark.parametrize(("method", "target", "weight", "actual", "score"), SCORES)
def test_a_sentence_scores_as_the_page_says(method, target, weight, actual, score):
    found = explain(target, actual, method=method, weight=weight)["score"]
    assert found["value"] == score


def test_the_table_of_scores_was_found():
    assert len(SCORES) > 10
