"""Proposed cases: only what no case covers, and each is kept by its spec."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicator_rules.specfile.cases import Case, Expectation
from indicator_rules.specfile.load import readable_spec
from indicator_rules.testing.judging import judge_case
from indicator_rules.testing.proposals import case_of, proposals
from indicator_rules.testing.suites import load_suite

SPECS = sorted(
    path
    for path in (Path(__file__).parents[2] / "specs").rglob("*.yaml")
    if not path.stem.endswith(".cases")
)
SPEC = """\
schema: indicator-rules/1
title: 自评表
indicators:
  - {name: 合格率, target: ≥90%, weight: 60, method: direct, actual: 95%}
  - {name: 满意情况, target: 群众满意, weight: 40, actual: 群众满意}
"""


@pytest.fixture
def scorecard(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(SPEC, "utf-8")
    return readable_spec(file)


@pytest.fixture
def proposed(scorecard):
    """The actual values proposed beside some cases, as ``合格率 90%``."""
    return lambda *cases: [
        " ".join(one) for case in proposals(scorecard, cases) for one in case.actuals
    ]


def expecting(total="100", **actuals):
    return Case("a", tuple(actuals.items()), (Expectation("total", total),))


ALL = [
    "合格率 89.99%",
    "合格率 90%",
    "合格率 /",
    "满意情况 群众满意",
    "满意情况 部分达成年度指标并具有一定效果",
    "满意情况 未达成年度指标且效果较差",
    "满意情况 /",
]


def test_each_side_is_proposed_where_there_are_no_cases(proposed):
    assert proposed() == ALL


@pytest.mark.parametrize("text", ["89%", "89.5%", "89.999%"])
def test_a_value_within_a_last_digit_of_a_cut_covers_its_side(proposed, text):
    assert "合格率 89.99%" not in proposed(expecting(合格率=text))


@pytest.mark.parametrize("text", ["88.9%", "70%", "91%"])
def test_a_value_farther_off_does_not(proposed, text):
    assert "合格率 89.99%" in proposed(expecting(合格率=text))


def test_the_cut_itself_is_covered_by_itself_alone(proposed):
    assert "合格率 90%" in proposed(expecting(合格率="90.5%"))
    assert "合格率 90%" not in proposed(expecting(合格率="合格率90.0%"))


def test_a_cut_that_is_no_decimal_is_covered_beside_it(tmp_path):
    file = tmp_path / "b.yaml"
    method = "每低1个百分点扣0.7分，扣完为止"
    file.write_text(SPEC.replace("method: direct", f"method: {method}"), "utf-8")
    texts = [dict(case.actuals) for case in proposals(readable_spec(file))]
    assert {"合格率": "4.28%"} in texts
    case = Case("a", (("合格率", "4.285%"),), (Expectation("total", "40"),))
    left = [dict(case.actuals) for case in proposals(readable_spec(file), [case])]
    assert {"合格率": "4.28%"} not in left


def test_a_case_covers_the_actual_values_that_it_leaves_as_they_are(proposed):
    assert "满意情况 群众满意" not in proposed(expecting(合格率="90%"))


def test_a_case_that_expects_nothing_covers_nothing(proposed):
    assert proposed(Case("a", (("合格率", "90%"),))) == ALL


def test_a_case_that_expects_of_another_indicator_does_not_cover_this_one(proposed):
    about = (Expectation("verdict", "met", "满意情况"),)
    assert "合格率 90%" in proposed(Case("a", (("合格率", "90%"),), about))


def test_words_cover_the_verdict_that_they_have(proposed):
    assert "满意情况 未达成年度指标且效果较差" not in proposed(expecting(满意情况="未完成"))
    assert "满意情况 /" not in proposed(expecting(满意情况=""))


def test_a_proposal_expects_what_the_spec_gives(scorecard):
    assert case_of(scorecard, {"合格率": "89.99%"}) == Case(
        "合格率-89.99%",
        (("合格率", "89.99%"),),
        (
            Expectation("total", "40"),
            Expectation("verdict", "unmet", "合格率"),
            Expectation("completion", "99.99%", "合格率"),
            Expectation("score", "0", "合格率"),
        ),
    )


def test_what_prints_nothing_is_not_expected(scorecard):
    case = case_of(scorecard, {"合格率": "/"})
    assert case.id == "合格率-无实际值"
    assert [one.what for one in case.expected] == ["total", "verdict", "score"]


def test_a_name_that_is_taken_is_numbered(scorecard):
    given = {"合格率": "90%"}
    assert case_of(scorecard, given, taken=["合格率-90%"]).id == "合格率-90%-2"
    assert case_of(scorecard, given, taken=["合格率-90%", "合格率-90%-2"]).id == "合格率-90%-3"


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_every_proposal_is_kept_and_none_is_proposed_again(path):
    suite = load_suite(path)
    new = list(proposals(suite.scorecard, suite.cases))
    assert new
    assert [finding for case in new for finding in judge_case(suite.scorecard, case)] == []
    assert list(proposals(suite.scorecard, [*suite.cases, *new])) == []
