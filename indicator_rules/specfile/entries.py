"""Mappings held against the field table: unknown, repeated, missing and misshapen keys."""

from __future__ import annotations

import re
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING

from attrs import define, field

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.source import Source, Span
from indicator_rules.specfile.fields import KINDS, Field
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    import collections.abc as c

_NUMBER = re.compile(r"[0-9]{1,50}(?:\.[0-9]{1,50})?")
_FOUND = {
    Scalar: ("a text", "一段文字"),
    Mapping: ("a mapping", "键值对"),
    Sequence: ("a list", "列表"),
}
_SHAPES = {"list": Sequence, "mapping": Mapping}


@define
class Findings:
    """The findings of one file, in the order they are made."""

    source: Source
    found: list[Diagnostic] = field(factory=list)

    def add(self, code: str, span: Span, subject: str | None = None, **words: object) -> None:
        """One more finding."""
        self.found.append(Diagnostic(code, words, source=self.source, span=span, subject=subject))


def read_entries(
    mapping: Mapping, table: c.Mapping[str, Field], findings: Findings, holder: tuple[str, str]
) -> dict[str, Node]:
    """The entries of a mapping that have the right shape; the rest are findings.

    ``holder`` names the mapping in English and Chinese.
    """
    kept: dict[str, Node] = {}
    lines: dict[str, int] = {}
    for key, value in mapping.entries:
        line = findings.source.place(key.span.start).line
        if key.text in lines:
            findings.add("IR203", key.span, key=key.text, line=lines[key.text])
            continue
        lines[key.text] = line
        known = table.get(key.text)
        if known is None:
            _unknown(key, table, findings, holder)
        elif _fits(known, value, findings):
            kept[key.text] = value
    for known in table.values():
        if known.required and known.key not in lines:
            span = Span(mapping.span.start, mapping.span.start + 1)
            findings.add("IR204", span, holder=holder[0], key=known.key, sample=known.sample)
    return kept


def _unknown(
    key: Scalar, table: c.Mapping[str, Field], findings: Findings, holder: tuple[str, str]
) -> None:
    close = get_close_matches(key.text, table, n=1, cutoff=0.6)
    listed = ", ".join(table)
    remedy = f"did you mean {close[0]}?" if close else f"its keys are {listed}"
    remedy_zh = f"是否应为 {close[0]}？" if close else f"可用的项有 {listed}"
    findings.add(
        "IR202", key.span, holder=holder[0], key=key.text, remedy=remedy, remedy_zh=remedy_zh
    )


def _fits(known: Field, value: Node, findings: Findings) -> bool:
    wanted = _SHAPES.get(known.kind, Scalar)
    if not isinstance(value, wanted):
        expected, found = KINDS[known.kind], _FOUND[type(value)]
        span = Span(value.span.start, min(value.span.end, value.span.start + 1))
        findings.add(
            "IR205", span, key=known.key, expected=expected[0], expected_zh=expected[1],
            found=found[0], found_zh=found[1], sample=known.sample,
        )  # fmt: skip
        return False
    if isinstance(value, Scalar) and known.choices and value.text not in known.choices:
        listed = ", ".join(known.choices)
        findings.add(
            "IR214", value.span, found=value.text, key=known.key,
            remedy=f"write one of {listed}", remedy_zh=f"可用的取值有 {listed}",
        )  # fmt: skip
        return False
    if isinstance(value, Scalar) and known.kind in {"number", "year"}:
        return _is_number(known, value, findings)
    return True


def _is_number(known: Field, value: Scalar, findings: Findings) -> bool:
    year = known.kind == "year"
    if re.fullmatch(r"(?:19|20)[0-9]{2}" if year else _NUMBER, value.text):
        return True
    expected = (
        ("a year of four digits", "四位数字的年份")
        if year
        else ("a number in digits", "以数字书写的数")
    )
    shown = value.text if len(value.text) <= 40 else value.text[:40] + "…"  # noqa: PLR2004
    findings.add(
        "IR213", value.span, key=known.key, expected=expected[0], expected_zh=expected[1],
        found=shown, sample=known.sample,
    )  # fmt: skip
    return False


def text_of(entries: dict[str, Node], key: str) -> str | None:
    """A scalar's text, or None where the key is absent or blank."""
    value = entries.get(key)
    return value.text if isinstance(value, Scalar) and value.text else None


def number_of(entries: dict[str, Node], key: str) -> Decimal | None:
    """A number from its characters."""
    text = text_of(entries, key)
    return None if text is None else Decimal(text)
