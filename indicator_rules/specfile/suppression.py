"""Findings that a comment on their line answers: ``# noqa: IR305 – 单位沿用原表``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml
from attrs import frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.diagnostics.aliases import codes_of, names_of
from indicator_rules.source import Source, Span
from indicator_rules.specfile.nodes import LOADER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.diagnostics.settings import Settings

_COMMENT = re.compile(r"#[ \t]*noqa\b[ \t]*:?[ \t]*([^\r\n]*)", re.IGNORECASE)
_LISTED = re.compile(r"(IR[0-9]+(?:[ \t]*[,，、][ \t]*IR[0-9]+)*)[ \t]*(?:[–—:：-]+[ \t]*(.*))?")
_CODE = re.compile("IR[0-9]+")


@frozen
class _Comment:
    """One suppression: its line, its codes with their places, whether it says why."""

    line: int
    codes: tuple[tuple[str, Span], ...]
    reason: str
    span: Span


def unsuppressed(
    findings: Iterable[Diagnostic], source: Source, settings: Settings, part: Span | None = None
) -> Iterator[Diagnostic]:
    """The findings that no comment answers, and what is wrong with the comments.

    ``part`` is where the table stands, in a file of several.
    """
    comments = [one for one in _comments(source) if _stands_in(one.span, part)]
    answers = {(one.line, code): span for one in comments if one.reason for code, span in one.codes}
    used: set[tuple[int, str]] = set()
    for finding in findings:
        line = _line(finding, source)
        keys = {(line, name) for name in names_of(finding.code)} & answers.keys()
        used |= keys
        if not keys:
            yield finding
    for comment in comments:
        yield from _objections(comment, source)
    for key, span in answers.items():
        if key not in used and any(map(settings.shows, codes_of(key[1]))):
            yield Diagnostic("IR223", {"code": key[1]}, source=source, span=span)


def _stands_in(span: Span, part: Span | None) -> bool:
    return part is None or part.start <= span.start < part.end


def _line(finding: Diagnostic, source: Source) -> int:
    """The line of a finding in a file; 0 where it stands in another."""
    if finding.source is None or finding.span is None or finding.source.name != source.name:
        return 0
    return source.place(finding.span.start).line


def _objections(comment: _Comment, source: Source) -> Iterator[Diagnostic]:
    if not comment.codes:
        yield Diagnostic("IR221", source=source, span=comment.span)
    elif not comment.reason:
        words = {"codes": ", ".join(code for code, _ in comment.codes)}
        yield Diagnostic("IR222", words, source=source, span=comment.span)
    for code, span in comment.codes:
        if not codes_of(code):
            yield Diagnostic("IR224", {"found": code}, source=source, span=span)


def _comments(source: Source) -> Iterator[_Comment]:
    found = list(_COMMENT.finditer(source.text))
    texts = list(_scalars(source)) if found else []
    for one in found:
        if any(start <= one.start() < end for start, end in texts):
            continue
        listed = _LISTED.match(one[1])
        codes = () if listed is None else tuple(_codes(listed[1], one.start(1)))
        reason = "" if listed is None else (listed[2] or "").strip()
        line = source.place(one.start()).line
        yield _Comment(line, codes, reason, Span(one.start(), one.start() + len(one[0].rstrip())))


def _codes(listed: str, start: int) -> Iterator[tuple[str, Span]]:
    for code in _CODE.finditer(listed):
        yield code[0], Span(*code.span()).shift(start)


def _scalars(source: Source) -> Iterator[tuple[int, int]]:
    """The stretches of a file that are text; a sign # in them begins no comment.

    Where a file breaks off, nobody can tell: the rest counts as text.
    """
    end = 0
    try:
        for token in yaml.scan(source.text, Loader=LOADER):
            if isinstance(token, yaml.ScalarToken):
                end = token.end_mark.index
                yield token.start_mark.index, end
    except yaml.YAMLError:
        yield end, len(source.text)
