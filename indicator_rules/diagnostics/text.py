"""Findings for people: a line for editors, an excerpt, a caret under the right characters."""

from __future__ import annotations

from indicator_rules.diagnostics.diagnostic import Diagnostic
from indicator_rules.diagnostics.language import Language, current_language
from indicator_rules.source import Source, Span, display_width, printable

_LONGEST_EXCERPT = 120


def render_text(diagnostic: Diagnostic, *, language: Language | None = None) -> str:
    """One finding as text, its last line without an end."""
    language = language or current_language()
    message, remedy = printable(diagnostic.message(language)), diagnostic.help(language)
    kind = f"{diagnostic.severity.value}[{diagnostic.code}]"
    if diagnostic.source is None or diagnostic.span is None:
        lines = [f"{kind}: {message}"]
        margin = ""
    else:
        place = diagnostic.source.place(diagnostic.span.start)
        lines = [f"{diagnostic.source.name}:{place.line}:{place.column}: {kind}: {message}"]
        margin = " " * (len(str(place.line)) + 1)
        lines += _excerpt(diagnostic.source, diagnostic.span, margin)
    if remedy:
        word = "help" if language is Language.ENGLISH else "建议"
        lines.append(f"{margin or '  '}= {word}: {printable(remedy)}")
    return "\n".join(lines)


def _excerpt(source: Source, span: Span, margin: str) -> list[str]:
    place = source.place(span.start)
    line = source.line(place.line)
    start = place.column - 1
    end = min(start + max(span.end - span.start, 1), max(len(line), start + 1))
    first = max(0, start - _LONGEST_EXCERPT // 2) if len(line) > _LONGEST_EXCERPT else 0
    shown = printable(line[first : first + _LONGEST_EXCERPT])
    before = display_width(printable(line[first:start]))
    marked = printable(line[start : min(end, first + _LONGEST_EXCERPT)])
    carets = "^" * max(display_width(marked), 1)
    cut = "…" if first + len(shown) < len(line) else ""
    return [
        f"{margin}|",
        f"{place.line} | {'…' if first else ''}{shown}{cut}",
        f"{margin}| {' ' * (before + bool(first))}{carets}",
    ]
