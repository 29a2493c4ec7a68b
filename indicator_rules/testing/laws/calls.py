"""What a function of the user's own gives, or what it does instead."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

NOISE = Fraction(1, 10**9)
"""Less than this between two scores is what a binary float or a long decimal loses, no law."""


@frozen
class Fault:
    """What a function does instead of an answer, in English and Chinese."""

    texts: tuple[str, str]


def called(function: Callable[..., object], argument: object) -> object:
    """What a function gives for an argument, or its fault."""
    try:
        return function(argument)
    except Exception as error:  # noqa: BLE001 - whatever it raises, it gives no answer
        said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return Fault((f"the function raises {said}", f"函数报错 {said}"))


def number_from(function: Callable[..., object], argument: object) -> Fraction | Fault:
    """A number that a function gives, exactly; a binary float by its shortest text."""
    found = called(function, argument)
    if isinstance(found, Fault):
        return found
    number = _number(found)
    if number is None:
        return Fault((f"the function gives {found!r}", f"函数给出 {found!r}"))
    return number


def _number(found: object) -> Fraction | None:
    if isinstance(found, bool):
        return None
    if isinstance(found, float):
        return Fraction(repr(found)) if math.isfinite(found) else None
    if isinstance(found, Decimal):
        return Fraction(found) if found.is_finite() else None
    return Fraction(found) if isinstance(found, int | Fraction) else None
