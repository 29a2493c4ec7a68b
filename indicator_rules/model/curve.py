"""A score curve (得分曲线): pieces (a·x+b)/(c·x+d) over exact rationals that cover the line."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from indicator_rules.model.aim import Aim
from indicator_rules.model.arguments import FIGURE, exact_number
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.region import Region
from indicator_rules.model.results import Range

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


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
    def is_constant(self) -> bool:
        """Whether the value is the same everywhere."""
        return self.a == 0 == self.c

    @property
    def slope(self) -> int:
        """1 where it rises, -1 where it falls, 0 where it is constant."""
        turn = self.a * self.d - self.b * self.c
        return (turn > 0) - (turn < 0)

    def text(self, figure: Callable[[Fraction], str]) -> str:
        """The formula with its figures written in a way of one's own."""
        if self.c == 0:
            return _sum(Fraction(self.a, self.d), Fraction(self.b, self.d), figure)
        top, bottom = (
            _sum(Fraction(factor), Fraction(rest), figure)
            for factor, rest in ((self.a, self.b), (self.c, self.d))
        )
        return f"({top})/({bottom})"

    def __str__(self) -> str:
        return self.text(fraction_text)


def formula(
    a: Fraction | int, b: Fraction | int, c: Fraction | int = 0, d: Fraction | int = 1
) -> Formula:
    """The formula in its one normal form: equal formulas are equal values."""
    if a * d == b * c:
        # A quotient that is the same everywhere, such as 2x/x.
        return constant(Fraction(a) / Fraction(c) if c else Fraction(b) / Fraction(d))
    terms = (a, b, c, d)
    common = lcm(*(term.denominator for term in terms))
    whole = [term.numerator * (common // term.denominator) for term in terms]
    sign = -1 if (whole[2] or whole[3]) < 0 else 1
    divisor = sign * gcd(*whole)
    return Formula(*(term // divisor for term in whole))


def constant(value: Fraction | int) -> Formula:
    """One value everywhere."""
    return Formula(0, value.numerator, 0, value.denominator)


@frozen
class Piece:
    """The score on one stretch of the line."""

    stretch: Region
    formula: Formula

    def __str__(self) -> str:
        return f"{stretch_text(self.stretch, fraction_text)}: {self.formula}"

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
    """The same curve in as few pieces as can be, each breakpoint where it first fits.

    One pass: a piece is put down once, and taken up again only to be joined with the next.
    """
    merged: list[Piece] = []
    for piece in pieces:
        while merged:
            last = merged[-1]
            if _step(last.formula, piece.formula):
                merged.append(piece)
                break
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
                piece = Piece(_both(last.stretch, piece.stretch), piece.formula)  # noqa: PLW2901 - both
                continue
            merged.append(piece)
            break
        else:
            merged.append(piece)
    return tuple(merged)


def _step(left: Formula, right: Formula) -> bool:
    """Whether two constants differ, so that nothing of one continues the other."""
    return left != right and left.is_constant and right.is_constant


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


class _Index(NamedTuple):
    """The breakpoints of a curve as integers, for a search by halves.

    A value is counted in ``1/scale``, an end at e is 2e where it belongs to its piece and 2e-1
    where it does not, so that every value on the piece is at or below it.
    """

    scale: int
    ends: list[int]
    formulas: tuple[Formula, ...]

    @classmethod
    def of(cls, pieces: tuple[Piece, ...]) -> _Index:
        """The index of pieces that run from below."""
        stretches = [piece.stretch for piece in pieces[:-1]]
        highs = [(one.high, one.high_closed) for one in stretches if one.high is not None]
        scale = lcm(*(high.denominator for high, _ in highs))
        ends = [
            2 * high.numerator * (scale // high.denominator) - (not closed)
            for high, closed in highs
        ]
        return cls(scale, ends, tuple(piece.formula for piece in pieces))

    def place(self, top: int, bottom: int) -> int:
        """Which piece the value top/bottom lies on."""
        count, rest = divmod(top * self.scale, bottom)
        return bisect_left(self.ends, 2 * count + (rest != 0))


# Proofs and scores are kept by curve, and hashing all its ends takes longer than looking them up.
@frozen(cache_hash=True)
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
    shape: Curve | None = field(default=None, eq=False, repr=False, kw_only=True)
    """The same curve for a target of 1 and a weight of 1, which keeps the same laws."""

    @cached_property
    def _index(self) -> _Index:
        """Where to look a value up; most curves on the way to another are never asked."""
        return _Index.of(self.pieces)

    def __attrs_post_init__(self) -> None:
        if not self.pieces:
            msg = "a curve has no piece"
            raise ValueError(msg)
        if self.shape is not None:
            # What holds of the curve it is drawn out of holds of it.
            return
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
        """The piece that an actual value falls on.

        Raises:
            TypeError: a float, or no number.
        """
        return self.pieces[self._index.place(*_ratio(x))]

    def __call__(self, x: Fraction | Decimal | int) -> Fraction:
        """The exact score of an actual value.

        Raises:
            TypeError: a float (write a Decimal), or no number.
            ValueError: no finite number.
        """
        top, bottom = _ratio(x)
        a, b, c, d = self._index.formulas[self._index.place(top, bottom)]
        return Fraction(a * top + b * bottom, c * top + d * bottom)

    def rounded(self, x: Fraction | Decimal | int, places: int = 2) -> Decimal:
        """The score rounded half up, once.

        Raises:
            TypeError: a float (write a Decimal), or no number.
            ValueError: no finite number.
        """
        top, bottom = _ratio(x)
        index = self._index
        a, b, c, d = index.formulas[index.place(top, bottom)]
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


def _ratio(x: object) -> tuple[int, int]:
    # Most are fractions: they are told first, as curves are asked by the million.
    number = x if type(x) is Fraction else exact_number("x", x, FIGURE)
    return number.as_integer_ratio()


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


def stretch_text(stretch: Region, figure: Callable[[Fraction], str]) -> str:
    """A stretch as mathematics writes it, its figures in a way of one's own."""
    low, high = (None if end is None else figure(end) for end in (stretch.low, stretch.high))
    if _is_point(stretch):
        return f"{{{low}}}"
    start = "(-∞" if low is None else f"{'[' if stretch.low_closed else '('}{low}"
    end = "+∞)" if high is None else f"{high}{']' if stretch.high_closed else ')'}"
    return f"{start}, {end}"


def _sum(a: Fraction, b: Fraction, figure: Callable[[Fraction], str]) -> str:
    if not a:
        return figure(b)
    size = figure(abs(a))
    factor = "" if size == "1" else f"{size}·"
    line = f"{'-' if a < 0 else ''}{factor}x"
    if not b:
        return line
    return f"{line} {'+' if b > 0 else '-'} {figure(abs(b))}"
