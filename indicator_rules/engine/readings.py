"""Points read off the curve of a method, with the step that says where."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import cast

from attrs import frozen

from indicator_rules.engine.assessment import Assessment
from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.directions import either_way, is_open
from indicator_rules.engine.lines import Stretch
from indicator_rules.engine.points import place_by_name, place_of_actual, points_on
from indicator_rules.engine.reasons import Reason, reason
from indicator_rules.model.curve import Curve
from indicator_rules.model.itself import Itself
from indicator_rules.model.methods import Formulaic, Levels
from indicator_rules.model.profile import Profile
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.results import Range, Verdict
from indicator_rules.model.rules import Rule, Threshold

_MOST = 8192
"""Rows that are remembered."""


@frozen
class Reading:
    """Points read off a curve, and the step that says where."""

    curve: Curve
    points: Range
    step: Reason


@lru_cache(maxsize=_MOST)
def read_off(
    assessed: Itself[Assessment],
    scoring: Itself[Formulaic],
    weight: Fraction,
    held: Itself[Profile],
) -> Reading:
    """Points by a method for what was assessed.

    Raises:
        Refusal: the method does not fit the target.
    """
    assessment, method, profile = assessed.it, scoring.it, held.it
    # A row whose target could not be read has not come so far.
    curves = _curves(cast("Rule", assessment.rule), method, weight, profile)
    place = place_of_actual(assessment, profile)
    if isinstance(method, Levels):
        place = place_by_name(method, assessment, place)
    ends = [points_on(curve, place, assessment, weight).ends for curve in curves]
    lows, highs = zip(*ends, strict=True)
    points = Range(min(lows), max(highs))
    curve = curves[0]
    if len(curves) > 1 and points.point is None:
        low, high = points.ends
        step = reason("stretch", value=assessment.actual.text, low=low, high=high)
        return Reading(curve, points, step)
    return Reading(curve, points, _step_of(curve, place, assessment, points))


def _curves(rule: Rule, method: Formulaic, weight: Fraction, profile: Profile) -> list[Curve]:
    """The curve of a target; of an open one those of both ways, as far as the method has them.

    Raises:
        Refusal: the method does not fit the target.
    """
    if not (isinstance(rule, Threshold) and is_open(rule)):
        return [compile_curve(rule, method, weight, profile=profile)]
    curves, refusals = [], []
    for way in either_way(rule):
        try:
            curves.append(compile_curve(way, method, weight, profile=profile))
        except Refusal as refusal:
            refusals.append(refusal)
    if not curves:
        raise refusals[0]
    return curves


def _step_of(curve: Curve, place: Region | None, assessment: Assessment, points: Range) -> Reason:
    """The piece of the curve that the actual value lies on."""
    value = assessment.actual.text
    if place is not None and place.low is not None and place.low == place.high:
        piece = curve.piece_at(place.low)
        stretch = Stretch(piece.stretch, curve.aim)
        words = {"stretch": stretch, "formula": piece.formula, "score": points.low}
        return reason("piece", value=value, **words)
    low, high = points.ends
    if assessment.verdict is Verdict.MET and place is None:
        return reason("met", score=high)
    return reason("stretch", value=value, low=low, high=high)
