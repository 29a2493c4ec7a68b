"""Figures in a unit that stands apart from them, or that no table has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.units import unit_named

if TYPE_CHECKING:
    from indicator_rules.language.tokens.figures import Figure


def with_unit(figure: Figure, name: str, end: int) -> Figure:
    """The figure in a unit by its name, which ends at a place."""
    unit = unit_named(name)
    low = Quantity(figure.low.magnitude, unit)
    high = None if figure.high is None else Quantity(figure.high.magnitude, unit)
    return figure._replace(low=low, high=high, end=end)
