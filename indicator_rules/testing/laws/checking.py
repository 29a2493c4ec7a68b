"""Check the laws of a spec, a scorecard, a profile, a curve or a function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

from attrs import evolve

from indicator_rules.api.expressions import points_of
from indicator_rules.api.profiles import profile_named
from indicator_rules.model.curve import Curve
from indicator_rules.model.indicators import Scorecard
from indicator_rules.model.profile import Profile
from indicator_rules.model.rules import Rule
from indicator_rules.specfile.load import readable_spec
from indicator_rules.specfile.profile_fields import PROFILE_SCHEMA
from indicator_rules.specfile.profiles import profile_called
from indicator_rules.specfile.text import read_text
from indicator_rules.testing.laws.adding import ADDING, Adding, added
from indicator_rules.testing.laws.answers import outcome_of
from indicator_rules.testing.laws.curves import PROVERS
from indicator_rules.testing.laws.functions import TRIALS, tried
from indicator_rules.testing.laws.grades import GRADES
from indicator_rules.testing.laws.grading import GRADING, Grading, graded
from indicator_rules.testing.laws.indicators import LEAF_LAWS, of_leaf
from indicator_rules.testing.laws.law import Law, law_named, laws_named
from indicator_rules.testing.laws.leaves import leaves_of
from indicator_rules.testing.laws.report import LawReport, Outcome
from indicator_rules.testing.laws.standard import scorecard_of
from indicator_rules.testing.laws.subjects import (
    Figure,
    Function,
    Told,
    scoring_of_curve,
    trial_of,
)
from indicator_rules.testing.laws.tables import TABLES
from indicator_rules.testing.laws.trials import Takes

Subject: TypeAlias = str | Path | Scorecard | Profile | Curve | Function
Laws: TypeAlias = Iterable[Law | str] | Law | str
Exceptions: TypeAlias = Iterable[Law | str | tuple[Law | str, str]]
_Known: TypeAlias = Scorecard | Profile | Curve | Function


def check(
    subject: Subject,
    *,
    laws: Laws | None = None,
    except_: Exceptions = (),
    max_examples: int = 100,
    target: str | Rule | None = None,
    weight: Figure | Fraction | None = None,
    like: str | None = None,
    takes: Takes = "decimal",
    places: int | None = 2,
    low: Figure | None = None,
    high: Figure | None = None,
    jumps: Iterable[Figure] | None = None,
    pass_mark: Figure | None = None,
    profile: str | Profile | None = None,
    period: int | None = None,
) -> LawReport:
    """Check the laws of fair scoring; proved by calculation where they can be, else sampled.

    ``subject`` is the path of a spec or a scorecard, a profile or its name or file, a curve, or
    a function from an actual value to points. ``laws`` is a selection; ``except_`` names laws,
    or pairs of a law and an indicator, that may be broken: they are reported, and raise nothing.

    Of a function the caller says the ``target`` and the ``weight``, and ``like`` which scoring
    sentence it should do as. ``takes`` is what it is called with: a ``decimal`` or a ``float`` in
    the unit of the target (days late of a deadline, the rank of a level), the ``text`` of an
    actual value, or an ``actual`` as the library reads it. It rounds to ``places`` (None: not at
    all), and is tried from ``low`` to ``high``. ``jumps`` are where the score may jump and
    ``pass_mark`` the pass mark, where no sentence says them. A ``curve`` takes ``target``,
    ``weight``, ``like``, ``jumps`` and ``pass_mark`` in the same way.

    Every figure that a target or a method states is tried, with those beside it, so that a
    boundary on the wrong side is found for certain; then ``max_examples`` drawn values, the same
    in every run.

    >>> from indicator_rules.testing import laws
    >>> report = laws.check(lambda x: 10 if x > 90 else 0, target="≥90%", weight=10)
    >>> [one.law.name for one in report.broken]
    ['full-at-target']

    Raises:
        SpecError: the spec or the profile has errors.
        ExpressionError: a text cannot be read, or the method does not fit the target.
        TypeError: a function without a target, or a target for what has its own.
        ValueError: a law or an option is not there, or a law is not about such a subject.
    """
    told = Told(target, weight, like, takes, places, low, high, jumps, pass_mark, profile, period)
    known = _known(subject)
    if isinstance(known, Scorecard | Profile) and told != Told():
        msg = "a spec and a profile say all that is known of them: give laws=, except_= alone"
        raise TypeError(msg)
    chosen = _chosen_of(type(known).__name__.lower(), _laws_of(known), laws)
    return _report(_outcomes(known, chosen, told, max_examples), except_)


def check_total(
    function: Callable[[list[Decimal]], object],
    *,
    weights: Iterable[Figure],
    laws: Laws | None = None,
    except_: Exceptions = (),
    places: int = 2,
    max_examples: int = 100,
) -> LawReport:
    """Check a function that adds the scores of a table up to its total.

    It is called with a list of scores, one for each of ``weights``, and gives the total, exactly
    or rounded half up to ``places``.

    >>> from indicator_rules.testing import laws
    >>> def rounds_each(scores):
    ...     return sum(round(score, 2) for score in scores)
    >>> [one.law.name for one in laws.check_total(rounds_each, weights=[50, 50]).broken]
    ['rounded-once']

    Raises:
        ValueError: a law is not there, or not about such a function.
    """
    adding = Adding(function, tuple(map(points_of, weights)), places, max_examples)
    chosen = _chosen_of("function of scores", laws_named(ADDING), laws)
    return _report((added(law, adding) for law in chosen), except_)


def check_grade(
    function: Callable[[Decimal], object],
    *,
    profile: str | Profile = "plain",
    laws: Laws | None = None,
    except_: Exceptions = (),
) -> LawReport:
    """Check a function from a printed total to a grade against the table of a profile.

    Every total next to an end of a grade is tried. A grade may be called by any name that the
    profile knows: 优秀 is 优.

    >>> from indicator_rules.testing import laws
    >>> def grade(total):
    ...     return "优" if total > 90 else "良" if total >= 80 else "中" if total >= 60 else "差"
    >>> [one.law.name for one in laws.check_grade(grade).broken]
    ['as-stated']

    Raises:
        ValueError: a law or the profile is not there, or the law not about such a function.
        SpecError: the file of the profile has errors.
    """
    grading = Grading(function, profile_named(profile))
    chosen = _chosen_of("function of totals", laws_named(GRADING), laws)
    return _report((graded(law, grading) for law in chosen), except_)


def laws_of(subject: Subject) -> tuple[Law, ...]:
    """The laws that are about such a subject, in the order of a report."""
    return _laws_of(_known(subject))


def _laws_of(known: _Known) -> tuple[Law, ...]:
    match known:
        case Scorecard():
            return laws_named((*LEAF_LAWS, *TABLES))
        case Profile():
            return laws_named((*LEAF_LAWS, *TABLES, *GRADES))
        case Curve():
            return laws_named(PROVERS)
        case _:
            return laws_named(TRIALS)


def _chosen_of(kind: str, there: tuple[Law, ...], laws: Laws | None) -> tuple[Law, ...]:
    """The laws that are asked for, of those that are there."""
    if laws is None:
        return there
    wanted = laws_named(laws)
    missing = [law.name for law in wanted if law not in there]
    if missing:
        listed = ", ".join(map(str, there))
        msg = f"laws={', '.join(missing)}: no law of a {kind}; those are {listed}"
        raise ValueError(msg)
    return wanted


def _report(outcomes: Iterable[Outcome], exceptions: Exceptions) -> LawReport:
    """Outcomes as a report, with what may be broken marked as such."""
    allowed = [_exception(one) for one in exceptions]
    return LawReport(tuple(_with_exceptions(one, allowed) for one in outcomes))


def _known(subject: Subject) -> _Known:
    """A scorecard, a profile, a curve or a function, read where it is named."""
    if isinstance(subject, Scorecard | Profile | Curve):
        return subject
    if isinstance(subject, str) and profile_called(subject) is not None:
        return profile_named(subject)
    if isinstance(subject, str | Path):
        source = read_text(subject).source
        if source is not None and PROFILE_SCHEMA in source.text:
            return profile_named(str(subject))
        return readable_spec(subject)
    return subject


def _outcomes(
    known: _Known, laws: tuple[Law, ...], told: Told, max_examples: int
) -> Iterator[Outcome]:
    match known:
        case Scorecard():
            yield from _of_scorecard(known, laws, max_examples)
        case Profile():
            yield from _of_scorecard(scorecard_of(known), laws, max_examples)
            for law in laws:
                if law in GRADES:
                    yield outcome_of(law, known.name, GRADES[law](known))
        case Curve():
            scoring = scoring_of_curve(known, told)
            yield from (outcome_of(law, scoring.name, PROVERS[law](scoring)) for law in laws)
        case _:
            trial = trial_of(known, told, max_examples=max_examples)
            yield from (tried(law, trial) for law in laws)


def _of_scorecard(
    scorecard: Scorecard, laws: tuple[Law, ...], max_examples: int
) -> Iterator[Outcome]:
    leaves = leaves_of(scorecard)
    for law in laws:
        if law in LEAF_LAWS:
            yield from (of_leaf(law, leaf, max_examples=max_examples) for leaf in leaves)
        if law in TABLES:
            answer, examples = TABLES[law](scorecard, max_examples)
            place = scorecard.place_of("title")
            yield outcome_of(
                law, scorecard.title, answer, examples=examples,
                source=scorecard.source, span=place,
            )  # fmt: skip


def _exception(one: Law | str | tuple[Law | str, str]) -> tuple[Law, str | None]:
    """A law that may be broken, and by which indicator; None is by any."""
    if isinstance(one, tuple):
        law, subject = one
        return law_named(law), subject
    return law_named(one), None


def _with_exceptions(outcome: Outcome, allowed: list[tuple[Law, str | None]]) -> Outcome:
    excepted = any(
        law == outcome.law and subject in {None, outcome.subject} for law, subject in allowed
    )
    return evolve(outcome, excepted=True) if excepted else outcome
