"""A profile (办法、口径): the figures that regulations and conventions fix."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import frozen


@frozen
class Profile:
    """What is computed in which way, and where that is written.

    ``grades`` run from the best to the worst: (lower limit, included, name).
    """

    name: str
    title: str
    number: str | None = None
    date: str | None = None
    verified: bool = False
    tolerance: Fraction = Fraction(1, 20)
    """How far 约 and 左右 reach, as a share of the figure."""
    exact_equal: bool = False
    """Whether = is met by the figure alone; otherwise as the direction says."""
    reverse_ratio: bool = False
    """Lower is better and missed: t/a instead of 2−a/t."""
    noted_at: Fraction = Fraction(6, 5)
    explained_at: Fraction = Fraction(13, 10)
    places: int = 2
    grades: tuple[tuple[Decimal, str], ...] = (
        (Decimal(90), "优"),
        (Decimal(80), "良"),
        (Decimal(60), "中"),
        (Decimal(0), "差"),
    )


PLAIN = Profile("plain", "no regulation named; the common conventions", verified=True)
"""What is used when nothing is named."""

PROFILES = {PLAIN.name: PLAIN}
