"""Scores, totals and grades of scorecards."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

import indicator_rules
from indicator_rules import parse_actual, parse_target
from indicator_rules.api.tables import evaluation_of
from indicator_rules.engine.grades import grade_of
from indicator_rules.engine.printing import printed_figure, rounded
from indicator_rules.engine.scorecard import evaluate as evaluate_values
from indicator_rules.model.actuals import Claim
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import PLAIN, Rounding, Step
from indicator_rules.model.results import Range, Verdict
from indicator_rules.model.unreadable import Unreadable
from indicator_rules.reports.data import report_to_dict


def leaf(name="a", target="≥8场", actual="8场", weight="100", **more):
    rule = parse_target(target)
    return Indicator(
        name,
        weight=Decimal(weight),
        target=rule,
        actual=parse_actual(actual, rule=rule),
        **more,
    )


def card(*leaves, **more):
    return Scorecard("t", leaves, **more)


def test_a_met_target_earns_its_weight_and_no_more():
    assert evaluation_of(card(leaf(actual="20场"))).printed_total == "100"


def test_scores_alone_are_not_given_of_a_value_that_cannot_be_read():
    with pytest.raises(indicator_rules.ExpressionError):
        evaluation_of(card(leaf("培训")), {"培训": "9O场"})


def test_an_unmet_target_earns_in_proportion():
    assert evaluation_of(card(leaf(actual="7场"))).printed_total == "87.5"


def test_a_missing_value_waits_unless_the_profile_says_that_it_is_none():
    report = evaluation_of(card(leaf(actual="/")))
    assert (report.printed_total, len(report.waiting)) == ("0-100", 1)
    report = evaluation_of(card(leaf(actual="/")), profile="pmkpi-default")
    assert (report.printed_total, report.waiting) == ("0", ())


def test_an_open_verdict_makes_the_total_a_range_and_the_grade_two():
    report = evaluation_of(card(leaf("a", weight="60"), leaf("b", actual="7-9场", weight="40")))
    assert report.printed_total == "95-100"
    assert report.grade == "优"
    report = evaluation_of(card(leaf("a", weight="60"), leaf("b", actual="有序", weight="40")))
    assert (report.printed_total, report.grade) == ("60-100", "中至优")


@pytest.mark.parametrize(
    ("rating", "total", "printed"),
    [
        (Claim.MET, "100", "达标完成"),
        (Claim.PARTIAL, "0-100", "部分达标"),
        (Claim.UNMET, "0", "0%"),
    ],
)
def test_a_person_decides_what_the_words_leave_open(rating, total, printed):
    report = evaluation_of(card(leaf(target="制度健全", actual="已印发办法", rating=rating)))
    assert report.printed_total == total
    assert report.leaves[0].assessment.printed == printed
    assert report.findings == ()


def test_a_person_does_not_overrule_a_figure():
    assert evaluation_of(card(leaf(actual="7场", rating=Claim.MET))).printed_total == "87.5"


def test_equal_weights_have_two_places_and_add_up():
    leaves = [leaf(name) for name in "abcdef"]
    report = evaluation_of(card(*leaves, equal_weights=True))
    assert report.printed_weights == ("16.67", "16.67", "16.67", "16.67", "16.66", "16.66")
    assert report.total.point == 100


def test_actual_values_by_name_replace_those_of_the_scorecard():
    report = evaluation_of(card(leaf()), {"a": "6"})
    assert report.printed_total == "75"
    assert report.leaves[0].indicator.actual_text == "6"


def test_actual_values_that_name_no_indicator_are_refused():
    with pytest.raises(ValueError, match="“b” names no indicator"):
        evaluation_of(card(leaf()), {"b": "6"})


def test_an_indicator_without_a_target_stands_open():
    (row,) = evaluate_values(card(Indicator("a", weight=Decimal(100))), profile=PLAIN).leaves
    assert (row.score, row.assessment.verdict) == (Range(0, 100), Verdict.UNDETERMINED)
    assert row.assessment.rule == Unreadable()


@pytest.mark.parametrize(
    ("total", "grade"),
    [
        ("90", "优"),
        ("89.99", "良"),
        ("80", "良"),
        ("60", "中"),
        ("59.99", "差"),
        ("-1", "差"),
    ],
)
def test_a_grade_is_of_the_printed_total(total, grade):
    assert grade_of(Fraction(total), PLAIN) == grade


@pytest.mark.parametrize(("at", "grade"), [(Step.TOTAL, "优"), (Step.INDICATOR, "良")])
def test_a_total_of_more_places_is_rounded_where_the_profile_rounds_it(at, grade):
    known = evolve(PLAIN, rounding=Rounding(at=at))
    assert grade_of(Fraction("89.995"), known) == grade


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("4.725", 2, "4.73"),
        ("-4.725", 2, "-4.73"),
        ("4.7249", 2, "4.72"),
        ("100", 2, "100"),
        ("12", 0, "12"),
        ("0.5", 0, "1"),
    ],
)
def test_rounding_is_half_up_and_drops_idle_zeros(value, places, text):
    assert printed_figure(Fraction(value), Rounding(places)) == text


def test_rounding_keeps_its_places_in_the_value():
    assert str(rounded(Fraction(5), Rounding(2))) == "5.00"


def test_a_report_without_a_file_has_no_places():
    report = evaluation_of(card(leaf()))
    data = report_to_dict(report, report.findings)
    assert data["indicators"][0]["place"] is None
    assert data["indicators"][0]["score_exact"] == "100"


def test_what_is_not_public_is_not_there():
    with pytest.raises(AttributeError, match="no attribute 'scores'"):
        indicator_rules.scores  # noqa: B018
    assert "evaluate" in dir(indicator_rules)


@pytest.mark.parametrize("actual", ["/", "不适用"])
def test_what_is_not_there_is_not_judged(actual):
    (result,) = evaluation_of(card(leaf(target="制度健全", actual=actual, rating=Claim.MET))).leaves
    assert result.assessment.verdict is Verdict.UNDETERMINED
    assert result.assessment.printed != "达标完成"
