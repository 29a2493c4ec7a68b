"""An engine with one planted error each: what a mistake in the library would do to a table."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from indicator_rules.engine import leaves, scorecard, shares
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.actuals import Claimed, Measured, Missing
from indicator_rules.model.claims import Claim
from indicator_rules.model.results import Range

LAWS = "indicator_rules.testing.laws"


def scored_otherwise(change):
    """A leaf whose score is changed by its actual value."""

    def leaf_result(path, indicator, share, profile):
        found = leaves.leaf_result(path, indicator, share, profile)
        ends = (
            change(indicator.actual, end or Fraction(0))
            for end in (found.score.low, found.score.high)
        )
        return evolve(found, score=Range(*ends))

    return leaf_result


def read_otherwise(old, new):
    """Actual values in whose text one character is taken for another."""
    return lambda text, **known: parse_actual(text.replace(old, new), **known)


def first_counts_more(card):
    """A total that counts the first indicator twice."""
    found = scorecard.evaluate(card)
    more = (found.leaves[0].score.low or Fraction(0)) + (found.total.low or Fraction(0))
    return evolve(found, total=Range(more, more))


def turned_shares(card, listed, profile):
    """Shares that fall as weights rise."""
    found = shares.shares_of(card, listed, profile)
    return [evolve(one, weight=1000 - one.weight * 9) for one in found]


def claimed(levels):
    """Points of levels in words."""
    return lambda actual, score: (
        Fraction(levels[actual.claim]) if isinstance(actual, Claimed) else score
    )


def measured(change):
    return lambda actual, score: change(score) if isinstance(actual, Measured) else score


WORSE = {Claim.UNMET: 0, Claim.PARTIAL: 40, Claim.MET: 30}
MORE = {Claim.UNMET: 0, Claim.PARTIAL: 20, Claim.MET: 41}
LESS = {Claim.UNMET: -1, Claim.PARTIAL: 20, Claim.MET: 40}

ERRORS = {
    "a-point-more": (
        f"{LAWS}.leaves.leaf_result",
        scored_otherwise(measured(lambda score: score + 1)),
    ),
    "a-cent-cut": (
        f"{LAWS}.leaves.leaf_result",
        scored_otherwise(measured(lambda score: score - Fraction(score.denominator > 1, 100))),
    ),
    "per-mille-as-per-cent": (f"{LAWS}.leaves.parse_actual", read_otherwise("‰", "%")),
    "nine-as-eight": (f"{LAWS}.leaves.parse_actual", read_otherwise("９", "８")),
    "points-for-nothing": (
        f"{LAWS}.leaves.leaf_result",
        scored_otherwise(
            lambda actual, score: Fraction(7) if isinstance(actual, Missing) else score
        ),
    ),
    "first-twice": (f"{LAWS}.tables.evaluate", first_counts_more),
    "never-rounded": (
        "indicator_rules.engine.scorecard.printed_total",
        lambda values, _: str(values.low),
    ),
    "turned-shares": (f"{LAWS}.weighing.shares_of", turned_shares),
    "partly-better-than-met": (f"{LAWS}.leaves.leaf_result", scored_otherwise(claimed(WORSE))),
    "more-than-the-weight": (f"{LAWS}.leaves.leaf_result", scored_otherwise(claimed(MORE))),
    "less-than-nothing": (f"{LAWS}.leaves.leaf_result", scored_otherwise(claimed(LESS))),
}
"""What is replaced, and by what."""
