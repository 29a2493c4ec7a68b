"""Specs put right where there is one safe answer."""

from __future__ import annotations

import pytest

from indicator_rules.source import Source
from indicator_rules.specfile.fix import fix_text

HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
LEAF = "  - name: 培训场次\n    target: {}\n    actual: 9场\n"


def fixed(text):
    once = fix_text(Source("a.yaml", text))
    assert fix_text(Source("a.yaml", once)) == once
    return once


def target(text):
    """What a target, as written in YAML, becomes."""
    body = fixed(HEAD + LEAF.format(text))
    before, after = (HEAD + LEAF).split("{}")
    assert body.startswith(before)
    assert body.endswith(after)
    return body[len(before) : len(body) - len(after)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("＞＝９０％", "≥90%"),
        ("完成率＞=90%  # 见附件", "完成率≥90%  # 见附件"),
        ("≧９８．５％", "≥98.5%"),
        ("《=5个", "≤5个"),
        ("80％～90％", "80%~90%"),
        ("＝100%", "=100%"),
        ("＞5个", '">5个"'),
        ('"＞5个"', '">5个"'),
        ("'≤４７５元／亩'", "'≤475元/亩'"),
    ],
)
def test_signs_and_digits_of_targets_are_in_half_width(written, expected):
    assert target(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "≥90%",
        ">=90%",
        "符合《预算法》，持续改善（长期）",
        "≥９O％",
        '"≥９０％\\u0020"',
    ],
    ids=["canonical", "half-width", "prose", "unreadable", "escaped"],
)
def test_other_targets_stay(written):
    assert target(written) == written


def test_the_actual_value_gets_the_same_signs_as_its_target():
    body = HEAD + "  - name: 合格率\n    target: 合格率＝100%\n    actual: 合格率＝１００%\n"
    assert fixed(body) == body.replace("＝", "=").replace("１００", "100")


def test_where_one_equals_sign_has_to_stay_all_do():
    row = "  - {{name: 指标{}, target: {}, actual: {}}}\n"
    rows = row.format(1, "＝１００％", "100%") + row.format(2, "＝9O%", "95%")
    head = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\nindicators:\n"
    assert fixed(head + rows) == head + rows.replace("＝１００％", "＝100%")
    sound = rows.replace("9O", "90")
    assert fixed(head + sound) == head + sound.replace("＝１００％", "=100%").replace("＝", "=")


def test_an_actual_value_in_words_stays():
    body = HEAD + LEAF.format("≥8场").replace("9场", "按第２号方案运转有序")
    assert fixed(body) == body


def test_a_target_that_is_said_to_be_words_stays():
    body = HEAD + LEAF.format("≥９０％\n    qualitative: true")
    assert fixed(body) == body


def test_targets_of_every_level_are_put_right():
    below = "  - name: 产出\n    indicators:\n      - {name: 甲, target: ＞＝9场, actual: 9场}\n"
    assert fixed(HEAD + below) == HEAD + below.replace("＞＝", "≥")


def test_one_that_needs_quotes_hinders_no_other():
    leaves = LEAF.format("＞＝８场") + LEAF.format("＞5个") + LEAF.format("＝8场")
    expected = LEAF.format("≥8场") + LEAF.format('">5个"') + LEAF.format("=8场")
    assert fixed(HEAD + leaves) == HEAD + expected


@pytest.mark.parametrize(
    "written", ["no", "0.10", "012", "1:30", "2023-12-31", "1e3", "=", "0x10", "0o14", "2023-13-45"]
)
def test_texts_that_readers_change_are_quoted(written):
    body = HEAD.replace("自评表", f"{written} # 表") + LEAF.format("≥8场")
    assert fixed(body) == body.replace(f": {written} #", f': "{written}" #')


@pytest.mark.parametrize("written", ["100", "98.5", "自评表", '"0.10"', "'no'", "~", "|\n  no"])
def test_texts_that_readers_keep_stay(written):
    body = HEAD.replace("自评表", written) + LEAF.format("≥8场")
    assert fixed(body) == body


def test_texts_of_every_table_are_quoted():
    body = (
        HEAD
        + LEAF.format("≥8场").replace("9场", "9.00")
        + (
            "    weight: 010\n    published: {completion: 1.00, score: 5.0}\n"
            "published: {total: 100, grade: no}\n"
            "bonus: [{name: 012, points: 2.0}]\nveto: [{name: yes, grade: 差}, 甲]\n"
            "figures: {甲: 1.0}\n"
        )
    )
    expected = body.replace("actual: 9.00", 'actual: "9.00"').replace("1.00", '"1.00"')
    expected = expected.replace("grade: no", 'grade: "no"').replace("name: 012", 'name: "012"')
    assert fixed(body) == expected.replace("name: yes", 'name: "yes"')


def test_spaces_and_tabs_at_the_end_of_lines_go():
    body = HEAD.replace("equal\n", "equal \t\n  \n# 注 \n") + LEAF.format("≥8场") + "  "
    assert fixed(body) == HEAD.replace("equal\n", "equal\n\n# 注\n") + LEAF.format("≥8场")


def test_spaces_inside_texts_over_several_lines_stay():
    body = HEAD + LEAF.format("≥8场") + "    note: |\n      甲  \n      乙\n    reason: 丙 \n"
    assert fixed(body) == body.replace("丙 ", "丙")


@pytest.mark.parametrize("written", ["均等", "Equal", "平均", "EQUAL", "even"])
def test_weights_that_are_equal_in_other_words_are_equal(written):
    body = HEAD.replace("equal", f"{written} # 每项") + LEAF.format("≥8场")
    assert fixed(body) == body.replace(written, "equal")


@pytest.mark.parametrize("written", ["按重要程度", "100", "[均等]"])
def test_other_weights_stay(written):
    body = HEAD.replace("equal", written) + LEAF.format("≥8场")
    assert fixed(body) == body


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_ends_of_lines_stay(end):
    body = (HEAD + LEAF.format("＞＝８场 ")).replace("\n", end)
    assert fixed(body) == (HEAD + LEAF.format("≥8场")).replace("\n", end)


def test_a_text_without_a_last_end_of_line_stays_without():
    assert fixed(HEAD + LEAF.format("＞＝８场").rstrip("\n")).endswith("9场")


@pytest.mark.parametrize(
    "text",
    ["", "a: [ \n", "a: *b \n", "a: {b \n", "- 甲", "甲", "a: &x 1 \n"],
)
def test_what_is_no_sound_yaml_stays(text):
    assert fixed(text) == text


def test_of_yaml_that_is_no_spec_only_the_ends_of_lines_change():
    body = "schema: other/1 \ntitle: no\nindicators: [{target: ＞＝９０％}]\n"
    assert fixed(body) == body.replace("1 \n", "1\n")


def test_a_fix_that_would_change_a_value_is_not_made():
    body = (
        HEAD
        + '  - {name: 甲, target: ＞＝1，000个, actual: 9个}\n  - {name: 乙, note: "a \\\n  b "}\n'
    )
    assert "≥1，000个" in fixed(body)
