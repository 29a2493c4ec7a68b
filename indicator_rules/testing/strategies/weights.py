"""Weights (分值) that add up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules.testing.strategies.arguments import exact, whole
from indicator_rules.testing.strategies.numbers import decimal

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_MOVES = 6
_MOST_WEIGHTS = 10
"""Where nobody says how many."""


def weights(
    count: int | None = None,
    *,
    total: Decimal | Fraction | int = 100,
    least: Decimal | Fraction | int | None = None,
    places: int = 1,
) -> st.SearchStrategy[tuple[Decimal, ...]]:
    """Weights that add up to ``total`` exactly, none below ``least``: ``count``, or up to ten.

    They have up to ``places`` decimal places; ``least`` is one in the last of them where it is not
    given. Shrinks toward weights that are as alike as they can be, the first ones larger: 34, 33
    and 33 for three, with places only where whole numbers do not do.
    """
    if count is not None:
        whole(count, "count", least=1)
    whole(places, "places", least=0)
    step = Fraction(1, 10**places)
    whole_sum = exact(total, "total")
    lowest = step if least is None else exact(least, "least")
    if lowest < 0 or (lowest / step).denominator != 1 or (whole_sum / step).denominator != 1:
        msg = f"least={lowest} and total={whole_sum} are not of places={places} from 0 on"
        raise InvalidArgument(msg)
    if lowest * (count or 1) > whole_sum:
        msg = f"count={count or 1} of least={lowest} are more than total={whole_sum}"
        raise InvalidArgument(msg)
    if count is None:
        most = min(_MOST_WEIGHTS, int(whole_sum / lowest)) if lowest else _MOST_WEIGHTS
        counts = st.integers(1, most)
        return counts.flatmap(lambda n: weights(n, total=total, least=least, places=places))
    alike = _alike(count, whole_sum, lowest, step)
    place = st.integers(0, count - 1)
    sizes = st.integers(0, int(whole_sum)).map(Fraction)
    if places:
        sizes |= st.integers(0, int(whole_sum / step)).map(lambda steps: steps * step)
    moves = st.lists(st.tuples(place, place, sizes), max_size=MOST_MOVES if count > 1 else 0)
    return moves.map(lambda found: tuple(decimal(one) for one in _moved(alike, found, lowest)))


def _alike(count: int, total: Fraction, least: Fraction, step: Fraction) -> list[Fraction]:
    """Weights as alike as they can be, in whole points where those do."""
    each, over = divmod(total, count)
    unit = Fraction(1) if each >= least and over.denominator == 1 else step
    each, over = divmod(total / unit, count)
    return [(each + (place < over)) * unit for place in range(count)]


def _moved(
    weights: list[Fraction], moves: Sequence[tuple[int, int, Fraction]], least: Fraction
) -> list[Fraction]:
    """The weights after each move from one to another, which leaves the least of it."""
    found = list(weights)
    for source, target, size in moves:
        taken = min(size, found[source] - least)
        found[source] -= taken
        found[target] += taken
    return found
