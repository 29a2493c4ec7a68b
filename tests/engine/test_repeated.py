"""What is computed once for texts that repeat each other, and for none that only seem to."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from indicator_rules import compile_curve, prove
from indicator_rules.language.targets import parse_target
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.itself import Itself
from indicator_rules.model.profile import PLAIN
from indicator_rules.model.results import Range
from indicator_rules.model.rules import Threshold


def test_the_same_target_gives_the_same_curve():
    first, second = (compile_curve("≥90%", "未完成的按比例得分", 10) for _ in range(2))
    assert first == second


def test_equal_targets_in_other_units_keep_their_own_curves():
    percent, permille = (parse_target(text) for text in ("≥1.1%", "≥11‰"))
    assert percent == permille
    curves = [compile_curve(rule, "未完成的按比例得分", 10) for rule in (percent, permille)]
    assert curves[0](Fraction(1)) == curves[1](Fraction(10))
    assert curves[0](Fraction(1)) != curves[1](Fraction(1))


def test_equal_units_of_other_names_keep_their_names():
    rules = [parse_target(f"≥90{unit}") for unit in ("公里", "千米")]
    assert all(isinstance(rule, Threshold) for rule in rules)
    assert {rule.comparison for rule in rules} == {Comparison.AT_LEAST}
    curves = [compile_curve(rule, "≥80得10分；其余不得分", 10) for rule in rules]
    names = [
        {witness.aim.unit.name for proof in prove(curve) for witness in proof.witnesses}
        for curve in curves
    ]
    assert names == [{"公里"}, {"千米"}]


def test_a_row_is_told_in_the_unit_of_its_own_target(leaf, scored):
    """Both targets are equal, and so are the actual values; their findings are not."""
    rows = [leaf(unit, f"＞90{unit}", f"90{unit}", "50") for unit in ("公里", "千米")]
    assert rows[0].target == rows[1].target
    report = scored(PLAIN, *rows)
    told = [one.assessment.findings[0] for one in report.leaves]
    assert [one.code for one in told] == ["IR411", "IR411"]
    assert [str(dict(one.words)["figure"]) for one in told] == ["90公里", "90千米"]


def test_the_same_row_is_assessed_once(leaf, scored):
    row = leaf("a", "≥8场", "6场", "50", method="未完成的按比例得分")
    first, second = scored(PLAIN, row, evolve(row, name="b")).leaves
    assert first.assessment is second.assessment
    assert first.curve is second.curve
    assert first.score == second.score == Range(Fraction(75, 2), Fraction(75, 2))


def test_itself_is_no_equal():
    one, other = parse_target("≥90公里"), parse_target("≥90千米")
    assert one == other
    assert Itself(one) == Itself(one)
    assert Itself(one) != Itself(other)
    assert Itself(one) != one
    assert {Itself(one): 1}.get(Itself(other)) is None
