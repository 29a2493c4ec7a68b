"""Each check of a scorecard fires on its example and is silent on a near miss."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec, evaluate, load_spec
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.specfile import review
from indicator_rules.specfile.checks import measurable, names, weights

HEAD = "schema: indicator-rules/1\ntitle: 自评表\n"
EQUAL = HEAD + "weights: equal\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def write(tmp_path):
    def written(body):
        file = tmp_path / "spec.yaml"
        file.write_text(body, "utf-8")
        return file

    return written


@pytest.fixture
def check(write):
    return lambda body: check_spec(write(body))


@pytest.fixture
def codes(check):
    return lambda body: [one.code for one in check(body)]


def table(*leaves, head=EQUAL, tail=""):
    """A spec of leaves in flow style."""
    listed = "".join(f"  - {{{leaf}}}\n" for leaf in leaves)
    return f"{head}indicators:\n{listed}{tail}"


LEAF = "target: ≥8场, actual: 9场"


def branch(name, *below, weight=None):
    own = "" if weight is None else f"weight: {weight}, "
    return f"name: {name}, {own}indicators: [{', '.join(f'{{{leaf}}}' for leaf in below)}]"


def parts(*sizes):
    return [f"name: 指标{n}, {LEAF}, weight: {size}" for n, size in enumerate(sizes)]


# IR301: weights.

LAST = f"name: 宣传, {LEAF}, weight: 40"
OFF = {
    "at the first level": (parts(50, 45), "“自评表” add up to 95, not 100"),
    "below": ([branch("产出", *parts(30, 20), weight=60), LAST], "“产出” add up to 50, not 60"),
    "of what is below": ([branch("产出", *parts(30, 20)), LAST], "“自评表” add up to 90, not 100"),
}
EVEN = {
    "at the first level": parts(50, "49.5", "0.5"),
    "below": [branch("产出", *parts(30, 30), weight=60), LAST],
    "of what is below": [branch("产出", *parts(30, 30)), LAST],
}


@pytest.mark.parametrize(("leaves", "message"), OFF.values(), ids=OFF)
def test_weights_that_do_not_add_up_are_found(check, leaves, message):
    (finding,) = check(table(*leaves, head=HEAD))
    assert finding.code == "IR301"
    assert finding.message() == f"weights below {message}"


@pytest.mark.parametrize("leaves", EVEN.values(), ids=EVEN)
def test_weights_that_add_up_are_right(codes, leaves):
    assert codes(table(*leaves, head=HEAD)) == []


@pytest.mark.parametrize("leaves", [parts(50, "x"), [branch("产出", *parts(30, "x")), LAST]])
def test_weights_of_which_one_is_unreadable_are_not_added_up(codes, leaves):
    assert codes(table(*leaves, head=HEAD)) == ["IR213"]


def test_no_indicators_have_no_weights():
    assert list(weights.check(Scorecard("自评表", ()))) == []


# IR302: names.

ONE = f"name: 培训, {LEAF}"
OTHER = f"name: 宣传, {LEAF}"


def test_a_name_borne_twice_is_found_with_its_first_line(check):
    (finding,) = check(table(ONE, ONE))
    assert finding.code == "IR302"
    assert finding.message() == "“培训” is named twice; first in line 5"


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        ([branch("产出", ONE), branch("效益", ONE)], []),
        ([branch("产出", ONE), branch("产出", OTHER)], ["IR302"]),
        ([branch("产出", branch("数量", ONE)), branch("效益", branch("数量", OTHER))], []),
        ([LEAF, LEAF], ["IR204", "IR204"]),
    ],
    ids=["leaves", "branches side by side", "branches of two branches", "no name at all"],
)
def test_leaves_and_neighbours_bear_one_name_each(codes, leaves, expected):
    assert codes(table(*leaves)) == expected


def test_names_are_compared_without_a_file_too():
    (finding,) = names.check(Scorecard("自评表", (Indicator("培训"), Indicator("培训"))))
    assert finding.code == "IR302"


# IR303 to IR306: labels, signs, units, figures.

WIDE = "name: 甲, target: 完成率＝90%, actual: 90%"
WORDS = "target: 符合规定, actual: 符合规定"


def test_a_label_of_another_rate_is_found(check):
    (finding,) = check(table("name: 疫苗覆盖率, target: 完成率≥90%, actual: 95%"))
    assert (finding.code, finding.excerpt) == ("IR303", "完成率≥90%")
    assert finding.help() == "write 覆盖率≥90%"


def test_two_forms_of_the_equals_sign_are_found_at_the_rarer_one(check):
    narrow = (f"name: {name}, target: 完成率=90%, actual: 完成率=90%" for name in ("乙", "丙"))
    (finding,) = check(table(WIDE, *narrow))
    assert (finding.code, finding.excerpt) == ("IR304", "完成率＝90%")
    assert finding.message() == "full-width ＝ stands beside half-width =: 1 and 4 cells"


def test_a_unit_on_a_target_in_words_is_found(check):
    found = [one for one in check(table(f"name: 建设, unit: 个, {WORDS}")) if one.code == "IR305"]
    assert [one.excerpt for one in found] == ["符合规定"]


def test_rows_that_cannot_be_measured_are_counted_at_the_first_indicator(check):
    found = check(table(ONE, f"name: 建设, {WORDS}", f"name: 管理, {WORDS}"))
    (finding,) = [one for one in found if one.code == "IR306"]
    assert finding.source.place(finding.span.start).line == 5
    assert finding.message() == "2 of 3 targets are words, and no figure, date or level"


NEAR = {
    "a label of the same rate": ("IR303", "name: 疫苗完成率, target: 完成率≥90%, actual: 95%"),
    "a label of the same degree": ("IR303", "name: 任务完成度, target: 完成率≥90%, actual: 95%"),
    "a label on no rate": ("IR303", "name: 培训场次, target: 完成率≥90%, actual: 95%"),
    "a label in the name": ("IR303", "name: 完成率覆盖率, target: 完成率≥90%, actual: 95%"),
    "no label": ("IR303", "name: 疫苗覆盖率, target: ≥90%, actual: 95%"),
    "a comparison sign": ("IR304", "name: 乙, target: 完成率>=90%, actual: 90%"),
    "the same sign": ("IR304", "name: 乙, target: 完成率＝90%, actual: 90%"),
    "words without a unit": ("IR305", f"name: 建设, {WORDS}"),
    "a unit on a figure": ("IR305", "name: 建设, unit: 个, target: ≥8, actual: 9"),
    "figures": ("IR306", ONE),
    "a figure in an interval": ("IR306", "name: 甲数, target: 80%-90%, actual: 85%"),
}


@pytest.mark.parametrize(("code", "leaf"), NEAR.values(), ids=NEAR)
def test_a_near_miss_is_right(codes, code, leaf):
    assert code not in codes(table(WIDE, leaf))


def test_no_indicators_are_not_counted():
    assert list(measurable.check(Scorecard("自评表", ()))) == []


# IR310: published completion.


def published(completion, actual="7场"):
    return table(
        f"name: 培训, target: ≥8场, actual: {actual}, published: {{completion: {completion}}}"
    )


def test_a_published_completion_that_differs_is_found(check):
    (finding,) = check(published("87%"))
    assert finding.code == "IR310"
    assert finding.excerpt == "87%"
    assert finding.message() == "published completion 87%, computed 87.5%"


@pytest.mark.parametrize("completion", ["87.5%", "88%", "87.50%", "87.5 ％"])
def test_a_published_completion_may_be_rounded(codes, completion):
    assert codes(published(completion)) == []


@pytest.mark.parametrize("completion", ["100%", "100.0%", "112.5%", "113%", "达标", "完成"])
def test_a_published_completion_of_a_target_met_may_be_capped_or_in_words(codes, completion):
    assert codes(published(completion, "9场")) == []


@pytest.mark.parametrize("completion", ["112%", "优", "'-'", "99%"])
def test_a_published_completion_of_a_target_met_is_held_to_its_figure(codes, completion):
    assert codes(published(completion, "9场")) == ["IR310"]


@pytest.mark.parametrize("completion", ["达标", "优", "100%"])
def test_a_target_missed_is_not_published_as_met(codes, completion):
    assert codes(published(completion)) == ["IR310"]


@pytest.mark.parametrize(
    "cells",
    [
        "target: ≥1000场, actual: 999场, published: {completion: 100%}",
        "target: 符合规定, actual: 不符合规定, published: {completion: 50%}",
    ],
    ids=["missed by less than rounding", "words"],
)
def test_a_completion_that_is_not_computed_is_found(codes, cells):
    assert "IR310" in codes(table(f"name: 建设, {cells}"))


def test_a_completion_that_is_open_agrees_with_anything(codes):
    assert "IR310" not in codes(published("50%", "大于7场"))


# IR311: published scores, total and grade.


def test_a_published_score_that_differs_is_found(check):
    (finding,) = check(table("name: 培训, target: ≥8场, actual: 7场, published: {score: 89}"))
    assert finding.code == "IR311"
    assert finding.message() == "published score 89, computed 87.5"
    assert finding.help() == "check the scores, or publish 87.5"


def whole(words, actual="7场"):
    return table(f"name: 培训, target: ≥8场, actual: {actual}", tail=f"published: {words}\n")


def test_a_published_total_and_grade_that_differ_are_found(check):
    total, grade = check(whole("{total: 89, grade: 优}"))
    assert total.message() == "published total 89, computed 87.5"
    assert (grade.code, grade.excerpt) == ("IR311", "优")
    assert grade.message() == "published grade 优, computed 良"


SCORED = "name: 培训, target: ≥8场, actual: {}, published: {{score: {}}}"
AGREED = {
    "the score": table(SCORED.format("7场", "87.5")),
    "a score in an open range": table(SCORED.format("大于7场", "90")),
    "total and grade": whole("{total: 87.5, grade: 良}"),
    "a grade in other words": whole("{grade: 良好}"),
    "nothing": whole("{}"),
    "the lower grade of an open range": whole("{grade: 良}", "大于7场"),
    "the higher grade of an open range": whole("{grade: 优}", "大于7场"),
}


@pytest.mark.parametrize("body", AGREED.values(), ids=AGREED)
def test_what_is_published_as_it_is_computed_is_right(codes, body):
    assert "IR311" not in codes(body)


@pytest.mark.parametrize(
    "body", [table(SCORED.format("大于7场", "87")), whole("{grade: 中}", "大于7场")]
)
def test_what_is_published_outside_an_open_range_is_found(codes, body):
    assert "IR311" in codes(body)


def test_other_actual_values_are_reviewed_against_what_was_published(write):
    scorecard = load_spec(write(published("100%", "8场")))
    found = review(evaluate(scorecard, {"培训": "4场"}))
    assert [one.code for one in found] == ["IR310"]


# Identities: IR307, IR308, IR309, IR312, IR313, IR314, IR315, IR317, IR389.


def related(figures, *relations, cells=LEAF):
    lines = "".join(f"  - {relation}\n" for relation in relations)
    tail = f"figures: {{{figures}}}\nidentities:\n{lines}"
    return table(f"name: 培训, {cells}", tail=tail)


SUM = "年初结转 + 收入 - 支出 = 年末结转"
BALANCE = "年初结转: 944.82万元, 收入: 100.00万元, 支出: 44.82万元, 年末结转: {}万元"
NAMES = [f"项{n}" for n in range(100)]
LONG = f"{' + '.join(NAMES)} = 合计"
PARTS = ", ".join(f"{name}: 1.00元" for name in NAMES) + ", 合计: {}元"
SHARES = ("甲: 33.33%, 乙: 33.33%, 丙: {}", "甲 + 乙 + 丙 = 100%")
RATE = ("预算: 300.00万元, 支出: 100.00万元, 率: {}", "支出 / 预算 = 率")
ADDED = "预算 + 追加 = 合计"
HELD = {
    "a sum": (BALANCE.format("1000.00"), SUM, []),
    "the last hundredth below": (BALANCE.format("999.98"), SUM, ["IR307"]),
    "the last hundredth above": (BALANCE.format("1000.02"), SUM, ["IR307"]),
    "a hundredth too few": (BALANCE.format("999.97"), SUM, ["IR308"]),
    "a hundredth too many": (BALANCE.format("1000.03"), SUM, ["IR308"]),
    "no places leave much": ("预算: 5万元, 追加: 3万元, 合计: 9万元", ADDED, ["IR307"]),
    "places leave little": ("预算: 5.0万元, 追加: 3.0万元, 合计: 9.0万元", ADDED, ["IR308"]),
    "a long sum": (PARTS.format("100.00"), LONG, []),
    "a long sum within its roundings": (PARTS.format("100.40"), LONG, ["IR307"]),
    "a long sum beyond its roundings": (PARTS.format("100.60"), LONG, ["IR308"]),
    "a sum without an end": ("甲: 1元", " + ".join(["甲"] * 400) + " = 甲", ["IR215"]),
    "shares": (SHARES[0].format("33.34%"), SHARES[1], []),
    "shares within rounding": (SHARES[0].format("33.33%"), SHARES[1], ["IR307"]),
    "shares beyond rounding": (SHARES[0].format("33.13%"), SHARES[1], ["IR308"]),
    "a quotient": (RATE[0].format("33.33%"), RATE[1], []),
    "a quotient in full percents": (RATE[0].format("33%"), RATE[1], []),
    "a quotient that differs": (RATE[0].format("33.35%"), RATE[1], ["IR308"]),
    "a quotient by little": ("预算: 0.01万元, 支出: 0.01万元, 率: 100%", RATE[1], []),
    "two units": ("甲: 1亿元, 乙: 10000万元", "甲 = 乙", []),
    "two units that differ": ("甲: 1.00亿元, 乙: 10100万元", "甲 = 乙", ["IR308"]),
}


@pytest.mark.parametrize(("figures", "relation", "expected"), HELD.values(), ids=HELD)
def test_an_identity_is_held_to_the_rounding_of_its_figures(codes, figures, relation, expected):
    assert codes(related(figures, relation)) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("944.815", []), ("944.825", []), ("944.8149", ["IR308"]), ("944.8251", ["IR308"])],
)
def test_a_figure_stands_for_what_rounds_to_it(codes, amount, expected):
    assert codes(related("结转: 944.82万元", f"结转 = {amount}万元")) == expected


SPENT = "预算: 300万元, 支出: 297万元"
SAID = {
    "IR307": (
        BALANCE.format("1000.01"),
        SUM,
        "{} differs by 0.01万元, within the rounding of the printed figures (±0.02万元)",
    ),
    "IR308": (
        BALANCE.format("1000.05"),
        SUM,
        "{} differs by 0.05万元, more than rounding explains (±0.02万元)",
    ),
    "IR309": (SPENT, "预算 + 拨款 = 支出", "{} cannot be computed: 拨款 is not printed"),
    "IR313": ("预算: 0.00万元, 支出: 5万元", "支出 / 预算 = 90%", "{} divides by 预算, which is 0"),
    "IR314": ("预算: 300万元, 人数: 100人", "人数 = 预算", "{} mixes 人 and 万元"),
    "IR312": (
        "预算: 100万元, 支出: 97万元",
        "支出 / 预算 = 培训",
        "actual 98% stands beside 97% in the figures, which rounding may explain ({})",
    ),
    "IR389": (
        SPENT,
        "支出 / 预算 = 培训",
        "actual 98% is not the 99% that the figures give ({})",
    ),
}


@pytest.mark.parametrize(
    ("code", "figures", "relation", "message"), [(code, *said) for code, said in SAID.items()]
)
def test_an_identity_that_does_not_hold_is_told_why(check, code, figures, relation, message):
    (finding,) = check(related(figures, relation, cells="target: ≥95%, actual: 98%"))
    assert (finding.code, finding.excerpt) == (code, relation)
    assert finding.message() == message.format(f"“{relation}”")


def test_a_long_identity_is_shown_by_its_beginning(check):
    (finding,) = check(related(PARTS.format("90.00"), LONG))
    assert dict(finding.words)["identity"] == f"“{LONG[:100]}…”"


def test_an_actual_value_that_is_the_figure_is_right(codes):
    cells = "target: ≥95%, actual: 99%"
    assert codes(related(SPENT, "支出 / 预算 = 培训", cells=cells)) == []


# All checks.


def test_a_finding_names_the_indicator_it_is_about(check):
    (finding,) = check(table("name: 疫苗覆盖率, target: 完成率≥90%, actual: 95%"))
    assert finding.subject == "疫苗覆盖率"
