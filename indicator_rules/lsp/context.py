"""Where a text is being written, told from its lines, which need not be YAML yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field, frozen

if TYPE_CHECKING:
    from indicator_rules.source import Source

_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<rest>.*)")
_ENTRY = re.compile(r"\s*(?P<key>[^\s#'\"{}\[\]:,][^#'\"{}\[\]:,]*?)\s*:(?:\s+(?P<value>.*))?$")


@frozen
class Context:
    """The mapping that the cursor is in, and what has been typed there."""

    path: tuple[str, ...]
    """The keys from the root down to the mapping."""
    key: str | None
    """The key whose value is being written; None where a key is."""
    typed: str
    written: dict[str, str]
    """The entries of the mapping that stand there already."""


@frozen
class _Line:
    """A line of a block: where its text and its dash stand, its key and its value."""

    column: int
    dash: int | None
    key: str | None
    value: str


@define
class _Level:
    """A bracket that is not closed: the key in front of it, and what stands after it."""

    key: str | None
    is_mapping: bool
    entry: str = ""
    written: dict[str, str] = field(factory=dict)

    def end_entry(self) -> None:
        """A comma: the entry before it is complete."""
        found = _ENTRY.match(self.entry)
        if found:
            self.written[found["key"]] = found["value"] or ""
        self.entry = ""


def context_at(source: Source, offset: int) -> Context | None:
    """Where the cursor stands; None inside a comment."""
    place = source.place(offset)
    before = source.line(place.line)[: place.column - 1]
    if re.search(r"(?:^|\s)#", before):
        return None
    current = _line(before)
    lines = [_line(source.line(number)) for number in range(1, len(source.line_starts) + 1)]
    path, written = _block(lines, place.line - 1, current)
    rest = before[current.column :]
    levels = _levels(rest)
    if len(levels) == 1:
        return _context(path, rest, written)
    keys = tuple(level.key for level in levels[1:] if level.key is not None)
    return _context((*path, *keys), levels[-1].entry, levels[-1].written)


def _context(path: tuple[str, ...], entry: str, written: dict[str, str]) -> Context:
    found = _ENTRY.match(entry)
    if found is None or found["value"] is None:
        return Context(path, None, entry.strip(), written)
    return Context(path, found["key"], found["value"], written)


def _line(text: str) -> _Line:
    found = _LINE.match(text)
    entry = None if found is None else _ENTRY.match(found["rest"])
    column = len(text) if found is None else found.start("rest")
    dash = text.rfind("-", 0, column)
    key, value = (None, "") if entry is None else (entry["key"], entry["value"] or "")
    return _Line(column, None if dash < 0 else dash, key, value)


def _block(
    lines: list[_Line], number: int, current: _Line
) -> tuple[tuple[str, ...], dict[str, str]]:
    """The keys above a line, by indentation, and the entries beside it."""
    written: dict[str, str] = {}
    path: list[str] = []
    column, dash = current.column, current.dash
    for line in reversed(lines[:number]):
        if line.key is None:
            continue
        if dash is None and line.column == column:
            dash = line.dash
            if not path:
                written[line.key] = line.value
        elif line.column < column and (dash is None or _is_above(line, dash)):
            path.insert(0, line.key)
            column, dash = line.column, line.dash
    for line in lines[number + 1 :]:
        if line.key is None:
            continue
        if line.column != current.column or line.dash is not None:
            break
        written[line.key] = line.value
    return tuple(path), written


def _is_above(line: _Line, dash: int) -> bool:
    """Whether a line holds the list whose items begin at a dash."""
    return line.column <= dash and line.dash != dash


def _levels(text: str) -> list[_Level]:
    """The brackets of a line that are open at its end, the line itself first."""
    levels = [_Level(None, is_mapping=True)]
    for character in text:
        top = levels[-1]
        if character in "{[":
            found = _ENTRY.match(top.entry)
            levels.append(_Level(found["key"] if found else None, character == "{"))
        elif character in "}]" and len(levels) > 1:
            levels.pop()
        elif character == "," and len(levels) > 1:
            top.end_entry()
        else:
            top.entry += character
    return levels
