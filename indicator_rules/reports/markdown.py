"""A report as Markdown, with the findings below the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.reports.table import COLUMNS, footer, rows
from indicator_rules.reports.words import label
from indicator_rules.source import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.scorecard import Evaluation


def render_markdown(report: Evaluation, findings: Sequence[Diagnostic]) -> str:
    """The table as Markdown, with the findings below it."""
    head = tuple(label(key) for key in COLUMNS)
    lines = [f"# {printable(report.scorecard.title)}", "", _pipe(head), _pipe(["---"] * len(head))]
    lines += [_pipe(row) for row in rows(report)]
    lines += ["", *footer(report), "", f"## {label('findings')}", ""]
    for finding in findings:
        place = (
            finding.source.place(finding.span.start) if finding.source and finding.span else None
        )
        line = f":{place.line}" if place else ""
        lines.append(f"- {finding.code}{line} {finding.subject or ''} {finding.message()}")
    return "\n".join(lines)


def _pipe(cells: Sequence[str]) -> str:
    return "| " + " | ".join(printable(cell).replace("|", "\\|") for cell in cells) + " |"
