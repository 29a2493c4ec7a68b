"""Formulas of scores as values: 得分=(实际完成率-60%)÷(100%-60%)×分值."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen


class Name(StrEnum):
    """What a name in a formula stands for.

    A completion is the actual value through the target; a rate is the actual value where the
    target is a rate, and otherwise the completion; an excess is what is over the target, through
    the target. What is called exceeded (成本超支率) is the actual value where the target limits
    such a rate (≤5%), and otherwise an excess.
    """

    ACTUAL = "actual"
    TARGET = "target"
    WEIGHT = "weight"
    COMPLETION = "completion"
    RATE = "rate"
    EXCESS = "excess"
    EXCEEDED = "exceeded"


class Sign(StrEnum):
    """The four signs of arithmetic."""

    PLUS = "+"
    MINUS = "-"
    TIMES = "×"
    BY = "÷"


@frozen
class Operation:
    """Two terms and the sign between them."""

    sign: Sign
    left: Expression
    right: Expression


@frozen
class Size:
    """A term without its sign: |实际值-目标值|."""

    term: Expression


Expression: TypeAlias = Fraction | Name | Operation | Size


def named(expression: Expression, name: Name) -> bool:
    """Whether a formula holds a name."""
    if isinstance(expression, Operation):
        return named(expression.left, name) or named(expression.right, name)
    if isinstance(expression, Size):
        return named(expression.term, name)
    return expression is name
