"""Methods that slope: lines between points, a base with more or less, points for each unit."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from indicator_rules.engine.curves import level, parts_of, whole
from indicator_rules.engine.steps import deductions, end_of, place_of, size_of
from indicator_rules.model.comparison import Direction
from indicator_rules.model.curve import Piece, formula
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region

if TYPE_CHECKING:
    from indicator_rules.model.aim import Aim
    from indicator_rules.model.curve import Formula
    from indicator_rules.model.methods import BasePlus, Interpolated, PerUnit, Sides


def base_plus(aim: Aim, method: BasePlus, weight: Fraction) -> list[Piece]:
    """A slope on either side of the target, the same where only one is named."""
    turn = -1 if aim.direction is Direction.LOWER else 1
    gain = turn * method.points.of(weight) / size_of(method.per, aim)
    loss = gain
    if method.off is not None and method.off_per is not None:
        loss = turn * method.off.of(weight) / size_of(method.off_per, aim)
    below, above = (loss, gain) if turn > 0 else (gain, loss)
    base = method.base.of(weight)
    at = aim.figure if method.start is None else place_of(method.start, aim)
    lines = [formula(step, base - step * at) for step in (below, above)]
    return [
        Piece(Region(None, at), lines[0]),
        Piece(Region(at, None, low_closed=False), lines[1]),
    ]


def sides(aim: Aim, method: Sides, weight: Fraction) -> list[Piece]:
    """What is taken off below the target up to it, what is taken off above it from there on."""
    below, above = (deductions(aim, one, weight) for one in (method.below, method.above))
    at = end_of(aim, above=False)
    if method.below.start is not None:
        at = place_of(method.below.start, aim)
    beyond = Region(at, None, low_closed=False)
    return [*parts_of(below, Region(None, at)), *parts_of(above, beyond)]


def per_unit(aim: Aim, method: PerUnit, weight: Fraction) -> list[Piece]:
    """Points for each unit from nothing up, or from where counting begins.

    Raises:
        Refusal: a unit earns nothing (IR427).
    """
    step, size = method.points.of(weight), size_of(method.per, aim)
    if step <= 0 or size <= 0:
        raise Refusal("IR427", points=fraction_text(step), per=method.per)
    start = Fraction(0) if method.start is None else place_of(method.start, aim)
    return whole(formula(step / size, -step / size * start))


def interpolated(aim: Aim, method: Interpolated, weight: Fraction) -> list[Piece]:
    """Lines from point to point, the ends holding beyond.

    Raises:
        Refusal: two of the points stand at one value (IR425).
    """
    knots = sorted(
        (aim.figure if value is None else place_of(value, aim), points.of(weight))
        for value, points in method.knots
    )
    lines = [_through(first, second) for first, second in pairwise(knots)]
    first, last = level(knots[0][1]), level(knots[-1][1])
    if method.goes_on:
        first, last = lines[0], lines[-1]
    edges = [None, *(value for value, _ in knots), None]
    return [
        Piece(Region(low, high, high_closed=high is None), line)
        for (low, high), line in zip(pairwise(edges), [first, *lines, last], strict=True)
    ]


def _through(first: tuple[Fraction, Fraction], second: tuple[Fraction, Fraction]) -> Formula:
    if first[0] == second[0]:
        raise Refusal("IR425", worst=fraction_text(first[0]), best=fraction_text(second[0]))
    rise = (second[1] - first[1]) / (second[0] - first[0])
    return formula(rise, first[1] - rise * first[0])
