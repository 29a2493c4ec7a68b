"""What a figure is for: each thing and each period, said with a stroke or with 每."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.units import NO_UNIT, Unit, unit_named

if TYPE_CHECKING:
    from indicator_rules.model.rules import Interval, Threshold

MONTHS, DAYS = "months", "calendar days"
"""Dimensions of time, which periods of a year turn from one to the other."""
_A_YEAR = 12
_WEEK, _WEEKS = 7, 52
_SHORT_YEAR, _LEAP_YEAR = 365, 366
_EACH, _BELOW = "每", "/"
_TWO = {f"人{time}": ("人", time) for time in "天日月年"}
_HAN = {"两": "2"} | {han: str(size) for size, han in enumerate("一二三四五六七八九", 1)}
_MOST = 4096
YEAR = unit_named("年")
"""The period of a table, which a figure without one is for."""


@frozen
class Each:
    """What a figure counts, for each of which things and in what time.

    每人每月530元, 530元/人·月 and 530元/月·人 are one: 元 for each 人 and 月.
    """

    counted: Unit
    things: tuple[Unit, ...] = ()
    time: Unit | None = field(default=None)

    def is_for_what(self, other: Each) -> bool:
        """Whether two figures are for the same kinds of things, and for periods of one length."""
        periods = [one.time or YEAR for one in (self, other)]
        same = len({(one.dimension, one.factor) for one in periods}) == 1
        return same and self.kinds == other.kinds

    @property
    def kinds(self) -> list[str]:
        """The kinds of the things, whatever their scales."""
        return [one.dimension for one in self.things]

    def __str__(self) -> str:
        names = (*self.things, *(() if self.time is None else (self.time,)))
        return "".join(f"{_EACH}{one}" for one in names) or "全部"


@lru_cache(maxsize=_MOST)
def each_of(unit: Unit, per: str | None) -> Each:
    """What a figure is for, by its unit and by the words of 每."""
    if unit.is_ratio or not (per or _BELOW in unit.name):
        return Each(unit)
    counted, *strokes = unit.spelt.split(_BELOW)
    names = [name for stroke in strokes for name in stroke.split("·")]
    names += per.split(_EACH) if per else ()
    # 元/人天 is 元/人·天.
    names = [part for name in names for part in _TWO.get(name, (name,))]
    things: list[Unit] = []
    time = None
    for one in map(_thing, names):
        if time is None and one.dimension in {MONTHS, DAYS, "working days"}:
            time = one
        else:
            things.append(one)
    things.sort(key=lambda one: (one.dimension, one.name))
    return Each(unit_named(counted), tuple(things), time)


def _thing(name: str) -> Unit:
    """A thing or a period by its name: 两年 is 2年, 五百户 5百户."""
    unit = unit_named(name)
    if unit.known or name[0] not in _HAN:
        return unit
    several = unit_named(f"{_HAN[name[0]]}{name[1:]}")
    return several if several.known else unit


def each_asked(rule: Threshold | Interval) -> Each:
    """What a target counts its figure for."""
    return each_of(figure_of(rule).unit, rule.per)


def figure_of(rule: Threshold | Interval) -> Quantity:
    """The figure of a target, the lower of two."""
    quantity: Quantity | None = getattr(rule, "quantity", None)
    return rule.low if quantity is None else quantity  # type: ignore[union-attr]


def counted(quantity: Quantity) -> Quantity:
    """A figure in the unit that is counted alone: 300元 of 300元/亩."""
    unit = each_of(quantity.unit, None).counted
    return quantity if unit is quantity.unit else Quantity(quantity.magnitude, unit)


def in_a_year(time: Unit) -> tuple[Fraction, Fraction] | None:
    """How many such periods a year has, at least and at most; None for working days.

    Weeks are counted as 52. A leap year has a day more than others.
    """
    if time.dimension == MONTHS:
        times = Fraction(_A_YEAR) / time.factor
        return times, times
    if time.dimension != DAYS:
        return None
    weeks = time.factor / _WEEK
    if weeks.denominator == 1:
        return _WEEKS / weeks, _WEEKS / weeks
    return _SHORT_YEAR / time.factor, _LEAP_YEAR / time.factor


def is_of_the_year(time: Unit | None) -> bool:
    """Whether a period is the year that a table is of, said or not."""
    return time is None or (time.dimension == YEAR.dimension and time.factor == YEAR.factor)


def is_a_count(unit: Unit) -> bool:
    """Whether figures in a unit add up over a year: 次, 万元, a figure without one."""
    return unit == NO_UNIT or unit.is_counter or unit.is_money
