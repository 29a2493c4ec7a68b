"""A score curve as a picture: score against actual value, target and breakpoints named."""

from __future__ import annotations

from fractions import Fraction
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.engine.lines import value_text
from indicator_rules.engine.printing import shown_figure
from indicator_rules.model.aim import Line
from indicator_rules.reports.words import label
from indicator_rules.source import display_width, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.model.aim import Aim
    from indicator_rules.model.curve import Curve, Piece

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 76, 72
_FLOOR, _END = HEIGHT - BOTTOM, WIDTH - RIGHT
_SAMPLES = 24
"""Points drawn of a piece that is no straight line."""
_COLUMN, _LINE_HEIGHT, _GAP = 7, 17, 10
"""The size of a half-width letter, and what stays free between two labels."""
_MANY = 8
"""More scores than these are not named one by one."""
_DOT, _SMALLEST = 4.0, 1.5
_LINES_OFF = (1.5, -1, 3, -2.5, 4.5, -4, 6, -5.5)
"""How far below a dot its words may stand, the best first."""
_FEWEST_DAYS = Fraction(5)
_INK, _LINE, _TARGET, _GRID, _MARK = "#1f2933", "#1d5fa8", "#d7ecd9", "#c9d1d9", "#c2410c"


@frozen
class Marked:
    """An actual value that is marked on the curve, with the points that it earns."""

    text: str
    points: str
    value: Fraction | None = None
    """Where it lies on the line; None where that is no single place."""


@frozen
class Subject:
    """What a picture is of, with the words that stand on it."""

    curve: Curve
    aim: Aim
    weight: Fraction
    target: str
    method: str
    origin: str | None = None
    """The date that days late are counted from."""
    passing: bool = False
    """Whether the method has a pass mark."""
    actual: Marked | None = None


@frozen
class Frame:
    """The part of the line that is shown, and how it lies on the page."""

    low: Fraction
    high: Fraction
    most: Fraction

    def x(self, value: Fraction) -> float:
        """Where an actual value stands."""
        share = (value - self.low) / (self.high - self.low)
        return round(LEFT + float(share) * (_END - LEFT), 2)

    def y(self, score: Fraction) -> float:
        """Where a score stands."""
        return round(_FLOOR - float(score / self.most) * (_FLOOR - TOP), 2)


def draw(subject: Subject) -> str:
    """The curve as one SVG document; jumps show an open and a closed end."""
    frame = _frame(subject)
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    font = f'font-family="sans-serif" font-size="13" fill="{_INK}"'
    title, below = _shortened(subject.target, 72), _shortened(subject.method, 88)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {font}>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="22" font-size="15">{escape(title)}</text>',
        f'<text x="{LEFT}" y="42" font-size="12">{escape(below)}</text>',
        *_target(frame, subject.aim),
        *_scores(frame, subject),
        *_values(frame, subject),
        *(_levels(frame, subject) if subject.aim.scale else _line(frame, subject.curve)),
        *(_pass_mark(frame, subject.curve) if subject.passing else ()),
        *(() if subject.actual is None else _actual(frame, subject, subject.actual)),
        "</svg>",
    ]
    return "\n".join(parts)


def _frame(subject: Subject) -> Frame:
    """All breakpoints, the target and the actual value, with room on both sides.

    Of a scale it is all levels.
    """
    curve, aim = subject.curve, subject.aim
    ends = [end for end in (aim.region.low, aim.region.high) if end is not None]
    marked = subject.actual
    given = [] if marked is None or marked.value is None else [marked.value]
    marks = [*curve.breakpoints, *ends, aim.figure, *given]
    most = max(subject.weight, *(curve(x) for x in marks))
    if aim.scale is not None:
        half = Fraction(1, 2)
        return Frame(-half, len(aim.scale.levels) - half, most)
    low, high = min(marks), max(marks)
    room = (high - low) / 5 or max(abs(high) / 5, Fraction(1))
    if aim.line is Line.DAYS:
        room = max(room, _FEWEST_DAYS)
    low, high = low - room, high + room
    # What goes on sloping is shown up to twice the target.
    if aim.figure > 0 and not curve.pieces[-1].formula.is_constant:
        high = max(high, 2 * aim.figure)
    return Frame(low, high, most)


def _target(frame: Frame, aim: Aim) -> Iterator[str]:
    half = Fraction(0) if aim.scale is None else Fraction(1, 2)
    low = frame.low if aim.region.low is None else aim.region.low - half
    high = frame.high if aim.region.high is None else aim.region.high + half
    start, end = frame.x(max(low, frame.low)), frame.x(min(high, frame.high))
    size = max(end - start, 2)
    yield (
        f'<rect x="{start}" y="{TOP}" width="{round(size, 2)}" '
        f'height="{_FLOOR - TOP}" fill="{_TARGET}"/>'
    )
    yield _text(start + size / 2, TOP - 10, label("target"))


def _scores(frame: Frame, subject: Subject) -> Iterator[str]:
    """The upright axis: nothing, all and what is in between as far as there is room."""
    yield _path([(LEFT, TOP), (LEFT, _FLOOR), (_END, _FLOOR)], _INK, 1)
    yield _text(LEFT - 8, TOP - 16, label("score"), anchor="end")
    curve = subject.curve
    between = {curve(x) for x in _seen(curve, subject.aim)}
    if len(between) > _MANY:
        between = {subject.weight * part / 4 for part in range(5)}
    scores = [Fraction(0), subject.weight, *sorted(between, reverse=True)]
    taken: list[float] = []
    for score in dict.fromkeys(scores):
        y = frame.y(score)
        if all(abs(y - other) >= _LINE_HEIGHT for other in taken):
            taken.append(y)
            yield _path([(LEFT, y), (_END, y)], _GRID, 0.5)
            yield _text(LEFT - 8, y + 4, shown_figure(score), anchor="end")


def _values(frame: Frame, subject: Subject) -> Iterator[str]:
    """The level axis: the target, then breakpoints from below as far as there is room."""
    aim = subject.aim
    name = label("days-late") if aim.line is Line.DAYS else f"{label('actual')} {aim.unit}".strip()
    yield _text(_END, HEIGHT - 14, name, anchor="end")
    taken: list[tuple[float, float]] = []
    for value in dict.fromkeys([aim.figure, *sorted(_seen(subject.curve, aim))]):
        x = frame.x(value)
        text = _tick(value, subject)
        half = display_width(text) * _COLUMN / 2
        at = min(max(x, half), WIDTH - half)
        if all(abs(at - other) >= half + wide + _GAP for other, wide in taken):
            taken.append((at, half))
            yield _path([(x, _FLOOR), (x, _FLOOR + 5)], _INK, 1)
            yield _text(at, _FLOOR + 20, text)


def _tick(value: Fraction, subject: Subject) -> str:
    if subject.aim.scale is not None:
        return value_text(value, subject.aim)
    if subject.origin is not None and value == 0:
        return subject.origin
    return shown_figure(value)


def _seen(curve: Curve, aim: Aim) -> set[Fraction]:
    """The values that are named: breakpoints, or every level."""
    if aim.scale is None:
        return set(curve.breakpoints)
    return {Fraction(rank) for rank in range(len(aim.scale.levels))}


def _levels(frame: Frame, subject: Subject) -> Iterator[str]:
    """A dot for each level: between two of them there is nothing."""
    for rank in sorted(_seen(subject.curve, subject.aim)):
        yield _dot(frame.x(rank), frame.y(subject.curve(rank)), _DOT + 1, _LINE)


def _line(frame: Frame, curve: Curve) -> Iterator[str]:
    for piece in curve.pieces:
        yield from _piece(frame, piece)
    yield from _ends(frame, curve)


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
    places = sorted({frame.x(at) for at in curve.breakpoints})
    room = min((right - left for left, right in pairwise(places)), default=float(WIDTH))
    size = round(min(_DOT, room / 4), 2)
    if size < _SMALLEST:
        return
    for left, right, at in zip(curve.pieces, curve.pieces[1:], curve.breakpoints, strict=False):
        scores = (left.formula(at), right.formula(at))
        if scores[0] != scores[1]:
            # What is hollow lies under what is filled, where a value of its own is both.
            filled = [(score == curve(at), score) for score in scores]
            for is_filled, score in sorted(filled):
                yield _dot(frame.x(at), frame.y(score), size, _LINE if is_filled else "white")


def _pass_mark(frame: Frame, curve: Curve) -> Iterator[str]:
    """Where points begin or end, named under the axis."""
    for left, right, at in zip(curve.pieces, curve.pieces[1:], curve.breakpoints, strict=False):
        nothing = [one.formula.is_constant and one.formula(at) == 0 for one in (left, right)]
        if nothing[0] != nothing[1]:
            x = frame.x(at)
            yield _path([(x, TOP), (x, _FLOOR)], _INK, 0.5)
            yield _text(x, _FLOOR + 38, label("pass-mark"))


def _actual(frame: Frame, subject: Subject, actual: Marked) -> Iterator[str]:
    """A dot on the curve with the value and its points; words alone where there is no one place."""
    if actual.value is None:
        yield _text(LEFT, HEIGHT - 14, _said(_shortened(actual.text, 40), actual), anchor="start")
        return
    said = _said(value_text(actual.value, subject.aim), actual)
    x, y = frame.x(actual.value), frame.y(subject.curve(actual.value))
    yield _path([(x, y), (x, _FLOOR)], _MARK, 0.75)
    yield _dot(x, y, _DOT + 1, _MARK)
    wide = display_width(said) * _COLUMN
    left, base = _free(frame, subject.curve, (x, y), wide)
    top = base - _LINE_HEIGHT + 4
    yield (
        f'<rect x="{round(left, 2)}" y="{round(top, 2)}" width="{wide}" height="{_LINE_HEIGHT}" '
        f'fill="white" fill-opacity="0.8"/>'
    )
    yield _text(left, base, said, anchor="start")


def _said(value: str, actual: Marked) -> str:
    return f"{label('actual')} {value}{label('comma')}{label('score')} {actual.points}"


def _free(frame: Frame, curve: Curve, dot: tuple[float, float], wide: float) -> tuple[float, float]:
    """Where words beside a dot begin: on the page, and off the curve where there is such a place.

    Below the dot they stand on no word for the target.
    """
    x, y = dot
    places = [
        (left, base)
        for base in (y + lines * _LINE_HEIGHT for lines in _LINES_OFF)
        for left in (x + _GAP, x - _GAP - wide)
        if left >= LEFT and left + wide <= WIDTH and base - _LINE_HEIGHT > TOP and base < _FLOOR
    ]
    free = (place for place in places if not _is_on(frame, curve, place, wide))
    inside = (min(max(x + _GAP, LEFT), WIDTH - wide), y + 1.5 * _LINE_HEIGHT)
    return next(free, next(iter(places), inside))


def _is_on(frame: Frame, curve: Curve, place: tuple[float, float], wide: float) -> bool:
    """Whether the curve runs through words that begin at a place."""
    left, base = place
    for part in range(_SAMPLES + 1):
        at = Fraction(left + wide * part / _SAMPLES)
        value = frame.low + (at - LEFT) / (_END - LEFT) * (frame.high - frame.low)
        if base - _LINE_HEIGHT <= frame.y(curve(value)) <= base + _GAP / 2:
            return True
    return False


def _shortened(text: str, widest: int) -> str:
    """A sentence as far as it fits on one line."""
    fits = (printable(text)[:size] for size in range(len(text), -1, -1))
    kept = next(part for part in fits if display_width(part) <= widest)
    return kept if len(kept) == len(text) else kept + "…"


def _dot(x: float, y: float, size: float, fill: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{size}" fill="{fill}" stroke="{_LINE}" stroke-width="2"/>'


def _path(points: Iterable[tuple[float, float]], color: str, width: float) -> str:
    listed = " ".join(f"{x},{y}" for x, y in points)
    return f'<polyline points="{listed}" fill="none" stroke="{color}" stroke-width="{width}"/>'


def _text(x: float, y: float, text: str, *, anchor: str = "middle") -> str:
    return f'<text x="{round(x, 2)}" y="{round(y, 2)}" text-anchor="{anchor}">{escape(text)}</text>'
