"""Findings as GitHub annotations."""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics import Diagnostic, Language
from indicator_rules.diagnostics.github import render_github
from indicator_rules.source import Source, Span


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


def finding(code="IR212", name="a.yaml", **words):
    return Diagnostic(code, words, source=Source(name, "甲\n乙丙"), span=Span(3, 4))


def test_a_finding_is_one_command_with_its_place():
    assert render_github(finding(found="U+0000")) == (
        "::error title=IR212 unprintable-character,file=a.yaml,line=2,endLine=2,col=2,endColumn=3"
        "::found the control character U+0000%0Adelete it"
    )


def test_a_finding_of_several_lines_has_no_columns():
    source = Source("a.yaml", "甲\n乙丙\n丁")
    text = render_github(Diagnostic("IR211", {"sample": "x"}, source=source, span=Span(0, 6)))
    assert ",file=a.yaml,line=1,endLine=3::" in text


def test_the_language_may_be_chosen():
    text = render_github(finding(found="U+0000"), language=Language.CHINESE)
    assert text.endswith("::含有控制字符 U+0000%0A请删除该字符")


@pytest.mark.parametrize(
    ("code", "level"), [("IR212", "error"), ("IR207", "warning"), ("IR307", "notice")]
)
def test_the_level_is_that_of_the_code(code, level):
    words = dict.fromkeys(("found", "identity", "difference", "envelope"), "x")
    assert render_github(finding(code, **words)).startswith(f"::{level} ")


def test_a_finding_without_a_place_names_no_file():
    assert render_github(Diagnostic("IR414", {"sample": "8场"})) == (
        "::warning title=IR414 actual-missing"
        "::there is no actual value%0Awrite the value reached, as in 8场"
    )


def test_a_finding_without_a_remedy_is_one_line():
    found = Diagnostic("IR307", {"identity": "a", "difference": "b", "envelope": "c"})
    assert "%0A" not in render_github(found)


def test_percent_signs_are_escaped_and_line_ends_are_spaces_in_the_message():
    text = render_github(finding(found="50%\r\n::error::"))
    assert text.partition("endColumn=3::")[2] == (
        "found the control character 50%25  ::error::%0Adelete it"
    )
    assert "\n" not in text


def test_colons_and_commas_are_escaped_in_the_name_of_the_file():
    text = render_github(finding(name="C:\\a,b\n50%.yaml", found="x"))
    assert "file=C%3A\\a%2Cb%0A50%25.yaml,line=2" in text


def test_what_a_reader_of_the_log_would_not_see_in_a_name_is_escaped():
    text = render_github(finding(name="a\x1b\u202e.yaml", found="x"))
    assert r"file=a\u001b\u202e.yaml,line=2" in text


def test_colons_and_commas_of_the_message_stay():
    assert "control character a:b,c%0A" in render_github(finding(found="a:b,c"))
