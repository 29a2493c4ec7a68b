"""Which way is better, where a target has no sign: by its name and the heading above it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from click.testing import CliRunner

from indicator_rules import (
    assess,
    evaluate,
    explain,
    indicator,
    load_spec,
    parse_target,
    score,
    scorecard,
)
from indicator_rules.cli.main import main
from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.directions import directed, with_directions
from indicator_rules.model.comparison import Direction
from indicator_rules.model.indicators import Indicator, Scorecard

COST = "1800万元"


def way(text, name=None, heading=None):
    return parse_target(text, name=name, heading=heading).direction


def codes(findings):
    return [one.code for one in findings]


@pytest.mark.parametrize(
    ("text", "name", "heading", "direction"),
    [
        ("1800万元", "项目总成本", None, Direction.LOWER),
        ("1800万元", "办公设备购置", "成本指标", Direction.LOWER),
        ("20台", "办公设备购置", "成本指标", Direction.HIGHER),
        ("20台", "办公桌椅", "成本指标", Direction.OPEN),
        ("100%", "成本核算率", "成本指标", None),
        ("98%", "账务相符率", "质量指标", None),
        ("98%", "账务相符率", "数量指标", Direction.HIGHER),
        ("12个", "样板点", "质量指标", None),
        ("5天", "事项审批", "时效指标", Direction.HIGHER),
        ("5天", "某某事项", "时效指标", Direction.OPEN),
        ("5个", "某某事项", "时效指标", None),
        ("5个", "某某事项", None, None),
        ("差错率0.5%", "业务质量", None, Direction.LOWER),
        ("800万元", "专项债券规模", None, Direction.OPEN),
        ("800万元", "工程总投资", None, Direction.OPEN),
        ("800万元", "工程总投资", "成本指标", Direction.LOWER),
        ("=800万元", "专项债券规模", None, None),
        ("=800万元", "工程造价", None, Direction.LOWER),
        ("≥800万元", "工程造价", None, None),
        ("0起", "责任事故", None, None),
        ("5%左右", "成本变动", None, None),
    ],
)
def test_the_name_says_it_and_then_the_heading(text, name, heading, direction):
    assert way(text, name, heading) is direction


def test_the_nearest_heading_counts():
    assert way(COST, "某某事项", ["数量指标", "成本指标"]) is Direction.LOWER
    assert way("5个", "某某事项", ["成本指标", "数量指标"]) is Direction.HIGHER


def test_what_the_caller_said_counts_before_the_name():
    said = parse_target(COST, direction="higher", name="项目总成本")
    assert said.direction is Direction.HIGHER


def test_the_parts_of_a_compound_have_their_own_directions():
    rule = parse_target("差错率0.5%，合格率95%", name="业务质量")
    assert [one.direction for one in rule.parts] == [Direction.LOWER, Direction.HIGHER]


def test_what_has_no_direction_is_the_same_object():
    for text in ("2023年底前", "≥8场", "≥8场且合格率≥95%"):
        rule = parse_target(text, period=2023)
        assert directed(rule, "项目总成本", ["成本指标"]) is rule
    assert parse_target(COST, name="总成本") is parse_target(COST, name="总成本")


@pytest.mark.parametrize(
    ("actual", "verdict", "found"),
    [("1725.6万元", "met", []), ("1900万元", "unmet", [])],
)
def test_a_cost_is_better_lower_in_silence(actual, verdict, found):
    result = assess(COST, actual, name="项目总成本")
    assert (result.verdict, codes(result.findings)) == (verdict, found)


@pytest.mark.parametrize(
    ("actual", "verdict", "found"),
    [
        ("100元/人", "met", []),
        ("120元/人", "unmet", ["IR444"]),
        ("80元/人", "unmet", ["IR444"]),
    ],
)
def test_a_fixed_figure_is_met_by_itself_alone(actual, verdict, found):
    result = assess("100元/人", actual, name="高龄补贴标准")
    assert (result.verdict, codes(result.findings)) == (verdict, found)


@pytest.mark.parametrize(
    ("actual", "verdict", "found"),
    [
        ("500万元", "met", []),
        ("460万元", "undetermined", ["IR443"]),
        ("540万元", "undetermined", ["IR443"]),
        ("已完成", "met", ["IR402"]),
    ],
)
def test_an_open_figure_asks_where_the_actual_differs(actual, verdict, found):
    result = assess("500万元", actual, name="资金规模")
    assert (result.verdict, codes(result.findings)) == (verdict, found)


def test_an_open_figure_may_be_reached_to_either_rate():
    result = assess("500万元", "450万元", name="资金规模")
    assert (result.completion_low, result.completion_high) == (Fraction(9, 10), Fraction(1))


def test_an_open_row_is_scored_by_both_ways_of_its_method():
    method = "每低1万元扣1分，扣完为止"
    low = score("500万元", "496万元", 10, name="资金规模", method=method)
    assert (low.value, low.low, low.high) == (6, 6, 6)
    high = score(
        "500万元", "540万元", 10, name="资金规模", method="完成目标值的90%以上得满分，否则不得分"
    )
    assert (high.value, high.low, high.high) == (10, 10, 10)


@pytest.mark.parametrize(
    ("method", "value"),
    [("每完成1万元得0.02分", 9), ("按目标值/实际值×分值计分", 10)],
)
def test_a_method_that_fits_one_way_alone_says_which_is_meant(method, value):
    assert score("500万元", "450万元", 10, name="资金规模", method=method).value == value


def test_an_open_row_whose_method_fits_neither_way_says_so():
    method = ", method: 优得满分，良得一半分值，其余不得分"
    spec = SPEC.replace(", direction: higher", method)
    leaf = evaluate(load_spec(text=spec, strict=False)).leaves[1]
    assert leaf.score.ends == (0, 40)
    assert "IR431" in codes(leaf.assessment.findings)


def test_an_open_row_without_a_method_is_a_range():
    found = score("500万元", "450万元", 10, name="资金规模")
    assert (found.value, found.low, found.high) == (None, 9, 10)


def test_a_proportional_method_of_an_open_row_gives_a_range():
    found = score("500万元", "450万元", 10, name="资金规模", method="按完成率计分")
    assert (found.value, found.low, found.high) == (None, 9, 10)


@pytest.mark.parametrize("actual", ["76头", "84头"])
def test_what_nothing_says_is_taken_as_higher_with_a_note(actual):
    assert "IR406" in codes(assess("80头", actual, name="山羊").findings)
    assert codes(assess("80头", "80头", name="山羊").findings) == []


def test_every_door_takes_a_name_and_a_heading():
    assert score(COST, "1700万元", 10, name="总成本").verdict == "met"
    assert score(COST, "1700万元", 10, heading="成本指标").verdict == "met"
    assert explain(COST, "1700万元", name="总成本")["assessment"]["verdict"] == "met"
    rule = parse_target(COST)
    assert assess(rule, "1700万元", heading=["产出", "成本指标"]).verdict == "met"


def test_the_command_takes_a_name_and_a_heading():
    for option in (["--name", "总成本"], ["--heading", "成本指标"]):
        found = CliRunner().invoke(main, ["--lang", "zh", "explain", COST, "1700万元", *option])
        assert "越低越好" in found.output
        assert "达标" in found.output


@pytest.mark.parametrize(
    ("name", "words"),
    [("高龄补贴标准", "为规定标准，不多不少"), ("资金规模", "越高越好还是越低越好待定")],
)
def test_the_meaning_says_which_way(name, words):
    arguments = ["--lang", "zh", "explain", "100元", "100元", "--name", name]
    assert words in CliRunner().invoke(main, arguments).output


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"name": 1}, "name=1 is an int"),
        ({"heading": 1}, "heading=1 is an int"),
        ({"heading": ["产出", 1]}, r"heading\[1\]=1 is an int"),
    ],
)
def test_names_and_headings_are_texts(given, message):
    with pytest.raises(TypeError, match=message):
        parse_target("≥8场", **given)


SPEC = """\
schema: indicator-rules/1
title: 绩效自评
indicators:
  - name: 成本指标
    weight: 60
    indicators:
      - {name: 办公设备购置, weight: 60, target: 20万元, actual: 18万元}
  - {name: 资金规模, weight: 40, target: 500万元, actual: 460万元, direction: higher}
"""


def test_a_spec_is_read_with_its_headings():
    report = evaluate(load_spec(text=SPEC))
    assert [leaf.assessment.verdict for leaf in report.leaves] == ["met", "unmet"]


@pytest.mark.parametrize(
    ("direction", "verdict"), [("exact", "unmet"), ("lower", "met"), ("open", "undetermined")]
)
def test_a_spec_may_say_the_direction(direction, verdict):
    report = evaluate(load_spec(text=SPEC.replace("direction: higher", f"direction: {direction}")))
    assert report.leaves[1].assessment.verdict == verdict


def test_a_table_made_in_code_is_read_as_a_file_is():
    built = scorecard(
        "表",
        [
            indicator(
                "成本指标",
                weight=100,
                indicators=[indicator("办公设备购置", COST, weight=100, actual="1700万元")],
            )
        ],
    )
    assert evaluate(built).leaves[0].assessment.verdict == "met"
    row = Indicator("总成本", target=parse_target(COST), actual=parse_actual("1700万元"))
    assert evaluate(Scorecard("表", (row,))).leaves[0].assessment.verdict == "met"
    heading = Indicator("成本指标", indicators=(row,))
    assert evaluate(Scorecard("表", (heading,))).leaves[0].assessment.verdict == "met"


def test_a_tree_that_says_its_directions_is_left_as_it_is():
    tree = with_directions((Indicator("总成本", target=parse_target(COST)), Indicator("空")))
    assert tree[0].target.direction is Direction.LOWER
    assert with_directions(tree) is tree
    above = (Indicator("成本指标", indicators=tree),)
    assert with_directions(above) is above
