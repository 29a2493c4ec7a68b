"""Deductions for each unit past a target: a slope, or steps where part units are not exact."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from indicator_rules.engine.curves import mirrored, parts_of
from indicator_rules.model.curve import Curve, Piece, constant, formula
from indicator_rules.model.methods import Deduct, Part
from indicator_rules.model.quantity import Quantity, fraction_text
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Direction
from indicator_rules.model.units import NO_UNIT, Unit

MOST_STEPS = 10_000


def deductions(
    figure: Fraction,
    region: Region,
    direction: Direction,
    unit: Unit,
    method: Deduct,
    weight: Fraction,
) -> Curve:
    """The curve of a deduction: full points up to the start of counting, then less and less.

    Raises:
        Refusal: the unit of the deduction is not the target's (IR409), the deduction takes
            nothing off (IR427), or steps would be too many (IR428).
    """
    step, size = method.points.of(weight), _size_of(method.per, figure, unit)
    if step <= 0 or size <= 0:
        raise Refusal("IR427", points=fraction_text(step), per=method.per)
    full = method.full.of(weight)
    lost = full if method.cap is None else min(full, method.cap.of(weight))
    if lost <= 0:
        raise Refusal("IR427", points=fraction_text(lost), per=method.per)

    def beyond(at: Fraction) -> list[Piece]:
        return _above(at, size, step, full, lost, method.part)

    counts_above = direction is Direction.LOWER if method.above is None else method.above
    at = _end_of(region, counts_above, figure)
    if method.start is not None:
        at = in_unit(method.start, unit)
    if method.above is None and method.start is None and direction is Direction.INSIDE:
        low = figure if region.low is None else region.low
        high = figure if region.high is None else region.high
        below = Curve(tuple(mirrored(beyond(low), low)))
        above = Curve(tuple(beyond(high)))
        after = Region(low, None, low_closed=False)
        return Curve((*parts_of(below, Region(None, low)), *parts_of(above, after)))
    return Curve(tuple(beyond(at) if counts_above else mirrored(beyond(at), at)))


def _end_of(region: Region, above: bool, figure: Fraction) -> Fraction:  # noqa: FBT001
    """Where counting begins: the end of an interval on that side, else the figure."""
    if region.low is None or region.high is None:
        return figure
    return region.high if above else region.low


def _size_of(per: Quantity, figure: Fraction, unit: Unit) -> Fraction:
    """One step of counting; against an amount, 1个百分点 is a hundredth of the target."""
    if per.unit.is_ratio and not unit.is_ratio and unit != NO_UNIT and figure > 0:
        return per.base / 100 * figure
    return in_unit(per, unit)


def in_unit(quantity: Quantity, unit: Unit) -> Fraction:
    """A figure of a method in the unit of a target; a bare one is in it already.

    Rates and percentage points are one, and so are counters: 每低1% against 90%, 每少一次
    against 5场.

    Raises:
        Refusal: the units are of different dimensions (IR409).
    """
    if NO_UNIT in {quantity.unit, unit}:
        return quantity.figure
    rates = quantity.unit.is_ratio and unit.is_ratio
    counters = quantity.unit.is_counter and unit.is_counter
    if rates or counters:
        return quantity.base / unit.factor
    return quantity.in_unit_of(Quantity(quantity.magnitude, unit))


def _above(
    at: Fraction, size: Fraction, step: Fraction, full: Fraction, lost: Fraction, part: Part
) -> list[Piece]:
    """Points off above a value, by the size of a unit past it."""
    least = constant(full - lost)
    if part is Part.EXACT:
        end = at + size * lost / step
        slope = formula(-step / size, full + step / size * at)
        return [
            Piece(Region(None, at), constant(full)),
            Piece(Region(at, end, low_closed=False), slope),
            Piece(Region(end, None, low_closed=False), least),
        ]
    count = ceil(lost / step)
    if count > MOST_STEPS:
        raise Refusal("IR428", count=count, limit=MOST_STEPS)
    # A part unit that counts as a whole one ends with its value, one that counts as none begins.
    up = part is Part.UP
    shift = 0 if up else 1
    ends = [at + size * (number + shift) for number in range(count)]
    pieces = [Piece(Region(None, ends[0], high_closed=up), constant(full))]
    for number in range(1, count):
        stretch = Region(ends[number - 1], ends[number], low_closed=not up, high_closed=up)
        pieces.append(Piece(stretch, constant(full - step * number)))
    return [*pieces, Piece(Region(ends[-1], None, low_closed=not up), least)]
