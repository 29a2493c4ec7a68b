"""Units and quantities as tables print them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.scales import SCALES, Scale
from indicator_rules.model.units import Unit, known_names, unit_named
from indicator_rules.testing.strategies.arguments import exact, in_order, whole
from indicator_rules.testing.strategies.numbers import plain_decimals

if TYPE_CHECKING:
    from collections.abc import Iterable

COMMON = (
    "%", "", "场", "个", "次", "人次", "户", "天", "万元", "元", "个工作日", "个百分点", "公里",
    "亩", "吨", "‰",
    "元/亩", "次/年", "人/班", "元/人·月", "针次",
)  # fmt: skip
"""What most tables count in, the commonest first; the last is a counter that no table knows."""
COUNTED = COMMON[:-1]
_OF_DATES = ("月", "季度", "周年")
"""Units that are parts of dates: 1季度 ends on a day, 2个季度 are a time."""
USUAL = (1, 100, 90, 95, 80, 60, 8, 5, 3)
"""Figures that most targets are, the plainest first."""
MOST = Decimal(1_000_000)


def units(*, names: Iterable[str] | None = None) -> st.SearchStrategy[Unit]:
    """Units by their printed ``names``: those of most tables, then every known one.

    Shrinks toward the first name, which is % where none are given.
    """
    if names is None:
        known = [name for name in known_names() if name not in _OF_DATES]
        return st.sampled_from((*COMMON, *known)).map(unit_named)
    listed = tuple(names)
    if not listed:
        msg = f"names={listed!r} holds none"
        raise InvalidArgument(msg)
    return st.sampled_from(listed).map(unit_named)


def scales() -> st.SearchStrategy[Scale]:
    """Ordered scales of levels. Shrinks toward 优良中差."""
    return st.sampled_from(SCALES)


def magnitudes(
    min_value: Decimal | Fraction | int = 0,
    max_value: Decimal | Fraction | int = MOST,
    *,
    places: int = 2,
) -> st.SearchStrategy[Decimal]:
    """Exact figures from ``min_value`` to ``max_value``, with up to ``places`` decimal places.

    The figures of most targets first (1, 100, 90), then whole numbers, then decimals, then those
    below 1. Shrinks toward 1, or the nearest that there is.
    """
    low, high = exact(min_value, "min_value"), exact(max_value, "max_value")
    in_order(low, high, ("min_value", "max_value"))
    whole(places, "places", least=0)
    if ceil(low * 10**places) > floor(high * 10**places):
        msg = f"places={places} leaves nothing from min_value={low} to max_value={high}"
        raise InvalidArgument(msg)
    usual = [Decimal(figure) for figure in USUAL if low <= figure <= high]
    kinds = [st.sampled_from(usual)] if usual else []
    if low < 1 <= high:
        kinds += [plain_decimals(Fraction(1), high, places=places)]
    return st.one_of(*kinds, plain_decimals(low, high, places=places))


def quantities(
    min_value: Decimal | Fraction | int = 0,
    max_value: Decimal | Fraction | int = MOST,
    *,
    places: int = 2,
    units: st.SearchStrategy[Unit] | None = None,
) -> st.SearchStrategy[Quantity]:
    """Figures from ``min_value`` to ``max_value`` with a unit of ``units``.

    Shrinks toward 1%, or the nearest that there is.
    """
    figures = magnitudes(min_value, max_value, places=places)
    return st.builds(Quantity, figures, _units() if units is None else units)


_units = units
