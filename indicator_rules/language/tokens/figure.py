"""A figure at a place of a text, and the figures that are refused."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal

if TYPE_CHECKING:
    from indicator_rules.model.units import Unit

NOTHING = Quantity(Decimal(0))
"""The quantity of a figure that is refused."""


class Figure(NamedTuple):
    """A figure with its unit, from ``start`` to behind the unit at ``end``.

    ``number_end`` is where the number ends and its unit begins. ``high`` is the other end where
    two are said as one (两三天). ``odd`` says that it is more than the figure (100余家), ``han``
    that no digit stands in it (三场). ``scale`` is what the number or unit ends in and may stand
    for both ends of a range (五万元: 10000). ``letters`` are those of a size (DN300), ``slashed``
    says that it is a fraction in digits, which may be a day (2/3). ``refusal`` is raised where the
    figure is used: it can be read in more than one way, or is too long.

    What lives no longer than the reading of one text is a named tuple: attrs takes six times as
    long to make a value that cannot change.
    """

    start: int
    end: int
    number_end: int
    low: Quantity
    high: Quantity | None = None
    odd: bool = False
    han: bool = False
    scale: int = 1
    letters: str | None = None
    slashed: bool = False
    refusal: Refusal | None = None


def whole(
    start: int, end: int, low: Quantity, *, han: bool = False, refusal: Refusal | None = None
) -> Figure:
    """A figure whose unit stands in its number: 百分之五, 2/3, 1:5."""
    return Figure(start, end, end, low, han=han, refusal=refusal)


def refused(start: int, end: int, found: str, remedy: str, *, han: bool = False) -> Figure:
    """A figure that can be read in more than one way."""
    return whole(start, end, NOTHING, han=han, refusal=Refusal("IR111", found=found, remedy=remedy))


def quantities(low: Decimal, high: Decimal | None, unit: Unit) -> tuple[Quantity, Quantity | None]:
    """Both ends in one unit."""
    return Quantity(low, unit), None if high is None else Quantity(high, unit)
