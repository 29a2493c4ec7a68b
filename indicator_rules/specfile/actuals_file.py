"""Actual values in a file of their own: CSV with a column of names and one of values, or YAML."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Severity, SpecError
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.source import Span
from indicator_rules.specfile.against import unknown_indicator
from indicator_rules.specfile.check import in_order
from indicator_rules.specfile.entries import Findings, shown
from indicator_rules.specfile.expressions import parsed
from indicator_rules.specfile.nodes import Mapping, Scalar, compose, empty_file
from indicator_rules.specfile.text import read_text
from indicator_rules.syntax import parse_actual

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from indicator_rules.model.actuals import Actual

_NAMES = ("name", "indicator", "指标", "指标名称", "三级指标")
_ACTUALS = ("actual", "实际值", "实际完成值", "年度实现值", "全年实际值")


@frozen
class _Cell:
    """One actual value of the file, at its place."""

    name: Scalar
    value: Scalar


def load_actuals(path: str | Path, scorecard: Scorecard) -> Scorecard:
    """The scorecard with the actual values of a file in place of its own.

    Raises:
        SpecError: the file has errors; ``diagnostics`` holds every finding.
    """
    text = read_text(path)
    if text.source is None:
        raise SpecError(text.findings)
    findings = Findings(text.source, list(text.findings))
    in_csv = str(path).lower().endswith(".csv")
    cells = _in_csv(findings) if in_csv else _in_yaml(findings)
    given = {cell.name.text: cell for cell in _known(cells, scorecard, findings)}
    replaced = tuple(_replaced(scorecard.indicators, given, scorecard.period, findings))
    if any(one.severity is Severity.ERROR for one in findings.found):
        raise SpecError(tuple(in_order(findings.found)))
    return evolve(scorecard, indicators=replaced)


def _in_yaml(findings: Findings) -> Iterator[_Cell]:
    document = compose(findings.source, "培训场次: 7场")
    findings.found.extend(document.findings)
    root = document.root
    if root is None:
        return
    if not isinstance(root, Mapping):
        findings.misshapen("actuals", root, ("a mapping", "键值对"), "培训场次: 7场")
        return
    for name, value in findings.distinct(root):
        if isinstance(value, Scalar):
            blank = evolve(value, text="") if value.is_blank else value
            yield _Cell(name, blank)
        else:
            findings.misshapen(name.text, value, ("a text", "一段文字"), f"{name.text}: 7场")


def _in_csv(findings: Findings) -> Iterator[_Cell]:
    source = findings.source
    rows = csv.reader(StringIO(source.text, newline=""))
    header = [cell.strip() for cell in next(rows, [])]
    if not header:
        findings.found.append(empty_file(findings.source, "name,actual"))
        return
    columns = [_column(header, words, findings) for words in (_NAMES, _ACTUALS)]
    places = [place for place in columns if place is not None]
    if len(places) < len(columns):
        return
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
            continue
        lines[name.text] = line
        yield _Cell(name, value)


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


def _known(cells: Iterable[_Cell], scorecard: Scorecard, findings: Findings) -> Iterator[_Cell]:
    names = [leaf.name for _, leaf in scorecard.leaves()]
    for cell in cells:
        if cell.name.text in names:
            yield cell
            continue
        unknown_indicator(cell.name, names, findings)


def _replaced(
    indicators: Iterable[Indicator],
    given: dict[str, _Cell],
    period: int | None,
    findings: Findings,
) -> Iterator[Indicator]:
    for one in indicators:
        if not one.is_leaf:
            below = tuple(_replaced(one.indicators, given, period, findings))
            yield evolve(one, indicators=below)
        elif one.name not in given:
            yield one
        else:
            cell = given[one.name].value

            def read(text: str, rule: Indicator = one) -> Actual:
                return parse_actual(text, rule=rule.target, period=period)

            yield evolve(
                one, actual=parsed(cell, findings, read, name=one.name), actual_text=cell.text,
                actual_span=cell.span, actual_source=findings.source,
            )  # fmt: skip
