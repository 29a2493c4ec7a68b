"""Totals and grades: bonus, veto, the tables that disagree, and the steps in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from indicator_rules.api.profiles import profile_named
from indicator_rules.diagnostics import Language
from indicator_rules.engine.grades import grade_of, grades_of
from indicator_rules.model.indicators import Bonus, Veto
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.results import Range
from indicator_rules.reports.data import report_to_dict
from indicator_rules.reports.steps import step_text

MOF, NEW = "mof-2020-10", "mof-2021-101"


# Bonus, veto, grades.


@pytest.mark.parametrize(
    ("profile", "total", "found"), [("plain", "102", []), ("hb-20-40-40", "100", ["IR504"])]
)
def test_a_bonus_counts_where_the_profile_lets_it(leaf, scored, codes, profile, total, found):
    report = scored(profile, leaf(), bonuses=(Bonus("表彰", Decimal(2)),))
    assert report.printed_total == total
    assert codes(report) == found


def test_a_bonus_stops_at_the_most_that_counts(leaf, scored, codes):
    known = evolve(PLAIN, bonus=Decimal(4))
    bonuses = Bonus("表彰", Decimal(3)), Bonus("试点", Decimal(3))
    report = scored(known, leaf(actual="7场"), bonuses=bonuses)
    assert report.printed_total == "91.5"
    assert codes(report) == ["IR504"]


def test_a_veto_fixes_the_grade_and_leaves_the_total(leaf, scored, codes):
    report = scored("plain", leaf(), vetoes=(Veto("事故", "差"),))
    assert (report.printed_total, report.grade) == ("100", "差")
    assert codes(report) == ["IR512"]
    report = scored("plain", leaf(), vetoes=(Veto("事故", "差", applies=False),))
    assert (report.grade, codes(report)) == ("优", [])


def test_of_two_vetoes_the_worst_grade_counts_whatever_comes_first(leaf, scored, codes):
    vetoes = Veto("投诉", "良"), Veto("事故", "差"), Veto("迟报", "优秀")
    for order in (vetoes, vetoes[::-1]):
        report = scored("plain", leaf(), vetoes=order)
        assert (report.grade, codes(report)) == ("差", ["IR512"])


def test_a_veto_never_raises_a_grade(leaf, scored, codes):
    report = scored("plain", leaf(actual="2场"), vetoes=(Veto("投诉", "良好"),))
    assert (report.grade, codes(report)) == ("差", [])
    assert report.reasons[-1].kind == "veto-idle"
    report = scored("plain", leaf(actual="7场至8场"), vetoes=(Veto("投诉", "中"),))
    assert report.grade == "中"
    report = scored("plain", leaf(actual="2场至8场"), vetoes=(Veto("投诉", "良"),))
    assert report.grade == "差至良"


def test_a_veto_leaves_a_total_without_a_grade_as_it_is_unless_nothing_is_worse(
    leaf, scored, codes
):
    ninety = leaf(target="≥100%", actual="90%")
    report = scored("pmkpi-old-view", ninety, vetoes=(Veto("投诉", "良"),))
    assert (report.grade, codes(report)) == ("—", ["IR505"])
    report = scored("pmkpi-old-view", ninety, vetoes=(Veto("事故", "差"),))
    assert (report.grade, codes(report)) == ("差", ["IR505", "IR512"])


def test_a_veto_with_a_grade_of_no_table_is_found_and_leaves_no_grade(leaf, scored, codes):
    report = scored("plain", leaf(), vetoes=(Veto("事故", "不通过"), Veto("投诉", "良")))
    assert (report.grade, codes(report)) == ("—", ["IR515", "IR512"])
    report = scored("plain", leaf(), vetoes=(Veto("事故", "不通过", applies=False),))
    assert (report.grade, codes(report)) == ("优", ["IR515"])


@pytest.mark.parametrize(
    ("profile", "total", "grade"),
    [
        ("plain", "85", "良"),
        (MOF, "85", "良"),
        ("pmkpi-default", "85", "优"),
        ("mof-integer-grades", "85", "良"),
        ("plain", "89.5", "良"),
        ("mof-integer-grades", "89.5", None),
        ("mof-integer-grades", "89", "良"),
        ("plain", "90", "优"),
        ("pmkpi-default", "90", "优"),
        ("pmkpi-old-view", "90", None),
        ("pmkpi-old-view", "90.01", "优"),
        ("pmkpi-old-view", "89.99", "良"),
        ("pmkpi-default", "79.995", "良"),
        ("pmkpi-default", "59.99", "差"),
    ],
)
def test_the_tables_of_grades_disagree(profile, total, grade):
    assert grade_of(Fraction(total), profile_named(profile)) == grade


def test_a_total_without_a_grade_says_so(leaf, scored, codes):
    report = scored("pmkpi-old-view", leaf(target="≥100%", actual="90%"))
    assert (report.printed_total, report.grade) == ("90", "—")
    assert codes(report) == ["IR505"]


def test_a_total_that_is_a_range_may_have_every_grade_between():
    assert grades_of(Range(Fraction(59), Fraction(90)), PLAIN) == ("优", "良", "中", "差")
    assert grades_of(Range(Fraction(80), Fraction("89.99")), PLAIN) == ("良",)


# The reasons of a score.


def test_each_step_is_a_sentence_in_both_languages(leaf, scored):
    one = leaf("a", "≥90%", "85%", "10", method="每低1个百分点扣0.5分，扣完为止")
    steps = scored("plain", one).leaves[0].reasons
    assert [step_text(step, Language.ENGLISH) for step in steps] == [
        "method: 每低1个百分点扣0.5分，扣完为止",
        "85% lies in (70, 90], where the score is 0.5·x - 35: 7.5",
    ]
    assert [step_text(step, Language.CHINESE) for step in steps] == [
        "评分标准：每低1个百分点扣0.5分，扣完为止",
        "85% 落在 (70, 90]，得分为 0.5·x - 35，即 7.5",
    ]
    named = scored(NEW, leaf("满意度", "≥90%", "85%", "10")).leaves[0].reasons[0]
    assert step_text(named, Language.CHINESE).startswith(f"办法 {NEW}，满意度指标：≥90%得满分")
    assert step_text(named, Language.ENGLISH).startswith(f"profile {NEW}, satisfaction: ≥90%得满分")


@pytest.mark.parametrize(
    ("given", "kinds"),
    [
        ({"actual": "7场"}, "no-method in-proportion"),
        ({"actual": "8场"}, "met"),
        ({"actual": "/"}, "open"),
        ({"actual": "不少于7场"}, "open"),
        ({"actual": "完成", "method": "达标得满分"}, "own-method met"),
        ({"actual": "不少于7场", "method": "按比例得分"}, "own-method stretch"),
        ({"actual": "7场", "deducted": Decimal(1)}, "no-method in-proportion deducted"),
        ({"target": "规范", "actual": "较好", "rated": Decimal(90)}, "open rated"),
    ],
)
def test_a_score_has_its_steps(leaf, scored, given, kinds):
    steps = scored("plain", leaf(**given)).leaves[0].reasons
    assert [step.kind for step in steps] == kinds.split()


def test_the_report_names_its_regulation(leaf, scored):
    report = scored(NEW, leaf())
    data = report_to_dict(report, report.findings)
    assert data["regulation"] == {
        "title": "中央部门项目支出核心绩效目标和指标设置及取值指引（试行）",
        "number": "财预〔2021〕101号",
        "date": "2021-08-18",
        "verified": False,
    }
    assert [one["step"] for one in data["steps"]] == ["sum", "grade"]
    assert "IR501" in [one["code"] for one in data["findings"]]


def test_the_printed_total_of_a_report_is_the_sum_of_its_parts(leaf, scored):
    """Indicators worth 90 in full, and 76% of the budget spent: 90 + 7.6."""
    execution = evolve(leaf("预算执行率", "=100万元", "76万元", "10"), execution=True)
    report = scored(MOF, leaf("场次", weight="90"), execution)
    assert report.printed_total == "97.6"
    assert step_text(report.reasons[0]) == "场次 90 + 预算执行率 7.6 = 97.6"


def test_full_points_for_an_execution_rate_of_72_74_percent_are_no_score_of_its_own(leaf, scored):
    one = leaf("政府采购执行率", "100%", "72.74%", "2")
    assert scored("plain", one).printed_total == "1.45"
