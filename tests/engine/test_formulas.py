"""A formula of a score gives what its terms give one by one, or is refused."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicator_rules import parse_target
from indicator_rules.engine.aims import aim_of
from indicator_rules.engine.formulas import formula_of
from indicator_rules.model.curve import formula
from indicator_rules.model.expressions import Name, Operation, Sign
from indicator_rules.model.refusal import Refusal

WEIGHT = Fraction(10)
X = Name.ACTUAL
TARGETS = ("≥50户", "≥80%", "≥8‰", "≤40元", "≤5%")
SIGNS = {
    Sign.PLUS: Fraction.__add__,
    Sign.MINUS: Fraction.__sub__,
    Sign.TIMES: Fraction.__mul__,
    Sign.BY: Fraction.__truediv__,
}


def value_of(expression, aim, x):
    """What an expression gives for one actual value, term by term."""
    if isinstance(expression, Fraction):
        return expression
    if isinstance(expression, Operation):
        sides = (value_of(side, aim, x) for side in (expression.left, expression.right))
        return SIGNS[expression.sign](*sides)
    scale = aim.unit.factor / 100 if aim.unit.is_ratio else Fraction(1)
    return {
        Name.WEIGHT: WEIGHT,
        Name.ACTUAL: x * scale,
        Name.TARGET: aim.figure * scale,
        Name.RATE: x * scale if aim.unit.is_ratio else x / aim.figure,
        Name.COMPLETION: x / aim.figure,
        Name.EXCESS: x / aim.figure - 1,
        # A limit in % below a half is itself of what exceeds: 超支率≤5%.
        Name.EXCEEDED: x * scale
        if aim.unit.is_ratio and aim.figure * scale < Fraction(1, 2)
        else x / aim.figure - 1,
    }[expression]


def terms():
    numbers = st.fractions(Fraction(-3), Fraction(3), max_denominator=4)
    leaves = numbers | st.sampled_from(Name)
    return st.recursive(
        leaves,
        lambda inner: st.builds(Operation, st.sampled_from(Sign), inner, inner),
        max_leaves=6,
    )


@given(terms(), st.sampled_from(TARGETS), st.fractions(0, 100, max_denominator=9), st.booleans())
@settings(max_examples=400)
def test_a_formula_gives_what_its_terms_give(expression, target, x, off):
    aim = aim_of(parse_target(target))
    try:
        found = formula_of(expression, aim, WEIGHT, off=off)
        expected = value_of(expression, aim, x)
        score = found(x)
    except (Refusal, ZeroDivisionError):
        return
    assert score == (WEIGHT - expected if off else expected)


def op(left, sign, right):
    return Operation(Sign(sign), left, right)


TWO, THREE = Fraction(2), Fraction(3)
OVER = op(op(X, "+", TWO), "÷", op(X, "+", THREE))
"""(x + 2) / (x + 3)"""


@pytest.mark.parametrize(
    ("expression", "terms"),
    [
        (op(X, "+", op(X, "÷", TWO)), (3, 0, 0, 2)),
        (op(op(X, "÷", THREE), "-", op(X, "÷", TWO)), (-1, 0, 0, 6)),
        (op(op(X, "÷", THREE), "+", op(TWO, "÷", THREE)), (1, 2, 0, 3)),
        (op(TWO, "+", OVER), (3, 8, 1, 3)),
        (op(OVER, "+", TWO), (3, 8, 1, 3)),
        (op(OVER, "-", op(TWO, "÷", THREE)), (1, 0, 3, 9)),
        (op(op(ONE := Fraction(1), "÷", X), "×", op(TWO, "÷", THREE)), (0, 2, 3, 0)),
        (op(X, "×", op(TWO, "÷", X)), (0, 2, 0, 1)),
        (op(op(TWO, "÷", op(X, "+", ONE)), "×", op(X, "+", THREE)), (2, 6, 1, 1)),
        (op(TWO, "÷", op(X, "÷", THREE)), (0, 6, 1, 0)),
    ],
)
def test_a_formula_has_one_normal_form(expression, terms):
    assert formula_of(expression, aim_of(parse_target("≥50户")), WEIGHT, off=False) == formula(
        *terms
    )


@pytest.mark.parametrize(
    "expression",
    [
        op(X, "×", X),
        op(X, "+", OVER),
        op(OVER, "+", X),
        op(OVER, "-", OVER),
        op(OVER, "×", X),
        op(X, "×", OVER),
        op(op(X, "+", ONE), "÷", op(ONE, "÷", X)),
        op(TWO, "÷", op(X, "-", X)),
        op(TWO, "÷", Fraction(0)),
    ],
)
def test_a_formula_that_bends_or_has_no_value_is_refused(expression):
    with pytest.raises(Refusal) as refused:
        formula_of(expression, aim_of(parse_target("≥50户")), WEIGHT, off=False)
    assert refused.value.code == "IR433"
