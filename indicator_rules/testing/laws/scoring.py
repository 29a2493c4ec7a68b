"""What the laws of a curve are about: a target, a method and a weight, and what they compile to."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from indicator_rules.engine.aims import aim_of
from indicator_rules.engine.compile import compile_curve, default_method
from indicator_rules.engine.kinds import kind_of
from indicator_rules.model.aim import Aim
from indicator_rules.model.curve import Curve
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.rules import Rule
from indicator_rules.source import Source, Span


@frozen
class Scoring:
    """A score curve with what it was made of, as far as that is known.

    A curve alone has no ``rule`` and no ``method``; ``sentence`` is the method as written.
    """

    name: str
    curve: Curve
    aim: Aim
    weight: Fraction
    rule: Rule | None = None
    method: Formulaic | None = None
    sentence: str | None = None
    profile: Profile = PLAIN
    source: Source | None = field(default=None, eq=False, repr=False)
    span: Span | None = field(default=None, eq=False, repr=False)
    jumps: tuple[Fraction, ...] | None = None
    """Where a caller says that the score may jump, besides the ends of the target."""
    marks: tuple[Fraction, ...] = ()
    """Where a caller says that the pass mark is."""
    like: Curve | None = None
    """The curve that a method says a given one, or a function, should be."""


def scoring_of(
    name: str,
    rule: Rule,
    method: Formulaic | None,
    weight: Fraction,
    *,
    sentence: str | None = None,
    profile: Profile = PLAIN,
    source: Source | None = None,
    span: Span | None = None,
) -> Scoring:
    """A target, a method and a weight; without a method what the profile says of such a target.

    Raises:
        Refusal: they compile to no curve.
    """
    curve = compile_curve(rule, method, weight, profile=profile)
    aim = aim_of(rule, profile)
    if method is None:
        sentence = profile.text_for(kind_of(rule))
    known = method or profile.method_for(kind_of(rule)) or default_method(rule, aim, profile)
    return Scoring(name, curve, aim, weight, rule, known, sentence, profile, source, span)
