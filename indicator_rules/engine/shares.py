"""The weight of each indicator, with what a profile does to those that do not apply."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.printing import shown_figure
from indicator_rules.model.actuals import Missing, NotApplicable
from indicator_rules.model.profile import Policy
from indicator_rules.model.quantity import exact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.model.profile import Profile

    Leaf = tuple[tuple[str, ...], Indicator]

ZERO = Fraction(0)
WHOLE = Fraction(100)


@frozen
class Share:
    """What an indicator can earn: ``own`` is its weight in the table, ``weight`` what counts."""

    own: Fraction
    weight: Fraction
    policy: Policy | None = None
    """What becomes of it, where it has no actual value or does not apply."""
    moved: bool = False
    """Whether its points have gone to another heading."""
    findings: tuple[Diagnostic, ...] = ()

    @property
    def excluded(self) -> bool:
        """Whether the points are taken out of the whole."""
        return self.policy is Policy.EXCLUDE and not self.moved


def shares_of(scorecard: Scorecard, leaves: Sequence[Leaf], profile: Profile) -> list[Share]:
    """The share of each leaf, in the order of the leaves."""
    weights = _weights(scorecard, leaves)
    shares = [share_of(leaf, own, profile) for (_, leaf), own in zip(leaves, weights, strict=True)]
    for heading, sibling in profile.moves:
        _move(heading, sibling, leaves, shares)
    return shares


def _weights(scorecard: Scorecard, leaves: Sequence[Leaf]) -> list[Fraction]:
    if scorecard.equal_weights and leaves:
        return [WHOLE / len(leaves)] * len(leaves)
    return [ZERO if leaf.weight is None else exact(leaf.weight) for _, leaf in leaves]


def share_of(leaf: Indicator, own: Fraction, profile: Profile) -> Share:
    """The share of one leaf by itself."""
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
    for place in takers:
        one = shares[place]
        shares[place] = evolve(one, weight=one.weight * (held + points) / held)
