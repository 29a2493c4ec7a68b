"""Scoring functions with one planted error each, and those that keep every law."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from indicator_rules import assess
from indicator_rules.model.actuals import Measured
from indicator_rules.model.results import Verdict

BANDS = "≥90%得10分；80%（含）-90%得8分；60%（含）-80%得6分；60%以下不得分"
PROPORTION = "按完成比例得分，低于60%不得分"
CENT = Decimal("0.01")


def banded(actual):
    """What BANDS says."""
    for least, points in ((90, 10), (80, 8), (60, 6)):
        if actual >= least:
            return points
    return 0


def wrong_side(actual):
    """The lower end of a band belongs to the band below."""
    if actual >= 90:
        return 10
    if actual > 80:
        return 8
    return 6 if actual >= 60 else 0


def proportional(actual):
    """What PROPORTION says of ≥90% with 10 points, rounded once."""
    if actual < 54:
        return Decimal(0)
    exact = min(Fraction(actual) / 90, Fraction(1)) * 10
    return (Decimal(exact.numerator) / exact.denominator).quantize(CENT, ROUND_HALF_UP)


def rounds_twice(actual):
    """The completion rate is rounded to a hundredth of a per cent before it is multiplied."""
    rate = min(Decimal(actual) / 90, Decimal(1)).quantize(Decimal("0.0001"), ROUND_HALF_UP)
    return (rate * 10).quantize(CENT, ROUND_HALF_UP) if actual >= 54 else 0


def rounds_half_even(actual):
    """What Python's own rounding does to a half."""
    exact = min(Fraction(actual) / 90, Fraction(1)) * 10
    return round(Decimal(exact.numerator) / exact.denominator, 2) if actual >= 54 else 0


def uncapped(actual):
    return Decimal(actual) / 9


def below_nothing(actual):
    return min(10, 10 - (90 - actual) / 2)


def falls(actual):
    """Over-achievement is taken off."""
    return 10 if 90 <= actual < 120 else 8 if actual >= 120 else proportional(actual)


def strict(actual):
    """The target itself does not count as met."""
    return 10 if actual > 90 else 0


def lenient(actual):
    """Full marks a little too early."""
    return 10 if actual > 89 else 0


def forgiving(actual):
    """Half of what is short of the pass mark is paid out."""
    return proportional(actual) if actual >= 54 else proportional(54) / 2


def jumpy(actual):
    """Two points more from 75 on, which nothing states."""
    score = min(Decimal(actual) / 9, Decimal(10))
    return max(score - 2, Decimal(0)) if actual < 75 else score


def fails(actual):
    return 10 / (actual - 90)


def silent(actual):
    return 10 if actual >= 90 else None


def in_text(text):
    """Knows no other unit and no other writing."""
    return 10 if Decimal(text.removesuffix("%")) >= 90 else 0


def in_wan(text):
    """Takes 元 for 万元."""
    figure = Decimal(text.strip("万元"))
    return 10 if figure <= 50 else 0


def kind_to_blanks(text):
    """An empty cell counts as reached."""
    return 10 if not text or Decimal(text.removesuffix("%")) >= 90 else 0


def careful(text):
    """Reads every writing and every unit as the library does."""
    return 10 if assess("≥90%", text).verdict is Verdict.MET else 0


def from_actual(actual):
    """Takes an actual value as the library reads it, and ‰ for %."""
    return 10 if isinstance(actual, Measured) and actual.value.magnitude >= 90 else 0


def from_float(actual):
    """Takes and gives binary floats."""
    return round(min(actual / 90, 1.0) * 10, 2) if actual >= 54 else 0
