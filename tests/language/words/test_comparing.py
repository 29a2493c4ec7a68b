"""Which labels are of different measures, so that a figure of one says nothing of the other."""

from __future__ import annotations

import pytest

from indicator_rules.language.words.comparing import are_less_grave, are_other_measures


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("满意度", "参与率"),
        ("学员满意度", "任务完成率"),
        ("满意度", "问卷回收率"),
        ("差错率", "准确率"),
        ("投诉率", "满意度"),
        ("合格率", "覆盖率"),
        ("合格率", "不合格率"),
        ("满意度", "不满意率"),
        ("及时率", "抽检覆盖比例"),
    ],
)
def test_other_measures(first, second):
    assert are_other_measures(first, second)
    assert are_other_measures(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("满意度", "群众满意率"),
        ("不满意率", "群众不满意比例"),
        ("合格率", "验收通过率"),
        ("覆盖率", "村级普及率"),
        ("办结率", "受理率"),
        ("合格率", "办结率"),
        ("办结率", "合格率"),
        ("合格率", "抽检合格覆盖率"),
        ("培训满意人数", "参与率"),
        ("参与率", "满意人数"),
        ("满意人数", "参与人数"),
    ],
)
def test_labels_that_may_be_of_one(first, second):
    assert not are_other_measures(first, second)
    assert not are_other_measures(second, first)


def test_a_target_of_grave_events_does_not_count_light_ones():
    assert are_less_grave("重大事故", "一般事故1起")
    assert are_less_grave("较大及以上事故", "轻微事故2起")
    assert not are_less_grave("重大事故", "重大事故1起")
    assert not are_less_grave("重大事故", "一般事故1起，重大事故1起")
    assert not are_less_grave("重大事故", "事故1起")
    assert not are_less_grave("事故", "一般事故1起")
