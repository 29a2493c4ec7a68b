"""A table is always printed: what cannot be read leaves its row open, and nothing is lost."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from indicator_rules import (
    ExpressionError,
    check_spec,
    evaluate,
    indicator,
    load_spec,
    parse_target,
    scorecard,
)
from indicator_rules.api.tables import evaluation_of
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import PLAIN, Rounding, Step
from indicator_rules.reports.table import render_table
from indicator_rules.source import Source
from indicator_rules.specfile.cases import read_cases
from indicator_rules.specfile.write import mapping_text, spec_text

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nperiod: 2023\n"
SOUND = "  - {name: 培训场次, weight: 60, target: ≥8场, actual: 7场}\n"


def table(row, head=""):
    """A table of one sound row and another."""
    return load_spec(text=f"{HEAD}{head}indicators:\n{SOUND}  - {{{row}}}\n", strict=False)


def codes(card):
    return [one.code for one in card.diagnostics if one.severity == "error"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("name: 满意度, weight: 40, target: ≥9O%, actual: 95%", "IR115"),
        ("name: 满意度, weight: 40, target: ≥90%, actual: 9O%", "IR115"),
        ("name: 满意度, weight: 40, target: ≥90%, actual: 95%, method: 酌情扣分", "IR101"),
        ("name: 满意度, weight: 40, actual: 95%", "IR204"),
        ("name: 满意度, weight: 40, target: /, actual: 95%", "IR204"),
        ("name: 满意度, weight: 40, target: ≥90%, actual: 95%, rated: 很多", "IR213"),
        ("name: 满意度, weight: 40, target: ≥90%, actual: 95%, deducted: -1", "IR234"),
        ("name: 满意度, weight: 40, target: ≥90%, actual: 95%, direction: up", "IR214"),
        ("name: 满意度, weight: 40, target: ≥90%, actuall: 95%", "IR202"),
        ("name: 满意度, weight: 40, target: ≥90%, actual: [95%]", "IR205"),
        ("name: 满意度, weight: 40, target: ≥90%, actual: 95%, actual: 85%", "IR203"),
        ("name: 执行率, weight: 40, budget: 100万元", "IR204"),
        ("name: 执行率, weight: 40, budget: 很多, spent: 9万元", "IR205"),
        ("name: 满意度, weight: 40, indicators: 无", "IR205"),
    ],
)
def test_a_row_that_cannot_be_read_stands_open(row, code):
    card = table(row)
    report = evaluate(card)
    assert codes(card) == [code]
    assert report.printed_total == "52.5-92.5"
    assert (report.firm, len(report.waiting)) == (False, 1)
    assert report.leaves[1].assessment.printed == "无法识别"
    assert "52.5-92.5" in render_table(report.evaluation)


@pytest.mark.parametrize("weight", ["五O", "-5", "0", "[40]", "~"])
def test_a_weight_that_cannot_be_read_leaves_what_the_others_leave(weight):
    report = evaluate(table(f"name: 满意度, weight: {weight}, target: ≥90%, actual: 95%"))
    assert (report.printed_total, report.grade) == ("52.5-92.5", "—")
    assert [row.indicator.name for row in report.waiting] == ["满意度"]


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("weights: same\n", "IR214"),
        ("points: 很多\n", "IR213"),
        ("points: 0\n", "IR234"),
        ("profile: nope\n", "IR214"),
        ("bonus: [{name: 表彰, points: -2}]\n", "IR234"),
        ("veto: [{name: 事故, grade: 差, applies: 是}]\n", "IR214"),
        ("weights: equal\n", "IR233"),
    ],
)
def test_a_key_of_the_table_that_is_wrong_is_told_once(head, code):
    card = table("name: 满意度, weight: 40, target: ≥90%, actual: 95%", head)
    assert set(codes(card)) == {code}
    report = evaluate(card)
    graded = code == "IR233"
    assert (report.grade != "—") is graded


@pytest.mark.parametrize(
    ("head", "why"),
    [
        ("weights: same\n", "ungraded"),
        ("profile: nope\n", "ungraded-unread"),
        ("bonus: [{name: 表彰, points: -2}]\n", "ungraded-unread"),
        ("veto: [{name: 事故, grade: 差, applies: 是}]\n", "ungraded-unread"),
    ],
)
def test_a_table_without_a_grade_says_which_part_of_it_is_missing(head, why):
    report = evaluate(table("name: 满意度, weight: 30, target: ≥90%, actual: 95%", head))
    assert report.reasons[-1].kind == why


@pytest.mark.parametrize(
    ("row", "total"),
    [
        ("name: 制度健全, weight: 40, target: /, actual: 制度健全", "92.5"),
        ("name: 制度健全, weight: 40, actual: 已完成", "92.5"),
        ("name: 培训不少于5期, weight: 40, target: —, actual: 4期", "84.5"),
        ("name: 制度健全, weight: 40, actual: ", "52.5-92.5"),
        ("name: 其中：线上场次, target: ≥3场, actual: 3场", "52.5"),
    ],
)
def test_a_blank_target_has_its_requirement_in_the_name(row, total):
    head = "points: 60\n" if "其中" in row else ""
    card = table(row, head)
    assert codes(card) == []
    assert evaluate(card).printed_total == total


def test_an_actual_value_that_is_put_in_takes_the_mistake_of_the_old_one_away():
    card = table("name: 满意度, weight: 40, target: ≥90%, actual: 9O%")
    report = evaluate(card, {"满意度": "95%"})
    assert (report.printed_total, report.firm) == ("92.5", True)
    report = evaluate(card, {"满意度": "9O%"})
    assert [one.code for one in report.findings if one.severity == "error"] == ["IR115"]
    assert report.printed_total == "52.5-92.5"
    assert report.printed_weights == ("60", "40")
    assert [step.kind for step in report.reasons] == ["sum", "grade"]
    with pytest.raises(ValueError, match="twice"):
        evaluate(card, {"满意度": "95%", ("满意度",): "96%"})


def test_where_the_total_is_rounded_an_open_row_is_not():
    known = evolve(PLAIN, rounding=Rounding(at=Step.TOTAL))
    card = scorecard(
        "表", [indicator("满意度", "≥9O%", weight="33.335", actual="95%")], points="33.335"
    )
    report = evaluation_of(card, profile=known)
    assert report.leaves[0].score.high == report.leaves[0].exact.high
    assert report.printed_total == "0-33.34"


def test_a_target_made_in_code_is_printed_as_it_would_be_written():
    row = load_spec(text=f"{HEAD}indicators:\n{SOUND}points: 60\n").indicators[0]
    bare = evolve(row, target_text=None)
    assert "≥8场" in render_table(evaluation_of(Scorecard("表", (bare,))))
    assert "target: ≥8场" in spec_text(Scorecard("表", (bare,)))
    nothing = Indicator("甲", weight=Decimal(100))
    assert "甲" in render_table(evaluation_of(Scorecard("表", (nothing,))))


def test_figures_of_plain_data_are_exact():
    data = {
        "a": 0.1, "b": float("nan"), "c": Decimal("1.50"), "d": Decimal("NaN"), "e": 7, "f": True,
        "g": dt.datetime(2023, 5, 1, 8, 30, tzinfo=dt.UTC), "h": ["x", None], "i": "{不是映射",
        "j": "{name: direct}", "k": "~", "l": "{[}",
    }  # fmt: skip
    assert mapping_text(data).splitlines() == [
        "a: 0.1", "c: 1.50", "e: 7", "f: true", "g: 2023-05-01", "h:", "- x", '- ""',
        "i: '{不是映射'", "j: {name: direct}", 'k: "~"', "l: '{[}'",
    ]  # fmt: skip


def test_a_file_of_cases_holds_one_document():
    text = "schema: indicator-rules-cases/1\nspec: a.yaml\ncases: [{id: a, expect: {total: 1}}]\n"
    found = read_cases(Source("a.cases.yaml", f"{text}---\n{text}")).findings
    assert [one.code for one in found] == ["IR201"]


def test_a_file_of_nothing_but_marks_is_empty(tmp_path):
    path = tmp_path / "spec.yaml"
    path.write_text("---\n---\n", "utf-8")
    assert [one.code for one in check_spec(path)] == ["IR211"]


def test_an_actual_value_that_cannot_be_read_has_no_scores_without_findings():
    card = Scorecard("表", (Indicator("甲", target=parse_target("≥8场"), target_text="≥8场"),))
    with pytest.raises(ExpressionError):
        evaluation_of(card, {"甲": "8场8场8场≥"})
