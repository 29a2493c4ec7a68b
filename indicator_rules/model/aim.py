"""A target as a stretch of the line that its actual values lie on."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from indicator_rules.model.region import Region
from indicator_rules.model.rules import Direction
from indicator_rules.model.units import Unit


@frozen
class Aim:
    """A target on its line: the values that meet it, its figure, which way is better, its unit.

    A deadline is 0 on a line of days late, a level its rank.
    """

    region: Region
    figure: Fraction
    direction: Direction
    unit: Unit
