"""A file's bytes to a source, with everything that is wrong before YAML begins."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from attrs import frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.source import Source, Span

MOST_CHARACTERS = 16_000_000
LONGEST_LINE = 1_000_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufffe\uffff]")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@frozen
class Text:
    """A source, where the file could be read, and what was found on the way."""

    source: Source | None
    findings: tuple[Diagnostic, ...]


def read_text(path: str | Path) -> Text:
    """Read a spec file; nothing is raised for what is wrong with it."""
    name = str(path)
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        return _unreadable(name, error)
    return decode(name, data)


def _unreadable(name: str, error: Exception) -> Text:
    reasons: dict[type[Exception], tuple[str, str]] = {
        FileNotFoundError: ("there is no such file", "没有这个文件"),
        IsADirectoryError: ("it is a directory", "这是一个目录"),
        PermissionError: ("permission is denied", "没有读取权限"),
    }
    reason, reason_zh = reasons.get(type(error), (str(error), str(error)))
    words = {"path": name, "reason": reason, "reason_zh": reason_zh}
    source = Source(name, "")
    return Text(None, (Diagnostic("IR210", words, source=source, span=Span(0, 0)),))


def decode(name: str, data: bytes) -> Text:
    """Bytes to a source."""
    findings: list[Diagnostic] = []
    if data.startswith(_UTF16):
        return _not_utf8(name, data, "UTF-16")
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
        findings.append(Diagnostic("IR207", source=Source(name, ""), span=Span(0, 0)))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(name, data, _guess(data), error.start)
    source = Source(name, text)
    findings += _content_findings(source)
    fatal = any(finding.code != "IR207" for finding in findings)
    return Text(None if fatal else source, tuple(findings))


def _guess(data: bytes) -> str:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "GB18030"


def _not_utf8(name: str, data: bytes, guess: str, start: int = 0) -> Text:
    before = data[:start].decode("utf-8", "replace")
    source = Source(name, before)
    words = {
        "guess": f"; it looks like {guess}" if guess else "",
        "guess_zh": f"，疑为 {guess}" if guess else "",
    }
    span = Span(len(before), len(before))
    return Text(None, (Diagnostic("IR206", words, source=source, span=span),))


def _content_findings(source: Source) -> list[Diagnostic]:
    text = source.text
    if not text.strip():
        return [Diagnostic("IR211", source=source, span=Span(0, 0))]
    if len(text) > MOST_CHARACTERS:
        return [_too_large(source, 0, "the file", "文件", len(text), MOST_CHARACTERS)]
    start = 0
    for line in text.split("\n"):
        if len(line) > LONGEST_LINE:
            return [_too_large(source, start, "the line", "该行", len(line), LONGEST_LINE)]
        start += len(line) + 1
    return [
        Diagnostic(
            "IR212", {"found": f"U+{ord(found[0]):04X}"}, source=source, span=Span(*found.span())
        )
        for found in _CONTROL.finditer(text)
    ][:20]


def _too_large(
    source: Source, start: int, what: str, what_zh: str, size: int, limit: int
) -> Diagnostic:
    words = {"what": what, "what_zh": what_zh, "size": size, "limit": limit}
    return Diagnostic("IR215", words, source=source, span=Span(start, start + 1))
