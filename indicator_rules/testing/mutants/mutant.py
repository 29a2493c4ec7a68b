"""One change of a spec: where it is, what stood there, and what stands there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.diagnostics import Severity
from indicator_rules.source import Source, Span
from indicator_rules.specfile.fixes.edits import Edit, applied
from indicator_rules.specfile.reader import read_spec

if TYPE_CHECKING:
    from indicator_rules.model.indicators import Scorecard


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
    scorecard: Scorecard = field(repr=False)
    """The changed spec as it is read."""


@frozen
class Change:
    """A change that is not yet known to leave a spec: the ways to write it, the first that can."""

    kind: str
    before: str
    after: str
    ways: tuple[tuple[Edit, ...], ...]
    names: tuple[str, ...]
    span: Span

    def mutant(self, source: Source, scorecard: Scorecard) -> Mutant | None:
        """The changed spec; None where it is no spec any more, or the same one."""
        for way in self.ways:
            changed = Source(source.name, applied(source.text, way))
            reading = read_spec(changed)
            broken = any(one.severity is Severity.ERROR for one in reading.findings)
            if reading.scorecard is not None and not broken:
                if reading.scorecard == scorecard:
                    return None
                return Mutant(
                    self.kind, self.before, self.after, self.names, self.span, source,
                    reading.scorecard,
                )  # fmt: skip
        return None
