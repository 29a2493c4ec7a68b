"""Findings as JUnit XML, read back by the standard library and by a reader of such files."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from junitparser import Error, Failure, JUnitXml

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.diagnostics.junit import render_junit
from indicator_rules.source import Source, Span


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


def read(text):
    return fromstring(text)  # noqa: S314 - it is ours


def finding(code="IR212", name="a.yaml", found="U+0000"):
    return Diagnostic(code, {"found": found}, source=Source(name, "甲\n乙丙"), span=Span(3, 4))


WARNED = finding("IR207", "b.yaml")
FILES = ("a.yaml", "b.yaml", "c.yaml")


def test_each_file_is_a_suite_and_each_finding_a_case():
    root = read(render_junit([finding(), finding(), WARNED], FILES))
    assert root.tag == "testsuites"
    suites = [(one.get("name"), one.get("tests"), one.get("failures")) for one in root]
    assert suites == [("a.yaml", "2", "2"), ("b.yaml", "1", "0"), ("c.yaml", "1", "0")]
    assert (root.get("tests"), root.get("failures")) == ("4", "2")


def test_every_element_has_the_attributes_that_readers_ask_for():
    root = read(render_junit([finding(), WARNED], FILES))
    for suite in root:
        assert {"name", "tests", "failures", "errors", "skipped", "time"} <= set(suite.attrib)
        assert all({"name", "classname", "time"} <= set(case.attrib) for case in suite)
    (failure,) = root.iter("failure")
    assert (failure.get("type"), failure.get("message")) == (
        "IR212",
        "found the control character U+0000",
    )
    assert failure.text.startswith("a.yaml:2:2: error[IR212]: ")


ATTRIBUTES = {
    "testsuites": {"name", "time", "tests", "failures", "disabled", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time"},
    "testcase": {"name", "classname", "time"},
    "failure": {"message", "type"},
    "system-out": set(),
}
"""What the schema of Jenkins knows of the elements that we write."""


def test_no_element_has_an_attribute_that_the_schema_of_jenkins_refuses():
    root = read(render_junit([finding(), WARNED], FILES))
    for element in root.iter():
        assert set(element.attrib) <= ATTRIBUTES[element.tag]
    assert {element.tag for element in root.iter()} == set(ATTRIBUTES)


def test_a_reader_of_junit_counts_the_same():
    report = JUnitXml.fromstring(render_junit([finding(), WARNED], FILES).encode())
    report.update_statistics()
    assert (report.tests, report.failures, report.errors, report.skipped) == (3, 1, 0, 0)
    kinds = [type(one) for suite in report for case in suite for one in case.result]
    assert kinds == [Failure]
    assert Error not in kinds


def test_a_warning_passes_and_says_what_it_is():
    root = read(render_junit([WARNED], ("b.yaml",)))
    (case,) = root.iter("testcase")
    assert case.get("name") == "IR207 byte-order-mark 2:2"
    assert case.findtext("system-out").startswith("b.yaml:2:2: warning[IR207]: ")


def test_a_file_without_findings_passes_as_one_case():
    (case,) = read(render_junit([], ("c.yaml",))).iter("testcase")
    assert (case.get("name"), case.get("classname"), list(case)) == ("check", "c.yaml", [])


def test_a_finding_without_a_place_has_a_suite_of_its_own():
    root = read(render_junit([Diagnostic("IR414", {"sample": "8场"})], ("a.yaml",)))
    assert [one.get("name") for one in root] == ["a.yaml", ""]
    assert next(root[1].iter("testcase")).get("name") == "IR414 actual-missing"


def test_what_xml_cannot_hold_is_escaped():
    text = render_junit([finding(name="a\0\udcff.yaml", found="<&\x1b>")], ())
    (failure,) = read(text).iter("failure")
    assert failure.get("message") == r"found the control character <&\u001b>"
