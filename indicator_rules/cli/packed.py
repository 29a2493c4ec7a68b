"""Findings of one file as JSON text: what a cache keeps, and what one process tells another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from indicator_rules.diagnostics import Diagnostic, Language, Severity
from indicator_rules.source import Source, Span
from indicator_rules.specfile.text import encoding_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def pack(findings: Iterable[Diagnostic], file: str, data: bytes) -> str:
    """Findings as text; of sources that are the file itself neither name nor text is kept."""
    own = _decoded(data)
    sources: dict[int, int] = {}
    kept: list[tuple[str | None, str | None]] = []
    rows = []
    for one in findings:
        source, span = one.source, one.span
        if source is not None and id(source) not in sources:
            sources[id(source)] = len(kept)
            name = None if source.name == file else source.name
            kept.append((name, None if source.text == own else source.text))
        index = None if source is None else sources[id(source)]
        place = None if span is None else (span.start, span.end)
        rank = None if one.ranked is None else one.ranked.value
        rows.append((one.code, one.words, index, place, one.subject, rank, one.aside))
    return json.dumps([kept, rows], separators=(",", ":"))


def unpack(text: str, file: str, data: bytes) -> list[Diagnostic]:
    """The findings again, as findings of ``file``, which holds ``data``.

    Raises:
        ValueError: the text is none that holds findings of such a file.
    """
    try:
        kept, rows = json.loads(text)
        own = _decoded(data) if kept else ""
        sources = [
            Source(_text(file if name is None else name), _text(own if held is None else held))
            for name, held in kept
        ]
        return [_finding(row, dict(enumerate(sources))) for row in rows]
    except (IndexError, KeyError, RecursionError, TypeError) as error:
        raise ValueError from error


def _finding(row: Sequence[Any], sources: Mapping[int, Source]) -> Diagnostic:
    code, words, index, place, subject, rank, aside = row
    finding = Diagnostic(
        code,
        tuple((_text(key), _text(value)) for key, value in words),
        source=None if index is None else sources[index],
        span=None if place is None else _span(*place),
        subject=None if subject is None else _text(subject),
        ranked=None if rank is None else Severity(rank),
        aside=aside is True,
    )
    for language in Language:
        # The templates of the code find their words, or there is a KeyError.
        finding.message(language)
        finding.help(language)
    if finding.source is not None and finding.span is not None:
        _within(finding.span, finding.source.text)
    return finding


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _span(start: object, end: object) -> Span:
    if type(start) is not int or type(end) is not int:
        raise TypeError
    return Span(start, end)


def _within(span: Span, text: str) -> None:
    if not 0 <= span.start <= span.end <= len(text):
        raise IndexError


def _decoded(data: bytes) -> str:
    """The text of a file; of one that is none, nothing."""
    try:
        return encoding_of(data).decode(data)
    except UnicodeDecodeError:
        return ""
