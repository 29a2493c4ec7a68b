"""Findings as SARIF 2.1.0, which code scanning reads."""

from __future__ import annotations

from functools import cache
from importlib.metadata import metadata, version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from indicator_rules.diagnostics.codes import CODES, Severity
from indicator_rules.diagnostics.identity import fingerprints, path_from
from indicator_rules.diagnostics.json_text import json_text
from indicator_rules.diagnostics.language import current_language
from indicator_rules.diagnostics.pages import page_of
from indicator_rules.source import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render_sarif(findings: Sequence[Diagnostic], files: Sequence[str]) -> str:
    """One run; its rules are the codes that were found, its artifacts the files checked."""
    codes = sorted({finding.code for finding in findings})
    prints = fingerprints(findings)
    run = {
        "tool": {
            "driver": {
                "name": "indicator-rules",
                "version": version("indicator-rules"),
                "rules": [_rule(code) for code in codes],
            }
        },
        "language": current_language().value,
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(file)}} for file in files],
        "results": [
            _result(one, codes.index(one.code), mark)
            for one, mark in zip(findings, prints, strict=True)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _rule(code: str) -> dict[str, object]:
    entry = CODES[code]
    name, page = f"docs/diagnostics/{code}.md", page_of(code)
    shown = {"text": f"indicator-rules rule {code}; {name}"}
    if page is not None:
        shown["markdown"] = page.body
    return {
        "id": code,
        "name": entry.slug,
        "shortDescription": {"text": entry.slug.replace("-", " ")},
        "helpUri": f"{_documents()}{name}",
        "help": shown,
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
        "properties": {"about": entry.about.value, "tags": [entry.about.value]},
    }


@cache
def _documents() -> str:
    """The address below which this package has its pages, by what it says of itself.

    SARIF wants an absolute URI. A package that names no address has its pages in a URN, which
    tells them apart and leads nowhere.
    """
    urls = metadata("indicator-rules").get_all("Project-URL") or []
    known = dict(one.split(", ", 1) for one in urls)
    address = next((known[label] for label in ("Source", "Repository") if label in known), None)
    return "urn:indicator-rules:" if address is None else f"{address.rstrip('/')}/blob/HEAD/"


def _result(finding: Diagnostic, index: int, fingerprint: str) -> dict[str, object]:
    remedy = finding.help()
    text = finding.message() + (f"\n{remedy}" if remedy else "")
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": _locations(finding),
        "partialFingerprints": {"findingContent/v1": fingerprint},
        "properties": {"about": finding.about.value},
    }


def _locations(finding: Diagnostic) -> list[dict[str, object]]:
    extent = finding.extent
    if extent is None:
        return []
    location: dict[str, object] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(extent.file)},
            "region": {
                "startLine": extent.start.line,
                "startColumn": extent.start.column,
                "endLine": extent.end.line,
                "endColumn": extent.end.column,
            },
        }
    }
    if finding.subject:
        location["logicalLocations"] = [{"name": printable(finding.subject), "kind": "object"}]
    return [location]


def _uri(name: str) -> str:
    """A file as code scanning looks for it: from the folder of the run."""
    path = path_from(Path.cwd(), name)
    encoded = quote(path.encode("utf-8", "surrogateescape"))
    return f"file://{encoded}" if path.startswith("/") else encoded
