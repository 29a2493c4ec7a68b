"""Dates, levels and changes against what was asked for: verdict, basis, rate, what is printed."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from indicator_rules import assess, parse_actual, parse_target
from indicator_rules.engine.occasions import earliest, level_region
from indicator_rules.engine.points import place_of
from indicator_rules.engine.regions import threshold_region, verdict_of
from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.region import Region, point
from indicator_rules.model.results import Verdict


def found(target, actual):
    rule = parse_target(target)
    one = assess(rule, parse_actual(actual, rule=rule))
    basis = None if one.basis is None else one.basis.value
    return one.verdict.value, basis, one.printed


@pytest.mark.parametrize(
    ("target", "actual", "outcome"),
    [
        ("2023年6月底前", "2023年6月30日", ("met", "measured", "100%")),
        ("2023年6月底前", "2023年7月1日", ("unmet", "measured", "0%")),
        ("6月底前", "2023年6月30日", ("undetermined", "measured", "待评定")),
        ("2023年6月10日前", "2023年6月", ("undetermined", "measured", "待评定")),
        ("2023年6月底前", "优", ("undetermined", None, "无法比较")),
        ("2023年6月底前", "≥5场", ("undetermined", None, "无法比较")),
        ("良及以上", "优", ("met", "measured", "100%")),
        ("良及以上", "中", ("unmet", "measured", "0%")),
        ("良及以上", "良及以上", ("met", "bounded", "100%")),
        ("良及以上", "中及以下", ("unmet", "bounded", "0%")),
        ("良及以上", "中及以上", ("undetermined", "bounded", "待评定")),
        ("良及以下", "中", ("met", "measured", "100%")),
        ("良及以上", "一级", ("undetermined", None, "无法比较")),
        ("增长≥5%", "增长4%", ("unmet", "measured", "80%")),
        ("增长≥5%", "增长≥6%", ("met", "bounded", "100%")),
        ("增长≥5%", "增长≤4%", ("unmet", "bounded", "0%-80%")),
        ("增长≥5%", "下降1%", ("unmet", "measured", "0%")),
        ("增长≤5%", "增长4%", ("met", "measured", "100%")),
        ("增长≤5%", "增长6%", ("unmet", "measured", "80%")),
        ("零增长", "增长1%", ("unmet", "measured", "0%")),
        ("零增长", "下降1%", ("met", "measured", "100%")),
        ("增长约10%", "增长12%", ("unmet", "measured", "85.71%")),
        ("增长约10%", "增长8%", ("unmet", "measured", "84.21%")),
        ("逐年提高", "较上年提高", ("met", "bounded", "100%")),
        ("增长≥5%", "优", ("undetermined", None, "无法比较")),
    ],
)  # fmt: skip
def test_an_occasion_has_a_verdict_that_rests_on_something(target, actual, outcome):
    assert found(target, actual) == outcome


def codes(target, actual):
    rule = parse_target(target)
    return [one.code for one in assess(rule, parse_actual(actual, rule=rule)).findings]


@pytest.mark.parametrize(
    ("target", "actual", "expected"),
    [
        ("提高5个百分点", "提高6%", ["IR408"]),
        ("提高5个百分点", "提高6个百分点", []),
        ("提高5个百分点", "提高0%", []),
        ("提高5个百分点", "6%", ["IR408"]),
        ("较上年提高", "提高6%", []),
        ("零增长", "提高0个百分点", []),
    ],
)
def test_points_and_percent_are_told_apart(target, actual, expected):
    assert codes(target, actual) == expected


def test_the_units_are_named_each_on_its_side():
    rule = parse_target("提高5个百分点")
    (finding,) = assess(rule, parse_actual("提高6%", rule=rule)).findings
    words = dict(finding.words)
    assert (words["actual"], words["target"]) == ("%", "个百分点")


def test_a_period_counts_from_its_first_day_only_where_the_deadline_lies_in_it():
    first, last = dt.date(2023, 6, 1), dt.date(2023, 6, 30)
    assert earliest(last, first, dt.date(2023, 6, 1)) == first
    assert earliest(last, first, dt.date(2023, 6, 29)) == first
    assert earliest(last, first, last) == last
    assert earliest(last, first, dt.date(2023, 5, 31)) == last
    assert earliest(last, None, first) == last


@pytest.mark.parametrize(
    ("target", "ends"),
    [
        ("良及以上", (2, 3)),
        ("良", (2, 3)),
        ("良及以下", (0, 2)),
        ("优", (3, 3)),
        ("差及以上", (0, 3)),
    ],
)
def test_a_level_stands_for_ranks_of_its_scale(target, ends):
    region = level_region(parse_target(target))
    assert (region.low, region.high) == ends


@pytest.mark.parametrize(
    ("target", "actual", "place"),
    [
        ("2023年6月底前", "2023年7月3日", point(Fraction(3))),
        ("2023年6月29日前", "2023年6月", Region(Fraction(-28), Fraction(1))),
        ("2023年6月底前", "优", None),
        ("2023年6月底前", "≥5场", None),
        ("6月底前", "2023年7月3日", None),
        ("良及以上", "中", point(Fraction(1))),
        ("良及以上", "中及以下", Region(Fraction(0), Fraction(1))),
        ("良及以上", "一级", None),
        ("良及以上", "5场", None),
        ("制度健全", "5场", None),
        ("≥5场；≥3次", "5场", None),
        ("≥5场或≥3次", "5场", None),
    ],
)
def test_an_actual_value_has_a_place_on_the_line_of_its_target(target, actual, place):
    rule = parse_target(target)
    assert place_of(rule, parse_actual(actual, rule=rule), PLAIN) == place


def test_the_values_that_meet_a_figure():
    five, tenth = Fraction(5), Fraction(1, 10)
    ways = {
        (Comparison.AT_LEAST, Direction.HIGHER): Region(five, None),
        (Comparison.MORE_THAN, Direction.HIGHER): Region(five, None, low_closed=False),
        (Comparison.AT_MOST, Direction.LOWER): Region(None, five),
        (Comparison.LESS_THAN, Direction.LOWER): Region(None, five, high_closed=False),
        (Comparison.ABOUT, Direction.INSIDE): Region(Fraction(9, 2), Fraction(11, 2)),
        (Comparison.EQUAL, Direction.HIGHER): Region(five, None),
        (Comparison.EQUAL, Direction.LOWER): Region(None, five),
        (Comparison.EQUAL, Direction.INSIDE): point(five),
    }
    for (comparison, direction), region in ways.items():
        assert threshold_region(comparison, five, direction, tenth) == region
    nothing = threshold_region(Comparison.EQUAL, Fraction(0), Direction.HIGHER, tenth)
    assert nothing == Region(None, Fraction(0))


def test_a_stretch_meets_a_target_that_holds_it():
    target = Region(Fraction(2), Fraction(5))
    verdicts = {
        (2, 5): Verdict.MET,
        (2, 2): Verdict.MET,
        (1, 1): Verdict.UNMET,
        (1, 3): Verdict.UNDETERMINED,
        (6, 7): Verdict.UNMET,
    }
    for (low, high), verdict in verdicts.items():
        assert verdict_of(target, Region(Fraction(low), Fraction(high))) is verdict
    assert verdict_of(target, Region(None, None)) is Verdict.UNDETERMINED
    assert verdict_of(Region(None, None), Region(None, None)) is Verdict.MET
