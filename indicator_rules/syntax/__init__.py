"""Text to values: targets, actual values, identities."""

from __future__ import annotations

from indicator_rules.syntax.actuals import parse_actual
from indicator_rules.syntax.targets import parse_target

__all__ = ["parse_actual", "parse_target"]
