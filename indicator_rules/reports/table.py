"""A report as a table of the columns an officer knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics.text import aside_text
from indicator_rules.engine.printing import printed_score
from indicator_rules.model.actuals import Missing
from indicator_rules.model.results import Verdict
from indicator_rules.reports.steps import step_text
from indicator_rules.reports.words import BASIS, VERDICT, label
from indicator_rules.source import display_width, printable
from indicator_rules.specfile import asides_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.indicators import Indicator

_COLUMNS = (
    "level1",
    "level2",
    "level3",
    "indicator",
    "target",
    "actual",
    "completion",
    "weight",
    "published",
    "score",
    "verdict",
    "basis",
    "reason",
)
_WHERE_SAID = frozenset({"level1", "level2", "level3", "published", "reason"})
"""Columns that stand there where some row has something in them."""
_NO_VERDICT = "—"
_LEVELS = 3
"""Headings with a column of their own; what lies deeper is in the last of them."""
_WIDEST = 26
_NAMED = 5
"""Rows that the summary names."""


@frozen
class Grid:
    """The columns that a table has, and one row an indicator; a level is named once."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def grid_of(report: Evaluation) -> Grid:
    """A report as rows and columns; a column without anything in it is left out."""
    listed: list[dict[str, str]] = []
    above: tuple[str, ...] = ()
    for leaf, weight in zip(report.leaves, report.printed_weights, strict=True):
        levels = _levels(leaf.path[:-1])
        shown = tuple(
            "" if levels[: place + 1] == above[: place + 1] else level
            for place, level in enumerate(levels)
        )
        above = levels
        named = {f"level{place}": level for place, level in enumerate(shown, start=1)}
        listed.append(named | _cells(leaf, weight, report))
    keys = [key for key in _COLUMNS if key not in _WHERE_SAID or any(row[key] for row in listed)]
    head = tuple(label(_called(key, keys, report)) for key in keys)
    return Grid(head, tuple(tuple(row[key] for key in keys) for row in listed))


def _levels(headings: tuple[str, ...]) -> tuple[str, ...]:
    """The headings above an indicator, one for each column of them."""
    own, deeper = headings[: _LEVELS - 1], headings[_LEVELS - 1 :]
    blank = ("",) * (_LEVELS - 1 - len(own))
    return (*own, *blank, "/".join(deeper))


def _called(key: str, keys: Sequence[str], report: Evaluation) -> str:
    """The word for a column: what is computed is called so beside what was published."""
    if key == "score" and "published" in keys:
        return "computed"
    deepest = max((len(leaf.path) for leaf in report.leaves), default=0)
    # Below two headings stands what tables of finance call the third level.
    return "indicator3" if key == "indicator" and deepest == _LEVELS else key


def _cells(leaf: LeafResult, weight: str, report: Evaluation) -> dict[str, str]:
    rounding, assessment, indicator = report.profile.rounding, leaf.assessment, leaf.indicator
    basis = _basis(leaf)
    published = None if indicator.published is None else indicator.published.score
    score = printed_score(leaf.score, leaf.weight, rounding)
    return {
        "indicator": indicator.name,
        "target": target_text(indicator),
        "actual": indicator.actual_text or "",
        "completion": assessment.printed,
        "weight": weight if leaf.counts else "",
        "published": "" if published is None else format(published, "f"),
        "score": score if leaf.counts else "",
        "verdict": _verdict(leaf),
        "basis": basis,
        "reason": indicator.reason or "",
    }


def target_text(indicator: Indicator) -> str:
    """A target as written; one that was made in code as it would be."""
    if indicator.target_text is not None or indicator.target is None:
        return indicator.target_text or ""
    return str(indicator.target)


def render_table(report: Evaluation, *, steps: bool = False) -> str:
    """The table as text in columns that line up on a terminal, with the steps of each score."""
    grid = grid_of(report)
    body = [tuple(_shortened(printable(cell)) for cell in row) for row in grid.rows]
    widths = [max(map(display_width, column)) for column in zip(grid.head, *body, strict=True)]
    lines = [printable(report.scorecard.title), ""]
    lines += [_line(grid.head, widths), "  ".join("─" * width for width in widths)]
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
        *_published(report),
        *_waiting(report),
        f"{label('profile')} {profile.name}  {' '.join(document)}",
        *map(aside_text, asides_of(report)),
    ]


def _published(report: Evaluation) -> list[str]:
    """The total and the grade as they were published, where they were."""
    printed = report.scorecard.published
    if printed is None:
        return []
    total = "" if printed.total is None else format(printed.total, "f")
    said = (("published-total", total), ("published-grade", printed.grade or ""))
    line = "    ".join(f"{label(key)} {printable(text)}" for key, text in said if text)
    return [line] if line else []


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


def _verdict(leaf: LeafResult) -> str:
    """A budget is no target: 96% of it is a rate of execution, and nothing that was missed."""
    verdict = leaf.assessment.verdict
    if leaf.indicator.execution and verdict is not Verdict.UNDETERMINED:
        return _NO_VERDICT
    return label(VERDICT[verdict])


def _basis(leaf: LeafResult) -> str:
    """What a verdict rests on; nothing where no value is there, and — where one decides nothing."""
    assessment = leaf.assessment
    if assessment.basis is not None:
        return label(BASIS[assessment.basis])
    return label("nothing") if isinstance(assessment.actual, Missing) else _NO_VERDICT
