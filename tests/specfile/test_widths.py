"""Slips of a Chinese keyboard: each is found, and --fix makes of the file what was meant."""

from __future__ import annotations

import re

import pytest

from indicator_rules import check_spec, load_spec
from indicator_rules.diagnostics import Language
from indicator_rules.source import Source
from indicator_rules.specfile.fix import fix_text
from indicator_rules.specfile.widths import meant

GOOD = """\
schema: indicator-rules/1
title: 2023年度绩效自评
organization: 某区民政局
period: 2023
weights: equal
indicators:
  - name: 培训场次
    target: 不少于8场
    actual: 9场
  - name: 合格率
    target: "≥90%"
    actual: 95%
  - {name: 宣传次数, target: ≥2次, actual: 2次}
figures: {收入: 5万元, 支出: 3万元, 结余: 2万元, 结转: 2万元}
identities: [收入 - 支出 = 结余, 结余 = 结转]
bonus:
  - {name: 获省级表彰, points: 2}
published: {grade: 优}
checks: {ignore: [IR306, IR305]}
note: 甲
"""


def indented(blank, columns):
    """Each pair of spaces that a line begins with written in another way."""
    return re.sub("^ +", lambda found: blank * (len(found[0]) // columns), GOOD, flags=re.MULTILINE)


def replaced(*pairs):
    text = GOOD
    for right, wrong in pairs:
        assert right in text
        text = text.replace(right, wrong)
    return text


SLIPS = {
    "full-width spaces before every line": indented("　", 2),
    "full-width spaces before a line": replaced(("    target: 不", "　　target: 不")),
    "tabs before every line": indented("\t", 2),
    "spaces that do not break": indented("\xa0", 1),
    "no space behind a colon": replaced(("target: 不", "target:不")),
    "no space behind any colon": re.sub(r"^( *(?:- )?\w+): (?=\S)", r"\1:", GOOD, flags=re.MULTILINE),
    "a full-width colon": replaced(("target: 不", "target：不")),
    "a full-width colon behind the last key": replaced(("note: 甲", "note：甲")),
    "full-width colons": re.sub(r"^( *(?:- )?\w+): ?", r"\1：", GOOD, flags=re.MULTILINE),
    "full-width dashes": replaced(("- name", "－ name")),
    "full-width dashes without a space": replaced(("- name", "－name")),
    "full-width dashes and spaces": replaced(("- name", "－　name")),
    "dashes of a text": replaced(("- name", "– name")),
    "long dashes": replaced(("- name", "— name")),
    "long dashes before a row in braces": replaced(("- {", "— {")),
    "no space behind a dash": replaced(("- name", "-name")),
    "full-width dashes of a list": replaced(
        ("[收入 - 支出 = 结余, 结余 = 结转]", "\n  － 收入 - 支出 = 结余\n  －结余 = 结转"),
    ),
    "a full-width comma between codes": replaced(("IR306, IR305", "IR306，IR305")),
    "a comma of a list between codes": replaced(("IR306, IR305", "IR306、IR305")),
    "full-width brackets": replaced(("[IR306, IR305]", "［IR306，IR305］")),
    "full-width braces": replaced(("{ignore: [IR306, IR305]}", "｛ignore：［IR306，IR305］｝")),
    "full-width signs of free keys": replaced((": 5万元, 支", "：5万元，支"), (": 2万元, 结", "：2万元，结")),
    "a full-width comma between relations": replaced(("结余, 结余", "结余，结余")),
    "full-width signs in a row": replaced((", target: ≥2次, ", "，target：≥2次，")),
    "no space in braces": replaced(("{name: 宣传次数, target: ≥2次", "{name:宣传次数, target:≥2次")),
    "full-width braces of a row": replaced(
        ("{name: 宣传次数, target: ≥2次, actual: 2次}", "｛name：宣传次数，target：≥2次，actual：2次｝")
    ),
    "full-width spaces in braces": replaced(("{grade: 优}", "{　grade:　优}")),
    "everything in full width": replaced(
        (": ", "："), ("- name", "－name"), ("    ", "　　"), ("  ", "　"), (", ", "，"),
        ("{", "｛"), ("}", "｝"), ("[", "［"), ("]", "］"),
    ),
    "quotation marks around texts": replaced(("培训场次", "“培训场次”"), ("不少于8场", "“不少于8场”")),
    "quotation marks in place of others": replaced(('"≥90%"', "“≥90%”"), ("自评", "自评")),
    "single quotation marks": replaced(("培训场次", "‘培训场次’")),
    "corner brackets": replaced(("合格率", "「合格率」")),
    "quotation marks around values": replaced(
        ("indicator-rules/1", "“indicator-rules/1”"), ("equal", "“equal”"), ("2023\n", "“2023”\n"),
        ("title: 2023年度绩效自评", "title: “2023年度绩效自评”"), ("points: 2", "points: “2”"),
    ),
}  # fmt: skip


def mended(text):
    once = fix_text(Source("a.yaml", text))
    assert fix_text(Source("a.yaml", once)) == once
    return once


@pytest.fixture
def found(tmp_path):
    def listed(text):
        file = tmp_path / "spec.yaml"
        file.write_bytes(text.encode())
        return check_spec(file)

    return listed


def test_the_spec_without_slips_is_sound(found):
    assert found(GOOD) == []


@pytest.mark.parametrize("text", SLIPS.values(), ids=SLIPS)
def test_a_slip_is_found_at_a_place_with_what_to_write(found, text):
    told = [one for one in found(text) if one.code in {"IR201", "IR213", "IR214", "IR240"}]
    assert told
    lines = text.splitlines()
    for one in told:
        line = one.source.place(one.span.start).line
        assert lines[line - 1] not in GOOD.splitlines()
        assert all(one.help(language) for language in Language)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("text", SLIPS.values(), ids=SLIPS)
def test_fix_makes_of_it_what_was_meant(found, text, end):
    after = mended(text.replace("\n", end))
    assert after.count(end) == text.count("\n")
    assert found(after) == []
    assert load_spec(text=after) == load_spec(text=GOOD)


@pytest.mark.parametrize("text", SLIPS.values(), ids=SLIPS)
def test_a_slip_is_mended_by_what_is_told(found, text):
    for one in sorted(found(text), key=lambda one: -one.span.start):
        words = dict(one.words)
        if words.get("instead"):
            text = text[: one.span.start] + words["instead"] + text[one.span.end :]
    assert not {one.code for one in found(text)} & {"IR201", "IR213", "IR214", "IR240"}


SOUND = {
    "a block text": "note: |\n  target：8场\n  －name：甲\n",
    "a folded text with an indentation of its own": "note: >2-  # 原文\n  name:甲\n\n  　name：乙\n",
    "a text in quotes over lines": 'note: "甲\n  target：8场\n  乙"\n',
    "a text in single quotes over lines": "note: '甲\n\n  target：8场'\n",
    "a quoted part": "note: “放管服”\n",
    "a comma within a text of braces": "figures: {甲，乙之和: 5万元}\n",
    "a comma within a text of a list": 'identities: ["甲，乙 = 丙"]\n',
    "a comma of a list within a text of a list": "identities: [甲、乙之和 = 丙, 丁 = 戊]\n",
    "a colon within a key of braces": "figures: {甲:乙: 5万元}\n",
    "brackets in a text": "title: ［重点］绩效，自评\n",
    "a list of one's own": "note:  # 甲\n  - 甲\n",
    "spaces in braces": "figures:   {  甲:  5万元 ,乙 : 3万元}\n",
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_texts_keep_their_signs(text):
    assert list(meant(text.splitlines(keepends=True))) == []


def test_a_quote_that_is_never_closed_hides_nothing():
    text = 'title: "甲\nnote：乙\n'
    assert [one.index for one in meant(text.splitlines())] == [1]


def test_what_is_seen_once_the_rest_can_be_read_is_told_with_it(found):
    text = GOOD.replace("title: ", "title: @").replace("{grade: 优}", "{grade：优}")
    assert [one.excerpt for one in found(text)] == ["@2023年度绩效自评", "{grade：优}"]


def test_a_change_with_which_the_file_is_no_yaml_is_not_told(found):
    text = GOOD.replace("{grade: 优}", "{grade：优: 良}")
    broken = text.replace("actual: 9场", "actual：9场")
    assert [one.excerpt for one in found(broken) if one.code == "IR201"] == ["："]
    loaded = text.replace("IR306, ", "IR306，")
    told = [one.excerpt for one in found(loaded) if one.code == "IR201"]
    assert told == ["{ignore: [IR306，IR305]}"]


def test_brackets_that_do_not_fit_stay():
    assert list(meant(["checks: {ignore：[IR306，IR305}"])) == []


@pytest.mark.parametrize(
    "text",
    [
        "schema：something-else/1\ntitle：甲\n",
        "title：甲\nnote：乙\n",
        "a: [b\n",
        GOOD.replace("note: 甲", "note: 甲\n]"),
        GOOD.replace("    target: 不", "\ttarget: 不"),
        "a: “b”\n",
    ],
)
def test_what_is_not_certain_is_left_alone(text):
    assert mended(text) == text


def test_marks_within_a_text_and_around_prose_stay(found):
    text = GOOD.replace("培训场次", "推进“放管服”改革").replace("note: 甲", "note: “甲”")
    assert found(text) == []
    assert mended(text) == text


def test_a_key_in_full_width_is_known():
    told = check_spec("a.yaml", unsaved=GOOD.replace("title", "ｔｉｔｌｅ"))
    assert "did you mean title?" in [one.help(Language.ENGLISH) for one in told]
