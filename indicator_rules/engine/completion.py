"""Completion rates (完成率): exact, as a range, and as a table prints them."""

from __future__ import annotations

from fractions import Fraction

from indicator_rules.model.comparison import Direction
from indicator_rules.model.region import Region
from indicator_rules.model.results import Range, Verdict

ONE = Fraction(1)
ZERO = Fraction(0)


def rate(
    value: Fraction, target: Fraction, direction: Direction, *, ratio: bool = False
) -> Fraction:
    """The rate of one value against one figure.

    Higher is better: a/t, at least 0. Lower is better: 1 up to t, then 2−a/t, at least 0, or t/a
    with ``ratio``. A target of 0 is reached or not.
    """
    if direction is Direction.LOWER:
        if value <= target:
            return ONE
        if target <= 0:
            return ZERO
        return target / value if ratio else max(ZERO, 2 - value / target)
    if target <= 0:
        return ONE if value >= target else ZERO
    return value / target if value > 0 else ZERO


def rate_inside(value: Fraction, low: Fraction, high: Fraction, *, ratio: bool = False) -> Fraction:
    """The rate against an interval: 1 inside, a/low below, as lower is better above."""
    if value < low:
        return rate(value, low, Direction.HIGHER)
    return rate(value, high, Direction.LOWER, ratio=ratio) if value > high else ONE


def reached_or_not(verdict: Verdict) -> Range:
    """The rate of a target that is no size to divide by: 1 or 0, as it is met."""
    low = ONE if verdict is Verdict.MET else ZERO
    return Range(low, ZERO if verdict is Verdict.UNMET else ONE)


def rate_range(
    region: Region, direction: Direction, target: Fraction, *, ratio: bool = False
) -> Range:
    """The rates that the values of a stretch can have."""
    if region.low is not None and region.low is region.high:
        reached = rate(region.low, target, direction, ratio=ratio)
        return Range(reached, reached)
    ends = [
        None if end is None else rate(end, target, direction, ratio=ratio)
        for end in (region.low, region.high)
    ]
    if direction is Direction.LOWER:
        best = ends[0] if ends[0] is not None else ONE
        worst = ends[1] if ends[1] is not None else ZERO
        return Range(worst, best)
    return Range(ends[0] if ends[0] is not None else ZERO, ends[1])


def percent_text(value: Fraction) -> str:
    """A rate as a percentage with at most two places, half up: 7/8 is 87.5%."""
    # In integers: a Decimal has 28 digits, and a figure may have more.
    whole, rest = divmod(int(abs(value) * 10_000 + Fraction(1, 2)), 100)
    sign = "-" if value < 0 and (whole or rest) else ""
    text = f"{sign}{whole}.{rest:02}".rstrip("0").rstrip(".")
    return f"{text}%"


def printed_rate(value: Fraction) -> str:
    """What the completion cell says: capped at 100%, which nothing short of it rounds up to."""
    if value >= 1:
        return "100%"
    text = percent_text(value)
    return "99.99%" if text == "100%" else text


def printed_range(rates: Range) -> str:
    """What the completion cell says of a stretch."""
    low, _ = rates.ends
    top = "100%" if rates.high is None else printed_rate(rates.high)
    bottom = printed_rate(low)
    return top if top == bottom else f"{bottom}-{top}"
