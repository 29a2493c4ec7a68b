"""Figures of actual values: where a target and its curve turn, beside it, and far away."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules.engine.aims import aim_of
from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.quantity import is_finite_decimal
from indicator_rules.model.refusal import Refusal
from indicator_rules.testing.strategies.arguments import exact
from indicator_rules.testing.strategies.numbers import decimal, plain_decimals
from indicator_rules.testing.strategies.rules import line_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.model.rules import Rule

HAIRS = (Fraction(1), Fraction(1, 10), Fraction(1, 100))
FAR = (Fraction(10), Fraction(1000), Fraction(10**9))


def figures(
    rule: Rule | None = None, *, breakpoints: Iterable[Fraction | Decimal | int] = ()
) -> st.SearchStrategy[Decimal]:
    """Figures to hold against a target, or any of ``line_rules()``, as ``curve(x)`` takes them.

    They are in its unit: the target's own figure, both ends of an interval, each of
    ``breakpoints`` (such as those of a curve), 0, a hair (1, 0.1, 0.01, and one in the
    last place of the target) beside each of them, anything between, and figures far away.
    Of a deadline they are whole days late, of a level the ranks of its scale.

    Shrinks to the target's own figure (to the lower end of an interval, 0 days, the rank of the
    level), then to one that is 1 beside it.

    Raises:
        InvalidArgument: a requirement in words and a compound have no figure; a breakpoint is no
            exact number.
    """
    turns = [exact(one, "breakpoints") for one in breakpoints]
    if rule is None:
        return line_rules().flatmap(lambda one: figures(one, breakpoints=turns))
    aim = line_of(rule)
    if aim.scale is not None:
        return st.sampled_from(_ranks(aim, len(aim.scale.levels)))
    hairs = _hairs(aim)
    ends = [one for one in (aim.region.low, aim.region.high) if one is not None]
    marks = list(dict.fromkeys([aim.figure, *ends, *turns, Fraction(0)]))
    beside = list(dict.fromkeys(_beside(marks, hairs)))
    size = max(abs(one) for one in marks) + 1
    low, high = min(*marks, Fraction(0)) - 1, max(marks) + size
    places = 2 if aim.line is Line.AMOUNTS else 0
    far = [decimal(side * ceil(size) * times) for side in (1, -1) for times in FAR]
    return st.one_of(
        st.sampled_from([decimal(one) for one in beside]),
        plain_decimals(low, high, places=places),
        st.sampled_from(far),
    )


def line_of(rule: Rule) -> Aim:
    """The line that the figures of a target lie on.

    Raises:
        InvalidArgument: the target has none.
    """
    try:
        return aim_of(rule)
    except Refusal as refusal:
        msg = f"rule={rule} has no figure"
        raise InvalidArgument(msg) from refusal


def _hairs(aim: Aim) -> tuple[Fraction, ...]:
    """How little is beside a mark: also in the last place of the target, where that is less."""
    if aim.line is Line.DAYS:
        return HAIRS[:1]
    smallest = Fraction(1)
    while is_finite_decimal(aim.figure) and (aim.figure / smallest).denominator != 1:
        smallest /= 10
    return HAIRS if smallest in HAIRS else (*HAIRS, smallest)


def _beside(marks: list[Fraction], hairs: tuple[Fraction, ...]) -> Iterator[Fraction]:
    """Each mark and what is a hair off it; what no decimal is, between two that are."""
    smallest = hairs[-1]
    for mark in marks:
        if _is_there(mark, smallest):
            yield mark
            yield from (mark + side * hair for hair in hairs for side in (-1, 1))
        else:
            count = mark / smallest
            yield from (floor(count) * smallest, ceil(count) * smallest)


def _is_there(value: Fraction, smallest: Fraction) -> bool:
    """Whether an actual value can be so much: a decimal, a whole day."""
    return value.denominator == 1 if smallest == 1 else is_finite_decimal(value)


def _ranks(aim: Aim, count: int) -> list[Decimal]:
    """Every rank of a scale, those nearest to the target first."""
    return [Decimal(rank) for rank in sorted(range(count), key=lambda one: abs(one - aim.figure))]
