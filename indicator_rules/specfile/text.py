"""A file's bytes to a source, with everything that is wrong before YAML begins."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.source import Source, Span
from indicator_rules.specfile.opening import MOST_BYTES, TooLargeError, read_regular, reason_of

if TYPE_CHECKING:
    from pathlib import Path

MOST_CHARACTERS = 16_000_000
LONGEST_LINE = 1_000_000
_MOST_CONTROLS = 20
_SHOWN = 200
# What YAML refuses, and the line ends that editors do not count.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LINE = re.compile(r"[^\r\n]+")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LONGEST_CHARACTER = 4
"""Bytes of UTF-8."""


@frozen
class Text:
    """A source, where the file could be read, and what was found on the way."""

    source: Source | None
    findings: tuple[Diagnostic, ...] = field(default=())

    @property
    def marked(self) -> bool:
        """Whether the file begins with a byte-order mark."""
        return any(one.code == "IR207" for one in self.findings)


def read_text(path: str | Path) -> Text:
    """Read a file; nothing is raised for what is wrong with it."""
    name = str(path)
    try:
        data = read_regular(path)
    except (OSError, ValueError) as error:
        return _unreadable(name, error)
    return decode(name, data)


def decode(name: str, data: bytes) -> Text:
    """Bytes to a source."""
    if len(data) > MOST_BYTES:
        return _unreadable(name, TooLargeError(len(data), MOST_BYTES))
    if data.startswith(_UTF16) or _is_utf16(data):
        return _not_utf8(name, b"", "UTF-16")
    marked = data.startswith(codecs.BOM_UTF8)
    if marked:
        data = data[len(codecs.BOM_UTF8) :]
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(name, data[: error.start], _guess(data))
    source = Source(name, decoded)
    mark = (Diagnostic("IR207", source=source, span=Span(0, 0)),) if marked else ()
    text = text_of(source)
    return Text(text.source, (*mark, *text.findings))


def text_of(source: Source) -> Text:
    """A text that has no bytes, such as one in an editor."""
    wrong = _content_findings(source)
    return Text(None if wrong else source, wrong)


def _unreadable(name: str, error: OSError | ValueError) -> Text:
    """A file that was not read, and why."""
    source = Source(name, "")
    if isinstance(error, TooLargeError):
        # No character takes more than four bytes, so there are at least so many.
        size = f"≥{error.size // _LONGEST_CHARACTER}"
        large = _too_large(source, 0, ("the file", "文件"), size, MOST_CHARACTERS)
        return Text(None, (large,))
    reason, reason_zh = reason_of(error)
    words: dict[str, object] = {"path": name, "reason": reason, "reason_zh": reason_zh}
    return Text(None, (Diagnostic("IR210", words, source=source, span=Span(0, 0)),))


def _guess(data: bytes) -> str | None:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return "GB18030"


def _is_utf16(data: bytes) -> bool:
    """Whether every second byte of the beginning, which is ASCII in a spec, is 0."""
    begin = data[:_SHOWN]
    halves = (begin[::2], begin[1::2])
    return len(begin) > 1 and any(half.count(0) > len(half) * 3 // 4 for half in halves)


def _not_utf8(name: str, before: bytes, guess: str | None) -> Text:
    """The place is where UTF-8 ends; only what stands before it can be shown."""
    source = Source(name, before.decode("utf-8"))
    words: dict[str, object] = {
        "guess": f"; it looks like {guess}" if guess else "",
        "guess_zh": f"，疑为 {guess}" if guess else "",
    }
    span = Span(len(source.text), len(source.text))
    return Text(None, (Diagnostic("IR206", words, source=source, span=span),))


def _content_findings(source: Source) -> tuple[Diagnostic, ...]:
    text = source.text
    if len(text) > MOST_CHARACTERS:
        return (_too_large(source, 0, ("the file", "文件"), len(text), MOST_CHARACTERS),)
    for line in _LINE.finditer(text):
        size = line.end() - line.start()
        if size > LONGEST_LINE:
            return (_too_large(source, line.start(), ("the line", "该行"), size, LONGEST_LINE),)
    return tuple(
        Diagnostic(
            "IR212", {"found": f"U+{ord(found[0]):04X}"}, source=source, span=Span(*found.span())
        )
        for found in islice(_CONTROL.finditer(text), _MOST_CONTROLS)
    )


def _too_large(
    source: Source, start: int, what: tuple[str, str], size: int | str, limit: int
) -> Diagnostic:
    words: dict[str, object] = {
        "what": what[0], "what_zh": what[1], "size": size, "limit": limit,
    }  # fmt: skip
    # The excerpt needs the beginning of the line, not its millions of characters.
    shown = Source(source.name, source.text[: start + _SHOWN])
    return Diagnostic("IR215", words, source=shown, span=Span(start, start + 1))
