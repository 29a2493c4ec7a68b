"""A spec with changes in its text: where one row is changed, that row alone is read again.

The row is read in a table of its own, below its headings and beside all that the file says
elsewhere; the other rows are left out. How long that takes does not grow with the table.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.diagnostics import Severity
from indicator_rules.source import Source, Span
from indicator_rules.specfile.fixes.edits import Edit, applied
from indicator_rules.specfile.nodes import Mapping, Node, Sequence
from indicator_rules.specfile.reader import read_spec
from indicator_rules.testing.tables import Table, Whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.model.indicators import Indicator, Scorecard

_SIGNS = re.compile(r"""['"\\#{}\[\],&*!|>@`]|:(?=\s|$)|^[-?%]""")
"""What may mean something to YAML."""


@frozen
class _Row:
    """One row: the lists that lead to it, each with the item of it that does."""

    way: tuple[tuple[Sequence, Node], ...]

    @property
    def span(self) -> Span:
        """From its first character to the next row."""
        return self.way[-1][1].span


@frozen(eq=False)
class Spec:
    """A spec as it was read, with its text."""

    table: Table
    source: Source
    root: Node | None
    _sound: dict[int, bool] = field(factory=dict, init=False, repr=False)

    def changed(self, edits: tuple[Edit, ...]) -> Table | None:
        """The spec with some texts otherwise, itself where that changes nothing it says.

        None where it is no spec any more.
        """
        by_row: dict[int, list[Edit]] = {}
        for edit in edits:
            place = self._place_of(edit)
            if place is None:
                return self._read_again(edits)
            by_row.setdefault(place, []).append(edit)
        rows = {}
        for place, own in by_row.items():
            row = self._alone(place, own)
            if row is None:
                return None
            rows[place] = row
        before = self.table.whole.report.leaves
        if all(row == before[place].indicator for place, row in rows.items()):
            return self.table
        return self.table.with_rows(rows)

    def _read_again(self, edits: Iterable[Edit]) -> Table | None:
        found = _read(Source(self.source.name, applied(self.source.text, edits)))
        if found is None:
            return None
        return self.table if found == self.table.scorecard else Table(Whole(found))

    def _place_of(self, edit: Edit) -> int | None:
        """The row that a change lies in; None where it lies in none, or may reach out of it."""
        place = bisect_right(self._starts, edit.span.start) - 1
        if place < 0 or edit.span.end > self._rows[place].span.end:
            return None
        return place if self._stays(edit) and self._is_sound(place) else None

    def _stays(self, edit: Edit) -> bool:
        """Whether an edit puts no sign where it could close or open what the row is written in."""
        if edit.span.start == edit.span.end:
            return True  # a whole entry, as ``making`` writes it
        before = self.source.text[edit.span.start : edit.span.end]
        after = edit.text
        if len(after) > 1 and after[0] == after[-1] == '"':
            after = after[1:-1]
        signs = _SIGNS.findall(after)
        return not signs or signs == _SIGNS.findall(before)

    def _is_sound(self, place: int) -> bool:
        """Whether a row that is read alone is what it is among the others."""
        if place not in self._sound:
            row = self._alone(place, ())
            self._sound[place] = row == self.table.whole.report.leaves[place].indicator
        return self._sound[place]

    def _alone(self, place: int, edits: Iterable[Edit]) -> Indicator | None:
        found = _read(Source(self.source.name, self._text_of(self._rows[place], edits)))
        if found is None:
            return None
        ((_, row),) = found.leaves()
        return row

    def _text_of(self, row: _Row, edits: Iterable[Edit]) -> str:
        """The file with one row: of each list that leads to it, the one item."""
        text, start = self.source.text, row.span.start
        inner = applied(
            text[start : row.span.end],
            (Edit(one.span.shift(-start), one.text) for one in edits),
        )
        above = [Span(0, len(text)), *(item.span for _, item in row.way[:-1])]
        for around, (listed, item) in reversed(list(zip(above, row.way, strict=True))):
            behind = text[listed.span.end : around.end]
            own = self._list_of_one(listed, item, inner, behind)
            inner = text[around.start : listed.span.start] + own + behind
        return inner

    def _list_of_one(self, listed: Sequence, item: Node, inner: str, behind: str) -> str:
        start = listed.span.start
        if self.source.text[start] == "[":
            return f"[{inner}]"
        dash = "-".ljust(self._column(item.span.start) - self._column(start))
        # What follows the list keeps the place in its line that it had.
        lines = inner.rstrip(" ")
        end = "" if lines.endswith("\n") else "\n"
        return f"{dash}{lines}{end}{' ' * (self._column(listed.span.end) - 1) if behind else ''}"

    def _column(self, offset: int) -> int:
        return self.source.place(offset).column

    @cached_property
    def _rows(self) -> tuple[_Row, ...]:
        return tuple(_Row(way) for way in _ways(self.root))

    @cached_property
    def _starts(self) -> list[int]:
        return [row.span.start for row in self._rows]


def _ways(node: Node | None) -> Iterator[tuple[tuple[Sequence, Node], ...]]:
    """The lists that lead to each row, from the top, in the order of the file."""
    for key, listed in node.entries if isinstance(node, Mapping) else ():
        if key.text == "indicators" and isinstance(listed, Sequence):
            for item in listed.items:
                below = list(_ways(item))
                yield from (((listed, item), *way) for way in below or [()])


def _read(source: Source) -> Scorecard | None:
    """What a source says; None where it has errors."""
    reading = read_spec(source)
    broken = any(one.severity is Severity.ERROR for one in reading.findings)
    return None if broken else reading.scorecard
