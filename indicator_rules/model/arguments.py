"""What a call gave in the place of what was expected, told in one sentence with what to write."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Real
from operator import index
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import UnionType

TARGET = 'write the target as a text such as "≥90%", or parse_target\'s result'
ACTUAL = 'write the actual value as a text such as "98.5%", as a number, a date or None'
METHOD = 'write the method as a text such as "达标得满分", or parse_method\'s result'
WEIGHT = "write the points as a number such as 5 or Decimal('2.5'), or as a text such as \"2.5\""
PERIOD = "write the year as an int such as 2023"
PROFILE = 'write the name of a profile such as "plain", the path of its file, or a Profile'
CURVE = "write a curve, as compile_curve returns it"
FIGURE = "write the actual value as an int, a Decimal or a Fraction, in the unit of the target"
PATH = 'write the path of a file, such as "spec.yaml"'
CODES = 'write a list of codes such as ["IR305"]'

_LONGEST = 60
_FIRST_YEAR, _LAST_YEAR = 1900, 2999
_MOST_DIGITS = 400
"""Digits before the point or behind it; every float has fewer."""


def expect(name: str, value: object, kind: type | UnionType, wanted: str) -> None:
    """Refuse a value of another type.

    Raises:
        TypeError: the value is of another type; the sentence says what to write.
    """
    if not isinstance(value, kind):
        raise wrong_type(name, value, wanted)


def wrong_type(name: str, value: object, wanted: str) -> TypeError:
    """A value of a type that does not do, as an error: name, value, type, and what to write."""
    return TypeError(f"{_named(name, value)}{_is_a(value)}: {wanted}")


def wrong_value(name: str, value: object, wanted: str) -> ValueError:
    """A value that does not do though its type does."""
    return ValueError(f"{_named(name, value)} {wanted}")


def _named(name: str, value: object) -> str:
    shown = " ".join(repr(value).split())
    return f"{name}={shown if len(shown) <= _LONGEST else f'{shown[:_LONGEST]}…'}"


def _is_a(value: object) -> str:
    if value is None:
        return ""
    kind = type(value)
    named = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    return f" is {'an' if named[0] in 'aeiou' else 'a'} {named}"


def year_of(period: object) -> int | None:
    """The year of a table as an int, None where none is given.

    Raises:
        TypeError: the period is no whole number.
        ValueError: there is no table of such a year.
    """
    if period is None:
        return None
    if isinstance(period, bool) or not isinstance(period, Integral):
        raise wrong_type("period", period, PERIOD)
    year = index(period)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise wrong_value("period", period, f"is no year from {_FIRST_YEAR} to {_LAST_YEAR}")
    return year


def expect_path(name: str, value: object) -> None:
    """Refuse what is no path of a file: an open file, its number, its content as bytes.

    Raises:
        TypeError: the value is neither a text nor a path.
    """
    expect(name, value, str | os.PathLike, PATH)


def expect_codes(name: str, value: object) -> None:
    """Refuse one text where codes are listed: its letters would be taken for codes.

    Raises:
        TypeError: the value is a text, or nothing that lists texts.
    """
    expect(name, value, Iterable, CODES)
    if isinstance(value, str | bytes):
        raise wrong_type(name, value, CODES)


def exact_number(name: str, value: object, wanted: str) -> int | Decimal | Fraction:
    """A number without a float in it: what is computed with it is exact.

    Raises:
        TypeError: a float, a bool, or no number.
        ValueError: not a number (NaN), infinite, or of more digits than any float has.
    """
    if isinstance(value, bool):
        raise wrong_type(name, value, wanted)
    if isinstance(value, Decimal):
        return finite(name, value)
    if isinstance(value, Integral):
        return index(value)
    if isinstance(value, Fraction):
        return value
    if isinstance(value, Real):
        raise wrong_type(name, value, _instead_of(value))
    raise wrong_type(name, value, wanted)


def _instead_of(value: object) -> str:
    """What to write for a float, which is not the decimal that it shows."""
    text = shortest(value)
    if Decimal(text).is_finite():
        return f'that is no exact number; write Decimal("{text}") or the text "{text}"'
    return "that is no number; write None where there is no value"


def shortest(value: object) -> str:
    """The shortest decimal that names a float: 0.1, and 0.1 for a single-precision 0.1 too."""
    # The repr of a subclass may have its name in it: np.float64(0.1).
    text = float.__repr__(value) if isinstance(value, float) else str(value)
    return text.removesuffix(".0")


def finite(name: str, value: Decimal) -> Decimal:
    """A decimal that can be computed with.

    Raises:
        ValueError: not a number (NaN), infinite, or of more digits than any float has.
    """
    if not value.is_finite():
        raise wrong_value(name, value, "is not a finite number; write a figure such as 98.5")
    if max(value.adjusted(), -int(value.as_tuple().exponent)) >= _MOST_DIGITS:
        raise wrong_value(name, value, f"has more than {_MOST_DIGITS} digits")
    return value


def date_of(value: dt.date) -> dt.date:
    """The day of a date, which may have a time of day with it."""
    return dt.date(value.year, value.month, value.day)
