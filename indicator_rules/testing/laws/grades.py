"""The laws of a profile's grades, proved on every total that can be printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from types import MappingProxyType

from indicator_rules.model.profile import Profile
from indicator_rules.model.region import Region
from indicator_rules.testing.laws import law as the
from indicator_rules.testing.laws.answers import Answer
from indicator_rules.testing.laws.law import Law
from indicator_rules.testing.laws.values import places_of
from indicator_rules.testing.laws.words import Counterexample, Phrase

WHOLE = Fraction(100)
"""What a table adds up to."""


def _graded(profile: Profile) -> Answer:
    """Every total has a grade, and no total has two."""
    for total in sorted(totals(profile), key=plainness):
        grades = _grades(profile, total)
        if not grades:
            return Counterexample(Phrase("no-grade", {"first": total}))
        if len(grades) > 1:
            words = {"first": total, "grades": "、".join(grades)}
            return Counterexample(Phrase("two-grades", words))
    return None


def _grades_monotone(profile: Profile) -> Answer:
    """Of two totals the higher has no worse grade; what has none is passed over."""
    names = [name for name, _ in profile.grades]
    found = [(total, grades[0]) for total in totals(profile) if (grades := _grades(profile, total))]
    turns = [
        (low, high) for low, high in pairwise(found) if names.index(high[1]) > names.index(low[1])
    ]
    if not turns:
        return None
    (first, first_grade), (second, second_grade) = turns[0]
    words = {
        "first": first, "first_grade": first_grade,
        "second": second, "second_grade": second_grade,
    }  # fmt: skip
    return Counterexample(Phrase("worse-grade", words))


def plainness(total: Fraction) -> tuple[bool, int, Fraction]:
    """How plain a total is to read: one of up to 100, of few places, high in the table."""
    return total > WHOLE, places_of(total), -total


def _grades(profile: Profile, total: Fraction) -> list[str]:
    return [name for name, region in profile.grades if region.contains(total)]


def totals(profile: Profile) -> list[Fraction]:
    """Printed totals of which one shows every gap, overlap and turn that there is, from below.

    A gap or an overlap begins and ends at an end of a grade, so that the printed totals next to
    an end are enough; those in the middle between two ends are plainer to read.
    """
    size = Fraction(1, 10**profile.places)
    most = WHOLE + (1 if profile.bonus is None else Fraction(profile.bonus))
    ends = sorted({end for _, region in profile.grades for end in _ends(region)})
    near = {
        (turn(end / size) + step) * size for end in ends for turn in (floor, ceil)
        for step in (-1, 0, 1)
    }  # fmt: skip
    middle = {Fraction(floor((low + high) / 2 / size)) * size for low, high in pairwise(ends)}
    found = near | middle | {Fraction(0), WHOLE, most}
    return sorted(one for one in found if 0 <= one <= most)


def _ends(region: Region) -> list[Fraction]:
    return [end for end in (region.low, region.high) if end is not None]


GRADES: Mapping[Law, Callable[[Profile], Answer]] = MappingProxyType({
    the.GRADED: _graded,
    the.GRADES_MONOTONE: _grades_monotone,
})  # fmt: skip
"""How each law of grades is proved."""
