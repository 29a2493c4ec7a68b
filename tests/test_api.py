"""The public functions as programs call them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from indicator_rules import (
    ExpressionError,
    SpecError,
    assess,
    compile_curve,
    parse_actual,
    parse_target,
    prove,
)
from indicator_rules.api.expressions import explanation, profile_named
from indicator_rules.model.actuals import Bounded, Missing
from indicator_rules.model.comparison import Comparison, Direction
from indicator_rules.model.curve import Curve, Piece, constant
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.quantity import Quantity, decimal_of
from indicator_rules.model.region import Region
from indicator_rules.model.results import Verdict
from indicator_rules.model.rules import Interval, Threshold
from indicator_rules.model.scales import SCALES
from indicator_rules.model.units import unit_named


def test_texts_and_values_give_the_same_assessment():
    rule = parse_target("≥90%")
    assert assess("≥90%", "98.5%") == assess(rule, parse_actual("98.5%", rule=rule))


@pytest.mark.parametrize("actual", ["98.5%", "98.5", Decimal("98.5")])
def test_a_number_is_in_the_unit_of_the_target(actual):
    assert assess("≥90%", actual).printed == "100%"


def test_a_whole_number_is_exact():
    assert assess("≥8场", 7).printed == "87.5%"


def test_a_number_against_what_has_no_unit_has_none():
    assert parse_actual(7).to_dict()["unit"] == ""
    assert parse_actual(5, rule=parse_target("增长≥5%")).to_dict()["unit"] == "%"
    assert parse_actual(5, rule=parse_target("3-5天")).to_dict()["unit"] == "天"


def test_none_is_a_missing_value():
    assert parse_actual(None) == Missing()
    assert assess("≥8场", None).verdict.value == "undetermined"


def test_a_float_is_refused_with_the_remedy():
    with pytest.raises(TypeError, match=r'is no exact number; write Decimal\("98.5"\)'):
        parse_actual(98.5)


@pytest.mark.parametrize("actual", [Decimal("NaN"), Decimal("Infinity")])
def test_a_number_without_a_value_is_refused(actual):
    with pytest.raises(ValueError, match="is not a finite number"):
        parse_actual(actual)


def test_profiles_go_by_name_or_value():
    assert profile_named(None) is PLAIN
    assert profile_named("plain") == PLAIN
    assert profile_named(PLAIN) is PLAIN


def test_a_direction_may_be_a_word_or_a_value():
    assert parse_target("30天", direction="lower").direction is Direction.LOWER
    assert parse_target("30天", direction=Direction.LOWER).direction is Direction.LOWER
    assert parse_target("良好", direction="lower") == parse_target("良好")


def test_an_error_is_its_message_and_has_a_diagnostic():
    with pytest.raises(ExpressionError, match="expected a unit or the end, found “O”") as error:
        parse_target("≥9O%")
    assert error.value.diagnostic.code == "IR115"
    assert isinstance(error.value, ValueError)
    assert issubclass(SpecError, ValueError)


def test_a_quantity_equals_no_number():
    assert Quantity(Decimal(5)) != 5
    assert Quantity(Decimal(5), "公里") == Quantity(Decimal(5000), "米")


def test_an_open_interval_of_one_value_is_refused():
    five = Quantity(Decimal(5))
    with pytest.raises(ValueError, match="IR106"):
        Interval(five, five, low_closed=False)


def test_a_scale_knows_its_levels():
    scale = SCALES[0]
    assert (scale.rank("优秀"), scale.named(3)) == (3, "优")
    with pytest.raises(KeyError, match="合格"):
        scale.rank("合格")


def test_a_bound_that_is_one_value_is_that_value():
    rule = parse_target("≥90%")
    bound = Bounded(Threshold(Comparison.EQUAL, Quantity(Decimal(95), "%")), "95%")
    assert assess(rule, bound).verdict.value == "met"


def test_units_know_what_they_measure():
    assert unit_named("").name == ""
    assert unit_named("万元/亩").is_money
    assert not unit_named("亩").is_money
    assert unit_named("个日历天").dimension == "calendar days"
    assert not unit_named("个个某").known


def test_an_equal_target_may_be_exact_by_profile():
    from attrs import evolve  # noqa: PLC0415

    exact = evolve(PLAIN, exact_equal=True)
    rule = Threshold(Comparison.EQUAL, Quantity(Decimal(100), "%"))
    assert assess(rule, "101%").verdict.value == "met"
    assert assess(rule, "101%", profile=exact).verdict.value == "unmet"


def test_a_missed_lower_target_may_be_a_ratio_by_profile():
    from attrs import evolve  # noqa: PLC0415

    ratio = evolve(PLAIN, reverse_ratio=True)
    assert assess("≤100万元", "125万元").printed == "75%"
    assert assess("≤100万元", "125万元", profile=ratio).printed == "80%"


def test_a_requirement_in_words_has_no_curve_to_prove():
    found = explanation("制度健全", "制度健全", weight="5")
    assert (found.curve, found.laws) == (None, ())
    assert found.score.points.point == 5


def test_a_curve_knows_what_its_laws_are_about():
    proofs = prove(compile_curve("≥90%", "80%以上得满分", 5))
    broken = {proof.law.value: proof.witnesses[0].to_dict() for proof in proofs if not proof.holds}
    assert broken["full-at-target"]["first"] == "85"
    assert set(broken) == {"full-at-target", "continuous"}


def test_a_curve_of_pieces_alone_has_no_laws():
    bare = Curve((Piece(Region(None, None), constant(Fraction(5))),))
    with pytest.raises(ValueError, match="no target or weight"):
        prove(bare)
    aim = compile_curve("≥90%", None, 5).aim
    assert not prove(bare, aim, Fraction(5))[3].holds


def test_an_actual_text_that_cannot_be_read_is_a_finding_of_its_assessment():
    assessment = assess("≥90%", "9O%")
    assert assessment.verdict is Verdict.UNDETERMINED
    assert [finding.code for finding in assessment.findings] == ["IR115", "IR412"]


def test_a_third_is_no_finite_decimal():
    with pytest.raises(ValueError, match="no finite decimal"):
        decimal_of(Fraction(1, 3))
