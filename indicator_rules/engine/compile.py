"""A target, a method and a weight to a score curve."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import assert_never

from indicator_rules.engine.aims import aim_of
from indicator_rules.engine.banding import banded
from indicator_rules.engine.curves import (
    NOTHING,
    clamped,
    filled,
    floored,
    level,
    overlaid,
    pieces_around,
    replaced,
    whole,
)
from indicator_rules.engine.dated import by_day
from indicator_rules.engine.fits import refuse_unless_fits
from indicator_rules.engine.formulas import drawn_by
from indicator_rules.engine.kinds import kind_of
from indicator_rules.engine.scaled import knows_only_shares, scaled
from indicator_rules.engine.sloping import base_plus, interpolated, per_unit, sides
from indicator_rules.engine.steps import MONTHS, deductions, in_unit, monthly
from indicator_rules.model.aim import Aim
from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.curve import Curve, Formula, Piece, formula
from indicator_rules.model.methods import (
    Bands,
    BasePlus,
    ByDay,
    Calculated,
    Deduct,
    Direct,
    Due,
    Efficacy,
    Formulaic,
    Growth,
    Held,
    Inside,
    Interpolated,
    Judged,
    Levels,
    ModeratePoint,
    Part,
    PerUnit,
    Points,
    Proportional,
    Reverse,
    Settled,
    Sides,
    Zeroing,
)
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.quantity import Quantity, fraction_text
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region, point
from indicator_rules.model.rules import Deadline, Level, Rule, Threshold
from indicator_rules.model.scales import LIKE, SCALE_OF
from indicator_rules.model.units import NO_UNIT

ZERO, ONE = Fraction(0), Fraction(1)


def compile_curve(
    rule: Rule, method: Formulaic | None, weight: Fraction, *, profile: Profile = PLAIN
) -> Curve:
    """The score curve of a target; without a method as the profile says, else in proportion.

    Raises:
        Refusal: the method does not fit the target, or the weight is not above 0.
    """
    written = (str(rule), getattr(rule, "direction", None))
    return _curve(rule, written, method, weight, profile)


# Tables repeat each other: a hundred files have the same ≥90% with the same sentence.
# Rules are equal whose units differ, 1% and 10‰, and rules of which the caller said which way is
# better; their curves are not, so the text and the direction count too.
@lru_cache(maxsize=2048)
def _curve(
    rule: Rule,
    _written: tuple[object, ...],
    method: Formulaic | None,
    weight: Fraction,
    profile: Profile,
) -> Curve:
    if weight <= 0:
        raise Refusal("IR424", found=fraction_text(weight))
    aim = aim_of(rule, profile)
    if method is None:
        method = profile.method_for(kind_of(rule)) or default_method(rule, aim, profile)
    if isinstance(rule, Threshold) and aim.figure > 0 and knows_only_shares(method):
        refuse_unless_fits(rule, aim, method)
        return scaled(_shape(rule.comparison, aim.direction, method, profile), aim, weight)
    return drawn(rule, aim, method, weight, profile)


@lru_cache(maxsize=2048)
def _shape(
    comparison: Comparison, direction: Direction, method: Formulaic, profile: Profile
) -> Curve:
    """The curve of a target of 1 and a weight of 1."""
    rule = Threshold(comparison, Quantity(Decimal(1), NO_UNIT), direction=direction)
    return drawn(rule, aim_of(rule, profile), method, ONE, profile)


def drawn(
    rule: Rule, aim: Aim, method: Formulaic, weight: Fraction, profile: Profile = PLAIN
) -> Curve:
    """The curve that a method draws for one target.

    Raises:
        Refusal: the method does not fit the target.
    """
    pieces = _compiled(rule, aim, method, weight, profile)
    if not _stays_inside(method, weight):
        pieces = clamped(pieces, ZERO, _most(method, weight))
    return Curve(tuple(pieces), aim=aim, weight=weight)


def _stays_inside(method: Formulaic, weight: Fraction) -> bool:
    """Whether no score can be below 0 or above the weight: a deduction begins at most there."""
    match method:
        case Deduct(full=full):
            return full.of(weight) <= weight
        case Sides(below, above):
            return _stays_inside(below, weight) and _stays_inside(above, weight)
        case _:
            return False


def default_method(rule: Rule, aim: Aim, profile: Profile) -> Formulaic:
    """What a table means that names no method: completion times weight, dates and levels whole."""
    if isinstance(rule, Deadline | Level) or (aim.figure <= 0 and isinstance(rule, Threshold)):
        return Direct()
    if aim.direction is Direction.LOWER:
        return Reverse(ratio=profile.reverse_ratio)
    return Inside() if aim.direction is Direction.INSIDE else Proportional()


def _most(method: Formulaic, weight: Fraction) -> Fraction:
    """The most a method gives: the weight, except where it says more."""
    match method:
        case Growth(most):
            return most * weight
        case BasePlus(most=most) | Held(most=most):
            return most.of(weight)
        case Settled(inner) | Zeroing(inner) | Due(inner):
            return _most(inner, weight)
        case Bands(base=base) if base is not None:
            return max(weight, _most(base, weight))
        case _:
            return weight


def _compiled(
    rule: Rule, aim: Aim, method: Formulaic, weight: Fraction, profile: Profile
) -> list[Piece]:
    refuse_unless_fits(rule, aim, method)

    def compiled(part: Formulaic) -> list[Piece]:
        return _compiled(rule, aim, part, weight, profile)

    match method:
        case Direct(missed, met):
            inside, outside = level(met.of(weight)), level(missed.of(weight))
            return _inside_and_outside(aim, inside, outside)
        case Proportional(full=full) if isinstance(rule, Deadline | Level):
            # A day is met or not, and so is a level: completion is 1 or 0.
            return _inside_and_outside(aim, level(full.of(weight)), level(ZERO))
        case Proportional():
            return _proportional(aim, method, method.full.of(weight), profile)
        case Reverse(ratio):
            return _reverse(aim.figure, weight, ratio=ratio)
        case Bands():
            return banded(rule, aim, method, weight, compiled)
        case Deduct(per=per, part=Part.UP, start=None) if (
            isinstance(rule, Deadline) and rule.date is not None and per.unit in MONTHS
        ):
            return monthly(rule.date, method, weight)
        case Deduct():
            return deductions(aim, method, weight)
        case Efficacy():
            return _efficacy(aim, method, weight)
        case Inside(slope):
            return _inside(aim, slope, weight, ratio=profile.reverse_ratio)
        case ModeratePoint():
            return _moderate(aim, weight)
        case Growth():
            return whole(formula(weight / 100, weight))
        case BasePlus():
            return base_plus(aim, method, weight)
        case Sides():
            return sides(aim, method, weight)
        case PerUnit():
            return per_unit(aim, method, weight)
        case Interpolated():
            return interpolated(aim, method, weight)
        case Calculated(expression, off):
            return drawn_by(expression, aim, weight, off=off)
        case Held(inner, least, most):
            return clamped(compiled(inner), least.of(weight), most.of(weight))
        case Settled():
            return _settled(aim, method, compiled(method.method), weight)
        case Zeroing(inner) | Due(inner):
            return compiled(inner)
        case Levels(points):
            return _levels(rule, points, weight)
        case ByDay():
            return by_day(rule, method, weight)
        case Judged():
            raise Refusal("IR430", target=rule)
        case _:
            assert_never(method)


def _proportional(
    aim: Aim, method: Proportional, weight: Fraction, profile: Profile
) -> list[Piece]:
    if aim.figure <= 0:
        return _inside_and_outside(aim, level(weight), NOTHING)
    if aim.direction is Direction.LOWER:
        pieces = _reverse(aim.figure, weight, ratio=profile.reverse_ratio)
        return _with_pass(filled(pieces, method.full_mark * weight, weight), aim, method, weight)
    if aim.direction is Direction.INSIDE:
        pieces = _inside(aim, None, weight, ratio=profile.reverse_ratio)
        return _with_pass(filled(pieces, method.full_mark * weight, weight), aim, method, weight)
    passing = ZERO if method.pass_mark is None else method.pass_mark
    full, figure = method.full_mark * aim.figure, aim.figure
    if method.ramp:
        if passing >= method.full_mark:
            raise Refusal("IR426", first=passing, second=method.full_mark)
        rise = weight / (full - passing * figure)
        return whole(formula(rise, -rise * passing * figure))
    slope = formula(weight / figure, 0)
    pieces = [
        Piece(Region(None, full, high_closed=False), slope),
        Piece(Region(full, None), level(weight)),
    ]
    return _with_pass(pieces, aim, method, weight)


def _with_pass(
    pieces: list[Piece], aim: Aim, method: Proportional, weight: Fraction
) -> list[Piece]:
    """Nothing where less than the pass mark of the weight would be earned."""
    if method.pass_mark is None:
        return pieces
    mark = method.pass_mark * weight
    if aim.direction is Direction.HIGHER:
        at = method.pass_mark * aim.figure
        below = Region(None, at, high_closed=not method.pass_included)
        return overlaid(pieces, below, NOTHING)
    return floored(pieces, mark, included=method.pass_included)


def _reverse(figure: Fraction, weight: Fraction, *, ratio: bool) -> list[Piece]:
    return [
        Piece(Region(None, figure), level(weight)),
        Piece(Region(figure, None, low_closed=False), _past(figure, weight, ratio=ratio)),
    ]


def _past(figure: Fraction, weight: Fraction, *, ratio: bool) -> Formula:
    """What is left past a figure that is the most there may be."""
    if figure <= 0:
        return NOTHING
    return formula(0, weight * figure, 1, 0) if ratio else formula(-weight / figure, 2 * weight)


def _efficacy(aim: Aim, method: Efficacy, weight: Fraction) -> list[Piece]:
    low, high = (in_unit(one, aim.unit) for one in (method.worst, method.best))
    if low == high:
        raise Refusal("IR425", worst=method.worst, best=method.best)
    rise = method.c * weight / (high - low)
    return whole(formula(rise, method.d * weight - rise * low))


def _inside_and_outside(aim: Aim, inside: Formula, outside: Formula) -> list[Piece]:
    return pieces_around(aim.region, inside, outside, outside)


def _settled(aim: Aim, method: Settled, pieces: list[Piece], weight: Fraction) -> list[Piece]:
    """The points of a met target on it, those of a missed one beside it."""
    if method.missed is not None:
        outside = level(method.missed.of(weight))
        pieces = replaced(_inside_and_outside(aim, outside, outside), aim.region, pieces)
    if method.met is not None:
        pieces = overlaid(pieces, aim.region, level(method.met.of(weight)))
    return pieces


def _inside(aim: Aim, slope: Points | None, weight: Fraction, *, ratio: bool) -> list[Piece]:
    """Full marks inside; outside a slope for each unit, or as completion falls."""
    low, high = aim.region.low, aim.region.high
    below, above = NOTHING, NOTHING
    if slope is not None:
        step = slope.of(weight)
        below = formula(step, weight - step * low) if low is not None else below
        above = formula(-step, weight + step * high) if high is not None else above
    else:
        below = formula(weight / low, 0) if low is not None and low > 0 else below
        above = _past(high, weight, ratio=ratio) if high is not None else above
    return pieces_around(aim.region, level(weight), below, above)


def _moderate(aim: Aim, weight: Fraction) -> list[Piece]:
    figure = aim.figure
    if figure <= 0:
        return pieces_around(point(figure), level(weight), NOTHING, NOTHING)
    return [
        Piece(Region(None, figure), formula(weight / figure, 0)),
        Piece(Region(figure, None, low_closed=False), formula(0, weight * figure, 1, 0)),
    ]


def _levels(rule: Rule, points: tuple[tuple[str, Points], ...], weight: Fraction) -> list[Piece]:
    """Points at each level of the scale; nothing at one that is not named.

    Raises:
        Refusal: the target is no level, or of another scale (IR431).
    """
    if not isinstance(rule, Level):
        raise Refusal("IR431", level=points[0][0], target=rule)
    scale = SCALE_OF[rule.level]
    given: dict[Fraction, Fraction] = {}
    for word, earned in points:
        named = word if SCALE_OF[word] is scale else LIKE.get(word, "")
        if SCALE_OF.get(named) is not scale:
            raise Refusal("IR431", level=word, target=rule)
        given[Fraction(scale.rank(named))] = earned.of(weight)
    ranks = [Fraction(rank) for rank in range(1, len(scale.levels))]
    edges = [None, *ranks, None]
    return [
        Piece(
            Region(low, high, high_closed=False),
            level(given.get(Fraction(0) if low is None else low, ZERO)),
        )
        for low, high in pairwise(edges)
    ]
