"""Everything that is found in a spec, by whatever way it comes: a file, a text, or values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVarTuple

from attrs import evolve

from indicator_rules.diagnostics import Diagnostic, Severity
from indicator_rules.diagnostics.settings import Settings
from indicator_rules.diagnostics.specific import most_specific, stands_for
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
from indicator_rules.specfile.reader import Reading, read_specs
from indicator_rules.specfile.settings import asked, project_settings
from indicator_rules.specfile.suppression import unsuppressed
from indicator_rules.specfile.text import Text, read_text, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.source import Span

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
    return check_asked(path, asked(select, ignore), previous=previous, unsaved=unsaved)


def check_asked(
    path: str | Path,
    call: Settings,
    *,
    previous: str | Path | None = None,
    unsaved: str | None = None,
) -> list[Diagnostic]:
    """As ``check_spec``, by settings, which may want what is told aside as well."""
    text = read_text(path) if unsaved is None else text_of(Source(str(path), unsaved))
    found: list[Diagnostic] = []
    for reading in readings_of(text, path, call, profiles=True):
        if reading.scorecard is None:
            settings = call.over(project_settings(path).settings)
            found += _shown(reading.findings, (), settings, text.source)
        else:
            found += found_in(evaluate(reading.scorecard), previous=previous)
    return in_order(found)


def readings_of(
    text: Text, path: str | Path, call: Settings | None = None, *, profiles: bool = False
) -> tuple[Reading, ...]:
    """What the documents of a file hold, with what is wrong with the file and its project.

    Settings of a call stand above those of the spec, and these above those of the project.
    A file of a profile is read as one where ``profiles`` may be given.
    """
    project = project_settings(path)
    of_file = (*project.findings, *text.findings)
    readings = []
    for one in _documents(text, Path(path)) if profiles else specs_in(text):
        mistakes, card = (*of_file, *one.findings), one.scorecard
        if card is not None:
            settings = (call or Settings()).over(card.settings).over(project.settings)
            card = evolve(card, mistakes=mistakes, settings=settings)
        readings.append(Reading(card, mistakes))
    return tuple(readings)


def found_in(evaluation: Evaluation, *, previous: str | Path | None = None) -> list[Diagnostic]:
    """Everything to be said of a scorecard, as its settings and the comments of its file want it.

    Checks that the settings leave out do not run.
    """
    card = evaluation.scorecard
    found = [*review(evaluation, settings=card.settings), *_since(card, previous)]
    return _shown(card.mistakes, found, card.settings, card.source, card.part)


def _shown(
    mistakes: Iterable[Diagnostic],
    found: Iterable[Diagnostic],
    settings: Settings,
    source: Source | None,
    part: Span | None = None,
) -> list[Diagnostic]:
    """The findings that settings and comments leave, ranked, sorted by place, one for a mistake.

    What keeps a spec from being read is not answered by a comment.
    """
    known = [one for one in mistakes if settings.shows(one.code)]
    fixed = [one for one in known if is_error(one)]
    rest = [*(one for one in known if not is_error(one)), *found]
    rest = [one for one in rest if settings.shows(one.code)]
    if source is not None:
        rest = list(_unanswered(rest, source, settings, part))
    left = map(settings.ranks, most_specific((*fixed, *rest)))
    return in_order(map(settings.placed, left))


def _unanswered(
    findings: list[Diagnostic], source: Source, settings: Settings, part: Span | None
) -> Iterator[Diagnostic]:
    """What no comment answers; an answer counts for what its finding stands for as well."""
    left = list(unsuppressed(findings, source, settings, part))
    answered = [one for one in findings if one not in left]
    for one in left:
        if settings.shows(one.code) and not any(stands_for(each, one) for each in answered):
            yield one


def asides_of(evaluation: Evaluation) -> list[Diagnostic]:
    """What is told below the findings of a scorecard: nothing where that was answered."""
    card = evaluation.scorecard
    wanted = evolve(card.settings, asides=True)
    said = [one for one in evaluation.findings if one.entry.aside]
    found = _shown((), said, wanted, card.source, card.part) if said else ()
    return [one for one in found if one.aside]


def review(evaluation: Evaluation, *, settings: Settings | None = None) -> list[Diagnostic]:
    """What a reviewer should see of an evaluated scorecard, sorted by place.

    Of a scorecard of which some could not be read, only what is certain.
    """
    chosen = settings or Settings()
    card = evaluation.scorecard
    sound = not any(map(is_error, card.mistakes))
    of_table = _run(CHECKS if sound else PART_CHECKS, chosen, card)
    of_report = _run(REPORT_CHECKS, chosen, evaluation) if sound else ()
    return in_order([*evaluation.findings, *of_table, *of_report])


def is_error(finding: Diagnostic) -> bool:
    """Whether a finding is an error by the code table."""
    return finding.severity is Severity.ERROR


def in_order(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By file, place and code; the same finding of a file once."""
    return sorted(
        once(findings),
        key=lambda one: (
            one.source.name if one.source else "",
            one.span.start if one.span else 0,
            one.code,
        ),
    )


def once(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings without repetitions, as of settings and a profile that several specs share.

    Two files may have the same finding at the same place: both are told.
    """
    known = {(one.source.name if one.source else "", one): one for one in findings}
    return list(known.values())


def _documents(text: Text, path: Path) -> tuple[Reading, ...]:
    """What a file holds, be it specs or a profile."""
    if text.source is None or schema_named(text.source.text) != PROFILE_SCHEMA:
        return specs_in(text)
    profile = read_profile(text.source, path.parent, (str(path.resolve()),))
    return (Reading(None, profile.findings),)


def specs_in(text: Text) -> tuple[Reading, ...]:
    """What the documents of a file hold, which is taken for one of specs."""
    return (Reading(None, ()),) if text.source is None else read_specs(text.source)


def _since(card: Scorecard, previous: str | Path | None) -> Iterator[Diagnostic]:
    """What the table of the year before has to say; of a file of several, its first."""
    if previous is None:
        return
    text = read_text(previous)
    earlier = _documents(text, Path(previous))[0]
    yield from (*text.findings, *(one for one in earlier.findings if earlier.scorecard is None))
    if earlier.scorecard is not None:
        yield from _run(PREVIOUS_CHECKS, card.settings, card, earlier.scorecard)


def _run(checks: Iterable[Check[*S]], settings: Settings, *subject: *S) -> Iterator[Diagnostic]:
    """The findings of the checks that may find something to be shown."""
    for check in checks:
        if any(map(settings.shows, check.codes)):
            yield from check.find(*subject)
