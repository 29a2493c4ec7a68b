"""What a remedy proposes to write is a value that the target, or the cell, admits."""

from __future__ import annotations

import pytest
from hypothesis import given

from indicator_rules import assess, parse_actual, parse_target
from indicator_rules.engine.samples import sample_for
from indicator_rules.model.results import Verdict
from indicator_rules.testing import strategies


@pytest.mark.parametrize(
    ("target", "sample"),
    [
        ("≥90%", "90%"),
        ("≤5件", "5件"),
        ("约95%", "95%"),
        (">5场", "6场"),
        ("<95%", "94%"),
        ("<0.5%", "0.4%"),
        (">99.90%", "99.91%"),
        ("[80%,90%)", "80%"),
        ("(80%,90%]", "90%"),
        ("(80%,90%)", "81%"),
        ("(80%,81%)", "80.1%"),
        ("(0.5%,0.51%)", "0.501%"),
        ("(1千元,0.11万元)", "1.01千元"),
        ("增长>5%", "增长6%"),
        ("下降3%以上", "下降3%"),
        ("逐年提高", "增长1%"),
        ("≥90%或优", "90%"),
        ("≥8场；≥90%", "8场；90%"),
        ("≥90%；满意度≥85%", "90%；满意度85%"),
        ("培训≥3场且参训率>95%", "培训3场；参训率96%"),
        ("合格率>90%；满意度≥85%", "合格率91%；满意度85%"),
    ],
)
def test_a_sample_meets_its_target(target, sample):
    rule = parse_target(target)
    assert sample_for(rule) == sample
    assert assess(rule, parse_actual(sample)).verdict is Verdict.MET


@given(strategies.thresholds() | strategies.intervals() | strategies.changes())
def test_a_sample_of_any_figure_meets_it(rule):
    assert assess(rule, parse_actual(sample_for(rule))).verdict is Verdict.MET


@pytest.mark.parametrize(
    ("actual", "sample"),
    [("未达95%", "94%"), ("超过80%", "81%"), ("80%-85%", "80%"), ("约96%", "96%"), ("≥96%", "96%")],
)
def test_a_cell_that_is_a_bound_is_told_a_figure_within_it(actual, sample):
    found = {
        one.code: dict(one.words)
        for one in assess(parse_target("≥95%"), parse_actual(actual)).findings
    }
    assert found["IR401"]["sample"] == sample
