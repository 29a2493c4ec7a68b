"""Findings as GitHub workflow annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics.codes import Severity
from indicator_rules.source import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic
    from indicator_rules.diagnostics.language import Language

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_annotations(findings: Sequence[Diagnostic], _files: Sequence[str]) -> str:
    """One command for each finding, each in a line of its own."""
    return "\n".join(render_github(finding) for finding in findings)


def render_github(diagnostic: Diagnostic, *, language: Language | None = None) -> str:
    """One finding as one annotation command."""
    properties = {"title": f"{diagnostic.code} {diagnostic.slug}"}
    extent = diagnostic.extent
    if extent is not None:
        properties |= {
            "file": "".join(map(_shown, extent.file)),
            "line": str(extent.start.line),
            "endLine": str(extent.end.line),
        }
        # GitHub takes columns of one line alone.
        if extent.start.line == extent.end.line:
            properties |= {
                "col": str(extent.start.column),
                "endColumn": str(extent.end.column),
            }
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    remedy = diagnostic.help(language)
    message = diagnostic.message(language) + (f"\n{remedy}" if remedy else "")
    return f"::{_LEVELS[diagnostic.severity]} {listed}::{_data(message)}"


def _shown(character: str) -> str:
    """A character of a name in a log that a person may read; ends of lines are escaped later."""
    return character if character in "\r\n" else escaped(character)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
