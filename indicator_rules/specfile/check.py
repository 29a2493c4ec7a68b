"""The doors for spec files: check one, or load it or raise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVarTuple

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic, Severity, SpecError
from indicator_rules.engine.scorecard import Evaluation, evaluate
from indicator_rules.model.arguments import expect, expect_path
from indicator_rules.source import Source
from indicator_rules.specfile.checks import (
    CHECKS,
    PART_CHECKS,
    PREVIOUS_CHECKS,
    REPORT_CHECKS,
    Check,
)
from indicator_rules.specfile.kind import schema_named
from indicator_rules.specfile.profile_fields import PROFILE_SCHEMA
from indicator_rules.specfile.profiles import read_profile
from indicator_rules.specfile.reader import Reading, read_spec
from indicator_rules.specfile.settings import Settings, asked, project_settings
from indicator_rules.specfile.suppression import unsuppressed
from indicator_rules.specfile.text import Text, read_text, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.model.indicators import Indicator, Scorecard

S = TypeVarTuple("S")


def check_spec(
    path: str | Path,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    previous: str | Path | None = None,
    unsaved: str | None = None,
) -> list[Diagnostic]:
    """Every finding of a spec file, sorted by place; the author's mistakes are never raised.

    ``select`` and ``ignore`` are codes or beginnings of codes, and stand above what the spec and
    the nearest pyproject.toml say; ``previous`` is the spec of the year before;
    ``unsaved`` is the text of the file where an editor has not written it yet.
    A file of a profile, which its ``schema`` tells, is held against the keys of a profile.

    Raises:
        TypeError: ``path`` is no path, or codes are no list.
        ValueError: a code that is none.
    """
    expect_path("path", path)
    if previous is not None:
        expect_path("previous", previous)
    if unsaved is not None:
        expect("unsaved", unsaved, str, "write the text of the file")
    call, project = asked(select, ignore), project_settings(path)
    text = read_text(path) if unsaved is None else text_of(Source(str(path), unsaved))
    reading = _reading(text, Path(path))
    settings = call.over(reading.settings).over(project.settings)
    found = [*text.findings, *reading.findings]
    # What keeps a spec from being read is not answered by a comment.
    fixed = [one for one in found if one.severity is Severity.ERROR]
    rest = [one for one in found if one.severity is not Severity.ERROR]
    if reading.scorecard is not None:
        rest += _reviewed(reading.scorecard, settings, previous, sound=not fixed)
    if text.source is not None:
        rest = list(unsuppressed(rest, text.source, settings))
    found = [*project.findings, *fixed, *rest]
    return in_order(settings.ranks(one) for one in found if settings.shows(one.code))


def load_spec(path: str | Path) -> Scorecard:
    """The scorecard of a spec file.

    Raises:
        SpecError: the file has errors; ``diagnostics`` holds every finding.
        TypeError: ``path`` is no path.
    """
    expect_path("path", path)
    text = read_text(path)
    reading = Reading(None, ()) if text.source is None else read_spec(text.source)
    findings = [*text.findings, *reading.findings]
    if reading.scorecard is None or _has_errors(findings):
        raise SpecError(tuple(in_order(findings)))
    return reading.scorecard


def review(report: Evaluation, *, settings: Settings | None = None) -> list[Diagnostic]:
    """What a reviewer should see of an evaluated scorecard, sorted by place.

    Checks that ``settings`` leave out do not run.
    """
    chosen = settings or Settings()
    of_table = _run(CHECKS, chosen, report.scorecard)
    of_report = _run(REPORT_CHECKS, chosen, report)
    return in_order([*report.findings, *of_table, *of_report])


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


def once(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings of several specs, those of a file that they share (settings, a profile) once."""
    known = {(one.source.name if one.source else "", one): one for one in findings}
    return list(known.values())


def _reading(text: Text, path: Path) -> Reading:
    """What a file holds, be it a spec or a profile."""
    if text.source is None:
        return Reading(None, ())
    if schema_named(text.source.text) == PROFILE_SCHEMA:
        profile = read_profile(text.source, path.parent, (str(path.resolve()),))
        return Reading(None, profile.findings)
    return read_spec(text.source)


def _reviewed(
    scorecard: Scorecard, settings: Settings, previous: str | Path | None, *, sound: bool
) -> Iterator[Diagnostic]:
    """What the checks find; of a scorecard of which some could not be read, what is certain."""
    if sound:
        yield from review(evaluate(scorecard), settings=settings)
    else:
        yield from _run(PART_CHECKS, settings, scorecard)
        readable = evolve(scorecard, indicators=tuple(_readable(scorecard.indicators)))
        yield from evaluate(readable).findings
    if previous is None:
        return
    text = read_text(previous)
    earlier = _reading(text, Path(previous))
    yield from (*text.findings, *(one for one in earlier.findings if earlier.scorecard is None))
    if earlier.scorecard is not None:
        yield from _run(PREVIOUS_CHECKS, settings, scorecard, earlier.scorecard)


def _run(checks: Iterable[Check[*S]], settings: Settings, *subject: *S) -> Iterator[Diagnostic]:
    """The findings of the checks that may find something to be shown."""
    for check in checks:
        if any(map(settings.shows, check.codes)):
            yield from check.find(*subject)


def _readable(indicators: Iterable[Indicator]) -> Iterable[Indicator]:
    for one in indicators:
        below = tuple(_readable(one.indicators))
        if below or (one.is_leaf and one.target is not None and one.actual is not None):
            yield evolve(one, indicators=below)


def _has_errors(findings: list[Diagnostic]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
