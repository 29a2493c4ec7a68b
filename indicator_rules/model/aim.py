"""A target as a stretch of the line that its actual values lie on."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from indicator_rules.model.comparison import Direction
from indicator_rules.model.region import Region
from indicator_rules.model.scales import Scale
from indicator_rules.model.units import Unit


class Line(StrEnum):
    """What lies on a line, and so which of its values there are."""

    AMOUNTS = "amounts"
    """Any value."""
    DAYS = "days"
    """Days late, whole ones; before the date they are negative."""
    LEVELS = "levels"
    """Ranks of a scale, the lowest 0."""


@frozen(cache_hash=True)
class Aim:
    """A target on its line: the values that meet it, its figure, which way is better, its unit.

    A deadline is 0 on a line of days late, a level its rank.
    """

    region: Region
    figure: Fraction
    direction: Direction
    unit: Unit
    line: Line = Line.AMOUNTS
    scale: Scale | None = None
    """What the ranks of a line of levels are called."""
    least: Fraction | None = None
    """The lowest value that can occur, as 0 of things that are counted; None: there is none."""
