"""Every spec gives what its cases file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicator_rules import evaluate, load_spec
from indicator_rules.testing.judging import judge_case
from indicator_rules.testing.suites import load_suite

SPECS = Path(__file__).parents[2] / "specs"
CASES = [
    pytest.param(suite.scorecard, case, id=f"{file.name.removesuffix('.cases.yaml')}-{case.id}")
    for file in sorted(SPECS.rglob("*.cases.yaml"))
    for suite in (load_suite(file),)
    for case in suite.cases
]


@pytest.mark.parametrize(("scorecard", "case"), CASES)
def test_a_case_gives_what_it_expects(scorecard, case):
    assert [finding.message() for finding in judge_case(scorecard, case)] == []


def test_every_published_completion_cell_of_the_report_is_computed():
    report = evaluate(load_spec(SPECS / "guangzhou" / "zhongcun-2023.yaml"))
    printed = [leaf.assessment.printed for leaf in report.leaves]
    published = [leaf.indicator.published.completion for leaf in report.leaves]
    assert printed == published
    assert printed.count("100%") == 17
    assert printed.count("达标完成") == 9
