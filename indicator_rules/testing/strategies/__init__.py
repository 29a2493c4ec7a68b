"""Hypothesis strategies for targets, actual values, methods, curves and whole scorecards.

>>> from hypothesis import given
>>> from indicator_rules.testing import strategies
"""

from __future__ import annotations

from indicator_rules.testing.strategies.actuals import actuals
from indicator_rules.testing.strategies.figures import figures
from indicator_rules.testing.strategies.labels import labels
from indicator_rules.testing.strategies.spellings import spellings, target_texts
from indicator_rules.testing.strategies.targets import (
    all_ofs,
    any_ofs,
    changes,
    deadlines,
    intervals,
    levels,
    requirements,
    rules,
    thresholds,
)
from indicator_rules.testing.strategies.units import magnitudes, quantities, units

__all__ = [
    "actuals",
    "all_ofs",
    "any_ofs",
    "changes",
    "deadlines",
    "figures",
    "intervals",
    "labels",
    "levels",
    "magnitudes",
    "quantities",
    "requirements",
    "rules",
    "spellings",
    "target_texts",
    "thresholds",
    "units",
]
