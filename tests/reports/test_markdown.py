"""A report as Markdown shows the texts of a table, and nothing that they could do."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from indicator_rules import evaluate, indicator, scorecard
from indicator_rules.reports.markdown import render_markdown

NAMES = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[公告](http://evil.example)",
    "![图](http://evil.example/a.png)",
    "http://evil.example",
    "www.evil.example",
    "a@evil.example",
    "&lt;b&gt;",
    "*强调* _下划线_ ~~删~~ `代码`",
    "甲|乙",
    "80%~90%的站点",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shown_as_it_stands(name):
    card = scorecard(f"{name}表", [indicator(name, "≥8场", weight=90, actual="7场")])
    report = evaluate(card)
    html = MarkdownIt("gfm-like").render(render_markdown(report.evaluation, report.findings))
    assert not re.search("<(script|img|a|em|strong|code|s|del)\\b", html)
    shown = re.sub("<[^>]*>", "", html).replace("&lt;", "<").replace("&gt;", ">")
    shown = shown.replace("&quot;", '"').replace("&amp;", "&")
    assert shown.count(name) >= 3
