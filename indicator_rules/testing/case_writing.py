"""Cases as YAML: a file of their own, or lines put behind the cases that a file already has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.specfile.fields import CASES_SCHEMA
from indicator_rules.specfile.nodes import Mapping, Sequence, compose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Sequence as Many

    from indicator_rules.source import Source
    from indicator_rules.specfile.cases import Case, Expectation
    from indicator_rules.specfile.nodes import Node

CONFIRM = "# Proposed from what the spec gives: a person confirms each case, or corrects the spec."
_PLAIN = re.compile(r"[\w/][\w.%/（）、—～≥≤＞＜＝％·-]*")
_NOT_TEXT = re.compile(r"(?i)null|true|false|yes|no|on|off|[yn]")
_ORDER = ("verdict", "completion", "score")


def cases_file(spec: str, cases: Iterable[Case]) -> str:
    """A whole cases file for the spec of a name."""
    head = f"{CONFIRM}\nschema: {CASES_SCHEMA}\nspec: {_scalar(spec)}\ncases:\n"
    return head + lines_of(cases)


def lines_of(cases: Iterable[Case], *, indent: int = 2) -> str:
    """Cases as items of a list in block style."""
    return "".join(f"{' ' * indent}{line}\n" for case in cases for line in _case(case))


def with_cases(source: Source, cases: Many[Case]) -> str:
    """The text of a cases file with more cases behind its own; nothing else is changed.

    Raises:
        ValueError: its cases stand in brackets, where nothing can be put behind them.
    """
    text = source.text
    listed = _cases_of(compose(source, "").root)
    if listed is None or text[listed.span.start] == "[":
        msg = f"{source.name}: write its cases one below the other, not in brackets"
        raise ValueError(msg)
    first = source.line(source.place(listed.items[0].span.start).line)
    indent = len(first) - len(first.lstrip())
    line = source.place(_end(listed, text)).line
    starts = (*source.line_starts, len(text))
    end = len(text[: starts[line]].rstrip("\r\n"))
    added = f"\n\n{' ' * indent}{CONFIRM}\n{lines_of(cases, indent=indent)}".rstrip("\n")
    newline = next((end for end in ("\r\n", "\n", "\r") if end in text), "\n")
    return text[:end] + added.replace("\n", newline) + (text[end:] or newline)


def _cases_of(root: Node | None) -> Sequence | None:
    for key, value in root.entries if isinstance(root, Mapping) else ():
        if key.text == "cases" and isinstance(value, Sequence) and value.items:
            return value
    return None


def _end(node: Node, text: str) -> int:
    """Where the last character of a node stands; in block style its span reaches further."""
    last: Node | None = None
    if isinstance(node, Mapping) and node.entries:
        last = node.entries[-1][1]
    elif isinstance(node, Sequence) and node.items:
        last = node.items[-1]
    if last is None or text[node.span.start] in "{[":
        return len(text[: node.span.end].rstrip())
    return _end(last, text)


def _case(case: Case) -> Iterator[str]:
    yield f"- id: {_scalar(case.id)}"
    if case.actuals:
        given = [f"{_scalar(name)}: {_scalar(text)}" for name, text in case.actuals]
        yield from _mapping("actuals", given, "  ")
    yield "  expect:"
    for one in case.expected:
        if one.name is None:
            yield f"    {one.what}: {_scalar(one.value)}"
    by_name: dict[str, list[Expectation]] = {}
    for one in case.expected:
        if one.name is not None:
            by_name.setdefault(one.name, []).append(one)
    results = [f"{_scalar(name)}: {{{', '.join(_results(of))}}}" for name, of in by_name.items()]
    if results:
        yield from _mapping("indicators", results, "    ")


def _mapping(key: str, entries: Many[str], indent: str) -> Iterator[str]:
    """A mapping in one line, one of several entries in a line for each."""
    if len(entries) == 1:
        yield f"{indent}{key}: {{{entries[0]}}}"
        return
    yield f"{indent}{key}:"
    for entry in entries:
        yield f"{indent}  {entry}"


def _results(expected: Many[Expectation]) -> Iterator[str]:
    for one in sorted(expected, key=lambda one: _ORDER.index(one.what)):
        yield f"{one.what}: {_scalar(one.value)}"


def _scalar(text: str) -> str:
    """A text as YAML reads it back, with quotes where it needs them."""
    if _PLAIN.fullmatch(text) and not _NOT_TEXT.fullmatch(text):
        return text
    if text.isprintable():
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_escaped(one) for one in escaped) + '"'


def _escaped(character: str) -> str:
    if character.isprintable():
        return character
    return f"\\U{ord(character):08x}"
