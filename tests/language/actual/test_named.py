"""What a cell reports under the name of its indicator, where the target alone does not tell."""

from __future__ import annotations

import pytest

from indicator_rules import assess, parse_actual, parse_target


@pytest.mark.parametrize(
    ("name", "target", "cell", "verdict"),
    [
        ("破案数量", "≥40起", "立案68起，破案43起", "met"),
        ("破案数量", "≥40起", "立案68起，破案33起", "unmet"),
        ("破案数量", "≥40起", "破案43起，取消3起", "undetermined"),
        ("居民收入增幅", "≥6%", "同比增长7.3%", "met"),
        ("居民收入增幅", "≥6%", "同比下降7.3%", "unmet"),
        ("投诉量降幅", "≥20%", "减少25%", "met"),
        ("投诉量降幅", "≥20%", "增长25%", "unmet"),
        ("投诉量降幅", "≥5%", "下降6%-7%", "met"),
        ("居民收入增幅", "≥5%", "增长6%-7%", "met"),
        ("居民收入增幅", "≥5%", "下降6%-7%", "undetermined"),
    ],
)
def test_a_cell_is_read_under_its_name(name, target, cell, verdict):
    rule = parse_target(target)
    assert assess(rule, parse_actual(cell, rule=rule, name=name)).verdict == verdict
