"""Cases of a spec (<name>.cases.yaml): other actual values, and what they must give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics import Diagnostic, Severity, SpecError
from indicator_rules.source import Span
from indicator_rules.specfile.entries import Findings, read_entries, text_of
from indicator_rules.specfile.fields import Field, table
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence, compose
from indicator_rules.specfile.text import read_text

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = "indicator-rules-cases/1"
_NOWHERE = Span(0, 0)
_FILE = table(
    Field("schema", "choice", f"schema: {SCHEMA}", required=True, choices=(SCHEMA,)),
    Field("spec", "text", "spec: zhongcun-2023.yaml", required=True),
    Field("cases", "list", "cases: [{id: as-printed, expect: {total: 100}}]", required=True),
)
_CASE = table(
    Field("id", "text", "id: as-printed", required=True),
    Field("actuals", "mapping", "actuals: {开展各类活动: 7场}"),
    Field("expect", "mapping", "expect: {total: 100, grade: 优}", required=True),
)
_EXPECT = table(
    Field("total", "text", "total: 100"),
    Field("grade", "text", "grade: 优"),
    Field("indicators", "mapping", "indicators: {开展各类活动: {verdict: met}}"),
)
_CELL = table(
    Field("verdict", "text", "verdict: met"),
    Field("completion", "text", "completion: 87.5%"),
)


@frozen
class Case:
    """Actual values that replace those of the spec, and what must come out."""

    id: str
    actuals: tuple[tuple[str, str], ...]
    total: str | None
    grade: str | None
    indicators: tuple[tuple[str, str | None, str | None], ...]
    """Name, verdict, printed completion."""


@frozen
class CasesFile:
    """The cases of one spec; ``spec`` is its path, beside the file."""

    spec: str
    cases: tuple[Case, ...]


def load_cases(path: str | Path) -> CasesFile:
    """Read a cases file.

    Raises:
        SpecError: the file has errors.
    """
    text = read_text(path)
    if text.source is None:
        raise SpecError(text.findings)
    document = compose(text.source)
    findings = Findings(text.source, [*text.findings, *document.findings])
    entries: dict[str, Node] = {}
    if isinstance(document.root, Mapping):
        entries = read_entries(document.root, _FILE, findings, ("the file", "文件"))
    items = entries.get("cases")
    read = [_case(item, findings) for item in items.items] if isinstance(items, Sequence) else []
    _raise_errors(findings.found)
    return CasesFile(text_of(entries, "spec") or "", tuple(read))


def _raise_errors(found: list[Diagnostic]) -> None:
    if any(finding.severity is Severity.ERROR for finding in found):
        raise SpecError(tuple(found))


def _case(node: Node, findings: Findings) -> Case:
    entries = read_entries(_mapping(node), _CASE, findings, ("a case", "用例"))
    expect = read_entries(
        _mapping(entries.get("expect")), _EXPECT, findings, ("expect", "预期结果")
    )
    cells = []
    for name, cell in _mapping(expect.get("indicators")).entries:
        wanted = read_entries(_mapping(cell), _CELL, findings, (name.text, name.text))
        cells.append((name.text, text_of(wanted, "verdict"), text_of(wanted, "completion")))
    actuals = [
        (name.text, value.text)
        for name, value in _mapping(entries.get("actuals")).entries
        if isinstance(value, Scalar)
    ]
    return Case(
        id=text_of(entries, "id") or "",
        actuals=tuple(actuals),
        total=text_of(expect, "total"),
        grade=text_of(expect, "grade"),
        indicators=tuple(cells),
    )


def _mapping(node: Node | None) -> Mapping:
    return node if isinstance(node, Mapping) else Mapping((), node.span if node else _NOWHERE)
