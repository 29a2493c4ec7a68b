"""Printed figures as stretches: 944.82 stands for 944.815 to 944.825, also in a sum.

What is counted one by one stands for itself: 136人 are 136, and 13.6万人 are 13.55万 to 13.65万.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.engine.printing import rounded
from indicator_rules.model.profile import Rounding
from indicator_rules.model.quantity import places_of
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import PERCENT, Unit, unit_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from indicator_rules.model.quantity import Quantity

_HUNDRED = Fraction(100)
_RATIO = PERCENT.dimension


class ZeroDivisorError(ArithmeticError):
    """A quotient by a figure that is 0, or that rounding cannot tell from 0."""


@frozen
class Figure:
    """A value and the stretch its rounding leaves open, in base units of its dimension."""

    value: Fraction
    low: Fraction
    high: Fraction
    unit: Unit

    @property
    def dimension(self) -> str:
        """What the figure measures; a difference of shares is a share."""
        return _RATIO if self.unit.dimension == "percentage point" else self.unit.dimension

    @property
    def is_nothing(self) -> bool:
        """A plain 0 is 0 of anything."""
        return self.value == 0 and not self.dimension

    def over(self, other: Figure, unit: Unit, factor: Fraction = Fraction(1)) -> Figure:
        """A quotient in another unit."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisorError
        ends = [a / b * factor for a in (self.low, self.high) for b in (other.low, other.high)]
        return Figure(self.value / other.value * factor, min(ends), max(ends), unit)

    def times(self, other: Figure, unit: Unit, factor: Fraction = Fraction(1)) -> Figure:
        """A product in another unit."""
        ends = [a * b * factor for a in (self.low, self.high) for b in (other.low, other.high)]
        return Figure(self.value * other.value * factor, min(ends), max(ends), unit)


def exact(quantity: Quantity) -> Figure:
    """A figure that stands for itself alone."""
    return Figure(quantity.base, quantity.base, quantity.base, quantity.unit)


def rounded_to(quantity: Quantity) -> Figure:
    """What rounds to a figure: half a unit of its last printed place on either side."""
    half = Fraction(1, 2 * 10 ** places_of(quantity.magnitude)) * quantity.unit.factor
    return Figure(quantity.base, quantity.base - half, quantity.base + half, quantity.unit)


def printed(quantity: Quantity) -> Figure:
    """What a printed figure stands for: a count for itself, any other for what rounds to it."""
    return exact(quantity) if _is_count(quantity) else rounded_to(quantity)


def is_one_figure(one: Quantity, other: Quantity) -> bool:
    """Whether two printed figures tell one amount: either is the other, rounded to its places."""
    if one.unit.dimension != other.unit.dimension:
        return False
    return one.base == other.base or _is_rounded(one, other) or _is_rounded(other, one)


def _is_rounded(coarse: Quantity, fine: Quantity) -> bool:
    figure = fine.base / coarse.unit.factor
    places = Rounding(places_of(coarse.magnitude))
    return not _is_count(coarse) and rounded(figure, places) == coarse.magnitude


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit.counts_each and not places_of(quantity.magnitude)


def alike(left: Figure, right: Figure) -> tuple[Figure, Figure]:
    """Both figures, a plain 0 in the unit of the other.

    Raises:
        Refusal: the figures measure different things (IR314).
    """
    if left.is_nothing:
        return Figure(left.value, left.value, left.value, right.unit), right
    if right.is_nothing:
        return left, Figure(right.value, right.value, right.value, left.unit)
    if left.dimension != right.dimension:
        raise _mixed(left, right)
    return left, right


def _plus(left: Figure, right: Figure) -> Figure:
    left, right = alike(left, right)
    return Figure(left.value + right.value, left.low + right.low, left.high + right.high, left.unit)


def _minus(left: Figure, right: Figure) -> Figure:
    return _plus(left, Figure(-right.value, -right.high, -right.low, right.unit))


def _times(left: Figure, right: Figure) -> Figure:
    for one, other in ((left, right), (right, left)):
        if not one.dimension:
            return one.times(other, other.unit)
        if one.dimension == _RATIO:
            return one.times(other, other.unit, 1 / _HUNDRED)
        whole, per, below = one.unit.name.partition("/")
        if per and unit_named(below).dimension == other.dimension:
            return one.times(other, unit_named(whole))
    raise _mixed(left, right)


def _over(left: Figure, right: Figure) -> Figure:
    if left.dimension == right.dimension:
        # A quotient of two amounts is a rate, counted in %.
        return left.over(right, PERCENT, _HUNDRED)
    if not right.dimension:
        return left.over(right, left.unit)
    if right.dimension == _RATIO:
        return left.over(right, left.unit, _HUNDRED)
    if left.dimension and "/" not in left.unit.name + right.unit.name:
        return left.over(right, unit_named(f"{left.unit}/{right.unit}"))
    raise _mixed(left, right)


def _mixed(left: Figure, right: Figure) -> Refusal:
    first, second = (one.unit.name or "1" for one in (left, right))
    return Refusal("IR314", first=first, second=second)


OPERATIONS: dict[str, Callable[[Figure, Figure], Figure]] = {
    "+": _plus, "-": _minus, "*": _times, "/": _over,
}  # fmt: skip
