"""Methods that are drawn fit their target; sentences read as the method they are of."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules import compile_curve, parse_method, parse_target
from indicator_rules.engine.prove import Law, prove
from indicator_rules.model.methods import (
    Calculated,
    Deduct,
    Direct,
    Growth,
    Judged,
    Levels,
    PerUnit,
    Points,
    Proportional,
    Reverse,
)
from indicator_rules.model.quantity import Quantity
from indicator_rules.testing import strategies
from indicator_rules.testing.strategies.methods import KINDS, SAMPLES
from tests.testing.strategies.drawing import DRAWING, drawn, least

fitting = strategies.line_rules().flatmap(
    lambda rule: st.tuples(st.just(rule), strategies.methods(rule))
)


@settings(DRAWING, max_examples=80)
@given(fitting)
def test_a_method_fits_its_target(pair):
    rule, method = pair
    curve = compile_curve(rule, method, 10)
    assert next(proof for proof in prove(curve) if proof.law is Law.TOTAL).holds


@settings(DRAWING, max_examples=80)
@given(strategies.methods().filter(strategies.sayable).flatmap(
    lambda method: st.tuples(st.just(method), strategies.method_texts(method))
))  # fmt: skip
def test_a_sentence_reads_as_its_method(pair):
    method, text = pair
    assert parse_method(text) == method


@pytest.mark.slow
@settings(
    DRAWING,
    max_examples=2000,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.nested_given],
)
@given(fitting)
def test_many_methods_fit_and_their_sentences_read_as_they_are(pair):
    rule, method = pair
    compile_curve(rule, method, 10)
    if strategies.sayable(method):
        assert parse_method(least(strategies.method_texts(method))) == method


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_method_is_drawn_of_targets_that_it_fits(kind):
    assert {type(one) for one in drawn(strategies.methods(kinds=[kind]), 5)} == {kind}


def test_methods_shrink_to_all_or_nothing():
    assert least(strategies.methods()) == Direct()
    assert least(strategies.methods(parse_target("≥90%"))) == Direct()
    assert least(strategies.methods(parse_target("制度健全"), kinds=[Judged])).bands[0].low.share


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Proportional, "按完成比例得分"),
        (Deduct, "每低1%扣1分"),
        (PerUnit, "每完成1%得1分"),
        (Reverse, "reverse-linear"),
        (Levels, "优得满分，良得满分，中得满分，差得满分"),
        (Judged, "完成得满分，部分完成得50%的分值，未完成不得分"),
        (Calculated, "得分=完成率×分值"),
        (Direct, "达标得满分，不达标不得分"),
    ],
)
def test_sentences_are_those_of_tables(kind, text):
    method = least(strategies.methods(kinds=[kind]), strategies.sayable)
    assert least(strategies.method_texts(method)) == text


@pytest.mark.parametrize(
    "text",
    [
        "达标得满分，不达标得50%的分值", "按完成比例得分，60%及以下不得分", "每高1万元扣5%的分值，最多扣3分",
        "每低1个百分点扣1分，扣完为止，不足1个百分点按1个百分点计算", "功效系数法计分，满意值100%，不允许值60%",
        "每低1%扣1分，每高1%扣0.5分", "inside", "moderate-point",
    ],
)  # fmt: skip
def test_sentences_of_many_kinds_are_drawn_again_of_what_they_read_as(text):
    method = parse_method(text)
    assert text in drawn(strategies.method_texts(method), 60)


@pytest.mark.parametrize(
    "method",
    [
        Growth(),
        Direct(met=Points(Fraction(5))),
        Direct(Points(Fraction(1, 3), share=True)),
        PerUnit(Points(Fraction(1, 7)), Quantity(Decimal(1), "%")),
        Proportional(full=Points(Fraction(5))),
        Proportional(Fraction(3, 5), ramp=True),
        Proportional(Fraction(3, 5), full=Points(Fraction(5))),
    ],
)
def test_a_method_that_nobody_writes_has_no_sentence(method):
    assert not strategies.sayable(method)
    with pytest.raises(InvalidArgument, match=r"^method=.* has no sentence$"):
        strategies.method_texts(method)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: strategies.methods(kinds=[]), r"^kinds=\(\) is not of "),
        (
            lambda: strategies.methods(SAMPLES[0], kinds=[Levels]),
            r"holds none that fits rule=≥90%$",
        ),
        (lambda: strategies.curves(parse_target("制度健全")), r"^rule=制度健全 has no figure$"),
    ],
)
def test_a_method_that_fits_nothing_is_refused_at_once(make, message):
    with pytest.raises(InvalidArgument, match=message):
        make()


def test_curves_shrink_to_all_of_ten_points_or_none():
    curve = least(strategies.curves())
    assert str(curve) == "(-∞, 1): 0; [1, +∞): 10"
    assert curve.weight == 10


def test_curves_are_of_the_methods_and_weights_given():
    weights = st.just(Fraction(7))
    one = least(
        strategies.curves(parse_target("≥50%"), methods=st.just(Proportional()), weights=weights)
    )
    assert str(one) == "(-∞, 0]: 0; (0, 50]: 0.14·x; (50, +∞): 7"


def test_what_curves_are_made_of_shrinks():
    assert str(least(strategies.pieces())) == "(-∞, 1): 0"
    assert str(least(strategies.formulas())) == "0"
    assert least(strategies.regions()).low == 0
    assert least(strategies.points()) == Points(Fraction(1), share=True)
    assert any(str(one).count("/") for one in drawn(strategies.formulas(), 100))


@settings(DRAWING, max_examples=60)
@given(strategies.regions(), st.fractions(-300, 300, max_denominator=10))
def test_a_stretch_shares_with_itself_what_it_has(region, value):
    assert region.common(region) == region or region.low == region.high
    assert region.meets(region)
    assert region.contains(value) <= region.holds(region)
