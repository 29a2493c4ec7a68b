"""Refusals of the reader: their code, their caret, what was expected, what to write instead."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicator_rules import parse_actual, parse_target
from indicator_rules.diagnostics import CODES, Language
from indicator_rules.language.errors import (
    Expected,
    Unread,
    expected_after,
    refusal_of,
    refused,
    remedy_for,
)
from indicator_rules.language.expected import PHRASES
from indicator_rules.language.remedies import sample_for
from indicator_rules.language.tokens.folded import folded
from indicator_rules.model.refusal import Refusal
from indicator_rules.source import Source, Span

TABLE = Path(__file__).with_name("remedies.tsv")
ROWS = list(csv.reader(TABLE.read_text("utf-8").splitlines(), delimiter="\t"))
PARTS = [code for code, one in CODES.items() if "IR101" in one.was]


def told(text, place, code, expected, name="<target>"):
    """The finding of a place of a text, given by its characters."""
    read = folded(text)
    start = read.text.index(folded(place).text)
    error = Unread(code, start, start + len(folded(place).text), expected)
    return refusal_of(error, Source(name, text), read).diagnostic


@pytest.mark.parametrize(("text", "place", "code", "expected", "sample"), ROWS)
def test_a_sample_compares_as_the_text_does_in_its_unit(text, place, code, expected, sample):
    found = told(text, place, code, Expected(expected))
    assert found.code == code
    assert found.excerpt == place
    assert found.message(Language.ENGLISH).endswith(f", found “{place}”")
    read = folded(text)
    start = read.text.index(folded(place).text)
    end = start + len(folded(place).text)
    assert sample_for(read.text, start, end, Expected(expected), code=code) == sample
    assert parse_target(sample)


@pytest.mark.parametrize(
    ("text", "expected", "code", "sample"),
    [
        ("实际达到9O%", "figure", "IR115", "90%"),
        ("不低于8场的", "unit or end", "IR101", "8场"),
        ("#REF!", "figure", "IR122", "98.5%"),
        ("2024年2月3O日", "day", "IR115", "2024年2月29日"),
        ("春节后", "day", "IR120", "2023年12月31日"),
        ("排名第3位位", "rank", "IR101", "第3名"),
        ("评为良好的", "level", "IR101", "良好"),
        ("同比下滑下滑6%", "change", "IR101", "同比下降6%"),
        ("十几万元", "figure", "IR101", "10万元"),
    ],
)
def test_the_sample_of_an_actual_value_is_one(text, expected, code, sample):
    assert sample_for(text, 0, 1, Expected(expected), code=code, name="<actual>") == sample
    assert parse_actual(sample)


REMEDIES = [
    ("≥9O%", "O", "IR115", "unit or end",
     "this is the letter O; for the digit write 90%", "这是字母 O，如为数字请写 90%"),
    ("2O23年12月底前", "O", "IR115", "figure",
     "this is the letter O; for the digit write 2023", "这是字母 O，如为数字请写 2023"),
    ("≥80%且≥9O%", "O", "IR115", "unit or end",
     "this is the letter O; for the digit write 90%", "这是字母 O，如为数字请写 90%"),
    ("≥O%", "O", "IR115", "figure",
     "this is the letter O; for the digit write 0%", "这是字母 O，如为数字请写 0%"),
    ("≥9..5%", "9..5", "IR115", "whole figure",
     "write the figure in digits, as in ≥9.5%", "请用阿拉伯数字书写，如 ≥9.5%"),
    ("难以达到80%", "难以", "IR116", "figure with comparison",
     "write the comparison that is meant, as in ≥80%", "请写明比较关系，如 ≥80%"),
    ("≥90%）", "）", "IR117", "bracket",
     "write both brackets, or neither", "请成对书写括号，或一并删去"),
    ("完成数÷总数", "÷", "IR118", "no formula",
     "write the figure alone, as in ≥90%, and its formula in the explanation",
     "请只写数值，如 ≥90%，计算公式另行说明"),
    ("≥70%（≥75%）", "（≥75%）", "IR119", "one figure",
     "write one figure, as in ≥70%, or join two targets with 且",
     "请只写一个数值，如 ≥70%；确有两个目标的，请用“且”连接"),
    ("2024年国庆节前", "国庆节", "IR120", "day",
     "write the day of the calendar, as in 2024年12月31日前", "请写明日期，如 2024年12月31日前"),
    ("70%元", "元", "IR121", "unit or end",
     "write one unit behind the figure, as in ≥70%", "数值后只写一个计量单位，如 ≥70%"),
    ("#DIV/0!", "#DIV/0!", "IR122", "figure",
     "mend the sum in the spreadsheet and write what it gives, as in ≥90%",
     "请修正表格中的公式，填写计算结果，如 ≥90%"),
    ("健全制度，建立72小时轮换机制。", "72小时", "IR123", "quotes",
     "put quotes around what is a name: 建立“72小时”轮换机制", "如为名称请加引号：建立“72小时”轮换机制"),
    ("不发生5起以上投诉", "不发生", "IR124", "figure with comparison",
     "for none at all write a count of 0, as in 0起; for a limit write ＜5起",
     "要求一例也没有的，请写数量为 0，如 0起；指限值的，请写 ＜5起"),
    ("无低于80%的学校", "无", "IR124", "figure with comparison",
     "for none at all write a count of 0, as in 0个; for a limit write ≥80%",
     "要求一例也没有的，请写数量为 0，如 0个；指限值的，请写 ≥80%"),
    ("甲乙", "乙", "IR123", "quotes",
     "put quotes around what is a name: “甲乙”", "如为名称请加引号：“甲乙”"),
    ("前三", "三", "IR101", "rank", "write it as in 前3名", "请按此书写：前3名"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "code", "expected", "english", "chinese"), REMEDIES)
def test_a_refusal_has_its_own_remedy_in_both_languages(
    text, place, code, expected, english, chinese
):
    found = told(text, place, code, Expected(expected))
    assert found.help(Language.ENGLISH) == english
    assert found.help(Language.CHINESE) == chinese


def test_every_part_of_the_split_has_a_remedy_here():
    assert sorted({row[2] for row in REMEDIES} - {"IR101"}) == PARTS


def test_a_method_is_shown_a_method():
    sentence = ("write it as in {}", "请按此书写：{}")
    sample = "≥90%得满分，每低1个百分点扣0.5分，扣完为止"
    wanted = tuple(one.format(sample) for one in sentence)
    assert remedy_for("每低5", 1, 2, Expected.FIGURE, name="<method>") == wanted


def test_the_caret_stands_under_the_original_with_its_spaces_and_its_spelling():
    found = told("完成率 ≥ 9 0 ％ （ ％ ）", "（％", "IR121", Expected.UNIT_OR_END)
    assert found.excerpt == "（ ％"
    assert found.message(Language.CHINESE) == "此处应为计量单位或结束，却是“（ ％”"


def test_at_the_end_nothing_is_found():
    read = folded("完成率 ≥ ")
    end = len(read.text)
    error = refusal_of(
        Unread("IR101", end, end, Expected.FIGURE), Source("<target>", "完成率 ≥ "), read
    )
    found = error.diagnostic
    assert found.code == "IR102"
    assert found.message(Language.ENGLISH) == "expected a figure, found the end"
    assert found.span == Span(6, 6)


def test_an_empty_place_inside_a_text_takes_the_character_there():
    read = folded("≥90%的")
    found = refusal_of(
        Unread("IR101", 4, 4, Expected.UNIT_OR_END), Source("<target>", "≥90%的"), read
    )
    assert found.diagnostic.excerpt == "的"


def test_words_of_a_refusal_stand_above_what_is_made_for_it():
    read = folded("二三十场")
    error = Unread("IR111", 0, 3, Expected.FIGURE, found="二三十", remedy="≥20场")
    found = refusal_of(error, Source("<target>", "二三十场"), read).diagnostic
    assert found.message(Language.ENGLISH) == "“二三十” can be read as more than one figure"
    assert found.help(Language.ENGLISH) == "write the figure in digits, as in ≥20场"
    assert str(error) == "IR111 at 0-3: expected figure"


def test_a_code_with_a_sentence_of_its_own_gets_a_sample():
    read = folded("投诉不超过十几件")
    error = Unread("IR111", 5, 8, Expected.FIGURE)
    found = refusal_of(error, Source("<target>", "投诉不超过十几件"), read).diagnostic
    assert found.message(Language.ENGLISH) == "“十几件” can be read as more than one figure"
    assert found.help(Language.ENGLISH) == "write the figure in digits, as in ≤10件"
    assert found.help(Language.CHINESE) == "请用阿拉伯数字书写，如 ≤10件"


def test_a_meaning_that_does_not_exist_is_an_error_of_the_whole_text_or_of_a_part():
    refusal = Refusal("IR105", low="90%", high="80%")
    source = Source("<target>", "90%-80%")
    assert refused(refusal, source).diagnostic.excerpt == "90%-80%"
    found = refused(refusal, source, Span(0, 3)).diagnostic
    assert found.excerpt == "90%"
    assert found.message(Language.ENGLISH) == "lower bound 90% is above upper bound 80%"


@pytest.mark.parametrize("expected", Expected)
def test_everything_expected_has_a_phrase_in_both_languages(expected):
    english, chinese = PHRASES[expected]
    assert english.isprintable()
    assert english != chinese
    assert any("\u4e00" <= one <= "\u9fff" for one in chinese)


def test_each_phrase_is_told_from_the_others():
    assert len(set(PHRASES.values())) == len(PHRASES) == len(Expected)


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("LEVEL QTY SPAN", Expected.FIGURE),
        ("CMP DAY LEVEL QTY TEXT", Expected.FIGURE),
        ("$END AFTER JOIN OR TO", Expected.UNIT_OR_END),
        ("$END CMP JOIN NOTE OR QTY", Expected.END_OR_TARGET),
        ("DAY", Expected.DAY),
        ("CMP EACH TEXT", Expected.COMPARISON),
        ("TO", Expected.END_OR_TARGET),
    ],
)
def test_what_is_expected_follows_from_the_kinds_that_a_state_accepts(accepted, expected):
    assert expected_after(frozenset(accepted.split())) is expected


PIECES = st.sampled_from(
    [
        "完成率", "投诉", "≥", "≤", "不", "不能", "超过", "多于", "以上", "9O", "90", "5", "1.5", "%", "％",
        "万元", "件", "2023年", "12月", "31日", "底", "前", "年底", "良好", "级", "十几", "三", "（", "）",
        "，", "/", "×", "#N/A", "元", "的", "国庆节", "下降", "天", "l", "O", " ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=8).map("".join).filter(str.strip)


@given(TEXTS, st.integers(0, 30), st.sampled_from(Expected), st.sampled_from(["IR101", *PARTS]))
def test_of_any_text_the_sample_can_be_read(text, start, expected, code):
    read = folded(text).text
    start = min(start, len(read))
    sample = sample_for(read, start, start + 1, expected, code=code)
    assert parse_target(sample), sample
    actual = sample_for(read, start, start + 1, expected, code=code, name="<actual>")
    assert parse_actual(actual, period=2023), actual
    assert all(remedy_for(read, start, start + 1, expected, code=code))
