"""The door for data: what programs, data frames and spreadsheets hold, as what a table says.

Nothing optional is imported here: numpy and pandas values are known by what they can do.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from numbers import Rational, Real
from typing import TYPE_CHECKING, TypeAlias

from indicator_rules.language.actuals import value_of
from indicator_rules.model.actuals import Actual
from indicator_rules.model.arguments import (
    ACTUAL,
    WEIGHT,
    date_of,
    exact_number,
    shortest,
    wrong_value,
)
from indicator_rules.source import half_width

if TYPE_CHECKING:
    from indicator_rules.model.rules import Rule

Plain: TypeAlias = str | int | Decimal | Fraction | dt.date | None
"""What a cell of a table can hold."""
_WEIGHT = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")
_MOST_POINTS, _FINEST_POINTS = 10**15, 10**15


def actual_from(value: object, *, rule: Rule | None = None, period: int | None = None) -> Actual:
    """An actual value (实际值) from data: a text, a number, a date, a blank, or as it was read.

    A float stands for the shortest decimal that names it (0.1, also in single precision); NaN,
    None, pandas.NA and NaT are missing; a date with a time of day is the day. A number is in
    the unit of ``rule``, and ``period`` is the year of a text that names none.

    >>> actual_from(0.985).text
    '0.985'

    Raises:
        ExpressionError: a text cannot be read.
        TypeError: a bool, a list, or anything else that is no value of a table.
        ValueError: an infinite number.
    """
    if isinstance(value, Actual):
        return value
    return value_of("actual", plain_value("actual", value, ACTUAL), rule, period)


def weight_from(value: object, name: str = "weight") -> Fraction:
    """The weight (分值) of an indicator from data, exactly; a float as in ``actual_from``.

    ``name`` is what the caller calls it, for other points of a table.

    Raises:
        TypeError: no number and no text.
        ValueError: no decimal number, one below 0, or NaN.
    """
    if isinstance(value, Real) and not isinstance(value, Rational):
        value = Decimal(shortest(value))
    return exact_weight(value, name)


def exact_weight(value: object, name: str = "weight") -> Fraction:
    """The weight of an indicator from a program, which writes no float.

    Raises:
        TypeError: a float, a bool, or neither a number nor a text.
        ValueError: no decimal number, or one below 0.
    """
    if isinstance(value, str):
        if not _WEIGHT.fullmatch(half_width(value).strip()):
            raise wrong_value(name, value, "is not a number such as 5 or 2.5")
        return Fraction(half_width(value).strip())
    points = Fraction(exact_number(name, value, WEIGHT))
    if points < 0:
        raise wrong_value(name, value, "is below 0; write the points that can be earned")
    if points >= _MOST_POINTS or points.denominator > _FINEST_POINTS:
        raise wrong_value(name, value, "is no number of points such as 5 or 2.5")
    return points


def plain_value(name: str, value: object, wanted: str) -> Plain:
    """A value of data as a text, an exact number, a day, or None where there is none.

    Raises:
        TypeError: a bool, a list, or anything else that is no value of a table.
        ValueError: an infinite number.
    """
    if isinstance(value, str):
        return str(value)
    if is_missing(value):
        return None
    if isinstance(value, dt.date):
        return date_of(value)
    if _is_numpy_day(value):
        return str(value).partition("T")[0]
    if isinstance(value, Real) and not isinstance(value, Rational):
        value = Decimal(shortest(value))
    return exact_number(name, value, wanted)


def is_missing(value: object) -> bool:
    """Whether a value stands for none: None, NaN, NaT, pandas.NA."""
    if value is None:
        return True
    if isinstance(value, Decimal):
        return value.is_nan()
    if isinstance(value, Real | dt.date) or _is_numpy_day(value):
        return bool(value != value)  # noqa: PLR0124 - what is not a number is not itself
    kind = type(value)
    return kind.__name__ == "NAType" and kind.__module__.startswith("pandas.")


def _is_numpy_day(value: object) -> bool:
    kind = type(value)
    return (kind.__module__, kind.__name__) == ("numpy", "datetime64")
