"""Text to values: targets, actual values, scoring methods, identities."""

from __future__ import annotations

from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.targets import parse_target
from indicator_rules.syntax.methods import parse_method

__all__ = ["parse_actual", "parse_method", "parse_target"]
