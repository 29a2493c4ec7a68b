"""Methods as curves: the vectors of published rules."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from indicator_rules import parse_actual, parse_target
from indicator_rules.engine.aims import aim_of
from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.points import place_of
from indicator_rules.engine.prove import Law, prove
from indicator_rules.model.comparison import Direction
from indicator_rules.model.curve import Curve, Piece, constant, formula
from indicator_rules.model.methods import (
    NONE,
    Axis,
    Band,
    Bands,
    BasePlus,
    Deduct,
    Direct,
    Efficacy,
    Growth,
    Inside,
    ModeratePoint,
    Part,
    Points,
    Proportional,
    Reverse,
)
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.results import Range

F = Fraction


def quantity(text):
    return parse_target(text).quantity


def compiled(target, method, weight):
    return compile_curve(parse_target(target), method, F(weight))


def scores(target, method, weight, *actuals):
    curve = compiled(target, method, weight)
    return [str(curve.rounded(Decimal(actual))) for actual in actuals]


def per(points, unit, **more):
    return Deduct(Points(F(points)), quantity(unit), **more)


VECTORS = [
    ("≥90%", None, 5, {"85": "4.72", "100": "5.00", "90": "5.00", "0": "0.00", "-5": "0.00"}),
    ("≥8场", None, 4, {"7": "3.50"}),
    ("≤90万元", None, 8, {"100": "7.11", "135": "4.00", "180": "0.00", "80": "8.00"}),
    ("≤90万元", Reverse(ratio=True), 8, {"100": "7.20", "135": "5.33", "180": "4.00"}),
    ("=0件", None, 5, {"0": "5.00", "1": "0.00", "-1": "5.00"}),
    ("≤0%", Reverse(), 3, {"0": "3.00", "1": "0.00"}),
    ("≥80%", Direct(), 4, {"80": "4.00", "79.99": "0.00"}),
    ("≥80%", Direct(Points(F(1))), 4, {"80": "4.00", "79.99": "1.00"}),
    ("≥100%", Proportional(F(3, 5)), 5, {"60": "3.00", "59": "0.00", "120": "5.00"}),
    ("≥100%", Proportional(F(3, 5), pass_included=False), 5, {"60": "0.00", "61": "3.05"}),
    ("≥100%", Proportional(full_mark=F(9, 10)), 5, {"90": "5.00", "89": "4.45"}),
    ("≥100%", Proportional(F(7, 10), full_mark=F(9, 10), ramp=True), 10, {"70": "0.00", "80": "5.00", "90": "10.00"}),
    ("≥100%", Proportional(F(7, 10), ramp=True), 10, {"70": "0.00", "85": "5.00", "100": "10.00"}),
    ("≤100天", Proportional(F(3, 5)), 5, {"100": "5.00", "140": "3.00", "141": "0.00"}),
    ("90-100分", Proportional(F(3, 5)), 5, {"95": "5.00", "54": "3.00", "53": "0.00"}),
    ("≥0场", Proportional(), 5, {"0": "5.00", "-1": "0.00"}),
    ("≥90%", per("0.5", "1%"), 10, {"95": "10.00", "89": "9.50", "89.5": "9.75", "70": "0.00", "50": "0.00"}),
    ("≥90%", per("1", "1%", part=Part.DOWN), 3, {"89.5": "3.00", "89": "2.00", "88.5": "2.00", "86": "0.00"}),
    ("≥90%", per("1", "1%", part=Part.UP), 3, {"90": "3.00", "89.5": "2.00", "89": "2.00", "88.5": "1.00"}),
    ("≥95%", per("0.02", "1个百分点", cap=Points(F(1, 2))), 2, {"85": "1.80", "70": "1.50", "10": "1.50"}),
    ("≤100%", per("0.1", "1%"), 1, {"98": "1.00", "103": "0.70", "130": "0.00"}),
    ("80-90%", per("0.5", "1%"), 10, {"85": "10.00", "79": "9.50", "92": "9.00"}),
    ("0次", per("0.2", "1次"), 2, {"0": "2.00", "3": "1.40", "11": "0.00"}),
    ("2023年12月31日前", per("0.5", "1天"), 3, {"-1": "3.00", "2": "2.00", "31": "0.00"}),
    ("≥90%", Efficacy(quantity("60%"), quantity("100%")), 10, {"60": "6.00", "80": "8.00", "100": "10.00"}),
    ("≤30天", Efficacy(quantity("60天"), quantity("20天"), F(2, 5), F(3, 5)), 10, {"60": "6.00", "20": "10.00", "40": "8.00"}),
    ("80-100%", Inside(), 10, {"90": "10.00", "60": "7.50", "125": "7.50"}),
    ("80-100%", Inside(Points(F(1))), 10, {"79": "9.00", "75": "5.00", "105": "5.00"}),
    ("=100%", ModeratePoint(), 10, {"80": "8.00", "100": "10.00", "125": "8.00"}),
    ("=0%", ModeratePoint(), 10, {"0": "10.00", "1": "0.00"}),
    ("增长≥5%", Growth(), 10, {"-100": "0.00", "0": "10.00", "20": "12.00", "80": "15.00"}),
    ("≥90%", BasePlus(Points(F(4, 5), share=True), Points(F(1, 2)), quantity("1%")), 10, {"90": "8.00", "92": "9.00", "99": "10.00", "70": "0.00"}),
    ("≤30天", BasePlus(Points(F(4, 5), share=True), Points(F(1)), quantity("1天")), 10, {"30": "8.00", "29": "9.00", "31": "7.00"}),
    ("良及以上", Direct(), 5, {"2": "5.00", "1": "0.00"}),
]  # fmt: skip


@pytest.mark.parametrize(("target", "method", "weight", "table"), VECTORS)
def test_a_method_gives_what_its_rule_says(target, method, weight, table):
    assert dict(zip(table, scores(target, method, weight, *table), strict=True)) == table


def bands(axis=Axis.ACTUAL):
    return Bands(
        (
            Band(Region(F(90), None)),
            Band(Region(F(80), F(90), high_closed=False), Points(F(4, 5), share=True)),
            Band(Region(F(60), F(80), high_closed=False), Points(F(3))),
        ),
        axis,
    )


def test_bands_give_their_points_and_nothing_elsewhere():
    assert scores("≥90%", bands(), 10, "90", "89.99", "80", "79", "60", "59") == [
        "10.00", "8.00", "8.00", "3.00", "3.00", "0.00",
    ]  # fmt: skip


def test_bands_of_the_rate_count_from_the_target():
    assert scores("≥50场", bands(Axis.RATE), 10, "45", "40", "39", "29") == [
        "10.00", "8.00", "3.00", "0.00",
    ]  # fmt: skip


def test_the_first_band_that_covers_a_value_counts():
    method = Bands((Band(Region(F(90), None)), Band(Region(None, None), Points(F(1)))))
    assert scores("≥90%", method, 10, "95", "10") == ["10.00", "1.00"]


def test_a_proportional_band_follows_completion():
    method = Bands((Band(Region(F(50), None)), Band(Region(F(40), F(50)), method=Proportional())))
    assert scores("≥50场", method, 10, "50", "45", "39") == ["10.00", "9.00", "0.00"]


def test_percentage_points_of_an_amount_are_hundredths_of_the_target():
    assert scores("≥200万元", per("0.5", "1%"), 10, "200", "198", "160", "159") == [
        "10.00", "9.50", "0.00", "0.00",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("target", "method", "weight", "code"),
    [
        ("≥90%", Direct(), 0, "IR424"),
        ("≥90%", Efficacy(quantity("60%"), quantity("60%")), 5, "IR425"),
        ("≥90%", Proportional(F(1), ramp=True), 5, "IR426"),
        ("≥90%", per("0", "1%"), 5, "IR427"),
        ("≥90%", per("1", "1%", full=NONE), 5, "IR427"),
        ("≥90%", per("0.0001", "1%", part=Part.UP), 5, "IR428"),
        ("≥90%", per("1", "1天"), 5, "IR409"),
        ("制度健全", Direct(), 5, "IR423"),
        ("≥8场", Growth(), 5, "IR434"),
    ],
)
def test_a_method_that_means_nothing_is_refused(target, method, weight, code):
    with pytest.raises(Refusal) as error:
        compiled(target, method, weight)
    assert error.value.code == code


def laws(target, method, weight):
    rule = parse_target(target)
    curve = compile_curve(rule, method, F(weight))
    return {proof.law: proof for proof in prove(curve, aim_of(rule), F(weight))}


def test_a_fair_curve_obeys_every_law():
    assert all(proof.holds for proof in laws("≥90%", per("0.5", "1%"), 10).values())


def test_a_jump_is_shown_with_its_size():
    (jump,) = laws("≥100%", Proportional(F(3, 5)), 5)[Law.CONTINUOUS].witnesses
    assert (jump.first, jump.first_score, jump.second_score) == (60, 0, 3)


def test_a_score_that_falls_is_shown_with_both_scores():
    method = Bands(
        (Band(Region(F(90), None), Points(F(7))), Band(Region(F(80), F(90)), Points(F(8))))
    )
    (fall,) = laws("≥90%", method, 8)[Law.MONOTONE].witnesses
    assert (fall.first, fall.first_score, fall.second_score) == (90, 8, 7)


def test_a_slope_the_wrong_way_is_shown_with_two_values():
    (fall,) = laws("≥90%", per("1", "1%", above=True), 5)[Law.MONOTONE].witnesses
    assert fall.first < fall.second
    assert fall.first_score > fall.second_score


def test_full_marks_for_a_missed_target_are_found():
    (witness,) = laws("≥90%", Bands((Band(Region(F(80), None)),)), 5)[Law.FULL_AT_TARGET].witnesses
    assert 80 <= witness.first < 90
    assert witness.first_score == 5


def test_a_met_target_without_full_marks_is_found():
    (witness,) = laws("≥90%", Bands((Band(Region(F(95), None)),)), 5)[Law.FULL_AT_TARGET].witnesses
    assert 90 <= witness.first < 95
    assert witness.first_score == 0


def test_a_strict_target_missed_by_equality_earns_all_by_proportion_and_that_is_found():
    (witness,) = laws("＞90%", None, 5)[Law.FULL_AT_TARGET].witnesses
    assert (witness.first, witness.first_score) == (90, 5)


def test_points_above_the_weight_are_found():
    assert not laws("增长≥5%", Growth(), 10)[Law.BOUNDED].holds


def test_a_target_inside_rises_and_falls():
    assert laws("80-90%", None, 5)[Law.MONOTONE].holds
    assert laws("80-90%", None, 5)[Law.FULL_AT_TARGET].holds


def test_a_curve_covers_the_line_once():
    low, high = Region(None, F(0)), Region(F(1), None)
    with pytest.raises(ValueError, match="no piece covers 0"):
        Curve((Piece(low, constant(0)), Piece(high, constant(1))))
    with pytest.raises(ValueError, match="overlap at -1"):
        Curve((Piece(low, constant(0)), Piece(Region(F(-1), None), constant(1))))
    with pytest.raises(ValueError, match="begins at 1"):
        Curve((Piece(high, constant(1)),))
    with pytest.raises(ValueError, match="ends at 0"):
        Curve((Piece(low, constant(1)),))
    with pytest.raises(ValueError, match="has no piece"):
        Curve(())
    with pytest.raises(ValueError, match="at 0 is divided by 0"):
        Curve(
            (
                Piece(low, formula(0, 1, 1, 0)),
                Piece(Region(F(0), None, low_closed=False), constant(1)),
            )
        )


def test_equal_curves_are_equal_whatever_they_were_made_of():
    whole = Curve((Piece(Region(None, None), constant(1)),))
    parts = Curve(
        (
            Piece(Region(None, F(0), high_closed=False), constant(1)),
            Piece(Region(F(0), F(0)), formula(2, 2, 2, 2)),
            Piece(Region(F(0), None, low_closed=False), formula(3, 3, 3, 3)),
        )
    )
    assert parts == whole
    assert hash(parts) == hash(whole)
    left = Curve(
        (
            Piece(Region(None, F(0)), constant(0)),
            Piece(Region(F(0), None, low_closed=False), formula(1, 0)),
        )
    )
    right = Curve(
        (
            Piece(Region(None, F(0), high_closed=False), constant(0)),
            Piece(Region(F(0), None), formula(1, 0)),
        )
    )
    assert left == right


def test_a_stretch_scores_a_range():
    curve = compiled("≥90%", None, 9)
    found = curve.over(Region(F(80), None))
    assert (found.low, found.high) == (8, 9)
    found = curve.over(Region(F(80), F(85)))
    assert (found.low, found.high) == (8, F(17, 2))
    found = Curve((Piece(Region(None, None), formula(1, 0)),)).over(Region(F(0), None))
    assert (found.low, found.high) == (None, None)


def test_a_curve_is_text_and_data():
    curve = compiled("≤90万元", Reverse(ratio=True), 8)
    assert str(curve) == "(-∞, 90]: 8; (90, +∞): (720)/(x)"
    assert curve.to_dict()["pieces"][1] == {
        "low": "90", "high": None, "low_closed": False, "high_closed": False,
        "a": 0, "b": 720, "c": 1, "d": 0,
    }  # fmt: skip
    assert curve.breakpoints == (90,)
    assert (
        str(compiled("≥90%", per("0.5", "1%"), 10))
        == "(-∞, 70]: 0; (70, 90]: 0.5·x - 35; (90, +∞): 10"
    )


def test_a_rounded_score_is_rounded_half_up_once():
    assert str(compiled("≥100%", None, 5).rounded(Decimal("94.5"))) == "4.73"
    falling = Curve((Piece(Region(None, None), formula(-1, 0)),))
    assert str(falling.rounded(Decimal("4.725"))) == "-4.73"


def test_a_point_of_its_own_joins_what_follows_it():
    curve = Curve(
        (
            Piece(Region(None, F(0), high_closed=False), constant(0)),
            Piece(Region(F(0), F(0)), constant(5)),
            Piece(Region(F(0), None, low_closed=False), formula(1, 5)),
        )
    )
    assert str(curve) == "(-∞, 0): 0; [0, +∞): x + 5"
    lone = Curve(
        (
            Piece(Region(None, F(0), high_closed=False), constant(0)),
            Piece(Region(F(0), F(0)), constant(7)),
            Piece(Region(F(0), None, low_closed=False), formula(1, 5)),
        )
    )
    assert str(lone) == "(-∞, 0): 0; {0}: 7; (0, +∞): x + 5"
    assert (lone(0), lone(F(1, 2))) == (7, F(11, 2))


def test_a_quotient_comes_near_to_its_limits():
    curve = Curve(
        (
            Piece(Region(None, F(0)), constant(0)),
            Piece(Region(F(0), None, low_closed=False), formula(2, 1, 1, 0)),
        )
    )
    assert curve.over(Region(F(1), None)) == Range(F(2), F(3))
    assert curve.over(Region(F(0), F(1), low_closed=False)) == Range(None, None)
    assert [proof.holds for proof in prove(curve, aim_of(parse_target("≥1")), F(9))][:1] == [True]


def test_a_quotient_with_a_negative_divisor_is_rounded_alike():
    curve = Curve(
        (
            Piece(Region(None, F(0), high_closed=False), formula(0, 1, 1, 0)),
            Piece(Region(F(0), None), constant(0)),
        )
    )
    assert str(curve.rounded(Decimal(-8), 2)) == "-0.13"


def test_one_score_for_everything_is_full_marks_for_a_missed_target():
    curve = Curve((Piece(Region(None, None), constant(5)),))
    found = {proof.law: proof for proof in prove(curve, aim_of(parse_target("≥90")), F(5))}
    assert [law for law, proof in found.items() if not proof.holds] == [Law.FULL_AT_TARGET]


def test_full_marks_by_chance_in_the_middle_are_no_proof():
    curve = Curve((Piece(Region(None, None), formula(1, -90)),))
    aim = aim_of(parse_target("89-101"))
    found = {proof.law: proof for proof in prove(curve, aim, F(5))}
    assert found[Law.FULL_AT_TARGET].witnesses
    alone = aim_of(parse_target("95-95"))
    assert {proof.law: proof for proof in prove(curve, alone, F(5))}[Law.FULL_AT_TARGET].witnesses


@pytest.mark.parametrize(
    ("target", "direction"),
    [("增长≤5%", Direction.LOWER), ("增长约5%", Direction.INSIDE), ("增长≥5%", Direction.HIGHER)],
)
def test_a_change_has_a_direction(target, direction):
    assert aim_of(parse_target(target)).direction is direction


def test_an_equal_target_is_inside_by_profile():
    exact = evolve(PLAIN, exact_equal=True)
    assert aim_of(parse_target("=5场"), exact).direction is Direction.INSIDE


def test_only_what_has_a_line_has_a_place_on_it():
    rule = parse_target("制度健全")
    assert place_of(rule, parse_actual("95%"), PLAIN) is None
    assert place_of(parse_target("80-90%"), parse_actual("85%"), PLAIN).low == 85


@pytest.mark.parametrize(("target", "full", "none"), [("80%-90%", 72, 71), ("≤100万元", 110, 111)])
def test_from_the_full_mark_on_there_are_all_points_on_any_side(target, full, none):
    method = Proportional(full_mark=Fraction(9, 10))
    curve = compile_curve(parse_target(target), method, Fraction(10))
    assert curve(full) == 10
    assert curve(none) < 9
