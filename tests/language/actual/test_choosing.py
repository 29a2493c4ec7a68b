"""Which of several figures of a cell its row means."""

from __future__ import annotations

import pytest

from indicator_rules import ExpressionError, assess, parse_actual


@pytest.mark.parametrize(
    ("name", "target", "cell", "printed"),
    [
        ("破案数量", "≥40起", "立案68起，破案43起", "met 100%"),
        ("破案数量", "≥50起", "立案68起，破案43起", "unmet 86%"),
        ("培训人数", "≥200人", "培训4期，共200人", "met 100%"),
        ("培训人数", "≥200人", "培训4期，每期50人，共200人", "met 100%"),
        ("培训人数", "≥200人", "培训4期，共150人", "unmet 75%"),
        ("净空巡查次数", "≥52次", "每周巡查1次，全年52次", "met 100%"),
        ("巡查次数", "每周≥2次", "巡查每周2次，宣传3次", "met 100%"),
        ("培训期数", "≥4期", "培训4期，共200人", "met 100%"),
    ],
)
def test_the_figure_that_the_name_and_the_unit_of_the_target_ask_for(name, target, cell, printed):
    found = assess(target, cell, name=name)
    assert f"{found.verdict} {found.printed}" == printed


@pytest.mark.parametrize("cell", ["没有超过5次的投诉", "无企业超过5次的投诉", "不是不少于8场"])
def test_a_denial_of_a_comparison_is_refused(cell):
    with pytest.raises(ExpressionError) as refused:
        parse_actual(cell)
    assert refused.value.diagnostic.code == "IR116"
