"""Findings as JUnit XML, which build servers show as tests."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from attrs import frozen

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


@frozen
class Trial:
    """One thing that was tried of a file, and what was found; nothing is a pass."""

    file: str
    name: str
    findings: tuple[Diagnostic, ...] = ()


def render_trials(trials: Sequence[Trial]) -> str:
    """One suite for each file, one case for each trial; whatever was found fails it."""
    by_file: dict[str, list[Trial]] = {}
    for trial in trials:
        by_file.setdefault(trial.file, []).append(trial)
    failed = sum(bool(trial.findings) for trial in trials)
    root = Element("testsuites", {"name": "indicator-rules", **_totals(len(trials), failed)})
    for file, tried in by_file.items():
        failed = sum(bool(trial.findings) for trial in tried)
        named = {"name": printable(file), **_totals(len(tried), failed), "skipped": "0"}
        suite = SubElement(root, "testsuite", named)
        for trial in tried:
            _trial(suite, trial)
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode")


def _trial(suite: Element, trial: Trial) -> None:
    name = {"name": printable(trial.name), "classname": printable(trial.file), "time": "0"}
    case = SubElement(suite, "testcase", name)
    if trial.findings:
        said = "; ".join(finding.message() for finding in trial.findings)
        failure = SubElement(case, "failure", {"message": said, "type": trial.findings[0].code})
        failure.text = "\n".join(map(render_text, trial.findings))


def _counts(findings: Sequence[Diagnostic], cases: int) -> dict[str, str]:
    return _totals(cases, sum(finding.severity is Severity.ERROR for finding in findings))


def _totals(cases: int, failures: int) -> dict[str, str]:
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
