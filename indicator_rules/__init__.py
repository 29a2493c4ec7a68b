"""Read what officials write in performance tables, and compute what the tables should say."""

from __future__ import annotations

from indicator_rules.api import assess, explain
from indicator_rules.diagnostics import Diagnostic, ExpressionError, SpecError
from indicator_rules.syntax import parse_actual, parse_target

__all__ = [
    "Diagnostic",
    "ExpressionError",
    "SpecError",
    "assess",
    "explain",
    "parse_actual",
    "parse_target",
]
