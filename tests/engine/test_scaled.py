"""Curves drawn out of a shape are those that are drawn for their target itself."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from indicator_rules.engine.aims import aim_of
from indicator_rules.engine.compile import compile_curve, drawn
from indicator_rules.engine.prove import laws_kept, prove
from indicator_rules.engine.scaled import knows_only_shares
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.methods import (
    Direct,
    Inside,
    ModeratePoint,
    Points,
    Proportional,
    Reverse,
)
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Threshold
from indicator_rules.model.units import unit_named
from indicator_rules.specfile.profiles import packaged_profile, profile_names

shares = st.fractions(min_value=0, max_value=1, max_denominator=20)
points = st.builds(Points, shares, share=st.just(value=True), off=st.booleans())
methods = st.one_of(
    st.builds(Direct, points, points),
    st.builds(
        Proportional,
        st.none() | shares,
        st.booleans(),
        st.fractions(min_value=Fraction(1, 2), max_value=2, max_denominator=10),
        st.booleans(),
        points,
    ),
    st.builds(Reverse, st.booleans()),
    st.just(Inside()),
    st.just(ModeratePoint()),
)
rules = st.builds(
    lambda sign, figure, unit: Threshold(sign, Quantity(figure, unit_named(unit))),
    st.sampled_from(Comparison),
    st.decimals(min_value="0.01", max_value=9999, places=2),
    st.sampled_from(["%", "场", "万元"]),
)
profiles = st.sampled_from([packaged_profile(name) for name in profile_names()])
weights = st.fractions(min_value=Fraction(1, 10), max_value=60, max_denominator=10)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(rules, methods, weights, profiles)
def test_a_curve_is_the_same_from_its_shape_and_by_itself(rule, method, weight, profile):
    try:
        alone = drawn(rule, aim_of(rule, profile), method, weight, profile)
    except Refusal as refusal:
        try:
            compile_curve(rule, method, weight, profile=profile)
        except Refusal as other:
            assert other.code == refusal.code
            return
        raise
    curve = compile_curve(rule, method, weight, profile=profile)
    assert curve.shape is not None
    assert curve == alone
    assert (curve.aim, curve.weight) == (alone.aim, alone.weight)
    assert laws_kept(curve) == {proof.law for proof in prove(alone) if proof.holds}


def test_points_that_are_no_shares_have_no_shape():
    five = Points(Fraction(5))
    assert not knows_only_shares(Direct(five))
    assert not knows_only_shares(Proportional(full=five))
    assert not knows_only_shares(
        Proportional(full=Points(Fraction(1), share=True, plus=Fraction(2)))
    )
    assert not knows_only_shares(Inside(five))
    assert (
        compile_curve(
            Threshold(Comparison.AT_LEAST, Quantity(Fraction(9).numerator, unit_named("场"))),
            Direct(five),
            Fraction(9),
        ).shape
        is None
    )


def test_a_target_of_nothing_has_no_shape():
    none = Threshold(Comparison.AT_MOST, Quantity(0, unit_named("起")))
    assert compile_curve(none, Direct(), Fraction(9), profile=PLAIN).shape is None
