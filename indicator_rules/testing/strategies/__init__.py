"""Hypothesis strategies for targets, actual values, methods, curves and whole scorecards.

>>> from hypothesis import given
>>> from indicator_rules.testing import strategies
"""

from __future__ import annotations

from indicator_rules.testing.strategies.actuals import actuals
from indicator_rules.testing.strategies.broken_specs import broken_specs, spec_texts
from indicator_rules.testing.strategies.broken_texts import broken_texts
from indicator_rules.testing.strategies.curves import curves, formulas, pieces, regions
from indicator_rules.testing.strategies.figures import figures
from indicator_rules.testing.strategies.labels import labels
from indicator_rules.testing.strategies.method_words import method_texts, sayable
from indicator_rules.testing.strategies.methods import methods
from indicator_rules.testing.strategies.points import points
from indicator_rules.testing.strategies.profiles import profiles, roundings
from indicator_rules.testing.strategies.rules import (
    all_ofs,
    any_ofs,
    changes,
    deadlines,
    intervals,
    levels,
    line_rules,
    requirements,
    rules,
    thresholds,
)
from indicator_rules.testing.strategies.scorecards import actual_texts, indicators, scorecards
from indicator_rules.testing.strategies.spellings import spellings, target_texts
from indicator_rules.testing.strategies.units import magnitudes, quantities, scales, units
from indicator_rules.testing.strategies.warming import warm
from indicator_rules.testing.strategies.weights import weights

warm()

__all__ = [
    "actual_texts",
    "actuals",
    "all_ofs",
    "any_ofs",
    "broken_specs",
    "broken_texts",
    "changes",
    "curves",
    "deadlines",
    "figures",
    "formulas",
    "indicators",
    "intervals",
    "labels",
    "levels",
    "line_rules",
    "magnitudes",
    "method_texts",
    "methods",
    "pieces",
    "points",
    "profiles",
    "quantities",
    "regions",
    "requirements",
    "roundings",
    "rules",
    "sayable",
    "scales",
    "scorecards",
    "spec_texts",
    "spellings",
    "target_texts",
    "thresholds",
    "units",
    "weights",
]
