"""A target, a method and a weight to a score curve."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import assert_never

from indicator_rules.engine.curves import (
    clamped,
    floored,
    overlaid,
    parts_of,
    pieces_around,
    whole,
)
from indicator_rules.engine.figures import direction_of
from indicator_rules.engine.kinds import kind_of
from indicator_rules.engine.regions import threshold_region
from indicator_rules.engine.steps import deductions, in_unit
from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.curve import Curve, Formula, Piece, constant, formula
from indicator_rules.model.methods import (
    Axis,
    Band,
    Bands,
    BasePlus,
    Deduct,
    Direct,
    Efficacy,
    Formulaic,
    Growth,
    Inside,
    Judged,
    Levels,
    ModeratePoint,
    Points,
    Proportional,
    Reverse,
    Sides,
)
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.quantity import Quantity, fraction_text
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region, point
from indicator_rules.model.rules import (
    Change,
    Comparison,
    Deadline,
    Direction,
    Interval,
    Level,
    Rule,
    Threshold,
)
from indicator_rules.model.scales import LIKE, SCALE_OF
from indicator_rules.model.units import NO_UNIT, unit_named

ZERO, ONE = Fraction(0), Fraction(1)
DAYS = unit_named("天")
_WHOLE = Fraction(100)


def aim_of(rule: Rule, profile: Profile = PLAIN) -> Aim:
    """The target as a stretch of the line its actual values lie on.

    Raises:
        Refusal: a requirement in words and a compound have no line (IR423).
    """
    match rule:
        case Threshold(comparison, quantity):
            direction = direction_of(rule)
            if comparison is Comparison.EQUAL and profile.exact_equal:
                direction = Direction.INSIDE
            figure = quantity.figure
            region = threshold_region(comparison, figure, direction, profile.tolerance)
            return Aim(region, figure, direction, quantity.unit)
        case Interval(low, high, low_closed, high_closed):
            ends = (low.figure, high.in_unit_of(low))
            region = Region(*ends, low_closed, high_closed)
            return Aim(region, low.figure, Direction.INSIDE, low.unit)
        case Deadline():
            return Aim(Region(None, ZERO), ZERO, Direction.LOWER, DAYS, Line.DAYS)
        case Level(comparison=comparison):
            rank = Fraction(rule.rank)
            wanted = Comparison.AT_LEAST if comparison is Comparison.EQUAL else comparison
            region = threshold_region(wanted, rank, Direction.HIGHER, ZERO)
            lower = wanted in {Comparison.AT_MOST, Comparison.LESS_THAN}
            direction = Direction.LOWER if lower else Direction.HIGHER
            return Aim(region, rank, direction, NO_UNIT, Line.LEVELS, rule.scale)
        case Change(comparison=comparison, quantity=quantity):
            size = ZERO if quantity is None else quantity.figure
            direction = Direction.HIGHER
            if comparison in {Comparison.AT_MOST, Comparison.LESS_THAN}:
                direction = Direction.LOWER
            if comparison is Comparison.ABOUT:
                direction = Direction.INSIDE
            region = threshold_region(comparison, size, direction, profile.tolerance)
            return Aim(region, size, direction, NO_UNIT if quantity is None else quantity.unit)
        case _:
            raise Refusal("IR423", target=rule)


def compile_curve(
    rule: Rule, method: Formulaic | None, weight: Fraction, *, profile: Profile = PLAIN
) -> Curve:
    """The score curve of a target; without a method as the profile says, else in proportion.

    Raises:
        Refusal: the method does not fit the target, or the weight is not above 0.
    """
    return _curve(rule, str(rule), method, weight, profile)


# Tables repeat each other: a hundred files have the same ≥90% with the same sentence.
# Rules are equal whose units differ, 1% and 10‰; their curves are not, so the text counts too.
@lru_cache(maxsize=2048)
def _curve(
    rule: Rule, _text: str, method: Formulaic | None, weight: Fraction, profile: Profile
) -> Curve:
    if weight <= 0:
        raise Refusal("IR424", found=fraction_text(weight))
    aim = aim_of(rule, profile)
    if isinstance(rule, Level) and isinstance(method, Deduct | Sides | BasePlus | Efficacy):
        raise Refusal("IR432", target=rule)
    if method is None:
        method = profile.method_for(kind_of(rule)) or default_method(rule, aim, profile)
    curve = _compiled(rule, aim, method, weight, profile)
    return Curve(clamped(curve, ZERO, _most(method, weight)), aim=aim, weight=weight)


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
        case BasePlus(most=most):
            return most.of(weight)
        case _:
            return weight


def _compiled(rule: Rule, aim: Aim, method: Formulaic, weight: Fraction, profile: Profile) -> Curve:
    match method:
        case Direct(missed, met):
            inside, outside = constant(met.of(weight)), constant(missed.of(weight))
            return _inside_and_outside(aim, inside, outside)
        case Proportional():
            return _proportional(aim, method, method.full.of(weight), profile)
        case Reverse(ratio):
            return _reverse(aim.figure, weight, ratio=ratio)
        case Bands():
            return _bands(rule, aim, method, weight, profile)
        case Deduct():
            return deductions(aim.figure, aim.region, aim.direction, aim.unit, method, weight)
        case Efficacy(worst, best, c, d):
            low, high = (in_unit(one, aim.unit) for one in (worst, best))
            if low == high:
                raise Refusal("IR425", worst=worst, best=best)
            rise = c * weight / (high - low)
            return whole(formula(rise, d * weight - rise * low))
        case Inside(slope):
            return _inside(aim, slope, weight)
        case ModeratePoint():
            return _moderate(aim, weight)
        case Growth():
            return whole(formula(weight / 100, weight))
        case BasePlus():
            return _base_plus(aim, method, weight)
        case Sides(below, above):
            return _sides(aim, below, above, weight)
        case Levels(points):
            return _levels(rule, points, weight)
        case Judged():
            raise Refusal("IR430", target=rule)
        case _:
            assert_never(method)


def _proportional(aim: Aim, method: Proportional, weight: Fraction, profile: Profile) -> Curve:
    if aim.figure <= 0:
        return _inside_and_outside(aim, constant(weight), constant(0))
    if aim.direction is Direction.LOWER:
        return _with_pass(
            _reverse(aim.figure, weight, ratio=profile.reverse_ratio), aim, method, weight
        )
    if aim.direction is Direction.INSIDE:
        return _with_pass(_inside(aim, None, weight), aim, method, weight)
    passing = ZERO if method.pass_mark is None else method.pass_mark
    full, figure = method.full_mark * aim.figure, aim.figure
    if method.ramp:
        if passing >= method.full_mark:
            raise Refusal("IR426", first=passing, second=method.full_mark)
        rise = weight / (full - passing * figure)
        return whole(formula(rise, -rise * passing * figure))
    slope = formula(weight / figure, 0)
    parts = [
        Piece(Region(None, full, high_closed=False), slope),
        Piece(Region(full, None), constant(weight)),
    ]
    return _with_pass(Curve(tuple(parts)), aim, method, weight)


def _with_pass(curve: Curve, aim: Aim, method: Proportional, weight: Fraction) -> Curve:
    """Nothing where less than the pass mark of the weight would be earned."""
    if method.pass_mark is None:
        return curve
    mark = method.pass_mark * weight
    if aim.direction is Direction.HIGHER:
        at = method.pass_mark * aim.figure
        below = Region(None, at, high_closed=not method.pass_included)
        return overlaid(curve, below, constant(0))
    return floored(curve, mark, included=method.pass_included)


def _reverse(figure: Fraction, weight: Fraction, *, ratio: bool) -> Curve:
    missed = constant(0)
    if figure > 0 and ratio:
        missed = formula(0, weight * figure, 1, 0)
    elif figure > 0:
        missed = formula(-weight / figure, 2 * weight)
    return overlaid(whole(constant(weight)), Region(figure, None, low_closed=False), missed)


def _inside_and_outside(aim: Aim, inside: Formula, outside: Formula) -> Curve:
    return Curve(tuple(pieces_around(aim.region, inside, outside, outside)))


def _inside(aim: Aim, slope: Points | None, weight: Fraction) -> Curve:
    """Full marks inside; outside a slope for each unit, or as completion falls."""
    low, high = aim.region.low, aim.region.high
    below, above = constant(0), constant(0)
    if slope is not None:
        step = slope.of(weight)
        below = formula(step, weight - step * low) if low is not None else below
        above = formula(-step, weight + step * high) if high is not None else above
    else:
        below = formula(weight / low, 0) if low is not None and low > 0 else below
        above = formula(-weight / high, 2 * weight) if high is not None and high > 0 else above
    return Curve(tuple(pieces_around(aim.region, constant(weight), below, above)))


def _moderate(aim: Aim, weight: Fraction) -> Curve:
    figure = aim.figure
    if figure <= 0:
        return Curve(
            tuple(pieces_around(point(figure), constant(weight), constant(0), constant(0)))
        )
    return Curve(
        (
            Piece(Region(None, figure), formula(weight / figure, 0)),
            Piece(Region(figure, None, low_closed=False), formula(0, weight * figure, 1, 0)),
        )
    )


def _bands(rule: Rule, aim: Aim, method: Bands, weight: Fraction, profile: Profile) -> Curve:
    """The first band that covers a value gives its points, the base scores the rest."""
    axis = _axis_of(aim, method)
    curve = whole(constant(0))
    if method.base is not None:
        curve = _compiled(rule, aim, method.base, weight, profile)
    for band in reversed(method.bands):
        given = constant(band.points.of(weight))
        if band.proportional:
            given = constant(weight) if aim.figure <= 0 else formula(weight / aim.figure, 0)
        curve = overlaid(curve, _on_the_line(aim, band, axis), given)
    return curve


def _axis_of(aim: Aim, method: Bands) -> Axis:
    """Whether bands of 完成率 are of the target, or of a target that is a completion rate."""
    if method.axis is Axis.ACTUAL or not aim.unit.is_ratio:
        return method.axis
    ends = {end for band in method.bands for end in (band.stretch.low, band.stretch.high)}
    return Axis.RATE if _WHOLE in ends and aim.figure not in ends else Axis.ACTUAL


def _base_plus(aim: Aim, method: BasePlus, weight: Fraction) -> Curve:
    """A slope on either side of the target, the same where only one is named."""
    turn = -1 if aim.direction is Direction.LOWER else 1
    gain = turn * method.points.of(weight) / in_unit(method.per, aim.unit)
    loss = gain
    if method.off is not None and method.off_per is not None:
        loss = turn * method.off.of(weight) / in_unit(method.off_per, aim.unit)
    below, above = (loss, gain) if turn > 0 else (gain, loss)
    base = method.base.of(weight)
    lines = [formula(step, base - step * aim.figure) for step in (below, above)]
    return Curve(
        (
            Piece(Region(None, aim.figure), lines[0]),
            Piece(Region(aim.figure, None, low_closed=False), lines[1]),
        )
    )


def _sides(aim: Aim, below: Deduct, above: Deduct, weight: Fraction) -> Curve:
    """What is taken off below the target up to it, what is taken off above it from there on."""
    curves = [
        deductions(aim.figure, aim.region, aim.direction, aim.unit, one, weight)
        for one in (below, above)
    ]
    at = aim.figure if below.start is None else in_unit(below.start, aim.unit)
    parts = parts_of(curves[0], Region(None, at))
    parts += parts_of(curves[1], Region(at, None, low_closed=False))
    return Curve(tuple(parts))


def _levels(rule: Rule, points: tuple[tuple[str, Points], ...], weight: Fraction) -> Curve:
    """Points at each level of the scale; nothing at one that is not named.

    Raises:
        Refusal: the target is no level, or of another scale (IR431).
    """
    given: dict[Fraction, Fraction] = {}
    for word, earned in points:
        if not isinstance(rule, Level):
            raise Refusal("IR431", level=word, target=rule)
        scale = SCALE_OF[rule.level]
        named = word if SCALE_OF[word] is scale else LIKE.get(word, "")
        if SCALE_OF.get(named) is not scale:
            raise Refusal("IR431", level=word, target=rule)
        given[Fraction(scale.rank(named))] = earned.of(weight)
    scale = SCALE_OF[points[0][0]] if not isinstance(rule, Level) else SCALE_OF[rule.level]
    ranks = [Fraction(rank) for rank in range(1, len(scale.levels))]
    edges = [None, *ranks, None]
    pieces = [
        Piece(
            Region(low, high, high_closed=False),
            constant(given.get(Fraction(0) if low is None else low, ZERO)),
        )
        for low, high in pairwise(edges)
    ]
    return Curve(tuple(pieces))


def _on_the_line(aim: Aim, band: Band, axis: Axis) -> Region:
    """The stretch of a band in the unit of the target."""
    of_rate = axis is Axis.RATE or (band.unit.is_ratio and not aim.unit.is_ratio)
    if of_rate and aim.figure <= 0:
        raise Refusal("IR429", target=aim.figure)
    factor = aim.figure / 100 if of_rate else in_unit(Quantity(Decimal(1), band.unit), aim.unit)
    low, high = (
        None if end is None else end * factor for end in (band.stretch.low, band.stretch.high)
    )
    return Region(low, high, band.stretch.low_closed, band.stretch.high_closed)
