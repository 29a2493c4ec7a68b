"""Where rules in force disagree: the same figures, scored, totalled and graded by each of them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from indicator_rules import check_spec, compile_curve, evaluate, load_spec
from indicator_rules.api.profiles import profile_named
from indicator_rules.engine.grades import grade_of
from indicator_rules.model.profile import PLAIN, Half, Rounding, Step
from indicator_rules.reports.data import report_to_dict
from indicator_rules.reports.steps import step_text

UP, DOWN = (Rounding(2, mode, Step.TOTAL) for mode in Half)


# One figure, three formulas: #2 in proportion, #4a linear to 2t, #4b the ratio t/a.

VECTORS = {
    "#2 t=90 a=85 w=5 (≥)": ("≥90%", "proportional", 5, "85", "4.72"),
    "#2 t=90 a=100 w=5 (≥)": ("≥90%", "proportional", 5, "100", "5.00"),
    "#2 t=8 a=7 w=4 (≥)": ("≥8场", "proportional", 4, "7", "3.50"),
    "#4a t=90 a=100 w=8 (≤)": ("≤90万元", "reverse-linear", 8, "100", "7.11"),
    "#4b t=90 a=100 w=8 (≤)": ("≤90万元", "reverse-ratio", 8, "100", "7.20"),
    "#4a t=90 a=135 w=8 (≤)": ("≤90万元", "reverse-linear", 8, "135", "4.00"),
    "#4b t=90 a=135 w=8 (≤)": ("≤90万元", "reverse-ratio", 8, "135", "5.33"),
    "#4a t=90 a=180 w=8 (≤)": ("≤90万元", "reverse-linear", 8, "180", "0.00"),
    "#4b t=90 a=180 w=8 (≤)": ("≤90万元", "reverse-ratio", 8, "180", "4.00"),
    "#4a t=0 a=1 (=)": ("=0起", "reverse-linear", 8, "1", "0.00"),
    "#4a t=0 a=0 (=)": ("=0起", "reverse-linear", 8, "0", "8.00"),
    "#2 t=0 a=1 (=)": ("=0起", "proportional", 8, "1", "0.00"),
    "#2 t=0 a=0 (=)": ("=0起", "proportional", 8, "0", "8.00"),
    "#3 t=0 a=0 (=), no method": ("=0起", None, 8, "0", "8.00"),
    "#3 t=0 a=1 (=), no method": ("=0起", None, 8, "1", "0.00"),
}


@pytest.mark.parametrize("row", VECTORS)
def test_vector(row):
    target, method, weight, actual, score = VECTORS[row]
    curve = compile_curve(target, method, weight)
    assert str(curve.rounded(Decimal(actual))) == score


@pytest.mark.parametrize(
    ("profile", "points"),
    [("plain", "7.11"), ("mof-2020-10", "7.11"), ("pmkpi-default", "7.11"),
     ("mof-self-evaluation-2018", "7.2")],
)  # fmt: skip
def test_a_cost_over_its_target_scores_as_the_profile_says(leaf, scored, profile, points):
    report = scored(profile, leaf(target="≤90万元", actual="100万元", weight="8"))
    assert report.printed_total == points


def test_over_achievement_is_111_11_percent_and_printed_100(leaf, scored):
    (one,) = scored("plain", leaf(target="≥90%", actual="100%", weight="5")).leaves
    assert one.assessment.completion == Fraction(10, 9)
    assert one.assessment.printed == "100%"


# Part units of a deduction: as they are, not at all, or as whole ones.


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("", "4.50"),
        ("，不足1个百分点按1个百分点计算", "4.00"),
        ("，不足1个百分点的不扣分", "5.00"),
    ],
)
def test_half_a_point_short_of_95_percent(words, score):
    curve = compile_curve("≥95%", f"每低1个百分点扣1分{words}", 5)
    assert str(curve.rounded(Decimal("94.5"))) == score


@pytest.mark.parametrize(("part", "score"), [("exact", "97.5"), ("up", "97"), ("down", "98")])
def test_two_and_a_half_points_short_in_a_spec(tmp_path, part, score):
    path = tmp_path / "spec.yaml"
    path.write_text(
        "schema: indicator-rules/1\ntitle: 自评表\nindicators:\n"
        "  - name: 合格率\n    target: ≥95%\n    weight: 100\n    actual: 92.5%\n"
        f"    method: {{name: deduct, points: 1, per: 1个百分点, part: {part}}}\n",
        encoding="utf-8",
    )
    assert evaluate(load_spec(path)).printed_total == score


# Half up against truncation: the tie 4.725.


@pytest.mark.parametrize(("rounding", "printed"), [(UP, "4.73"), (DOWN, "4.72")])
def test_4_725(leaf, scored, rounding, printed):
    report = scored(
        evolve(PLAIN, rounding=rounding), leaf(target="≥100%", actual="94.5%", weight="5")
    )
    assert report.total.point == Fraction("4.725")
    assert report.printed_total == printed


@pytest.mark.parametrize(
    ("mode", "at", "total"),
    [
        (Half.UP, Step.TOTAL, "9.45"),
        (Half.UP, Step.INDICATOR, "9.46"),
        (Half.DOWN, Step.TOTAL, "9.45"),
        (Half.DOWN, Step.INDICATOR, "9.44"),
    ],
)
def test_twice_4_725(leaf, scored, mode, at, total):
    leaves = [leaf(name, "≥100%", "94.5%", "5") for name in "ab"]
    assert scored(evolve(PLAIN, rounding=Rounding(2, mode, at)), *leaves).printed_total == total


# Published totals: one that holds, and one row that contradicts itself.


def test_90_and_76_percent_of_10_are_97_6(leaf, scored):
    execution = evolve(leaf("预算执行率", "=100万元", "76万元", "10"), execution=True)
    report = scored("mof-2020-10", leaf("产出和效益", weight="90"), execution)
    assert report.printed_total == "97.6"
    assert step_text(report.reasons[0]) == "产出和效益 90 + 预算执行率 7.6 = 97.6"
    nodes = report_to_dict(report, ())["indicators"]
    assert [node["score"] for node in nodes] == ["90", "7.6"]


PUBLISHED = """\
schema: indicator-rules/1
title: 部门整体支出绩效自评
indicators:
  - name: 政府采购执行率
    target: 100%
    weight: 2
    actual: 72.74%
    published: {{completion: {completion}, score: {score}}}
  - name: 其他指标
    target: ≥90%
    weight: 98
    actual: 100%
published: {{total: {total}}}
"""


@pytest.mark.parametrize(
    ("completion", "score", "total", "found"),
    [
        ("100%", "2", "100", ["IR310", "IR311", "IR311"]),
        ("100%", "1.45", "99.45", ["IR310"]),
        ("72.74%", "1.45", "99.45", []),
    ],
)
def test_72_74_percent_with_full_points_is_found(tmp_path, completion, score, total, found):
    path = tmp_path / "spec.yaml"
    text = PUBLISHED.format(completion=completion, score=score, total=total)
    path.write_text(text, encoding="utf-8")
    codes = [one.code for one in check_spec(path) if one.code in {"IR310", "IR311"}]
    assert codes == found


# One total, another grade.


@pytest.mark.parametrize(
    ("total", "profile", "grade"),
    [
        ("85", "mof-2020-10", "良"),
        ("85", "mof-integer-grades", "良"),
        ("85", "pmkpi-default", "优"),
        ("85", "pmkpi-old-view", "良"),
        ("89.5", "mof-2020-10", "良"),
        ("89.5", "mof-integer-grades", None),
        ("89.5", "pmkpi-default", "优"),
        ("89.5", "pmkpi-old-view", "良"),
        ("90", "mof-2020-10", "优"),
        ("90", "mof-integer-grades", "优"),
        ("90", "pmkpi-default", "优"),
        ("90", "pmkpi-old-view", None),
    ],
)
def test_a_grade_is_the_profile_s(leaf, scored, total, profile, grade):
    assert grade_of(Fraction(total), profile_named(profile)) == grade
    report = scored(profile, leaf(target="≥100%", actual=f"{total}%"))
    assert report.printed_total == total
    assert report.grade == (grade or "—")
    assert ("IR505" in {one.code for one in report.findings}) is (grade is None)


# Two versions of the three levels, told apart by their wording.


@pytest.mark.parametrize(
    ("profile", "actual", "low", "high"),
    [
        ("mof-2020-10", "部分达成年度指标并具有一定效果", 60, 80),
        ("hb-20-40-40", "部分达成预期指标并具有一定效果", 50, 80),
        ("mof-self-evaluation-2018", "部分达成预期指标并具有一定效果", 50, 80),
    ],
)
def test_a_level_allows_what_its_version_allows(leaf, scored, profile, actual, low, high):
    (one,) = scored(profile, leaf(target="制度健全", actual=actual)).leaves
    assert (one.score.low, one.score.high) == (low, high)
