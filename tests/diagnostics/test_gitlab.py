"""Findings as a GitLab code quality report."""

from __future__ import annotations

import json

import pytest

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.diagnostics.gitlab import render_gitlab
from indicator_rules.source import Source, Span


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


def finding(code="IR212", text="甲\n乙丙", at=3, subject=None):
    words = dict.fromkeys(("found", "identity", "difference", "envelope"), "x")
    source = Source("a.yaml", text)
    return Diagnostic(code, words, source=source, span=Span(at, at + 1), subject=subject)


def entries(*findings):
    return json.loads(render_gitlab(findings, ("a.yaml",)))


def test_an_entry_has_what_gitlab_reads():
    (entry,) = entries(finding())
    assert len(entry.pop("fingerprint")) == 32
    assert entry == {
        "description": "found the control character x (delete it)",
        "check_name": "IR212 unprintable-character",
        "severity": "major",
        "location": {"path": "a.yaml", "lines": {"begin": 2, "end": 2}},
    }


@pytest.mark.parametrize(
    ("code", "level"), [("IR212", "major"), ("IR207", "minor"), ("IR307", "info")]
)
def test_the_severity_is_that_of_the_code(code, level):
    assert entries(finding(code))[0]["severity"] == level


def test_a_finding_without_a_remedy_is_its_message():
    assert entries(finding("IR307"))[0]["description"].endswith("figures (±x)")


def test_a_finding_without_a_place_stands_at_the_top():
    (entry,) = entries(Diagnostic("IR414", {"sample": "8场"}))
    assert entry["location"] == {"path": ".", "lines": {"begin": 1, "end": 1}}


def prints(*findings):
    return [entry["fingerprint"] for entry in entries(*findings)]


def test_a_fingerprint_stays_when_lines_move():
    assert prints(finding()) == prints(finding(text="新的一行\n甲\n  乙丙", at=10))


def test_fingerprints_differ_by_code_content_indicator_and_repetition():
    found = (
        finding(),
        finding(),
        finding("IR207"),
        finding(text="甲\n乙丁"),
        finding(subject="培训"),
    )
    assert len(set(prints(*found))) == len(found)
