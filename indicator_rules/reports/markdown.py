"""A report as Markdown, with the findings below the table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.reports.table import footer, grid_of
from indicator_rules.reports.words import label
from indicator_rules.source import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.scorecard import Evaluation

_SIGNS = re.compile(r"[\\`*_{}\[\]<>()#!|~&$^]")
"""What means something to Markdown, or to the HTML that it becomes, wherever it stands."""
_ADDRESSES = re.compile(
    r"(?P<before>https?|ftp|www|mailto|xmpp|\S)(?P<sign>:(?=//)|\.(?<=www\.)|@)"
)


def render_markdown(report: Evaluation, findings: Sequence[Diagnostic]) -> str:
    """The table as Markdown, with the findings below it."""
    grid = grid_of(report)
    lines = [f"# {escaped(report.scorecard.title)}", "", _pipe(grid.head), _rule(len(grid.head))]
    lines += [_pipe(row) for row in grid.rows]
    # Two spaces at its end keep a line by itself.
    lines += ["", *(f"{escaped(line)}  " for line in footer(report)), ""]
    lines += [f"## {label('findings')}", ""]
    for finding in findings:
        place = (
            finding.source.place(finding.span.start) if finding.source and finding.span else None
        )
        line = f":{place.line}" if place else ""
        subject = escaped(finding.subject or "")
        lines.append(f"- {finding.code}{line} {subject} {escaped(finding.message())}")
    return "\n".join(line if line.strip() else "" for line in lines)


def escaped(text: str) -> str:
    """A text that is shown as it stands: no tags, links, pictures or emphasis in it."""
    shown = _SIGNS.sub(r"\\\g<0>", printable(text))
    # Addresses become links by themselves, unless a sign inside them is escaped.
    return _ADDRESSES.sub(r"\g<before>\\\g<sign>", shown)


def _pipe(cells: Sequence[str]) -> str:
    return "| " + " | ".join(map(escaped, cells)) + " |"


def _rule(columns: int) -> str:
    return "| " + " | ".join(["---"] * columns) + " |"
