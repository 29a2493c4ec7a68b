"""A file's bytes to a source, with everything that is wrong before YAML begins."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.source import Source, Span
from indicator_rules.specfile.foreign import BINARY, Foreign, foreign
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
_REPLACED = "\ufffd"
"""What Python puts in place of bytes that are not UTF-8."""
_LAST_OF_TWO = "\u07ff"
"""The last character that has two bytes in UTF-8."""


@frozen
class Encoding:
    """How the text of a file is written as bytes."""

    name: str
    codec: str
    mark: bytes = b""
    """What the file begins with that is no part of its text."""

    def encode(self, text: str) -> bytes:
        """The bytes of a file with a text."""
        return self.mark + text.encode(self.codec)

    def decode(self, data: bytes) -> str:
        """The text of the bytes of a file.

        Raises:
            UnicodeDecodeError: it is in another encoding; the place is behind the mark.
        """
        return data[len(self.mark) :].decode(self.codec)


UTF_8 = Encoding("UTF-8", "utf-8")
_GB18030 = Encoding("GB18030", "gb18030")
_MARKED = (
    Encoding("UTF-8", "utf-8", codecs.BOM_UTF8),
    Encoding("UTF-16", "utf-16-le", codecs.BOM_UTF16_LE),
    Encoding("UTF-16", "utf-16-be", codecs.BOM_UTF16_BE),
)
"""A mark says what a file is; without one it is UTF-8 or, where it cannot be, GB18030."""


@frozen
class Text:
    """A source, where the file could be read, and what was found on the way."""

    source: Source | None
    findings: tuple[Diagnostic, ...] = field(default=())
    encoding: Encoding = UTF_8


def read_text(path: str | Path) -> Text:
    """Read a file; nothing is raised for what is wrong with it."""
    name = str(path)
    try:
        data = read_regular(path)
    except (OSError, ValueError) as error:
        return _unreadable(name, error)
    return decode(name, data)


def decode(name: str, data: bytes) -> Text:
    """Bytes to a source: UTF-8, UTF-16 with its mark, or GB18030."""
    if len(data) > MOST_BYTES:
        return _unreadable(name, TooLargeError(len(data), MOST_BYTES))
    other = foreign(name, data)
    if other is not None:
        return _foreign(name, other)
    if not data.startswith(_UTF16) and _is_utf16(data):
        return _not_text(name, "", ("; it looks like UTF-16", "，疑为 UTF-16"))
    encoding = encoding_of(data)
    try:
        source = Source(name, encoding.decode(data))
    except UnicodeDecodeError as error:
        return _damaged(name, data, encoding, error.start)
    found = []
    if encoding.name != UTF_8.name:
        words = {"encoding": encoding.name}
        found.append(Diagnostic("IR237", words, source=source, span=Span(0, 0)))
    elif encoding.mark:
        found.append(Diagnostic("IR207", source=source, span=Span(0, 0)))
    text = text_of(source)
    return Text(text.source, (*found, *text.findings), encoding)


def encoding_of(data: bytes) -> Encoding:
    """The encoding that a file is in, if it is in any."""
    for encoding in _MARKED:
        if data.startswith(encoding.mark):
            return encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return UTF_8 if _is_damaged_utf8(data) else _GB18030
    return UTF_8


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether more characters of three bytes and more, as 汉字 are, stand there than bad bytes.

    In GB18030 such sequences are rare, other than those of two bytes: ①② have the latter.
    """
    text = data.decode("utf-8", "replace")
    bad = text.count(_REPLACED)
    return sum(one > _LAST_OF_TWO for one in text) - bad > bad


def _damaged(name: str, data: bytes, encoding: Encoding, start: int) -> Text:
    """Bytes that cease to be text behind so many; what stands before them can be shown."""
    if b"\0" in data and not encoding.mark:
        return _foreign(name, BINARY)
    end = len(encoding.mark) + start
    before = encoding.decode(data[:end])
    if encoding.name == UTF_8.name:
        return _not_text(name, before, (f": byte {end + 1}", f"（第 {end + 1} 字节）"))
    said = (
        f", and no {encoding.name} from byte {end + 1} on",
        f"，第 {end + 1} 字节起也不是 {encoding.name} 编码",
    )
    return _not_text(name, before, said)


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


def _is_utf16(data: bytes) -> bool:
    """Whether every second byte of the beginning, which is ASCII in a spec, is 0."""
    begin = data[:_SHOWN]
    halves = (begin[::2], begin[1::2])
    return len(begin) > 1 and any(half.count(0) > len(half) * 3 // 4 for half in halves)


def _not_text(name: str, before: str, said: tuple[str, str]) -> Text:
    """The place is where the encoding ends; only what stands before it can be shown."""
    source = Source(name, before)
    words: dict[str, object] = {"guess": said[0], "guess_zh": said[1]}
    span = Span(len(before), len(before))
    return Text(None, (Diagnostic("IR206", words, source=source, span=span),))


def _foreign(name: str, other: Foreign) -> Text:
    """A file of another program."""
    (what, what_zh), (remedy, remedy_zh) = other.what, other.remedy
    words = {"what": what, "what_zh": what_zh, "remedy": remedy, "remedy_zh": remedy_zh}
    return Text(None, (Diagnostic("IR238", words, source=Source(name, ""), span=Span(0, 0)),))


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
