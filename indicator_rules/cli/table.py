"""A report as a table of the columns an officer knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.cli.words import BASIS, VERDICT, label
from indicator_rules.engine.printing import printed_range
from indicator_rules.source import display_width, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Report

_COLUMNS = (
    "level1",
    "level2",
    "indicator",
    "target",
    "actual",
    "completion",
    "weight",
    "score",
    "verdict",
    "basis",
)
_WIDEST = 26


def rows(report: Report) -> list[tuple[str, ...]]:
    """One row an indicator; a level is named once."""
    listed: list[tuple[str, ...]] = []
    above: tuple[str, ...] = ()
    for leaf, weight in zip(report.leaves, report.printed_weights, strict=True):
        inner = leaf.path[:-1]
        levels = (inner[0] if inner else "", "/".join(inner[1:]))
        shown = tuple(
            "" if levels[: place + 1] == above[: place + 1] else level
            for place, level in enumerate(levels)
        )
        above = levels
        listed.append((*shown, *_cells(leaf, weight, report)))
    return listed


def _cells(leaf: LeafResult, weight: str, report: Report) -> tuple[str, ...]:
    rounding, assessment = report.profile.rounding, leaf.assessment
    basis = "nothing" if assessment.basis is None else BASIS[assessment.basis]
    return (
        leaf.indicator.name,
        leaf.indicator.target_text or str(leaf.indicator.target),
        leaf.indicator.actual_text or "",
        assessment.printed,
        weight,
        printed_range(leaf.score, rounding),
        label(VERDICT[assessment.verdict]),
        label(basis),
    )


def render_table(report: Report, *, steps: bool = False) -> str:
    """The table as text in columns that line up on a terminal, with the steps of each score."""
    body = [tuple(_shortened(printable(cell)) for cell in row) for row in rows(report)]
    head = tuple(label(key) for key in _COLUMNS)
    widths = [max(map(display_width, column)) for column in zip(head, *body, strict=True)]
    lines = [printable(report.scorecard.title), ""]
    lines += [_line(head, widths), "  ".join("─" * width for width in widths)]
    lines += [_line(row, widths) for row in body]
    if steps:
        lines += ["", label("steps"), ""]
        lines += [line for leaf in report.leaves for line in _steps(leaf)]
    lines += ["", *_footer(report)]
    return "\n".join(lines)


def _steps(leaf: LeafResult) -> list[str]:
    indicator = leaf.indicator
    said = f"{indicator.target_text or indicator.target} / {indicator.actual_text or '—'}"
    shown = [f"  {printable(step.text())}" for step in leaf.reasons]
    return [f"{printable(indicator.name)}: {printable(said)}", *shown]


def _footer(report: Report) -> list[str]:
    profile = report.profile
    document = [profile.title] if profile.number is None else [profile.title, profile.number]
    return [
        *(printable(step.text()) for step in report.reasons),
        "",
        f"{label('total')} {report.printed_total}    {label('grade')} {report.grade}",
        f"{label('profile')} {profile.name}  {' '.join(document)}",
    ]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - display_width(cell))
        for cell, width in zip(cells, widths, strict=True)
    )
    return "  ".join(padded).rstrip()


def _shortened(text: str) -> str:
    if display_width(text) <= _WIDEST:
        return text
    fits = (text[:size] for size in range(len(text), 0, -1))
    return next(kept for kept in fits if display_width(kept) < _WIDEST) + "…"


def render_markdown(report: Report, findings: Sequence[Diagnostic]) -> str:
    """The table as Markdown, with the findings below it."""
    head = tuple(label(key) for key in _COLUMNS)
    lines = [f"# {printable(report.scorecard.title)}", "", _pipe(head), _pipe(["---"] * len(head))]
    lines += [_pipe(row) for row in rows(report)]
    lines += ["", *_footer(report), "", f"## {label('findings')}", ""]
    for finding in findings:
        place = (
            finding.source.place(finding.span.start) if finding.source and finding.span else None
        )
        line = f":{place.line}" if place else ""
        lines.append(f"- {finding.code}{line} {finding.subject or ''} {finding.message()}")
    return "\n".join(lines)


def _pipe(cells: Sequence[str]) -> str:
    return "| " + " | ".join(printable(cell).replace("|", "\\|") for cell in cells) + " |"
