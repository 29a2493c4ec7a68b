"""The weight of each indicator in its table, and whether the weights of each level add up."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.model.quantity import added, exact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.source import Span

ZERO = Fraction(0)
PLACES = 2
"""The places of a weight that is computed, as tables print it."""


def own_weights(scorecard: Scorecard, leaves: Sequence[Indicator]) -> list[Fraction]:
    """The weight of each leaf: as written, or equal parts of the whole; 0 for a row without one."""
    if scorecard.equal_weights and leaves:
        return apportioned(exact(scorecard.points), [Fraction(1)] * len(leaves))
    return [ZERO if leaf.weight is None else exact(leaf.weight) for leaf in leaves]


def apportioned(whole: Fraction, parts: Sequence[Fraction], places: int = PLACES) -> list[Fraction]:
    """A whole divided in proportion to ``parts``, in figures of two places that add up to it.

    Each part is cut off at its last place; what is then left of the whole goes to those that lost
    most, one unit of that place each, ties in their order (最大余数法). More places are taken
    where the whole has more, or where a part would get nothing.
    """
    unit = Fraction(1, 10**places)
    while (whole / unit).denominator != 1 or whole < unit * len(parts):
        unit /= 10
    total = added(parts)
    shares = [whole * part / total / unit for part in parts]
    units = [share.numerator // share.denominator for share in shares]
    left = (whole / unit).numerator - sum(units)
    lost = sorted(range(len(parts)), key=lambda place: units[place] - shares[place])
    for place in lost[:left]:
        units[place] += 1
    return [count * unit for count in units]


@frozen
class Level:
    """The indicators side by side under one heading, or at the top of the table.

    ``whole`` is the weight of the heading, ``total`` what the indicators weigh together.
    """

    name: str
    total: Fraction
    whole: Fraction
    span: Span | None
    unweighted: tuple[Indicator, ...]
    """Leaves without a weight: parts of another row (其中) where the rest adds up without them."""


def uneven_levels(scorecard: Scorecard) -> Iterator[Level]:
    """Every level whose weights do not add up; none where the weights are equal parts."""
    unknown = not scorecard.unread.isdisjoint(("weights", "points")) or scorecard.points <= 0
    if scorecard.equal_weights or unknown or not scorecard.indicators:
        return
    first = scorecard.indicators[0].span
    levels = [
        _level(scorecard.title, scorecard.indicators, exact(scorecard.points), first),
        *_below(scorecard.indicators),
    ]
    yield from (one for one in levels if one.total != one.whole)


def missing_weights(scorecard: Scorecard) -> list[Indicator]:
    """The leaves without a weight where those beside them do not make up the whole."""
    short = (one for one in uneven_levels(scorecard) if one.total < one.whole)
    return [leaf for one in short for leaf in one.unweighted]


def adds_up(scorecard: Scorecard) -> bool:
    """Whether there are indicators, and the weights of every level add up."""
    known = scorecard.unread.isdisjoint(("weights", "points")) and scorecard.points > 0
    return known and bool(scorecard.indicators) and next(uneven_levels(scorecard), None) is None


def _below(indicators: Iterable[Indicator]) -> Iterator[Level]:
    for one in indicators:
        if one.is_leaf:
            continue
        if one.weight is not None:
            yield _level(one.name, one.indicators, exact(one.weight), one.span)
        yield from _below(one.indicators)


def _level(name: str, parts: Sequence[Indicator], whole: Fraction, span: Span | None) -> Level:
    counted = list(_counted(parts))
    total = added(exact(one.weight) for one in counted if one.weight is not None)
    unweighted = tuple(one for one in counted if one.weight is None)
    return Level(name, total, whole, span, unweighted)


def _counted(parts: Iterable[Indicator]) -> Iterator[Indicator]:
    """What a level weighs by: each indicator, or those below a heading without a weight."""
    for one in parts:
        if one.weight is None and not one.is_leaf:
            yield from _counted(one.indicators)
        else:
            yield one
