"""Every spelling of a meaning reads as that meaning."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules import parse_actual, parse_target
from indicator_rules.model.actuals import Compound, Measured
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import AllOf, AnyOf, Qualitative
from indicator_rules.testing.strategies import actuals, rules, spellings
from indicator_rules.testing.strategies.figure_words import figure_words
from indicator_rules.testing.strategies.numerals import in_words
from indicator_rules.testing.strategies.rule_words import words_of
from tests.testing.strategies.drawing import DRAWING, drawn, least

spelt = rules().flatmap(lambda rule: st.tuples(st.just(rule), spellings(rule)))
held = rules().flatmap(lambda rule: st.tuples(st.just(rule), actuals(rule)))
cells = held.flatmap(lambda pair: st.tuples(st.just(pair), spellings(pair[1], rule=pair[0])))


@settings(DRAWING, max_examples=200)
@given(spelt)
def test_a_spelling_of_a_target_reads_as_the_target(pair):
    rule, text = pair
    assert parse_target(text) == rule


@settings(DRAWING, max_examples=200)
@given(held)
def test_the_text_of_an_actual_value_reads_as_the_value(pair):
    rule, actual = pair
    assert parse_actual(actual.text, rule=rule) == actual


@settings(DRAWING, max_examples=200)
@given(cells)
def test_a_spelling_of_an_actual_value_reads_as_the_value(drawn_cell):
    (rule, actual), text = drawn_cell
    assert parse_actual(text, rule=rule) == actual


@pytest.mark.slow
@settings(DRAWING, max_examples=2_000)
@given(spelt, cells)
def test_many_spellings_read_as_what_they_spell(pair, drawn_cell):
    assert parse_target(pair[1]) == pair[0]
    (rule, actual), text = drawn_cell
    assert parse_actual(text, rule=rule) == actual


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("≥90%", ["不低于90%", "90%以上", "≥九成", "≥百分之九十", "达到90%", "≥900‰", "≧90%", "不低于90%以上"]),
        ("≤130000个", ["不超过130000个", "130000个以内", "≤13万个", "≤130,000个", "控制在130000个以内"]),
        ("8场", ["八场", "8.0场"]),
        ("80%-90%", ["80%~90%", "80%至90%", "80-90%", "[80%,90%]", "≥80%且≤90%"]),
        ("2023年12月31日前", ["2023年12月底前", "2023年底前", "不晚于2023年12月31日", "2023-12-31前"]),
        ("良及以上", ["良好及以上", "良以上"]),
        ("较上年同期增长≥5%", ["同比增长≥5%", "同比提高5%以上"]),
    ],
)  # fmt: skip
def test_what_people_write_is_among_the_spellings(text, found):
    several = {"".join(pieces) for pieces in words_of(parse_target(text))}
    assert set(found) <= several


def test_signs_and_digits_come_in_both_widths_and_words_apart():
    several = drawn(spellings(parse_target("≥90%")), 300)
    assert any("％" in text for text in several)
    assert any("９" in text for text in several)
    assert any("\n" in text or " " in text for text in several)


def test_spellings_shrink_to_the_canonical_text():
    assert least(spellings(parse_target("完成率不低于90%"))) == "完成率≥90%"
    assert least(spellings(parse_actual("98.50％"))) == "98.50％"


def test_words_that_are_stated_are_kept_as_they_are():
    assert set(drawn(spellings(parse_actual("落实24小时值班制度")), 20)) == {"落实24小时值班制度"}


def test_a_value_under_a_label_is_kept_as_it_is():
    actual = parse_actual("实际完成率95%")
    assert {text.strip() for text in drawn(spellings(actual), 20)} >= {"实际完成率95%"}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "零"), (8, "八"), (10, "十"), (12, "十二"), (20, "二十"), (95, "九十五"), (105, "一百零五"), (110, "一百一十"),
        (1005, "一千零五"), (1050, "一千零五十"), (12_000, "一万二千"), (10_005, "一万零五"), (120_000, "十二万"),
        (100_000_000, "一亿"), (100_010_000, "一亿零一万"), (101_000_000, "一亿零一百万"),
    ],
)  # fmt: skip
def test_whole_numbers_in_words(value, words):
    assert in_words(value) == words
    assert parse_actual(f"{words}场").value == Quantity(Decimal(value), "场")


@settings(DRAWING, max_examples=100)
@given(st.integers(1, 9_999_999))
def test_numbers_in_words_read_as_the_numbers(value):
    assert parse_target(f"≥{in_words(value)}场").quantity.magnitude == value


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        ("95", "%", ["95%", "95.0%", "百分之95", "百分之九十五", "九成五", "950‰"]),
        ("2.5", "‰", ["2.5‰", "2.50‰", "千分之2.5", "千分之二点五"]),
        ("12000", "元", ["12000元", "12000.0元", "12,000元", "￥12000", "1.2万元"]),
        ("-3", "%", ["-3%", "-3.0%"]),
        ("2", "/3", ["3分之2"]),
        (
            "1E12",
            "‰",
            ["1000000000000‰", "1000000000000.0‰", "1,000,000,000,000‰", "千分之1000000000000"],
        ),
    ],
)
def test_every_way_to_write_a_figure(figure, unit, words):
    found = ["".join(pieces) for pieces in figure_words(Quantity(Decimal(figure), unit))]
    assert found == words


def test_against_shares_and_requirements_a_cell_says_no_more_than_it_can():
    share = parse_target("≥三分之二")
    kinds = {type(actual).__name__ for actual in drawn(actuals(share), 60)}
    assert kinds == {"Measured", "Claimed", "Stated", "Missing", "NotApplicable"}
    for actual in drawn(actuals(share, kinds=[Measured]), 20):
        for text in drawn(spellings(actual, rule=share), 10):
            assert parse_actual(text, rule=share) == actual


def test_several_actual_values_are_spelt_one_after_the_other():
    rule = parse_target("完成率≥90%；合格率≥95%")
    several = least(actuals(rule, kinds=[Compound]))
    assert set(drawn(spellings(several, rule=rule), 30)) >= {"90%；95%", "90%;95%"}


def test_targets_in_words_alone_have_no_values_of_their_own():
    words = AllOf((Qualitative("制度健全"), Qualitative("效果显著")))
    assert not {Compound, Measured} & {type(one) for one in drawn(actuals(words), 60)}
    either = AnyOf(words.parts)
    assert Measured not in {type(one) for one in drawn(actuals(either), 60)}


@pytest.mark.parametrize(
    ("rule", "kinds", "message"),
    [
        ("≥90%", [Compound], r"holds none that can be of rule=≥90%$"),
        ("≥90%", [], r"^kinds=\(\) is not of "),
        (None, [int], r"is not of "),
    ],
)
def test_kinds_that_a_target_has_not_are_refused_at_once(rule, kinds, message):
    with pytest.raises(InvalidArgument, match=message):
        actuals(None if rule is None else parse_target(rule), kinds=kinds)
