"""A source to a scorecard; mistakes are collected, and reading goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.model.indicators import Scorecard
from indicator_rules.model.profile import PLAIN, PROFILES
from indicator_rules.specfile.branches import Tree, read_published
from indicator_rules.specfile.entries import Entries, Findings, read_entries, shown
from indicator_rules.specfile.fields import PUBLISHED_RESULT, SPEC, Table
from indicator_rules.specfile.figures import read_figures, read_identities
from indicator_rules.specfile.nodes import Mapping, Sequence, compose

if TYPE_CHECKING:
    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.source import Source


@frozen
class Reading:
    """What a file holds, as far as it could be read."""

    scorecard: Scorecard | None
    findings: tuple[Diagnostic, ...]


def read_spec(source: Source) -> Reading:
    """Read one spec; the scorecard is None where the file has no readable root."""
    findings = Findings(source)
    entries = read_root(findings, SPEC)
    scorecard = None if entries is None else _scorecard(entries)
    return Reading(scorecard, tuple(findings.found))


def read_root(findings: Findings, table: Table) -> Entries | None:
    """The root of a file held against its table; None where it is no mapping."""
    sample = table.fields["schema"].sample
    document = compose(findings.source, sample)
    findings.found.extend(document.findings)
    if document.root is None:
        return None
    if not isinstance(document.root, Mapping):
        findings.misshapen(table.name, document.root, ("a mapping", "键值对"), sample)
        return None
    return read_entries(document.root, table, findings)


def _scorecard(entries: Entries) -> Scorecard:
    findings = entries.findings
    period = entries.text("period")
    equal = entries.text("weights") == "equal"
    # Where weights cannot be read, that is the mistake, and not that leaves have none.
    unweighted = equal or "weights" in entries.written
    items = entries.values.get("indicators")
    undated = period is None and "period" in entries.written
    tree = Tree(findings, None if period is None else int(period), undated, unweighted)
    if isinstance(items, Sequence) and not items.items:
        key = SPEC.fields["indicators"]
        findings.add(
            "IR204", items.span, holder=SPEC.name, holder_zh=SPEC.name_zh, key=key.key,
            sample=key.sample,
        )  # fmt: skip
    return Scorecard(
        title=entries.text("title") or "",
        indicators=tree.indicators(items) if isinstance(items, Sequence) else (),
        organization=entries.text("organization"),
        period=tree.period,
        profile=_profile(entries),
        equal_weights=equal,
        figures=tuple(read_figures(entries.values.get("figures"), findings)),
        identities=tuple(read_identities(entries.values.get("identities"), findings)),
        published=read_published(entries, PUBLISHED_RESULT),
        source=findings.source,
    )


def _profile(entries: Entries) -> str:
    name = entries.text("profile")
    if name is None or name in PROFILES:
        return name or PLAIN.name
    listed = ", ".join(sorted(PROFILES))
    entries.findings.add(
        "IR214", entries.values["profile"].span, found=shown(name), key="profile",
        remedy=f"write one of {listed}", remedy_zh=f"可用的取值有 {listed}",
    )  # fmt: skip
    return PLAIN.name
