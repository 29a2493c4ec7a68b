"""A source to a scorecard; mistakes are collected, and reading goes on."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Severity, SpecError
from indicator_rules.language.directions import with_directions
from indicator_rules.model.indicators import Bonus, Scorecard, Veto
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.source import Source, Span
from indicator_rules.specfile.branches import Tree, below_nothing, read_published
from indicator_rules.specfile.entries import (
    Entries,
    Findings,
    raw_values,
    read_document,
    read_entries,
)
from indicator_rules.specfile.expressions import date_in
from indicator_rules.specfile.fields import BONUS, CASES_SCHEMA, PUBLISHED_RESULT, SPEC, VETO
from indicator_rules.specfile.figures import places_of_names, read_figures, read_identities
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence, compose, head
from indicator_rules.specfile.printed import read_growth, read_shares
from indicator_rules.specfile.profiles import (
    is_file_name,
    load_profile,
    packaged_profile,
    profile_called,
    unknown_profile,
)
from indicator_rules.specfile.settings import settings_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic


@frozen
class Reading:
    """What a document holds, as far as it could be read."""

    scorecard: Scorecard | None
    """With its own mistakes and settings; None where there is no readable root."""
    findings: tuple[Diagnostic, ...]
    """The mistakes of reading."""


def read_spec(source: Source) -> Reading:
    """Read a file of one spec; of several, the first.

    For those who have to take a file as it is there are ``read_specs``.
    """
    return read_specs(source)[0]


def read_specs(source: Source) -> tuple[Reading, ...]:
    """Read every spec of a file, which are parted by lines of ``---``."""
    documents = compose(source, SPEC.fields["schema"].sample, several=True)
    if not documents.roots:
        return (Reading(None, documents.findings),)
    starts = [0, *[one.span.start for one in documents.roots[1:]]]
    ends = [*starts[1:], len(source.text)]
    return tuple(
        _reading(source, node, Span(start, end))
        for node, start, end in zip(documents.roots, starts, ends, strict=True)
    )


def _reading(source: Source, node: Node, part: Span) -> Reading:
    findings = Findings(source)
    named = _cases_named(node)
    if named is not None:
        findings.add("IR241", named.span, command="indicator-rules cases")
        return Reading(None, tuple(findings.found))
    entries = read_document(node, SPEC, findings)
    if entries is None:
        return Reading(None, tuple(findings.found))
    scorecard = _scorecard(entries)
    settings = settings_in(entries.values.get("checks"), findings)
    found = tuple(findings.found)
    raw = raw_values(entries, 0)
    known = evolve(scorecard, mistakes=found, settings=settings, part=part, raw=raw)
    return Reading(known, found)


def _cases_named(node: Node) -> Scalar | None:
    """Where a document says that it holds cases."""
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if key.text == "schema" and isinstance(value, Scalar) and value.text == CASES_SCHEMA:
            return value
    return None


def _scorecard(entries: Entries) -> Scorecard:
    findings = entries.findings
    period = entries.text("period")
    equal = entries.text("weights") == "equal"
    items = entries.values.get("indicators")
    undated = period is None and "period" in entries.written
    tree = Tree(findings, None if period is None else int(period), undated, equal=equal)
    if isinstance(items, Sequence) and not items.items:
        key = SPEC.fields["indicators"]
        findings.add(
            "IR204", items.span, holder=SPEC.name, holder_zh=SPEC.name_zh, key=key.key,
            sample=key.sample,
        )  # fmt: skip
    return Scorecard(
        title=entries.text("title") or "",
        indicators=with_directions(tree.indicators(items)) if isinstance(items, Sequence) else (),
        organization=entries.text("organization"),
        period=tree.period,
        profile=_profile(entries, Path(findings.source.name).parent),
        equal_weights=equal,
        points=_whole(entries),
        figures=tuple(read_figures(entries.values.get("figures"), findings)),
        identities=tuple(read_identities(entries.values.get("identities"), findings)),
        shares=tuple(read_shares(entries.values.get("shares"), findings)),
        growth=tuple(read_growth(entries.values.get("growth"), findings)),
        bonuses=tuple(_bonuses(entries)),
        vetoes=tuple(_vetoes(entries)),
        published=read_published(entries, PUBLISHED_RESULT),
        as_of=date_in(entries, SPEC, "as_of"),
        profile_span=_place_of_profile(entries),
        spans=entries.spans(),
        figure_spans=places_of_names(entries.values.get("figures")),
        unread=entries.unread | _unsure(entries),
        source=findings.source,
    )


def _whole(entries: Entries) -> Decimal:
    """What the weights add up to."""
    points = entries.number("points")
    if points is None:
        return Decimal(100)
    if points <= 0:
        below_nothing(entries, SPEC, "points", positive=True)
    return points


def _unsure(entries: Entries) -> set[str]:
    """The keys of which a value was read and is none: a profile that there is none of."""
    codes = {key: entries.values[key].span for key in ("profile",) if key in entries.values}
    spans = [one.span for one in entries.findings.found if one.code == "IR214"]
    unsure = {key for key, span in codes.items() if span in spans}
    for key in ("bonus", "veto"):
        node = entries.values.get(key)
        if node is not None and any(_is_within(one, node) for one in entries.findings.found):
            unsure.add(key)
    return unsure


def _is_within(found: Diagnostic, node: Node) -> bool:
    """Whether an error stands inside a node."""
    span = found.span
    inside = span is not None and node.span.start <= span.start < node.span.end
    return inside and found.severity is Severity.ERROR


def _profile(entries: Entries, folder: Path) -> Profile:
    """The profile that a spec names: a packaged one, or a file beside the spec."""
    node, name = entries.values.get("profile"), entries.text("profile")
    if node is None or name is None:
        return PLAIN
    if is_file_name(name):
        try:
            return load_profile(folder / name)
        except SpecError as error:
            entries.findings.found += error.diagnostics
            return PLAIN
    named = profile_called(name)
    if named is not None:
        return packaged_profile(named)
    unknown_profile(name, node, entries.findings, "profile")
    return PLAIN


def _place_of_profile(entries: Entries) -> Span:
    """Where the profile is named, else where the table begins."""
    nodes = (entries.values.get(key) for key in ("profile", "title"))
    return head(next((node for node in nodes if node is not None), entries.mapping))


def _bonuses(entries: Entries) -> Iterator[Bonus]:
    for item in _mappings(entries, "bonus", "{name: 获省级表彰, points: 2}"):
        bonus = read_entries(item, BONUS, entries.findings)
        points = bonus.number("points")
        if points is not None and points < 0:
            below_nothing(bonus, BONUS, "points")
        elif points is not None:
            yield Bonus(bonus.text("name") or "", points, span=head(item))


def _vetoes(entries: Entries) -> Iterator[Veto]:
    for item in _mappings(entries, "veto", "{name: 发生重大安全事故, grade: 差}"):
        veto = read_entries(item, VETO, entries.findings)
        # What cannot be read is a finding, and no veto.
        applies = veto.text("applies") == "true" or "applies" not in veto.written
        grade = veto.text("grade")
        if grade is not None:
            place = head(veto.values["grade"])
            name = veto.text("name") or ""
            yield Veto(name, grade, applies, span=head(item), grade_span=place)


def _mappings(entries: Entries, key: str, sample: str) -> Iterator[Mapping]:
    items = entries.values.get(key)
    for item in items.items if isinstance(items, Sequence) else ():
        if isinstance(item, Mapping):
            yield item
        else:
            expected = ("a list of mappings", "由键值对组成的列表")
            entries.findings.misshapen(key, item, expected, f"- {sample}")
