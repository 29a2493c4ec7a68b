"""A spec put right where there is one safe answer; all else stays, character for character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.source import Source
from indicator_rules.specfile.fields import SPEC
from indicator_rules.specfile.fixes import equal, marks, quoting, signs, spaces
from indicator_rules.specfile.fixes.edits import applied, scalars, tree
from indicator_rules.specfile.marks import bare
from indicator_rules.specfile.nodes import compose, without_slips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from indicator_rules.source import Span
    from indicator_rules.specfile.fixes.edits import Edit, Value
    from indicator_rules.specfile.nodes import Node

_OURS = "indicator-rules"
_SCHEMA = SPEC.fields["schema"]
_VALUES: tuple[Callable[[Node], Iterator[Value]], ...] = (
    marks.values,
    equal.values,
    signs.values,
    quoting.values,
)


def fix_text(source: Source) -> str:
    """The text of a spec as it should be written; what cannot be read stays as it is.

    Of YAML that is no spec, only the ends of lines are put right.
    """
    text = _readable(source.text)
    root = _root(text)
    if root is None:
        return source.text
    text = _kept(text, root, {}, spaces.edits(text, root))
    for values in _VALUES:
        root = _root(text)
        if root is not None and _is_spec(root):
            text = _with(text, root, list(values(root)))
    return text


def _readable(text: str) -> str:
    """The text of a file of this library without slips of a keyboard that there is one way to mend.

    Other files may mean what they say.
    """
    after = without_slips(text)
    root = None if after == text else _root(after)
    named = () if root is None else scalars(root, "schema")
    return after if any((bare(one.text) or one.text).startswith(_OURS) for one in named) else text


def _is_spec(root: Node) -> bool:
    return any((bare(one.text) or one.text) in _SCHEMA.choices for one in scalars(root, "schema"))


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
