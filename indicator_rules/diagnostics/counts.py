"""Findings counted: the summary of a run, and how often each code was found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from indicator_rules.diagnostics.codes import CODES, Severity
from indicator_rules.diagnostics.json_text import json_text
from indicator_rules.diagnostics.language import Language, current_language
from indicator_rules.diagnostics.words import severity_word
from indicator_rules.source import display_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic

_WIDEST = 7
"""The cells of the longest word of a severity."""


def summary(findings: Sequence[Diagnostic], files: int) -> str:
    """One line: how many findings of each weight, in how many of the files checked."""
    counts = Counter(one.severity for one in findings)
    named = {one.source.name for one in findings if one.source is not None}
    if current_language() is Language.CHINESE:
        listed = "、".join(
            f"{counts[one]} 条{severity_word(one)}" for one in Severity if counts[one]
        )
        return f"{len(named)} 个文件中有 {listed}（共检查 {files} 个文件）"
    listed = ", ".join(_many(counts[one], severity_word(one)) for one in Severity if counts[one])
    return f"{listed} in {_many(len(named), 'file')} ({files} checked)"


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def padded_severity(severity: Severity) -> str:
    """The word of a severity, as wide as the longest."""
    word = severity_word(severity)
    return word + " " * (_WIDEST - display_width(word))


def by_code(findings: Sequence[Diagnostic]) -> list[tuple[str, int]]:
    """Each code with its count, most first, then by code."""
    counts = Counter(finding.code for finding in findings)
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def render_counts(findings: Sequence[Diagnostic]) -> str:
    """The counts as a table for people."""
    rows = by_code(findings)
    width = len(str(rows[0][1])) if rows else 0
    return "\n".join(
        f"{count:>{width}}  {code}  {padded_severity(CODES[code].severity)}  {CODES[code].slug}"
        for code, count in rows
    )


def render_counts_json(findings: Sequence[Diagnostic]) -> str:
    """The counts as a JSON list."""
    rows = [
        {
            "code": code,
            "slug": CODES[code].slug,
            "severity": CODES[code].severity.value,
            "count": count,
        }
        for code, count in by_code(findings)
    ]
    return json_text(rows)
