"""YAML nodes as text with places: nothing is converted, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import yaml
from attrs import field, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 50
_TOO_DEEP = "nesting depth"
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPEN = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSE = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_STANDARD = "tag:yaml.org,2002:"
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@frozen
class Scalar:
    """A scalar as text: 0.1 stays "0.1", 90% stays "90%"."""

    text: str
    span: Span
    verbatim: bool
    """Whether an offset into ``text`` is also an offset into the file."""
    quoted: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written: an empty value, ``~`` or ``null``."""
        return not self.text.strip() or (not self.quoted and self.text in _NULLS)

    def locate(self, inner: Span) -> Span:
        """Carry a span inside ``text`` out to the file."""
        return inner.shift(self.span.start) if self.verbatim else self.span


@frozen
class Mapping:
    """Keys and values in the order of the file; repeated keys are all there."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


@frozen
class Sequence:
    """The items of a list."""

    items: tuple[Node, ...]
    span: Span


Node: TypeAlias = Scalar | Mapping | Sequence


@frozen
class Document:
    """The root of a file, where there is one, and what was found."""

    root: Node | None
    findings: tuple[Diagnostic, ...] = field(default=())


def head(node: Node) -> Span:
    """Where to point for a whole node: a scalar itself, the first character of anything else."""
    if isinstance(node, Scalar):
        return node.span
    return Span(node.span.start, min(node.span.end, node.span.start + 1))


def compose(source: Source, sample: str) -> Document:
    """The nodes of one YAML document; anchors, aliases and tags are refused before composing.

    ``sample`` is how such a file begins, for a file that holds nothing.
    """
    refused = next(_refused(source), None)
    if refused is not None:
        return Document(None, (refused,))
    root = yaml.compose(source.text, Loader=LOADER)
    read = None if root is None else _node(root, source)
    if read is None or (isinstance(read, Scalar) and read.is_blank):
        return Document(None, (empty_file(source, sample),))
    return Document(read)


def empty_file(source: Source, sample: str) -> Diagnostic:
    """The finding of a file without a value."""
    return Diagnostic("IR211", {"sample": sample}, source=source, span=Span(0, 0))


def _refused(source: Source) -> Iterator[Diagnostic]:
    """What must end before it is composed: it is broken, has no place, or grows without bound."""
    depth = documents = 0
    try:
        for event in yaml.parse(source.text, Loader=LOADER):
            depth += isinstance(event, _OPEN) - isinstance(event, _CLOSE)
            documents += isinstance(event, yaml.DocumentStartEvent)
            span = _marked(event)
            found = _anchor_or_tag(event, source, span)
            if depth > DEEPEST:
                yield Diagnostic("IR209", {"limit": DEEPEST}, source=source, span=span)
            elif found:
                yield Diagnostic("IR208", {"found": found}, source=source, span=span)
            elif documents > 1:
                words: dict[str, object] = {"problem": "a second document begins"}
                yield Diagnostic("IR201", words, source=source, span=span)
    except yaml.YAMLError as error:
        yield _broken(source, error)


def _marked(event: yaml.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(0, 0) if start is None or end is None else Span(start.index, end.index)


def _anchor_or_tag(event: yaml.Event, source: Source, span: Span) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return f"*{event.anchor}"
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor:
        return f"&{anchor}"
    if tag:
        return str(tag).replace(_STANDARD, "!!")
    plain = isinstance(event, yaml.ScalarEvent) and event.value == "<<"
    return "<<" if plain and source.text[span.start : span.end] == "<<" else None


def _broken(source: Source, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    size = len(source.text)
    start = size if mark is None else min(mark.index, size)
    if source.text[start:].strip() == "":
        # What ends too early is missing where the text ends, not lines below.
        start = len(source.text.rstrip())
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    span = Span(start, min(start + 1, size))
    if _TOO_DEEP in str(problem):
        # PyYAML 6.0.4 and later look far ahead, and stop before one list is seen.
        return Diagnostic("IR209", {"limit": DEEPEST}, source=source, span=span)
    return Diagnostic("IR201", {"problem": problem}, source=source, span=span)


def _node(node: yaml.Node, source: Source) -> Node:
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.MappingNode):
        entries = [(_key(key, source), _node(value, source)) for key, value in node.value]
        return Mapping(tuple(entries), Span(start, end))
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(_node(item, source) for item in node.value), Span(start, end))
    quoted = source.text[start : start + 1] in {"'", '"'} and end - start > 1
    if quoted:
        start, end = start + 1, end - 1
    verbatim = source.text[start:end] == node.value
    return Scalar(node.value, Span(start, end), verbatim, quoted)


def _key(node: yaml.Node, source: Source) -> Scalar:
    """A key as text; a list or a mapping in its place is taken as written."""
    read = _node(node, source)
    if isinstance(read, Scalar):
        return read
    return Scalar(source.text[read.span.start : read.span.end], read.span, verbatim=True)
