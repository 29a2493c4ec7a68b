"""A code that was split or merged answers to its old names wherever codes are taken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner

from indicator_rules import Severity, check_spec
from indicator_rules.cli.baseline import read_baseline
from indicator_rules.cli.main import main
from indicator_rules.diagnostics import CODES, Diagnostic, aliases, specific
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
from indicator_rules.diagnostics.specific import Cover, Within, stands_for
from indicator_rules.lsp.hover import hover_at
from indicator_rules.source import Source, Span
from indicator_rules.specfile.suppression import unsuppressed

PARTS = [f"IR{number}" for number in range(115, 125)]
HEAD = "schema: indicator-rules/1\ntitle: 自评表\nweights: equal\n"
ROWS = "indicators:\n  - {name: 完成率, target: ≥9O%, actual: 95%}\n"


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
    def written(checks=""):
        file = tmp_path / "spec.yaml"
        file.write_text(HEAD + checks + ROWS, "utf-8")
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


@pytest.mark.usefixtures("merged")
def test_a_code_that_is_gone_stays_known():
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


def answered(comment, code="IR115", settings=None):
    source = Source("spec.yaml", f"target: ≥9O%  # noqa: {comment} – 原文如此\n")
    found = Diagnostic(code, source=source, span=Span(0, 6))
    return [one.code for one in unsuppressed([found], source, settings or Settings())]


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("IR101", []),
        ("IR115", []),
        ("IR101, IR115", []),
        ("IR116", ["IR115", "IR223"]),
        ("IR999", ["IR115", "IR224"]),
    ],
)
def test_a_comment_answers_by_either_name(comment, left):
    assert answered(comment) == left


@pytest.mark.usefixtures("merged")
def test_a_comment_with_the_name_of_a_code_that_is_gone_is_known():
    assert answered("IR999", "IR305") == []
    assert answered("IR999") == ["IR115", "IR223"]


def test_an_old_name_of_which_nothing_is_shown_is_not_unused():
    assert answered("IR101", "IR305", Settings(select=("IR2", "IR3"))) == ["IR305"]
    assert answered("IR101", "IR305") == ["IR305", "IR223"]


def finding(code, text="target: ≥9O%"):
    source = Source("spec.yaml", text)
    return Diagnostic(code, source=source, span=Span(0, len(text)), subject="完成率")


def test_a_finding_keeps_its_fingerprint_when_its_code_is_split():
    assert fingerprints([finding("IR115")]) == fingerprints([finding("IR101")])
    assert fingerprints([finding("IR115")]) != fingerprints([finding("IR102")])
    assert key_of(finding("IR115"), Path.cwd()).code == "IR101"


def test_two_parts_of_a_code_on_one_line_are_told_apart_by_their_order():
    first, second = fingerprints([finding("IR115"), finding("IR117")])
    assert first != second


def baseline(tmp_path, *listed):
    rows = [
        {
            "file": "spec.yaml",
            "code": code,
            "indicator": "完成率",
            "content": "target: ≥9O%",
            "count": 1,
        }
        for code in listed
    ]
    file = tmp_path / "known.json"
    file.write_text(json.dumps({"schema": "indicator-rules-baseline/1", "findings": rows}), "utf-8")
    return file


@pytest.mark.parametrize("name", ["IR101", "IR115", "IR117"])
def test_a_baseline_knows_a_finding_by_any_name_of_one_origin(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    known = read_baseline(str(baseline(tmp_path, name)))
    assert known.new([finding("IR115")]) == []
    assert known.new([finding("IR102")]) == [finding("IR102")]


def test_rows_of_a_baseline_that_are_one_code_now_add_up(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    known = read_baseline(str(baseline(tmp_path, "IR101", "IR115")))
    assert known.new([finding("IR115")] * 3) == [finding("IR115")]


def test_a_row_of_a_baseline_is_gone_where_all_that_it_may_be_was_looked_for(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    known = read_baseline(str(baseline(tmp_path, "IR115")))
    assert known.gone([], ["spec.yaml"], Settings(ignore=("IR115",)).shows) == []
    assert len(known.gone([], ["spec.yaml"], Settings(select=("IR101",)).shows)) == 1
    assert known.gone([finding("IR115")], ["spec.yaml"], Settings().shows) == []


def test_a_code_stands_for_others_by_the_names_that_it_had(monkeypatch):
    covers = {"IR101": Cover(Within.ROW, ("IR305",)), "IR103": Cover(Within.ROW, ("IR101",))}
    monkeypatch.setattr(specific, "COVERS", covers)
    assert stands_for(Diagnostic("IR115"), Diagnostic("IR305"))
    assert stands_for(Diagnostic("IR103"), Diagnostic("IR116"))
    assert not stands_for(Diagnostic("IR102"), Diagnostic("IR305"))


def rule(*words):
    return CliRunner().invoke(main, ["rule", *words]).stdout.splitlines()


def test_the_command_says_what_a_code_became():
    (line,) = [one for one in rule("IR101") if "IR115" in one and "damaged-figure" in one]
    assert line.startswith("  split; it also names IR115 damaged-figure, IR116 denied-comparison, ")
    assert line.endswith(", IR124 denied-occurrence")


def test_the_command_says_what_a_code_was():
    assert "  was IR101" in rule("IR115")
    assert "  原代码 IR101" in CliRunner().invoke(main, ["--lang", "zh", "rule", "IR115"]).stdout
    assert not any("was IR" in one or "split" in one for one in rule("IR102")[:4])


@pytest.mark.usefixtures("merged")
def test_the_command_explains_a_code_that_is_gone_by_what_it_became():
    assert rule("ir999")[0].startswith("IR305 ")
    assert "  was IR999" in rule("IR999")


@pytest.mark.usefixtures("merged")
def test_an_editor_explains_the_old_name_in_a_comment():
    source = Source("spec.yaml", "title: 表  # noqa: IR999 – 原文\n")
    shown = hover_at(source, source.text.index("IR999") + 1)
    assert shown.text.startswith("**IR305 ")
