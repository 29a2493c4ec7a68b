"""Words that say something of a value are found by their parts, and harmless words are not."""

from __future__ import annotations

import pytest

from indicator_rules.language.words.concerns import _PARTS, concerns_in
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


def test_every_harmless_word_holds_a_part_or_runs_into_one():
    parts = sorted(_PARTS)
    starts = {part[:length] for part in parts for length in range(1, len(part))}
    idle = [
        word
        for word in table("concerns")["harmless"]
        if not any(part in word for part in parts)
        and not any(word[place:] in starts for place in range(1, len(word)))
    ]
    assert idle == []


def test_no_word_both_says_something_and_is_harmless():
    assert sorted(_PARTS.keys() & set(table("concerns")["harmless"])) == []


def test_every_kind_of_concern_but_the_one_of_names_has_words():
    said = {part.concern for parts in _PARTS.values() for part in parts}
    assert set(Concern) - said == {Concern.OTHER_MEASURE}


def test_what_is_of_something_else_is_harmless_only_there():
    assert said("未发生投诉") == []
    assert said("无法解决问题") == [(Concern.NOT_DONE, "无法解")]
    assert said("将困难群众纳入救助") == []
    assert said("将改造危房纳入计划")[0] == (Concern.PLANNED, "将改造")
    assert said("修订地方标准") == []
    assert said("地方标准") == [(Concern.DEMANDED, "标准")]


@pytest.mark.parametrize("text", ["全部分发", "外部分包", "干部分流", "俱乐部分会"])
def test_a_word_that_runs_into_a_part_hides_it(text):
    assert said(text) == []
