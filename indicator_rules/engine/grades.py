"""Grades of totals, also of a total that is a range."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.engine.printing import counted
from indicator_rules.model.region import Region

if TYPE_CHECKING:
    from indicator_rules.model.profile import Profile
    from indicator_rules.model.results import Range

HUNDRED = Fraction(100)


def percent_of_whole(total: Fraction, profile: Profile, whole: Fraction = HUNDRED) -> Fraction:
    """A total as printed, in percent of the points that the table gives: 96 of 120 is 80."""
    return counted(total, profile.rounding) * HUNDRED / whole


def grade_of(total: Fraction, profile: Profile, whole: Fraction = HUNDRED) -> str | None:
    """The grade of a total as printed, by its share of the whole.

    None where the table of the profile has none for it.
    """
    figure = percent_of_whole(total, profile, whole)
    return next((name for name, region in profile.grades if region.contains(figure)), None)


def grades_of(total: Range, profile: Profile, whole: Fraction = HUNDRED) -> tuple[str, ...]:
    """Every grade that a total may earn, from the best to the worst."""
    low, high = (percent_of_whole(end, profile, whole) for end in total.ends)
    return tuple(name for name, region in profile.grades if region.meets(Region(low, high)))


def same_grade(name: str, profile: Profile) -> str:
    """A grade by its own name, whatever it is called: 优秀 is 优."""
    return dict(profile.aliases).get(name, name)
