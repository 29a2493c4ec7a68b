"""Remedies that are the text itself, repaired."""

from __future__ import annotations

import pytest

from indicator_rules import ExpressionError, parse_target
from indicator_rules.diagnostics import Language

REPAIRED = [
    ("扁1500篇", "≥1500篇"),
    ("知晓率?80%", "知晓率≥80%"),
    ("—95%", "≥95%"),
    ("≥9..5%", "≥9.5%"),
    ("≥90%（线上", "≥90%（线上）"),
    ("90%）", "90%"),
    ("建立72小时轮换机制", "建立“72小时”轮换机制"),
]


def help_of(text):
    with pytest.raises(ExpressionError) as caught:
        parse_target(text)
    return caught.value.diagnostic.help(Language.ENGLISH), caught.value.diagnostic


@pytest.mark.parametrize(("text", "repair"), REPAIRED)
def test_a_slip_is_told_with_its_repair_and_the_repair_parses(text, repair):
    remedy, found = help_of(text)
    assert remedy == f"write {repair} if that is meant"
    assert found.help(Language.CHINESE) == f"如果指的是 {repair}，请写 {repair}"
    assert parse_target(repair)


@pytest.mark.parametrize("text", ["≥", "≥≤90%", "≥90%不到位", "9O%", "≥90%，" * 40 + "扁90%"])
def test_where_no_repair_parses_the_remedy_is_a_sample(text):
    remedy, _ = help_of(text)
    assert "if that is meant" not in remedy


@pytest.mark.parametrize("text", ["70%（不含", "制度（含附件健全"])
def test_of_a_bracket_without_its_other_half_both_or_neither_are_to_be_written(text):
    with pytest.raises(ExpressionError) as error:
        parse_target(text)
    found = error.value.diagnostic
    assert (found.code, found.excerpt) == ("IR117", "（")
    assert found.help(Language.ENGLISH) == "write both brackets, or neither"
    assert found.help(Language.CHINESE) == "请成对书写括号，或一并删去"
