"""One figure with its unit, as it stands in a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicator_rules.language.tokens.figures import figure_at
from indicator_rules.language.tokens.folded import folded

ROWS = [
    tuple((line + "\t" * 5).split("\t")[:6])
    for line in (Path(__file__).parent / "figures.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def flags_of(figure):
    """What a row says of a figure beside its ends and its unit."""
    told = [
        "odd" if figure.odd else "",
        "han" if figure.han else "",
        "slashed" if figure.slashed else "",
        figure.letters or "",
        f"×{figure.scale}" if figure.scale != 1 else "",
        "" if figure.refusal is None else figure.refusal.code,
    ]
    return " ".join(one for one in told if one)


@pytest.mark.parametrize(("text", "said", "low", "unit", "high", "flags"), ROWS)
def test_a_figure_is_read_with_its_unit_and_ends_behind_it(text, said, low, unit, high, flags):
    cell = folded(text)
    figure = figure_at(cell.text, 0, cell.gaps)
    if figure is None:
        assert said == "—"
        return
    assert (figure.start, cell.text[: figure.end], flags_of(figure)) == (0, said, flags)
    if figure.refusal is None:
        found = format(figure.low.magnitude, "f"), figure.low.unit.spelt
        assert found == (low, unit)
        assert high == ("" if figure.high is None else format(figure.high.magnitude, "f"))


PARTS = "1 12 1,234 0.5 一 两三 十 百 千 万 亿 零 半 点 几 数 负 - + ￥ % 个 元 小时 分 余 多 来 / ( ) · . : e x 分之 百分之 成 折 每 人 次"


@given(
    st.text(st.characters(codec="utf-8")) | st.lists(st.sampled_from(PARTS.split())).map("".join)
)
def test_any_text_is_read_to_its_end_in_steps_that_go_on(text):
    for start in range(len(text)):
        figure = figure_at(text, start, frozenset({start + 3}))
        if figure is not None:
            assert start < figure.number_end <= figure.end <= min(len(text), start + 3)


@pytest.mark.parametrize(
    "part", ["1", "1,", "一", "百", "万", "1千", "1小时", "元/", "1:", "(", "负", "1.", "1/1"]
)
def test_a_run_of_any_length_is_one_figure_or_none_and_raises_nothing(part):
    text = part * 8000
    start = 0
    while start < len(text):
        figure = figure_at(text, start)
        start = start + 1 if figure is None else figure.end
    assert start == len(text)


def test_a_figure_begins_only_at_its_own_start():
    assert [figure_at("PM2.5", place) is None for place in (2, 3)] == [False, True]
    assert figure_at("上半年", 1) is None
    assert figure_at("人数百", 1) is None
    assert figure_at("AC30", 1) is None


SAME = [
    ("24小时", "1天"),
    ("1小时30分", "90分钟"),
    ("五元三毛", "5.3元"),
    ("壹佰捌拾壹圆柒角", "181.7元"),
    ("两个亿元", "200000000元"),
    ("1钟头", "60分钟"),
    ("35μg/m³", "35微克/立方米"),
    ("5mg/l", "5毫克/升"),
    ("60km/h", "60公里/小时"),
    ("90元/人.月", "90元/(人*月)"),
    ("12000元/年", "1000元/月"),
    ("2次/半年", "4次/年"),
    ("2次/年度", "2次/年"),
    ("3次/季度", "12次/年"),
    ("6次/3年", "2次/年"),
    ("5人/10万人", "50人/百万人"),
    ("300人·天", "300人·日"),
    ("3千瓦时", "3000瓦时"),
    ("5%o", "0.5%"),
    ("一刻钟", "15分钟"),
]


@pytest.mark.parametrize(("text", "other"), SAME)
def test_two_ways_to_say_one_figure_are_equal(text, other):
    first, second = figure_at(text, 0), figure_at(other, 0)
    assert (first.end, second.end) == (len(text), len(other))
    assert first.low == second.low


@pytest.mark.parametrize(
    ("text", "other"), [("3次/学期", "6次/年"), ("5个工作日", "5天"), ("30天", "1个月")]
)
def test_what_has_no_exact_rate_is_not_equal(text, other):
    assert figure_at(text, 0).low != figure_at(other, 0).low


def test_a_figure_behind_the_last_gap_goes_to_its_own_end():
    cell = folded("95 90%")
    assert figure_at(cell.text, 2, cell.gaps).end == len(cell.text)
