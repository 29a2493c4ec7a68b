"""Every spec gives what its cases file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicator_rules import evaluate, load_spec
from indicator_rules.specfile.cases import load_cases

SPECS = Path(__file__).parents[2] / "specs"
CASES = [
    pytest.param(file, case, id=f"{file.name.removesuffix('.cases.yaml')}-{case.id}")
    for file in sorted(SPECS.rglob("*.cases.yaml"))
    for case in load_cases(file).cases
]


@pytest.mark.parametrize(("file", "case"), CASES)
def test_a_case_gives_what_it_expects(file, case):
    scorecard = load_spec(file.parent / load_cases(file).spec)
    report = evaluate(scorecard, dict(case.actuals))
    cells = {
        leaf.indicator.name: (leaf.assessment.verdict.value, leaf.assessment.printed)
        for leaf in report.leaves
    }
    for name, verdict, completion in case.indicators:
        assert verdict in {None, cells[name][0]}, name
        assert completion in {None, cells[name][1]}, name
    assert case.total in {None, report.printed_total}
    assert case.grade in {None, report.grade}


def test_every_published_completion_cell_of_the_report_is_computed():
    report = evaluate(load_spec(SPECS / "guangzhou" / "zhongcun-2023.yaml"))
    printed = [leaf.assessment.printed for leaf in report.leaves]
    published = [leaf.indicator.published.completion for leaf in report.leaves]
    assert printed == published
    assert printed.count("100%") == 17
    assert printed.count("达标完成") == 9
