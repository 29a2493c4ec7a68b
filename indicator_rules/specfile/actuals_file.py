"""Actual values in a file of their own: CSV with a column of names and one of values, or YAML."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import SpecError
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.places import PlaceError
from indicator_rules.source import Span
from indicator_rules.specfile.check import in_order
from indicator_rules.specfile.csv_rows import (
    SEPARATORS,
    BrokenRowError,
    Row,
    rows_of,
    separators_of,
)
from indicator_rules.specfile.entries import Findings, shown
from indicator_rules.specfile.expressions import parsed
from indicator_rules.specfile.fields import INDICATOR
from indicator_rules.specfile.meant import key_meant
from indicator_rules.specfile.nodes import Mapping, Scalar, compose, empty_file
from indicator_rules.specfile.put import place_in, with_actuals
from indicator_rules.specfile.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from indicator_rules.model.actuals import Actual
    from indicator_rules.source import Source

_NAMES = ("name", "indicator", "指标", "三级指标", "指标名称", "名称")
_IN_ROWS = (".csv", ".tsv")
_COUNTING = frozenset(("reason", "rating", "rated", "deducted", "budget", "spent"))
"""Keys of a spec that a column beside the values may be meant for."""
_ACTUALS = ("actual", "实际完成值", "年度实现值", "全年实际值", "完成值", "实际值", "实际完成情况")


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
    in_csv = _is_in_rows(path, text.source)
    # Spreadsheets write this mark in front of CSV, and need it to read their own files.
    told = [one for one in text.findings if not (in_csv and one.code == "IR207")]
    findings = Findings(text.source, told)
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
            return parse_actual(text, rule=rule.target, period=card.period, name=rule.name)

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
    separator = _separator(findings)
    if separator is None:
        return None
    try:
        return _cells(separator, findings)
    except BrokenRowError as error:
        problem = (
            "a quotation mark has no other one, or a text stands behind it",
            "引号没有成对，或引号后还有文字",
        )
        remedy = (
            'write the cell as in "7场", and a quotation mark inside it twice',
            '请按 "7场" 书写，内容中的引号写两次',
        )
        _uncertain(findings, error.span, problem, remedy)
        return None


def _is_in_rows(path: str | Path, source: Source) -> bool:
    """Whether a file is CSV by its name; spreadsheets write one with tabs as .txt."""
    suffix = PurePath(path).suffix.lower()
    return suffix in _IN_ROWS or (suffix == ".txt" and bool(_fitting(source)))


def _fitting(source: Source) -> list[str]:
    return separators_of(source, lambda row: _columns(row) is not None)


def _separator(findings: Findings) -> str | None:
    """What stands between the cells of the header, if it is certain."""
    fitting = _fitting(findings.source)
    if len(fitting) > 1:
        listed = [SEPARATORS[one] for one in fitting]
        problem = (
            f"the header can be parted at {' or '.join(one for one, _ in listed)}",
            f"表头既可按{'，也可按'.join(one for _, one in listed)}划分",
        )
        remedy = ("write the header as in name,actual", "表头请写作“指标名称,实际值”")
        _uncertain(findings, Span(0, len(findings.source.line(1))), problem, remedy)
        return None
    # By what parts it most, the header shows best which column it lacks.
    widths = {one: findings.source.line(1).count(one) for one in SEPARATORS}
    return fitting[0] if fitting else max(widths, key=lambda one: widths[one])


def _columns(header: Row) -> tuple[int, int] | None:
    """The columns of the names and of the values."""
    places = [_column(header, words) for words in (_NAMES, _ACTUALS)]
    name, value = places
    return None if name is None or value is None else (name, value)


def _column(header: Row, words: tuple[str, ...]) -> int | None:
    titles = [cell.text for cell in header.cells]
    return next((titles.index(word) for word in words if word in titles), None)


def _cells(separator: str, findings: Findings) -> list[_Cell] | None:
    rows = rows_of(findings.source, separator)
    header = next(rows, None)
    if header is None or not header.width:
        findings.found.append(empty_file(findings.source, "name,actual"))
        return None
    columns = _columns(header)
    if columns is None:
        missing = [words for words in (_NAMES, _ACTUALS) if _column(header, words) is None]
        problem = (
            f"the first row has no column called {' or '.join(one[0] for one in missing)}",
            f"第一行没有{'或'.join(f'“{one[-2]}”' for one in missing)}一列",
        )
        remedy = (
            "write the first row as in name,actual, parted by a comma, a semicolon or a tab",
            "第一行请写作“指标名称,实际值”，用逗号、分号或制表符分隔",
        )
        _uncertain(findings, Span(0, len(findings.source.line(1))), problem, remedy)
        return None
    _tell_of_other_columns(header, columns, findings)
    cells: dict[str, _Cell] = {}
    for row in rows:
        if not row.width:
            continue
        certain = _fits(row, header, separator, findings)
        name, value = (_cell(row, place) for place in columns)
        if not certain:
            name = _before_separator(name)
        if name.text in cells and certain:
            line = findings.source.place(cells[name.text].name.span.start).line
            findings.add("IR203", name.span, key=shown(name.text), line=line)
        twice = name.text in cells or not certain
        first = cells.get(name.text, _Cell(name, value))
        cells[name.text] = evolve(first, twice=twice)
    return list(cells.values())


def _tell_of_other_columns(header: Row, columns: tuple[int, int], findings: Findings) -> None:
    """IR242: a column that would change a score if it stood in the spec is not read here."""
    others = [
        cell
        for place, cell in enumerate(header.cells)
        if place not in columns and key_meant(cell.text.strip(), INDICATOR) in _COUNTING
    ]
    if others:
        listed = [shown(cell.text) for cell in others]
        findings.add(
            "IR242", others[0].span, columns=", ".join(listed), columns_zh="、".join(listed)
        )


def _fits(row: Row, header: Row, separator: str, findings: Findings) -> bool:
    """Whether a row has no more cells than its header, and is parted as the header is."""
    if row.width > len(header.cells):
        problem = (
            f"the row has {row.width} cells, and the header has {len(header.cells)}",
            f"本行有 {row.width} 格，表头有 {len(header.cells)} 格",
        )
        what, what_zh = SEPARATORS[separator]
        remedy = (
            f'put a cell that holds {what} in quotation marks, as in "1{separator}234元"',
            f'含{what_zh}的单元格请加引号，如 "1{separator}234元"',
        )
        _uncertain(findings, row.span, problem, remedy)
        return False
    text = row.cells[0].text
    other = next((one for one in SEPARATORS if one != separator and one in text), None)
    if row.width == 1 and other is not None:
        (here, here_zh), (there, there_zh) = SEPARATORS[other], SEPARATORS[separator]
        problem = (
            f"the row is parted by {here}, and the header by {there}",
            f"本行用{here_zh}分隔，表头用{there_zh}分隔",
        )
        remedy = ("part every row as the header is", "请与表头使用同一分隔符")
        _uncertain(findings, row.span, problem, remedy)
        return False
    return True


def _before_separator(name: Scalar) -> Scalar:
    """The name in a cell that holds the rest of its row as well."""
    size = min((name.text.index(one) for one in SEPARATORS if one in name.text), default=None)
    text = name.text[:size].strip()
    return Scalar(text, Span(name.span.start, name.span.start + len(text)), verbatim=False)


def _cell(row: Row, place: int) -> Scalar:
    """A cell of a row; of one that ends before, a blank at its end."""
    if place < len(row.cells):
        return row.cells[place]
    return Scalar("", Span(row.span.end, row.span.end), verbatim=False)


def _uncertain(
    findings: Findings, span: Span, problem: tuple[str, str], remedy: tuple[str, str]
) -> None:
    findings.add(
        "IR239", span, problem=problem[0], problem_zh=problem[1],
        remedy=remedy[0], remedy_zh=remedy[1],
    )  # fmt: skip
