"""A figure with its unit (数值): 90%, 8场, 100万元."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from math import lcm
from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import NO_UNIT, OUTPUT, Unit, unit_named

if TYPE_CHECKING:
    from collections.abc import Iterable


@lru_cache(maxsize=1024)
def exact(figure: Decimal) -> Fraction:
    """A decimal as a fraction; tables repeat their weights."""
    return Fraction(figure)


def added(values: Iterable[Fraction]) -> Fraction:
    """The exact sum, brought to lowest terms once."""
    top, bottom = 0, 1
    for value in values:
        above, below = value.as_integer_ratio()
        if below == bottom:
            top += above
        else:
            common = lcm(bottom, below)
            top, bottom = top * (common // bottom) + above * (common // below), common
    return Fraction(top, bottom)


def decimal_text(value: Decimal) -> str:
    """A decimal without an exponent, as a table prints it."""
    return format(value, "f")


def places_of(value: Decimal) -> int:
    """The places that a decimal is written with: 7.30 has two, 7.3 one, 7 none."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def fraction_text(value: Fraction) -> str:
    """An exact decimal where there is one, otherwise the fraction: 7/8 is 0.875, 10/9 is 10/9."""
    if not is_finite_decimal(value):
        return f"{value.numerator}/{value.denominator}"
    return decimal_of(value)


def is_finite_decimal(value: Fraction) -> bool:
    """Whether a fraction is a decimal that ends."""
    denominator = value.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    return denominator == 1


def decimal_of(value: Fraction) -> str:
    """The finite decimal a fraction with denominator 2^a·5^b is.

    Raises:
        ValueError: no decimal is so much: 1/3.
    """
    places = 0
    scaled = value
    if not is_finite_decimal(value):
        msg = f"value={value} is no finite decimal"
        raise ValueError(msg)
    while scaled.denominator != 1:
        scaled *= 10
        places += 1
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def _unit(unit: Unit | str) -> Unit:
    return unit_named(unit) if isinstance(unit, str) else unit


@frozen(eq=False)
class Quantity:
    """An exact figure in a unit, kept as printed.

    Equality is of meaning: 13万个 equals 130000个, and 1000米 equals 1公里.
    """

    magnitude: Decimal
    unit: Unit = field(default=NO_UNIT, converter=_unit)

    @classmethod
    def of(cls, value: Fraction, unit: Unit | str = NO_UNIT) -> Quantity:
        """A figure that is a finite decimal."""
        return cls(Decimal(decimal_of(value)), unit)

    @cached_property
    def figure(self) -> Fraction:
        """The figure in its own unit, exactly."""
        return Fraction(self.magnitude)

    @cached_property
    def ratio(self) -> tuple[int, int]:
        """The figure in its own unit as a fraction in lowest terms."""
        return self.magnitude.as_integer_ratio()

    @cached_property
    def base(self) -> Fraction:
        """The figure in the base unit of its dimension, exactly."""
        return self.figure * self.unit.factor

    def in_unit_of(self, other: Quantity) -> Fraction:
        """The figure in another quantity's unit, exactly.

        Raises:
            Refusal: the units are of different dimensions (IR409).
        """
        if self.unit.name == other.unit.name:
            return self.figure
        if self.unit.dimension != other.unit.dimension:
            raise Refusal("IR409", actual=self, target=other)
        return self.base / other.unit.factor

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Quantity):
            return NotImplemented
        return self.unit.dimension == other.unit.dimension and self.base == other.base

    def __hash__(self) -> int:
        return hash((self.base, self.unit.dimension))

    def __str__(self) -> str:
        if self.unit.name.startswith("/") and self.unit.name[1:].isdigit():
            return f"{self.unit.name[1:]}分之{decimal_text(self.magnitude)}"
        if self.unit == OUTPUT:
            return f"{self.unit}{decimal_text(self.magnitude)}"
        return f"{decimal_text(self.magnitude)}{self.unit.spelt}"
