"""Profiles (办法): what a regulation fixes, in every combination that a file can say."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from indicator_rules.model.claims import Claim
from indicator_rules.model.profile import (
    PLAIN,
    ClaimBands,
    Half,
    Policy,
    Profile,
    Rounding,
    Step,
)
from indicator_rules.model.region import Region

if TYPE_CHECKING:
    from collections.abc import Sequence

GRADES = ("优", "良", "中", "差")
WORDINGS = ("年度指标", "基本达成目标、部分实现目标、实现目标程度较低")


def roundings() -> st.SearchStrategy[Rounding]:
    """To how many places, in which way, and when. Shrinks toward two, half up, at the total."""
    places = st.sampled_from((2, 1, 0, 3, 4))
    return st.builds(
        Rounding, places, st.sampled_from(Half), st.sampled_from((Step.INDICATOR, Step.TOTAL))
    )


def profiles(
    *,
    missing: st.SearchStrategy[Policy] | None = None,
    not_applicable: st.SearchStrategy[Policy] | None = None,
    roundings: st.SearchStrategy[Rounding] | None = None,
) -> st.SearchStrategy[Profile]:
    """Profiles: rounding, grades without gaps, tolerances, and what becomes of missing values.

    Shrinks toward what ``plain`` says, in each of its parts.
    """
    policies = st.sampled_from((Policy.ZERO, Policy.EXCLUDE, Policy.OPEN))
    any_profile = st.builds(
        Profile,
        st.just("own"),
        st.just("某区绩效自评办法"),
        verified=st.booleans(),
        tolerance=st.sampled_from([Fraction(1, 20), Fraction(1, 10), Fraction(0)]),
        exact_equal=st.booleans(),
        reverse_ratio=st.booleans(),
        missing=policies if missing is None else missing,
        not_applicable=policies if not_applicable is None else not_applicable,
        rounding=_roundings() if roundings is None else roundings,
        bonus=st.none() | st.integers(0, 20).map(Decimal),
        grades=grade_tables(),
        claim_bands=st.none() | claim_bands(),
    )
    if (missing, not_applicable, roundings) == (None, None, None):
        return st.just(PLAIN) | any_profile
    return any_profile


def grade_tables() -> st.SearchStrategy[tuple[tuple[str, Region], ...]]:
    """From 优 to 差, every total in one of them. Shrinks toward 90, 80 and 60."""
    usual = st.just((90, 80, 60))
    cuts = st.lists(st.integers(1, 99), min_size=3, max_size=3, unique=True).map(
        lambda found: tuple(sorted(found, reverse=True))
    )
    return (usual | cuts).map(_graded)


def _graded(cuts: Sequence[int]) -> tuple[tuple[str, Region], ...]:
    ends = [None, *map(Fraction, cuts), None]
    return tuple(
        (grade, Region(low, high, high_closed=high is None))
        for grade, high, low in zip(GRADES, ends, ends[1:], strict=False)
    )


def claim_bands() -> st.SearchStrategy[ClaimBands]:
    """The shares of the weight at each level of a judgement. Shrinks toward 80% and 60%."""
    usual = st.just((80, 60))
    cuts = usual | st.tuples(st.integers(51, 95), st.integers(1, 50))
    return st.builds(_shared, st.sampled_from(WORDINGS), cuts)


def _shared(wording: str, cuts: tuple[int, int]) -> ClaimBands:
    upper, lower = (Fraction(cut, 100) for cut in cuts)
    stretches = (
        Region(upper, Fraction(1)),
        Region(lower, upper, high_closed=False),
        Region(Fraction(0), lower, high_closed=False),
    )
    return ClaimBands(wording, tuple(zip(Claim, stretches, strict=True)))


_roundings = roundings
