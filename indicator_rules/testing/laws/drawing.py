"""Drawn figures of actual values, and the plainest of them that breaks a law."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from attrs import frozen
from hypothesis import strategies as st

from indicator_rules.model.rules import Rule
from indicator_rules.testing.laws.search import drawn, smallest
from indicator_rules.testing.laws.values import Marks, nearest_breaking
from indicator_rules.testing.strategies import figures


@frozen(eq=False)
class Drawn:
    """Values to draw, and those that were drawn."""

    strategy: st.SearchStrategy[Fraction]
    values: tuple[Fraction, ...]


def drawn_figures(
    rule: Rule,
    turns: tuple[Fraction, ...],
    low: Fraction | None,
    high: Fraction | None,
    max_examples: int,
) -> Drawn:
    """Figures on the line of a target, from a least to a most one."""
    # Rules are equal whose units differ, so that the text counts too.
    return _drawn(rule, str(rule), turns, low, high, max_examples)


@lru_cache(maxsize=64)
def _drawn(
    rule: Rule,
    _text: str,
    turns: tuple[Fraction, ...],
    low: Fraction | None,
    high: Fraction | None,
    max_examples: int,
) -> Drawn:
    every = figures(rule, breakpoints=turns).map(Fraction)
    strategy = every.filter(lambda x: (low is None or x >= low) and (high is None or x <= high))
    return Drawn(strategy, tuple(drawn(strategy, max_examples)))


def first_breaking(
    values: tuple[Fraction, ...],
    found: Drawn,
    marks: Marks,
    breaks: Callable[[Fraction], bool],
) -> Fraction | None:
    """The plainest value that breaks a law: of those tried in any case, else of those drawn."""
    x = next((one for one in values if breaks(one)), None)
    if x is None:
        broken = [one for one in found.values if breaks(one)]
        if not broken:
            return None
        smaller = smallest(found.strategy, breaks, max_examples=len(found.values))
        x = min([*broken, *(() if smaller is None else (smaller,))], key=marks.plainness)
    return nearest_breaking(x, values, marks, breaks)
