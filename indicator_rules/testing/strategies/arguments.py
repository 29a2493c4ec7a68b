"""Arguments of strategies, held against what they may be before anything is drawn."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis.errors import InvalidArgument


def exact(value: object, name: str) -> Fraction:
    """An argument as an exact number.

    Raises:
        InvalidArgument: it is no exact number; a binary float is none.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        msg = f"{name}={value!r} is no int, Decimal or Fraction"
        raise InvalidArgument(msg)
    if isinstance(value, Decimal) and not value.is_finite():
        msg = f"{name}={value!r} is not a finite number"
        raise InvalidArgument(msg)
    return Fraction(value)


def whole(value: object, name: str, *, least: int) -> int:
    """An argument as a whole number.

    Raises:
        InvalidArgument: it is none, or below ``least``.
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        msg = f"{name}={value!r} is no int from {least} on"
        raise InvalidArgument(msg)
    return value


def in_order(low: Fraction, high: Fraction, names: tuple[str, str]) -> None:
    """Refuse a least value above the most.

    Raises:
        InvalidArgument: nothing lies between the two.
    """
    if low > high:
        msg = f"{names[0]}={low} is above {names[1]}={high}"
        raise InvalidArgument(msg)
