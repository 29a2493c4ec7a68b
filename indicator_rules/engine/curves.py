"""Operations on curves: laid over each other, held between limits, cut where they cross a level."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from indicator_rules.model.curve import Curve, Formula, Piece, constant, formula
from indicator_rules.model.region import Region, point

ZERO = Fraction(0)


def pieces_around(region: Region, inside: Formula, below: Formula, above: Formula) -> list[Piece]:
    """One formula on a stretch, others on either side of it."""
    pieces = [Piece(region, inside)]
    if region.low is not None:
        start = Region(None, region.low, high_closed=not region.low_closed)
        pieces.insert(0, Piece(start, below))
    if region.high is not None:
        pieces.append(Piece(Region(region.high, None, low_closed=not region.high_closed), above))
    return pieces


def whole(function: Formula) -> Curve:
    """One formula everywhere."""
    return Curve((Piece(Region(None, None), function),))


def overlaid(curve: Curve, stretch: Region, function: Formula) -> Curve:
    """The curve with a stretch of it replaced."""
    before = (
        None
        if stretch.low is None
        else Region(None, stretch.low, high_closed=not stretch.low_closed)
    )
    after = (
        None
        if stretch.high is None
        else Region(stretch.high, None, low_closed=not stretch.high_closed)
    )
    pieces = [*parts_of(curve, before), Piece(stretch, function), *parts_of(curve, after)]
    return Curve(tuple(pieces))


def parts_of(curve: Curve, stretch: Region | None) -> list[Piece]:
    """The pieces of a curve on a stretch of the line."""
    if stretch is None:
        return []
    common = ((piece, piece.stretch.common(stretch)) for piece in curve.pieces)
    return [Piece(part, piece.formula) for piece, part in common if part is not None]


def clamped(curve: Curve, least: Fraction, most: Fraction) -> tuple[Piece, ...]:
    """The pieces of a curve held between two scores."""
    raised = _held(curve.pieces, least, lambda score: score < least)
    return _held(raised, most, lambda score: score > most)


def floored(curve: Curve, mark: Fraction, *, included: bool) -> Curve:
    """Nothing wherever the curve is below a mark."""
    pieces: list[Piece] = []
    for piece in curve.pieces:
        for part in cut(piece, mark):
            score = part.formula(inner(part.stretch))
            passes = score > mark or (score == mark and included)
            pieces.append(part if passes else Piece(part.stretch, constant(0)))
    return Curve(tuple(pieces))


def _held(
    given: tuple[Piece, ...], limit: Fraction, beyond: Callable[[Fraction], bool]
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for piece in given:
        for part in cut(piece, limit):
            held = beyond(_inside(part))
            pieces.append(Piece(part.stretch, constant(limit)) if held else part)
    return tuple(pieces)


def _inside(piece: Piece) -> Fraction:
    """The score of a value inside a piece."""
    _, b, _, d = piece.formula
    return Fraction(b, d) if piece.formula.is_constant else piece.formula(inner(piece.stretch))


def cut(piece: Piece, level: Fraction) -> list[Piece]:
    """A piece parted where its formula passes a level, the crossing a piece of its own."""
    stretch = piece.stretch
    at = None if piece.formula.is_constant else crossing(piece.formula, level)
    if at is None or not stretch.contains(at):
        return [piece]
    sides = (
        Region(None, at, high_closed=False), point(at), Region(at, None, low_closed=False)
    )  # fmt: skip
    parts = (stretch.common(side) for side in sides)
    return [Piece(part, piece.formula) for part in parts if part is not None]


def crossing(function: Formula, level: Fraction) -> Fraction | None:
    """Where a formula has a value, None where nowhere or everywhere."""
    a, b, c, d = function
    rise = a - level * c
    return (level * d - b) / rise if rise else None


def inner(stretch: Region) -> Fraction:
    """A value inside a stretch."""
    low, high = stretch.low, stretch.high
    if low is None and high is None:
        return ZERO
    if low is None:
        return (high or ZERO) - 1
    return low + 1 if high is None else (low + high) / 2


def mirrored(pieces: list[Piece], at: Fraction) -> list[Piece]:
    """The pieces turned around a value, so that left is right."""
    return [_mirrored(piece, at) for piece in reversed(pieces)]


def _mirrored(piece: Piece, at: Fraction) -> Piece:
    low, high = piece.stretch.low, piece.stretch.high
    stretch = Region(
        None if high is None else 2 * at - high,
        None if low is None else 2 * at - low,
        piece.stretch.high_closed,
        piece.stretch.low_closed,
    )
    a, b, c, d = piece.formula
    if piece.formula.is_constant:
        return Piece(stretch, piece.formula)
    return Piece(stretch, formula(-a, 2 * at * a + b, -c, 2 * at * c + d))
