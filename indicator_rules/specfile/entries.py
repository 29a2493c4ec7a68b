"""Mappings held against the field table: unknown, repeated, missing and misshapen keys."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from indicator_rules.diagnostics import Diagnostic, Severity
from indicator_rules.specfile.fields import KINDS, Field, Table
from indicator_rules.specfile.marks import within
from indicator_rules.specfile.meant import choices_for, in_chinese, key_meant, number_meant
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence, compose, head

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.source import Source, Span

_LONGEST_SHOWN = 40
NAME = "name"
INSTEAD = "\n"
"""Between the texts of the word ``instead``: each may stand in place of what is marked."""
NUMBER = re.compile(r"-?(?=(?:\.?[0-9]){1,50}$)[0-9]+(?:\.[0-9]+)?")
_TEXTS = ("text", "method")
_FIGURE = r"[0-9]{1,50}(?:\.[0-9]{1,50})?"
PATTERNS = {
    "number": NUMBER,
    "printed": re.compile(rf"-?{_FIGURE}(?:-{_FIGURE})?"),
    "year": re.compile(r"(?:19|20)[0-9]{2}"),
}
_FOUND = {
    Scalar: ("a text", "一段文字"),
    Mapping: ("a mapping", "键值对"),
    Sequence: ("a list", "列表"),
}
_SHAPES: dict[str, tuple[type[Node], ...]] = {
    "list": (Sequence,),
    "mapping": (Mapping,),
    "method": (Scalar, Mapping),
    "judgement": (Scalar, Mapping),
}


@define
class Findings:
    """The findings of one file, in the order they are made."""

    source: Source
    found: list[Diagnostic] = field(factory=list)

    def add(self, code: str, span: Span, subject: str | None = None, **words: object) -> None:
        """One more finding."""
        self.found.append(Diagnostic(code, words, source=self.source, span=span, subject=subject))

    def misshapen(self, key: str, value: Node, expected: tuple[str, str], sample: str) -> None:
        """A value of another shape than its key takes; both in English and Chinese."""
        found = _FOUND[type(value)]
        if isinstance(value, Scalar) and not value.is_blank:
            found = (f"“{shown(value.text)}”", f"“{shown(value.text)}”")
        elif isinstance(value, Scalar):
            found = ("nothing", "空白")
        self.add(
            "IR205", head(value), key=shown(key), expected=expected[0], expected_zh=expected[1],
            found=found[0], found_zh=found[1], sample=sample,
        )  # fmt: skip

    def distinct(self, mapping: Mapping) -> Iterable[tuple[Scalar, Node]]:
        """The entries of a mapping, each key once; a repetition is a finding.

        Where a name comes again, and other keys behind it, the dash of another item is missing:
        that is one mistake, and what stands behind it is not read.
        """
        if len({key.text for key, _ in mapping.entries}) == len(mapping.entries):
            return mapping.entries
        return self._without_repetitions(mapping)

    def _without_repetitions(self, mapping: Mapping) -> Iterator[tuple[Scalar, Node]]:
        first: dict[str, Scalar] = {}
        for place, (key, value) in enumerate(mapping.entries):
            before = first.setdefault(key.text, key)
            if before is key:
                yield key, value
                continue
            behind = (one.text for one, _ in mapping.entries[place + 1 :])
            joined = key.text == NAME and any(one in first for one in behind)
            line = self.source.place(before.span.start).line
            if joined:
                self.add("IR226", key.span, line=line)
                return
            self.add("IR203", key.span, key=shown(key.text), line=line)


def shown(text: str) -> str:
    """A text of the author's as a message repeats it: in one line, and not endless."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


@frozen
class Entries:
    """The entries of a mapping that have the right shape, by key."""

    values: dict[str, Node]
    written: frozenset[str]
    """Every key that stands there with a value, also misshapen or misspelt."""
    unread: frozenset[str]
    """Of these, the keys whose value is not certain: misshapen, misspelt, or written twice."""
    mapping: Mapping
    findings: Findings
    table: Table
    name: str | None = None
    """What the file calls the indicator that the mapping is."""

    @property
    def holder(self) -> tuple[str, str]:
        """What a message calls the mapping, in English and Chinese."""
        return indicator_called(self.table, self.name)

    def text(self, key: str) -> str | None:
        """A scalar's text, or None where the key is absent or blank."""
        value = self.values.get(key)
        return value.text if isinstance(value, Scalar) else None

    def texts(self) -> dict[str, str]:
        """Every scalar's text by key, for who asks for many."""
        return {key: one.text for key, one in self.values.items() if isinstance(one, Scalar)}

    def number(self, key: str) -> Decimal | None:
        """A number from its characters."""
        text = self.text(key)
        return None if text is None else Decimal(text)

    def spans(self) -> tuple[tuple[str, Span], ...]:
        """Where each value stands."""
        return tuple([(key, head(value)) for key, value in self.values.items()])

    def demand(self, known: Field) -> None:
        """A key that has to be there: where it is not, the blank or the mapping is the place."""
        if known.key not in self.written:
            spans = (key.span for key, _ in self.mapping.entries if key.text == known.key)
            self.findings.add(
                "IR204", next(spans, head(self.mapping)), holder=self.holder[0],
                holder_zh=self.holder[1], key=known.key, sample=known.sample,
            )  # fmt: skip


def read_entries(
    mapping: Mapping, table: Table, findings: Findings, name: str | None = None
) -> Entries:
    """Hold a mapping against a table; what does not fit is a finding, a blank value is absent.

    ``name`` is what the file calls the indicator that the mapping is.
    """
    kept: dict[str, Node] = {}
    written: set[str] = set()
    for key, value in findings.distinct(mapping):
        known = table.fields.get(key.text)
        if known is None:
            close = key_meant(key.text, table)
            # A misspelt key is one mistake, not also a missing one.
            written.update(() if close is None else (close,))
            _unknown(key, close, table, findings, indicator_called(table, name))
        elif not (isinstance(value, Scalar) and value.is_blank):
            written.add(key.text)
            free = known.kind == "text" and isinstance(value, Scalar)
            if isinstance(value, Scalar) and known.kind in _TEXTS:
                _in_marks(known, value, findings)
            if free or _fits(known, value, findings):
                kept[key.text] = value
    keys = [key.text for key, _ in mapping.entries]
    twice = {key for key in kept if keys.count(key) > 1} if len(keys) > len(set(keys)) else ()
    unread = written.difference(kept).union(twice)
    entries = Entries(kept, frozenset(written), frozenset(unread), mapping, findings, table, name)
    for known in table.required:
        entries.demand(known)
    return entries


def raw_values(entries: Entries, since: int) -> tuple[tuple[str, object], ...]:
    """The keys with an error in what they hold, as plain data; ``since`` counts earlier findings.

    What is written twice is a list of both, so that it is no more certain than it was.
    """
    found = entries.findings.found[since:]
    errors = [one.span.start for one in found if one.span and one.severity is Severity.ERROR]
    raw: dict[str, list[object]] = {}
    for key, value in entries.mapping.entries if errors else ():
        wrong = any(key.span.start <= at < max(value.span.end, key.span.end) for at in errors)
        if key.text != "indicators" and (wrong or key.text in raw or _is_repeated(key, entries)):
            raw.setdefault(key.text, []).append(_plain(value))
    return tuple((key, held[0] if len(held) == 1 else held) for key, held in raw.items())


def _is_repeated(key: Scalar, entries: Entries) -> bool:
    return [one.text for one, _ in entries.mapping.entries].count(key.text) > 1


def _plain(node: Node) -> object:
    match node:
        case Mapping(entries):
            return {key.text: _plain(value) for key, value in entries}
        case Sequence(items):
            return [_plain(item) for item in items]
        case _:
            return node.text


def read_root(findings: Findings, table: Table) -> Entries | None:
    """The root of a file held against its table; None where it is no mapping."""
    document = compose(findings.source, table.fields["schema"].sample)
    findings.found.extend(document.findings)
    return None if document.root is None else read_document(document.root, table, findings)


def read_document(root: Node, table: Table, findings: Findings) -> Entries | None:
    """The root of one document held against its table; None where it is no mapping."""
    if not isinstance(root, Mapping):
        sample = table.fields["schema"].sample
        findings.misshapen(table.name, root, ("a mapping", "键值对"), sample)
        return None
    return read_entries(root, table, findings)


def indicator_called(table: Table, name: str | None) -> tuple[str, str]:
    """What a message calls the holder of keys, in English and Chinese."""
    if name:
        return f"indicator “{shown(name)}”", f"指标“{shown(name)}”"
    return table.name, table.name_zh


def _in_marks(known: Field, value: Scalar, findings: Findings) -> None:
    """A text that stands whole within Chinese quotation marks, which are read as a part of it."""
    inner = within(known, value)
    if inner is not None:
        findings.add("IR240", value.span, key=known.key, inner=shown(inner), instead=inner)


def _unknown(
    key: Scalar, close: str | None, table: Table, findings: Findings, holder: tuple[str, str]
) -> None:
    listed = ", ".join(table.fields)
    remedy, remedy_zh = f"its keys are {listed}", f"可用的项有 {listed}"
    if close is not None:
        remedy, remedy_zh = f"did you mean {close}?", f"是否应为 {close}？"
    findings.add(
        "IR202", key.span, holder=holder[0], holder_zh=holder[1], key=shown(key.text),
        remedy=remedy, remedy_zh=remedy_zh, instead=close or "",
    )  # fmt: skip


def _sample_for(known: Field, value: Node) -> str:
    """How a value is written; an item of a list whose dash is missing as it stands, with it."""
    if known.key == "indicators" and isinstance(value, Mapping) and value.entries:
        name, first = value.entries[0]
        if name.text == NAME and isinstance(first, Scalar):
            return f"- {NAME}: {shown(first.text)}"
    return known.sample


def _fits(known: Field, value: Node, findings: Findings) -> bool:
    if not isinstance(value, _SHAPES.get(known.kind, (Scalar,))):
        findings.misshapen(known.key, value, KINDS[known.kind], _sample_for(known, value))
        return False
    if not isinstance(value, Scalar):
        return True
    if known.choices and value.text not in known.choices:
        choices = choices_for(value.text, known.choices)
        listed, listed_zh = ", ".join(choices), "、".join(map(in_chinese, choices))
        findings.add(
            "IR214", value.span, found=shown(value.text), key=known.key,
            remedy=f"write one of {listed}", remedy_zh=f"可用的取值有 {listed_zh}",
            instead=INSTEAD.join(choices),
        )  # fmt: skip
        return False
    pattern = PATTERNS.get(known.kind)
    if pattern is not None and not pattern.fullmatch(value.text):
        expected, expected_zh = KINDS[known.kind]
        meant = number_meant(value.text, known.kind)
        sample = known.sample if meant is None else f"{known.key}: {meant}"
        findings.add(
            "IR213", value.span, key=known.key, expected=expected, expected_zh=expected_zh,
            found=shown(value.text), sample=sample, instead=meant or "",
        )  # fmt: skip
        return False
    return True
