"""How a figure is held against another: comparisons, which way is better, bounds in integers."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Comparison(StrEnum):
    """How an actual value is held against the figure."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    LESS_THAN = "<"
    EQUAL = "="
    ABOUT = "~"

    @property
    def sign(self) -> str:
        """The sign as tables print it."""
        return _SIGNS[self]


_SIGNS = {
    Comparison.AT_LEAST: "≥",
    Comparison.MORE_THAN: "＞",
    Comparison.AT_MOST: "≤",
    Comparison.LESS_THAN: "＜",
    Comparison.EQUAL: "=",
    Comparison.ABOUT: "约",
}


class Direction(StrEnum):
    """Which way is better: 正向, 反向, 适度, 定值, 待定.

    An exact figure is fixed by a rule, as a rate of tax is; an open one may be too much or too
    little, as an amount of money is, and only a person knows.
    """

    HIGHER = "higher"
    LOWER = "lower"
    INSIDE = "inside"
    EXACT = "exact"
    OPEN = "open"


class Trend(StrEnum):
    """Which way a change goes."""

    INCREASE = "increase"
    DECREASE = "decrease"


@frozen
class Bound:
    """A figure above 0 that a value has to reach or keep under, as a fraction of integers."""

    above: int
    below: int
    unit: str
    higher: bool
    strict: bool


BOUNDS = {
    Comparison.AT_LEAST: (True, False),
    Comparison.MORE_THAN: (True, True),
    Comparison.AT_MOST: (False, False),
    Comparison.LESS_THAN: (False, True),
}
"""Whether more is better, and whether the figure itself is left out."""
