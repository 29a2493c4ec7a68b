"""Identities (勾稽关系) checked with the rounding of the printed figures as intervals."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.actuals import Measured
from indicator_rules.model.identity import Amount, Name, Operation, Relation, Term
from indicator_rules.model.quantity import Quantity, fraction_text
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import PERCENT, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indicator_rules.model.indicators import Scorecard

_HUNDREDTH = Fraction(1, 100)


@frozen
class Figure:
    """A value with the stretch its rounding leaves open, in base units of its dimension."""

    value: Fraction
    low: Fraction
    high: Fraction
    dimension: str
    unit: Unit
    half: Fraction = Fraction(0)


class ZeroDivisorError(ArithmeticError):
    """A quotient by a figure that is 0."""


def check_identity(relation: Relation, text: str, scorecard: Scorecard) -> Diagnostic | None:
    """What there is to say of one identity, None where it holds."""
    figures = dict(scorecard.figures)
    actuals = {leaf.name: leaf.actual for _, leaf in scorecard.leaves()}
    points = {
        name: actual.value
        for name, actual in actuals.items()
        if isinstance(actual, Measured) and isinstance(actual.value, Quantity)
    }
    missing = [name for name in relation.names() if name not in figures and name not in points]
    words: dict[str, object] = {"identity": f"“{text}”"}
    if missing:
        return Diagnostic("IR309", words | {"names": "、".join(missing)})
    try:
        left = _evaluate(relation.left, figures, points)
        right = _evaluate(relation.right, figures, points)
        _same(left, right)
    except Refusal as refusal:
        return Diagnostic(refusal.code, words | refusal.words)
    except ZeroDivisorError as error:
        return Diagnostic("IR313", words | {"names": str(error)})
    difference = left.value - right.value
    if difference == 0 or _is_rounded(left, right) or _is_rounded(right, left):
        return None
    claimed = [name for name in relation.names() if name in points and name not in figures]
    if claimed:
        return _beside(words, claimed[0], points[claimed[0]], relation, left, right)
    return _differing(words, relation, left, right)


def _differing(
    words: dict[str, object], relation: Relation, left: Figure, right: Figure
) -> Diagnostic:
    difference = left.value - right.value
    unit = right.unit if right.unit.name else left.unit
    envelope = (left.high - left.low + right.high - right.low) / 2
    words |= {
        "difference": _shown(abs(difference), unit),
        "envelope": _shown(envelope, unit),
        "names": "、".join(relation.names()),
    }
    overlap = left.low <= right.high and right.low <= left.high
    return Diagnostic("IR307" if overlap else "IR308", words)


def _beside(
    words: dict[str, object],
    name: str,
    actual: Quantity,
    relation: Relation,
    left: Figure,
    right: Figure,
) -> Diagnostic:
    other = right if relation.left == Name(name) else left
    return Diagnostic("IR312", words | {"actual": actual, "value": _shown(other.value, other.unit)})


def _shown(value: Fraction, unit: Unit) -> str:
    size = value / unit.factor
    text = fraction_text(size)
    if "/" in text:
        text = _four_places(size)
    return f"{text}{unit}"


def _four_places(value: Fraction) -> str:
    scaled = (value * 10**4 * 2 + 1) // 2
    whole, rest = divmod(scaled, 10**4)
    return f"{whole}.{rest:04d}".rstrip("0").rstrip(".")


def _is_rounded(exact: Figure, printed: Figure) -> bool:
    """Whether one side is the other, rounded to the places it is printed with."""
    return printed.half > 0 and printed.low <= exact.value <= printed.high and exact.half == 0


def _evaluate(
    term: Term, figures: Mapping[str, Quantity], points: Mapping[str, Quantity]
) -> Figure:
    match term:
        case Name(name):
            # An actual value is held to what it says; a figure stands for what rounds to it.
            return _printed(figures[name]) if name in figures else _exact(points[name])
        case Amount(quantity):
            return _exact(quantity)
        case Operation(sign, left, right):
            first = _evaluate(left, figures, points)
            second = _evaluate(right, figures, points)
            if sign in "+-":
                return _sum(first, second, 1 if sign == "+" else -1)
            return _product(first, second, term) if sign == "*" else _quotient(first, second, term)


def _exact(quantity: Quantity) -> Figure:
    value = quantity.base
    return Figure(value, value, value, quantity.unit.dimension, quantity.unit)


def _printed(quantity: Quantity) -> Figure:
    exponent = quantity.magnitude.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    half = Fraction(1, 2 * 10**places) * quantity.unit.factor
    value = quantity.base
    return Figure(
        value, value - half, value + half, quantity.unit.dimension, quantity.unit, half=half
    )


def _same(left: Figure, right: Figure) -> None:
    if left.dimension != right.dimension:
        first, second = (one.unit.name or "a plain number" for one in (left, right))
        raise Refusal("IR314", first=first, second=second)


def _sum(left: Figure, right: Figure, sign: int) -> Figure:
    zero = left.value == 0 and not left.dimension
    if not zero:
        _same(left, right)
    low, high = (right.low, right.high) if sign > 0 else (-right.high, -right.low)
    unit = right.unit if zero else left.unit
    dimension = right.dimension if zero else left.dimension
    return Figure(
        left.value + sign * right.value, left.low + low, left.high + high, dimension, unit
    )


def _quotient(left: Figure, right: Figure, term: Operation) -> Figure:
    if right.value == 0 or right.low <= 0 <= right.high:
        raise ZeroDivisorError("、".join(Relation(term.right, term.right).names()))
    if left.dimension == right.dimension:
        # A quotient of two amounts is a rate, counted in %.
        factor, unit, dimension = Fraction(100), PERCENT, PERCENT.dimension
    elif right.dimension == "ratio":
        factor, unit, dimension = Fraction(100), left.unit, left.dimension
    elif not right.dimension:
        factor, unit, dimension = Fraction(1), left.unit, left.dimension
    else:
        raise Refusal("IR314", first=left.unit, second=right.unit)
    ends = [a / b * factor for a in (left.low, left.high) for b in (right.low, right.high)]
    return Figure(left.value / right.value * factor, min(ends), max(ends), dimension, unit)


def _product(left: Figure, right: Figure, _term: Operation) -> Figure:
    for one, other in ((left, right), (right, left)):
        if one.dimension in {"ratio", ""}:
            factor = _HUNDREDTH if one.dimension == "ratio" else Fraction(1)
            ends = [a * b * factor for a in (one.low, one.high) for b in (other.low, other.high)]
            value = left.value * right.value * factor
            return Figure(value, min(ends), max(ends), other.dimension, other.unit)
    raise Refusal("IR314", first=left.unit, second=right.unit)
