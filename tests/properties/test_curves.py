"""Compiled curves against a naive evaluation of what each method means, written apart."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from indicator_rules.engine.aims import aim_of
from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.curves import inner
from indicator_rules.engine.prove import Law, prove
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.expressions import Name, Operation, Sign
from indicator_rules.model.methods import (
    Axis,
    Band,
    Bands,
    BasePlus,
    Calculated,
    Deduct,
    Direct,
    Efficacy,
    Held,
    Inside,
    Interpolated,
    ModeratePoint,
    Part,
    PerUnit,
    Points,
    Proportional,
    Reverse,
    Settled,
    Sides,
)
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Threshold

NOT_IN_SCALE = (Deduct, Sides, BasePlus, PerUnit, Calculated)
"""Methods with points of their own, which a larger weight leaves as they are."""
SETTINGS = settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
figures = st.decimals(min_value=1, max_value=200, places=1)
weights = st.fractions(min_value=1, max_value=50, max_denominator=4)
comparisons = st.sampled_from([Comparison.AT_LEAST, Comparison.AT_MOST, Comparison.EQUAL])
targets = st.builds(
    lambda sign, figure: Threshold(sign, Quantity(figure, "%")), comparisons, figures
)
shares = st.fractions(min_value=0, max_value=1, max_denominator=20)
bounds = st.fractions(min_value=0, max_value=200, max_denominator=2)


@st.composite
def stretches(draw):
    low, high = sorted([draw(bounds), draw(bounds)])
    assume(low < high)
    ends = draw(st.sampled_from([(low, high), (low, None), (None, high)]))
    return Region(*ends, draw(st.booleans()), draw(st.booleans()))


points = st.builds(Points, shares, st.just(value=True))
taken = st.builds(Points, st.fractions(min_value="1/4", max_value=5, max_denominator=4))
units = st.builds(
    lambda size: Quantity(size, "%"), st.decimals(min_value="0.5", max_value=9, places=1)
)
percents = st.builds(
    lambda size: Quantity(size, "%"), st.decimals(min_value=0, max_value=200, places=1)
)
expressions = st.recursive(
    shares | st.sampled_from([Name.ACTUAL, Name.TARGET, Name.WEIGHT, Name.COMPLETION, Name.EXCESS]),
    lambda inner: st.builds(
        Operation, st.sampled_from([Sign.PLUS, Sign.MINUS, Sign.TIMES]), inner, shares
    ),
    max_leaves=4,
)
axes = st.sampled_from([None, Axis.OVER, Axis.UNDER, Axis.OFF])
simple = st.one_of(
    st.builds(Direct, points),
    st.builds(Deduct, taken, units, st.sampled_from(Part)),
    st.builds(PerUnit, taken, units),
    st.builds(Calculated, expressions, st.booleans()),
    st.builds(
        lambda knots: Interpolated(tuple(knots)),
        st.lists(
            st.tuples(percents, points), min_size=2, max_size=4, unique_by=lambda one: one[0].figure
        ),
    ),
)
methods = st.one_of(
    simple,
    st.builds(Held, simple, shares.map(lambda size: Points(size / 2, share=True)), st.just(Points(Fraction(3, 4), share=True))),
    st.builds(Settled, simple, st.none() | points, st.none() | points),
    st.builds(
        lambda stretch, axis, given: Bands((Band(stretch, given, axis=axis),)), stretches(), axes, points
    ),
    st.builds(Direct, points),
    st.builds(Proportional, st.none() | shares, st.booleans()),
    st.builds(Reverse, st.booleans()),
    st.builds(
        Deduct, taken, units, st.sampled_from(Part),
        st.none() | st.builds(Points, st.fractions(min_value=1, max_value=60, max_denominator=2)),
    ),
    st.builds(Inside),
    st.just(ModeratePoint()),
    st.lists(st.builds(Band, stretches(), points), max_size=4).map(lambda bands: Bands(tuple(bands))),
    st.builds(BasePlus, points, taken, units, st.just(Points(Fraction(1), share=True)), taken, units),
    st.builds(
        Efficacy,
        st.builds(lambda size: Quantity(size, "%"), st.decimals(min_value=0, max_value=50, places=1)),
        st.builds(lambda size: Quantity(size, "%"), st.decimals(min_value=51, max_value=150, places=1)),
    ),
    st.builds(
        lambda below, above: Sides(evolve(below, above=False), evolve(above, above=True)),
        st.builds(Deduct, taken, units, st.sampled_from(Part)),
        st.builds(Deduct, taken, units, st.sampled_from(Part)),
    ),
)  # fmt: skip


def fits(rule, method):
    """Whether a method is for targets in the direction of this one."""
    lower = rule.comparison is Comparison.AT_MOST
    text = repr(method)
    return lower if "Reverse" in text else not (lower and "PerUnit" in text)


def naive(rule, method, weight, x):
    """The score of one value, by the words of each method."""
    return min(max(plain(rule, method, weight, x), Fraction(0)), weight)


def plain(rule, method, weight, x):
    t = rule.quantity.figure
    lower = rule.comparison is Comparison.AT_MOST
    met = x <= t if lower else x >= t
    match method:
        case Direct(missed):
            return weight if met else missed.of(weight)
        case Proportional(passing, included):
            rate = min(2 - x / t, Fraction(1)) if lower else x / t
            short = passing is not None and (rate < passing or (rate == passing and not included))
            return 0 if short else weight * rate
        case Reverse(ratio):
            return weight if x <= t else weight * t / x if ratio else weight * (2 - x / t)
        case Deduct(taken, per, part, cap):
            lost = off(x - t if lower else t - x, per, part, taken.of(weight))
            return weight - (lost if cap is None else min(lost, cap.of(weight)))
        case Sides(below, above):
            one, distance = (below, t - x) if x <= t else (above, x - t)
            return weight - off(distance, one.per, one.part, one.points.of(weight))
        case BasePlus(base, more, per, _, less, less_per):
            better = t - x if lower else x - t
            step, size = (more, per) if better >= 0 else (less, less_per)
            return base.of(weight) + better / size.figure * step.of(weight)
        case Efficacy(worst, best, c, d):
            return weight * (c * (x - worst.figure) / (best.figure - worst.figure) + d)
        case Inside():
            return weight if met else weight * (2 - x / t) if lower else weight * x / t
        case ModeratePoint():
            return weight * min(x / t, t / x) if x > 0 else 0
        case Bands(bands):
            given_points = (band.points.of(weight) for band in bands if holds(band, x - t, x))
            return next(given_points, 0)
        case PerUnit(more, per):
            return x / per.figure * more.of(weight)
        case Calculated(expression, is_loss):
            found = calculated(expression, x, t, weight)
            return weight - found if is_loss else found
        case Interpolated(knots):
            return between([(at.figure, given.of(weight)) for at, given in knots], x)
        case Held(inner, least, most):
            return min(max(plain(rule, inner, weight, x), least.of(weight)), most.of(weight))
        case Settled(inner, good, bad):
            fixed = good if met else bad
            return plain(rule, inner, weight, x) if fixed is None else fixed.of(weight)


def holds(band, past, x):
    """Whether a band covers a value that is so much past the target."""
    match band.axis:
        case Axis.OVER:
            return band.stretch.contains(past)
        case Axis.UNDER:
            return band.stretch.contains(-past)
        case Axis.OFF:
            if band.stretch.low is None:
                return abs(past) <= band.stretch.high and band.stretch.contains(abs(past))
            return band.stretch.contains(past) or band.stretch.contains(-past)
    return band.stretch.contains(x)


def calculated(expression, x, t, weight):
    match expression:
        case Operation(sign, left, right):
            one, other = (calculated(term, x, t, weight) for term in (left, right))
            return {Sign.PLUS: one + other, Sign.MINUS: one - other, Sign.TIMES: one * other}[sign]
        case Name():
            return {
                Name.ACTUAL: x / 100, Name.TARGET: t / 100, Name.WEIGHT: weight,
                Name.COMPLETION: x / t, Name.EXCESS: x / t - 1,
            }[expression]  # fmt: skip
    return expression


def between(knots, x):
    """The value on the lines from point to point, the ends holding beyond."""
    knots = sorted(knots)
    if x <= knots[0][0]:
        return knots[0][1]
    for (low, first), (high, second) in pairwise(knots):
        if x <= high:
            return first + (second - first) * (x - low) / (high - low)
    return knots[-1][1]


def off(distance, per, part, points):
    """What units past the target take off."""
    past = max(distance, Fraction(0)) / per.figure
    counted = {
        Part.EXACT: past, Part.UP: ceil(past), Part.DOWN: floor(past),
        Part.NEAREST: floor(past + Fraction(1, 2)),
    }  # fmt: skip
    return counted[part] * points


def values(curve):
    """Every breakpoint, and a value inside every piece."""
    return {*curve.breakpoints, *(inner(piece.stretch) for piece in curve.pieces)}


@SETTINGS
@given(targets, methods, weights, st.lists(bounds, max_size=5))
def test_a_curve_gives_what_its_method_says(rule, method, weight, more):
    assume(fits(rule, method))
    assume(not (isinstance(method, Inside) and rule.comparison is Comparison.ABOUT))
    curve = compile_curve(rule, method, weight)
    for x in {*values(curve), *more}:
        assert curve(x) == naive(rule, method, weight, x), x


@SETTINGS
@given(targets, methods, weights)
def test_a_law_that_is_proved_holds_at_every_breakpoint_and_between(rule, method, weight):
    assume(fits(rule, method))
    curve = compile_curve(rule, method, weight)
    aim = aim_of(rule)
    holds = {proof.law: proof.holds for proof in prove(curve, aim, weight)}
    xs = sorted(values(curve))
    scores = [curve(x) for x in xs]
    assert holds[Law.BOUNDED] >= all(0 <= score <= weight for score in scores)
    if holds[Law.MONOTONE]:
        falling = rule.comparison is Comparison.AT_MOST
        assert scores == sorted(scores, reverse=falling)
    if holds[Law.FULL_AT_TARGET]:
        assert all(
            (score == weight) == aim.region.contains(x) for x, score in zip(xs, scores, strict=True)
        )


@SETTINGS
@given(targets, methods, weights)
def test_a_witness_shows_what_it_says(rule, method, weight):
    assume(fits(rule, method))
    curve = compile_curve(rule, method, weight)
    aim = aim_of(rule)
    for proof in prove(curve, aim, weight):
        for one in proof.witnesses:
            if proof.law is Law.FULL_AT_TARGET:
                assert (curve(one.first) == weight) != aim.region.contains(one.first)
            if proof.law is Law.CONTINUOUS:
                assert one.first_score != one.second_score
            if proof.law is Law.MONOTONE:
                rises = one.second_score > one.first_score
                assert rises == (rule.comparison is Comparison.AT_MOST)


@SETTINGS
@given(targets, methods, weights, bounds)
def test_twice_the_weight_is_twice_the_score(rule, method, weight, x):
    assume(fits(rule, method))
    assume(all(kind.__name__ not in repr(method) for kind in NOT_IN_SCALE))
    once, twice = (compile_curve(rule, method, size)(x) for size in (weight, 2 * weight))
    assert twice == 2 * once


@SETTINGS
@given(targets, methods, weights, bounds)
def test_another_unit_leaves_the_score_unchanged(rule, method, weight, x):
    assume(fits(rule, method))
    assume(not isinstance(method, Bands))
    curve = compile_curve(rule, method, weight)
    small = evolve(rule, quantity=Quantity(rule.quantity.magnitude * 10, "‰"))
    assert compile_curve(small, method, weight)(x * 10) == curve(x)


@SETTINGS
@given(targets, methods, weights, stretches())
def test_a_stretch_scores_between_its_ends(rule, method, weight, stretch):
    assume(fits(rule, method))
    curve = compile_curve(rule, method, weight)
    found = curve.over(stretch)
    for x in values(curve):
        if stretch.contains(x):
            assert found.low <= curve(x) <= found.high
