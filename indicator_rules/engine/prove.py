"""Which laws a score curve obeys, found by calculation; where one fails, exact witnesses."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from indicator_rules.engine.curves import cut, inner
from indicator_rules.model.aim import Aim
from indicator_rules.model.curve import Curve, Piece
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Direction

ZERO = Fraction(0)


class Law(Enum):
    """What a fair score curve does."""

    TOTAL = "total"
    """Every actual value has a score."""
    BOUNDED = "bounded"
    """No score is below 0 or above the weight."""
    MONOTONE = "monotone"
    """A better actual value never scores less."""
    FULL_AT_TARGET = "full-at-target"
    """Full marks exactly where the target is met."""
    CONTINUOUS = "continuous"
    """No jump: a small difference makes a small difference."""


@frozen
class Witness:
    """Two actual values and their scores; where both values are one, the score jumps there."""

    first: Fraction
    first_score: Fraction
    second: Fraction
    second_score: Fraction

    def to_dict(self) -> dict[str, object]:
        """The witness as JSON-ready data."""
        return {
            "first": fraction_text(self.first),
            "first_score": fraction_text(self.first_score),
            "second": fraction_text(self.second),
            "second_score": fraction_text(self.second_score),
        }


@frozen
class Proof:
    """One law with what speaks against it; without witnesses it holds."""

    law: Law
    witnesses: tuple[Witness, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the law holds for every actual value there is."""
        return not self.witnesses

    def to_dict(self) -> dict[str, object]:
        """The proof as JSON-ready data."""
        listed = [witness.to_dict() for witness in self.witnesses]
        return {"law": self.law.value, "holds": self.holds, "witnesses": listed}


def prove(
    curve: Curve, aim: Aim | None = None, weight: Fraction | None = None
) -> tuple[Proof, ...]:
    """Every law, in order, for a curve with the target and the weight it was compiled for.

    That a score is defined everywhere needs no search: pieces with a gap make no curve.

    >>> from indicator_rules import compile_curve
    >>> [proof.law.value for proof in prove(compile_curve("≥90%", "达标得满分", 5)) if proof.holds]
    ['total', 'bounded', 'monotone', 'full-at-target']

    Raises:
        ValueError: the curve was made of pieces alone, and no target or weight is given.
    """
    aim, weight = aim or curve.aim, curve.weight if weight is None else weight
    if aim is None or weight is None:
        msg = "a curve of pieces alone has no target or weight: give both"
        raise ValueError(msg)
    return (
        Proof(Law.TOTAL),
        Proof(Law.BOUNDED, tuple(_unbounded(curve, weight))),
        Proof(Law.MONOTONE, tuple(_turns(curve, aim))),
        Proof(Law.FULL_AT_TARGET, tuple(_unfair(curve, aim.region, weight))),
        Proof(Law.CONTINUOUS, tuple(_jumps(curve))),
    )


def _at(curve: Curve, x: Fraction) -> Witness:
    return Witness(x, curve(x), x, curve(x))


def _unbounded(curve: Curve, weight: Fraction) -> Iterator[Witness]:
    for piece in curve.pieces:
        for part in (part for low in cut(piece, ZERO) for part in cut(low, weight)):
            x = inner(part.stretch)
            if not ZERO <= part.formula(x) <= weight:
                yield _at(curve, x)


def _turns(curve: Curve, aim: Aim) -> Iterator[Witness]:
    """Where a better actual value scores less."""
    for stretch, sign in _sides(aim):
        parts = [
            Piece(part, piece.formula)
            for piece in curve.pieces
            if (part := piece.stretch.common(stretch)) is not None
        ]
        for piece in parts:
            if piece.formula.slope * sign < 0 and piece.stretch.low != piece.stretch.high:
                yield _two_inside(curve, piece.stretch)
        for left, right in pairwise(parts):
            for jump in _between(left, right):
                if (jump.second_score - jump.first_score) * sign < 0:
                    yield jump


def _sides(aim: Aim) -> Iterator[tuple[Region, int]]:
    """Stretches of the line, and whether scores should rise (1) or fall (-1) on them."""
    if aim.direction is Direction.HIGHER:
        yield Region(None, None), 1
    elif aim.direction is Direction.LOWER:
        yield Region(None, None), -1
    else:
        low, high = aim.region.low, aim.region.high
        yield Region(None, aim.figure if low is None else low), 1
        yield Region(aim.figure if high is None else high, None), -1


def _two_inside(curve: Curve, stretch: Region) -> Witness:
    middle = inner(stretch)
    first = inner(Region(stretch.low, middle, low_closed=False, high_closed=False))
    return Witness(first, curve(first), middle, curve(middle))


def _unfair(curve: Curve, region: Region, weight: Fraction) -> Iterator[Witness]:
    """Values that meet the target without full marks, or miss it with them."""
    for piece in curve.pieces:
        part = piece.stretch.common(region)
        if part is not None and not (piece.formula.slope == 0 and _value(piece) == weight):
            x = _short_of(piece, part, weight)
            if x is not None:
                yield _at(curve, x)
        yield from (
            _at(curve, x)
            for outside in _outside(region)
            if (rest := piece.stretch.common(outside)) is not None
            and (x := _full_in(piece, rest, weight)) is not None
        )


def _value(piece: Piece) -> Fraction:
    return piece.formula(inner(piece.stretch))


def _short_of(piece: Piece, part: Region, weight: Fraction) -> Fraction | None:
    """A value of a stretch whose score is not the weight."""
    x = inner(part)
    if piece.formula(x) != weight:
        return x
    if part.low is not None and part.low == part.high:
        return None
    # The middle has full marks by chance: another value on a slope has not.
    return inner(Region(part.low, x, low_closed=False, high_closed=False))


def _full_in(piece: Piece, rest: Region, weight: Fraction) -> Fraction | None:
    """A value of a stretch with full marks or more."""
    for part in cut(Piece(rest, piece.formula), weight):
        x = inner(part.stretch)
        if part.formula(x) >= weight:
            return x
    return None


def _outside(region: Region) -> Iterator[Region]:
    if region.low is not None:
        yield Region(None, region.low, high_closed=not region.low_closed)
    if region.high is not None:
        yield Region(region.high, None, low_closed=not region.high_closed)


def _jumps(curve: Curve) -> Iterator[Witness]:
    for left, right in pairwise(curve.pieces):
        yield from _between(left, right)


def _between(left: Piece, right: Piece) -> Iterator[Witness]:
    """The jump from one piece to the next, as the scores on either side of the breakpoint."""
    at = left.stretch.high
    if at is None or at in {left.formula.pole, right.formula.pole}:
        return
    before, after = left.formula(at), right.formula(at)
    if before != after:
        yield Witness(at, before, at, after)
