"""Deductions for each unit past a target: a slope, or steps where part units are not exact."""

from __future__ import annotations

import calendar
import datetime as dt
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from indicator_rules.engine.curves import level, mirrored, parts_of
from indicator_rules.model.comparison import Direction
from indicator_rules.model.curve import Piece, formula
from indicator_rules.model.methods import Deduct, Part
from indicator_rules.model.quantity import Quantity, fraction_text
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.unit_table import SCALES
from indicator_rules.model.units import NO_UNIT, Unit, unit_named

if TYPE_CHECKING:
    from indicator_rules.model.aim import Aim

MONTHS = (unit_named("月"), unit_named("个月"))
MOST_STEPS = 10_000
MOST_MONTHS = 1200
_YEAR = 12
_FIRST = {Part.UP: Fraction(0), Part.NEAREST: Fraction(1, 2), Part.DOWN: Fraction(1)}
"""Where the first step stands, in units past the start."""


def deductions(aim: Aim, method: Deduct, weight: Fraction) -> list[Piece]:
    """The pieces of a deduction: full points up to the start of counting, then less and less.

    Raises:
        Refusal: the unit of the deduction is not the target's (IR409), the deduction takes
            nothing off (IR427), or steps would be too many (IR428).
    """
    step, size = method.points.of(weight), size_of(method.per, aim)
    if step <= 0 or size <= 0:
        raise Refusal("IR427", points=fraction_text(step), per=method.per)
    full = method.full.of(weight)
    lost = full if method.cap is None else min(full, method.cap.of(weight))
    if lost <= 0:
        raise Refusal("IR427", points=fraction_text(lost), per=method.per)

    def beyond(at: Fraction) -> list[Piece]:
        return _above(at, size, step, full, lost, method.part)

    counts_above = aim.direction is Direction.LOWER if method.above is None else method.above
    at = end_of(aim, above=counts_above)
    if method.start is not None:
        at = place_of(method.start, aim)
    if method.above is None and method.start is None and aim.direction is Direction.INSIDE:
        low, high = (end_of(aim, above=above) for above in (False, True))
        below, above = mirrored(beyond(low), low), beyond(high)
        after = Region(low, None, low_closed=False)
        return [*parts_of(below, Region(None, low)), *parts_of(above, after)]
    return beyond(at) if counts_above else mirrored(beyond(at), at)


def monthly(last_day: dt.date, method: Deduct, weight: Fraction) -> list[Piece]:
    """Points off for each month begun past a day: a month ends on the day of the same number.

    Raises:
        Refusal: as for every deduction.
    """
    step = method.points.of(weight)
    if step <= 0 or method.per.figure <= 0:
        raise Refusal("IR427", points=fraction_text(step), per=method.per)
    full = method.full.of(weight)
    lost = full if method.cap is None else min(full, method.cap.of(weight))
    count = ceil(lost / step)
    if count > MOST_MONTHS:
        raise Refusal("IR428", count=count, limit=MOST_MONTHS)
    low, pieces = None, []
    for months in range(count):
        end = days_of(last_day, months * int(method.per.figure))
        pieces.append(Piece(Region(low, end, low_closed=False), level(full - months * step)))
        low = end
    return [*pieces, Piece(Region(low, None, low_closed=False), level(full - lost))]


def days_of(last_day: dt.date, months: int) -> Fraction:
    """How many days the months after a day have."""
    return Fraction((_months_after(last_day, months) - last_day).days)


def _months_after(day: dt.date, months: int) -> dt.date:
    """The day of the same number, or the last one of a month that has none."""
    years, month = divmod(day.month - 1 + months, _YEAR)
    year, month = day.year + years, month + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def end_of(aim: Aim, *, above: bool) -> Fraction:
    """Where counting begins: the end of an interval on that side, else the figure."""
    low, high = aim.region.low, aim.region.high
    if low is None or high is None:
        return aim.figure
    return high if above else low


def size_of(per: Quantity, aim: Aim) -> Fraction:
    """One step of counting; against an amount, 1个百分点 is a hundredth of the target."""
    if _is_share(per, aim):
        return per.base / 100 * aim.figure
    if per.unit.name in SCALES and aim.unit.name.startswith(per.unit.name):
        return per.figure  # 2亿 against ≥5亿元
    return in_unit(per, aim.unit)


def place_of(value: Quantity, aim: Aim) -> Fraction:
    """A figure of a method on the line of the target; a share of an amount is completion."""
    return size_of(value, aim)


def _is_share(quantity: Quantity, aim: Aim) -> bool:
    return (
        quantity.unit.is_ratio and not aim.unit.is_ratio and aim.unit != NO_UNIT and aim.figure > 0
    )


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
    if "/" in unit.name and "/" not in quantity.unit.name:
        # 1500元 against 元/人: what it is per goes without saying.
        return in_unit(quantity, unit_named(unit.name.partition("/")[0]))
    return quantity.in_unit_of(Quantity(quantity.magnitude, unit))


def _above(
    at: Fraction, size: Fraction, step: Fraction, full: Fraction, lost: Fraction, part: Part
) -> list[Piece]:
    """Points off above a value, by the size of a unit past it."""
    if part is Part.EXACT:
        end = at + size * lost / step
        slope = formula(-step / size, full + step / size * at)
        return [
            Piece(Region(None, at), level(full)),
            Piece(Region(at, end, low_closed=False), slope),
            Piece(Region(end, None, low_closed=False), level(full - lost)),
        ]
    count = ceil(lost / step)
    if count > MOST_STEPS:
        raise Refusal("IR428", count=count, limit=MOST_STEPS)
    return _steps(at, size, step, full, lost, part, count)


def _steps(
    at: Fraction, size: Fraction, step: Fraction, full: Fraction, lost: Fraction, part: Part,
    count: int,
) -> list[Piece]:  # fmt: skip
    """One constant for each unit; a part unit that counts as a whole one ends with its value."""
    up = part is Part.UP
    end, score = at + size * _FIRST[part], full
    pieces = [Piece(Region(None, end, high_closed=up), level(score))]
    for _ in range(1, count):
        start, end, score = end, end + size, score - step
        stretch = Region(start, end, low_closed=not up, high_closed=up)
        pieces.append(Piece(stretch, level(score)))
    return [*pieces, Piece(Region(end, None, low_closed=not up), level(full - lost))]
