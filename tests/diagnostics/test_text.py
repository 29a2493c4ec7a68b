"""Findings as text and as data, in the reader's language."""

from __future__ import annotations

import json
import locale
import re

import pytest

from indicator_rules.diagnostics import (
    CODES,
    Diagnostic,
    ExpressionError,
    Language,
    Severity,
    SpecError,
    current_language,
)
from indicator_rules.diagnostics.text import render_findings, render_text
from indicator_rules.source import Source, Span

VARIABLES = ("INDICATOR_RULES_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


def finding(text, start, end, code="IR212"):
    return Diagnostic(code, {"found": "x"}, source=Source("a.yaml", text), span=Span(start, end))


def excerpt(text, start, end):
    """The shown line and the line of its carets, without their margins."""
    _, _, line, carets, _ = render_text(finding(text, start, end)).splitlines()
    return line.partition(" | ")[2], carets.partition("| ")[2]


# The text.


def test_colours_change_nothing_but_escapes():
    found = finding("甲\n乙: 丙丁\n", 5, 7)
    colored = render_text(found, color=True)
    assert colored.splitlines()[0] == (
        "\x1b[1ma.yaml:2:4:\x1b[0m \x1b[1;31merror[IR212]\x1b[0m: found the control character x"
    )
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == render_text(found)


@pytest.mark.parametrize(("code", "hue"), [("IR212", "31"), ("IR207", "33"), ("IR307", "34")])
def test_each_severity_has_its_colour(code, hue):
    words = dict.fromkeys(("found", "identity", "difference", "envelope"), "x")
    text = render_text(Diagnostic(code, words), color=True)
    assert text.startswith(f"\x1b[1;{hue}m")


def test_findings_stand_one_below_the_other():
    found = finding("甲", 0, 1)
    assert render_findings([found, found]) == "\n".join([render_text(found)] * 2)
    assert render_findings([]) == ""


def test_a_finding_is_a_line_an_excerpt_and_a_remedy():
    assert render_text(finding("甲\n乙: 丙丁\n", 5, 7)) == (
        "a.yaml:2:4: error[IR212]: found the control character x\n"
        "  |\n"
        "2 | 乙: 丙丁\n"
        "  |     ^^^^\n"
        "  = help: delete it"
    )


def test_the_same_finding_in_chinese():
    assert render_text(finding("甲\n乙: 丙丁\n", 5, 7), language=Language.CHINESE) == (
        "a.yaml:2:4: 错误[IR212]: 含有控制字符 x\n"
        "  |\n"
        "2 | 乙: 丙丁\n"
        "  |     ^^^^\n"
        "  = 建议: 请删除该字符"
    )


def test_the_margin_is_as_wide_as_the_number_of_the_line():
    lines = render_text(finding("甲\n" * 99 + "乙", 198, 199)).splitlines()
    assert lines[1:] == ["    |", "100 | 乙", "    | ^^", "    = help: delete it"]


def test_a_finding_without_a_place_has_no_excerpt():
    assert render_text(Diagnostic("IR414", {"sample": "8场"})) == (
        "warning[IR414]: there is no actual value\n  = help: write the value reached, as in 8场"
    )


def test_a_finding_with_a_source_and_no_span_has_no_excerpt():
    found = Diagnostic("IR212", {"found": "x"}, source=Source("a.yaml", "甲"))
    assert render_text(found).startswith("error[IR212]: ")


def test_a_finding_without_a_remedy_ends_with_its_excerpt():
    words = {"identity": "a", "difference": "b", "envelope": "c"}
    found = Diagnostic("IR307", words, source=Source("a.yaml", "甲"), span=Span(0, 1))
    assert render_text(found).splitlines()[-1] == "  | ^^"


EXCERPTS = {
    "one wide character": ("甲乙", 1, 2, "甲乙", "  ^^"),
    "ambiguous characters": ("≥“乙", 2, 3, "≥“乙", "  ^^"),
    "tabs are one space": ("\t甲\t乙", 3, 4, " 甲 乙", "    ^^"),
    "what cannot be shown": ("a\0b\x1bc", 4, 5, r"a\u0000b\u001bc", " " * 14 + "^"),
    "a mark of direction": ("a\u202e乙c", 1, 3, r"a\u202e乙c", " " + "^" * 8),
    "a character without width": ("a\u200bb", 2, 3, r"a\u200bb", " " * 7 + "^"),
    "a tag": ("\U000e0041b", 1, 2, r"\U000e0041b", " " * 10 + "^"),
    "a combining mark": ("e\u0301x", 2, 3, "e\u0301x", " ^"),
    "a mark alone": ("e\u0301x", 1, 2, "e\u0301x", " ^"),
    "an empty span": ("甲乙", 1, 1, "甲乙", "  ^^"),
    "an empty span at the end": ("甲乙", 2, 2, "甲乙", "    ^"),
    "a span over the end of the line": ("甲乙\n丙", 1, 4, "甲乙", "  ^^"),
    "a span that is the end of the line": ("甲乙\r\n丙", 2, 4, "甲乙", "    ^"),
    "an empty text": ("", 0, 0, "", "^"),
}


@pytest.mark.parametrize(
    ("text", "start", "end", "line", "carets"), EXCERPTS.values(), ids=EXCERPTS
)
def test_the_carets_stand_under_their_characters(text, start, end, line, carets):
    assert excerpt(text, start, end) == (line, carets)


def test_a_long_line_is_cut_before_the_place():
    line, carets = excerpt("甲" * 100 + "乙" + "丙" * 50, 100, 101)
    assert line == "…" + "甲" * 60 + "乙" + "丙" * 50
    assert carets == " " * 121 + "^^"


def test_a_long_line_is_not_cut_before_a_place_near_its_beginning():
    line, carets = excerpt("甲" * 10 + "乙" + "丙" * 500, 10, 11)
    assert line.startswith("甲" * 10 + "乙丙")
    assert len(line) < 130
    assert carets == " " * 20 + "^^"


def test_a_long_line_is_marked_where_it_is_cut_behind_the_place():
    line, _ = excerpt("甲" * 100 + "乙" + "丙" * 500, 100, 101)
    assert line.endswith("丙…")


def test_the_carets_of_a_long_span_end_where_the_line_is_cut():
    line, carets = excerpt("a" * 500, 10, 490)
    assert carets == " " * 10 + "^" * 110
    assert line[:120] == "a" * 120


def test_escapes_count_as_the_one_character_that_they_stand_for():
    line, carets = excerpt("\u202e" * 100 + "乙" + "丙" * 500, 100, 101)
    assert line == "…" + r"\u202e" * 60 + "乙" + "丙" * 59 + "…"
    assert carets == " " * 361 + "^^"


def test_a_line_of_120_characters_is_not_cut():
    line, _ = excerpt("a" * 120, 119, 120)
    assert line == "a" * 120


@pytest.mark.parametrize(
    "space",
    [
        pytest.param("\u3000", id="ideographic"),
        pytest.param("\u00a0", id="no-break"),
    ],
)
def test_a_space_of_another_width_is_shown_as_space(space):
    line, _ = excerpt(f"甲{space}乙", 2, 3)
    assert line == f"甲{space}乙"


def test_the_first_line_holds_the_whole_message():
    words = {"name": "培训\n场次", "line": 3}
    found = Diagnostic("IR302", words, source=Source("a.yaml", "甲"), span=Span(0, 1))
    assert render_text(found).splitlines()[1] == "  |"


def test_a_terminal_is_sent_no_control_character_of_a_file():
    found = Diagnostic("IR302", {"name": "\x1b[31m培训", "line": 3})
    assert "\x1b" not in render_text(found)


# The data.


def test_a_finding_is_its_code_in_the_table():
    found = Diagnostic("IR203", {"key": "name", "line": 3})
    assert (found.slug, found.severity) == ("repeated-key", Severity.ERROR)
    assert found.entry is CODES["IR203"]


def test_the_message_and_the_remedy_are_filled_with_the_words():
    found = Diagnostic("IR301", {"name": "产出", "sum": 95, "whole": 100})
    assert found.message() == "weights below “产出” add up to 95, not 100"
    assert found.help() == "change the weights so that they add up to 100"
    assert found.message(Language.CHINESE) == "“产出”下级指标分值合计为 95，不等于 100"
    assert found.help(Language.CHINESE) == "请调整分值，使合计等于 100"


def test_a_finding_may_have_no_remedy():
    assert Diagnostic("IR307").help() is None


def test_a_word_in_braces_is_left_as_it_is():
    assert Diagnostic("IR212", {"found": "{x}"}).message() == "found the control character {x}"


def test_findings_are_equal_wherever_their_words_come_from():
    one = Diagnostic("IR203", {"line": 3, "key": "name"}, source=Source("a", "甲"))
    assert one == Diagnostic("IR203", (("key", "name"), ("line", "3")))
    assert one != Diagnostic("IR203", {"line": 4, "key": "name"})


def test_the_excerpt_is_what_the_span_holds():
    assert finding("甲乙丙", 1, 2).excerpt == "乙"
    assert Diagnostic("IR212").excerpt is None


def test_a_finding_becomes_data_with_its_place():
    data = finding("甲\n乙", 2, 3).to_dict()
    assert data == {
        "code": "IR212",
        "slug": "unprintable-character",
        "severity": "error",
        "about": "reading",
        "message": "found the control character x",
        "help": "delete it",
        "indicator": None,
        "page": "docs/diagnostics/IR212.md",
        "start": 2,
        "end": 3,
        "file": "a.yaml",
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 2,
    }
    assert json.loads(json.dumps(data)) == data


def test_a_finding_without_a_place_becomes_data_without_one():
    data = Diagnostic("IR414", {"sample": "8场"}, subject="培训").to_dict(Language.CHINESE)
    assert (data["message"], data["indicator"]) == ("没有实际值", "培训")
    assert (data["start"], data["end"]) == (None, None)
    assert "file" not in data


# The errors.


def test_an_expression_error_says_its_finding():
    error = ExpressionError(Diagnostic("IR212", {"found": "x"}))
    assert str(error) == "found the control character x"


def test_a_spec_error_says_its_first_error_with_its_place():
    found = (finding("甲\n乙", 0, 1, "IR207"), finding("甲\n乙", 2, 3))
    assert str(SpecError(found)) == "a.yaml:2:1: found the control character x"


def test_a_spec_error_counts_the_other_errors():
    found = (finding("甲", 0, 1), finding("甲", 0, 1, "IR207"), *[finding("甲", 1, 1)] * 2)
    assert str(SpecError(found)).endswith("found the control character x (and 2 more)")


def test_a_spec_error_without_a_place_says_its_message_alone():
    assert str(SpecError((Diagnostic("IR212", {"found": "x"}),))) == "found the control character x"


# The language.

CHOICES = {
    "our own variable": ({"INDICATOR_RULES_LANG": "zh", "LANG": "en_US.UTF-8"}, "zh"),
    "our own variable in English": ({"INDICATOR_RULES_LANG": "en", "LC_ALL": "zh_CN"}, "en"),
    "a language we do not have": ({"INDICATOR_RULES_LANG": "fr", "LANG": "zh_CN"}, "zh"),
    "LC_ALL before LANG": ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
    "LC_ALL before LC_MESSAGES": ({"LC_ALL": "C", "LC_MESSAGES": "zh_CN.UTF-8"}, "en"),
    "LC_MESSAGES before LANG": ({"LC_MESSAGES": "zh_TW", "LANG": "en_US"}, "zh"),
    "LANG": ({"LANG": "zh_CN.UTF-8"}, "zh"),
    "LANG as Windows says it": ({"LANG": "Chinese (Simplified)_China"}, "zh"),
    "LANG of another language": ({"LANG": "de_DE.UTF-8"}, "en"),
    "an empty LC_ALL": ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
}


@pytest.mark.parametrize(("variables", "language"), CHOICES.values(), ids=CHOICES)
def test_the_language_is_chosen_by_the_first_variable_that_is_set(monkeypatch, variables, language):
    monkeypatch.delenv("INDICATOR_RULES_LANG")
    for variable, value in variables.items():
        monkeypatch.setenv(variable, value)
    assert current_language() is Language(language)


@pytest.mark.parametrize(("named", "language"), [("zh_CN", "zh"), ("en_US", "en"), (None, "en")])
def test_the_language_is_that_of_the_locale_where_no_variable_is_set(monkeypatch, named, language):
    monkeypatch.delenv("INDICATOR_RULES_LANG")
    monkeypatch.setattr(locale, "getlocale", lambda: (named, "UTF-8"))
    assert current_language() is Language(language)


def test_the_name_of_a_file_is_shown_in_one_line_without_controls():
    source = Source("a\n\x1b[31mb.yaml", "title: 甲\n")
    finding = Diagnostic("IR211", {"sample": "a"}, source=source, span=Span(0, 5))
    assert render_text(finding).startswith(r"a \u001b[31mb.yaml:1:1: error[IR211]: ")
