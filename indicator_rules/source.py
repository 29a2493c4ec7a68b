"""Text with places in it: sources, spans, lines and columns, display width."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property

from attrs import field, frozen

_LINE_END = re.compile(r"\r\n?|\n")


@frozen
class Span:
    """Characters ``start`` up to, not including, ``end`` of a text, counted from 0."""

    start: int
    end: int

    def shift(self, offset: int) -> Span:
        """The same characters, seen from a text that begins ``offset`` earlier."""
        return Span(self.start + offset, self.end + offset)


@frozen
class Place:
    """A line and a column as editors count them, both from 1."""

    line: int
    column: int


@frozen(slots=False)
class Source:
    """A text and the name a reader knows it by: a path, or ``<target>``."""

    name: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins; LF, CR LF and CR end a line."""
        return (0, *[found.end() for found in _LINE_END.finditer(self.text)])

    def place(self, offset: int) -> Place:
        """Line and column of an offset, in characters, from 1."""
        line = bisect_right(self.line_starts, offset)
        return Place(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """One line without its end, counted from 1."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


# Full-width forms of ASCII stand at one distance from it.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


def half_width(text: str) -> str:
    """The text with ASCII in half width, character for character: ， is a comma, ９ a 9."""
    return text if text.isascii() else text.translate(_HALF_WIDTH)


# Characters that Unicode counts among letters and marks, and that show nothing.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")


def printable(text: str) -> str:
    r"""The text in one line, with escapes such as \u202e for what a reader would not see.

    Tabs and ends of lines become spaces. Controls, marks of direction, spaces without width and
    characters that are assigned to nothing become escapes, which are as wide as they are long.
    """
    return "".join(map(_shown, text)) if _hides(text) else text


def _hides(text: str) -> bool:
    """Whether a text may hold characters that do not show as they are."""
    return not (text.isprintable() and _UNSEEN.isdisjoint(text))


def _shown(character: str) -> str:
    return " " if character in "\t\n\r" else escaped(character)


def escaped(character: str) -> str:
    """A character that shows, or its escape."""
    # A space of another width is a space; Python calls it unprintable.
    if unicodedata.category(character) == "Zs" or not _hides(character):
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= _BASIC else f"\\U{code:08x}"


_BASIC = 0xFFFF
"""The last character whose escape has four digits."""


def display_width(text: str) -> int:
    """Terminal cells that the printable text takes: a 汉字 two, signs such as ≥ one, marks none."""
    return sum(map(_cells, printable(text)))


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
