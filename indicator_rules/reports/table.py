"""A report as a table of the columns an officer knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics.text import aside_text
from indicator_rules.engine.printing import printed_score
from indicator_rules.reports.steps import step_text
from indicator_rules.reports.words import BASIS, VERDICT, label
from indicator_rules.source import display_width, printable
from indicator_rules.specfile import asides_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.indicators import Indicator

COLUMNS = (
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
_NAMED = 5
"""Rows that the summary names."""


def rows(report: Evaluation) -> list[tuple[str, ...]]:
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


def _cells(leaf: LeafResult, weight: str, report: Evaluation) -> tuple[str, ...]:
    rounding, assessment = report.profile.rounding, leaf.assessment
    basis = "nothing" if assessment.basis is None else BASIS[assessment.basis]
    return (
        leaf.indicator.name,
        target_text(leaf.indicator),
        leaf.indicator.actual_text or "",
        assessment.printed,
        *((weight, printed_score(leaf.score, leaf.weight, rounding)) if leaf.counts else ("", "")),
        label(VERDICT[assessment.verdict]),
        label(basis),
    )


def target_text(indicator: Indicator) -> str:
    """A target as written; one that was made in code as it would be."""
    if indicator.target_text is not None or indicator.target is None:
        return indicator.target_text or ""
    return str(indicator.target)


def render_table(report: Evaluation, *, steps: bool = False) -> str:
    """The table as text in columns that line up on a terminal, with the steps of each score."""
    body = [tuple(_shortened(printable(cell)) for cell in row) for row in rows(report)]
    head = tuple(label(key) for key in COLUMNS)
    widths = [max(map(display_width, column)) for column in zip(head, *body, strict=True)]
    lines = [printable(report.scorecard.title), ""]
    lines += [_line(head, widths), "  ".join("─" * width for width in widths)]
    lines += [_line(row, widths) for row in body]
    if steps:
        lines += ["", label("steps"), ""]
        lines += [line for leaf in report.leaves for line in _steps(leaf)]
    lines += ["", *footer(report)]
    return "\n".join(lines)


def _steps(leaf: LeafResult) -> list[str]:
    indicator = leaf.indicator
    said = f"{target_text(indicator)} / {indicator.actual_text or '—'}"
    shown = [f"  {printable(step_text(step))}" for step in leaf.reasons]
    return [f"{printable(indicator.name)}: {printable(said)}", *shown]


def footer(report: Evaluation) -> list[str]:
    """The steps to the total, the total and the grade, and what they go by."""
    profile = report.profile
    document = [profile.title] if profile.number is None else [profile.title, profile.number]
    return [
        *(printable(step_text(step)) for step in report.reasons),
        "",
        f"{label('total')} {report.printed_total}    {label('grade')} {report.grade}",
        *_waiting(report),
        f"{label('profile')} {profile.name}  {' '.join(document)}",
        *map(aside_text, asides_of(report)),
    ]


def _waiting(report: Evaluation) -> list[str]:
    """How many rows wait for a value or a person, and the first of them by name."""
    names = [leaf.indicator.name for leaf in report.waiting]
    if not names:
        return []
    listed = "、".join(printable(name) for name in names[:_NAMED])
    more = "…" if len(names) > _NAMED else ""
    return [f"{label('waiting')} {len(names)}: {listed}{more}"]


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
