"""Findings of one file as JSON text: what a cache keeps, and what one process tells another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic, Severity
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable


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
        rows.append((one.code, one.words, index, place, one.subject, rank))
    return json.dumps([kept, rows], separators=(",", ":"))


def unpack(text: str, file: str, data: bytes) -> list[Diagnostic]:
    """The findings again, as findings of ``file``, which holds ``data``."""
    kept, rows = json.loads(text)
    own = _decoded(data) if kept else ""
    sources = [
        Source(file if name is None else name, own if held is None else held) for name, held in kept
    ]
    return [
        Diagnostic(
            code,
            tuple(map(tuple, words)),
            source=None if index is None else sources[index],
            span=None if place is None else Span(*place),
            subject=subject,
            ranked=None if rank is None else Severity(rank),
        )
        for code, words, index, place, subject, rank in rows
    ]


def _decoded(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")
