"""Changes of single values, written so that everything around them stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from indicator_rules.source import Span
from indicator_rules.specfile.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.specfile.nodes import Node

Tree: TypeAlias = "str | tuple[Tree, ...]"
"""What nodes say, without places."""


@frozen
class Edit:
    """Another text in place of some characters."""

    span: Span
    text: str


@frozen
class Value:
    """A scalar and what it is to say; ``quoted`` asks for quotes around the same text."""

    scalar: Scalar
    text: str
    quoted: bool = False

    def edits(self) -> tuple[Edit, ...]:
        """The ways to write it, the one that changes least first."""
        plain = (Edit(self.scalar.span, self.text),)
        if self.scalar.quoted:
            return plain
        # What would need another kind of quotes is not what it was, and is not written.
        marked = Edit(self.scalar.span, f'"{self.text}"')
        return (marked,) if self.quoted else (*plain, marked)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made; none overlaps another."""
    parts, last = [], 0
    for edit in sorted(edits, key=lambda one: one.span.start):
        parts += [text[last : edit.span.start], edit.text]
        last = edit.span.end
    return "".join([*parts, text[last:]])


def tree(node: Node, changed: dict[Span, str]) -> Tree:
    """What a node says where some scalars say something else."""
    if isinstance(node, Scalar):
        return changed.get(node.span, node.text)
    if isinstance(node, Mapping):
        return tuple((key.text, tree(value, changed)) for key, value in node.entries)
    return tuple(tree(item, changed) for item in node.items)


def entries(node: Node) -> Iterator[tuple[Scalar, Node]]:
    """The entries of a mapping; of a file of several documents those of each."""
    if isinstance(node, Mapping):
        yield from node.entries
    for item in node.items if isinstance(node, Sequence) else ():
        yield from entries(item)


def scalars(node: Node, key: str) -> Iterator[Scalar]:
    """The values of a key in a mapping, or in each document, that stand there as they are read."""
    for name, value in entries(node):
        if name.text == key and isinstance(value, Scalar) and value.verbatim:
            yield value


def items(node: Node, key: str) -> Iterator[Node]:
    """The items of a list, or of each list, that a key of a mapping holds."""
    for name, value in entries(node):
        if name.text == key and not isinstance(value, Scalar | Mapping):
            yield from value.items


def indicators(root: Node) -> Iterator[Node]:
    """Every indicator of a spec, those above others too."""
    for one in items(root, "indicators"):
        yield one
        yield from indicators(one)
