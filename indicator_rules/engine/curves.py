"""Operations on pieces: laid over each other, held between limits, cut where they cross a level.

A curve is made of pieces once, at the end; until then they are lists that cover the line.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from indicator_rules.model.curve import Formula, Piece, formula
from indicator_rules.model.region import Region, point

ZERO = Fraction(0)
NOTHING = Formula(0, 0, 0, 1)
"""No points, everywhere."""
Pieces = Sequence[Piece]


def pieces_around(region: Region, inside: Formula, below: Formula, above: Formula) -> list[Piece]:
    """One formula on a stretch, others on either side of it."""
    pieces = [Piece(region, inside)]
    if region.low is not None:
        start = Region(None, region.low, high_closed=not region.low_closed)
        pieces.insert(0, Piece(start, below))
    if region.high is not None:
        pieces.append(Piece(Region(region.high, None, low_closed=not region.high_closed), above))
    return pieces


def level(value: Fraction) -> Formula:
    """One value everywhere; a fraction is in lowest terms already."""
    return Formula(0, value.numerator, 0, value.denominator)


def whole(function: Formula) -> list[Piece]:
    """One formula everywhere."""
    return [Piece(Region(None, None), function)]


def overlaid(pieces: Pieces, stretch: Region, function: Formula) -> list[Piece]:
    """The pieces with one formula on a stretch of the line."""
    return replaced(pieces, stretch, [Piece(stretch, function)])


def replaced(pieces: Pieces, stretch: Region, others: Pieces) -> list[Piece]:
    """The pieces with others on a stretch of the line."""
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
    return [*parts_of(pieces, before), *parts_of(others, stretch), *parts_of(pieces, after)]


def parts_of(pieces: Pieces, stretch: Region | None) -> list[Piece]:
    """The pieces on a stretch of the line."""
    if stretch is None:
        return []
    common = ((piece, piece.stretch.common(stretch)) for piece in pieces)
    return [Piece(part, piece.formula) for piece, part in common if part is not None]


def clamped(pieces: Pieces, least: Fraction, most: Fraction) -> list[Piece]:
    """The pieces held between two scores."""
    return _held(_held(pieces, least, above=False), most, above=True)


def floored(pieces: Pieces, mark: Fraction, *, included: bool) -> list[Piece]:
    """Nothing wherever the pieces are below a mark."""
    floored_pieces: list[Piece] = []
    for piece in pieces:
        for part in cut(piece, mark):
            score = part.formula(inner(part.stretch))
            passes = score > mark or (score == mark and included)
            floored_pieces.append(part if passes else Piece(part.stretch, NOTHING))
    return floored_pieces


def filled(pieces: Pieces, mark: Fraction, full: Fraction) -> list[Piece]:
    """All there is wherever the pieces reach a mark."""
    filled_pieces: list[Piece] = []
    for piece in pieces:
        for part in cut(piece, mark):
            reached = part.formula(inner(part.stretch)) >= mark
            filled_pieces.append(Piece(part.stretch, level(full)) if reached else part)
    return filled_pieces


def _held(given: Pieces, limit: Fraction, *, above: bool) -> list[Piece]:
    pieces: list[Piece] = []
    top, bottom, end = limit.numerator, limit.denominator, level(limit)
    for piece in given:
        a, b, c, d = piece.formula
        if not a and not c:  # most pieces are constant, and a constant crosses nothing
            past = b * bottom - top * d
            beyond = past > 0 if above else past < 0
            pieces.append(Piece(piece.stretch, end) if beyond else piece)
            continue
        for part in cut(piece, limit):
            score = part.formula(inner(part.stretch))
            beyond = score > limit if above else score < limit
            pieces.append(Piece(part.stretch, end) if beyond else part)
    return pieces


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


def mirrored(pieces: Pieces, at: Fraction) -> list[Piece]:
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
    if not a and not c:
        return Piece(stretch, piece.formula)
    return Piece(stretch, formula(-a, 2 * at * a + b, -c, 2 * at * c + d))
