"""The actual values that are tried: on both sides of what a score turns on, as people write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from indicator_rules import evaluate
from indicator_rules.specfile.load import readable_spec
from indicator_rules.testing.probes import ground_of, probes, text_at

HEAD = "schema: indicator-rules/1\ntitle: 自评表\n{top}indicators:\n  - {{name: 指标, weight: 10, {leaf}}}\n"


@pytest.fixture
def tried(tmp_path):
    """The texts that are tried for one indicator, but for the missing one, which is last."""

    def texts(leaf, top="period: 2023\n"):
        file = tmp_path / "a.yaml"
        file.write_text(HEAD.format(top=top, leaf=leaf), "utf-8")
        scorecard = readable_spec(file)
        report = evaluate(scorecard)
        (leaf,) = report.leaves
        *found, last = probes(ground_of(leaf, report.profile, scorecard.period))
        assert last == "/"
        return found

    return texts


LINES = {
    "a rate": ("target: ≥90%, method: direct", ["89.99%", "90%"]),
    "a rate of one place": ("target: ≥90.5%, method: direct", ["90.49%", "90.5%"]),
    "a rate of three places": ("target: ≥90.125%, method: direct", ["90.124%", "90.125%"]),
    "a lower one": ("target: ≤5%, method: direct", ["5%", "5.01%"]),
    "a strict one": ("target: ＞90%, method: direct", ["90%", "90.01%"]),
    "what is counted": ("target: 不少于8场, method: direct", ["7场", "8场"]),
    "counted in ten thousands": ("target: ≥3万人次, method: direct", ["2.99万人次", "3万人次"]),
    "a count that is no whole": ("target: ≥7.5个, method: direct", ["7.49个", "7.5个"]),
    "days": ("target: ≤25天, method: direct", ["25天", "26天"]),
    "money per length": (
        "target: ≤1.5万元/公里, method: direct",
        ["1.5万元/公里", "1.51万元/公里"],
    ),
    "an interval": ("target: 80%-90%, method: direct", ["79.99%", "80%", "90%", "90.01%"]),
    "nothing at all": ("target: 0起, method: direct", ["0起", "1起"]),
    "no unit": ("target: ≥220, method: direct", ["219", "220"]),
    "a pass mark between two counts": (
        "target: ≥8场, method: '按完成比例得分，低于60%不得分'",
        ["4场", "5场", "7场", "8场"],
    ),
    "where a score bends": (
        "target: ≥90%, method: 每低1个百分点扣1分，扣完为止",
        ["80%", "89.99%", "90%"],
    ),
    "where it bends between two counts": (
        "target: ≥9个, method: 每少2个扣3分，扣完为止",
        ["2个", "8个", "9个"],
    ),
    "bands": (
        "target: ≥90%, method: '90%以上得10分，80%（含）-90%得8分，80%以下不得分'",
        ["79.99%", "80%", "89.99%", "90%"],
    ),
    "a day": ("target: 2023年10月底前, method: direct", ["2023年10月31日", "2023年11月1日"]),
    "a day of the year of the table": (
        "target: 每年10月底前, method: direct",
        ["2023年10月31日", "2023年11月1日"],
    ),
    "levels": ("target: 良好及以上, method: direct", ["差", "中", "良", "优"]),
    "growth": ("target: 同比增长≥5%, method: direct", ["增长4.99%", "增长5%"]),
    "a fall": ("target: 较上年下降3%以上, method: direct", ["下降2.99%", "下降3%"]),
    "a change that may go either way": (
        "target: 增长率≥0%, method: direct",
        ["下降0.01%", "增长0%"],
    ),
    "a budget": ("budget: 480万元, spent: 400万元, method: direct", ["479.99万元", "480万元"]),
}


@pytest.mark.parametrize(("leaf", "texts"), LINES.values(), ids=LINES)
def test_both_sides_are_tried(tried, leaf, texts):
    assert tried(leaf) == texts


def test_a_requirement_in_words_is_tried_at_three_levels(tried):
    texts = tried("target: 机制健全")
    assert texts == ["机制健全", "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差"]


def test_the_levels_are_worded_as_the_profile_has_them(tried):
    texts = tried("target: 机制健全", "profile: mof-2021-101\n")
    assert texts[1] == "部分达成年度指标并具有一定效果"


@pytest.fixture
def ground(tmp_path):
    """What one indicator is held against."""

    def of(leaf):
        file = tmp_path / "a.yaml"
        file.write_text(HEAD.format(top="", leaf=leaf), "utf-8")
        report = evaluate(readable_spec(file))
        return ground_of(report.leaves[0], report.profile, None)

    return of


@pytest.mark.parametrize("text", ["9O%", "8场", "约95%", "已完成", "/"])
def test_what_is_no_point_of_the_line_has_no_place(ground, text):
    assert ground("target: ≥90%").place(text) is None


def test_a_value_that_no_text_says_is_not_written(ground):
    third = Fraction(1, 3)
    assert text_at(third, ground("target: ≥90%")) is None
    assert text_at(Fraction(1), ground("target: 机制健全")) is None
    assert text_at(Fraction(10**9), ground("target: 2023年10月底前")) is None
    assert text_at(Fraction(1), ground("target: ≥90%")) == "1%"


def test_several_targets_in_one_are_claimed(tried):
    assert tried("target: 培训3期，每期不少于50人") == ["完成目标值", "未完成"]


def test_a_day_after_the_last_of_a_year_is_of_the_next_and_not_tried(tried):
    assert tried("target: 每年12月底前, method: direct") == ["2023年12月31日"]


def test_what_does_not_apply_is_held_against_its_own_weight(tried):
    leaf = "target: ≥90%, method: direct, actual: 不适用"
    assert tried(leaf, "profile: mof-2021-101\n") == ["89.99%", "90%"]


def test_a_date_of_no_year_is_not_tried(tried):
    assert tried("target: 12月31日前, method: direct", top="") == []
