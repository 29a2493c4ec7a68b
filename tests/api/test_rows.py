"""The score of one row: as a table and ``explain`` score it, and never raised by a text."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules import (
    ExpressionError,
    Indicator,
    RowScore,
    Scorecard,
    explain,
    parse_actual,
    parse_method,
    parse_target,
    score,
)
from indicator_rules.api.numbers import actual_from
from indicator_rules.api.profiles import profile_named
from indicator_rules.api.tables import evaluation_of
from indicator_rules.diagnostics import Language
from indicator_rules.diagnostics.specific import most_specific
from indicator_rules.model.actuals import Missing, NotApplicable
from indicator_rules.model.methods import BasePlus, Points
from indicator_rules.model.profile import Half, Rounding, Step
from indicator_rules.model.quantity import Quantity
from indicator_rules.testing import strategies
from tests.properties.spellings import texts

SETTINGS = settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)
WEIGHTS = st.sampled_from([10, 5, "2.5", "1.666", 0.1, "0", Decimal("33.33")])
PROFILES = st.sampled_from(["plain", "mof-2020-10", "pmkpi-default"])


def of_a_table(rule, actual, weight, scoring, profile):
    """The only row of a table, evaluated."""
    row = Indicator(
        getattr(rule, "subject", None) or str(rule), weight=Decimal(str(weight)), target=rule,
        target_text=str(rule), actual=actual, actual_text=actual.text, scoring=scoring,
    )  # fmt: skip
    (leaf,) = evaluation_of(Scorecard("t", (row,)), profile=profile).leaves
    return leaf


@SETTINGS
@given(
    strategies.rules().flatmap(
        lambda rule: st.tuples(st.just(rule), strategies.actuals(rule), strategies.methods(rule) | st.none())
    ),
    WEIGHTS, PROFILES,
)  # fmt: skip
def test_a_row_has_the_score_of_a_table_of_one_row(values, weight, profile):
    rule, actual, method = values
    row = score(rule, actual, weight, method=method, profile=profile)
    leaf = of_a_table(rule, actual, weight, method, profile)
    assessed = leaf.assessment
    if any(one.source is not None for one in row.findings):
        # The method does not fit. A table says so where an actual value is scored by it.
        (finding,) = row.findings
        there = not isinstance(actual, Missing | NotApplicable)
        assert not there or finding.code in {one.code for one in assessed.findings}
        assert (row.value, row.verdict) == (None, "undetermined")
        return
    assert (row.exact, row.findings) == (
        leaf.exact.point, tuple(most_specific(assessed.findings)),
    )  # fmt: skip
    assert (row.verdict, row.completion, row.printed) == (
        assessed.verdict, assessed.completion, assessed.printed,
    )  # fmt: skip


@SETTINGS
@given(
    strategies.rules().flatmap(
        lambda rule: st.tuples(
            strategies.spellings(rule), strategies.actuals(rule).map(lambda one: one.text),
            st.none() | strategies.methods(rule).filter(strategies.sayable).flatmap(strategies.method_texts),
        )
    ),
    st.sampled_from(["10", "2.5", "1.666", "33.33"]), PROFILES,
)  # fmt: skip
def test_texts_have_the_score_that_explain_gives_them(values, weight, profile):
    target, actual, method = values
    row = score(target, actual, weight, method=method, profile=profile)
    told = explain(target, actual, method=method, weight=weight, profile=profile)
    if "error" in told:
        assert row.value is None
        assert row.findings[0].code == told["error"]["code"]
        return
    data = row.to_dict()
    assert {key: told["score"][key] for key in ("value", "low", "high", "exact")} == {
        key: data[key] for key in ("value", "low", "high", "exact")
    }
    for key in ("verdict", "completion", "printed", "findings"):
        assert told["assessment"][key] == data[key]


@SETTINGS
@given(texts(), texts(), st.none() | texts(), st.sampled_from([10, "3.33"]))
def test_no_text_is_raised(target, actual, method, weight):
    row = score(target, actual, weight, method=method)
    assert 0 <= row.low <= row.high
    assert row.value is None or row.low == row.value == row.high
    json.dumps(row.to_dict())


@pytest.mark.parametrize(
    ("target", "actual", "method", "codes"),
    [
        ("完成率≥9O%", "95%", None, ["IR115"]),
        ("≥90%", "9O%", None, ["IR115"]),
        ("≥90%", "95%", "胡说八道", ["IR101"]),
        ("≥90%", "95%", "", ["IR113"]),
        ("完成率≥9O%", "9O%", "胡说八道", ["IR115", "IR101"]),
        ("≥90%", "9O%", "胡说八道", ["IR101", "IR115"]),
        ("2023年12月底前", "2023年11月", "每低1个百分点扣1分", ["IR409"]),
        ("符合规定", "符合规定", "每低1个百分点扣1分", ["IR423"]),
    ],
)
def test_what_cannot_be_read_leaves_the_row_open_with_an_error(target, actual, method, codes):
    row = score(target, actual, 10, method=method)
    assert [one.code for one in row.findings] == codes
    assert all(one.severity == "error" and one.extent is not None for one in row.findings)
    assert (row.value, row.low, row.high, row.exact) == (None, 0, 10, None)
    assert (row.verdict, row.completion, row.printed) == ("undetermined", None, "待评定")


def test_a_row_without_points_scores_nothing_whatever_its_method_says():
    row = score("≥90%", "95%", 0, method="达标得满分")
    assert (row.value, row.verdict) == (0, "met")


def test_values_that_were_read_score_as_their_texts():
    rule = parse_target("≥90%")
    method = parse_method("每低1个百分点扣0.5分，扣完为止")
    by_value = score(rule, parse_actual("89%", rule=rule), 10, method=method)
    assert by_value == score("≥90%", "89%", 10, method="每低1个百分点扣0.5分，扣完为止")
    assert by_value.value == Decimal("9.5")
    actual = parse_actual("89%")
    assert actual_from(actual) is actual


def test_a_score_is_a_value_that_does_not_change():
    row = score("≥90%", "89%", 10)
    assert isinstance(row, RowScore)
    assert hash(row) == hash(score("≥90%", "89%", 10))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        row.value = Decimal(10)


def test_a_row_is_json():
    assert score("不少于8场", "7场", 4).to_dict() == {
        "value": "3.5", "low": "3.5", "high": "3.5", "exact": "3.5", "verdict": "unmet",
        "completion": "0.875", "printed": "87.5%", "findings": [],
    }  # fmt: skip
    open_row = score("≥90%", "80%-95%", 4).to_dict(Language.CHINESE)
    assert (open_row["value"], open_row["exact"], open_row["completion"]) == (None, None, None)


def test_the_period_dates_what_names_no_year():
    assert score("12月底前", "11月30日", 5, period=2023).verdict == "met"
    assert score("2023年6月底前", "7月3日", 5, period=2023).verdict == "unmet"


def test_what_is_equal_and_written_otherwise_is_told_apart():
    """A number is remembered by its text, a rule by itself: 1 km is not 1 公里 in a finding."""
    assert score("≥8场", Decimal("1.0"), 5) == score("≥8场", 1, 5)
    assert parse_actual(Decimal("1.0")).text == "1.0"
    assert score("≥2米", "1", 4).value == 2
    assert score("≥2000毫米", "1", 4).value == Decimal(0)
    lower = parse_target("30天", direction="lower")
    assert score("30天", 60, 10).value == 10
    assert score(lower, 60, 10).value == 0


@pytest.mark.parametrize(
    ("weight", "rounding", "actual", "value"),
    [
        ("1.666", Rounding(), "100%", "1.666"),
        ("1.666", Rounding(), "99.99%", "1.66"),
        ("2.25", Rounding(1), "100%", "2.25"),
        ("2.26", Rounding(1), "99.9%", "2.2"),
        ("2.5", Rounding(0), "100%", "2.5"),
        ("2.5", Rounding(0), "99%", "2"),
        ("10", Rounding(), "88.885%", "8.89"),
        ("10", Rounding(mode=Half.DOWN), "88.889%", "8.88"),
    ],
)
def test_a_rounded_score_is_never_above_the_weight(weight, rounding, actual, value):
    profile = attrs.evolve(profile_named(None), rounding=rounding)
    row = score("≥100%", actual, weight, profile=profile)
    assert row.value == Decimal(value)
    assert row.high <= Decimal(weight)


def test_a_weight_that_is_no_decimal_is_cut_off():
    row = score("≥100%", "100%", Fraction(100, 7))
    assert (row.value, row.exact) == (Decimal("14.28"), Fraction(100, 7))


def test_a_method_may_give_more_than_the_weight():
    assert score("≥100%", "150%", 10, method=_growth()).value == 15


def _growth():
    one = Points(Fraction(1))
    return BasePlus(
        Points(Fraction(10)), one, Quantity(Decimal(10), "%"), most=Points(Fraction(15))
    )


def test_what_is_exact_is_not_rounded():
    profile = attrs.evolve(profile_named(None), rounding=Rounding(1, at=Step.INDICATOR))
    row = score("≥90%", "85%", 10, profile=profile)
    assert (row.value, row.exact) == (Decimal("9.4"), Fraction(85, 9))


def test_a_text_that_is_a_subclass_leaves_no_trace():
    class Name(str):
        __slots__ = ()

    text = Name("98.5%")
    assert type(parse_actual(text).text) is str
    assert parse_target(Name("≥90%")) is parse_target("≥90%")
    with pytest.raises(ExpressionError) as error:
        parse_target(Name("≥9O%"))
    assert type(error.value.diagnostic.source.text) is str
