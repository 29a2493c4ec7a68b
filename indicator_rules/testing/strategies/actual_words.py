"""The words of a cell of actual values in every form that means the same."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeAlias, assert_never

from hypothesis import strategies as st

from indicator_rules.model.actuals import (
    Bounded,
    Claimed,
    Compound,
    Measured,
    Missing,
    NotApplicable,
)
from indicator_rules.model.comparison import Trend
from indicator_rules.model.quantity import Quantity, decimal_text
from indicator_rules.model.rules import Change, Interval, Level, Threshold
from indicator_rules.model.units import NO_UNIT, Unit
from indicator_rules.testing.strategies.claims import CLAIMS, MISSING, NOT_APPLICABLE
from indicator_rules.testing.strategies.figure_words import Pieces, figure_words
from indicator_rules.testing.strategies.rule_words import (
    BEFORE,
    FALLS,
    RISES,
    interval_words,
    pieces_of,
    signs,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.rules import Rule

DONE = ("完成", "达到")
"""Verbs that leave a figure a point."""


Worded: TypeAlias = Measured | Bounded | Compound | Claimed | Missing | NotApplicable


def cells_of(actual: Worded, rule: Rule | None) -> st.SearchStrategy[Pieces]:
    """What a cell may say; against ``rule`` its unit may be left out."""
    match actual:
        case Measured():
            return st.sampled_from(list(_point(actual, rule)))
        case Bounded(bound):
            return _bound(bound)
        case Compound(parts):
            # A break between two values would part one more from them.
            return st.just((";".join(part.text for part in parts),))
        case Claimed(claim, text):
            return st.sampled_from([(one,) for one in dict.fromkeys((text, *CLAIMS[claim])) if one])
        case Missing():
            return st.sampled_from([(one,) for one in MISSING])
        case NotApplicable():
            return st.sampled_from([(one,) for one in NOT_APPLICABLE])
        case _:
            assert_never(actual)


def _point(actual: Measured, rule: Rule | None) -> Iterator[Pieces]:
    if actual.subject or actual.per:
        yield (actual.text,)
        return
    match actual.value:
        case Quantity() as quantity:
            yield from _figure(quantity, _unit_of(rule))
        case dt.date() as day:
            yield (f"{day.year}年", f"{day.month}月", f"{day.day}日")
            yield (f"{day.year}-{day.month:02d}-{day.day:02d}",)
            yield (f"{day.year}.{day.month}.{day.day}",)
            yield (f"{day.year}/{day.month}/{day.day}",)
        case Level() as level:
            words = level.scale.levels[len(level.scale.levels) - 1 - level.rank]
            yield from ((word,) for word in words if not word.startswith(("较", "不")))
        case Change() as change:
            yield from _change(change)
        case _:
            assert_never(actual.value)


def _figure(quantity: Quantity, lent: Unit) -> Iterator[Pieces]:
    words = figure_words(quantity)
    if quantity.unit.name.startswith(("/", ":")):
        words = [(decimal_text(quantity.magnitude),)]
    yield from words
    # Up to 1 without its sign, a percentage may be meant as a share.
    share = lent.name == "%" and abs(quantity.magnitude) <= 1
    if quantity.unit == lent != NO_UNIT and not share:
        yield (decimal_text(quantity.magnitude),)
    if quantity.magnitude >= 0 and quantity.unit.name:
        yield from ((verb, *words[0]) for verb in DONE)


def _unit_of(rule: Rule | None) -> Unit:
    """The unit that a target lends a bare figure."""
    match rule:
        case Threshold(_, quantity):
            return quantity.unit
        case Interval(low):
            return low.unit
        case _:
            return NO_UNIT


def _change(change: Change) -> Iterator[Pieces]:
    words = RISES if change.trend is Trend.INCREASE else FALLS
    base = change.base
    fronts = BEFORE.get(base, (f"较{base}",)) if base else ("",)
    sizes = figure_words(change.quantity)[:2] if change.quantity else []
    for front in fronts:
        for size in sizes:
            yield from ((front, word, *size) if front else (word, *size) for word in words)


def _bound(bound: Threshold | Interval | Level | Change) -> st.SearchStrategy[Pieces]:
    """A bound in signs and comparing words; with a verb it would be a point."""
    if isinstance(bound, Interval):  # In a cell brackets hold a remark.
        return st.sampled_from(list(interval_words(bound, bracketed=False)))
    if not isinstance(bound, Threshold):
        return pieces_of(bound)
    label = (bound.subject,) if bound.subject else ()
    return st.sampled_from(
        [
            (*label, *front, *figure, *behind)
            for figure in figure_words(bound.quantity)
            for front, behind in signs(bound.comparison)
        ]
    )
