"""One change of a spec: where it is, what stood there, and what stands there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.source import Source, Span
from indicator_rules.specfile.fixes.edits import Edit
from indicator_rules.testing.tables import Table

if TYPE_CHECKING:
    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.testing.mutants.rows import Spec


@frozen
class Mutant:
    """A spec with one mistake; ``kind`` is a word for what was changed.

    ``before`` is what stands at ``span`` and ``after`` what is put there, of weights with their
    names; either may be nothing. ``names`` are the indicators it is about, none where it is the
    table.
    """

    kind: str
    before: str
    after: str
    names: tuple[str, ...]
    span: Span
    source: Source
    spec: Table = field(repr=False)
    """What it is a mistake in."""
    table: Table = field(repr=False)
    """The changed spec."""

    @property
    def scorecard(self) -> Scorecard:
        """The changed spec as a value."""
        return self.table.scorecard


@frozen
class Change:
    """A change that is not yet known to leave a spec: the ways to write it, the first that can."""

    kind: str
    before: str
    after: str
    ways: tuple[tuple[Edit, ...], ...]
    names: tuple[str, ...]
    span: Span

    def mutant(self, spec: Spec) -> Mutant | None:
        """The changed spec; None where it is no spec any more, or the same one."""
        found = next((one for one in map(spec.changed, self.ways) if one is not None), None)
        if found is None or found is spec.table:
            return None
        return Mutant(
            self.kind, self.before, self.after, self.names, self.span, spec.source, spec.table,
            found,
        )  # fmt: skip
