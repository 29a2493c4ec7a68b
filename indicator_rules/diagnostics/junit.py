"""Findings as JUnit XML, which build servers show as tests."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from indicator_rules.diagnostics.codes import Severity
from indicator_rules.diagnostics.text import render_text
from indicator_rules.source import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic


def render_junit(findings: Sequence[Diagnostic], files: Sequence[str]) -> str:
    """One suite for each file, one case for each finding; a file without any passes as one case.

    An error is a failure; a warning or a note passes, with its text as output.
    """
    by_file: dict[str, list[Diagnostic]] = {file: [] for file in files}
    for finding in findings:
        extent = finding.extent
        by_file.setdefault(extent.file if extent else "", []).append(finding)
    total = sum(max(len(found), 1) for found in by_file.values())
    root = Element("testsuites", {"name": "indicator-rules", **_counts(findings, total)})
    for file, found in by_file.items():
        named = {"name": printable(file), **_counts(found, max(len(found), 1)), "skipped": "0"}
        suite = SubElement(root, "testsuite", named)
        for finding in found:
            _case(suite, file, finding)
        if not found:
            SubElement(suite, "testcase", name="check", classname=printable(file), time="0")
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode")


def _counts(findings: Sequence[Diagnostic], cases: int) -> dict[str, str]:
    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    counts = {"tests": cases, "failures": failures, "errors": 0, "time": 0}
    return {key: str(count) for key, count in counts.items()}


def _case(suite: Element, file: str, finding: Diagnostic) -> None:
    extent = finding.extent
    place = f" {extent.start.line}:{extent.start.column}" if extent else ""
    name = f"{finding.code} {finding.slug}{place}"
    case = SubElement(suite, "testcase", name=name, classname=printable(file), time="0")
    if finding.severity is Severity.ERROR:
        said = {"message": finding.message(), "type": finding.code}
        SubElement(case, "failure", said).text = render_text(finding)
    else:
        SubElement(case, "system-out").text = render_text(finding)
