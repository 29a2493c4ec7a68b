"""The totals that CHANGELOG.md names under 0.2.0 are what the tables of its list give."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve

from indicator_rules import evaluate, indicator, load_spec, scorecard
from indicator_rules.model.profile import PLAIN, Step

CHANGES = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")
MOVED = CHANGES.partition("### Totals that move")[2].partition("\n### ")[0]


def row(number, actual="5个", weight=None, target="≥5个", method=None):
    return indicator(f"项目{number:02}竣工数", target, weight=weight, actual=actual, method=method)


def thirds(*, profile=None):
    parts = [row(number, "1个", 10, "≥3个", "按完成比例得分") for number in range(3)]
    return scorecard("自评表", [*parts, row(3, weight=70)], profile=profile)


def equal(*actuals):
    rows = [row(number, actual) for number, actual in enumerate(actuals)]
    return scorecard("自评表", rows, weights="equal")


def of(*rows, **settings):
    listed = [row(number, actual, weight) for number, (actual, weight) in enumerate(rows)]
    return scorecard("自评表", listed, **settings)


@pytest.mark.parametrize(
    ("card", "said"),
    [
        (thirds(), "79.99 中"),
        (
            scorecard("自评表", [row(n, "6个", 25, "≥7个", "按完成比例得分") for n in range(4)]),
            "85.72",
        ),
        (equal(*["5个"] * 13, *["0个"] * 13), "50.05"),
        (equal("0个", "5个", "5个"), "66.66"),
        (of(("5个", 60), ("3个", 60), points=120), "96 良"),
        (of(("5个", 20), ("4个", 20), points=40), "36 优"),
        (of(("5个", 45), ("5个", 50)), "95 —"),
        (equal("5个", *[""] * 12), "7.7-100 差至优"),
        (of(("5个", 90), ("", 10)), "90-100 优"),
        (of(("5个", 90), ("", 10), profile="pmkpi-default"), "90 优"),
        (
            scorecard(
                "自评表", [indicator("合格率", "≥95%", weight=40, actual=0.9587), row(1, weight=60)]
            ),
            "60-100 中至优",
        ),
        (of(("5个", 60), ("2个", None), ("5个", 40)), "100 优"),
        (of(("5个", "8.335"), ("5个", "91.665"), profile="pmkpi-default"), "100 优"),
    ],
)
def test_a_total_is_the_one_that_is_said(card, said):
    report = evaluate(card)
    total, _, grade = said.partition(" ")
    assert (report.printed_total, grade or report.grade) == (total, report.grade)
    assert total in re.findall(r"[0-9.-]*[0-9]", MOVED)


def test_a_profile_that_rounds_at_the_total_keeps_the_old_one():
    profile = evolve(PLAIN, rounding=evolve(PLAIN.rounding, at=Step.TOTAL))
    assert evaluate(thirds(profile=profile)).printed_total == "80"


def test_what_is_built_in_code_has_the_total_of_its_data():
    card = thirds()
    assert evaluate(load_spec(card.to_dict())).to_dict() == evaluate(card).to_dict()
