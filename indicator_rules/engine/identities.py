"""Identities (勾稽关系) checked with the rounding of the printed figures as intervals."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from attrs import frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.envelopes import (
    OPERATIONS,
    Figure,
    ZeroDivisorError,
    alike,
    exact,
    printed,
    rounded_to,
)
from indicator_rules.engine.printing import printed_figure
from indicator_rules.model.actuals import Measured
from indicator_rules.model.identity import (
    Amount,
    Name,
    Operation,
    Relation,
    Term,
    names_in,
    signs_in,
)
from indicator_rules.model.profile import Rounding
from indicator_rules.model.quantity import Quantity, places_of
from indicator_rules.model.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.units import Unit

_LARGEST_PRINTED = 10**20
_LONGEST_SHOWN = 100


@frozen
class _Known:
    """What names stand for: the printed figures, then the actual values of indicators."""

    figures: dict[str, Quantity]
    actuals: dict[str, Quantity]
    several: frozenset[str]
    """Names that several indicators bear, so that they mean none of them."""

    def figure(self, term: Name | Amount) -> Figure:
        """An amount in the relation is exact; a figure stands for what it may be rounded from."""
        quantity = self.quantity(term)
        return exact(quantity) if isinstance(term, Amount) else printed(quantity)

    def quantity(self, term: Name | Amount) -> Quantity:
        match term:
            case Amount(quantity):
                return quantity
            case Name(name):
                return self.figures[name] if name in self.figures else self.actuals[name]
            case _:
                assert_never(term)


def check_identity(relation: Relation, text: str, scorecard: Scorecard) -> Diagnostic | None:
    """What there is to say of one identity, None where it holds."""
    called = Counter(leaf.name for _, leaf in scorecard.leaves())
    several = frozenset(name for name, count in called.items() if count > 1)
    known = _Known(dict(scorecard.figures), _points(scorecard), several)
    names = relation.names()
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    words: dict[str, object] = {"identity": f"“{shown}”"}
    absent = [name for name in names if name not in known.figures and name not in known.actuals]
    unclear = [name for name in names if name not in known.figures and name in known.several]
    if unclear:
        return Diagnostic("IR390", words | {"names": "、".join(unclear)})
    if absent:
        return Diagnostic("IR309", words | {"names": "、".join(absent)})
    try:
        left, right = alike(_value(relation.left, known), _value(relation.right, known))
    except Refusal as refusal:
        return Diagnostic(refusal.code, words | refusal.words)
    except ZeroDivisorError as error:
        return Diagnostic("IR313", words | {"names": error})
    alone = list(_alone(relation, left, right, known))
    if left.value == right.value or any(one.is_rounded for one in alone):
        return None
    overlap = left.low <= right.high and right.low <= left.high
    for one in alone:
        if isinstance(one.term, Name) and one.term.name not in known.figures:
            words["actual"] = known.quantity(one.term)
            words["value"] = _shown(one.beside.value, one.beside.unit)
            return Diagnostic("IR312" if overlap else "IR389", words)
    words |= _difference(left, right)
    return Diagnostic("IR307" if overlap else "IR308", words | {"names": "、".join(names)})


def _points(scorecard: Scorecard) -> dict[str, Quantity]:
    """Actual values that are figures; what was spent is none of the rate that its row is called."""
    return {
        leaf.name: leaf.actual.value
        for _, leaf in scorecard.leaves()
        if isinstance(leaf.actual, Measured)
        and isinstance(leaf.actual.value, Quantity)
        and not leaf.execution
    }


def _value(term: Term, known: _Known) -> Figure:
    """The value of a term, from the leaves up; a long sum is too deep for recursion."""
    todo: list[tuple[Term, bool]] = [(term, False)]
    values: list[Figure] = []
    while todo:
        one, is_ready = todo.pop()
        if not isinstance(one, Operation):
            values.append(known.figure(one))
        elif is_ready:
            right, left = values.pop(), values.pop()
            values.append(_computed(one, left, right))
        else:
            todo += [(one, True), (one.right, False), (one.left, False)]
    return values.pop()


def _computed(term: Operation, left: Figure, right: Figure) -> Figure:
    try:
        return OPERATIONS[term.sign](left, right)
    except ZeroDivisorError as error:
        names = dict.fromkeys(names_in(term.right))
        raise ZeroDivisorError("、".join(names) or "0") from error


@frozen
class _Alone:
    """A figure or an amount that stands alone on its side, and what stands on the other."""

    term: Name | Amount
    stretch: Figure
    beside: Figure

    @property
    def is_rounded(self) -> bool:
        """Whether it is the other side, rounded to the places it has."""
        return self.stretch.low <= self.beside.value <= self.stretch.high


def _alone(relation: Relation, left: Figure, right: Figure, known: _Known) -> Iterator[_Alone]:
    """What is exact is rounded where the other side was multiplied or divided.

    95.1% of 143人 are 136人, and 136人 / 143人 = 95.1%; an amount without places, as 100%, is not.
    """
    sides = ((relation.left, relation.right, right), (relation.right, relation.left, left))
    for term, other, beside in sides:
        if isinstance(term, Operation):
            continue
        stretch, quantity = known.figure(term), known.quantity(term)
        computed = not {"*", "/"}.isdisjoint(signs_in(other))
        if computed and (isinstance(term, Name) or places_of(quantity.magnitude)):
            stretch = rounded_to(quantity)
        yield _Alone(term, stretch, beside)


def _difference(left: Figure, right: Figure) -> dict[str, object]:
    unit = right.unit
    envelope = (left.high - left.low + right.high - right.low) / 2
    return {
        "difference": _shown(abs(left.value - right.value), unit),
        "envelope": _shown(envelope, unit),
    }


def _shown(value: Fraction, unit: Unit) -> str:
    """A figure in a unit to four places, more where these would leave nothing."""
    size = value / unit.factor
    if abs(size) >= _LARGEST_PRINTED:
        return f"{Decimal(size.numerator) / Decimal(size.denominator):.4E}{unit}"
    places = 4
    while size and abs(size) * 10**places < 1:
        places += 1
    return f"{printed_figure(size, Rounding(places))}{unit}"
