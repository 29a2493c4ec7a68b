"""What the words of a cell put on its value."""

from __future__ import annotations

import pytest

from indicator_rules import parse_actual, parse_target
from indicator_rules.model.told import PLAIN, Concern


def told(actual, target=None):
    rule = None if target is None else parse_target(target)
    return parse_actual(actual, rule=rule).told


def said(found):
    return [(one.concern, one.words, one.aside) for one in found.facts]


@pytest.mark.parametrize(
    ("actual", "result"),
    [
        ("实际7场", True),
        ("实际培训场次7场", True),
        ("培训完成率95%", False),
        ("线上3场", False),
    ],
)
def test_words_of_a_result_are_told_from_the_name_of_a_measure(actual, result):
    assert told(actual).result is result


@pytest.mark.parametrize(
    ("actual", "total"),
    [("全年6次", True), ("共6次", True), ("累计6次", True), ("公共服务6次", False), ("6次", False)],
)
def test_words_of_a_whole(actual, total):
    assert told(actual).total is total


def test_a_part_of_a_whole_is_told_of_the_value_that_it_stands_before():
    parts = parse_actual("共105户，其中低保户62户").parts
    assert [part.told.within for part in parts] == [False, True]
    assert [part.told.total for part in parts] == [True, False]


def test_how_grave_an_event_is_and_which_version_of_the_levels():
    assert told("较大事故1起").grave == {"较大"}
    assert told("达成预期指标").version == "预期指标"
    assert told("达成年度指标").version == "年度指标"
    assert (told("1起").grave, told("1起").version) == (frozenset(), None)


def test_figures_alone_say_nothing():
    assert told("98.5%") is PLAIN
    assert told("９８场") == PLAIN


@pytest.mark.parametrize(
    ("target", "actual", "facts"),
    [
        ("合格率≥95%", "不合格率3%", [(Concern.OTHER_MEASURE, "不合格率", False)]),
        ("满意度≥90%", "参与率96%", [(Concern.OTHER_MEASURE, "参与率", False)]),
        ("重大事故0起", "一般事故1起", [(Concern.OTHER_MEASURE, "事故", False)]),
        ("合格率≥95%，满意度≥90%", "参与率96%", [(Concern.OTHER_MEASURE, "参与率", False)]),
        ("合格率≥95%，满意度≥90%", "满意率96%", []),
        ("合格率≥95%", "合格率96%", []),
        ("≥95%", "不合格率3%", []),
        ("≥8个", "8个（其中2个在建）", [(Concern.NOT_DONE, "其中2个在建", True)]),
        ("≥8个", "8个（均已投用）", []),
        ("≥8个", "8个，尚未验收", [(Concern.NOT_DONE, "尚未", True)]),
    ],
)
def test_facts_are_seen_from_what_a_target_is_of(target, actual, facts):
    assert said(told(actual, target)) == facts


def test_a_value_beside_others_may_take_some_of_them_away():
    rule = parse_target("验收项目≥8项")
    parts = parse_actual("验收项目9项，未通过3项", rule=rule).parts
    assert [said(part.told) for part in parts] == [[], [(Concern.NOT_DONE, "未通过", False)]]
    unnamed = parse_actual("验收项目9项，未通过3项", rule=parse_target("≥8项")).parts
    assert [said(part.told) for part in unnamed] == [[], []]
