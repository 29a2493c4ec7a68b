"""YAML nodes as text with places: nothing is converted, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

import yaml
from attrs import define, field, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.source import Source, Span
from indicator_rules.specfile.parser_words import broken
from indicator_rules.specfile.slips import Slip, mended, misplaced, slips

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 50
_TOO_DEEP = "nesting depth"
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPEN = {yaml.MappingStartEvent, yaml.SequenceStartEvent}
_CLOSE = {yaml.MappingEndEvent, yaml.SequenceEndEvent}
_NODES = {*_OPEN, yaml.ScalarEvent, yaml.AliasEvent}
_Named: TypeAlias = yaml.AliasEvent | yaml.ScalarEvent | yaml.CollectionStartEvent
_QUOTES = {"'", '"'}
_STANDARD = "tag:yaml.org,2002:"
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@frozen
class Scalar:
    """A scalar as text: 0.1 stays "0.1", 90% stays "90%"."""

    text: str
    span: Span
    verbatim: bool = True
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
class Documents:
    """The roots of a file, none where it cannot be read, and what was found."""

    roots: tuple[Node, ...]
    findings: tuple[Diagnostic, ...] = field(default=())

    @property
    def root(self) -> Node | None:
        """The first of them, which of most files is the only one."""
        return self.roots[0] if self.roots else None

    @property
    def whole(self) -> Node | None:
        """The root of a file; of several documents a list of theirs."""
        if len(self.roots) < 2:  # noqa: PLR2004 - several
            return self.root
        return Sequence(self.roots, Span(self.roots[0].span.start, self.roots[-1].span.end))


def head(node: Node) -> Span:
    """Where to point for a whole node: a scalar itself, the first character of anything else."""
    if isinstance(node, Scalar):
        return node.span
    return Span(node.span.start, min(node.span.end, node.span.start + 1))


def compose(source: Source, sample: str, *, several: bool = False) -> Documents:
    """The nodes of one YAML document, or of ``several``; anchors, aliases and tags are refused.

    ``sample`` is how such a file begins, for a file that holds nothing.
    """
    built = _Built(source, several=several)
    refused = next(built.refused(), None)
    if refused is not None:
        broken = refused is built.broken and refused.code == "IR201"
        return Documents((), _explained(source, refused) if broken else (refused,))
    wide = misplaced(source, _breaks)
    if wide:
        return Documents((), tuple(_told(wide, source)))
    # A file may begin or end with the mark of a document that holds nothing.
    roots = [one for one in built.roots if not (isinstance(one, Scalar) and one.is_blank)]
    if not roots:
        return Documents((), (empty_file(source, sample),))
    return Documents(tuple(roots))


def without_slips(text: str) -> str:
    """A text without the slips of a keyboard that there is one way to mend."""
    return mended(text, _breaks)


def empty_file(source: Source, sample: str) -> Diagnostic:
    """The finding of a file without a value."""
    return Diagnostic("IR211", {"sample": sample}, source=source, span=Span(0, 0))


@define
class _Built:
    """Nodes made of events as they come: what is refused ends before it has grown."""

    source: Source
    several: bool
    roots: list[Node] = field(factory=list)
    open: list[_Open] = field(factory=list)
    nodes: list[Node] = field(init=False)
    """Where the next node goes: into what is open, or at the root."""
    broken: Diagnostic | None = None
    """What keeps the file from being YAML at all."""

    def __attrs_post_init__(self) -> None:
        self.nodes = self.roots

    def refused(self) -> Iterator[Diagnostic]:
        """What has to end: it is broken, has no place, or grows without bound."""
        source, text, documents = self.source, self.source.text, 0
        try:
            for event in yaml.parse(text, Loader=LOADER):
                kind = type(event)
                # Nearly all are scalars that are nothing but text.
                if isinstance(event, yaml.ScalarEvent) and not (
                    event.anchor or event.tag or event.value == "<<"
                ):
                    self.nodes.append(_scalar(event, text))
                    continue
                if kind in _NODES and (found := _refused(cast("_Named", event), source)):
                    yield Diagnostic("IR208", {"found": found}, source=source, span=_marked(event))
                elif kind in _OPEN and len(self.open) == DEEPEST:
                    limit = {"limit": DEEPEST}
                    yield Diagnostic("IR209", limit, source=source, span=_marked(event))
                elif kind is yaml.DocumentStartEvent:
                    documents += 1
                    if documents > 1 and not self.several:
                        yield broken("a second document begins", source, _marked(event))
                self._take(event, kind)
        except yaml.YAMLError as error:
            self.broken = _broken(source, error)
            yield self.broken

    def _take(self, event: yaml.Event, kind: type[yaml.Event]) -> None:
        if kind is yaml.ScalarEvent:
            self.nodes.append(_scalar(cast("yaml.ScalarEvent", event), self.source.text))
        elif kind in _OPEN:
            self.open.append(_Open(event))
            self.nodes = self.open[-1].nodes
        elif kind in _CLOSE:
            node = self.open.pop().closed(event, self.source)
            self.nodes = self.open[-1].nodes if self.open else self.roots
            self.nodes.append(node)


@define
class _Open:
    """A list or a mapping that has begun; of a mapping, keys and values in turn."""

    event: yaml.Event
    nodes: list[Node] = field(factory=list)

    def closed(self, end: yaml.Event, source: Source) -> Node:
        span = Span(_marked(self.event).start, _marked(end).end)
        if isinstance(end, yaml.SequenceEndEvent):
            return Sequence(tuple(self.nodes), span)
        keys = [_key(node, source) for node in self.nodes[::2]]
        return Mapping(tuple(zip(keys, self.nodes[1::2], strict=True)), span)


def _marked(event: yaml.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(0, 0) if start is None or end is None else Span(start.index, end.index)


def _refused(event: _Named, source: Source) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return f"*{event.anchor}"
    if event.anchor:
        return f"&{event.anchor}"
    if event.tag:
        return str(event.tag).replace(_STANDARD, "!!")
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<":
        span = _marked(event)
        return "<<" if source.text[span.start : span.end] == "<<" else None
    return None


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
    return broken(str(problem), source, span)


def _explained(source: Source, refused: Diagnostic) -> tuple[Diagnostic, ...]:
    """Broken YAML by the slips that break it; what no slip explains is told as it is."""
    found, left = slips(source, refused, _breaks)
    told = _told(found, source) or [refused]
    return tuple(told if left is None or not found else [*told, left])


def _told(found: list[Slip], source: Source) -> list[Diagnostic]:
    return [Diagnostic("IR201", one.words, source=source, span=one.span) for one in found]


def _breaks(text: str) -> Diagnostic | None:
    """What keeps a text from being YAML."""
    try:
        for _ in yaml.parse(text, Loader=LOADER):
            pass
    except yaml.YAMLError as error:
        return _broken(Source("", text), error)
    return None


def _scalar(event: yaml.ScalarEvent, text: str) -> Scalar:
    span, value = _marked(event), event.value
    start, end = span.start, span.end
    if text[start:end] == value and value[:1] not in _QUOTES:
        return Scalar(value, span)
    quoted = text[start : start + 1] in _QUOTES and end - start > 1
    if quoted:
        start, end = start + 1, end - 1
    return Scalar(value, Span(start, end), text[start:end] == value, quoted)


def _key(node: Node, source: Source) -> Scalar:
    """A key as text; a list or a mapping in its place is taken as written."""
    if isinstance(node, Scalar):
        return node
    return Scalar(source.text[node.span.start : node.span.end], node.span)
