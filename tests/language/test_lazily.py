"""Expressions that are compiled at their first use."""

import re

import pytest

from indicator_rules.language.lazily import lazily


@pytest.mark.parametrize("method", ["match", "search", "fullmatch", "findall", "split"])
def test_an_expression_answers_as_if_it_had_been_compiled_at_once(method):
    pattern, text = "[0-9]+(?:天|日)", "30天内，60日内"
    found, same = getattr(lazily(pattern), method)(text), getattr(re.compile(pattern), method)(text)
    assert getattr(found, "regs", found) == getattr(same, "regs", same)


def test_an_expression_is_compiled_only_when_a_text_asks(monkeypatch):
    asked = []
    compiled = re.compile
    monkeypatch.setattr(re, "compile", lambda pattern: asked.append(pattern) or compiled(pattern))
    expression = lazily("[0-9]+年")
    assert (expression.pattern, asked) == ("[0-9]+年", [])
    assert expression.match("2023年")
    assert not expression.match("年")
    assert asked == ["[0-9]+年"]
