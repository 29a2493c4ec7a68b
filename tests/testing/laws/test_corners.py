"""Values and scores that do not end, that are not there, or that only drawing finds."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from indicator_rules import compile_curve, parse_target
from indicator_rules.diagnostics import Language
from indicator_rules.model.curve import Curve, Piece, formula
from indicator_rules.model.methods import BasePlus, Points
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.testing import laws
from indicator_rules.testing.laws.scoring import scoring_of
from indicator_rules.testing.laws.stated import stated_jumps
from indicator_rules.testing.laws.values import text_of
from tests.testing.laws import planted
from tests.testing.laws.subjects import card, said

TARGET = {"target": "≥90%", "weight": 10}
READ = "indicator_rules.testing.laws.leaves.parse_actual"
SCORED = "indicator_rules.testing.laws.leaves.leaf_result"


def test_a_truth_is_no_score():
    report = laws.check(lambda actual: actual >= 90, **TARGET, laws=laws.SCORED)
    assert said(report) == "actual value 90%: no score, the function gives True"


@pytest.mark.parametrize("score", [float("nan"), float("inf"), Decimal("NaN"), "10"])
def test_what_is_no_number_is_no_score(score):
    assert laws.check(lambda _: score, **TARGET, laws=laws.SCORED).broken


def test_an_exact_score_is_neither_rounded_nor_wrong():
    def exact(actual):
        return min(Fraction(actual) / 90, 1) * 10 if actual >= 54 else Fraction(0)

    assert laws.check(exact, **TARGET, like=planted.PROPORTION).holds
    report = laws.check(exact, **TARGET, like=planted.PROPORTION, places=None)
    assert report.holds
    (rounding,) = report.of(laws.ROUNDED_ONCE)
    assert rounding.status is laws.Status.NOT_APPLICABLE


def test_what_is_wrong_between_all_stated_figures_is_found_by_what_is_drawn():
    def dented(actual):
        return 0 if 20 <= actual < 30 else min(Fraction(actual) / 9, 10)

    report = laws.check(dented, **TARGET, like="按完成比例得分", laws=laws.AS_STATED, low=10)
    assert said(report).startswith("actual value 2")


def test_values_without_a_score_are_passed_over():
    report = laws.check(planted.fails, **TARGET, laws=[laws.MONOTONE, laws.FULL_AT_TARGET])
    assert [one.counterexample.text(Language.ENGLISH) for one in report.broken] == [
        "actual value 0% scores ≈-0.1111, the better 1% scores ≈-0.1124",
        "actual value 92% meets the target and scores 5, not the full 10",
    ]


def test_a_fall_across_values_without_a_score_is_told_as_far_as_it_is_known():
    def hollow(actual):
        if 91 < actual < 900:
            raise ValueError
        return 10 if actual <= 91 else 5

    report = laws.check(hollow, **TARGET, laws=laws.MONOTONE, max_examples=0)
    assert said(report) == "actual value 91% scores 10, the better 1000% scores 5"
    assert laws.check(hollow, **TARGET, laws=laws.SCORED).broken[0].counterexample.said.words[
        "error"
    ] == ("the function raises ValueError", "函数报错 ValueError")


def test_the_steps_of_a_deduction_are_stated_jumps():
    sentence = "每少1场扣2分，不足1场按1场计算，扣完为止"
    told = {"target": "≥20场", "weight": 10, "like": sentence}

    def stepped(actual):
        return (
            max(Fraction(0), 10 + 2 * Fraction((Fraction(actual) - 20) // 1)) if actual < 20 else 10
        )

    assert laws.check(stepped, **told).holds
    assert laws.check(stepped, **told, places=None, laws=laws.CONTINUOUS).holds


def test_a_jump_on_a_slope_is_told_with_values_between_which_little_else_happens():
    def slope(actual):
        return min(Fraction(actual) / 9, 10)

    def small(actual):
        return slope(actual) + (Fraction(3, 100) if 75 <= actual < 90 else 0)

    report = laws.check(small, **TARGET, jumps=[], laws=laws.CONTINUOUS)
    assert said(report).startswith("between 74.99% and 75%, where no figure is stated")


def test_a_target_without_a_unit_has_no_other_unit():
    report = laws.check(
        lambda text: 10 if int(Decimal(text)) >= 20 else 0,
        target="≥20",
        weight=10,
        takes="text",
        laws="unit-invariant",
    )
    assert report.outcomes[0].text(Language.ENGLISH) == (
        "<lambda>, target ≥20, weight 10: “unit-invariant” does not apply:"
        " no other unit measures the same"
    )


def test_of_a_value_without_a_score_its_writings_are_not_asked_for():
    def picky(text):
        if "90" in text:
            raise ValueError
        return planted.careful(text)

    report = laws.check(picky, **TARGET, takes="text", laws=[laws.EQUAL_TEXTS])
    assert all("90%" not in one.counterexample.text() for one in report.broken)


def test_days_without_a_year_are_no_dates():
    with pytest.raises(ValueError, match="give period="):
        laws.check(lambda _: 10, target="12月底前", weight=10, takes="text")
    assert laws.check(lambda late: 10 if late <= 0 else 0, target="12月底前", weight=10).holds
    told = {"target": "12月底前", "weight": 10, "takes": "text", "period": 2023}
    assert laws.check(lambda _: 10, **told, laws=laws.SCORED).holds
    (outcome,) = laws.check(card(("每年6月底前", None, 10)), laws=laws.AS_STATED).outcomes
    assert outcome.reason == ("without a year its days are no dates", "没有年份，写不出日期")


def test_days_that_no_table_writes_are_not_tried():
    scorecard = card(("2099年12月31日前", None, 100))
    assert laws.check(scorecard, max_examples=20).holds
    assert text_of(parse_target("2099年12月31日前"), Fraction(1)) is None
    assert text_of(parse_target("1900年1月1日前"), Fraction(-1)) is None
    assert text_of(parse_target("制度健全"), Fraction(0)) is None


def test_figures_that_do_not_end_are_tried_beside_themselves():
    sentence = "每低1个百分点扣0.3分，扣完为止"
    curve = compile_curve("≥90%", sentence, 10)
    assert not laws.check(curve, target="≥90%", like="每低1个百分点扣0.4分，扣完为止").holds
    told = {**TARGET, "like": sentence, "places": None}

    def deducted(actual):
        return min(max(10 - (90 - Fraction(actual)) * Fraction(3, 10), 0), 10)

    assert laws.check(deducted, **told).holds


def test_a_fall_at_a_figure_that_does_not_end_is_told_by_two_that_do():
    third = Fraction(200, 3)
    curve = Curve((
        Piece(Region(None, third, high_closed=False), formula(0, 5)),
        Piece(Region(third, Fraction("66.67"), high_closed=False), formula(0, 4)),
        Piece(Region(Fraction("66.67"), Fraction(90), high_closed=False), formula(0, 5)),
        Piece(Region(Fraction(90), None), formula(0, 10)),
    ))  # fmt: skip
    report = laws.check(curve, **TARGET, laws=laws.MONOTONE)
    assert (
        said(report).splitlines()[0]
        == "actual value 66.6666% scores 5, the better 66.6667% scores 4"
    )


def test_two_curves_that_cross_differ_beside_the_crossing():
    rising = compile_curve("≥90%", "按完成比例得分", 10)
    crossing = Curve(
        (
            Piece(Region(None, Fraction(0)), formula(0, 0)),
            Piece(Region(Fraction(0), Fraction(90), low_closed=False), formula(0, 5)),
            Piece(Region(Fraction(90), None, low_closed=False), formula(0, 10)),
        )
    )
    assert rising(45) == crossing(45)
    report = laws.check(crossing, **TARGET, like="按完成比例得分", laws=laws.AS_STATED)
    assert said(report).splitlines()[0] == "actual value 90%: 10 points by the method, but 5 given"


def test_days_between_which_nothing_lies_are_no_difference():
    target = "2023年12月31日前"
    stepped = compile_curve(target, "每逾期1天扣1分，不足1天按1天计算，扣完为止", 10)
    exact = compile_curve(target, "每逾期1天扣1分，扣完为止", 10)
    assert stepped != exact
    like = "每逾期1天扣1分，扣完为止"
    assert laws.check(stepped, target=target, like=like, laws=laws.AS_STATED).holds


def test_a_pass_mark_says_nothing_of_a_level_and_is_on_both_sides_of_a_range():
    like = "按完成比例得分，低于60%不得分"
    (outcome,) = laws.check(
        compile_curve("良好及以上", like, 10),
        target="良好及以上",
        like=like,
        laws="zero-below-pass-mark",
    ).outcomes
    assert outcome.status is laws.Status.NOT_APPLICABLE
    loose = compile_curve("80%-90%", "按完成比例得分", 10)
    assert said(
        laws.check(loose, target="80%-90%", like=like, laws="zero-below-pass-mark")
    ).startswith("actual value 47% is short of the pass mark of 48%")
    for mark, value in (("70%", "69%"), ("95%", "96%")):
        report = laws.check(loose, target="80%-90%", pass_mark=mark, laws="zero-below-pass-mark")
        assert said(report).startswith(f"actual value {value} is short of the pass mark of {mark}")
    lower = compile_curve("≤50万元", "reverse-ratio", 10)
    told = {"target": "≤50万元", "like": like, "profile": "mof-self-evaluation-2018"}
    assert said(laws.check(lower, **told, laws="zero-below-pass-mark")).startswith(
        "actual value 84万元"
    )


def test_a_base_begins_where_it_is_said_to():
    method = BasePlus(
        Points(Fraction(5)),
        Points(Fraction(1)),
        Quantity(Decimal(1), "%"),
        start=Quantity(Decimal(85), "%"),
    )
    scoring = scoring_of("x", parse_target("≥90%"), method, Fraction(10))
    assert stated_jumps(scoring).has(Fraction(85))
    assert not stated_jumps(scoring).has(Fraction(86))
