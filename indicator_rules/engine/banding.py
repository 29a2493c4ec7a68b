"""Bands on the line of a target: of the actual value, of its completion, or of what is past it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.engine.curves import NOTHING, Pieces, level, overlaid, replaced
from indicator_rules.engine.steps import MONTHS, days_of, end_of, in_unit, size_of
from indicator_rules.model.aim import Aim
from indicator_rules.model.comparison import Direction
from indicator_rules.model.curve import Piece
from indicator_rules.model.expressions import Name, named
from indicator_rules.model.methods import Axis, Band, Bands, Calculated, Direct, Settled
from indicator_rules.model.quantity import Quantity, fraction_text
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region, narrowest_first
from indicator_rules.model.rules import Change, Deadline

if TYPE_CHECKING:
    from collections.abc import Callable

    from indicator_rules.model.methods import Formulaic
    from indicator_rules.model.rules import Rule

ZERO = Fraction(0)
_WHOLE = Fraction(100)
_ONE = Decimal(1)
_ANOTHER = "a completion rate that is not the target itself, as in ≥100%"
_ANOTHER_ZH = "本身不是完成率的目标值，如 ≥100%"
_RATES = {Axis.SAVED: Axis.UNDER, Axis.EXCEEDED: Axis.OVER}


def banded(
    rule: Rule,
    aim: Aim,
    method: Bands,
    weight: Fraction,
    compiled: Callable[[Formulaic], Pieces],
) -> list[Piece]:
    """The first band that covers a value scores it, the base scores the rest.

    A band that holds the whole target leaves it to the base: 达标得满分，80%以上得8分.
    """
    axis = _axis_of(aim, method)
    if _names_the_target(aim, method) and _counts_completion(method):
        raise Refusal("IR434", target=rule, fits=_ANOTHER, fits_zh=_ANOTHER_ZH)
    placed = [
        (stretch, band)
        for band in method.bands
        for stretch in _places(rule, aim, band, method, axis)
    ]
    if aim.direction is Direction.LOWER and any(band.bare for _, band in placed):
        order = narrowest_first([stretch for stretch, _ in placed])
        placed = [placed[place] for place in order]
    base = [] if method.base is None else compiled(method.base)
    pieces: list[Piece] = [*base] or [Piece(Region(None, None), NOTHING)]
    for stretch, band in reversed(placed):
        if band.method is not None:
            pieces = replaced(pieces, stretch, compiled(band.method))
        else:
            pieces = overlaid(pieces, stretch, level(band.points.of(weight)))
        if isinstance(method.base, Direct | Settled):
            pieces = _with_the_target(pieces, stretch, aim, base)
    return pieces


def _with_the_target(pieces: list[Piece], stretch: Region, aim: Aim, base: Pieces) -> list[Piece]:
    """A met target keeps what it earns inside a wider band, and where a band merely meets it.

    达标得满分，10-15天得3分 against ≤10天: of the two, the one with more points has 10天.
    """
    common = stretch.common(aim.region)
    if common is None or stretch == aim.region:
        return pieces
    if stretch.holds(aim.region):
        return replaced(pieces, aim.region, base)
    at = common.low
    if at is None or at != common.high or common == stretch:
        return pieces
    more = _score_at(at, base) > _score_at(at, pieces)
    return replaced(pieces, common, base) if more else pieces


def _score_at(value: Fraction, pieces: Pieces) -> Fraction:
    return next(piece.formula(value) for piece in pieces if piece.stretch.contains(value))


def _axis_of(aim: Aim, method: Bands) -> Axis:
    """Whether bands of 完成率 are of the target, or of a target that is a completion rate."""
    if method.axis is not Axis.RATE or not aim.unit.is_ratio:
        return method.axis
    ends = {end for band in method.bands for end in (band.stretch.low, band.stretch.high)}
    return Axis.RATE if _WHOLE in ends and aim.figure not in ends else Axis.ACTUAL


def _counts_completion(method: Bands) -> bool:
    """完成率×分值: of the target, while the bands are of the value itself."""
    inner = [method.base, *(band.method for band in method.bands)]
    return any(
        isinstance(one, Calculated) and named(one.expression, Name.COMPLETION) for one in inner
    )


def _names_the_target(aim: Aim, method: Bands) -> bool:
    """Whether a band of a rate ends at the figure of the target, so that both are of one thing."""
    ends = {end for band in method.bands for end in (band.stretch.low, band.stretch.high)}
    return aim.unit.is_ratio and aim.figure in ends and aim.figure != _WHOLE


def _places(rule: Rule, aim: Aim, band: Band, method: Bands, axis: Axis) -> list[Region]:
    """The stretches of a band in the unit of the target."""
    own = band.axis or axis
    if own is Axis.SHARE:
        own = Axis.RATE
    if own is Axis.DEVIATION:
        own = Axis.ACTUAL if _is_deviation(aim) else Axis.OFF
    if own in _RATES:
        own = Axis.ACTUAL if aim.unit.is_ratio else _RATES[own]
    if own is Axis.ACTUAL and _is_excess(aim, band):
        own = Axis.OVER
    match own:
        case Axis.NAMED if _is_of_rate(aim, band):
            raise Refusal("IR434", target=rule, fits="a rate", fits_zh="比率类目标值")
        case Axis.OVER if isinstance(rule, Deadline) and band.unit in MONTHS:
            return [_months_past(rule, band)]
        case Axis.OVER:
            return [_past(aim, band, above=True)]
        case Axis.UNDER:
            return [_past(aim, band, above=False)]
        case Axis.OFF:
            return _off(aim, band)
        case Axis.EVENTS:
            if aim.figure != 0 or aim.region.low not in {None, ZERO}:
                raise Refusal("IR436", target=rule)
            return [_on_the_line(rule, aim, band, axis)]
        case Axis.CHANGE if not (_is_of_change(rule) or _names_the_target(aim, method)):
            fits, fits_zh = "a change, as in 增长≥5%", "增减变化，如 增长≥5%"
            raise Refusal("IR434", target=rule, fits=fits, fits_zh=fits_zh)
        case _:
            return [_on_the_line(rule, aim, band, own)]


def _is_of_change(rule: Rule) -> bool:
    subject = getattr(rule, "subject", None) or ""
    return isinstance(rule, Change) or any(word in subject for word in "增升降减变")


def _is_deviation(aim: Aim) -> bool:
    """Whether the target limits a deviation: ≤5%, ±5%."""
    low, high = aim.region.low, aim.region.high
    return aim.direction is Direction.LOWER or (
        low is not None and high is not None and low == -high
    )


def _is_excess(aim: Aim, band: Band) -> bool:
    """超过10%不得分 against ≤100万元: a tenth over it, for a tenth of it is no excess."""
    low = band.stretch.low
    return (
        aim.direction is Direction.LOWER
        and _is_of_rate(aim, band)
        and band.stretch.high is None
        and low is not None
        and low < _WHOLE
        and not band.bare
        and band.points.size == 0
    )


def _is_of_rate(aim: Aim, band: Band) -> bool:
    return band.unit.is_ratio and not aim.unit.is_ratio


def _past(aim: Aim, band: Band, *, above: bool) -> Region:
    """So much over the target, or under it."""
    at = end_of(aim, above=above)
    size = size_of(Quantity(_ONE, band.unit), aim)
    low, high = (
        None if end is None else end * size for end in (band.stretch.low, band.stretch.high)
    )
    if above:
        ends = (None if low is None else at + low, None if high is None else at + high)
        return Region(*ends, band.stretch.low_closed, band.stretch.high_closed)
    ends = (None if high is None else at - high, None if low is None else at - low)
    return Region(*ends, band.stretch.high_closed, band.stretch.low_closed)


def _months_past(rule: Deadline, band: Band) -> Region:
    """逾期1个月以内: a month ends on the day of the same number."""
    day = rule.date
    ends = (band.stretch.low, band.stretch.high)
    if day is None or any(end is not None and end.denominator != 1 for end in ends):
        fits = "a date with its year, and whole months"
        raise Refusal("IR434", target=rule, fits=fits, fits_zh="写明年份的日期，且为整月")
    low, high = (None if end is None else days_of(day, int(end)) for end in ends)
    return Region(low, high, band.stretch.low_closed, band.stretch.high_closed)


def _off(aim: Aim, band: Band) -> list[Region]:
    """So much off the target, either way: two stretches, or one around it."""
    if band.stretch.low is None and band.stretch.high is not None:
        band = evolve(band, stretch=evolve(band.stretch, low=ZERO))
    sides = [_past(aim, band, above=above) for above in (False, True)]
    below, above = sides
    if band.stretch.low == 0 and band.stretch.low_closed:
        return [Region(below.low, above.high, below.low_closed, above.high_closed)]
    return sides


def _on_the_line(rule: Rule, aim: Aim, band: Band, axis: Axis) -> Region:
    """The stretch of a band in the unit of the target."""
    stretch = band.stretch
    if stretch.low is None and stretch.high is None:
        return stretch
    if isinstance(rule, Deadline):
        raise Refusal("IR434", target=rule, fits="a figure", fits_zh="数值目标")
    if band.bare and aim.direction is Direction.LOWER and stretch.high is None:
        stretch = Region(None, stretch.low)
    of_rate = axis is Axis.RATE or _is_of_rate(aim, band)
    if of_rate and aim.figure <= 0:
        raise Refusal("IR429", target=aim.figure)
    unsaid = of_rate and axis is not Axis.RATE
    if unsaid and aim.direction is Direction.LOWER and _is_small(stretch):
        end = stretch.high if stretch.low is None else stretch.low
        raise Refusal("IR435", figure=f"{fraction_text(end or ZERO)}{band.unit.name}", target=rule)
    factor = aim.figure / 100 if of_rate else _factor(aim, band)
    low, high = (None if end is None else end * factor for end in (stretch.low, stretch.high))
    return Region(low, high, stretch.low_closed, stretch.high_closed)


def _factor(aim: Aim, band: Band) -> Fraction:
    return in_unit(Quantity(_ONE, band.unit), aim.unit)


def _is_small(stretch: Region) -> bool:
    """Whether a share may be of what is over the target, not of the target: 10%-20%."""
    return all(end is None or end < _WHOLE / 2 for end in (stretch.low, stretch.high))
