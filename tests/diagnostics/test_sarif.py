"""Findings as SARIF: held against what the format demands."""

from __future__ import annotations

import json
from email.message import Message
from pathlib import Path

import jsonschema
import pytest

from indicator_rules.diagnostics import CODES, Diagnostic, sarif
from indicator_rules.diagnostics.sarif import render_sarif
from indicator_rules.source import Source, Span

FACTS = json.loads(Path(__file__).with_name("sarif_facts.json").read_text("utf-8"))


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


class Words(dict):
    """Every word of every template."""

    def items(self):
        return [(key, "x") for key in self.keys_of_all()]

    @staticmethod
    def keys_of_all():
        texts = [
            text for one in CODES.values() for text in (*one.message.values(), *one.help.values())
        ]
        return {part.partition("}")[0] for text in texts for part in text.split("{")[1:]}


def finding(code="IR212", name="a.yaml", text="甲\n乙丙", **more):
    return Diagnostic(code, Words(), source=Source(name, text), span=Span(3, 4), **more)


def log(*findings, files=("a.yaml",)):
    data = json.loads(render_sarif(findings, files))
    jsonschema.validate(data, FACTS)
    return data


def results(*findings):
    return log(*findings)["runs"][0]["results"]


def test_a_run_without_findings_names_the_files_it_checked():
    (run,) = log(files=("a.yaml", "b/丙.yaml"))["runs"]
    assert run["results"] == []
    assert [one["location"]["uri"] for one in run["artifacts"]] == ["a.yaml", "b/%E4%B8%99.yaml"]
    assert run["tool"]["driver"]["rules"] == []


@pytest.mark.parametrize(("code", "about"), [("IR212", "reading"), ("IR301", "table")])
def test_a_result_and_its_rule_say_what_they_are_about(code, about):
    (run,) = log(finding(code))["runs"]
    assert run["results"][0]["properties"] == {"about": about}
    assert run["tool"]["driver"]["rules"][0]["properties"] == {"about": about, "tags": [about]}


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_makes_a_valid_log(code):
    (run,) = log(finding(code))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == (code, CODES[code].slug)


@pytest.fixture
def addresses(monkeypatch):
    """What the package says of its addresses, by their labels."""

    def given(*labels):
        listed = Message()
        for label in labels:
            listed["Project-URL"] = f"{label}, https://example.org/{label}/"
        monkeypatch.setattr(sarif, "metadata", lambda _: listed)
        sarif._documents.cache_clear()

    yield given
    sarif._documents.cache_clear()


@pytest.mark.parametrize(
    ("labels", "uri"),
    [
        ((), "urn:indicator-rules:docs/diagnostics/IR212.md"),
        (("Changelog",), "urn:indicator-rules:docs/diagnostics/IR212.md"),
        (("Changelog", "Source"), "https://example.org/Source/blob/HEAD/docs/diagnostics/IR212.md"),
        (("Repository",), "https://example.org/Repository/blob/HEAD/docs/diagnostics/IR212.md"),
    ],
)
def test_a_rule_leads_to_its_page(addresses, labels, uri):
    addresses(*labels)
    (run,) = log(finding())["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["helpUri"] == uri
    assert rule["help"]["markdown"].startswith("The file holds a control character")


def test_a_rule_without_a_page_says_where_it_would_be(monkeypatch):
    monkeypatch.setattr(sarif, "page_of", lambda _: None)
    (run,) = log(finding())["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["help"] == {"text": "indicator-rules rule IR212; docs/diagnostics/IR212.md"}


def test_a_result_has_its_rule_its_level_and_its_place():
    first, second = results(finding("IR307"), finding(subject="培训"))
    assert (first["ruleIndex"], second["ruleIndex"]) == (1, 0)
    assert (first["level"], second["level"]) == ("note", "error")
    (location,) = second["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "a.yaml"},
        "region": {"startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 3},
    }
    assert location["logicalLocations"][0]["name"] == "培训"


def test_the_message_ends_with_the_remedy():
    (result,) = results(finding())
    assert result["message"]["text"] == "found the control character x\ndelete it"


def test_a_finding_without_a_place_has_no_location():
    (result,) = results(Diagnostic("IR414", {"sample": "8场"}))
    assert result["locations"] == []


def test_a_file_elsewhere_is_named_in_full(tmp_path):
    (result,) = results(finding(name=str(tmp_path / "a b.yaml")))
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == f"file://{tmp_path.as_posix()}/a%20b.yaml"


def test_fingerprints_stay_when_lines_move_and_tell_repetitions_apart():
    before, again = results(finding(), finding())
    moved = results(finding(text="乙\n丙丙"))[0]["partialFingerprints"]
    (after,) = results(
        Diagnostic("IR212", Words(), source=Source("a.yaml", "新\n甲\n乙丙"), span=Span(5, 6))
    )
    assert after["partialFingerprints"] == before["partialFingerprints"]
    assert again["partialFingerprints"] != before["partialFingerprints"]
    assert moved != before["partialFingerprints"]


@pytest.mark.parametrize("lacking", ["version", "runs"])
def test_the_facts_refuse_a_log_that_lacks_something(lacking):
    data = log(finding())
    del data[lacking]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, FACTS)
