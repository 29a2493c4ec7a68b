"""The scale of a level, by the label or the name of its row."""

from __future__ import annotations

import pytest

from indicator_rules import parse_target
from indicator_rules.language.row_levels import are_of_other_bodies, on_its_scale
from indicator_rules.model.rules import Level
from indicator_rules.model.scales import NUMBERED, RISING, WATER


@pytest.mark.parametrize(
    ("target", "name", "scale"),
    [
        ("三级以上", "系统等级保护", RISING),
        ("系统等保三级", "", RISING),
        ("三级以上", "施工资质", NUMBERED),
        ("三类以上", "断面水质", WATER),
        ("三类", "地表水", WATER),
    ],
)
def test_a_level_is_on_the_scale_that_its_row_means(target, name, scale):
    rule = on_its_scale(parse_target(target), name)
    assert isinstance(rule, Level)
    assert rule.scale is scale
    assert parse_target(target, name=name).scale is scale


@pytest.mark.parametrize("target", ["≤3类", "≥9类", "≥3类药品", "6月底前", "增长5%"])
def test_other_targets_stay_as_they_are(target):
    rule = parse_target(target, period=2022)
    name = "" if "药品" in target else "地表水"
    assert on_its_scale(rule, name) is rule


@pytest.mark.parametrize(
    ("asked", "told", "other"),
    [
        ("国家级课题", "省级", True),
        ("市级以上课题", "县级", True),
        ("市级以上课题", "省部级", False),
        ("省级课题", "省部级", False),
        ("课题", "省级", False),
        ("省级课题", "课题", False),
    ],
)
def test_a_body_of_another_rank_is_another(asked, told, other):
    assert are_of_other_bodies(asked, told) is other
