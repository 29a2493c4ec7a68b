"""Each check of a scorecard fires on its example and is silent on a near miss."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicator_rules import check_spec, evaluate, load_spec
from indicator_rules.model.indicators import Identity, Indicator, Scorecard
from indicator_rules.model.quantity import Quantity
from indicator_rules.source import Place
from indicator_rules.specfile import review
from indicator_rules.specfile.checks import identities, measurable, names, weights

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


def weighed(*weights):
    leaves = (
        f"name: 指标{n}, target: ≥8场, actual: 9场, weight: {w}" for n, w in enumerate(weights)
    )
    return table(*leaves, head=HEAD)


# IR301: weights.


def test_weights_that_add_up_to_95_are_found(check):
    (finding,) = check(weighed(50, 45))
    assert finding.code == "IR301"
    assert finding.message() == "weights below “自评表” add up to 95, not 100"


def test_weights_that_add_up_to_100_are_right(codes):
    assert codes(weighed(50, "49.5", "0.5")) == []


def branch(own, *parts):
    weight = "" if own is None else f"weight: {own}, "
    below = ", ".join(
        f"{{name: 指标{n}, target: ≥8场, actual: 9场, weight: {w}}}" for n, w in enumerate(parts)
    )
    return f"name: 产出, {weight}indicators: [{below}]"


LAST = "name: 满意度, target: ≥8场, actual: 9场, weight: 40"


def test_weights_below_an_indicator_that_differ_from_its_own_are_found(check):
    (finding,) = check(table(branch(60, 30, 20), LAST, head=HEAD))
    assert finding.message() == "weights below “产出” add up to 50, not 60"


def test_weights_below_an_indicator_that_add_up_to_its_own_are_right(codes):
    assert codes(table(branch(60, 30, 30), LAST, head=HEAD)) == []


def test_an_indicator_without_a_weight_weighs_what_is_below_it(check):
    assert check(table(branch(None, 30, 30), LAST, head=HEAD)) == []
    (finding,) = check(table(branch(None, 30, 20), LAST, head=HEAD))
    assert finding.message() == "weights below “自评表” add up to 90, not 100"


def test_weights_of_which_one_is_unreadable_are_not_added_up(codes):
    assert codes(weighed(50, "x")) == ["IR213"]
    assert codes(table(branch(None, 30, "x"), LAST, head=HEAD)) == ["IR213"]


def test_no_indicators_have_no_weights():
    assert list(weights.check(Scorecard("自评表", ()))) == []


# IR302: names.

LEAF = "target: ≥8场, actual: 9场"


def test_two_leaves_of_one_name_are_found(check):
    (finding,) = check(table(f"name: 培训, {LEAF}", f"name: 培训, {LEAF}"))
    assert finding.code == "IR302"
    assert finding.message() == "“培训” is named twice; first in line 5"


def test_two_leaves_of_one_name_in_two_branches_are_found(codes):
    one, two = (f"name: {name}, indicators: [{{name: 培训, {LEAF}}}]" for name in ("甲", "乙"))
    assert codes(table(one, two)) == ["IR302"]


def test_two_branches_of_one_name_side_by_side_are_found(codes):
    one, two = (f"name: 产出, indicators: [{{name: {name}, {LEAF}}}]" for name in ("甲", "乙"))
    assert codes(table(one, two)) == ["IR302"]


def test_two_branches_of_one_name_in_two_branches_are_right(codes):
    one, two = (
        f"name: {name}, indicators: [{{name: 数量, indicators: [{{name: {name}数, {LEAF}}}]}}]"
        for name in ("产出", "效益")
    )
    assert codes(table(one, two)) == []


def test_two_indicators_without_a_name_have_no_name_in_common(codes):
    assert codes(table(LEAF, LEAF)) == ["IR204", "IR204"]


def test_names_are_compared_without_a_file_too():
    twice = Scorecard("自评表", (Indicator("培训"), Indicator("培训")))
    (finding,) = names.check(twice)
    assert finding.code == "IR302"


# IR303: labels.


def test_a_label_of_another_rate_is_found(check):
    (finding,) = check(table("name: 疫苗覆盖率, target: 完成率≥90%, actual: 95%"))
    assert finding.code == "IR303"
    assert finding.excerpt == "完成率≥90%"
    assert finding.help() == "write 覆盖率≥90%"


@pytest.mark.parametrize("name", ["疫苗完成率", "任务完成度", "培训场次", "完成率覆盖率"])
def test_a_label_of_the_same_rate_or_on_no_rate_is_right(codes, name):
    assert codes(table(f"name: {name}, target: 完成率≥90%, actual: 95%")) == []


def test_a_target_without_a_label_is_right(codes):
    assert codes(table("name: 疫苗覆盖率, target: ≥90%, actual: 95%")) == []


# IR304: signs.

WIDE = "name: 甲, target: 完成率＝90%, actual: 90%"


def test_two_forms_of_the_equals_sign_are_found_at_the_rarer_one(check):
    narrow = (f"name: {name}, target: 完成率=90%, actual: 完成率=90%" for name in ("乙", "丙"))
    (finding,) = check(table(WIDE, *narrow))
    assert finding.code == "IR304"
    assert finding.excerpt == "完成率＝90%"
    assert finding.message() == "full-width ＝ in 1 cells and half-width = in 4"


@pytest.mark.parametrize("sign", [">=", "＝"])
def test_a_comparison_sign_is_no_equals_sign(codes, sign):
    assert codes(table(WIDE, f"name: 乙, target: 完成率{sign}90%, actual: 90%")) == []


# IR305: units.


def test_a_unit_on_a_target_in_words_is_found(check):
    body = table("name: 建设, unit: 个, target: 符合规定, actual: 符合规定")
    found = [one for one in check(body) if one.code == "IR305"]
    assert [one.excerpt for one in found] == ["符合规定"]


@pytest.mark.parametrize(
    "leaf", ["target: 符合规定, actual: 符合规定", "unit: 个, target: ≥8, actual: 9"]
)
def test_a_unit_on_a_figure_and_words_without_a_unit_are_right(codes, leaf):
    assert "IR305" not in codes(table(f"name: 建设, {leaf}"))


# IR306: measurable.


def test_rows_that_cannot_be_measured_are_counted_at_the_first_indicator(check):
    body = table(f"name: 甲, {LEAF}", "name: 乙, target: 符合规定, actual: 符合规定")
    (finding,) = check(body)
    assert finding.code == "IR306"
    assert finding.source.place(finding.span.start).line == 5
    assert finding.message() == ("1 of 2 rows have a numeric target and a numeric point actual")


@pytest.mark.parametrize("cells", ["target: 80%-90%, actual: 85%", LEAF])
def test_figures_on_both_sides_can_be_measured(codes, cells):
    assert codes(table(f"name: 甲, {cells}")) == []


@pytest.mark.parametrize(
    "cells",
    ["target: ≥8场, actual: 不少于7场", "target: 2023年12月31日前, actual: 2023年11月30日"],
)
def test_a_bound_and_a_date_are_no_figures(codes, cells):
    assert "IR306" in codes(table(f"name: 甲, {cells}"))


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


def test_a_target_missed_by_less_than_rounding_is_not_published_as_met(codes):
    body = table(
        "name: 培训, target: ≥1000场, actual: 999场, published: {completion: 100%}",
    )
    assert codes(body) == ["IR310"]


def test_a_completion_in_words_is_no_rate_of_a_target_in_words(codes):
    leaf = "name: 建设, target: 符合规定, actual: 不符合规定, published: {completion: 50%}"
    assert "IR310" in codes(table(leaf))


def test_a_completion_that_is_open_agrees_with_anything(codes):
    assert "IR310" not in codes(published("50%", "大于7场"))


# IR311: published scores, total and grade.


def test_a_published_score_that_differs_is_found(check):
    (finding,) = check(table("name: 培训, target: ≥8场, actual: 7场, published: {score: 88}"))
    assert finding.code == "IR311"
    assert finding.message() == "published score 88, computed 87.5"


def test_a_published_score_that_is_computed_is_right(codes):
    assert codes(table("name: 培训, target: ≥8场, actual: 7场, published: {score: 87.5}")) == []


def test_a_published_score_may_lie_anywhere_in_an_open_range(codes):
    body = "name: 培训, target: ≥8场, actual: 大于7场, published: {{score: {}}}"
    assert "IR311" not in codes(table(body.format(90)))
    assert "IR311" in codes(table(body.format(87)))


def whole(words):
    return table("name: 培训, target: ≥8场, actual: 7场", tail=f"published: {words}\n")


def test_a_published_total_and_grade_that_differ_are_found(check):
    found = check(whole("{total: 88, grade: 优}"))
    assert [one.code for one in found] == ["IR311", "IR311"]
    assert [one.excerpt for one in found] == ["88", "优"]
    assert found[1].message() == "published grade 优, computed 良"


@pytest.mark.parametrize("words", ["{total: 87.5, grade: 良}", "{grade: 良好}", "{}"])
def test_a_published_total_and_grade_that_are_computed_are_right(codes, words):
    assert codes(whole(words)) == []


def test_a_published_grade_may_be_that_of_either_end_of_an_open_range(codes):
    body = table("name: 培训, target: ≥8场, actual: 大于7场", tail="published: {grade: %s}\n")
    assert "IR311" not in codes(body % "优")
    assert "IR311" not in codes(body % "良好")
    assert "IR311" in codes(body % "中")


def test_other_actual_values_are_reviewed_against_what_was_published(write):
    scorecard = load_spec(write(published("100%", "8场")))
    found = review(evaluate(scorecard, {"培训": "4场"}))
    assert [one.code for one in found] == ["IR310"]


# Identities: IR307, IR308, IR309, IR312, IR313, IR314, IR315, IR317.


def related(figures, *relations, cells=LEAF):
    lines = "".join(f"  - {relation}\n" for relation in relations)
    tail = f"figures: {{{figures}}}\nidentities:\n{lines}"
    return table(f"name: 培训, {cells}", tail=tail)


SUM = "年初结转 + 收入 - 支出 = 年末结转"


def balance(last):
    return related(
        f"年初结转: 944.82万元, 收入: 100.00万元, 支出: 44.82万元, 年末结转: {last}万元", SUM
    )


def test_an_identity_that_holds_says_nothing(codes):
    assert codes(balance("1000.00")) == []


def test_a_sum_off_by_what_rounding_explains_is_a_note(check):
    (finding,) = check(balance("1000.01"))
    assert finding.code == "IR307"
    assert finding.excerpt == SUM
    assert finding.message() == (
        f"“{SUM}” differs by 0.01万元, within the rounding of the printed figures (±0.02万元)"
    )


def test_a_sum_off_by_more_than_rounding_explains_is_an_error(check):
    (finding,) = check(balance("1000.05"))
    assert finding.code == "IR308"
    assert finding.message() == (
        f"“{SUM}” differs by 0.05万元, more than rounding explains (±0.02万元)"
    )
    assert finding.help() == "check the figures 年初结转、收入、支出、年末结转"


@pytest.mark.parametrize(
    ("last", "expected"),
    [("999.98", ["IR307"]), ("1000.02", ["IR307"]), ("999.97", ["IR308"]), ("1000.03", ["IR308"])],
)
def test_the_last_hundredth_that_rounding_explains(codes, last, expected):
    assert codes(balance(last)) == expected


@pytest.mark.parametrize("amount", ["944.82", "944.815", "944.8172", "944.825"])
def test_a_figure_stands_for_all_that_rounds_to_it(codes, amount):
    assert codes(related("结转: 944.82万元", f"结转 = {amount}万元")) == []


@pytest.mark.parametrize("amount", ["944.8149", "944.8251", "944.81", "944.83"])
def test_a_figure_stands_for_nothing_that_does_not_round_to_it(codes, amount):
    assert codes(related("结转: 944.82万元", f"结转 = {amount}万元")) == ["IR308"]


def test_trailing_zeros_make_a_figure_narrower(codes):
    relation = "预算 + 追加 = 合计"
    assert codes(related("预算: 5万元, 追加: 3万元, 合计: 9万元", relation)) == ["IR307"]
    assert codes(related("预算: 5.0万元, 追加: 3.0万元, 合计: 9.0万元", relation)) == ["IR308"]


@pytest.mark.parametrize(
    ("last", "expected"), [("100.00", []), ("100.40", ["IR307"]), ("100.60", ["IR308"])]
)
def test_a_long_sum_may_be_off_by_the_rounding_of_each_part(codes, last, expected):
    parts = ", ".join(f"项{n}: 1.00元" for n in range(100))
    relation = " + ".join(f"项{n}" for n in range(100)) + " = 合计"
    assert codes(related(f"{parts}, 合计: {last}元", relation)) == expected


def test_a_long_identity_is_shown_by_its_beginning(check):
    parts = ", ".join(f"项{n}: 1元" for n in range(100))
    relation = " + ".join(f"项{n}" for n in range(100)) + " = 项0"
    (finding,) = check(related(parts, relation))
    assert dict(finding.words)["identity"] == f"“{relation[:100]}…”"


def test_an_identity_without_an_end_is_too_long(codes):
    assert codes(related("甲: 1元", " + ".join(["甲"] * 400) + " = 甲")) == ["IR215"]


@pytest.mark.parametrize(
    ("third", "expected"), [("33.33%", ["IR307"]), ("33.34%", []), ("33.13%", ["IR308"])]
)
def test_shares_add_up_to_100_percent_as_far_as_rounding_lets_them(codes, third, expected):
    figures = f"甲: 33.33%, 乙: 33.33%, 丙: {third}"
    assert codes(related(figures, "甲 + 乙 + 丙 = 100%")) == expected


@pytest.mark.parametrize(("rate", "expected"), [("33.33%", []), ("33%", []), ("33.35%", ["IR308"])])
def test_a_quotient_is_held_to_the_places_of_the_printed_rate(codes, rate, expected):
    figures = f"预算: 300.00万元, 支出: 100.00万元, 执行率: {rate}"
    assert codes(related(figures, "支出 / 预算 = 执行率")) == expected


def test_amounts_in_two_units_are_compared(codes):
    assert codes(related("甲: 1亿元, 乙: 10000万元", "甲 = 乙")) == []
    assert codes(related("甲: 1.00亿元, 乙: 10100万元", "甲 = 乙")) == ["IR308"]


def test_an_identity_of_a_figure_that_is_not_printed_is_a_note(check):
    (finding,) = check(related("年初结转: 1元, 年末结转: 1元", "年初结转 + 拨款 = 年末结转"))
    assert finding.code == "IR309"
    assert finding.message().endswith("cannot be computed: 拨款 is not printed")


@pytest.mark.parametrize("budget", ["0万元", "0.00万元"])
def test_a_division_by_nothing_is_found(check, budget):
    figures = f"预算: {budget}, 支出: 5万元, 率: 100%"
    (finding,) = check(related(figures, "支出 / 预算 = 率"))
    assert finding.code == "IR313"
    assert finding.message() == "“支出 / 预算 = 率” divides by 预算, which is 0"


def test_a_division_by_little_is_right(codes):
    assert codes(related("预算: 0.01万元, 支出: 0.01万元, 率: 100%", "支出 / 预算 = 率")) == []


def test_an_identity_of_two_kinds_is_found(check):
    (finding,) = check(related("预算: 300万元, 人数: 100人", "人数 = 预算"))
    assert finding.code == "IR314"
    assert finding.message() == "“人数 = 预算” mixes 人 and 万元"


def test_an_actual_value_beside_a_figure_is_a_warning(check):
    cells = "target: ≥95%, actual: 98%"
    body = related("预算: 300万元, 支出: 297万元", "支出 / 预算 = 培训", cells=cells)
    (finding,) = check(body)
    assert finding.code == "IR312"
    assert finding.message() == "actual 98% stands beside 99% in the figures (“支出 / 预算 = 培训”)"


def test_an_actual_value_that_is_the_figure_is_right(codes):
    cells = "target: ≥95%, actual: 99%"
    assert codes(related("预算: 300万元, 支出: 297万元", "支出 / 预算 = 培训", cells=cells)) == []


@pytest.mark.parametrize(
    ("relation", "column"), [("甲 + = 乙", 9), ("甲 乙 = 甲", 7), ("甲 = 乙 = 甲", 11)]
)
def test_a_broken_identity_is_found_at_its_place(check, relation, column):
    (finding,) = check(related("甲: 1元, 乙: 1元", relation))
    assert finding.code == "IR315"
    assert finding.source.place(finding.span.start) == Place(8, column)


@pytest.mark.parametrize("relation", ["甲 + 乙", "甲 =", "甲 + 乙 =", "(甲"])
def test_an_unfinished_identity_is_found_at_its_end(check, relation):
    (finding,) = check(related("甲: 1元, 乙: 1元", relation))
    assert finding.code == "IR317"
    assert finding.span.start == finding.source.text.rindex(relation) + len(relation)


def test_a_broken_identity_hides_no_other(codes):
    relations = ("甲 + = 乙", "甲 = ", "甲 + 乙")
    assert codes(related("甲: 1元, 乙: 1元", *relations)) == ["IR315", "IR317", "IR317"]


def test_an_identity_built_in_python_is_read_from_its_text():
    figures = tuple(
        (name, Quantity(Decimal(size), "元")) for name, size in (("甲", "1.0"), ("乙", "2.0"))
    )
    scorecard = Scorecard("自评表", (), figures=figures, identities=(Identity("甲 = 乙"),))
    (finding,) = identities.check(scorecard)
    assert finding.code == "IR308"


# All checks.


def test_findings_are_sorted_by_place(check):
    body = table(
        "name: 疫苗覆盖率, target: 完成率≥90%, actual: 95%",
        "name: 疫苗覆盖率, target: ≥8场, actual: 大于7场",
        tail="published: {total: 1}\n",
    )
    starts = [one.span.start for one in check(body)]
    assert starts == sorted(starts)
    assert len(starts) > 4


def test_a_finding_names_the_indicator_it_is_about(check):
    (finding,) = check(table("name: 疫苗覆盖率, target: 完成率≥90%, actual: 95%"))
    assert finding.subject == "疫苗覆盖率"
