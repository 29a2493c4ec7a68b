"""A spec put right where there is one safe answer; all else stays, character for character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.source import Source
from indicator_rules.specfile.fields import SPEC
from indicator_rules.specfile.fixes import equal, quoting, signs, spaces
from indicator_rules.specfile.fixes.edits import applied, scalars, tree
from indicator_rules.specfile.nodes import compose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from indicator_rules.source import Span
    from indicator_rules.specfile.fixes.edits import Edit, Value
    from indicator_rules.specfile.nodes import Node

_SCHEMA = SPEC.fields["schema"]
_VALUES: tuple[Callable[[Node], Iterator[Value]], ...] = (
    equal.values,
    signs.values,
    quoting.values,
)


def fix_text(source: Source) -> str:
    """The text of a spec as it should be written; what cannot be read stays as it is.

    Of YAML that is no spec, only the ends of lines are put right.
    """
    root = _root(source.text)
    if root is None:
        return source.text
    text = _kept(source.text, root, {}, spaces.edits(source.text, root))
    for values in _VALUES:
        root = _root(text)
        if root is not None and any(one.text in _SCHEMA.choices for one in scalars(root, "schema")):
            text = _with(text, root, list(values(root)))
    return text


def _root(text: str) -> Node | None:
    return compose(Source("", text), _SCHEMA.sample, several=True).whole


def _with(text: str, root: Node, values: list[Value]) -> str:
    """The text with other values; where they do not go together, each that goes by itself."""
    if not values:
        return text
    changed = {one.scalar.span: one.text for one in values}
    together = _kept(text, root, changed, [one.edits()[0] for one in values])
    if together != text:
        return together
    # From the end, so that the places before it stay right.
    for one in sorted(values, key=lambda value: value.scalar.span.start, reverse=True):
        said = {one.scalar.span: one.text}
        ways = (_kept(text, root, said, [edit]) for edit in one.edits())
        text = next((way for way in ways if way != text), text)
        root = _root(text) or root
    return text


def _kept(text: str, root: Node, changed: dict[Span, str], edits: Iterable[Edit]) -> str:
    """The text with edits, if it then says exactly what it said but for what changed."""
    after = applied(text, edits)
    read = _root(after)
    same = read is not None and tree(read, {}) == tree(root, changed)
    return after if same else text
