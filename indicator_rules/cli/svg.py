"""A score curve as a picture: score against actual value, target and breakpoints named."""

from __future__ import annotations

from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.cli.words import label
from indicator_rules.model.quantity import fraction_text
from indicator_rules.source import display_width, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.aim import Aim
    from indicator_rules.model.curve import Curve, Piece

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 76, 64
_SAMPLES = 24
"""Points drawn of a piece that is no straight line."""
_WIDEST = 88
_INK, _LINE, _TARGET, _GRID = "#1f2933", "#1d5fa8", "#d7ecd9", "#c9d1d9"


@frozen
class Frame:
    """The part of the line that is shown, and how it lies on the page."""

    low: Fraction
    high: Fraction
    most: Fraction

    def x(self, value: Fraction) -> float:
        """Where an actual value stands."""
        share = (value - self.low) / (self.high - self.low)
        return round(LEFT + float(share) * (WIDTH - LEFT - RIGHT), 2)

    def y(self, score: Fraction) -> float:
        """Where a score stands."""
        return round(HEIGHT - BOTTOM - float(score / self.most) * (HEIGHT - TOP - BOTTOM), 2)


def draw(curve: Curve, aim: Aim, weight: Fraction, target: str, method: str) -> str:
    """The curve as one SVG document; jumps show an open and a closed end."""
    frame = _frame(curve, aim, weight)
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    font = f'font-family="sans-serif" font-size="13" fill="{_INK}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {font}>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="22" font-size="15">{escape(printable(target))}</text>',
        f'<text x="{LEFT}" y="42" font-size="12">{escape(_shortened(method))}</text>',
        *_target(frame, aim),
        *_axes(frame, curve, aim, weight),
        *(line for piece in curve.pieces for line in _piece(frame, piece)),
        *_ends(frame, curve),
        *_pass_mark(frame, curve),
        "</svg>",
    ]
    return "\n".join(parts)


def _frame(curve: Curve, aim: Aim, weight: Fraction) -> Frame:
    """All breakpoints and the target, with room on both sides."""
    ends = [end for end in (aim.region.low, aim.region.high) if end is not None]
    marks = [*curve.breakpoints, *ends, aim.figure]
    low, high = min(marks), max(marks)
    room = (high - low) / 5 or max(abs(high) / 5, Fraction(1))
    most = max(weight, *(curve(x) for x in marks))
    return Frame(low - room, high + room, most)


def _target(frame: Frame, aim: Aim) -> Iterator[str]:
    low = frame.low if aim.region.low is None else aim.region.low
    high = frame.high if aim.region.high is None else aim.region.high
    start, end = frame.x(low), frame.x(high)
    size = max(end - start, 2)
    yield (
        f'<rect x="{start}" y="{TOP}" width="{round(size, 2)}" '
        f'height="{HEIGHT - TOP - BOTTOM}" fill="{_TARGET}"/>'
    )
    yield _text(start + size / 2, TOP + 16, label("target"))


def _axes(frame: Frame, curve: Curve, aim: Aim, weight: Fraction) -> Iterator[str]:
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    yield _path([(LEFT, TOP), (LEFT, bottom), (right, bottom)], _INK, 1)
    yield _text(right, HEIGHT - 14, f"{label('actual')} {aim.unit}".strip(), anchor="end")
    yield _text(LEFT, TOP - 10, label("score"), anchor="end")
    for score in sorted({Fraction(0), weight, *(curve(x) for x in curve.breakpoints)}):
        y = frame.y(score)
        yield _path([(LEFT, y), (right, y)], _GRID, 0.5)
        yield _text(LEFT - 8, y + 4, fraction_text(score), anchor="end")
    last = float("-inf")
    for value in sorted({*curve.breakpoints, aim.figure}):
        x = frame.x(value)
        yield _path([(x, bottom), (x, bottom + 5)], _INK, 1)
        if x - last > 36:  # noqa: PLR2004 - narrower and labels would run into each other
            yield _text(x, bottom + 20, fraction_text(value))
            last = x


def _piece(frame: Frame, piece: Piece) -> Iterator[str]:
    low = frame.low if piece.stretch.low is None else piece.stretch.low
    high = frame.high if piece.stretch.high is None else piece.stretch.high
    if low == high:
        return
    steps = _SAMPLES if piece.formula.c else 1
    values = [low + (high - low) * step / steps for step in range(steps + 1)]
    points = [(frame.x(x), frame.y(piece.formula(x))) for x in values if x != piece.formula.pole]
    yield _path(points, _LINE, 2.5)


def _ends(frame: Frame, curve: Curve) -> Iterator[str]:
    """A filled dot where a jump has its value, a hollow one where it has not."""
    for left, right, at in zip(curve.pieces, curve.pieces[1:], curve.breakpoints, strict=False):
        scores = (left.formula(at), right.formula(at))
        if scores[0] != scores[1]:
            for score in scores:
                fill = _LINE if score == curve(at) else "white"
                yield (
                    f'<circle cx="{frame.x(at)}" cy="{frame.y(score)}" r="4" '
                    f'fill="{fill}" stroke="{_LINE}" stroke-width="2"/>'
                )


def _pass_mark(frame: Frame, curve: Curve) -> Iterator[str]:
    """Where points begin all at once, named under the axis."""
    for left, right, at in zip(curve.pieces, curve.pieces[1:], curve.breakpoints, strict=False):
        scores = {left.formula(at), right.formula(at)}
        if len(scores) > 1 and 0 in scores:
            x, bottom = frame.x(at), HEIGHT - BOTTOM
            yield _path([(x, TOP), (x, bottom)], _INK, 0.5)
            yield _text(x, bottom + 36, label("pass-mark"))


def _shortened(text: str) -> str:
    """A sentence as far as it fits under the title."""
    fits = (printable(text)[:size] for size in range(len(text), -1, -1))
    kept = next(part for part in fits if display_width(part) <= _WIDEST)
    return kept if len(kept) == len(text) else kept + "…"


def _path(points: list[tuple[float, float]], color: str, width: float) -> str:
    listed = " ".join(f"{x},{y}" for x, y in points)
    return f'<polyline points="{listed}" fill="none" stroke="{color}" stroke-width="{width}"/>'


def _text(x: float, y: float, text: str, *, anchor: str = "middle") -> str:
    return f'<text x="{round(x, 2)}" y="{round(y, 2)}" text-anchor="{anchor}">{escape(text)}</text>'
