"""Profiles: what a regulation changes in the points of an indicator."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest
from attrs import evolve

from indicator_rules import parse_target
from indicator_rules.api.profiles import profile_named
from indicator_rules.diagnostics import Language
from indicator_rules.engine.kinds import kind_of
from indicator_rules.model.actuals import Claim
from indicator_rules.model.indicators import Indicator
from indicator_rules.model.profile import PLAIN, Half, Kind, Policy, Rounding, Step
from indicator_rules.model.results import Range
from indicator_rules.reports.steps import step_text, step_to_dict

MOF, NEW, OLD = "mof-2020-10", "mof-2021-101", "mof-self-evaluation-2018"


# Which method a profile names.


@pytest.mark.parametrize(
    ("target", "path", "kind"),
    [
        ("≥90%", (), Kind.HIGHER),
        ("≤90%", (), Kind.LOWER),
        ("0起", (), Kind.LOWER),
        ("满意度≥90%", (), Kind.SATISFACTION),
        ("≥90%", ("满意度指标", "居民评价"), Kind.SATISFACTION),
        ("≥90份", ("满意度指标", "问卷"), Kind.HIGHER),
        ("=100%", ("预算执行率",), Kind.EXECUTION),
        ("100%", ("政府采购执行率",), Kind.HIGHER),
        ("80%-90%", (), Kind.INTERVAL),
        ("15%左右", (), Kind.INTERVAL),
        ("2023年12月底前", (), Kind.DEADLINE),
        ("良及以上", (), Kind.LEVEL),
        ("同比增长5%", (), Kind.CHANGE),
        ("管理规范", (), Kind.QUALITATIVE),
        ("培训3期，每期不少于50人", (), Kind.COMPOUND),
    ],
)
def test_an_indicator_has_a_kind(target, path, kind):
    assert kind_of(parse_target(target), path) is kind


@pytest.mark.parametrize(
    ("profile", "target", "actual", "score"),
    [
        ("plain", "≥90%", "45%", "5"),
        (MOF, "≥90%", "45%", "5"),
        (NEW, "≥90%", "45%", "0"),  # below 60% of the target
        (NEW, "≥90%", "54%", "6"),
        ("plain", "≤90天", "135天", "5"),
        (OLD, "≤90天", "135天", "6.67"),
        ("plain", "满意度≥85%", "88%", "10"),
        (NEW, "满意度≥85%", "88%", "8"),
        (NEW, "满意度≥85%", "79%", "5"),
        (NEW, "满意度≥85%", "59.9%", "0"),
    ],
)
def test_a_profile_names_the_method_where_the_table_does_not(
    leaf, scored, profile, target, actual, score
):
    assert scored(profile, leaf(target=target, actual=actual, weight="10")).printed_total == score


def test_the_method_of_the_table_goes_before_that_of_the_profile(leaf, scored):
    one = leaf(target="≥90%", actual="45%", weight="10", method="未完成的按比例得分")
    assert scored(NEW, one).printed_total == "5"


@pytest.mark.parametrize(
    ("rate", "by_interval", "linear"),
    [
        ("100万元", "10", "10"),
        ("99.99万元", "7", "10"),
        ("80万元", "7", "8"),
        ("79.99万元", "5", "8"),
        ("60万元", "5", "6"),
        ("59.99万元", "0", "6"),
        ("76万元", "5", "7.6"),
        ("105万元", "0", "10"),
    ],
)
def test_an_execution_rate_is_scored_by_interval_or_in_proportion(
    leaf, scored, codes, rate, by_interval, linear
):
    one = evolve(leaf(target="=100万元", actual=rate, weight="10"), execution=True)
    assert scored(NEW, one).printed_total == by_interval
    report = scored(evolve(profile_named(MOF), rounding=Rounding(1)), one)
    assert report.printed_total == linear
    assert ("IR507" in codes(report)) is (rate == "105万元")


# What a person judges.


@pytest.mark.parametrize(
    ("profile", "actual", "points"),
    [
        ("plain", "达成年度指标", (10, 10)),
        (MOF, "达成年度指标", (8, 10)),
        (MOF, "部分达成年度指标并具有一定效果", (6, 8)),
        (MOF, "未达成年度指标且效果较差", (0, 6)),
        (OLD, "达成预期指标", (8, 10)),
        (OLD, "部分达成预期指标并具有一定效果", (5, 8)),
        (OLD, "未达成预期指标且效果较差", (0, 5)),
        (MOF, "有序推进", (0, 10)),
    ],
)
def test_a_level_allows_a_band_of_points(leaf, scored, profile, actual, points):
    report = scored(profile, leaf(target="管护机制健全", actual=actual, weight="10"))
    assert report.total == Range(Fraction(points[0]), Fraction(points[1]))


def test_the_limits_of_a_band_are_rounded(leaf, scored):
    report = scored(MOF, leaf(target="管护机制健全", actual="达成年度指标", weight="3.33"))
    assert report.total == Range(Fraction("2.66"), Fraction("3.33"))


@pytest.mark.parametrize(
    ("rated", "total", "found"),
    [
        ("6", "6", []),
        ("7.99", "7.99", []),
        ("8", "6-8", ["IR513", "IR503"]),
        ("5.99", "6-8", ["IR513", "IR503"]),
        (None, "6-8", ["IR513"]),
    ],
)
def test_a_person_picks_points_inside_the_band(leaf, scored, codes, rated, total, found):
    one = leaf(
        target="管护机制健全",
        actual="部分达成年度指标并具有一定效果",
        weight="10",
        rated=None if rated is None else Decimal(rated),
    )
    report = scored(MOF, one)
    assert report.printed_total == total
    assert codes(report) == [code for code in found if rated is None or code != "IR513"]


def test_a_person_does_not_give_points_where_a_figure_does(leaf, scored, codes):
    report = scored("plain", leaf(actual="7场", rated=Decimal(100)))
    assert report.printed_total == "87.5"
    assert codes(report) == ["IR503"]


def test_a_person_takes_points_off_and_no_more_than_there_are(leaf, scored):
    assert scored("plain", leaf(deducted=Decimal("0.5"))).printed_total == "99.5"
    assert scored("plain", leaf(actual="0场", deducted=Decimal(2))).printed_total == "0"


def test_the_words_of_another_version_are_found(leaf, scored, codes):
    one = leaf(target="管护机制健全", actual="达成预期指标", weight="10", rated=Decimal(9))
    assert codes(scored(MOF, one)) == ["IR502"]
    assert codes(scored(OLD, one)) == []


# What has no actual value.


def policy(missing=Policy.ZERO, not_applicable=Policy.OPEN, **more):
    return evolve(PLAIN, missing=missing, not_applicable=not_applicable, **more)


@pytest.mark.parametrize(
    ("known", "total"),
    [(Policy.ZERO, "80"), (Policy.EXCLUDE, "100"), (Policy.OPEN, "80-100")],
)
@pytest.mark.parametrize("actual", ["/", "不适用"])
def test_points_without_an_actual_value_go_by_the_profile(leaf, scored, known, total, actual):
    leaves = leaf("a", weight="80"), leaf("b", actual=actual, weight="20")
    assert scored(policy(known, known), *leaves).printed_total == total


def test_what_is_taken_out_scales_the_rest(leaf, scored):
    leaves = leaf("a", actual="6场", weight="80"), leaf("b", actual="不适用", weight="20")
    report = scored(policy(not_applicable=Policy.EXCLUDE), *leaves)
    assert report.total.point == 75
    assert (
        step_text(report.reasons[1], Language.ENGLISH)
        == "20 of 100 points taken out: 60 × 100/80 = 75"
    )


def test_a_table_of_which_nothing_is_left_has_no_total(leaf, scored):
    report = scored(policy(not_applicable=Policy.EXCLUDE), leaf(actual="不适用"))
    assert report.printed_total == "0-100"


def test_points_of_a_heading_move_to_its_sibling(leaf, scored):
    report = scored(
        NEW,
        Indicator("产出指标", (leaf("场次", weight="60"),)),
        Indicator("效益指标", (leaf("甲", actual="6场", weight="20"), leaf("乙", weight="10"))),
        Indicator("满意度指标", (leaf("满意度", "≥90%", "不适用", weight="10"),)),
    )
    weights = [one.weight for one in report.leaves]
    assert weights == [60, Fraction("26.67"), Fraction("13.33"), 0]
    assert report.printed_total == "93.33"
    assert [step.kind for step in report.leaves[1].reasons][:1] == ["moved"]
    assert [step.kind for step in report.leaves[3].reasons] == ["excluded"]


def test_points_with_nowhere_to_go_stay_open(leaf, scored, codes):
    report = scored(NEW, leaf("场次", weight="90"), leaf("满意度", "≥90%", "不适用", weight="10"))
    assert report.printed_total == "90-100"
    assert "IR510" in codes(report)


# Rounding.


@pytest.mark.parametrize(
    ("mode", "at", "total"),
    [
        (Half.UP, Step.INDICATOR, "9.46"),
        (Half.DOWN, Step.INDICATOR, "9.44"),
        (Half.UP, Step.TOTAL, "9.45"),
        (Half.DOWN, Step.TOTAL, "9.45"),
    ],
)
def test_two_times_4_725_is_rounded_as_the_profile_says(leaf, scored, mode, at, total):
    leaves = [leaf(name, "≥100%", "94.5%", weight="5") for name in "ab"]
    report = scored(evolve(PLAIN, rounding=Rounding(2, mode, at)), *leaves)
    assert report.printed_total == total


@pytest.mark.parametrize(("mode", "step"), [(Half.UP, "4.73"), (Half.DOWN, "4.72")])
def test_the_rounding_is_a_step(leaf, scored, mode, step):
    known = evolve(PLAIN, rounding=Rounding(2, mode, Step.INDICATOR))
    report = scored(known, leaf(target="≥100%", actual="94.5%", weight="5"))
    assert report.leaves[0].reasons[-1].words["figure"] == step
    known = evolve(PLAIN, rounding=Rounding(2, mode, Step.TOTAL))
    report = scored(known, leaf("a", "≥100%", "94.5%", "5"))
    data = step_to_dict(report.reasons[-2])
    assert (data["exact"], data["places"], data["figure"]) == ("4.725", "2", step)
    assert report.total.point == Fraction("4.725")


def test_a_range_is_rounded_at_both_ends(leaf, scored):
    known = evolve(PLAIN, rounding=Rounding(0, at=Step.INDICATOR))
    report = scored(known, leaf(actual="约7.5场", weight="10"))
    assert report.total == Range(Fraction(9), Fraction(10))


def test_a_total_is_the_same_in_any_order(leaf, scored):
    leaves = [
        leaf("a", "≥3场", "1场", "33"),
        leaf("b", "≥7场", "3场", "34"),
        leaf("c", "≤9天", "10天", "33"),
    ]
    exact = evolve(profile_named(OLD), rounding=Rounding(at=Step.TOTAL))
    totals = {scored(exact, *order).total for order in permutations(leaves)}
    assert totals == {Range(*[Fraction(11) + Fraction(102, 7) + Fraction(297, 10)] * 2)}
    totals = {scored(OLD, *order).total for order in permutations(leaves)}
    assert totals == {Range(*[Fraction("55.27")] * 2)}


@pytest.mark.parametrize("rating", list(Claim))
def test_a_rating_picks_the_band(leaf, scored, rating):
    one = leaf(target="管护机制健全", actual="印发办法", weight="10", rating=rating)
    low, high = {Claim.MET: (8, 10), Claim.PARTIAL: (6, 8), Claim.UNMET: (0, 6)}[rating]
    assert scored(MOF, one).total == Range(Fraction(low), Fraction(high))


# What each packaged profile rests on, held against the notes on the regulations.

EXECUTION = "得分=执行率×分值"
FIXED = {
    "mof-2020-10": ("财预〔2020〕10号", "2020-02-25", False, "年度指标", "60%", EXECUTION, None),
    "mof-2021-101": ("财预〔2021〕101号", "2021-08-18", False, "年度指标", "60%", "=100%得满分", None),
    "mof-self-evaluation-2018": (
        "财预〔2018〕167号", "2018-11-08", False, "预期指标", "50%", EXECUTION, None,
    ),
    "hb-20-40-40": (None, None, True, "预期指标", "50%", EXECUTION, Decimal(0)),
    "pmkpi-default": (None, None, True, "年度指标", "60%", EXECUTION, None),
    "pmkpi-old-view": (None, None, True, "年度指标", "60%", EXECUTION, None),
    "guangdong-department": (None, None, False, None, None, None, None),
    "plain": (None, None, True, None, None, None, None),
}  # fmt: skip


@pytest.mark.parametrize("name", FIXED)
def test_a_packaged_profile_says_what_its_regulation_says(name):
    number, date, verified, wording, partial, execution, bonus = FIXED[name]
    known = profile_named(name)
    assert (known.number, known.date, known.verified) == (number, date, verified)
    bands = known.claim_bands
    assert (None if bands is None else bands.wording) == wording
    if bands is not None:
        assert bands.of(Claim.PARTIAL).low == Fraction(partial.rstrip("%")) / 100
        assert bands.of(Claim.MET).low == Fraction(4, 5)
    assert (known.text_for(Kind.EXECUTION) or "").startswith(execution or "")
    assert known.bonus == bonus
    assert (known.noted_at, known.explained_at) == (Fraction(6, 5), Fraction(13, 10))
    assert known.explained_from == 30
    assert known.missing is (Policy.ZERO if name.startswith("pmkpi") else Policy.OPEN)
