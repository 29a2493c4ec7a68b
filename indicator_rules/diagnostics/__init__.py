"""Findings as data, the code table, and one renderer per output format."""

from __future__ import annotations

from indicator_rules.diagnostics.codes import CODES, About, Code, Severity
from indicator_rules.diagnostics.diagnostic import Diagnostic, ExpressionError, SpecError
from indicator_rules.diagnostics.language import Language, current_language

__all__ = [
    "CODES",
    "About",
    "Code",
    "Diagnostic",
    "ExpressionError",
    "Language",
    "Severity",
    "SpecError",
    "current_language",
]
