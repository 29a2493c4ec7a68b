"""Words that say something of a value are found by their parts, and harmless words are not."""

from __future__ import annotations

import pytest

from indicator_rules.language.words.concerns import concerns_in
from indicator_rules.language.words.table import table
from indicator_rules.model.told import Concern


def said(text, of="figure"):
    return [(one.concern, one.words) for one in concerns_in(text, of)]


def test_harmless_words_say_nothing():
    words = table("concerns")["harmless"]
    assert [word for word in words if said(f"{word}培训")] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("已取消", [(Concern.CANCELLED, "取消")]),
        ("未开展活动", [(Concern.NOT_DONE, "未开展")]),
        ("部分村拟建", [(Concern.PARTLY, "部分"), (Concern.PLANNED, "拟建")]),
        ("标准", [(Concern.DEMANDED, "标准")]),
        ("标准厂房", []),
        ("标准的", [(Concern.DEMANDED, "标准")]),
        ("如资金到位", [(Concern.CONDITIONAL, "如资金")]),
        ("假如", [(Concern.CONDITIONAL, "假如")]),
        ("自如", []),
        ("未发生安全事故", []),
        ("较上年同期", []),
        ("比计划少", []),
        ("应保尽保", []),
    ],
)
def test_words_are_found_by_their_parts(text, found):
    assert said(text) == found


def test_some_words_speak_of_days_or_levels_alone():
    assert said("部署") == []
    assert said("部署", "day") == [(Concern.BEFORE_DONE, "部署")]
    assert said("准", "level") == [(Concern.HEDGED, "准")]


def test_a_place_is_that_of_the_part():
    (found,) = concerns_in("均未开展")
    assert (found.start, found.end) == (1, 2)
