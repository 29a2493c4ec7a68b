"""A code that was split or merged answers to its old names wherever codes are taken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner

from indicator_rules import Severity, check_spec
from indicator_rules.cli.main import main
from indicator_rules.diagnostics import CODES, Diagnostic, aliases
from indicator_rules.diagnostics.aliases import (
    begins,
    codes_of,
    entry_of,
    first_of,
    is_code,
    names_of,
)
from indicator_rules.diagnostics.identity import fingerprints, key_of
from indicator_rules.diagnostics.settings import Settings
from indicator_rules.diagnostics.specific import COVERS, Cover, Within, stands_for
from indicator_rules.lsp.hover import hover_at
from indicator_rules.source import Source

PARTS = [f"IR{number}" for number in range(115, 125)]
HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\n"
ROW = "indicators:\n  - {{name: 完成率, target: ≥9O%, actual: 95%}}{}\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def merged(monkeypatch):
    """A code table in which IR999 became part of IR305."""
    table = dict(CODES) | {"IR305": evolve(CODES["IR305"], was=("IR999",))}
    monkeypatch.setattr(aliases, "CODES", table)


@pytest.fixture
def spec(tmp_path):
    def written(comment="", checks=""):
        file = tmp_path / "spec.yaml"
        file.write_text(HEAD + checks + ROW.format(comment), "utf-8")
        return file

    return written


def codes(file, **options):
    return [one.code for one in check_spec(file, **options)]


def test_a_code_goes_by_its_present_name_and_its_earlier_ones():
    assert names_of("IR115") == ("IR115", "IR101")
    assert names_of("IR101") == ("IR101",)
    assert names_of("IR999") == ("IR999",)


def test_the_first_name_of_a_code_is_the_one_that_it_had_before_it_was_split():
    assert [first_of(code) for code in ("IR101", "IR115", "IR999")] == ["IR101", "IR101", "IR999"]


def test_an_old_name_stands_for_all_that_the_code_became():
    assert codes_of("IR101") == ("IR101", *PARTS)
    assert codes_of("IR115") == ("IR115",)
    assert codes_of("IR999") == ()


def test_no_name_of_another_code_is_taken_again():
    assert [one for one in CODES.values() if one.code in one.was] == []


@pytest.mark.parametrize(
    ("start", "known"),
    [("IR101", True), ("IR115", True), ("IR1", True), ("IR999", False), ("", False)],
)
def test_a_code_and_what_begins_one_is_known(start, known):
    assert is_code(start) is known


def test_a_code_that_is_gone_stays_known(merged):
    assert is_code("IR999")
    assert begins("IR305", ("IR999",))
    assert codes_of("IR999") == ("IR305",)
    assert entry_of("IR999").code == "IR305"
    assert first_of("IR305") == "IR999"


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        (Settings(select=("IR101",)), True),
        (Settings(select=("IR10",)), True),
        (Settings(select=("IR115",)), True),
        (Settings(select=("IR116",)), False),
        (Settings(ignore=("IR101",)), False),
        (Settings(ignore=("IR116",)), True),
    ],
)
def test_settings_select_and_ignore_by_either_name(settings, shown):
    assert settings.shows("IR115") is shown


@pytest.mark.parametrize(
    ("ranked", "severity"),
    [
        ({"IR101": Severity.NOTE}, Severity.NOTE),
        ({"IR115": Severity.WARNING, "IR101": Severity.NOTE}, Severity.WARNING),
        ({"IR101": Severity.NOTE, "IR115": Severity.WARNING}, Severity.WARNING),
        ({"IR101": Severity.NOTE, "IR1": Severity.WARNING}, Severity.NOTE),
        ({"IR116": Severity.NOTE}, Severity.ERROR),
    ],
)
def test_a_severity_by_the_old_name_counts_where_none_is_set_by_the_present_one(ranked, severity):
    settings = Settings(severity=tuple(ranked.items()))
    assert settings.ranks(Diagnostic("IR115")).severity is severity


def test_a_call_and_a_spec_take_the_old_name(spec):
    assert codes(spec(), select=["IR101"]) == ["IR115"]
    assert codes(spec(), ignore=["IR101"]) == []
    assert codes(spec(checks="checks: {ignore: [IR101]}\n")) == []
    assert codes(spec(checks="checks: {ignore: [IR116]}\n")) == ["IR115"]


def test_a_comment_answers_by_either_name(tmp_path):
    rows = "indicators:\n  - {{name: 甲, target: ≥90%, actual: 9O%, weight: 100}}  # noqa: {} – 原文\n"
    found = []
    for name in ("IR101", "IR115", "IR116"):
        file = tmp_path / "spec.yaml"
        file.write_text("schema: indicator-rules/1\ntitle: 表\n" + rows.format(name), "utf-8")
        found.append(codes(file))
    assert found == [found[0], found[0], found[2]]
