"""What stands under the cursor: the key or the value of a mapping, with its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.lsp.tables import below, root_table
from indicator_rules.specfile.fields import SPEC
from indicator_rules.specfile.nodes import Mapping, Scalar, Sequence, compose

if TYPE_CHECKING:
    from indicator_rules.source import Source, Span
    from indicator_rules.specfile.fields import Field, Table
    from indicator_rules.specfile.nodes import Node


@frozen
class Spot:
    """A key or a value of a mapping, and what the table says of the key."""

    field: Field
    span: Span
    is_key: bool


def spot_at(source: Source, offset: int) -> Spot | None:
    """The innermost key or value at an offset; None where the file is broken or says nothing."""
    table = root_table(source.text)
    document = compose(source, table.fields["schema"].sample, several=table is SPEC)
    spots = (_in_node(root, table, offset) for root in document.roots if _holds(root, offset))
    return next((spot for spot in spots if spot), None)


def _in_node(node: Node, table: Table | None, offset: int) -> Spot | None:
    if isinstance(node, Sequence):
        spots = (_in_node(item, table, offset) for item in node.items if _holds(item, offset))
        return next((spot for spot in spots if spot), None)
    if not isinstance(node, Mapping) or table is None:
        return None
    spots = (_in_entry(key, value, table, offset) for key, value in node.entries)
    return next((spot for spot in spots if spot), None)


def _in_entry(key: Scalar, value: Node, table: Table, offset: int) -> Spot | None:
    field = table.fields.get(key.text)
    if field is None:
        return None
    if _holds(key, offset):
        return Spot(field, key.span, is_key=True)
    if not _holds(value, offset):
        return None
    if isinstance(value, Scalar):
        return Spot(field, value.span, is_key=False)
    return _below(field, value, table, offset)


def _below(field: Field, value: Node, table: Table, offset: int) -> Spot | None:
    inner = below(field, table, _name_in(value))
    if field.kind == "mapping" and field.each is not None and isinstance(value, Mapping):
        held = (each for _, each in value.entries if _holds(each, offset))
        return next((spot for each in held if (spot := _in_node(each, inner, offset))), None)
    return _in_node(value, inner, offset)


def _name_in(node: Node) -> str:
    """What a method calls itself."""
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if key.text == "name" and isinstance(value, Scalar):
            return value.text
    return ""


def _holds(node: Node, offset: int) -> bool:
    return node.span.start <= offset <= node.span.end
