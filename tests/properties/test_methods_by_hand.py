"""Methods with words of their own, against what the words say: bands, formulas, months, figures."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from decimal import Decimal
from fractions import Fraction
from itertools import product

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from indicator_rules import implies
from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.envelopes import OPERATIONS, ZeroDivisorError, printed
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.expressions import Name, Operation, Sign, Size
from indicator_rules.model.methods import Axis, Band, Bands, Calculated, Deduct, Part, Points
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Deadline, Interval, Threshold
from indicator_rules.model.units import NO_UNIT, unit_named
from tests.properties import naive

SETTINGS = settings(
    max_examples=150,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
PERCENT, COUNTED = unit_named("%"), unit_named("户")
WEIGHT = Fraction(10)
counts = st.integers(1, 60).map(lambda size: Quantity(Decimal(size), "户"))
ends = st.fractions(0, 150, max_denominator=2)


@st.composite
def stretches(draw):
    low, high = sorted([draw(ends), draw(ends)])
    assume(low < high)
    chosen = draw(st.sampled_from([(low, high), (low, None), (None, high)]))
    return Region(*chosen, draw(st.booleans()), draw(st.booleans()))


def measured(axis, unit, t, x):
    """The figure that a band is of: the value, its share of the target, or what is past it."""
    share = 100 / t if unit is PERCENT else Fraction(1)
    match axis:
        case Axis.OVER | Axis.EXCEEDED:
            return (x - t) * share
        case Axis.UNDER | Axis.SAVED:
            return (t - x) * share
        case Axis.OFF | Axis.DEVIATION:
            return abs(x - t) * share
        case Axis.RATE | Axis.SHARE:
            return x * 100 / t
        case _:
            return x * share


@SETTINGS
@given(
    counts,
    st.sampled_from([None, *(one for one in Axis if one not in {Axis.EVENTS, Axis.CHANGE, Axis.NAMED})]),
    st.sampled_from([PERCENT, COUNTED, NO_UNIT]),
    st.lists(stretches(), min_size=1, max_size=3),
    st.booleans(),
    st.fractions(-20, 150, max_denominator=4),
)  # fmt: skip
def test_bands_of_a_count_are_of_what_they_say(size, axis, unit, listed, of_each, x):
    bands = [
        Band(one, unit=unit, points=Points(Fraction(place + 1)), axis=axis if of_each else None)
        for place, one in enumerate(listed)
    ]
    method = Bands(tuple(bands), Axis.ACTUAL if of_each or axis is None else axis)
    t = size.figure
    figure = measured(axis, unit, t, x)
    wanted = next((band.points.size for band in bands if band.stretch.contains(figure)), 0)
    rule = Threshold(Comparison.AT_LEAST, size)
    assert compile_curve(rule, method, WEIGHT)(x) == wanted


HALF = 50
names = st.sampled_from(Name)
figures_with_units = counts | st.integers(1, 120).map(lambda size: Quantity(Decimal(size), "%"))
expressions = st.recursive(
    names | st.fractions(-3, 3, max_denominator=5),
    lambda inner: st.builds(Operation, st.sampled_from(Sign), inner, inner) | inner.map(Size),
    max_leaves=5,
)


def value_of(term, x, t, *, of_rates):
    """What a formula gives; 90% is 0.9 in it, and 某某率 is the rate that the target is."""
    if isinstance(term, Fraction):
        return term
    size = Fraction(1, 100) if of_rates else Fraction(1)
    if isinstance(term, Name):
        return {
            Name.ACTUAL: x * size, Name.TARGET: t * size, Name.WEIGHT: WEIGHT,
            Name.COMPLETION: x / t, Name.RATE: x * size if of_rates else x / t,
            Name.EXCESS: (x - t) / t,
            Name.EXCEEDED: x * size if of_rates and t < HALF else (x - t) / t,
        }[term]  # fmt: skip
    if isinstance(term, Size):
        return abs(value_of(term.term, x, t, of_rates=of_rates))
    left, right = (value_of(one, x, t, of_rates=of_rates) for one in (term.left, term.right))
    match term.sign:
        case Sign.PLUS:
            return left + right
        case Sign.MINUS:
            return left - right
        case Sign.TIMES:
            return left * right
        case Sign.BY:
            return left / right


@SETTINGS
@given(expressions, st.booleans(), figures_with_units, st.fractions(-20, 150, max_denominator=3))
def test_a_formula_gives_what_it_says_between_nothing_and_the_weight(term, off, size, x):
    rule = Threshold(Comparison.AT_LEAST, size)
    try:
        curve = compile_curve(rule, Calculated(term, off), WEIGHT)
        wanted = value_of(term, x, size.figure, of_rates=size.unit is PERCENT)
    except (Refusal, ZeroDivisionError):
        return  # it bends twice, or divides by nothing
    wanted = WEIGHT - wanted if off else wanted
    poles = [piece.formula.pole for piece in curve.pieces if piece.formula.pole is not None]
    if any(x <= pole for pole in poles):
        return  # short of where it is divided by 0 there is no value to compare
    if len(curve.pieces) > 1 and curve.pieces[0].formula.is_constant and x <= curve.breakpoints[0]:
        return
    assert curve(x) == min(max(wanted, Fraction(0)), WEIGHT)


def begun(last, day):
    """How many months past a day have begun, counted one by one."""
    months = 0
    while True:
        year, month = divmod(last.year * 12 + last.month - 1 + months, 12)
        end = dt.date(year, month + 1, min(last.day, monthrange(year, month + 1)[1]))
        if day <= end:
            return months
        months += 1


@SETTINGS
@given(
    st.dates(dt.date(2020, 1, 1), dt.date(2024, 12, 31)),
    st.integers(-40, 500),
    st.sampled_from(["月", "个月"]),
    st.fractions("1/2", 6, max_denominator=2),
    st.none() | st.fractions(1, 10, max_denominator=1),
)
def test_a_month_past_a_day_ends_on_the_day_of_the_same_number(last, days, unit, step, most):
    cap = None if most is None else Points(most)
    method = Deduct(Points(step), Quantity(Decimal(1), unit), Part.UP, cap)
    curve = compile_curve(Deadline(last.year, last.month, last.day), method, WEIGHT)
    lost = begun(last, last + dt.timedelta(days=days)) * step
    assert curve(days) == WEIGHT - min(lost, WEIGHT if most is None else most)


figures = st.decimals(-50, 50, places=2) | st.decimals(-9, 9, places=0)


@SETTINGS
@given(figures, figures, st.sampled_from(sorted(OPERATIONS)))
def test_a_computed_figure_spans_all_that_its_parts_may_be(one, other, sign):
    # A plain 0 is 0 of anything, and stands for itself alone in a sum.
    assume((one and other) or sign in "*/")
    left, right = printed(Quantity(one)), printed(Quantity(other))
    plain = {
        "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
        "/": lambda a, b: a / b * 100,
    }[sign]  # fmt: skip
    try:
        found = OPERATIONS[sign](left, right)
    except ZeroDivisorError:
        assert sign == "/"
        assert right.low <= 0 <= right.high
        return
    corners = [plain(a, b) for a, b in product((left.low, left.high), (right.low, right.high))]
    assert (found.low, found.high) == (min(corners), max(corners))
    assert found.value == plain(left.value, right.value)


bounds = st.builds(
    Threshold,
    st.sampled_from(Comparison),
    st.integers(0, 12).map(lambda n: Quantity(Decimal(n), "场")),
) | st.tuples(st.integers(0, 6), st.integers(7, 12), st.booleans(), st.booleans()).map(
    lambda one: Interval(Quantity(Decimal(one[0]), "场"), Quantity(Decimal(one[1]), "场"), *one[2:])
)


@SETTINGS
@given(bounds, bounds)
def test_a_target_implies_another_where_all_that_meets_it_meets_the_other(rule, other):
    inner, outer = naive.accepted(rule, PLAIN), naive.accepted(other, PLAIN)
    assert implies(rule, other) is (naive.overlap(outer, inner) == "met")


@SETTINGS
@given(st.data())
def test_a_deadline_implies_a_later_one(data):
    days = st.dates(dt.date(2022, 1, 1), dt.date(2024, 12, 31))
    first, last = data.draw(days), data.draw(days)
    one, other = (Deadline(day.year, day.month, day.day) for day in (first, last))
    assert implies(one, other) is (first <= last)
    yearly = [Deadline(None, day.month, day.day, recurring=True) for day in (first, last)]
    assert implies(*yearly) is ((first.month, first.day) <= (last.month, last.day))
