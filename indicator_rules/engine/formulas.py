"""Formulas of scores to the one normal form of a curve: (a·x + b) / (c·x + d)."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple, assert_never

from indicator_rules.engine.curves import level, parts_of, whole
from indicator_rules.model.aim import Aim
from indicator_rules.model.curve import Formula, Piece, formula
from indicator_rules.model.expressions import Expression, Name, Operation, Sign, Size
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region

ZERO, ONE = Fraction(0), Fraction(1)
_HALF = Fraction(1, 2)


class _Line(NamedTuple):
    """(a·x + b) / (c·x + d) on the way."""

    a: Fraction
    b: Fraction
    c: Fraction = ZERO
    d: Fraction = ONE

    @property
    def constant(self) -> bool:
        return not self.a and not self.c


def drawn_by(expression: Expression, aim: Aim, weight: Fraction, *, off: bool) -> list[Piece]:
    """The score by a formula, on both sides of where the term of a size turns.

    Raises:
        Refusal: the formula bends, or divides by 0 (IR433).
    """
    sizes = _sizes_in(expression)
    if not sizes:
        return on_the_line(formula_of(expression, aim, weight, off=off), weight)
    line = _line(sizes[0].term, aim, weight)
    if any(size != sizes[0] for size in sizes) or line.c or not line.a:
        raise Refusal("IR433")
    turn, rises = -line.b / line.a, line.a * line.d > 0
    pieces: list[Piece] = []
    sides = (Region(None, turn), Region(turn, None, low_closed=False))
    for side, above in zip(sides, (False, True), strict=True):
        signed = _signed(expression, positive=above is rises)
        function = formula_of(signed, aim, weight, off=off)
        pieces += parts_of(on_the_line(function, weight), side)
    return pieces


def _sizes_in(expression: Expression) -> list[Size]:
    match expression:
        case Size():
            return [expression]
        case Operation(_, left, right):
            return [*_sizes_in(left), *_sizes_in(right)]
        case _:
            return []


def _signed(expression: Expression, *, positive: bool) -> Expression:
    """The formula with the terms of its sizes, or with their contraries."""
    match expression:
        case Size(term):
            return term if positive else Operation(Sign.MINUS, ZERO, term)
        case Operation(sign, left, right):
            ends = (_signed(one, positive=positive) for one in (left, right))
            return Operation(sign, *ends)
        case _:
            return expression


def formula_of(expression: Expression, aim: Aim, weight: Fraction, *, off: bool) -> Formula:
    """The score by a formula; ``off`` where the formula says what is taken off.

    Raises:
        Refusal: the formula bends, or divides by 0 (IR433).
    """
    line = _line(expression, aim, weight)
    if off:
        line = _sum(_Line(ZERO, weight), _product(line, _Line(ZERO, -ONE)))
    return formula(*line)


def on_the_line(function: Formula, weight: Fraction) -> list[Piece]:
    """The formula where it has a value; up to its pole, what it comes near to beyond it."""
    pole = function.pole
    if pole is None:
        return whole(function)
    near = weight if function.slope < 0 else ZERO
    return [
        Piece(Region(None, pole), level(near)),
        Piece(Region(pole, None, low_closed=False), function),
    ]


def _line(expression: Expression, aim: Aim, weight: Fraction) -> _Line:
    match expression:
        case Fraction():
            return _Line(ZERO, expression)
        case Name():
            return _named(expression, aim, weight)
        case Operation(sign, left, right):
            first, second = _line(left, aim, weight), _line(right, aim, weight)
            return _joined(sign, first, second)
        case Size():
            raise Refusal("IR433")
        case _:
            assert_never(expression)


def _named(name: Name, aim: Aim, weight: Fraction) -> _Line:
    scale = aim.unit.factor / 100 if aim.unit.is_ratio else ONE
    match name:
        case Name.WEIGHT:
            return _Line(ZERO, weight)
        case Name.ACTUAL:
            return _Line(scale, ZERO)
        case Name.TARGET:
            return _Line(ZERO, aim.figure * scale)
        case Name.RATE if aim.unit.is_ratio:
            return _Line(scale, ZERO)
        case Name.COMPLETION | Name.RATE:
            return _Line(ONE / _above_nothing(aim), ZERO)
        case Name.EXCEEDED if aim.unit.is_ratio and aim.figure * scale < _HALF:
            return _Line(scale, ZERO)
        case Name.EXCESS | Name.EXCEEDED:
            return _Line(ONE / _above_nothing(aim), -ONE)
        case _:
            assert_never(name)


def _above_nothing(aim: Aim) -> Fraction:
    """The figure that a rate is of."""
    if aim.figure <= 0:
        raise Refusal("IR429", target=aim.figure)
    return aim.figure


def _joined(sign: Sign, first: _Line, second: _Line) -> _Line:
    match sign:
        case Sign.PLUS:
            return _sum(first, second)
        case Sign.MINUS:
            return _sum(first, _product(second, _Line(ZERO, -ONE)))
        case Sign.TIMES:
            return _product(first, second)
        case Sign.BY:
            if not second.a and not second.b:
                raise Refusal("IR433")
            return _product(first, _Line(second.c, second.d, second.a, second.b))
        case _:
            assert_never(sign)


def _sum(first: _Line, second: _Line) -> _Line:
    if second.constant:
        first, second = second, first
    if not first.constant and (first.c or second.c):
        raise Refusal("IR433")
    if not first.constant:
        ends = first.a / first.d + second.a / second.d, first.b / first.d + second.b / second.d
        return _Line(*ends)
    more = first.b / first.d
    return _Line(second.a + more * second.c, second.b + more * second.d, second.c, second.d)


def _product(first: _Line, second: _Line) -> _Line:
    if second.constant:
        first, second = second, first
    if first.constant:
        factor = first.b / first.d
        return _Line(factor * second.a, factor * second.b, second.c, second.d)
    if first.c:
        first, second = second, first
    if first.c or second.a:
        raise Refusal("IR433")
    over, under = second.b, first.d
    return _Line(first.a * over, first.b * over, under * second.c, under * second.d)
