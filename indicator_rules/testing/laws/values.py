"""Actual values to try: every figure that is stated, what is beside it, between and far away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from attrs import frozen

from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.comparison import Direction, Trend
from indicator_rules.model.quantity import Quantity, decimal_of, is_finite_decimal
from indicator_rules.model.rules import Change, Deadline, Interval, Level, Rule, Threshold

HAIRS = (Fraction(1), Fraction(1, 10), Fraction(1, 100))
_FINEST = 4
"""Places of a value beside a figure that does not end."""
_ENDLESS = 10**6
_FIRST_DAY, _LAST_DAY = dt.date(1900, 1, 1).toordinal(), dt.date(2099, 12, 31).toordinal()
"""The days that a table writes."""


@frozen
class Marks:
    """The figures that a target and a method state, around which values are tried."""

    aim: Aim
    figures: tuple[Fraction, ...]
    """From below; the figure and the ends of the target among them."""

    def plainness(self, value: Fraction) -> tuple[int, Fraction, Fraction]:
        """How plain a value is to read, the plainest least: few places, near to what is stated."""
        distance = min(abs(value - figure) for figure in self.figures)
        return places_of(value), distance, abs(value)

    def values(self, *, low: Fraction | None = None) -> tuple[Fraction, ...]:
        """Values that must be tried, the plainest first; none is below ``low``.

        Of each figure and of 0: itself, 1, 0.1 and 0.01 beside it; between two of them the
        middle; and one far away on each side. Of a scale every level.
        """
        aim = self.aim
        if aim.scale is not None:
            tried = {Fraction(rank) for rank in range(len(aim.scale.levels))}
            return tuple(sorted(tried, key=self.plainness))
        marks = sorted({*self.figures, Fraction(0)})
        size = max(map(abs, marks)) + 1
        tried = set(_beside(marks, aim))
        tried |= {(left + right) / 2 for left, right in pairwise(marks)}
        tried |= {marks[0] - 10 * size, marks[-1] + 10 * size}
        if aim.line is Line.DAYS:
            tried = {Fraction(round(one)) for one in tried}
        there = {one for one in map(plain, tried) if low is None or one >= low}
        return tuple(sorted(there, key=self.plainness))


def marks_of(aim: Aim, figures: Iterable[Fraction]) -> Marks:
    """The figures that are stated of a target, with its own."""
    ends = {end for end in (aim.region.low, aim.region.high) if end is not None}
    # At 0 most curves end; it is tried, and tells less than what somebody has written.
    stated = {figure for figure in figures if figure}
    return Marks(aim, tuple(sorted({*stated, *ends, aim.figure})))


def nearest_breaking(
    x: Fraction,
    values: tuple[Fraction, ...],
    marks: Marks,
    breaks: Callable[[Fraction], bool],
) -> Fraction:
    """Where the values begin that break the law as this one does, coming from a stated figure."""
    mark = min(marks.figures, key=lambda figure: abs(x - figure))
    kept = [one for one in values if min(mark, x) <= one <= max(mark, x) and not breaks(one)]
    if not kept:
        return x
    keeps, broken = min(kept, key=lambda one: abs(x - one)), x
    while abs(broken - keeps) > 1:
        middle = Fraction(round((broken + keeps) / 2))
        if breaks(middle):
            broken = middle
        else:
            keeps = middle
    return min(x, broken, key=marks.plainness)


def _beside(marks: Iterable[Fraction], aim: Aim) -> Iterator[Fraction]:
    hairs = HAIRS[:1] if aim.line is Line.DAYS else HAIRS
    for mark in marks:
        if is_finite_decimal(mark):
            yield mark
            yield from (mark + side * hair for hair in hairs for side in (-1, 1))
        else:
            for scale in (1, 10**_FINEST):
                yield from (Fraction(turn(mark * scale), scale) for turn in (floor, ceil))


def plain(value: Fraction) -> Fraction:
    """The value itself, or a decimal beside it."""
    return value if is_finite_decimal(value) else Fraction(floor(value * 10**_FINEST), 10**_FINEST)


def places_of(value: Fraction) -> int:
    """Places behind the point; more than any for a figure that does not end."""
    if not is_finite_decimal(value):
        return _ENDLESS
    return len(decimal_of(value).partition(".")[2])


def text_of(rule: Rule, x: Fraction) -> str | None:
    """A figure on the line of a target as an actual value is written; None where it cannot be."""
    match rule:
        case Threshold(_, quantity) | Interval(quantity):
            return str(Quantity(Decimal(decimal_of(x)), quantity.unit))
        case Deadline():
            day = rule.date
            return None if day is None else _day(day, x)
        case Level(scale):
            return scale.named(int(x))
        case Change(trend, _, quantity):
            rises = (trend is Trend.INCREASE) is (x >= 0)
            unit = "%" if quantity is None else quantity.unit.name
            return f"{'增长' if rises else '下降'}{decimal_of(abs(x))}{unit}"
        case _:
            return None


def _day(last: dt.date, late: Fraction) -> str | None:
    number = last.toordinal() + int(late)
    if not _FIRST_DAY <= number <= _LAST_DAY:
        return None
    day = dt.date.fromordinal(number)
    return f"{day.year}年{day.month}月{day.day}日"


def better(aim: Aim, first: Fraction, second: Fraction) -> int:
    """1 where the second value is better, -1 where it is worse, 0 where neither can be said."""
    if aim.direction is Direction.HIGHER:
        return (second > first) - (second < first)
    if aim.direction is Direction.LOWER:
        return (second < first) - (second > first)
    low, high = aim.region.low, aim.region.high
    low, high = (aim.figure if end is None else end for end in (low, high))
    if max(first, second) <= low:
        return (second > first) - (second < first)
    if min(first, second) >= high:
        return (second < first) - (second > first)
    return 0
