"""Findings as a GitLab code quality report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from indicator_rules.diagnostics.codes import Severity
from indicator_rules.diagnostics.identity import fingerprints, path_from
from indicator_rules.diagnostics.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render_gitlab(findings: Sequence[Diagnostic], _files: Sequence[str]) -> str:
    """A list of findings whose fingerprints stay when lines above them come or go."""
    prints = fingerprints(findings)
    listed = [_entry(one, mark) for one, mark in zip(findings, prints, strict=True)]
    return json_text(listed)


def _entry(finding: Diagnostic, fingerprint: str) -> dict[str, object]:
    extent = finding.extent
    remedy = finding.help()
    # GitLab shows no finding without a place; what has none stands at the top of the folder.
    path = "." if extent is None else path_from(Path.cwd(), extent.file)
    begin, end = (1, 1) if extent is None else (extent.start.line, extent.end.line)
    return {
        "description": finding.message() + (f" ({remedy})" if remedy else ""),
        "check_name": f"{finding.code} {finding.slug}",
        "fingerprint": fingerprint,
        "severity": _LEVELS[finding.severity],
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }
