"""Cases held against many tables that differ from one spec in a row or two each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define, frozen

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.testing.judging import is_kept, misses
from indicator_rules.testing.tables import Sums, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indicator_rules.specfile.cases import Case, Expectation


@frozen
class _Alike:
    """Cases for which the sums of a spec are the same, and that expect the same of the table."""

    sums: Sums
    expected: tuple[Expectation, ...]


@define
class Casebook:
    """Cases that a spec keeps, by the rows that they are about.

    A mistake in a row changes what other rows give in no way, and the sums of each case by the same
    amount. So of the cases about other rows those alone are looked at that expect something of
    the table, and of several with the same sums one.
    """

    table: Table
    about: dict[str, list[Case]] = Factory(dict)
    alike: dict[_Alike, list[frozenset[str]]] = Factory(dict)
    """The names that each of the cases is about."""
    apart: list[Case] = Factory(list)
    """Cases that are looked at each time: the spec itself fails them, or they move points."""
    all: list[Case] = Factory(list)

    def add(self, case: Case) -> None:
        """One more case."""
        self.all.append(case)
        try:
            found = self.table.given(dict(case.actuals))
        except ExpressionError:
            self.apart.append(case)
            return
        if found.sums is None or misses(found, case.expected):
            self.apart.append(case)
            return
        said = {name for name, _ in case.actuals}
        said |= {one.name for one in case.expected if one.name is not None}
        names = {self.table.name(self.table.place(name)) for name in said}
        for name in names:
            self.about.setdefault(name, []).append(case)
        of_the_table = tuple(one for one in case.expected if one.name is None)
        if of_the_table:
            self.alike.setdefault(_Alike(found.sums, of_the_table), []).append(frozenset(names))

    def notices(self, table: Table) -> bool:
        """Whether some case fails on a table."""
        if table.whole is not self.table.whole:
            return _fails(table, self.all)
        names = {table.name(place) for place in table.changed}
        near = (case for name in names for case in self.about.get(name, ()))
        if _fails(table, near) or _fails(table, self.apart):
            return True
        more = table.sums - self.table.sums
        if more == Sums():
            return False
        return any(
            misses(table.evaluated(one.sums + more, {}), one.expected)
            for one, about in self.alike.items()
            if any(names.isdisjoint(those) for those in about)
        )


def casebook_of(table: Table, cases: Iterable[Case]) -> Casebook:
    """A casebook of a spec with cases in it."""
    found = Casebook(table)
    for case in cases:
        found.add(case)
    return found


def _fails(table: Table, cases: Iterable[Case]) -> bool:
    return not all(is_kept(table, case) for case in cases)
