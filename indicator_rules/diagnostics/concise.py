"""Findings for people and editors, one line each, without excerpt and remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics.words import severity_word
from indicator_rules.source import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic


def render_concise(findings: Sequence[Diagnostic], _files: Sequence[str]) -> str:
    """A line for each finding: ``path:line:column: severity[CODE] message``."""
    return "\n".join(map(_line, findings))


def _line(finding: Diagnostic) -> str:
    said = f"{severity_word(finding.severity)}[{finding.code}] {finding.message()}"
    extent = finding.extent
    if extent is None:
        return said
    place = f"{printable(extent.file)}:{extent.start.line}:{extent.start.column}"
    return f"{place}: {said}"
