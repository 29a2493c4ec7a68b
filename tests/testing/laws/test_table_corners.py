"""Tables with weights, values and readings at the corners of what there is."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from indicator_rules import ExpressionError, compile_curve, parse_target
from indicator_rules.diagnostics import Language
from indicator_rules.engine import leaves as engine
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.actuals import Claimed, Missing
from indicator_rules.model.curve import Curve, Piece, formula
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.methods import Held, Points, Proportional, Settled, Zeroing
from indicator_rules.model.profile import PLAIN, Half, Policy, Rounding, Step
from indicator_rules.model.region import Region
from indicator_rules.model.results import Range
from indicator_rules.testing import laws
from indicator_rules.testing.laws.rounding import rounded_once, rounded_points, stated_total
from indicator_rules.testing.laws.scoring import scoring_of
from indicator_rules.testing.laws.stated import pass_regions
from indicator_rules.testing.laws.writings import in_other_units
from tests.testing.laws.subjects import card, said

TARGET = {"target": "≥90%", "weight": 10}
READ = "indicator_rules.testing.laws.leaves.parse_actual"
SCORED = "indicator_rules.testing.laws.leaves.leaf_result"


@pytest.mark.parametrize(
    ("figure", "mode", "wanted"),
    [
        ("2.675", Half.UP, "2.68"), ("-2.675", Half.UP, "-2.68"), ("2.679", Half.DOWN, "2.67"),
        ("-2.679", Half.DOWN, "-2.67"), ("2.67499", Half.UP, "2.67"),
    ],
)  # fmt: skip
def test_rounding_is_written_apart_from_the_engine(figure, mode, wanted):
    assert rounded_once(Fraction(figure), Rounding(2, mode)) == Fraction(wanted)


@pytest.mark.parametrize(
    ("exact", "weight", "places", "wanted"),
    [
        ("1.666", "1.666", 2, "1.666"),  # full marks are the weight
        ("1.666", "1.67", 2, "1.67"),
        ("1.667", "1.668", 2, "1.66"),  # 1.67 would be above the weight
        ("1.669", "1.668", 2, "1.67"),  # a method may itself give more
        ("1/3", "1/3", 2, "0.33"),
        ("66.9", "66.9", 0, "66.9"),
    ],
)
def test_points_are_rounded_to_no_more_than_the_weight(exact, weight, places, wanted):
    rounding = Rounding(places, Half.UP)
    assert rounded_points(Fraction(exact), Fraction(weight), rounding) == Fraction(wanted)


@pytest.mark.parametrize(
    ("exact", "step", "wanted"),
    [
        ("33.1", Step.INDICATOR, "33.1"), ("33.1", Step.TOTAL, "33"), ("100/3", Step.INDICATOR, "33"),
    ],
)  # fmt: skip
def test_a_total_is_rounded_where_the_profile_rounds_totals(exact, step, wanted):
    assert stated_total(Fraction(exact), Rounding(0, Half.UP, step)) == Fraction(wanted)


def test_each_indicator_is_rounded_once_where_the_profile_says_so():
    rounding = Rounding(1, Half.DOWN, Step.INDICATOR)
    scorecard = card(
        ("≥90%", None, 60), ("≥7场", None, 40), profile=evolve(PLAIN, rounding=rounding)
    )
    assert laws.check(scorecard, max_examples=20).holds


def test_a_holding_law_says_how_that_is_known():
    proved, tried = laws.check(
        card(("≥90%", None, 100)), laws=["bounded", "as-stated"], max_examples=5
    ).outcomes
    assert proved.text(Language.ENGLISH) == "指标1: “bounded” holds, proved by calculation"
    assert proved.text(Language.CHINESE) == "指标1：符合“得分不越界”，由计算证明"
    assert (
        tried.text(Language.ENGLISH)
        == f"指标1: “as the method states” holds, {tried.examples} examples tried"
    )
    assert tried.text(Language.CHINESE) == f"指标1：符合“与评分标准一致”，试验 {tried.examples} 例"


def test_what_has_no_weight_and_what_does_not_fit_has_no_curve():
    scorecard = card(
        ("≥90%", None, 0), ("2023年12月底前", "优得满分，良得一半分值", 10), ("≥5场", None, 90)
    )
    reasons = {
        (one.subject, one.law): one.reason[0]
        for one in laws.check(scorecard, max_examples=3).outcomes
        if one.reason
    }
    assert reasons["指标1", laws.BOUNDED] == "it has no weight"
    assert reasons["指标1", laws.MORE_WEIGHT] == "it has no weight"
    assert reasons["指标1", laws.NEVER_BETTER_MISSING] == "it has no weight"
    assert reasons["指标2", laws.BOUNDED] == "its method does not fit its target"


def test_an_indicator_without_a_target_has_no_laws():
    with pytest.raises(ValueError, match="indicator '空' has no target"):
        laws.check(Scorecard("表", (Indicator("空", weight=Decimal(100)),)))


def test_a_budget_is_no_target_of_full_marks():
    scorecard = Scorecard("表", (
        Indicator("预算执行率", weight=Decimal(100), target=parse_target("=100万元"), execution=True),
    ))  # fmt: skip
    (outcome,) = laws.check(scorecard, laws=laws.FULL_AT_TARGET).outcomes
    assert outcome.reason == (
        "a budget stands where a target would",
        "目标值处是预算数，无所谓达标",
    )


def test_where_the_rest_is_scaled_a_value_is_worth_leaving_out_as_soon_as_the_others_are_met():
    scorecard = card(
        ("≥90%", None, 50), ("≥20场", None, 50), profile=evolve(PLAIN, missing=Policy.EXCLUDE)
    )
    (first, _) = laws.check(scorecard, laws=laws.NEVER_BETTER_MISSING).broken
    assert first.counterexample.said.text(Language.ENGLISH) == (
        "left out, the actual value brings a total of 100; 89% brings 99.44"
    )
    alone = card(("≥90%", None, 100), profile=evolve(PLAIN, missing=Policy.EXCLUDE))
    (outcome,) = laws.check(alone, laws=laws.NEVER_BETTER_MISSING).outcomes
    assert (outcome.status, outcome.how) == (laws.Status.HOLDS, laws.How.SAMPLED)


def half_a_point_for_nothing(path, indicator, share, profile):
    found = engine.leaf_result(path, indicator, share, profile)
    if isinstance(indicator.actual, Missing):
        return evolve(found, score=Range(Fraction(1, 2), Fraction(1, 2)))
    return evolve(found, score=Range(Fraction(10), Fraction(10)))


def test_a_value_far_away_that_earns_less_than_nothing_is_calculated(monkeypatch):
    monkeypatch.setattr(SCORED, half_a_point_for_nothing)
    scorecard = card(("≤5%", "reverse-ratio", 10))
    report = laws.check(scorecard, laws=laws.NEVER_BETTER_MISSING)
    assert said(report).startswith("left out, the actual value earns 0.5 points; 101% earns")


def test_a_writing_that_cannot_be_read_is_told(monkeypatch):
    def picky(text, **known):
        if "９" in text:
            return parse_actual("9O%", **known)
        return parse_actual(text, **known)

    monkeypatch.setattr(READ, picky)
    with pytest.raises(ExpressionError):
        picky("９%")
    report = laws.check(card(("≥90%", None, 100)), laws=laws.EQUAL_TEXTS)
    assert report.broken[0].counterexample.said.text(Language.ENGLISH) == (
        "actual value 90% scores 100, written “９０％” it has no score: it cannot be read"
    )
    assert report.broken[0].counterexample.said.text(Language.CHINESE) == (
        "实际值 90% 得 100 分，写作“９０％”则没有得分：无法识别"
    )


def test_a_writing_that_only_drawing_finds_is_told(monkeypatch):
    monkeypatch.setattr(READ, lambda text, **known: parse_actual(text.replace("﹪", "‰"), **known))
    report = laws.check(card(("≥90%", None, 100)), laws=laws.EQUAL_TEXTS)
    assert "﹪" in report.broken[0].counterexample.said.words["second"]


def test_ranges_are_data_too(monkeypatch):
    def loose(path, indicator, share, profile):
        found = engine.leaf_result(path, indicator, share, profile)
        if isinstance(indicator.actual, Missing):
            return evolve(found, score=Range(Fraction(9), Fraction(10)))
        if isinstance(indicator.actual, Claimed):
            return evolve(found, score=Range(Fraction(1), Fraction(2)))
        return found

    monkeypatch.setattr(SCORED, loose)
    (outcome,) = laws.check(card(("制度健全", None, 10)), laws=laws.NEVER_BETTER_MISSING).broken
    data = outcome.to_dict(Language.ENGLISH)["counterexample"]
    assert (data["first"], data["first_score"], data["missing"]) == ("未完成", "1-2", "9-10")


def test_nothing_is_drawn_where_that_is_said():
    assert laws.check_total(sum, weights=[60, 40], max_examples=0).holds


def test_between_two_days_a_curve_may_do_as_it_likes():
    target, like = "2023年12月31日前", "按时完成得满分，逾期的不得分"
    half = Fraction(1, 2)
    curve = Curve(
        (
            Piece(Region(None, half), formula(0, 10)),
            Piece(Region(half, None, low_closed=False), formula(0, 0)),
        )
    )
    assert curve != compile_curve(target, like, 10)
    assert laws.check(curve, target=target, weight=10, like=like).holds


PASS_MARK = Proportional(Fraction(3, 5))


@pytest.mark.parametrize(
    ("method", "is_there"),
    [
        (Zeroing(PASS_MARK, "发生重大事故"), True),
        (Settled(PASS_MARK, met=Points(Fraction(10))), True),
        (Settled(PASS_MARK, missed=Points(Fraction(1))), False),
        (Held(PASS_MARK), True),
        (Held(PASS_MARK, least=Points(Fraction(2))), False),
    ],
)
def test_a_pass_mark_is_that_of_the_method_inside_unless_points_are_left_below_it(method, is_there):
    scoring = scoring_of("x", parse_target("≥90%"), method, Fraction(10))
    wanted = (Region(None, Fraction(54), high_closed=False),)
    assert pass_regions(scoring) == (wanted if is_there else ())


def test_points_too_few_to_round_are_compared_all_the_same():
    told = {"target": "≥90%", "weight": "0.02", "like": "按完成比例得分"}
    assert laws.check(lambda actual: min(Fraction(actual) / 4500, Fraction(1, 50)), **told).holds


def test_a_clause_that_says_too_little_by_itself_is_told_with_its_sentence():
    sentence = "超预算5%以内扣1分，10%以内扣3分"
    told = {"target": "≤100万元", "weight": 10, "like": sentence}
    report = laws.check(lambda cost: 10 if cost <= 100 else 9 if cost <= 110 else 0, **told)
    assert [one.law for one in report.broken] == [laws.AS_STATED]
    assert said(report).splitlines() == [
        "actual value 110万元: 7 points by the method, the function gives 9",
        f"by “{sentence}”: (105, 110] scores 7",
    ]


def test_figures_that_differ_and_round_alike_are_told_exactly():
    third = Curve((Piece(Region(None, None), formula(0, Fraction(10, 3))),))
    near = Curve((Piece(Region(None, None), formula(0, Fraction(1000001, 300000))),))
    assert said(laws.check(near, **TARGET, like="得分=30÷9", laws=laws.AS_STATED)).startswith(
        "actual value 90%: 10/3 points by the method, but 1000001/300000 given"
    )
    assert laws.check(third, **TARGET, like="得分=30÷9", laws=laws.AS_STATED).holds


def test_an_amount_is_written_in_units_in_which_it_ends():
    rule = parse_target("≤7天")
    days = ["7日", "7自然日", "7日历天", "1周", "1星期"]
    hours = ["168小时", "168个小时", "168钟头", "168h", "672刻钟"]
    assert list(in_other_units(rule, Fraction(7)))[:10] == days + hours
    assert list(in_other_units(rule, Fraction(1)))[:4] == ["1日", "1自然日", "1日历天", "24小时"]
    assert "1天" not in list(in_other_units(parse_target("≤7小时"), Fraction(7)))
    assert list(in_other_units(parse_target("增长≥5%"), Fraction(5))) == []
