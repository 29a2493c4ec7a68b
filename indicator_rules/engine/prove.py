"""Which laws a score curve obeys, found by calculation; where one fails, exact witnesses."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor

from attrs import frozen

from indicator_rules.diagnostics import Language
from indicator_rules.engine.curves import cut, inner
from indicator_rules.engine.lines import there, value_in, value_text, values_in
from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.arguments import CURVE, expect
from indicator_rules.model.comparison import Direction
from indicator_rules.model.curve import Curve, Piece
from indicator_rules.model.itself import Itself
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.region import Region

ZERO = Fraction(0)


class Law(StrEnum):
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
    """Two actual values that there can be, and their scores.

    Where both values are one, the score jumps there, or is what it should not be. Of days and
    levels, which have nothing between, the two are neighbours.
    """

    first: Fraction
    first_score: Fraction
    second: Fraction
    second_score: Fraction
    aim: Aim

    def text_of(self, value: Fraction, language: Language | None = None) -> str:
        """One of the values in the words of the field: 85%, 良, 逾期2天."""
        return value_text(value, self.aim, language)

    def to_dict(self, language: Language | None = None) -> dict[str, object]:
        """The witness as JSON-ready data; values as figures of the line, and in words."""
        return {
            "first": fraction_text(self.first),
            "first_text": self.text_of(self.first, language),
            "first_score": fraction_text(self.first_score),
            "second": fraction_text(self.second),
            "second_text": self.text_of(self.second, language),
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
        TypeError: it is no curve.
        ValueError: the curve was made of pieces alone, and no target or weight is given.
    """
    expect("curve", curve, Curve, CURVE)
    aim, weight = aim or curve.aim, curve.weight if weight is None else weight
    if aim is None or weight is None:
        msg = "a curve of pieces alone has no target or weight: give both"
        raise ValueError(msg)
    return _proofs(curve, aim, aim.unit.name, weight)


def laws_kept(curve: Curve) -> frozenset[Law]:
    """The laws that hold for a compiled curve, without what breaks the others.

    Curves of one shape keep the same laws, so that a table costs as many proofs as it has shapes.
    """
    return _kept(Itself(curve.shape or curve))


@lru_cache(maxsize=2048)
def _kept(curve: Itself[Curve]) -> frozenset[Law]:
    return frozenset(proof.law for proof in prove(curve.it) if proof.holds)


@lru_cache(maxsize=2048)
def _proofs(curve: Curve, aim: Aim, _unit: str, weight: Fraction) -> tuple[Proof, ...]:
    return (
        Proof(Law.TOTAL),
        Proof(Law.BOUNDED, tuple(_unbounded(curve, aim, weight))),
        Proof(Law.MONOTONE, tuple(_turns(curve, aim))),
        Proof(Law.FULL_AT_TARGET, tuple(_unfair(curve, aim, weight))),
        Proof(Law.CONTINUOUS, tuple(dict.fromkeys(_jumps(curve, aim, weight)))),
    )


def _at(piece: Piece, x: Fraction, aim: Aim) -> Witness:
    return Witness(x, piece.formula(x), x, piece.formula(x), aim)


def _parts(piece: Piece, aim: Aim, *levels: Fraction) -> Iterator[Piece]:
    """A piece parted where its score passes a level, as far as there are values."""
    parts = [piece]
    for level in levels:
        parts = [less for part in parts for less in cut(part, level)]
    for part in parts:
        stretch = there(part.stretch, aim)
        if stretch is not None:
            yield Piece(stretch, part.formula)


def _unbounded(curve: Curve, aim: Aim, weight: Fraction) -> Iterator[Witness]:
    for piece in curve.pieces:
        for part in _parts(piece, aim, ZERO, weight):
            x = value_in(part.stretch, aim)
            if not ZERO <= part.formula(x) <= weight:
                yield _at(part, x, aim)


def _turns(curve: Curve, aim: Aim) -> Iterator[Witness]:
    """Where a better actual value scores less."""
    for stretch, sign in _sides(aim):
        parts = [
            part
            for piece in curve.pieces
            if (common := piece.stretch.common(stretch)) is not None
            for part in _parts(Piece(common, piece.formula), aim)
        ]
        pairs = [pair for part in parts for pair in _inside(part, aim)]
        pairs += [pair for left, right in pairwise(parts) for pair in _between(left, right, aim)]
        yield from (one for one in pairs if (one.second_score - one.first_score) * sign < 0)


def _sides(aim: Aim) -> Iterator[tuple[Region, int]]:
    """Stretches of the line, and whether scores should rise (1) or fall (-1) on them."""
    if aim.direction is Direction.HIGHER:
        yield Region(None, None), 1
    elif aim.direction is Direction.LOWER:
        yield Region(None, None), -1
    else:
        yield Region(None, aim.region.low), 1
        yield Region(aim.region.high, None), -1


def _inside(piece: Piece, aim: Aim) -> Iterator[Witness]:
    """Two values of a piece, which show which way it goes."""
    values = values_in(piece.stretch, aim)
    scores = [piece.formula(x) for x in values]
    if len(values) > 1:
        yield Witness(values[0], scores[0], values[1], scores[1], aim)


def _between(left: Piece, right: Piece, aim: Aim) -> Iterator[Witness]:
    """From one piece to the next: the scores on either side of the breakpoint.

    Where one of them grows without bound there, it is a value so near that the other side of the
    breakpoint lies between it and the rest of its piece.
    """
    # Between two pieces there are no ends without a value.
    at, start = left.stretch.high or ZERO, right.stretch.low or ZERO
    if left.formula.pole == at:
        here = right.formula(at)
        x = inner(cut(left, here)[-1].stretch)
        yield Witness(x, left.formula(x), at, here, aim)
    elif right.formula.pole == start:
        here = left.formula(start)
        x = inner(cut(right, here)[0].stretch)
        yield Witness(start, here, x, right.formula(x), aim)
    else:
        yield Witness(at, left.formula(at), start, right.formula(start), aim)


def _unfair(curve: Curve, aim: Aim, weight: Fraction) -> Iterator[Witness]:
    """Values that meet the target without full marks, or miss it with them."""
    for piece in curve.pieces:
        common = piece.stretch.common(aim.region)
        if common is not None:
            met = [
                x
                for part in _parts(Piece(common, piece.formula), aim)
                for x in values_in(part.stretch, aim)
                if part.formula(x) != weight
            ]
            yield from (_at(piece, x, aim) for x in met[:1])
        for outside in _outside(aim.region):
            rest = piece.stretch.common(outside)
            if rest is not None:
                missed = [
                    x
                    for part in _parts(Piece(rest, piece.formula), aim, weight)
                    if part.formula(x := value_in(part.stretch, aim)) >= weight
                ]
                yield from (_at(piece, x, aim) for x in missed[:1])


def _outside(region: Region) -> Iterator[Region]:
    if region.low is not None:
        yield Region(None, region.low, high_closed=not region.low_closed)
    if region.high is not None:
        yield Region(region.high, None, low_closed=not region.high_closed)


def _jumps(curve: Curve, aim: Aim, weight: Fraction) -> Iterator[Witness]:
    """Breakpoints where the score is not the same on both sides."""
    for left, right, at in zip(curve.pieces, curve.pieces[1:], curve.breakpoints, strict=False):
        poles = at in {left.formula.pole, right.formula.pole}
        if not poles and left.formula(at) == right.formula(at):
            continue
        if aim.line is not Line.AMOUNTS:
            yield from _neighbours(curve, aim, at, closed=left.stretch.high_closed)
        elif poles:
            yield _far_off(left, right, at, weight, aim)
        else:
            yield Witness(at, left.formula(at), at, right.formula(at), aim)


def _far_off(left: Piece, right: Piece, at: Fraction, weight: Fraction, aim: Aim) -> Witness:
    """A value at a pole and one so near it that their scores are further apart than the weight."""
    growing, known = (left, right) if left.formula.pole == at else (right, left)
    here = known.formula(at)
    place = -1 if growing is left else 0
    near = growing
    for level in (here - weight, here + weight):
        near = cut(near, level)[place]
    x = inner(near.stretch)
    if growing is left:
        return Witness(x, left.formula(x), at, here, aim)
    return Witness(at, here, x, right.formula(x), aim)


def _neighbours(curve: Curve, aim: Aim, at: Fraction, *, closed: bool) -> Iterator[Witness]:
    """The whole values on either side of a jump, where there are both and they show it."""
    first = Fraction(floor(at) if closed else ceil(at) - 1)
    second = first + 1
    seen = there(Region(first, second), aim)
    if seen == Region(first, second) and curve(first) != curve(second):
        yield Witness(first, curve(first), second, curve(second), aim)
