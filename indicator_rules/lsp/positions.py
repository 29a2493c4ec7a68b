"""Characters of a text as positions of the protocol, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from lsprotocol.types import Position, Range

from indicator_rules.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from indicator_rules.source import Span


@frozen
class Positions:
    """A text whose lines and code units an editor counts from 0."""

    source: Source
    units: Callable[[str], int]
    """How many code units a text takes: of UTF-16 where nothing else was agreed."""

    def position(self, offset: int) -> Position:
        """Where a character stands."""
        place = self.source.place(offset)
        before = self.source.text[offset - place.column + 1 : offset]
        return Position(place.line - 1, self.units(before))

    def range(self, span: Span) -> Range:
        """Where a stretch of characters stands."""
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """The character at a position; one beyond a line is its end."""
        starts = self.source.line_starts
        if position.line >= len(starts):
            return len(self.source.text)
        offset, left = starts[position.line], position.character
        for character in self.source.line(position.line + 1):
            if left <= 0:
                break
            left -= self.units(character)
            offset += 1
        return offset
