"""The templates: comments in two languages, rows that wait, keys that work when uncommented."""

from __future__ import annotations

import re

import pytest

from indicator_rules import evaluate, load_spec
from indicator_rules.diagnostics import Language, Severity
from indicator_rules.model.actuals import Missing
from indicator_rules.specfile.templates import Template, template_names, template_of

CHINESE = re.compile("[\u4e00-\u9fff]")
OPTIONAL = re.compile(r"^( *)# ([a-z]+: .*)$", re.MULTILINE)


def comments(name, language):
    text = template_of(name).text(language)
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("#")]


@pytest.mark.parametrize("name", template_names())
def test_both_languages_are_one_table(name):
    chinese, english = (load_spec(text=template_of(name).text(one)) for one in Language)
    assert chinese == english


@pytest.mark.parametrize("name", template_names())
def test_every_row_waits_for_its_actual_value(name):
    card = load_spec(text=template_of(name).text(Language.CHINESE))
    assert all(isinstance(leaf.actual, Missing) for _, leaf in card.leaves())
    report = evaluate(card)
    assert len(report.waiting) == len(report.leaves)
    assert report.printed_total == "0-100"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", template_names())
def test_the_keys_in_comments_work_without_the_sign(name, language):
    text, count = OPTIONAL.subn(r"\1\2", template_of(name).text(language))
    assert count > 0
    found = load_spec(text=text, strict=False).diagnostics
    assert [one for one in found if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", template_names())
def test_comments_are_in_the_language_that_is_asked_for(name):
    chinese = [line for line in comments(name, Language.CHINESE) if not CHINESE.search(line)]
    assert [line for line in chinese if not OPTIONAL.fullmatch(line)] == ["#"]
    english = " ".join(comments(name, Language.ENGLISH))
    assert "目标值" not in english
    assert "Put in your own indicators" in english


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", template_names())
def test_a_template_says_first_what_it_is_for(name, language):
    template = template_of(name)
    assert template.text(language).startswith(f"# {template.summary(language)}\n")


def test_a_comment_of_one_language_is_a_comment_and_other_lines_stay():
    source = "#zh 甲\n#en a\n  #zh\n# 乙\nkey: '#en b'\n#enough\n"
    template = Template("t", source)
    assert template.text(Language.CHINESE) == "# 甲\n  #\n# 乙\nkey: '#en b'\n#enough\n"
    assert template.text(Language.ENGLISH) == "# a\n# 乙\nkey: '#en b'\n#enough\n"
