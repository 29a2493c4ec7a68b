"""Bands of a scoring sentence: which one has the value where two of them meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import Award, Bound, Said
from indicator_rules.language.old_scoring.wanted import CONSISTENT, MEETING
from indicator_rules.model.methods import FULL, NONE, Band, Points
from indicator_rules.model.region import Region, narrowest_first

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction


def bands_of(
    awards: Sequence[tuple[Bound, Award]], counted: Sequence[Bound] = ()
) -> tuple[Band, ...]:
    """Bands, each before those that hold it, no value in two that merely meet.

    An end that is said to be included or excluded has its way; a plain 80%-90% gives way to a
    neighbour that says more; where both say as much, the band with more points has the value.
    Stretches that are ``counted`` meet the bands as others do (80%（含）-90%每低1%扣0.3分), and
    what scores them lies beneath the bands.

    Raises:
        UnreadableError: two bands claim the same values for different points.
    """
    bounds = [*(bound for bound, _ in awards), *counted]
    given = [*(award for _, award in awards), *(Award(None, bound.span) for bound in counted)]
    given += [Award(FULL, bound.span) for bound in counted[:1]]  # what units are taken off
    bounds = [_counting(bound, bounds) for bound in bounds]
    _refuse_open_rings(bounds)
    for later in range(len(bounds)):
        for earlier in range(later):
            if _comparable(bounds[earlier], bounds[later]):
                _settle(bounds, given, earlier, later)
    order = narrowest_first([bound.stretch for bound in bounds[: len(awards)]])
    return tuple(_band(bounds[place], given[place]) for place in order)


def _refuse_open_rings(bounds: Sequence[Bound]) -> None:
    """±30%-±35% leaves its middle to another band."""
    for bound in bounds:
        if bound.around is not None and all(bound.around != one.stretch.high for one in bounds):
            raise UnreadableError(CONSISTENT, bound.span)


def _band(bound: Bound, award: Award) -> Band:
    points = FULL if award.points is None else award.points
    return Band(
        bound.stretch, points, award.method, unit=bound.unit, axis=bound.axis, bare=bound.bare
    )


def _counting(bound: Bound, others: list[Bound]) -> Bound:
    """80-99个 beside 100个以上: whole numbers from the one to the other."""
    low, high = bound.stretch.low, bound.stretch.high
    ends = {end for other in others for end in (other.stretch.low, other.stretch.high)}
    if low is None or high is None or not bound.unit.is_counter or high + 1 not in ends:
        return bound
    return evolve(bound, low=max(bound.low, Said.WORD), high=max(bound.high, Said.WORD))


def _comparable(first: Bound, second: Bound) -> bool:
    units = first.unit == second.unit or (first.unit.is_ratio and second.unit.is_ratio)
    return units and first.axis is second.axis


def _settle(bounds: list[Bound], given: list[Award], earlier: int, later: int) -> None:
    first, second = bounds[earlier], bounds[later]
    common = first.stretch.common(second.stretch)
    if common is None or _earn_alike(given[earlier], given[later]):
        return
    holds = first.stretch.holds(second.stretch), second.stretch.holds(first.stretch)
    if common.low is None or common.low != common.high:
        if all(holds) or not any(holds):
            raise UnreadableError(CONSISTENT, given[later].span)
        return
    if any(holds):
        return  # a figure of its own, as in =100%
    at = common.low
    said = [_said(bound, at) for bound in (first, second)]
    if said[0] is said[1] is Said.PLAINLY:
        raise UnreadableError(CONSISTENT, given[later].span)
    loses = earlier
    if said[0] > said[1] or (
        said[0] is said[1] and not _is_better(given[later], given[earlier], given)
    ):
        loses = later
    bounds[loses] = evolve(bounds[loses], stretch=_without(bounds[loses].stretch, at))


def _said(bound: Bound, at: Fraction) -> Said:
    said = bound.low if bound.stretch.low == at else bound.high
    if said is Said.PLAINLY:
        return said
    return Said.WORD if bound.bare else Said.NOT  # 3个得6分 names its figure


def _earn_alike(first: Award, second: Award) -> bool:
    return first.points == second.points and first.method == second.method


def _is_better(first: Award, second: Award, given: Sequence[Award]) -> bool:
    """Whether points are more than others; of a share and points the order of the sentence tells.

    What is computed is more than nothing, and no more than the most that the sentence names.

    Raises:
        UnreadableError: only the figures could tell whether what is computed is more.
    """
    left, right = first.points, second.points
    if NONE in {left, right}:
        return left != NONE
    if left is None or right is None:
        fixed, computed = (second, first) if left is None else (first, second)
        # A line has at its ends what its neighbours have.
        if not computed.linear and any(_may_be_better(one, fixed) for one in given):
            raise UnreadableError(MEETING, computed.span)
        return right is None
    if FULL not in {left, right} and (left.share, left.off) != (right.share, right.off):
        return given[0].points == NONE  # from the worst to the best, as it is listed
    return _may_be_better(first, second)


def _may_be_better(first: Award, second: Award) -> bool:
    left, right = first.points, second.points
    if left is None or right is None or FULL in {left, right}:
        return left == FULL and right not in {None, FULL}
    if (left.share, left.off) != (right.share, right.off):
        return True
    return _size(left) > _size(right)


def _size(points: Points) -> Fraction:
    return -points.size if points.off else points.size


def _without(stretch: Region, at: Fraction) -> Region:
    """A stretch without one of its ends."""
    low_closed = stretch.low_closed and stretch.low != at
    high_closed = stretch.high_closed and stretch.high != at
    return Region(stretch.low, stretch.high, low_closed, high_closed)
