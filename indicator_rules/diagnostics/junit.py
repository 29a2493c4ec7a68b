"""Findings as JUnit XML, which build servers show as tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from indicator_rules.diagnostics.codes import Severity
from indicator_rules.diagnostics.text import render_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
        named = {"name": _xml(file), **_counts(found, max(len(found), 1)), "skipped": "0"}
        suite = SubElement(root, "testsuite", named)
        for finding in found:
            _case(suite, file, finding)
        if not found:
            SubElement(suite, "testcase", name="check", classname=_xml(file), time="0")
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
    case = SubElement(suite, "testcase", name=name, classname=_xml(file), time="0")
    if finding.severity is Severity.ERROR:
        said = {"message": _xml(finding.message()), "type": finding.code}
        SubElement(case, "failure", said).text = _xml(render_text(finding))
    else:
        SubElement(case, "system-out").text = _xml(render_text(finding))


def _xml(text: str) -> str:
    """The text with what XML cannot hold replaced."""
    return _NO_XML.sub("\ufffd", text)
