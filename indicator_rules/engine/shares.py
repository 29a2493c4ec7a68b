"""The weight of each indicator, with what a profile does to those that do not apply."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.printing import shown_figure
from indicator_rules.engine.weights import PLACES, ZERO, apportioned, missing_weights, own_weights
from indicator_rules.model.actuals import Missing, NotApplicable
from indicator_rules.model.profile import Policy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.model.profile import Profile

    Leaf = tuple[tuple[str, ...], Indicator]


@frozen
class Share:
    """What an indicator can earn: ``own`` is its weight in the table, ``weight`` what counts."""

    own: Fraction
    weight: Fraction
    policy: Policy | None = None
    """What becomes of it, where it has no actual value or does not apply."""
    moved: bool = False
    """Whether its points have gone to another heading."""
    counts: bool = True
    """Whether the row has a weight at all."""
    unknown: bool = False
    """Whether it should have one, and nobody can tell which."""
    findings: tuple[Diagnostic, ...] = ()

    @property
    def excluded(self) -> bool:
        """Whether the points are taken out of the whole."""
        return self.policy is Policy.EXCLUDE and not self.moved


def shares_of(scorecard: Scorecard, leaves: Sequence[Leaf], profile: Profile) -> list[Share]:
    """The share of each leaf, in the order of the leaves."""
    weights = own_weights(scorecard, [leaf for _, leaf in leaves])
    missing = {id(leaf) for leaf in missing_weights(scorecard)}
    shares = [
        evolve(
            share_of(leaf, own, profile),
            counts=scorecard.equal_weights or own > 0,
            unknown=id(leaf) in missing,
        )
        for (_, leaf), own in zip(leaves, weights, strict=True)
    ]
    for heading, sibling in profile.moves:
        _move(heading, sibling, leaves, shares)
    return shares


def share_of(leaf: Indicator, own: Fraction, profile: Profile) -> Share:
    """The share of one leaf by itself; what could not be read may turn out to be anything."""
    if leaf.target is None or leaf.unread:
        return Share(own, own, Policy.OPEN)
    if leaf.actual is None or isinstance(leaf.actual, Missing):
        return Share(own, own, profile.missing)
    if isinstance(leaf.actual, NotApplicable):
        return Share(own, own, profile.not_applicable)
    return Share(own, own)


def _move(heading: str, sibling: str, leaves: Sequence[Leaf], shares: list[Share]) -> None:
    """Points of what does not apply under one heading go to those under its sibling, pro rata."""
    away = [
        place
        for place, (path, leaf) in enumerate(leaves)
        if isinstance(leaf.actual, NotApplicable) and any(heading in name for name in path)
    ]
    points = sum((shares[place].weight for place in away), ZERO)
    takers = [
        place
        for place, (path, leaf) in enumerate(leaves)
        if any(sibling in name for name in path[:-1]) and not isinstance(leaf.actual, NotApplicable)
    ]
    held = sum((shares[place].weight for place in takers), ZERO)
    if not points:
        return
    if not held:
        for place in away:
            words = {"points": shown_figure(shares[place].own), "heading": sibling}
            finding = Diagnostic("IR510", {**words, "name": leaves[place][1].name})
            shares[place] = evolve(shares[place], findings=(finding,))
        return
    for place in away:
        shares[place] = evolve(shares[place], weight=ZERO, moved=True)
    before = [shares[place].weight for place in takers]
    after = [weight * (held + points) / held for weight in before]
    if any(_is_longer(weight, PLACES) for weight in after):
        after = apportioned(held + points, before)
    for place, weight in zip(takers, after, strict=True):
        shares[place] = evolve(shares[place], weight=weight)


def _is_longer(weight: Fraction, places: int) -> bool:
    """Whether a weight has more places than a table prints."""
    scaled: Fraction = weight * 10**places
    return scaled.denominator != 1
