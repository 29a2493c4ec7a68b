"""Curves in proportion: what a method gives of a target of 1, drawn out for any target and weight.

Tables have many figures and few methods. Where a method knows only shares, of the target and of
the weight, its curve for ≥80% and 5 points is that for ≥1 and 1 point, wider and higher; so it is
compiled once, and what is proved of it holds of all.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd

from indicator_rules.model.aim import Aim
from indicator_rules.model.curve import Curve, Formula, Piece, constant
from indicator_rules.model.methods import (
    Direct,
    Formulaic,
    Inside,
    ModeratePoint,
    Points,
    Proportional,
    Reverse,
)
from indicator_rules.model.region import Region


def knows_only_shares(method: Formulaic) -> bool:
    """Whether a method says nothing in points or in units."""
    match method:
        case Direct(missed, met):
            return _is_share(missed) and _is_share(met)
        case Proportional(full=full):
            return _is_share(full)
        case Inside(slope):
            return slope is None
        case Reverse() | ModeratePoint():
            return True
        case _:
            return False


def _is_share(points: Points) -> bool:
    return (points.share or not points.size) and not points.plus


def scaled(shape: Curve, aim: Aim, weight: Fraction) -> Curve:
    """The curve of a target of 1 and a weight of 1, for another figure above 0 and weight."""
    figure = aim.figure
    pieces = [
        Piece(_wider(piece.stretch, figure), _drawn_out(piece.formula, figure, weight))
        for piece in shape.pieces
    ]
    return Curve(tuple(pieces), aim=aim, weight=weight, shape=shape)


def _wider(stretch: Region, figure: Fraction) -> Region:
    low, high = _times(stretch.low, figure), _times(stretch.high, figure)
    return Region(low, high, stretch.low_closed, stretch.high_closed)


def _times(end: Fraction | None, figure: Fraction) -> Fraction | None:
    """An end drawn out; most are those of the target itself."""
    return figure if end == 1 else end and end * figure


def _drawn_out(shape: Formula, figure: Fraction, weight: Fraction) -> Formula:
    """The weight times f(x / figure), in integers without a common divisor."""
    a, b, c, d = shape
    high, deep = weight.as_integer_ratio()
    if not a and not c:
        return constant(Fraction(b * high, d * deep))
    long, wide = figure.as_integer_ratio()
    whole = (high * a * wide, high * b * long, deep * c * wide, deep * d * long)
    # The signs are those of the shape, whose c or d is above 0.
    divisor = gcd(*whole)
    return Formula(*(term // divisor for term in whole))
