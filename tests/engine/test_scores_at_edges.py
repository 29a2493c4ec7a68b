"""Points where two readings of a rule part: claims beside a bound, methods inside methods, moves."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from indicator_rules import compile_curve, explain, parse_target
from indicator_rules.api.profiles import profile_named
from indicator_rules.api.tables import evaluate
from indicator_rules.diagnostics import Language
from indicator_rules.engine.kinds import kind_of
from indicator_rules.model.indicators import Bonus, Indicator, Scorecard, Veto
from indicator_rules.model.methods import (
    Band,
    Bands,
    BasePlus,
    Deduct,
    Direct,
    Growth,
    Held,
    Part,
    PerUnit,
    Points,
    Settled,
    Zeroing,
)
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.reports.data import report_to_dict
from indicator_rules.reports.steps import step_text
from indicator_rules.source import Span

TEN = Fraction(10)


@pytest.mark.parametrize(
    ("target", "method", "actual", "low", "high"),
    [
        ("≥90%", "未达标扣2分", "未完成", "8", "8"),
        ("≤90万元", "未达标扣8分", "未完成", "2", "2"),
        ("80%-90%", "未达标扣8分", "未完成", "2", "2"),
        ("≤90万元", "未达标扣8分", "已完成", "10", "10"),
        ("≤90万元", "每超过1万元扣1分，最多扣4分", "未完成", "6", "10"),
        ("≥8场", "每少1场扣2分", "基本完成", "0", "10"),
        ("80%-90%", "每低1%扣1分，每高1%扣0.5分，最低得3分", "未完成", "3", "10"),
    ],
)
def test_a_claim_earns_what_values_on_its_side_of_the_target_do(target, method, actual, low, high):
    score = explain(target, actual, method=method, weight=10)["score"]
    assert (score["low"], score["high"]) == (low, high)


MORE = BasePlus(
    Points(Fraction(8)), Points(Fraction(1)), Quantity(Decimal(1), "%"), Points(Fraction(12))
)


@pytest.mark.parametrize(
    ("method", "x", "points"),
    [
        (MORE, 94, 12),
        (MORE, 99, 12),
        (Settled(MORE, missed=Points(Fraction(1))), 99, 12),
        (Settled(MORE, missed=Points(Fraction(1))), 89, 1),
        (Zeroing(MORE, "发生重大事故"), 99, 12),
        (Bands((Band(Region(None, Fraction(60)), points=Points(Fraction(0))),), base=MORE), 99, 12),
        (Bands((Band(Region(None, Fraction(60)), points=Points(Fraction(0))),), base=MORE), 60, 0),
        (Bands((Band(Region(Fraction(95), None), points=Points(Fraction(12))),)), 99, 10),
        (Held(MORE, Points(Fraction(3)), Points(Fraction(11))), 99, 11),
        (Held(MORE, Points(Fraction(3)), Points(Fraction(11))), 50, 3),
        (Growth(), 20, 12),
        (Growth(), 80, 15),
        (Growth(), -120, 0),
    ],
)
def test_a_method_gives_more_than_the_weight_only_where_it_says_so(method, x, points):
    assert compile_curve("≥90%", method, 10)(x) == points


@pytest.mark.parametrize(
    ("target", "fits"), [("≥5%", True), ("增长≥5%", True), ("逐年提高", True), ("≥5场", False)]
)
def test_points_by_growth_are_for_rates_and_changes(target, fits):
    if fits:
        assert compile_curve(target, Growth(), 10)(10) == 11
        return
    with pytest.raises(ValueError, match="a rate of growth"):
        compile_curve(target, Growth(), 10)


def test_events_are_counted_from_none_also_where_a_few_are_allowed():
    curve = compile_curve("≤3起", "每发生1起扣2分", 10)
    assert [curve(x) for x in (0, 3, 4, 8, 9)] == [10, 10, 8, 0, 0]


@pytest.mark.parametrize(
    ("target", "method", "pieces"),
    [
        ("≥5亿元", "每少1亿扣1分", "(-∞, -5]: 0; (-5, 5]: x + 5; (5, +∞): 10"),
        ("≤500元/人", "每超过10元扣1分", "(-∞, 500]: 10; (500, 600]: -0.1·x + 60; (600, +∞): 0"),
        ("≥50户", "每低1个百分点扣1分", "(-∞, 45]: 0; (45, 50]: 2·x - 90; (50, +∞): 10"),
        ("±5%", "偏差率±5%以内得满分，±5%-±10%得5分",
         "(-∞, -10): 0; [-10, -5): 5; [-5, 5]: 10; (5, 10]: 5; (10, +∞): 0"),
        ("≤5%", "偏差率5%以内得满分，5%-10%得5分", "(-∞, 5]: 10; (5, 10]: 5; (10, +∞): 0"),
        ("≥50户", "偏差率在±10%以内得满分，±10%-±20%得5分",
         "(-∞, 40): 0; [40, 45): 5; [45, 55]: 10; (55, 60]: 5; (60, +∞): 0"),
        ("≤100万元", "超过10%不得分", "(-∞, 110]: 10; (110, +∞): 0"),
        ("≤100万元", "节约率≥5%得满分，其余得5分", "(-∞, 95]: 10; (95, +∞): 5"),
        ("≥5%", "节约率≥5%得满分，其余得5分", "(-∞, 5): 5; [5, +∞): 10"),
        ("≤100万元", "超支率≤10%得5分", "(-∞, 110]: 5; (110, +∞): 0"),
        ("增长≥5%", "增长率5%以上得满分，5%以下得5分", "(-∞, 5): 5; [5, +∞): 10"),
        ("产量增长率≥5%", "增长率5%以上得满分，5%以下得5分", "(-∞, 5): 5; [5, +∞): 10"),
        ("≥90%", "达标得满分，80%以上得8分", "(-∞, 80): 0; [80, 90): 8; [90, +∞): 10"),
        ("≤5天", "5天得满分，6天得5分，7天得2分", "(-∞, 5]: 10; (5, 6]: 5; (6, 7]: 2; (7, +∞): 0"),
        ("≤100万元", "40%-60%得5分", "(-∞, 40): 0; [40, 60]: 5; (60, +∞): 0"),
        ("≤100万元", "50%-60%得5分", "(-∞, 50): 0; [50, 60]: 5; (60, +∞): 0"),
        ("≤100万元", "40%-50%得5分", "(-∞, 40): 0; [40, 50]: 5; (50, +∞): 0"),
        ("≥90%", "完成率100%得满分，完成率90%-100%得5分", "(-∞, 90): 0; [90, 100): 5; [100, +∞): 10"),
        ("≥8", "每少1场扣1分", "(-∞, -2]: 0; (-2, 8]: x + 2; (8, +∞): 10"),
        ("≥90%", "得分=完成率×分值", "(-∞, 0]: 0; (0, 90]: 1/9·x; (90, +∞): 10"),
        ("≥5个", "每建成1个得2分，最高8分", "(-∞, 0]: 0; (0, 4]: 2·x; (4, +∞): 8"),
    ],
)  # fmt: skip
def test_a_sentence_is_of_what_its_words_name(target, method, pieces):
    assert str(compile_curve(target, method, 10)) == pieces


@pytest.mark.parametrize("method", [PerUnit(Points(Fraction(0)), Quantity(Decimal(1), "场")),
                                    PerUnit(Points(Fraction(1)), Quantity(Decimal(0), "场"))])  # fmt: skip
def test_a_unit_that_earns_nothing_or_is_nothing_is_refused(method):
    with pytest.raises(ValueError, match="take nothing off"):
        compile_curve("≥8场", method, 10)


def test_a_refusal_is_kept_as_the_cause():
    with pytest.raises(ValueError, match="nothing") as caught:
        compile_curve("≥8场", PerUnit(Points(Fraction(0)), Quantity(Decimal(1), "场")), 10)
    assert isinstance(caught.value.__cause__, Refusal)


def test_points_move_between_headings_of_any_depth(leaf):
    known = evolve(PLAIN, moves=(("满意度", "效益"),))
    gone = leaf("群众满意度", actual="不适用", weight="10")
    benefit = Indicator("社会效益", (leaf("b", actual="4场", weight="30"), leaf("c", weight="10")))
    card = Scorecard("t", (Indicator("绩效", (benefit, gone)),), profile=known)
    report = evaluate(card)
    assert [one.weight for one in report.leaves] == [Fraction(75, 2), Fraction(25, 2), 0]
    assert report.total.point == Fraction(75, 4) + Fraction(25, 2)


def test_a_budget_that_is_overspent_is_a_finding_and_one_that_is_spent_is_none(leaf, scored, codes):
    facts = {"target": "100万元", "execution": True}
    assert "IR507" not in codes(scored("plain", leaf(actual="100万元", **facts)))
    assert "IR507" in codes(scored("plain", leaf(actual="100.01万元", **facts)))
    report = scored("mof-2021-101", leaf(actual="85万元", weight="10", **facts))
    assert report.leaves[0].kind.value == "execution"


def test_a_weight_of_nothing_earns_nothing(leaf, scored):
    one = scored("plain", leaf(weight="0", method="每少1场扣2分")).leaves[0]
    assert (one.score.low, one.score.high) == (0, 0)
    half = scored("plain", leaf(actual="7场", weight="0.5", method="达标得满分，不达标不得分"))
    assert half.leaves[0].score.point == 0


def test_the_profile_names_its_document_or_else_its_title(leaf, scored):
    known = evolve(PLAIN, name="ours", title="某区办法", verified=False)
    (finding,) = scored(known, leaf()).findings
    assert dict(finding.words) == {"profile": "ours", "document": "某区办法"}
    (finding,) = scored(evolve(known, number="某财〔2024〕1号"), leaf()).findings
    assert dict(finding.words)["document"] == "某财〔2024〕1号"


def test_a_node_of_the_report_says_what_was_read_and_what_was_written(leaf, scored):
    report = scored("plain", leaf(target="不少于8场", actual="完成7场"))
    (node,) = report_to_dict(report, ())["indicators"]
    assert (node["target"]["text"], node["target"]["value"]) == ("不少于8场", "8")
    assert (node["actual"]["text"], node["actual"]["value"]) == ("完成7场", "7")


def test_of_several_vetoes_the_worst_counts_and_only_those_that_happened(leaf, scored):
    vetoes = (
        Veto("甲", "良"),
        Veto("乙", "差"),
        Veto("丙", "中"),
        Veto("丁", "丁级", applies=False),
    )
    report = scored("plain", leaf(), vetoes=vetoes)
    assert report.grade == "差"
    idle = tuple(evolve(one, applies=False) for one in vetoes)
    assert scored("plain", leaf(), vetoes=idle).grade == "优"


def test_a_bonus_is_added_to_both_ends_and_counts_up_to_its_limit(leaf, scored):
    known = evolve(profile_named("plain"), bonus=Decimal(5))
    report = scored(
        known, leaf(actual="≥4场"), bonuses=(Bonus("a", Decimal(3)), Bonus("b", Decimal(4)))
    )
    assert (report.total.low, report.total.high) == (55, 105)
    assert parse_target("≥8场") == report.leaves[0].assessment.rule


def test_a_band_over_a_part_of_the_target_has_its_values():
    bands = Bands(
        (Band(Region(Fraction(85), Fraction(95)), points=Points(Fraction(8))),), base=Direct()
    )
    curve = compile_curve("≥90%", bands, 10)
    assert [curve(x) for x in (84, 85, 92, 95, 96)] == [0, 8, 8, 8, 10]


def test_an_interval_from_nothing_on_falls_above_it():
    curve = compile_curve("0%-10%", None, 10)
    assert [curve(x) for x in (-1, 0, 10, 15, 20)] == [0, 10, 10, 5, 0]


def test_none_is_none_also_where_equal_is_exact(leaf, scored):
    known = evolve(PLAIN, exact_equal=True)
    one = scored(known, leaf(target="=0件", actual="3件")).leaves[0]
    assert (one.assessment.verdict.value, one.assessment.completion, one.score.point) == (
        "unmet",
        0,
        0,
    )
    one = scored(known, leaf(target="=0件", actual="0件")).leaves[0]
    assert (one.assessment.verdict.value, one.score.point) == ("met", 100)


def test_points_for_each_unit_may_begin_elsewhere_than_at_none():
    method = PerUnit(Points(Fraction(2)), Quantity(Decimal(2), "场"), Quantity(Decimal(3), "场"))
    curve = compile_curve("≥8场", method, 10)
    assert [curve(x) for x in (0, 3, 4, 8, 13, 14)] == [0, 0, 1, 5, 10, 10]


@pytest.mark.parametrize(("weight", "fits"), [(1200, True), (1201, False)])
def test_a_deduction_by_the_month_goes_on_for_a_hundred_years_at_most(weight, fits):
    month = Quantity(Decimal(1), "个月")
    method = Deduct(Points(Fraction(1)), month, Part.UP)
    if fits:
        assert compile_curve("2023年6月底前", method, weight)(31) == weight - 2
        return
    with pytest.raises(ValueError, match="1201 steps, more than 1200"):
        compile_curve("2023年6月底前", method, weight)


def test_a_month_that_is_none_is_refused():
    with pytest.raises(ValueError, match="take nothing off"):
        compile_curve(
            "2023年6月底前", Deduct(Points(Fraction(1)), Quantity(Decimal(0), "个月"), Part.UP), 10
        )


def test_points_outside_what_a_level_allows_are_refused_by_name(leaf, scored):
    row = leaf("制度建设", "制度健全", "基本完成", "10", rated=Decimal(8))
    found = [one for one in scored("mof-2020-10", row).findings if one.code == "IR503"]
    assert [one.message(Language.ENGLISH) for one in found] == [
        "8 points for “制度建设” lie outside 6 to 8"
    ]


def test_days_are_named_in_the_language_of_the_step(leaf, scored):
    row = leaf(target="2023年6月底前", actual="2023年7月2日", weight="3", method="每逾期1天扣0.5分")
    step = scored("plain", row).leaves[0].reasons[-1]
    assert "逾期1天至逾期6天" in step_text(step, Language.CHINESE)
    assert "1 day late to 6 days late" in step_text(step, Language.ENGLISH)


def test_a_finding_stands_at_the_value_it_is_about(leaf, scored):
    places = {"span": Span(0, 99), "target_span": Span(10, 12), "actual_span": Span(20, 23)}
    report = scored("plain", leaf(target="8场", actual="≥9场", **places))
    found = {one.code: one.span for one in report.findings}
    assert (found["IR406"], found["IR401"]) == (Span(10, 12), Span(20, 23))
    report = scored("plain", leaf(target="8场", actual="≥9场", span=Span(0, 99)))
    assert {one.span for one in report.findings} == {Span(0, 99)}


@pytest.mark.parametrize(
    ("actual", "low", "high"),
    [("95%；满意度90%", 10, 10), ("已完成", 10, 10), ("基本完成", 0, 10)],
)
def test_a_compound_earns_all_where_it_is_met_and_any_where_it_is_met_in_part(
    leaf, scored, actual, low, high
):
    row = leaf(target="≥90%；满意度≥85%", actual=actual, weight="10", method="direct")
    score = scored("plain", row).leaves[0].score
    assert (score.low, score.high) == (low, high)


@pytest.mark.parametrize(("actual", "found"), [("0起", False), ("2起", True)])
def test_a_grave_event_is_asked_about_only_where_there_was_one_at_all(
    leaf, scored, codes, actual, found
):
    row = leaf(
        target="0起", actual=actual, weight="10", method="每发生1起扣2分，发生重大事故不得分"
    )
    assert ("IR437" in codes(scored("plain", row))) is found


@pytest.mark.parametrize(
    ("target", "path", "kind"),
    [
        ("≥90%", ("满意度指标", "甲"), "satisfaction"),
        ("≥90分", ("满意度指标", "甲"), "higher"),
        ("≥90%", ("甲", "预算执行率"), "execution"),
        ("≥90%", ("预算执行率", "甲"), "higher"),
        ("资金执行率≥90%", (), "execution"),
        ("≤90万元", (), "lower"),
        ("0起", (), "lower"),
        ("约90%", (), "interval"),
        ("80%-90%", (), "interval"),
        ("2023年6月底前", (), "deadline"),
        ("良及以上", (), "level"),
        ("增长≥5%", (), "change"),
        ("制度健全", (), "qualitative"),
        ("≥90%或优", (), "compound"),
    ],
)
def test_an_indicator_is_of_a_kind_by_its_target_and_its_name(target, path, kind):
    assert kind_of(parse_target(target), path).value == kind
