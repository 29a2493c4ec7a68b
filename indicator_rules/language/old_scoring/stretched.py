"""Deductions by stretches: 95%-80%每低1个百分点扣0.2分，低于80%的部分每低1个百分点扣0.5分."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from indicator_rules.language.old_scoring.awards import less
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Bound,
    Condition,
    Each,
    Side,
    Taken,
    Verdict,
)
from indicator_rules.language.old_scoring.wanted import ONE_SIDE
from indicator_rules.model.methods import NONE, Axis, Band, Bands, Formulaic, Held, Interpolated
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.language.old_scoring.phrases import Award
    from indicator_rules.language.old_scoring.sentences import Sentence
    from indicator_rules.model.methods import Points
    from indicator_rules.model.units import Unit

_ZERO = Fraction(0)
Awards = list[tuple[Condition | None, "Award"]]


class _Part(NamedTuple):
    """One stretch: from its near end to its far end, so much for each unit."""

    near: Fraction
    far: Fraction | None
    slope: Fraction
    each: Each


def is_stretched(sentence: Sentence) -> bool:
    """Whether every deduction has a stretch of its own, the outer ones of what lies in them."""
    bounds = [held for _, _, held in sentence.deductions]
    return all(isinstance(held, Bound) for held in bounds) and any(
        each.beyond_it for each, _, _ in sentence.deductions
    )


def stretched(sentence: Sentence) -> tuple[Formulaic, Awards]:
    """The sum of what each stretch takes off, and what the sentence says besides.

    Raises:
        UnreadableError: the stretches do not join, or one of them may count from the target.
    """
    above = _is_above(sentence.deductions)
    parts = sorted(
        (_part(each, taken, held, above=above) for each, taken, held in sentence.deductions),
        key=lambda one: one.near if above else -one.near,
    )
    _refuse_unless_joined(parts)
    full, rest = sentence.full, Awards()
    for held, award in sentence.awards:
        met = held is None or (isinstance(held, Verdict) and held.met)
        if met and award.points is not None:
            full = award.points
        else:
            rest.append((held, award))
    bound = sentence.deductions[0][2]
    assert isinstance(bound, Bound)  # noqa: S101 - asked before
    knots = _knots(parts, full, bound.unit, above=above)
    cap = sentence.cap
    least = NONE if cap is None else less(full, cap, parts[0].each.span)
    line: Formulaic = Held(Interpolated(knots, goes_on=True), least, full)
    if bound.axis is Axis.EVENTS:
        band = Band(Region(_ZERO, None), method=line, unit=bound.unit, axis=Axis.EVENTS)
        line = Bands((band,), base=Bands((Band(Region(None, None), full),)))
    return line, rest


def _is_above(deductions: Sequence[tuple[Each, Taken, Condition | None]]) -> bool:
    sides = {each.side for each, _, _ in deductions} - {Side.ANY}
    if len(sides) > 1 or not sides <= {Side.ABOVE, Side.BELOW}:
        raise UnreadableError(ONE_SIDE, deductions[-1][0].span)
    if sides:
        return sides == {Side.ABOVE}
    return any(isinstance(held, Bound) and held.stretch.high is None for _, _, held in deductions)


def _part(each: Each, taken: Taken, held: Condition | None, *, above: bool) -> _Part:
    assert isinstance(held, Bound)  # noqa: S101 - asked before
    near, far = held.stretch.low, held.stretch.high
    if not above:
        near, far = far, near
    if near is None and held.axis is Axis.EVENTS:
        near = _ZERO
    if near is None or held.axis not in {None, Axis.EVENTS} or taken.points.share:
        raise UnreadableError(ONE_SIDE, each.span)
    return _Part(near, far, taken.points.size / _size(each, held.unit), each)


def _size(each: Each, unit: Unit) -> Fraction:
    """One unit that is counted, in the unit of the stretch."""
    per = each.per
    if per.unit.is_ratio and unit.is_ratio:
        return per.base / unit.factor
    if per.unit == unit or (per.unit.is_counter and unit.is_counter):
        return per.figure
    raise UnreadableError(ONE_SIDE, each.span)


def _refuse_unless_joined(parts: Sequence[_Part]) -> None:
    for place, part in enumerate(parts):
        last = place == len(parts) - 1
        outer = place and not part.each.beyond_it
        if outer or (part.far is None) is not last or (place and parts[place - 1].far != part.near):
            raise UnreadableError(ONE_SIDE, part.each.span)


def _knots(
    parts: Sequence[_Part], full: Points, unit: Unit, *, above: bool
) -> tuple[tuple[Quantity | None, Points], ...]:
    knots = [(Quantity.of(parts[0].near, unit), full)]
    lost = _ZERO
    for part in parts:
        far = part.near + (1 if above else -1) if part.far is None else part.far
        lost += abs(far - part.near) * part.slope
        knots.append((Quantity.of(far, unit), evolve(full, plus=full.plus - lost)))
    return tuple(knots)
