"""Rounding as a profile states it, written apart from the engine to hold that against."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from indicator_rules.model.profile import Half, Rounding, Step
from indicator_rules.model.quantity import is_finite_decimal


def rounded_once(exact: Fraction, rounding: Rounding) -> Fraction:
    """The exact figure rounded in one step: half away from 0, or cut off towards 0."""
    scaled = exact * 10**rounding.places
    if rounding.mode is Half.DOWN:
        whole = floor(scaled) if scaled >= 0 else ceil(scaled)
    else:
        half = Fraction(1, 2)
        whole = floor(scaled + half) if scaled >= 0 else ceil(scaled - half)
    return Fraction(whole, 10**rounding.places)


def rounded_points(exact: Fraction, weight: Fraction, rounding: Rounding) -> Fraction:
    """The points of an indicator as they are printed: full marks are the weight, none are above.

    A method may itself give more than the weight; such points are rounded as any figure is.
    """
    if exact == weight and is_finite_decimal(weight):
        return weight
    figure = rounded_once(exact, rounding)
    step = Fraction(1, 10**rounding.places)
    return figure - step if exact <= weight < figure else figure


def stated_total(exact: Fraction, rounding: Rounding) -> Fraction:
    """A total: rounded where the profile rounds totals, else the sum of the printed points."""
    is_sum = rounding.at is Step.INDICATOR and is_finite_decimal(exact)
    return exact if is_sum else rounded_once(exact, rounding)
