"""A score curve (得分曲线): pieces (a·x+b)/(c·x+d) over exact rationals that cover the line."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from indicator_rules.model.aim import Aim
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.region import Region
from indicator_rules.model.results import Range

ZERO = Fraction(0)

if TYPE_CHECKING:
    from collections.abc import Iterable


class Formula(NamedTuple):
    """(a·x + b) / (c·x + d) in integers without a common divisor; constants have a = c = 0."""

    a: int
    b: int
    c: int
    d: int

    def __call__(self, x: Fraction) -> Fraction:
        """The value at a point.

        Raises:
            ZeroDivisionError: at the pole.
        """
        return Fraction(
            self.a * x.numerator + self.b * x.denominator,
            self.c * x.numerator + self.d * x.denominator,
        )

    @property
    def pole(self) -> Fraction | None:
        """Where the formula has no value."""
        return Fraction(-self.d, self.c) if self.c else None

    @property
    def slope(self) -> int:
        """1 where it rises, -1 where it falls, 0 where it is constant."""
        turn = self.a * self.d - self.b * self.c
        return (turn > 0) - (turn < 0)

    def __str__(self) -> str:
        top, bottom = _line(self.a, self.b), _line(self.c, self.d)
        if self.c == 0:
            return _sum(Fraction(self.a, self.d), Fraction(self.b, self.d))
        return f"({top})/({bottom})"


def formula(
    a: Fraction | int, b: Fraction | int, c: Fraction | int = 0, d: Fraction | int = 1
) -> Formula:
    """The formula in its one normal form: equal formulas are equal values."""
    if a * d == b * c:
        # A quotient that is the same everywhere, such as 2x/x.
        value = Fraction(a) / Fraction(c) if c else Fraction(b) / Fraction(d)
        return Formula(0, value.numerator, 0, value.denominator)
    terms = [Fraction(term) for term in (a, b, c, d)]
    common = 1
    for term in terms:
        common = common * term.denominator // gcd(common, term.denominator)
    whole = [int(term * common) for term in terms]
    sign = -1 if (whole[2] or whole[3]) < 0 else 1
    divisor = sign * gcd(*whole)
    return Formula(*(term // divisor for term in whole))


def constant(value: Fraction | int) -> Formula:
    """One value everywhere."""
    return formula(0, value)


@frozen
class Piece:
    """The score on one stretch of the line."""

    stretch: Region
    formula: Formula

    def __str__(self) -> str:
        return f"{_stretch(self.stretch)}: {self.formula}"

    def to_dict(self) -> dict[str, object]:
        """The piece as JSON-ready data: ends as text (null without one), four integers."""
        stretch = self.stretch
        return {
            "low": None if stretch.low is None else fraction_text(stretch.low),
            "high": None if stretch.high is None else fraction_text(stretch.high),
            "low_closed": stretch.low is not None and stretch.low_closed,
            "high_closed": stretch.high is not None and stretch.high_closed,
            **self.formula._asdict(),
        }


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same curve in as few pieces as can be, each breakpoint where it first fits."""
    merged: list[Piece] = []
    for piece in pieces:
        while merged:
            last = merged[-1]
            at = last.stretch.high
            if at is not None and not last.stretch.high_closed and _takes(last, piece, at):
                # The breakpoint continues the piece on its left as well.
                merged[-1] = Piece(_with_high(last.stretch), last.formula)
                rest = _without_low(piece.stretch)
                if rest is None:
                    break
                piece = Piece(rest, piece.formula)  # noqa: PLW2901 - what is left of it
                continue
            if last.formula == piece.formula:
                merged[-1] = Piece(_both(last.stretch, piece.stretch), last.formula)
                break
            if _is_point(last.stretch) and _continues(piece, last):
                merged.pop()
                piece = Piece(_both(last.stretch, piece.stretch), piece.formula)  # noqa: PLW2901
                continue
            merged.append(piece)
            break
        else:
            merged.append(piece)
    return tuple(merged)


def _takes(last: Piece, piece: Piece, at: Fraction) -> bool:
    return last.formula.pole != at and last.formula(at) == piece.formula(at)


def _continues(piece: Piece, point: Piece) -> bool:
    at = point.stretch.low
    return (
        at is not None
        and not piece.stretch.low_closed
        and piece.formula.pole != at
        and piece.formula(at) == point.formula(at)
    )


def _is_point(stretch: Region) -> bool:
    return stretch.low is not None and stretch.low == stretch.high


def _with_high(stretch: Region) -> Region:
    return Region(stretch.low, stretch.high, stretch.low_closed, high_closed=True)


def _without_low(stretch: Region) -> Region | None:
    if _is_point(stretch):
        return None
    return Region(stretch.low, stretch.high, low_closed=False, high_closed=stretch.high_closed)


def _both(left: Region, right: Region) -> Region:
    return Region(left.low, right.high, left.low_closed, right.high_closed)


@frozen
class Curve:
    """The score of every actual value; equal curves are equal whatever they were made of.

    The pieces run from below without gap or overlap. ``curve(x)`` is exact, x in the unit of the
    target (days late for a deadline, the rank for a level).

    Raises:
        ValueError: the pieces leave a gap, overlap, or one has no value inside its stretch.
    """

    pieces: tuple[Piece, ...] = field(converter=_joined)
    aim: Aim | None = field(default=None, eq=False, repr=False, kw_only=True)
    """The target that the curve was compiled for, which laws are about."""
    weight: Fraction | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.pieces:
            msg = "a curve has no piece"
            raise ValueError(msg)
        before: Region | None = None
        for piece in self.pieces:
            _follows(before, piece.stretch)
            pole = piece.formula.pole
            if pole is not None and piece.stretch.contains(pole):
                msg = f"the score at {fraction_text(pole)} is divided by 0"
                raise ValueError(msg)
            before = piece.stretch
        if before is not None and before.high is not None:
            msg = f"the curve ends at {fraction_text(before.high)}"
            raise ValueError(msg)

    def piece_at(self, x: Fraction | Decimal | int) -> Piece:
        """The piece that an actual value falls on."""
        top, bottom = x.as_integer_ratio()
        for piece in self.pieces[:-1]:
            high = piece.stretch.high or ZERO
            here, there = top * high.denominator, high.numerator * bottom
            if here < there or (here == there and piece.stretch.high_closed):
                return piece
        return self.pieces[-1]

    def __call__(self, x: Fraction | Decimal | int) -> Fraction:
        """The exact score of an actual value."""
        a, b, c, d = self.piece_at(x).formula
        top, bottom = x.as_integer_ratio()
        return Fraction(a * top + b * bottom, c * top + d * bottom)

    def rounded(self, x: Fraction | Decimal | int, places: int = 2) -> Decimal:
        """The score rounded half up, once."""
        a, b, c, d = self.piece_at(x).formula
        top, bottom = x.as_integer_ratio()
        above, below = a * top + b * bottom, c * top + d * bottom
        if below < 0:
            above, below = -above, -below
        size = (2 * abs(above) * 10**places + below) // (2 * below)
        return Decimal(size if above >= 0 else -size).scaleb(-places)

    def over(self, region: Region) -> Range:
        """The lowest and the highest score that the values of a stretch have or come near to."""
        scores: list[Fraction | None] = []
        for piece in self.pieces:
            part = piece.stretch.common(region)
            if part is not None:
                scores += [_limit(piece.formula, end) for end in (part.low, part.high)]
        known = [score for score in scores if score is not None]
        falls = any(score is None for score in scores)
        return Range(None if falls else min(known), None if falls else max(known))

    @property
    def breakpoints(self) -> tuple[Fraction, ...]:
        """Where one piece ends and another begins, from below."""
        return tuple(
            piece.stretch.high for piece in self.pieces[:-1] if piece.stretch.high is not None
        )

    def __str__(self) -> str:
        return "; ".join(map(str, self.pieces))

    def to_dict(self) -> dict[str, object]:
        """The curve as JSON-ready data."""
        return {"pieces": [piece.to_dict() for piece in self.pieces]}


def _limit(function: Formula, end: Fraction | None) -> Fraction | None:
    """What the score comes near to at an end; None where it grows without bound."""
    if end is None:
        if function.c:
            return Fraction(function.a, function.c)
        return None if function.a else Fraction(function.b, function.d)
    return None if function.pole == end else function(end)


def _follows(before: Region | None, stretch: Region) -> None:
    if before is None:
        if stretch.low is not None:
            msg = f"the curve begins at {fraction_text(stretch.low)}"
            raise ValueError(msg)
        return
    end, start = before.high, stretch.low
    if (
        end is None
        or start is None
        or start < end
        or (start == end and before.high_closed and stretch.low_closed)
    ):
        msg = f"two pieces overlap at {'' if start is None else fraction_text(start)}"
        raise ValueError(msg)
    if start > end or not (before.high_closed or stretch.low_closed):
        msg = f"no piece covers {fraction_text(end)}"
        raise ValueError(msg)


def _stretch(stretch: Region) -> str:
    low, high = (None if end is None else fraction_text(end) for end in (stretch.low, stretch.high))
    if low is not None and low == high:
        return f"{{{low}}}"
    start = "(-∞" if low is None else f"{'[' if stretch.low_closed else '('}{low}"
    end = "+∞)" if high is None else f"{high}{']' if stretch.high_closed else ')'}"
    return f"{start}, {end}"


def _line(a: int, b: int) -> str:
    return _sum(Fraction(a), Fraction(b))


def _sum(a: Fraction, b: Fraction) -> str:
    if not a:
        return fraction_text(b)
    size = fraction_text(abs(a))
    factor = "" if size == "1" else f"{size}·"
    line = f"{'-' if a < 0 else ''}{factor}x"
    if not b:
        return line
    return f"{line} {'+' if b > 0 else '-'} {fraction_text(abs(b))}"
