"""Which of several values in a cell is the actual value of a target, and which of which target."""

from __future__ import annotations

import pytest

from indicator_rules import parse_actual, parse_target
from indicator_rules.engine.choice import assigned, candidates
from indicator_rules.model.actuals import Claimed, Missing
from indicator_rules.model.claims import Claim


def read(texts):
    return [parse_actual(text) for text in texts]


@pytest.mark.parametrize(
    ("target", "cells", "places"),
    [
        # By kind: what is counted in what the target counts.
        ("≥8场", ["7场", "200人"], [0]),
        ("≥8场", ["200人", "7场"], [1]),
        ("≥8场", ["200人", "≥7场"], [1]),
        ("≥8场", ["200人", "7-9场"], [1]),
        ("≥90%", ["8场", "95%"], [1]),
        ("8-10场", ["200人", "7场"], [1]),
        ("8-10场", ["200人", "7-9场"], [1]),
        ("8-10场", ["200人", "≥7场"], [1]),
        ("≥20亿元", ["同比增长20.3%", "24.85亿元"], [1]),
        ("增长≥5%", ["24.85亿元", "同比增长20.3%"], [1]),
        ("增长≥5%", ["24.85亿元", "5%"], []),
        ("≥5%", ["同比增长20.3%", "良"], []),
        ("良及以上", ["8场", "优"], [1]),
        ("良及以上", ["8场", "中及以上"], [1]),
        ("2023年6月底前", ["8场", "2023年5月1日"], [1]),
        ("≥8场", ["2023年5月1日", "优"], []),
        ("制度健全", ["8场", "制度健全"], [1]),
        ("≥8场", ["制度健全", "7场"], [1]),
        # By label, before all else.
        ("满意度≥90%", ["合格率80%", "满意度95%"], [1]),
        ("满意度≥90%", ["实际80%", "满意度95%"], [1]),
        ("满意度≥90%", ["合格率80%", "满意度≥95%"], [1]),
        ("满意度≥90%", ["满意度80%", "满意度95%", "96%"], [0, 1]),
        ("满意度80%-90%", ["合格率80%", "满意度85%"], [1]),
        ("满意度≥90%", ["合格率80%", "95%"], [0, 1]),
        ("满意度≥90%", ["满意度8场", "95%"], [1]),
        # By the word for a result, where one value alone has it.
        ("≥8场", ["9场", "实际7场"], [1]),
        ("≥8场", ["共计10场", "线上3场"], [0]),
        ("≥8场", ["累计3场", "实际5场"], [0, 1]),
        ("≥8场", ["线上3场", "线下5场"], [0, 1]),
        ("≥8场", ["3场", "实际200人"], [0]),
    ],
)
def test_the_likeliest_values_of_a_target(target, cells, places):
    assert candidates(parse_target(target), read(cells)) == places


def test_a_claim_or_nothing_at_all_speaks_of_words_alone():
    parts = [Claimed(Claim.MET, "已完成"), Missing("/")]
    assert candidates(parse_target("制度健全"), parts) == [0, 1]
    assert candidates(parse_target("≥8场"), parts) == []


@pytest.mark.parametrize(
    ("targets", "cells", "places"),
    [
        # In one number and of one kind: in their order.
        (["≥8场", "≥9场"], ["8场", "9场"], [[0], [1]]),
        (["≥8场", "≥9场", "≥10场"], ["8场", "9场", "10场"], [[0], [1], [2]]),
        (["≥8场", "≥90%", "≥9场"], ["95%", "8场", "9场"], [[1], [0], [2]]),
        # By label, whatever the order.
        (["合格率≥90%", "满意度≥85%"], ["满意度85%", "合格率91%"], [[1], [0]]),
        (["合格率≥90%", "满意度≥85%"], ["优秀率95%", "合格率91%", "满意度86%"], [[1], [2]]),
        # What one target has taken is not for the next.
        (["合格率≥90%", "≥85%"], ["合格率91%", "86%"], [[0], [1]]),
        # One value more than targets: nobody says which.
        (["≥8场", "≥9场"], ["8场", "9场", "10场"], [[0, 1, 2], []]),
        # One value fewer: the first has it.
        (["≥8场", "≥9场"], ["8场"], [[0], []]),
        (["≥8场", "≥90%"], ["8场", "9场"], [[0, 1], []]),
        ([], ["8场"], []),
        (["≥8场"], [], [[]]),
    ],
)
def test_each_target_has_its_value(targets, cells, places):
    assert assigned([parse_target(text) for text in targets], read(cells)) == places
