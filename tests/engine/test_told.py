"""What words beside a value do to the verdict, by facts that are built here."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from indicator_rules import assess, parse_target
from indicator_rules.diagnostics import Language
from indicator_rules.engine.leaves import leaf_result
from indicator_rules.engine.shares import Share
from indicator_rules.engine.told import WHAT
from indicator_rules.model.actuals import Bounded, Compound, Measured, Stated
from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.indicators import Indicator
from indicator_rules.model.methods import Direct
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Change, Level, Qualitative, Threshold
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.model.told import Concern, Fact, Told

DAY = dt.date(2023, 5, 1)


def figure(size, unit="场"):
    return Quantity(Decimal(size), unit)


def told(concern, words="拟", *, aside=False):
    return Told((Fact(concern, words, aside=aside),))


def level(word, comparison=Comparison.EQUAL):
    return Level(SCALE_OF[word], word, comparison)


def codes(assessment):
    return [one.code for one in assessment.findings]


VALUES = [
    ("≥8场", figure(9)),
    ("≥8场", figure(7)),
    ("8-10场", figure(9)),
    ("≥90%", figure(95, "%")),
    ("2023年6月底前", DAY),
    ("良及以上", level("优")),
    ("增长≥5%", Change(Trend.INCREASE, Comparison.AT_LEAST, figure(6, "%"), stated=False)),
]
DECIDING = [one for one in Concern if one is not Concern.OTHER_MEASURE]


@pytest.mark.parametrize(("target", "value"), VALUES)
@pytest.mark.parametrize("concern", [one for one in DECIDING if one is not Concern.PARTLY])
def test_a_value_that_is_no_result_is_open(target, value, concern):
    found = assess(parse_target(target), Measured(value, "拟", told=told(concern)))
    assert (found.verdict.value, found.printed) == ("undetermined", "待评定")
    assert codes(found) == ["IR445"]
    assert "拟" in found.findings[0].message()


def test_the_finding_shows_the_words_the_value_and_what_it_is():
    found = assess(
        parse_target("≥8场"),
        Measured(figure(9), "拟培训9场", subject="培训", told=told(Concern.PLANNED)),
    )
    assert found.findings[0].message() == "“拟” says that 9场 is only planned"
    assert found.findings[0].message(Language.CHINESE) == "“拟”表明 9场 只是计划或预计的数"
    assert found.findings[0].help() == "write what was reached alone, as in 8场"


def test_every_concern_but_another_measure_is_told_in_both_languages():
    assert set(WHAT) == set(DECIDING)
    assert all(english and chinese for english, chinese in WHAT.values())


def test_a_stretch_and_a_cell_of_several_values_are_heard_too():
    bound = Bounded(Threshold(Comparison.AT_LEAST, figure(9)), told=told(Concern.CANCELLED))
    assert codes(assess(parse_target("≥8场"), bound)) == ["IR445"]
    both = Compound(
        (Measured(figure(9)), Measured(figure(3, "人"))), "x", told=told(Concern.PLANNED)
    )
    assert codes(assess(parse_target("≥8场"), both)) == ["IR445"]
    assert assess(parse_target("≥8场"), evolve(both, told=Told())).verdict.value == "met"
    assert codes(assess(parse_target("培训≥8场，参加≥2人"), both)) == ["IR445"]


def test_a_figure_of_another_measure_is_not_compared():
    fact = told(Concern.OTHER_MEASURE, "参训率")
    found = assess(parse_target("满意度≥90%"), Measured(figure(95, "%"), told=fact))
    assert (found.verdict.value, found.printed, codes(found)) == (
        "undetermined",
        "无法比较",
        ["IR420"],
    )
    assert found.findings[0].message() == "actual is of “参训率”, target of “满意度”"
    unnamed = assess(parse_target("≥90%"), Measured(figure(95, "%"), told=fact))
    assert unnamed.findings[0].message() == "actual is of “参训率”, target of “≥90%”"


def test_what_cannot_be_compared_has_its_own_finding_alone():
    found = assess(parse_target("≥8场"), Measured(figure(9, "%"), told=told(Concern.PLANNED)))
    assert codes(found) == ["IR409"]


@pytest.mark.parametrize(
    ("target", "value", "verdict"),
    [
        ("≥8场", figure(9), "undetermined"),
        ("≥8场", figure(7), "unmet"),
        ("8-10场", figure(9), "undetermined"),
        ("80%-90%", figure(85, "%"), "met"),
        ("≥90%", figure(95, "%"), "met"),
        ("2023年6月底前", DAY, "undetermined"),
        ("良及以上", level("优"), "met"),
        ("增长≥5%", figure(6, "%"), "met"),
        ("增加≥5个", figure(6, "个"), "undetermined"),
        ("逐年提高", Change(Trend.INCREASE, Comparison.AT_LEAST, None, stated=False), "met"),
    ],
)
def test_a_remark_aside_takes_a_met_count_or_day_away(target, value, verdict):
    aside = told(Concern.NOT_DONE, "其中2场未办", aside=True)
    found = assess(parse_target(target), Measured(value, "9（其中2场未办）", told=aside))
    assert found.verdict.value == verdict
    assert ("IR442" in codes(found)) is (verdict == "undetermined")


def test_a_remark_on_a_whole_cell_bears_on_targets_that_count():
    aside = told(Concern.NOT_DONE, "其中2场未办", aside=True)
    both = Compound((Measured(figure(9)), Measured(figure(95, "%"))), told=aside)
    assert codes(assess(parse_target("≥8场；≥90%"), both)) == ["IR442"]
    rates = Compound((Measured(figure(91, "%"), subject="合格率"),), told=aside)
    assert assess(parse_target("合格率≥90%或优"), rates).verdict.value == "met"


@pytest.mark.parametrize(
    "actual",
    [
        Measured(level("优"), "基本优秀", told=told(Concern.PARTLY, "基本")),
        Bounded(level("优", Comparison.AT_LEAST), told=told(Concern.PARTLY, "基本")),
    ],
)
def test_a_level_that_is_reached_in_part_is_partial(actual):
    found = assess(parse_target("良及以上"), actual)
    assert (found.verdict.value, found.printed) == ("partial", "部分完成")
    assert "IR445" in codes(found)


def test_a_lower_level_that_is_reached_in_part_is_missed():
    actual = Measured(level("中"), told=told(Concern.PARTLY, "基本"))
    assert assess(parse_target("良及以上"), actual).verdict.value == "unmet"


@pytest.mark.parametrize(
    "value",
    [
        Measured(figure(9), told=told(Concern.PARTLY, "基本")),
        Bounded(Threshold(Comparison.AT_LEAST, figure(9)), told=told(Concern.PARTLY, "基本")),
    ],
)
def test_a_figure_that_is_reached_in_part_is_open(value):
    assert assess(parse_target("≥8场"), value).verdict.value == "undetermined"


def test_the_gravest_words_are_told_before_those_of_a_part():
    facts = Told((Fact(Concern.PARTLY, "部分"), Fact(Concern.CANCELLED, "取消")))
    found = assess(parse_target("良及以上"), Measured(level("优"), told=facts))
    assert found.findings[0].message() == "“取消” says that 优 is cancelled or put off"


def test_words_are_compared_as_words():
    stated = Stated("拟制定", told=told(Concern.PLANNED))
    assert codes(assess(Qualitative("制度健全"), stated)) == ["IR412"]
    assert codes(assess(parse_target("≥8场"), stated)) == ["IR412"]
    measured = Measured(figure(9), "9场", told=told(Concern.PLANNED))
    assert codes(assess(Qualitative("制度健全"), measured)) == ["IR412"]


@pytest.mark.parametrize(
    ("size", "fact", "low", "high"),
    [
        (9, Fact(Concern.PLANNED, "拟"), 0, 6),
        (9, Fact(Concern.NOT_DONE, "2场未办", aside=True), 0, 6),
        (7, Fact(Concern.NOT_DONE, "2场未办", aside=True), 0, 0),
        (7, Fact(Concern.PLANNED, "拟"), 0, 6),
    ],
)
def test_a_value_that_is_open_by_its_words_has_no_place_on_a_curve(size, fact, low, high):
    actual = Measured(figure(size), "x", told=Told((fact,)))
    indicator = Indicator(
        "培训", target=parse_target("≥8场"), actual=actual, scoring=Direct(), method="达标得满分"
    )
    found = leaf_result(("培训",), indicator, Share(6, 6), PLAIN)
    assert (found.score.low, found.score.high) == (low, high)
