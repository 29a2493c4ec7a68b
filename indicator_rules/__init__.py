"""Read what officials write in performance tables, and compute what the tables should say."""

from __future__ import annotations

from indicator_rules.api import assess, evaluate, explain
from indicator_rules.diagnostics import Diagnostic, ExpressionError, SpecError
from indicator_rules.engine.scorecard import Report
from indicator_rules.specfile import check_spec, load_spec
from indicator_rules.syntax import parse_actual, parse_target

__all__ = [
    "Diagnostic",
    "ExpressionError",
    "Report",
    "SpecError",
    "assess",
    "check_spec",
    "evaluate",
    "explain",
    "load_spec",
    "parse_actual",
    "parse_target",
]
