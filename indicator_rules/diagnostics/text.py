"""Findings for people: a line for editors, an excerpt, a caret under the right characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics.codes import Severity
from indicator_rules.diagnostics.language import Language, current_language
from indicator_rules.diagnostics.words import severity_word
from indicator_rules.source import Source, Span, display_width, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    # A finding prints itself with what stands here.
    from indicator_rules.diagnostics.diagnostic import Diagnostic

_LONGEST_EXCERPT = 120
_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "34"}


def render_text(
    diagnostic: Diagnostic, *, language: Language | None = None, color: bool = False
) -> str:
    """One finding as text, its last line without an end; ``color`` is for a terminal."""
    language = language or current_language()
    paint = _Paint(color, _COLORS[diagnostic.severity])
    message, remedy = diagnostic.message(language), diagnostic.help(language)
    kind = paint.kind(f"{severity_word(diagnostic.severity, language)}[{diagnostic.code}]")
    if diagnostic.source is None or diagnostic.span is None:
        lines = [f"{kind}: {message}"]
        margin = ""
    else:
        place = diagnostic.source.place(diagnostic.span.start)
        name = printable(diagnostic.source.name)
        where = paint.strong(f"{name}:{place.line}:{place.column}:")
        lines = [f"{where} {kind}: {message}"]
        margin = " " * (len(str(place.line)) + 1)
        lines += _excerpt(diagnostic.source, diagnostic.span, margin, paint)
    if remedy:
        word = "help" if language is Language.ENGLISH else "建议"
        lines.append(f"{margin or '  '}{paint.faint(f'= {word}:')} {remedy}")
    return "\n".join(lines)


def aside_text(diagnostic: Diagnostic, *, language: Language | None = None) -> str:
    """What is told below the findings, in one line."""
    chinese = (language or current_language()) is Language.CHINESE
    said = [diagnostic.message(language), diagnostic.help(language) or ""]
    return ("；" if chinese else "; ").join(filter(None, said))


def render_findings(findings: Sequence[Diagnostic], *, color: bool = False) -> str:
    """Findings one below the other."""
    return "\n".join(render_text(finding, color=color) for finding in findings)


def excerpt(source: Source, span: Span, *, color: bool = False) -> list[str]:
    """The line of a span with carets under it, as below the message of an error."""
    margin = " " * (len(str(source.place(span.start).line)) + 1)
    return _excerpt(source, span, margin, _Paint(color, _COLORS[Severity.ERROR]))


@frozen
class _Paint:
    """Escapes of a terminal, or none."""

    on: bool
    hue: str

    def kind(self, text: str) -> str:
        return self._with(f"1;{self.hue}", text)

    def strong(self, text: str) -> str:
        return self._with("1", text)

    def faint(self, text: str) -> str:
        return self._with("36", text)

    def _with(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on else text


def _excerpt(source: Source, span: Span, margin: str, paint: _Paint) -> list[str]:
    place = source.place(span.start)
    line = source.line(place.line)
    start = place.column - 1
    end = min(start + max(span.end - span.start, 1), max(len(line), start + 1))
    first = max(0, start - _LONGEST_EXCERPT // 2) if len(line) > _LONGEST_EXCERPT else 0
    last = first + _LONGEST_EXCERPT
    shown = printable(line[first:last])
    before = display_width(line[first:start])
    carets = "^" * max(display_width(line[start : min(end, last)]), 1)
    cut = "…" if last < len(line) else ""
    bar = paint.faint("|")
    return [
        f"{margin}{bar}",
        f"{paint.faint(f'{place.line} |')} {'…' if first else ''}{shown}{cut}",
        f"{margin}{bar} {' ' * (before + bool(first))}{paint.kind(carets)}",
    ]
