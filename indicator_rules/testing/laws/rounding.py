"""Rounding as a profile states it, written apart from the engine to hold that against."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from indicator_rules.model.profile import Half, Rounding


def rounded_once(exact: Fraction, rounding: Rounding) -> Fraction:
    """The exact figure rounded in one step: half away from 0, or cut off towards 0."""
    scaled = exact * 10**rounding.places
    if rounding.mode is Half.DOWN:
        whole = floor(scaled) if scaled >= 0 else ceil(scaled)
    else:
        half = Fraction(1, 2)
        whole = floor(scaled + half) if scaled >= 0 else ceil(scaled - half)
    return Fraction(whole, 10**rounding.places)
