"""A value without the Chinese quotation marks around it: “培训场次” is written 培训场次."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.specfile.fields import BONUS, INDICATOR, SPEC, VETO
from indicator_rules.specfile.fixes.edits import Value, entries, indicators, items
from indicator_rules.specfile.marks import within
from indicator_rules.specfile.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.specfile.fields import Table
    from indicator_rules.specfile.nodes import Node


def values(root: Node) -> Iterator[Value]:
    """The values that stand whole within such marks."""
    yield from _of(root, SPEC)
    for indicator in indicators(root):
        yield from _of(indicator, INDICATOR)
    for key, table in (("bonus", BONUS), ("veto", VETO)):
        for item in items(root, key):
            yield from _of(item, table)


def _of(node: Node, table: Table) -> Iterator[Value]:
    for key, value in entries(node):
        known = table.fields.get(key.text)
        if known is None or not isinstance(value, Scalar) or not value.verbatim:
            continue
        if (inner := within(known, value)) is not None:
            yield Value(value, inner)
