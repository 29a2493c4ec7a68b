"""Score curves of targets, methods and weights, and what they are made of."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from hypothesis import strategies as st

from indicator_rules.engine.compile import compile_curve
from indicator_rules.model.curve import Curve, Formula, Piece, constant, formula
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Rule
from indicator_rules.testing.strategies.figures import line_of
from indicator_rules.testing.strategies.methods import methods
from indicator_rules.testing.strategies.rules import line_rules

ENDS = (0, 60, 90, 100)


def curves(
    rule: Rule | None = None,
    *,
    methods: st.SearchStrategy[Formulaic] | None = None,
    weights: st.SearchStrategy[Fraction] | None = None,
    profile: Profile = PLAIN,
) -> st.SearchStrategy[Curve]:
    """Curves of a target, of any that has a line where none is given.

    ``methods`` must fit the target; those that do by default. ``curve.aim`` is the target as a
    stretch of its line, ``curve.weight`` the points there are to earn.

    Shrinks toward all of 10 points where ≥1% is met, and none where it is not.

    Raises:
        InvalidArgument: the target has no line.
    """
    points = st.sampled_from([Fraction(size) for size in (10, 5, 100)]) | st.fractions(
        1, 50, max_denominator=4
    )
    size = points if weights is None else weights

    def of(target: Rule) -> st.SearchStrategy[Curve]:
        line_of(target)
        fitting = _methods(target) if methods is None else methods
        return st.builds(compile_curve, st.just(target), fitting, size, profile=st.just(profile))

    if rule is not None:
        return of(rule)
    return line_rules().flatmap(of)


@cache
def regions() -> st.SearchStrategy[Region]:
    """Stretches of a line, with and without ends. Shrinks toward [0, +∞)."""
    ends = st.sampled_from(ENDS).map(Fraction) | st.fractions(-200, 200, max_denominator=10)
    half = st.builds(lambda end, closed: Region(end, None, closed), ends, st.booleans().map(_not))
    upper = st.builds(
        lambda end, closed: Region(None, end, high_closed=closed), ends, st.booleans().map(_not)
    )
    both = st.builds(_between, ends, ends, st.booleans().map(_not), st.booleans().map(_not))
    return st.one_of(half, upper, both, st.just(Region(None, None)))


def _not(value: bool) -> bool:  # noqa: FBT001
    """The ends belong to a stretch before they do not."""
    return not value


def _between(one: Fraction, other: Fraction, first: bool, second: bool) -> Region:  # noqa: FBT001
    """A stretch between two ends; a point has both."""
    low, high = min(one, other), max(one, other)
    return Region(low, high, first or low == high, second or low == high)


def formulas() -> st.SearchStrategy[Formula]:
    """(a·x+b)/(c·x+d): constants, lines, then quotients. Shrinks toward 0."""
    size = st.integers(-100, 100)
    lines = st.builds(formula, size, size)
    quotients = st.builds(lambda a, b, d: formula(a, b, 1, d), size, size, size)
    return st.one_of(size.map(constant), lines, quotients)


def pieces() -> st.SearchStrategy[Piece]:
    """Pieces of ``curves()``. Shrinks toward the part of ≥1% that earns nothing."""
    return curves().flatmap(lambda curve: st.sampled_from(curve.pieces))


_methods = methods
