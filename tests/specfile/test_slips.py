"""Slips of the pen that break YAML: each is told in its line, and its remedy mends the file."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec
from indicator_rules.diagnostics import Language

GOOD = """\
schema: indicator-rules/1
title: 2023年度绩效自评
period: 2023
indicators:
  - name: 培训场次
    target: 不少于8场
    weight: 60
    method: 未完成的按比例得分
    actual: 9场
  - name: 合格率
    target: "≥90%"
    weight: 40
    actual: 95%
note: [甲, 乙]
"""

SLIPS = {
    "a deeper line": (
        "    weight: 60", "     weight: 60",
        [("     ", "the line begins in column 6, those beside it in column 5",
          "begin the line with 4 spaces")],
    ),
    "a line less deep": (
        "    weight: 60", "   weight: 60",
        [("   ", "the line begins in column 4, those beside it in column 5",
          "begin the line with 4 spaces")],
    ),
    "a tab before a key": (
        "    weight: 60", "\tweight: 60",
        [("\t", "a tab stands where the line begins", "begin the line with 4 spaces"),
         ],
    ),
    "two tabs before a key": (
        "    weight: 60", "\t\tweight: 60",
        [("\t\t", "a tab stands where the line begins", "begin the line with 4 spaces")],
    ),
    "full-width spaces before a key": (
        "    weight: 60", "　　weight: 60",
        [("　　", "a space of another width stands where the line begins",
          "begin the line with 4 spaces")],
    ),
    "full-width spaces before every key": (
        "  - name: 培训场次\n    target: 不少于8场", "　- name: 培训场次\n　　target: 不少于8场",
        [("　", "a space of another width stands where the line begins",
          "begin the line with 2 spaces"),
         ("　　", "a space of another width stands where the line begins",
          "begin the line with 4 spaces")],
    ),
    "spaces that do not break": (
        "    weight: 60", "\xa0\xa0\xa0\xa0weight: 60",
        [("\xa0\xa0\xa0\xa0", "a space of another width stands where the line begins",
          "begin the line with 4 spaces")],
    ),
    "another dash": (
        "  - name: 培训场次", "  – name: 培训场次",
        [("–", "“–” stands where “-” should", "write - name: 培训场次")],
    ),
    "another dash in a list of another name": (
        "note: [甲, 乙]", "附件:\n  – 名称: 甲\n    页: 3",
        [("–", "“–” stands where “-” should", "write - 名称: 甲")],
    ),
    "no space behind a dash in a list of another name": (
        "note: [甲, 乙]", "附件:\n  -名称: 甲\n    页: 3",
        [("-", "no space stands behind the dash", "write - 名称: 甲")],
    ),
    "spaces of another width before a key of another name": (
        "    weight: 60", "    weight: 60\n　　分值: 60",
        [("　　", "a space of another width stands where the line begins",
          "begin the line with 4 spaces")],
    ),
    "a full-width colon behind another key at the end of a line": (
        "note: [甲, 乙]", "备注：\n  - 甲",
        [("：", "a full-width colon stands behind “备注”", "write 备注:")],
    ),
    "full-width commas in braces": (
        "note: [甲, 乙]", "bonus: [{name: 甲，points: 1}]",
        [("[{name: 甲，points: 1}]", "full-width signs stand between brackets",
          "write bonus: [{name: 甲, points: 1}]")],
    ),
    "a brace that is not closed": (
        "note: [甲, 乙]", "bonus:\n  - {name: 甲, points: 1\n  - {name: 乙, points: 2}",
        [("{name: 甲, points: 1", "a bracket is opened and not closed",
          "write - {name: 甲, points: 1}")],
    ),
    "a full-width colon": (
        "target: 不少于8场", "target：不少于8场",
        [("：", "a full-width colon stands behind “target”", "write target: 不少于8场")],
    ),
    "a full-width colon behind another key": (
        "note: [甲, 乙]", "备注：甲\nnote: 乙",
        [("：", "a full-width colon stands behind “备注”", "write 备注: 甲")],
    ),
    "a bracket that is opened within a text": (
        "note: [甲, 乙]", "note: 甲 [乙: 丙",
        [("甲 [乙: 丙", "a value with such signs stands in quotes", 'write note: "甲 [乙: 丙"')],
    ),
    "full-width colons": (
        "  - name: 培训场次\n    target: 不少于8场", "  - name：培训场次\n    target：不少于8场",
        [("：", "a full-width colon stands behind “name”", "write - name: 培训场次"),
         ("：", "a full-width colon stands behind “target”", "write target: 不少于8场")],
    ),
    "a full-width colon at the end of a line": (
        "indicators:\n", "indicators：\n",
        [("：", "a full-width colon stands behind “indicators”", "write indicators:")],
    ),
    "no space behind a colon": (
        "name: 培训场次", "name:培训场次",
        [(":", "no space stands behind the colon of “name”", "write - name: 培训场次")],
    ),
    "no space behind a dash": (
        "  - name: 培训场次", "  -name: 培训场次",
        [("-", "no space stands behind the dash", "write - name: 培训场次")],
    ),
    "no colon": (
        "weight: 60", "weight 60",
        [(" ", "no colon stands behind “weight”", "write weight: 60")],
    ),
    "a quotation mark that is not closed": (
        'target: "≥90%"', 'target: "≥90%',
        [('"≥90%', "a quotation mark is opened and not closed", 'write target: "≥90%"')],
    ),
    "a single quotation mark that is not closed": (
        "title: 2023年度绩效自评", "title: '2023年度绩效自评",
        [("'2023年度绩效自评", "a quotation mark is opened and not closed",
          "write title: '2023年度绩效自评'")],
    ),
    "a bracket that is not closed": (
        "note: [甲, 乙]", "note: [甲, 乙",
        [("[甲, 乙", "a bracket is opened and not closed", "write note: [甲, 乙]")],
    ),
    "an ASCII sign in front": (
        "target: 不少于8场", "target: >=8场",
        [(">=8场", "a value with such signs stands in quotes", 'write target: ">=8场"')],
    ),
    "a placeholder in front": (
        "target: 不少于8场", "target: *8场",
        [("*8场", "a value with such signs stands in quotes", 'write target: "*8场"')],
    ),
    "a per cent sign in front": (
        "actual: 95%", "actual: %95",
        [("%95", "a value with such signs stands in quotes", 'write actual: "%95"')],
    ),
    "a colon in a value": (
        "method: 未完成的按比例得分", "method: 得分: 按比例  # 原文",
        [("得分: 按比例", "a value with such signs stands in quotes",
          'write method: "得分: 按比例"  # 原文')],
    ),
    "a bracket in front of a text": (
        "name: 合格率", "name: [重点]合格率",
        [("[重点]合格率", "a value with such signs stands in quotes", 'write - name: "[重点]合格率"')],
    ),
    "quotation marks around a part": (
        'target: "≥90%"', 'target: "合格"率≥90%',
        [('"合格"率≥90%', "a value with such signs stands in quotes",
          "write target: '\"合格\"率≥90%'")],
    ),
    "two slips far apart": (
        "title: 2023年度绩效自评", "title: @2023年度绩效自评",
        [("@2023年度绩效自评", "a value with such signs stands in quotes",
          'write title: "@2023年度绩效自评"')],
    ),
}  # fmt: skip


@pytest.fixture
def check(tmp_path):
    def checked(text):
        file = tmp_path / "spec.yaml"
        file.write_bytes(text.encode())
        return check_spec(file)

    return checked


def broken(right, wrong):
    assert right in GOOD
    return GOOD.replace(right, wrong, 1)


@pytest.mark.parametrize(("right", "wrong", "told"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_in_its_line(check, right, wrong, told):
    found = check(broken(right, wrong))
    english = Language.ENGLISH
    assert {one.code for one in found} == {"IR201"}
    assert [
        (one.excerpt, one.message(english).removeprefix("this is not YAML: "), one.help(english))
        for one in found
    ] == told


@pytest.mark.parametrize(("right", "wrong", "told"), SLIPS.values(), ids=SLIPS)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CR LF"])
def test_what_is_written_instead_mends_the_file(check, right, wrong, told, end):
    text = broken(right, wrong).replace("\n", end)
    for one in sorted(check(text), key=lambda one: -one.span.start):
        text = text[: one.span.start] + dict(one.words)["instead"] + text[one.span.end :]
    assert "IR201" not in {one.code for one in check(text)}
    assert told


@pytest.mark.parametrize(("right", "wrong", "told"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_in_chinese_too(check, right, wrong, told):
    chinese = Language.CHINESE
    for one in check(broken(right, wrong)):
        assert one.message(chinese).startswith("不是合法的 YAML：")
        assert not any(part in one.message(chinese) for part in ("column", "stands", "line"))
        assert one.help(chinese).startswith(("请改为", "行首请留"))
    assert told


def test_full_width_spaces_before_every_key_are_told_although_the_file_is_yaml(check):
    rows = "　- name: 培训场次\n　　target: ≥8场\n　　actual: 9场\n"
    found = check("schema: indicator-rules/1\ntitle: 甲\nweights: equal\nindicators:\n" + rows)
    assert [(one.code, one.excerpt) for one in found] == [
        ("IR201", "　"), ("IR201", "　　"), ("IR201", "　　"),
    ]  # fmt: skip


def test_full_width_spaces_within_a_text_are_no_slip(check):
    text = GOOD.replace("note: [甲, 乙]", "note: |\n  第一段\n  　　第二段\n")
    assert check(text) == check(GOOD.replace("note: [甲, 乙]\n", ""))


def test_several_slips_are_all_told(check):
    text = broken("weight: 60", "weight：60").replace('"≥90%"', '"≥90%').replace("9场", "@9场")
    found = check(text)
    assert [(one.code, one.excerpt) for one in found] == [
        ("IR201", "："), ("IR201", "@9场"), ("IR201", '"≥90%'),
    ]  # fmt: skip


@pytest.mark.parametrize("wrong", ["]\n", "\t备注：甲\n", "a: [甲: 乙: 丙\n", "? [\n"])
def test_what_no_slip_explains_is_told_where_the_parser_stops(check, wrong):
    (found,) = check(GOOD + wrong)
    english, chinese = (found.help(language) for language in Language)
    assert (english, chinese) == (
        "check the quotes, colons and indentation here", "请检查此处的引号、冒号和缩进",
    )  # fmt: skip


def test_what_is_broken_behind_a_slip_is_told_too(check):
    found = check(broken("weight: 60", "weight：60") + "]\n")
    assert [one.excerpt for one in found] == ["：", "]"]


def test_no_more_than_twenty_slips_are_told(check):
    rows = "".join(f"  - name: 指标{number}\n    target: @8场\n" for number in range(30))
    found = check("schema: indicator-rules/1\ntitle: 甲\nindicators:\n" + rows)
    assert [one.code for one in found] == ["IR201"] * len(found)
    assert 10 < len(found) <= 21


def test_a_huge_broken_file_is_told_of_at_once(check):
    text = GOOD + "# 注\n" * 300_000 + "]\n"
    assert [one.code for one in check(text)] == ["IR201"]


def test_tabs_of_one_depth_before_keys_of_another_are_all_told(check):
    rows = "".join(f"  - name: 指标{number}\n\ttarget: ≥8场\n" for number in range(6))
    found = check("schema: indicator-rules/1\ntitle: 甲\nweights: equal\nindicators:\n" + rows)
    told = {(one.code, one.excerpt, one.help(Language.ENGLISH)) for one in found}
    assert told == {("IR201", "\t", "begin the line with 4 spaces")}
    assert len(found) == 6
