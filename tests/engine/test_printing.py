"""Figures for people: decimals that are short, weights that add up, ranges that are rounded."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from indicator_rules import explain
from indicator_rules.api.profiles import profile_named
from indicator_rules.diagnostics import Language
from indicator_rules.engine.printing import shown_figure, shown_range
from indicator_rules.engine.weights import apportioned
from indicator_rules.model.profile import PLAIN, Half, Rounding, Step
from indicator_rules.model.results import Range
from indicator_rules.reports.data import report_to_dict
from indicator_rules.reports.steps import step_text, step_to_dict


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("4.725", "4.725"),
        ("96809/2700", "≈35.8552"),
        ("-10/9", "≈-1.1111"),
        ("0.0000001", "≈0"),
        ("5", "5"),
    ],
)
def test_a_figure_for_people_is_short_and_says_where_it_is_not_exact(value, shown):
    assert shown_figure(Fraction(value)) == shown


@pytest.mark.parametrize(
    ("whole", "parts", "weights"),
    [
        ("40", ["1", "2"], ["13.33", "26.67"]),
        ("100", ["1"] * 7, ["14.29"] * 4 + ["14.28"] * 3),
        ("7.125", ["5", "2.125"], ["5", "2.125"]),
        ("0.05", ["1"] * 7, ["0.008", "0.007", "0.007", "0.007", "0.007", "0.007", "0.007"]),
        ("100", [], []),
    ],
)
def test_a_whole_is_divided_in_figures_that_add_up(whole, parts, weights):
    found = apportioned(Fraction(whole), [Fraction(one) for one in parts]) if parts else []
    assert found == [Fraction(one) for one in weights]
    assert not parts or sum(found) == Fraction(whole)


def test_weights_are_not_cut_off_where_scores_are(leaf, scored):
    known = evolve(PLAIN, rounding=Rounding(2, Half.DOWN))
    report = scored(known, *(leaf(name) for name in "abc"), equal_weights=True)
    nodes = report_to_dict(report, ())["indicators"]
    assert [node["weight"] for node in nodes] == ["33.34", "33.33", "33.33"]
    assert [node["weight_exact"] for node in nodes] == ["33.34", "33.33", "33.33"]


@pytest.mark.parametrize(
    ("weight", "at", "printed"),
    [
        ("3.335", Step.INDICATOR, "3.33"),
        ("3.335", Step.TOTAL, "3.33"),
        ("3.34", Step.TOTAL, "3.34"),
    ],
)
def test_no_score_is_printed_above_its_weight(leaf, scored, weight, at, printed):
    known = evolve(PLAIN, rounding=Rounding(at=at))
    row = leaf(weight=weight, target="≥100%", actual="99.99%")
    (node,) = report_to_dict(scored(known, row), ())["indicators"]
    assert (node["weight"], node["score"]) == (weight, printed)
    (node,) = report_to_dict(scored(known, leaf(weight=weight)), ())["indicators"]
    assert (node["weight"], node["score"]) == (weight, weight)


@pytest.mark.parametrize(("mode", "kind"), [(Half.UP, "rounded"), (Half.DOWN, "cut-off")])
def test_the_rounding_of_a_range_is_a_step(leaf, scored, mode, kind):
    one = leaf(target="≥87人", actual="50人至55人", weight="10", method="每少7人扣2分")
    known = evolve(PLAIN, rounding=Rounding(2, mode, Step.INDICATOR))
    step = scored(known, one).leaves[0].reasons[-1]
    assert step.kind == kind
    assert step_to_dict(step)["exact"] == "0-6/7"
    assert "0-≈0.8571" in step_text(step, Language.CHINESE)
    at_total = evolve(PLAIN, rounding=Rounding(2, mode, Step.TOTAL))
    total = scored(at_total, one, points=Decimal(10))
    assert [step.kind for step in total.reasons] == ["sum", kind, "grade-of-share"]


def test_steps_have_decimals_for_people_and_fractions_for_programs(leaf, scored):
    one = leaf(target="≥87人", actual="80人", weight="10", method="每少7人扣2分")
    at_total = evolve(PLAIN, rounding=Rounding(at=Step.TOTAL))
    step = scored(at_total, leaf(target="≥90人", actual="80人", weight="7")).leaves[0].reasons[-1]
    assert "≈6.2222" in step_text(step, Language.ENGLISH)
    assert step_to_dict(step)["score"] == "56/9"
    step = scored("plain", one).leaves[0].reasons[-1]
    assert step_text(step, Language.ENGLISH) == (
        "80人 lies in (52, 87], where the score is ≈0.2857·x - ≈14.8571: 8"
    )
    assert (step_to_dict(step)["formula"], step_to_dict(step)["score"]) == ("2/7·x - 104/7", "8")
    total = scored(at_total, leaf(target="≥90人", actual="80人", weight="7")).reasons[0]
    assert step_to_dict(total)["terms"] == "a 56/9"
    assert step_text(total) == "a ≈6.2222 = ≈6.2222"


def test_a_named_profile_is_named_in_the_answer():
    assert "profile" not in explain("≥90%", "85%")
    assert explain("≥90%", "85%", profile="mof-2021-101")["profile"] == {
        "name": "mof-2021-101",
        "title": profile_named("mof-2021-101").title,
        "document": "财预〔2021〕101号",
        "verified": False,
    }


def test_a_reason_answers_a_finding_that_asks_for_one(leaf, scored, codes):
    far = {"target": "≥8场", "actual": "16场"}
    assert codes(scored("plain", leaf(**far))) == ["IR405"]
    assert codes(scored("plain", leaf(**far, reason="上级追加任务"))) == []


@pytest.mark.parametrize(
    ("target", "actual", "found"),
    [("=0件", "40件", True), ("=0件", "30件", True), ("=0件", "29件", False), ("≤0件", "40件", True),
     ("≥0件", "40件", True), ("≥1件", "40件", False)],
)  # fmt: skip
def test_against_nothing_thirty_ask_for_a_reason(leaf, scored, codes, target, actual, found):
    report = scored("plain", leaf(target=target, actual=actual))
    assert ("IR450" in codes(report)) is found
    higher = evolve(PLAIN, explained_from=Decimal(50))
    assert "IR450" not in codes(scored(higher, leaf(target=target, actual=actual)))


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [("5", "5", "5"), ("10/9", "20/9", "≈1.1111-2.2222"), ("0", "10/9", "0-≈1.1111")],
)
def test_one_sign_in_front_of_a_range_is_for_both_ends(low, high, shown):
    assert shown_range(Range(Fraction(low), Fraction(high))) == shown
