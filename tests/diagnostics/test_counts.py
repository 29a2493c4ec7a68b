"""The summary of a run and the counts of its codes."""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.diagnostics.counts import by_code, render_counts, render_counts_json, summary
from indicator_rules.diagnostics.formats import FORMATS, render
from indicator_rules.source import Source, Span


def findings(*pairs):
    words = {"found": "x"}
    return [
        Diagnostic(code, words, source=Source(name, "甲"), span=Span(0, 1)) for code, name in pairs
    ]


FOUND = findings(("IR212", "a"), ("IR207", "a"), ("IR212", "b"))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "2 errors, 1 warning in 2 files (3 checked)"),
        ("zh", "2 个文件中有 2 条错误、1 条警告（共检查 3 个文件）"),
    ],
)
def test_the_summary_names_what_was_found_and_where(monkeypatch, language, line):
    monkeypatch.setenv("INDICATOR_RULES_LANG", language)
    assert summary(FOUND, 3) == line


def test_codes_are_counted_most_first_then_by_code():
    assert by_code(FOUND) == [("IR212", 2), ("IR207", 1)]
    assert by_code(findings(("IR212", "a"), ("IR207", "a"))) == [("IR207", 1), ("IR212", 1)]


def test_counts_stand_under_each_other():
    lines = render_counts(findings(*[("IR212", "a")] * 10, ("IR207", "a"))).splitlines()
    assert lines == [
        "10  IR212  error    unprintable-character",
        " 1  IR207  warning  byte-order-mark",
    ]


def test_nothing_found_is_nothing_counted():
    assert (render_counts([]), render_counts_json([])) == ("", "[]")


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_form_renders_a_run_without_findings(form):
    assert isinstance(render(form, [], ["a.yaml"]), str)
