"""The engine against the plain evaluator: whatever one says, the other must say too."""

from __future__ import annotations

import datetime as dt
import os
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicator_rules.engine.assess import assess
from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.grades import grade_of
from indicator_rules.engine.leaves import leaf_result
from indicator_rules.engine.scorecard import evaluate
from indicator_rules.engine.shares import share_of
from indicator_rules.model.actuals import Bounded, Claimed, Measured, Missing, NotApplicable, Stated
from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Comparison, Direction, Trend
from indicator_rules.model.indicators import Bonus, Indicator, Scorecard
from indicator_rules.model.methods import (
    Band,
    Bands,
    BasePlus,
    Deduct,
    Direct,
    Efficacy,
    Growth,
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
from indicator_rules.model.profile import PLAIN, Half, Policy, Rounding, Step
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Change, Deadline, Interval, Level, Threshold
from indicator_rules.model.scales import SCALES
from indicator_rules.specfile.profiles import packaged_profile, profile_names
from tests.properties import naive, naive_scores
from tests.properties.naive_scores import Leaf

FEW = settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
MANY = settings(FEW, max_examples=int(os.environ.get("INDICATOR_RULES_EXAMPLES", "50000")))
UNITS = (("%",), ("场",), ("元", "万元", "亿元"), ("分钟", "小时"))
SIGNS = st.sampled_from(Comparison)

figures = st.decimals(-20, 300, places=1) | st.integers(-3, 120).map(Decimal)
shares = st.fractions(0, 1, max_denominator=20)
profiles = st.builds(
    lambda *facts: evolve(
        PLAIN, exact_equal=facts[0], reverse_ratio=facts[1], tolerance=facts[2],
        rounding=Rounding(*facts[3:6]), missing=facts[6], not_applicable=facts[7],
        bonus=facts[8], moves=facts[9],
    ),
    st.booleans(), st.booleans(), st.sampled_from([Fraction(1, 20), Fraction(1, 10)]),
    st.integers(0, 3), st.sampled_from(Half), st.sampled_from(Step),
    st.sampled_from(Policy), st.sampled_from(Policy), st.sampled_from([None, Decimal(0), Decimal(5)]),
    st.sampled_from([(), (("满意度指标", "效益指标"),)]),
)  # fmt: skip


@st.composite
def quantities(draw, units):
    return Quantity(draw(figures), draw(st.sampled_from(units)))


@st.composite
def intervals(draw, units):
    pair = [draw(quantities(units)), draw(quantities(units))]
    low, high = sorted(pair, key=lambda one: one.base)
    closed = low.base == high.base
    return Interval(low, high, closed or draw(st.booleans()), closed or draw(st.booleans()))


def thresholds(units):
    ways = st.sampled_from([None, Direction.HIGHER, Direction.LOWER])
    return st.builds(
        lambda sign, size, way: Threshold(sign, size, direction=way), SIGNS, quantities(units), ways
    )


@st.composite
def of_figures(draw):
    """A target with figures, and an actual value: a point, or a stretch."""
    units = draw(st.sampled_from(UNITS))
    rule = draw(thresholds(units) | intervals(units))
    actual = draw(
        quantities(units).map(Measured) | (thresholds(units) | intervals(units)).map(Bounded)
    )
    return rule, actual


@st.composite
def of_dates(draw):
    days = st.dates(dt.date(2022, 1, 1), dt.date(2025, 12, 31))
    last, day = draw(days), draw(days)
    return Deadline(last.year, last.month, last.day), Measured(day)


@st.composite
def of_levels(draw):
    scale = draw(st.sampled_from(SCALES))
    words, most = st.sampled_from([words[0] for words in scale.levels]), len(scale.levels) - 1
    signs = st.sampled_from([one for one in Comparison if one is not Comparison.ABOUT])
    # Higher than the highest, or lower than the lowest, is no level at all.
    bounds = st.builds(lambda word, sign: Level(scale, word, sign), words, signs).filter(
        lambda one: (
            not (one.comparison is Comparison.MORE_THAN and one.level == scale.named(most))
            and not (one.comparison is Comparison.LESS_THAN and one.rank == 0)
        )
    )
    point = st.builds(lambda word: Measured(Level(scale, word)), words)
    return draw(bounds), draw(point | bounds.map(Bounded))


@st.composite
def of_changes(draw):
    trends, sizes = (
        st.sampled_from(Trend),
        st.decimals(0, 50, places=1).map(lambda one: Quantity(one, "%")),
    )
    rule = Change(draw(trends), draw(SIGNS), draw(sizes))
    if draw(st.booleans()):
        sign = st.sampled_from([Comparison.AT_LEAST, Comparison.MORE_THAN])
        rule = Change(draw(trends), draw(sign), None)
    point = st.builds(Change, trends, st.just(Comparison.EQUAL), sizes, stated=st.just(value=False))
    stretch = st.builds(Change, trends, SIGNS, sizes)
    return rule, draw(point.map(Measured) | stretch.map(Bounded))


@st.composite
def anything(draw):
    """Any target with any actual value of its kind, or with none."""
    rule, actual = draw(of_figures() | of_dates() | of_levels() | of_changes())
    other = st.sampled_from([
        *(Claimed(one) for one in Claim), Missing(), NotApplicable(), Stated("情况见附件"),
    ])  # fmt: skip
    return rule, draw(st.just(actual) | st.just(actual) | other)


def agrees_on_an_assessment(rule, actual, profile):
    found, wanted = assess(rule, actual, profile=profile), naive.assess(rule, actual, profile)
    ends = (found.completion_low, found.completion_high)
    assert (found.verdict.value, *ends, found.printed) == (
        wanted.verdict, wanted.low, wanted.high, wanted.printed,
    )  # fmt: skip


@FEW
@given(anything(), profiles)
def test_both_assess_alike(pair, profile):
    agrees_on_an_assessment(*pair, profile)


@pytest.mark.slow
@MANY
@given(anything(), profiles)
def test_both_assess_many_alike(pair, profile):
    agrees_on_an_assessment(*pair, profile)


sizes = st.decimals(1, 200, places=1).map(lambda one: Quantity(one, "%"))
steps = st.decimals("0.5", 9, places=1).map(lambda one: Quantity(one, "%"))
given_points = st.builds(Points, shares, st.just(value=True))
taken = st.builds(Points, st.fractions("1/4", 5, max_denominator=4))
deductions = st.builds(
    Deduct, taken, steps, st.sampled_from(Part),
    st.none() | st.builds(Points, st.fractions(1, 60, max_denominator=2)),
)  # fmt: skip
from_elsewhere = st.builds(
    lambda one, start, above: evolve(one, start=start, above=above),
    deductions, sizes, st.none() | st.booleans(),
)  # fmt: skip


@st.composite
def bands(draw):
    edges = sorted(draw(st.sets(st.fractions(0, 200, max_denominator=2), min_size=1, max_size=4)))
    ends = [None, *edges, None]
    listed = [
        Band(Region(low, high, draw(st.booleans()), draw(st.booleans())), draw(given_points))
        for low, high in pairwise(ends)
    ]
    return Bands(tuple(draw(st.permutations(listed))))


simple = st.one_of(
    st.builds(Direct, given_points, given_points),
    st.builds(Proportional, st.none() | shares, st.booleans()),
    st.builds(Proportional, st.none(), st.just(value=True), st.fractions("1/2", "3/2", max_denominator=10)),
    st.builds(Reverse, st.booleans()),
    deductions,
    from_elsewhere,
    bands(),
    st.builds(Sides, deductions.map(lambda one: evolve(one, above=False)), deductions.map(lambda one: evolve(one, above=True))),
    st.builds(
        Efficacy,
        st.decimals(0, 50, places=1).map(lambda one: Quantity(one, "%")),
        st.decimals(51, 150, places=1).map(lambda one: Quantity(one, "%")),
    ),
    st.builds(Inside),
    st.builds(ModeratePoint),
    st.builds(Growth, st.fractions(1, 2, max_denominator=4)),
    st.builds(PerUnit, taken, steps, st.none() | sizes),
    st.builds(BasePlus, given_points, taken, steps, st.just(Points(Fraction(1), share=True)), st.none() | taken, st.none() | steps, st.none() | sizes),
    st.lists(
        st.tuples(sizes, given_points), min_size=2, max_size=4, unique_by=lambda one: one[0].figure
    ).flatmap(lambda knots: st.builds(Interpolated, st.just(tuple(knots)), st.booleans())),
)  # fmt: skip
methods = simple | st.one_of(
    st.builds(
        Held, simple, shares.map(lambda one: Points(one / 2, share=True)),
        st.just(Points(Fraction(3, 4), share=True)),
    ),
    st.builds(Settled, simple, st.none() | given_points, st.none() | given_points),
)  # fmt: skip
targets = st.builds(
    Threshold, st.sampled_from([Comparison.AT_LEAST, Comparison.AT_MOST, Comparison.EQUAL]), sizes
) | st.builds(
    lambda one, other: Interval(*sorted([one, other], key=lambda size: size.base)), sizes, sizes
)
weights = st.fractions(1, 50, max_denominator=4)


@st.composite
def scored(draw):
    """A target with a method that fits it, a weight, and an actual value: a point or a stretch."""
    rule, method, weight = draw(targets), draw(methods), draw(weights)
    point = st.decimals(-50, 300, places=1).map(lambda one: Measured(Quantity(one, "%")))
    stretch = st.builds(Bounded, intervals(("%",)))
    return Leaf("产出指标", weight, rule, draw(point | stretch), method)


def agrees_on_points(leaf, profile):
    try:
        compile_curve(leaf.rule, leaf.method, leaf.weight, profile=profile)
    except Refusal:
        return  # a method for targets of another kind
    row = Indicator("a", target=leaf.rule, actual=leaf.actual, scoring=leaf.method)
    score = leaf_result(("a",), row, share_of(row, leaf.weight, profile), profile).score
    if isinstance(leaf.actual, Measured):
        wanted, _ = naive_scores.earned(leaf, leaf.weight, profile)
        if profile.rounding.at is Step.INDICATOR:
            wanted = naive_scores.printed(wanted, leaf.weight, profile)
        assert score.point == wanted
        return
    found = naive_scores.sampled(leaf, leaf.weight, profile)
    step = Fraction(profile.rounding.at is Step.INDICATOR, 10**profile.places)
    assert score.low - step <= min(found)
    assert max(found) <= score.high + step


@FEW
@given(scored(), profiles)
def test_both_score_alike(leaf, profile):
    agrees_on_points(leaf, profile)


@pytest.mark.slow
@MANY
@given(scored(), profiles)
def test_both_score_many_alike(leaf, profile):
    agrees_on_points(leaf, profile)


@FEW
@given(of_figures() | of_dates() | of_levels() | of_changes(), weights, profiles)
def test_without_a_method_the_curve_gives_the_points_that_the_table_does(pair, weight, profile):
    rule, actual = pair
    if isinstance(actual, Bounded):
        return
    curve = compile_curve(rule, None, weight, profile=profile)
    x = naive.found(rule, actual, profile).low
    row = Indicator("a", target=rule, actual=actual)
    profile = evolve(profile, rounding=Rounding(at=Step.TOTAL))
    score = leaf_result(("a",), row, share_of(row, weight, profile), profile).score
    assert score.point == curve(x)


@st.composite
def rows(draw):
    rule, actual = draw(anything())
    weight = Fraction(draw(st.decimals(0, 40, places=1)))
    heading = draw(st.sampled_from(["产出指标", "效益指标", "满意度指标"]))
    method = None
    if isinstance(rule, Threshold) and isinstance(actual, Measured) and draw(st.booleans()):
        method = draw(st.just(Direct()) | st.builds(Direct, given_points, given_points))
    return Leaf(heading, weight, rule, actual, method)


def card_of(leaves, profile, bonus):
    """The rows under their headings, each with a name of its own."""
    headings = {}
    for number, leaf in enumerate(leaves):
        weight = Decimal(leaf.weight.numerator) / leaf.weight.denominator
        row = Indicator(
            f"i{number}", weight=weight, target=leaf.rule, actual=leaf.actual, scoring=leaf.method
        )
        headings.setdefault(leaf.heading, []).append(row)
    tree = tuple(Indicator(name, tuple(listed)) for name, listed in headings.items())
    given_bonus = (Bonus("加分项", bonus),) if bonus else ()
    whole = sum(leaf.weight for leaf in leaves)
    points = Decimal(whole.numerator) / whole.denominator
    return Scorecard("t", tree, profile=profile, bonuses=given_bonus, points=points)


def agrees_on_a_table(leaves, profile, bonus):
    report = evaluate(card_of(leaves, profile, bonus))
    wanted = naive_scores.total(leaves, profile, Fraction(bonus))
    assert (report.total.low, report.total.high) == wanted
    whole = sum(leaf.weight for leaf in leaves)
    grades = list(dict.fromkeys(naive_scores.grade(end, profile, whole) for end in wanted))
    assert report.grade == "至".join(grades)


tables = st.lists(rows(), min_size=1, max_size=6)
bonuses = st.sampled_from([Decimal(0), Decimal(0), Decimal(3), Decimal("7.5")])
written = st.sampled_from(profile_names()).map(packaged_profile)


@FEW
@given(tables, profiles, bonuses)
def test_both_add_up_alike(leaves, profile, bonus):
    agrees_on_a_table(leaves, profile, bonus)


@FEW
@given(tables, written, bonuses)
def test_both_add_up_alike_under_the_profiles_that_come_with_us(leaves, profile, bonus):
    # What a profile scores by sentences of its own is not for an evaluator that reads none.
    agrees_on_a_table(leaves, evolve(profile, methods=()), bonus)


@pytest.mark.slow
@MANY
@given(tables, profiles | written.map(lambda one: evolve(one, methods=())), bonuses)
def test_both_add_up_many_alike(leaves, profile, bonus):
    agrees_on_a_table(leaves, profile, bonus)


@FEW
@given(st.fractions(-5, 120, max_denominator=1000), written)
def test_both_grade_alike(value, profile):
    assert (grade_of(value, profile) or "—") == naive_scores.grade(value, profile)
