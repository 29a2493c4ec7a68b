"""A text as rows of cells, each at its place: CSV with the separators that people use."""

from __future__ import annotations

import csv
from io import StringIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.source import Span
from indicator_rules.specfile.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indicator_rules.source import Source

SEPARATORS = MappingProxyType(
    {
        ",": ("a comma", "逗号"),
        ";": ("a semicolon", "分号"),
        "\t": ("a tab", "制表符"),
        "，": ("a full-width comma", "全角逗号"),
    }
)
"""What stands between cells, with what a person calls it."""


class BrokenRowError(ValueError):
    """A row whose quotation marks do not fit; ``span`` is its first line."""

    def __init__(self, span: Span) -> None:
        super().__init__(span)
        self.span = span


@frozen
class Row:
    """The cells of a row, and where it begins."""

    cells: tuple[Scalar, ...]
    span: Span

    @property
    def width(self) -> int:
        """How many cells there are up to the last one that is filled."""
        filled = [place for place, cell in enumerate(self.cells, 1) if cell.text]
        return max(filled, default=0)


def rows_of(source: Source, separator: str) -> Iterator[Row]:
    """The rows of a text; blanks around a cell are none of it.

    Raises:
        BrokenRowError: quotation marks are not closed, or something stands behind them.
    """
    # csv ends a row where a line ends, be it by LF, CR LF or CR, and counts the lines.
    rows = csv.reader(StringIO(source.text, newline=""), delimiter=separator, strict=True)
    starts = (*source.line_starts, len(source.text))
    while True:
        line = rows.line_num
        try:
            row = next(rows, None)
        except csv.Error as error:
            span = Span(starts[line], starts[line] + len(source.line(line + 1)))
            raise BrokenRowError(span) from error
        if row is None:
            return
        start, end = starts[line], starts[min(rows.line_num, len(starts) - 1)]
        raw = source.text[start:end].rstrip("\r\n")
        spans = _fields(raw, separator)
        cells = (
            _cell(text.strip(), raw, start, span) for text, span in zip(row, spans, strict=False)
        )
        yield Row(tuple(cells), Span(start, start + len(source.line(line + 1))))


def separators_of(source: Source, fits: Callable[[Row], bool]) -> list[str]:
    """The separators by which the first row of a text is one that fits."""
    return [one for one in SEPARATORS if (row := _first(source, one)) is not None and fits(row)]


def _first(source: Source, separator: str) -> Row | None:
    try:
        return next(rows_of(source, separator), None)
    except BrokenRowError:
        return None


def _fields(raw: str, separator: str) -> Iterator[Span]:
    """Where the fields of a row stand, with their quotation marks."""
    start, quoted = 0, False
    for place, sign in enumerate(raw):
        if sign == '"' and raw[start] == '"':
            # Of two marks in a row inside, the first closes and the second opens again.
            quoted = not quoted
        elif sign == separator and not quoted:
            yield Span(start, place)
            start = place + 1
    yield Span(start, len(raw))


def _cell(text: str, raw: str, start: int, field: Span) -> Scalar:
    """A cell at its place; one with quotation marks inside stands for its whole field."""
    at = raw.find(text, field.start, field.end) if text else -1
    if at < 0:
        return Scalar(text, field.shift(start), verbatim=False)
    return Scalar(text, Span(at, at + len(text)).shift(start), verbatim=True)
