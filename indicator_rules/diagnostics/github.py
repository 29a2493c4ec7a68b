"""Findings as GitHub workflow annotations."""

from __future__ import annotations

from indicator_rules.diagnostics.codes import Severity
from indicator_rules.diagnostics.diagnostic import Diagnostic
from indicator_rules.diagnostics.language import Language

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_github(diagnostic: Diagnostic, *, language: Language | None = None) -> str:
    """One finding as one annotation command."""
    properties = {"title": f"{diagnostic.code} {diagnostic.slug}"}
    if diagnostic.source is not None and diagnostic.span is not None:
        place = diagnostic.source.place(diagnostic.span.start)
        properties |= {
            "file": diagnostic.source.name,
            "line": str(place.line),
            "col": str(place.column),
        }
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    remedy = diagnostic.help(language)
    message = diagnostic.message(language) + (f"\n{remedy}" if remedy else "")
    return f"::{_LEVELS[diagnostic.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
