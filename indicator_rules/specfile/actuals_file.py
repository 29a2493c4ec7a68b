"""Actual values in a file of their own: CSV with a column of names and one of values, or YAML."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import SpecError
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.places import PlaceError
from indicator_rules.source import Span
from indicator_rules.specfile.check import in_order
from indicator_rules.specfile.entries import Findings, shown
from indicator_rules.specfile.expressions import parsed
from indicator_rules.specfile.nodes import Mapping, Scalar, compose, empty_file
from indicator_rules.specfile.put import place_in, with_actuals
from indicator_rules.specfile.text import read_text
from indicator_rules.syntax import parse_actual

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from indicator_rules.model.actuals import Actual

_NAMES = ("name", "indicator", "指标", "指标名称", "三级指标")
_ACTUALS = ("actual", "实际值", "实际完成值", "年度实现值", "全年实际值")


@frozen
class _Cell:
    """One actual value of the file, at its place."""

    name: Scalar
    value: Scalar
    twice: bool = False
    """Whether another value stands beside it, so that neither is certain."""


def load_actuals(path: str | Path, scorecard: Scorecard) -> Scorecard:
    """The scorecard with the actual values of a file in place of its own.

    A cell that cannot be read leaves its row open, with its error among the ``mistakes``; a name
    of no indicator, or of several, is an error there as well.

    Raises:
        SpecError: the file cannot be read; ``diagnostics`` holds every finding.
    """
    return load_actuals_of_several(path, (scorecard,))[0]


def load_actuals_of_several(
    path: str | Path, scorecards: Sequence[Scorecard]
) -> tuple[Scorecard, ...]:
    """The same for the scorecards of one file: each value goes to those that have its name.

    Raises:
        SpecError: the file cannot be read; ``diagnostics`` holds every finding.
    """
    text = read_text(path)
    if text.source is None:
        raise SpecError(text.findings)
    findings = Findings(text.source, list(text.findings))
    in_csv = str(path).lower().endswith(".csv")
    cells = _cells_in_csv(findings) if in_csv else _cells_in_yaml(findings)
    if cells is None:
        raise SpecError(tuple(in_order(findings.found)))
    put = tuple(_put(card, cells, findings, scorecards) for card in scorecards)
    # What is wrong with the file as a whole is told once.
    of_file = evolve(put[0], mistakes=(*put[0].mistakes, *findings.found))
    return (of_file, *put[1:])


def _put(
    card: Scorecard, cells: Sequence[_Cell], findings: Findings, cards: Sequence[Scorecard]
) -> Scorecard:
    leaves = [leaf for _, leaf in card.leaves()]
    given: dict[int, Indicator] = {}
    own = Findings(findings.source)
    for cell in cells:
        place = _place(card, cell, own, cards)
        if place is None:
            continue
        leaf = leaves[place]

        def read(text: str, rule: Indicator = leaf) -> Actual:
            return parse_actual(text, rule=rule.target, period=card.period)

        actual = None if cell.twice else parsed(cell.value, own, read, name=leaf.name)
        unread = leaf.unread - {"actual"} if actual is not None else leaf.unread | {"actual"}
        given[place] = evolve(
            leaf, actual=actual, actual_text=cell.value.text, actual_span=cell.value.span,
            actual_source=findings.source, unread=unread,
        )  # fmt: skip
    return with_actuals(card, given, own.found)


def _place(
    card: Scorecard, cell: _Cell, findings: Findings, cards: Sequence[Scorecard]
) -> int | None:
    """Where a value goes; a name that another table of the file has is none of this one."""
    elsewhere = [one for one in cards if one is not card and _has(one, cell.name.text)]
    if elsewhere and not _has(card, cell.name.text):
        return None
    if len(cards) > 1 and card is not cards[0] and not _has(card, cell.name.text):
        return None
    return place_in(card, cell.name, findings)


def _has(card: Scorecard, name: str) -> bool:
    try:
        card.places.index(name)
    except PlaceError as error:
        return bool(error.paths)
    return True


def _cells_in_yaml(findings: Findings) -> list[_Cell] | None:
    """The values of a mapping; None where the file holds none."""
    document = compose(findings.source, "培训场次: 7场")
    findings.found.extend(document.findings)
    root = document.root
    if root is None:
        return None
    if not isinstance(root, Mapping):
        findings.misshapen("actuals", root, ("a mapping", "键值对"), "培训场次: 7场")
        return None
    return list(_in_yaml(root, findings))


def _in_yaml(root: Mapping, findings: Findings) -> Iterator[_Cell]:
    names = [name.text for name, _ in root.entries]
    for name, value in findings.distinct(root):
        if isinstance(value, Scalar):
            blank = evolve(value, text="") if value.is_blank else value
            yield _Cell(name, blank, twice=names.count(name.text) > 1)
        else:
            findings.misshapen(name.text, value, ("a text", "一段文字"), f"{name.text}: 7场")
            yield _Cell(name, Scalar("", value.span), twice=True)


def _cells_in_csv(findings: Findings) -> list[_Cell] | None:
    """The values below a header; None where there is no header, or not both of its columns."""
    source = findings.source
    rows = csv.reader(StringIO(source.text, newline=""))
    header = [cell.strip() for cell in next(rows, [])]
    if not header:
        findings.found.append(empty_file(findings.source, "name,actual"))
        return None
    columns = [_column(header, words, findings) for words in (_NAMES, _ACTUALS)]
    places = [place for place in columns if place is not None]
    if len(places) < len(columns):
        return None
    cells: dict[str, _Cell] = {}
    lines: dict[str, int] = {}
    first = rows.line_num
    for row in rows:
        line, first = first + 1, rows.line_num
        if not any(cell.strip() for cell in row):
            continue
        filled = [*row, *[""] * (len(header) - len(row))]
        name, value = (_scalar(findings, line, filled[place].strip()) for place in places)
        if name.text in lines:
            findings.add("IR203", name.span, key=shown(name.text), line=lines[name.text])
            cells[name.text] = evolve(cells[name.text], twice=True)
            continue
        lines[name.text] = line
        cells[name.text] = _Cell(name, value)
    return list(cells.values())


def _column(header: list[str], words: tuple[str, ...], findings: Findings) -> int | None:
    for word in words:
        if word in header:
            return header.index(word)
    findings.add(
        "IR204", Span(0, 1), holder="the header", holder_zh="表头", key=words[0],
        sample="name,actual",
    )  # fmt: skip
    return None


def _scalar(findings: Findings, line: int, text: str) -> Scalar:
    """A cell at its place in the line, at the line where it cannot be found as written."""
    start = findings.source.line_starts[line - 1]
    whole = findings.source.line(line)
    found = re.search(rf'(?:^|[,"])\s*({re.escape(text)})', whole) if text else None
    if found is None:
        return Scalar(text, Span(start, start + len(whole)), verbatim=False)
    return Scalar(text, Span(*found.span(1)).shift(start), verbatim=True)
