"""Slips of scanners and hands: the remedy is the text as it was meant."""

from __future__ import annotations

import pytest

from indicator_rules import ExpressionError, parse_target
from indicator_rules.diagnostics import Language


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("扁1500篇", "≥1500篇"),
        ("知晓率?80%", "≥80%"),
        ("—95%", "≥95%"),
        ("≥9..5%", "≥9.5%"),
        ("建立72小时轮换机制", "建立“72小时”轮换机制"),
    ],
)
def test_a_slip_is_told_with_its_repair_and_the_repair_parses(text, repair):
    with pytest.raises(ExpressionError) as error:
        parse_target(text)
    for language in Language:
        assert error.value.diagnostic.help(language).endswith(repair)
    assert parse_target(repair)


@pytest.mark.parametrize(
    ("text", "bracket"),
    [("70%（不含", "（"), ("制度（含附件健全", "（"), ("≥90%（线上", "（"), ("90%）", "）")],
)
def test_of_a_bracket_without_its_other_half_both_or_neither_are_to_be_written(text, bracket):
    with pytest.raises(ExpressionError) as error:
        parse_target(text)
    found = error.value.diagnostic
    assert (found.code, found.excerpt) == ("IR117", bracket)
    assert found.help(Language.ENGLISH) == "write both brackets, or neither"
    assert found.help(Language.CHINESE) == "请成对书写括号，或一并删去"
