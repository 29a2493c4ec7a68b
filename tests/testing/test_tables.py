"""A table evaluated again where a row is otherwise gives what evaluating all of it gives."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules import ExpressionError, evaluate, load_spec, parse_target
from indicator_rules.model.indicators import Scorecard
from indicator_rules.model.profile import PLAIN
from indicator_rules.specfile.cases import Case, Expectation
from indicator_rules.testing import strategies
from indicator_rules.testing.casebook import casebook_of
from indicator_rules.testing.judging import is_kept
from indicator_rules.testing.proposals import case_of
from indicator_rules.testing.strategies.scorecards import actual_texts
from indicator_rules.testing.tables import Table, table_of

MOVES = evolve(PLAIN, moves=(("满意度", "效益"),))
SETTINGS = settings(
    max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)


def results(found, leaves):
    cells = [(leaf.assessment.verdict, leaf.assessment.printed, leaf.score) for leaf in leaves]
    return cells, found.total, found.printed_total, found.grade


def same(table, scorecard, actuals):
    """Whether a table gives with actual values what its scorecard does."""
    report = evaluate(scorecard, actuals)
    found = table.given(actuals)
    rows = [found.leaf(place) for place in range(len(report.leaves))]
    assert results(found, rows) == results(report, report.leaves)
    assert [row.share.weight for row in rows] == [leaf.weight for leaf in report.leaves]


@st.composite
def changed_tables(draw):
    """A scorecard, some rows that are otherwise, and actual values for some rows."""
    profiles = st.one_of(strategies.profiles(), st.just(MOVES), st.just(PLAIN))
    scorecard = draw(strategies.scorecards(max_leaves=8, profiles=profiles))
    scorecard = evolve(scorecard, equal_weights=draw(st.booleans()))
    leaves = list(scorecard.leaves())
    given_all = draw(actual_texts(scorecard))
    names = draw(st.sets(st.sampled_from([leaf.name for _, leaf in leaves])))
    actuals = {name: draw(st.sampled_from([given_all[name], "/", "不适用"])) for name in names}
    places = draw(st.sets(st.integers(0, len(leaves) - 1), max_size=2))
    rows = {}
    for place in places:
        _, leaf = leaves[place]
        rows[place] = draw(
            st.sampled_from(
                [
                    evolve(leaf, weight=leaf.weight + 1),
                    evolve(leaf, scoring=None, method=None),
                    evolve(leaf, target=parse_target("≥90%"), target_text="≥90%", scoring=None),
                ]
            )
        )
    return scorecard, rows, actuals


@SETTINGS
@given(changed_tables())
def test_rows_that_are_otherwise_are_scored_as_in_the_whole(drawn):
    scorecard, rows, actuals = drawn
    table = table_of(scorecard)
    same(table, scorecard, actuals)
    changed = table.with_rows(rows)
    leaves = [row for _, row in changed.scorecard.leaves()]
    assert [leaves[place] for place in rows] == list(rows.values())
    same(changed, changed.scorecard, {})
    try:
        evaluate(changed.scorecard, actuals)
    except ExpressionError:
        with pytest.raises(ExpressionError):
            changed.given(actuals)
    else:
        same(changed, changed.scorecard, actuals)


TABLE = """\
schema: indicator-rules/1
title: 自评表
points: 30
profile: mof-2021-101
indicators:
  - name: 效益指标
    weight: 20
    indicators:
      - {name: 甲, weight: 12, target: ≥8场, actual: 8场}
      - {name: 乙, weight: 8, target: ≥90%, actual: 91%}
  - name: 满意度指标
    weight: 10
    indicators:
      - {name: 丙, weight: 6, target: ≥90%, actual: 不适用}
      - {name: 甲, weight: 4, target: ≥9场, actual: 9场}
"""


@pytest.fixture
def scorecard(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(TABLE, "utf-8")
    return load_spec(file)


@pytest.mark.parametrize(
    "actuals",
    [{}, {"乙": "80%"}, {"丙": "91%"}, {"乙": "不适用"}, {"效益指标/甲": "7场"}, {"满意度指标/甲": "/", "丙": "不适用"}],
)  # fmt: skip
def test_points_that_move_between_headings_are_where_the_whole_has_them(scorecard, actuals):
    assert scorecard.profile.moves
    same(table_of(scorecard), scorecard, actuals)


def test_a_weight_under_a_profile_that_moves_points_changes_other_rows(scorecard):
    leaves = [leaf for _, leaf in scorecard.leaves()]
    changed = table_of(scorecard).with_rows({2: evolve(leaves[2], weight=Decimal(5))})
    same(changed, changed.scorecard, {"乙": "80%"})


def test_an_actual_value_of_nobody_is_refused(scorecard):
    with pytest.raises(ValueError, match="“戊” names no indicator"):
        table_of(scorecard).given({"戊": "1", "效益指标/甲": "8场"})


def test_a_name_of_two_rows_is_refused(scorecard):
    with pytest.raises(ValueError, match="“甲” names 2 indicators: write one of 效益指标/甲"):
        table_of(scorecard).given({"甲": "8场"})


def test_a_table_of_a_table_is_the_table(scorecard):
    table = table_of(scorecard)
    assert table_of(table) is table
    assert isinstance(table, Table)


def test_a_scorecard_without_rows_has_a_total():
    empty = Scorecard("表", ())
    assert table_of(empty).given({}).total == evaluate(empty).total


# Cases that are held against many tables.


WRONG = {
    "the spec fails it": Case("a", (("乙", "91%"),), (Expectation("verdict", "unmet", "乙"),)),
    "it cannot be read": Case("a", (("效益指标/甲", "9O场"),), (Expectation("total", "30"),)),
    "a row alone": Case("a", (("乙", "91%"),), (Expectation("verdict", "met", "乙"),)),
}
GIVEN = {
    "as printed": {},
    "the row": {"乙": "91%"},
    "another row": {"效益指标/甲": "7场"},
    "points move": {"丙": "80%"},
}
CHANGES = {
    "nothing": {},
    "a target that is missed": {"target": parse_target("≥92%")},
    "a target that is met": {"target": parse_target("≥90.5%")},
    "a weight": {"weight": Decimal(9)},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("names", [*([one] for one in (*WRONG, *GIVEN)), GIVEN, WRONG], ids=str)
def test_a_casebook_notices_what_some_case_notices(scorecard, names, change):
    table = table_of(scorecard)
    known = [WRONG[one] if one in WRONG else case_of(table, GIVEN[one]) for one in names]
    (_, row) = list(scorecard.leaves())[1]
    mutant = table.with_rows({1: evolve(row, **change)})
    noticed = not all(is_kept(mutant, one) for one in known)
    assert casebook_of(table, known).notices(mutant) is noticed
