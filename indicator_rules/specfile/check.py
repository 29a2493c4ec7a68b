"""The doors for spec files: check one, or load it or raise."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic, Severity, SpecError
from indicator_rules.engine.scorecard import Report, evaluate
from indicator_rules.source import Source
from indicator_rules.specfile.checks import CHECKS, PART_CHECKS, headings, laws, published
from indicator_rules.specfile.profile_fields import PROFILE_SCHEMA
from indicator_rules.specfile.profiles import read_profile
from indicator_rules.specfile.reader import read_spec
from indicator_rules.specfile.text import Text, read_text, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indicator_rules.model.indicators import Indicator, Scorecard

_PROFILE = re.compile(rf"^schema:[ \t]*['\"]?{PROFILE_SCHEMA}\b", re.MULTILINE)


def check_spec(path: str | Path, *, unsaved: str | None = None) -> list[Diagnostic]:
    """Every finding of a spec file, sorted by place; the author's mistakes are never raised.

    ``unsaved`` is the text of the file where an editor has not written it yet.
    A file of a profile, which its ``schema`` tells, is held against the keys of a profile.
    """
    text = read_text(path) if unsaved is None else text_of(Source(str(path), unsaved))
    if text.source is not None and _PROFILE.search(text.source.text):
        own = Path(path)
        reading = read_profile(text.source, own.parent, (str(own.resolve()),))
        return in_order([*text.findings, *reading.findings])
    scorecard, findings = _read(text)
    if scorecard is None:
        return in_order(findings)
    if _has_errors(findings):
        return in_order([*findings, *_review_part(scorecard)])
    return in_order([*findings, *review(_evaluated(scorecard))])


def load_spec(path: str | Path) -> Scorecard:
    """The scorecard of a spec file.

    Raises:
        SpecError: the file has errors; ``diagnostics`` holds every finding.
    """
    scorecard, findings = _read(read_text(path))
    if scorecard is None or _has_errors(findings):
        raise SpecError(tuple(in_order(findings)))
    return scorecard


def review(report: Report) -> list[Diagnostic]:
    """What a reviewer should see of an evaluated scorecard, sorted by place."""
    found = [finding for check in CHECKS for finding in check(report.scorecard)]
    checked = [one for check in (published, laws, headings) for one in check.check(report)]
    return in_order([*report.findings, *found, *checked])


def in_order(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By file, place and code; the same finding once."""
    return sorted(
        dict.fromkeys(findings),
        key=lambda one: (
            one.source.name if one.source else "",
            one.span.start if one.span else 0,
            one.code,
        ),
    )


def _review_part(scorecard: Scorecard) -> list[Diagnostic]:
    """What can be said of a scorecard of which some could not be read."""
    found = [finding for check in PART_CHECKS for finding in check(scorecard)]
    readable = evolve(scorecard, indicators=tuple(_readable(scorecard.indicators)))
    return [*found, *_evaluated(readable).findings]


def _readable(indicators: Iterable[Indicator]) -> Iterable[Indicator]:
    for one in indicators:
        below = tuple(_readable(one.indicators))
        if below or (one.is_leaf and one.target is not None and one.actual is not None):
            yield evolve(one, indicators=below)


def _evaluated(scorecard: Scorecard) -> Report:
    return evaluate(scorecard)


def _read(text: Text) -> tuple[Scorecard | None, list[Diagnostic]]:
    if text.source is None:
        return None, list(text.findings)
    reading = read_spec(text.source)
    return reading.scorecard, [*text.findings, *reading.findings]


def _has_errors(findings: list[Diagnostic]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
