"""Hypothesis strategies for targets, actual values, methods, curves and whole scorecards.

>>> from hypothesis import given
>>> from indicator_rules.testing import strategies
"""

from __future__ import annotations

from indicator_rules.testing.strategies.figures import figures

__all__ = [
    "figures",
]
