"""What the engine answers: verdicts, completion rates, scores."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from attrs import frozen

_ZERO = Fraction(0)


class Verdict(StrEnum):
    """Whether the target is met (达标)."""

    MET = "met"
    PARTIAL = "partial"
    UNMET = "unmet"
    UNDETERMINED = "undetermined"


class Basis(StrEnum):
    """What a verdict rests on."""

    MEASURED = "measured"
    BOUNDED = "bounded"
    CLAIMED = "claimed"
    STATED = "stated"
    PARAPHRASED = "paraphrased"


@frozen
class Range:
    """From ``low`` to ``high``, both exact; None is without a limit."""

    low: Fraction | None
    high: Fraction | None

    @property
    def point(self) -> Fraction | None:
        """The one value the range holds, or None where it holds several."""
        same = self.low is self.high or self.low == self.high
        return self.low if same else None

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """Both ends; one without a limit counts as 0."""
        return self.low or _ZERO, self.high or _ZERO


UNKNOWN = Range(None, None)
