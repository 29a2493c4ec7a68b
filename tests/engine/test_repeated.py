"""What is computed once for texts that repeat each other, and for none that only seem to."""

from __future__ import annotations

from fractions import Fraction

from indicator_rules import compile_curve, prove
from indicator_rules.model.rules import Comparison, Threshold
from indicator_rules.syntax import parse_target


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
