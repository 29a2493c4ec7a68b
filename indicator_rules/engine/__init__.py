"""Pure functions: assess actual values, score and grade scorecards."""

from __future__ import annotations

from indicator_rules.engine.assess import assess
from indicator_rules.engine.assessment import Assessment

__all__ = ["Assessment", "assess"]
