"""`weights: 均等` and its like are written `weights: equal`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.specfile.fixes.edits import Value, scalars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.specfile.nodes import Node

EQUAL = "equal"
_SAME = {"equal", "equals", "equally", "even", "evenly", "same"}
_SAME |= {"均等", "平均", "均分", "平均分配", "等权", "等权重", "相等", "相同"}


def values(root: Node) -> Iterator[Value]:
    """A value of `weights` that says in other words that all are alike."""
    for value in scalars(root, "weights"):
        if value.text != EQUAL and value.text.strip().lower() in _SAME:
            yield Value(value, EQUAL)
