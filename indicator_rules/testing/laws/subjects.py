"""A curve or a function of the user's own, with what its caller says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import evolve, frozen

from indicator_rules.api.expressions import compile_curve, points_of
from indicator_rules.api.profiles import profile_named
from indicator_rules.engine.aims import aim_of
from indicator_rules.engine.points import place_of
from indicator_rules.language.actuals import parse_actual
from indicator_rules.language.methods import parse_method
from indicator_rules.language.targets import parse_target
from indicator_rules.model.actuals import Measured
from indicator_rules.model.curve import Curve
from indicator_rules.model.profile import Profile
from indicator_rules.model.rules import Rule
from indicator_rules.testing.laws.scoring import Scoring
from indicator_rules.testing.laws.trials import TAKES, Takes, Trial, least_value
from indicator_rules.testing.laws.values import text_of

Function: TypeAlias = Callable[..., object]
Figure: TypeAlias = str | int | Decimal
"""An actual value as text, or a figure in the unit of the target."""
_PLACES = 28
"""More places than any score is rounded to."""


@frozen
class Told:
    """What a caller says of a curve or a function; ``like`` is a scoring sentence."""

    target: str | Rule | None = None
    weight: Figure | Fraction | None = None
    like: str | None = None
    takes: Takes = "decimal"
    places: int | None = 2
    low: Figure | None = None
    high: Figure | None = None
    jumps: Iterable[Figure] | None = None
    pass_mark: Figure | None = None
    profile: str | Profile | None = None
    period: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.takes not in TAKES:
            msg = f"takes={self.takes!r} is not one of {', '.join(TAKES)}"
            raise ValueError(msg)
        if self.places is not None and not 0 <= self.places <= _PLACES:
            msg = f"places={self.places!r} is not between 0 and {_PLACES}"
            raise ValueError(msg)

    @property
    def rule(self) -> Rule | None:
        """The target as read."""
        if isinstance(self.target, str):
            return parse_target(self.target, period=self.period)
        return self.target

    def scoring(self, name: str, rule: Rule) -> Scoring:
        """What the caller says the scores should be.

        Raises:
            ExpressionError: a text cannot be read, or the method does not fit the target.
        """
        profile = profile_named(self.profile)
        weight = points_of(self.weight)
        curve = compile_curve(rule, self.like, weight, profile=profile)
        method = None if self.like is None else parse_method(self.like)
        jumps = None if self.jumps is None else tuple(figure(one, rule) for one in self.jumps)
        marks = () if self.pass_mark is None else (figure(self.pass_mark, rule),)
        return Scoring(
            name, curve, aim_of(rule, profile), weight, rule, method, self.like, profile,
            jumps=jumps, marks=marks, like=None if method is None else curve,
        )  # fmt: skip


def figure(value: Figure, rule: Rule) -> Fraction:
    """A figure that a caller names, on the line of the target.

    Raises:
        ValueError: it is no figure of such a target.
        ExpressionError: its text cannot be read.
    """
    actual = parse_actual(value, rule=rule)
    place = place_of(rule, actual, profile_named(None)) if isinstance(actual, Measured) else None
    if place is None or place.low is None:
        msg = f"{value!r} is no figure to hold against the target {rule}"
        raise ValueError(msg)
    return place.low


def trial_of(function: Function, told: Told, *, max_examples: int) -> Trial:
    """A function with what its caller says of it.

    Raises:
        TypeError: no target is given.
        ExpressionError: a text cannot be read, or the method does not fit the target.
    """
    rule = told.rule
    if rule is None:
        msg = "a function is held against a target: give target="
        raise TypeError(msg)
    name = getattr(function, "__name__", type(function).__name__)
    scoring = told.scoring(name, rule)
    if told.takes in {"text", "actual"} and text_of(rule, Fraction(0)) is None:
        msg = f"the days of {rule} are no dates without a year: give period="
        raise ValueError(msg)
    low = least_value(scoring) if told.low is None else figure(told.low, rule)
    high = None if told.high is None else figure(told.high, rule)
    return Trial(function, rule, scoring, told.takes, told.places, low, high, max_examples)


def scoring_of_curve(curve: Curve, told: Told) -> Scoring:
    """A curve with its target and its weight, and what its caller says of it.

    Raises:
        ValueError: neither the curve nor the caller knows the target and the weight.
        ExpressionError: a text cannot be read, or the method does not fit the target.
    """
    rule = told.rule
    weight = curve.weight if told.weight is None else points_of(told.weight)
    if rule is not None:
        known = told if weight is None else evolve(told, weight=weight)
        return evolve(known.scoring("curve", rule), curve=curve)
    if curve.aim is None or weight is None:
        msg = "a curve of pieces alone has no target or weight: give target= and weight="
        raise ValueError(msg)
    if told.like is not None or told.jumps is not None or told.pass_mark is not None:
        msg = "what a method or a figure means depends on the target: give target="
        raise ValueError(msg)
    return Scoring("curve", curve, curve.aim, weight)
