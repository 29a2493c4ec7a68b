"""Cases of a spec (<name>.cases.yaml): other actual values, and what they must give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.diagnostics import Diagnostic, Severity, SpecError
from indicator_rules.source import Source, Span
from indicator_rules.specfile.against import hold_against
from indicator_rules.specfile.check import in_order
from indicator_rules.specfile.entries import Entries, Findings, read_entries, read_root, shown
from indicator_rules.specfile.fields import CASE, CASES, EXPECT, OUTCOME
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence, head
from indicator_rules.specfile.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from indicator_rules.model.indicators import Scorecard


@frozen
class Expectation:
    """One thing that a case expects, of the table or of an indicator by its name.

    ``what`` is total, grade, verdict, completion or score.
    """

    what: str
    value: str
    name: str | None = None
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Case:
    """Actual values that replace those of the spec, and what must come out."""

    id: str
    actuals: tuple[tuple[str, str], ...] = ()
    expected: tuple[Expectation, ...] = ()
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    source: Source | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class CasesFile:
    """The cases of one spec; ``spec`` is its path, beside the file."""

    spec: str
    cases: tuple[Case, ...]


@frozen
class CasesReading:
    """What a cases file holds, as far as it could be read."""

    file: CasesFile | None
    findings: tuple[Diagnostic, ...]


def load_cases(path: str | Path, *, scorecard: Scorecard | None = None) -> CasesFile:
    """Read a cases file; with the scorecard of its spec, its names and texts are held against it.

    Raises:
        SpecError: the file has errors; ``diagnostics`` holds every finding.
    """
    text = read_text(path)
    if text.source is None:
        raise SpecError(text.findings)
    reading = read_cases(text.source, scorecard=scorecard)
    found = (*text.findings, *reading.findings)
    if reading.file is None or any(one.severity is Severity.ERROR for one in found):
        raise SpecError(tuple(in_order(found)))
    return reading.file


def read_cases(source: Source, *, scorecard: Scorecard | None = None) -> CasesReading:
    """Read the cases of a source; mistakes are collected, and reading goes on."""
    findings = Findings(source)
    entries = read_root(findings, CASES)
    if entries is None:
        return CasesReading(None, tuple(findings.found))
    items = entries.values.get("cases")
    read = tuple(_cases(items, findings)) if isinstance(items, Sequence) else ()
    if scorecard is not None:
        hold_against(scorecard, entries, findings)
    return CasesReading(CasesFile(entries.text("spec") or "", read), tuple(findings.found))


def _cases(items: Sequence, findings: Findings) -> Iterator[Case]:
    lines: dict[str, int] = {}
    for item in items.items:
        if not isinstance(item, Mapping):
            expected = ("a list of mappings", "由键值对组成的列表")
            findings.misshapen("cases", item, expected, "- id: as-printed")
            continue
        case = _case(read_entries(item, CASE, findings), findings)
        line = findings.source.place(item.span.start).line
        if not case.id:
            pass
        elif case.id in lines:
            findings.add("IR203", head(item), key=shown(case.id), line=lines[case.id])
        lines.setdefault(case.id, line)
        yield case


def _case(entries: Entries, findings: Findings) -> Case:
    expect = entries.values.get("expect")
    wanted = read_entries(expect, EXPECT, findings) if isinstance(expect, Mapping) else None
    return Case(
        id=entries.text("id") or "",
        actuals=tuple(_actuals(entries.values.get("actuals"), findings)),
        expected=() if wanted is None else tuple(_expected(wanted, findings)),
        span=head(entries.values.get("id", entries.mapping)),
        source=findings.source,
    )


def _actuals(node: Node | None, findings: Findings) -> Iterator[tuple[str, str]]:
    for name, value in findings.distinct(node) if isinstance(node, Mapping) else ():
        if isinstance(value, Scalar):
            yield name.text, "" if value.is_blank else value.text
        else:
            findings.misshapen(name.text, value, ("a text", "一段文字"), f"{name.text}: 7场")


def _expected(wanted: Entries, findings: Findings) -> Iterator[Expectation]:
    yield from _texts(wanted, ("total", "grade"))
    results = wanted.values.get("indicators")
    for name, value in findings.distinct(results) if isinstance(results, Mapping) else ():
        if isinstance(value, Mapping):
            yield from _texts(read_entries(value, OUTCOME, findings), tuple(OUTCOME.fields), name)
        else:
            sample = f"{name.text}: {{verdict: met}}"
            findings.misshapen(name.text, value, ("a mapping", "键值对"), sample)


def _texts(
    entries: Entries, keys: tuple[str, ...], name: Scalar | None = None
) -> Iterator[Expectation]:
    for key in keys:
        value = entries.values.get(key)
        if isinstance(value, Scalar):
            of = None if name is None else name.text
            yield Expectation(key, value.text, of, span=value.span)
