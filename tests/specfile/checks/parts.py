"""The three parts of a check's test: what fires, a near miss, and a remedy that passes.

The rows of a table are written in flow style; what stands above and below them is its head and
its tail.
"""

from __future__ import annotations

from attrs import evolve, frozen

SCHEMA = "schema: indicator-rules/1\ntitle: 自评表\n"


@frozen
class Table:
    """A spec, and the one of the year before."""

    rows: tuple[str, ...]
    head: str = "weights: equal\n"
    tail: str = ""
    before: Table | None = None

    @property
    def text(self):
        head = self.head if self.head.startswith("schema") else SCHEMA + self.head
        rows = "".join(f"  - {{{row}}}\n" for row in self.rows)
        return f"{head}indicators:\n{rows}{self.tail}"

    def mended(self, changes):
        """The table with other words, wherever they stand; of the year before where only there."""
        table = self
        for old, new in changes:
            table = table.changed(old, new)
        return table

    def changed(self, old, new):
        assert old in f"{self.text}{self.before and self.before.text}", old
        if self.before is not None and old not in self.text:
            return evolve(self, before=self.before.changed(old, new))
        rows = tuple(row.replace(old, new) for row in self.rows)
        head = self.head if self.head.startswith("schema") else SCHEMA + self.head
        tail = self.tail.replace(old, new)
        return evolve(self, rows=rows, head=head.replace(old, new), tail=tail)


@frozen
class Case:
    """A table, the code in question, and the characters that the finding marks, if there is one."""

    code: str
    table: Table
    marked: str | None = None


@frozen
class Remedy:
    """Of a case that fires: the words to change, each with what to write instead."""

    case: str
    changes: tuple[tuple[str, str], ...]


def table(*rows, **more):
    return Table(rows, **more)


def fires(code, marked, *rows, **more):
    return Case(code, Table(rows, **more), marked)


def near(code, *rows, **more):
    return Case(code, Table(rows, **more))


def remedy(case, *words):
    return Remedy(case, tuple(zip(words[::2], words[1::2], strict=True)))


def alike(count, row):
    """Rows that differ in their number alone."""
    return [row.replace("{n}", str(n)) for n in range(count)]
