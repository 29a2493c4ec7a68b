"""Totals of generated scorecards under generated profiles, against sums written apart."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from indicator_rules import evaluate, parse_actual, parse_target
from indicator_rules.engine.grades import grade_of
from indicator_rules.engine.printing import rounded
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import Half, Policy, Step
from indicator_rules.testing import strategies

SETTINGS = settings(max_examples=150, derandomize=True, deadline=None)
figures = st.integers(min_value=0, max_value=30)
profiles = strategies.profiles(
    missing=st.just(Policy.ZERO), not_applicable=st.sampled_from([Policy.ZERO, Policy.EXCLUDE])
)


@st.composite
def leaves(draw):
    """A target, an actual value (None where it does not apply), a weight."""
    target, weight = draw(st.integers(1, 20)), draw(st.decimals("0.1", 40, places=1))
    return target, draw(figures | st.none()), weight


def card(listed):
    built = []
    for number, (target, actual, weight) in enumerate(listed):
        rule = parse_target(f"≥{target}场")
        text = "不适用" if actual is None else f"{actual}场"
        read = parse_actual(text, rule=rule)
        built.append(Indicator(f"i{number}", weight=weight, target=rule, actual=read))
    return Scorecard("t", tuple(built))


def cut(value, rounding):
    """Rounding by the decimal module; the quotient of these figures fits its precision."""
    mode = ROUND_HALF_UP if rounding.mode is Half.UP else ROUND_DOWN
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal(1).scaleb(-rounding.places), rounding=mode)


def naive(listed, profile):
    """Completion times weight, one by one, then what is left scaled to the whole."""
    earned, whole, kept = Fraction(0), Fraction(0), Fraction(0)
    for target, actual, weight in listed:
        points = Fraction(weight)
        whole += points
        if actual is None:
            kept += 0 if profile.not_applicable is Policy.EXCLUDE else points
            continue
        kept += points
        score = points * min(Fraction(actual, target), 1)
        if profile.rounding.at is Step.INDICATOR and score != points:
            score = Fraction(cut(score, profile.rounding))
        earned += score
    if not kept:
        return None
    total = earned * whole / kept
    scaled = kept != whole and profile.rounding.at is Step.INDICATOR
    return Fraction(cut(total, profile.rounding)) if scaled else total


@SETTINGS
@given(st.lists(leaves(), min_size=1, max_size=6), profiles)
def test_a_total_is_the_sum_of_its_parts(listed, profile):
    total = evaluate(card(listed), profile=profile).total
    wanted = naive(listed, profile)
    if wanted is None:
        assert (total.low, total.high) == (0, sum(Fraction(weight) for *_, weight in listed))
    else:
        assert total.point == wanted


@SETTINGS
@given(st.lists(leaves(), min_size=1, max_size=6), profiles, st.randoms(use_true_random=False))
def test_a_total_does_not_depend_on_the_order(listed, profile, random):
    shuffled = random.sample(listed, len(listed))
    assert (
        evaluate(card(shuffled), profile=profile).total
        == evaluate(card(listed), profile=profile).total
    )


@SETTINGS
@given(st.fractions(0, 120, max_denominator=400), profiles)
def test_a_figure_is_rounded_once(value, profile):
    figure = rounded(value, profile.rounding)
    assert rounded(Fraction(figure), profile.rounding) == figure
    if value.denominator & (value.denominator - 1) == 0:
        assert figure == cut(value, profile.rounding)
    assert abs(Fraction(figure) - value) < Fraction(1, 10**profile.places)


@SETTINGS
@given(st.lists(leaves(), min_size=1, max_size=6), profiles, st.integers(0, 5))
def test_a_better_value_never_lowers_the_total(listed, profile, place):
    target, actual, weight = listed[place % len(listed)]
    if actual is None:
        return
    better = list(listed)
    better[place % len(listed)] = (target, actual + 1, weight)
    before, after = (evaluate(card(one), profile=profile).total for one in (listed, better))
    assert after.point >= before.point


@SETTINGS
@given(st.fractions(-5, 120, max_denominator=1000), profiles)
def test_every_total_has_a_grade_in_a_table_without_gaps(total, profile):
    assert grade_of(total, profile) in {"优", "良", "中", "差"}
