"""Targets as stretches of the lines that their actual values lie on."""

from __future__ import annotations

from fractions import Fraction

from indicator_rules.engine.directions import direction_of
from indicator_rules.engine.regions import threshold_region
from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Change, Deadline, Interval, Level, Rule, Threshold
from indicator_rules.model.units import NO_UNIT, Unit, unit_named

ZERO = Fraction(0)
DAYS = unit_named("天")


def aim_of(rule: Rule, profile: Profile = PLAIN) -> Aim:
    """The target as a stretch of the line its actual values lie on.

    Raises:
        Refusal: a requirement in words and a compound have no line (IR423).
    """
    match rule:
        case Threshold(comparison, quantity):
            direction = direction_of(rule)
            if comparison is Comparison.EQUAL and profile.exact_equal:
                direction = Direction.INSIDE
            figure = quantity.figure
            region = threshold_region(comparison, figure, direction, profile.tolerance)
            return _of_amounts(region, figure, direction, quantity.unit)
        case Interval(low, high, low_closed, high_closed):
            ends = (low.figure, high.in_unit_of(low))
            region = Region(*ends, low_closed, high_closed)
            return _of_amounts(region, low.figure, Direction.INSIDE, low.unit)
        case Deadline():
            return Aim(Region(None, ZERO), ZERO, Direction.LOWER, DAYS, Line.DAYS)
        case Level(comparison=comparison):
            rank = Fraction(rule.rank)
            wanted = Comparison.AT_LEAST if comparison is Comparison.EQUAL else comparison
            region = threshold_region(wanted, rank, Direction.HIGHER, ZERO)
            lower = wanted in {Comparison.AT_MOST, Comparison.LESS_THAN}
            direction = Direction.LOWER if lower else Direction.HIGHER
            return Aim(region, rank, direction, NO_UNIT, Line.LEVELS, rule.scale)
        case Change(comparison=comparison, quantity=quantity):
            size = ZERO if quantity is None else quantity.figure
            direction = Direction.HIGHER
            if comparison in {Comparison.AT_MOST, Comparison.LESS_THAN}:
                direction = Direction.LOWER
            if comparison is Comparison.ABOUT:
                direction = Direction.INSIDE
            region = threshold_region(comparison, size, direction, profile.tolerance)
            return Aim(region, size, direction, NO_UNIT if quantity is None else quantity.unit)
        case _:
            raise Refusal("IR423", target=rule)


def _of_amounts(region: Region, figure: Fraction, direction: Direction, unit: Unit) -> Aim:
    # Of things and of time there is never less than nothing.
    least = ZERO if unit.counts_each or unit.is_time else None
    return Aim(region, figure, direction, unit, least=least)
