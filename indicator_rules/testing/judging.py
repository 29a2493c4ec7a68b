"""One case held against its spec: what it expects, and what the spec gives."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.engine.grades import same_grade
from indicator_rules.engine.printing import printed_score
from indicator_rules.specfile.against import RANGE
from indicator_rules.testing.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.profile import Profile
    from indicator_rules.source import Span
    from indicator_rules.specfile.cases import Case, Expectation
    from indicator_rules.testing.tables import Evaluated, Table

_FIGURES = {"total", "score"}
WORDS_ZH = {
    "total": "总分",
    "grade": "等级",
    "verdict": "达标情况",
    "completion": "完成率",
    "score": "得分",
}
"""What a case can expect, as Chinese messages call it."""


@frozen
class Outcome:
    """What a report prints of an indicator, or of the table, by what is expected of it."""

    values: tuple[tuple[str, str], ...]
    place: Span | None = None

    def of(self, what: str) -> str:
        """One of the values."""
        return dict(self.values)[what]


def judge_case(scorecard: Scorecard | Table, case: Case) -> list[Diagnostic]:
    """What a spec gives otherwise than a case expects, at the places of the case.

    Figures are compared as figures, 3.50 with 3.5, grades by any of their names, and the rest as
    printed.

    Raises:
        ExpressionError: an actual value cannot be read.
        ValueError: an actual value or an expectation names no indicator.
    """
    report = table_of(scorecard).given(dict(case.actuals))
    return [_finding(one, found, report, case) for one, found in _missed(report, case.expected)]


def is_kept(scorecard: Scorecard | Table, case: Case) -> bool:
    """Whether a spec gives what a case expects, and can read the actual values at all."""
    try:
        return not misses(table_of(scorecard).given(dict(case.actuals)), case.expected)
    except ExpressionError:
        return False


def misses(report: Evaluated, expected: Iterable[Expectation]) -> bool:
    """Whether something is not as expected.

    Raises:
        ValueError: an expectation names no indicator.
    """
    return any(True for _ in _missed(report, expected))


def _missed(
    report: Evaluated, expected: Iterable[Expectation]
) -> Iterator[tuple[Expectation, Outcome]]:
    for one in expected:
        for found in outcomes(report, one.name):
            if not _same(one, found.of(one.what), report.profile):
                yield one, found


def outcomes(report: Evaluated, name: str | None) -> Iterator[Outcome]:
    """What a report prints of the indicators of a name, or of the table where there is none.

    Raises:
        PlaceError: the name means no indicator, or several.
    """
    if name is None:
        yield Outcome((("total", report.printed_total), ("grade", report.grade)))
        return
    leaf = report.named(name)
    values = (
        ("verdict", leaf.assessment.verdict.value),
        ("completion", leaf.assessment.printed),
        ("score", printed_score(leaf.score, leaf.weight, report.profile.rounding)),
    )
    yield Outcome(values, leaf.indicator.span)


def _same(expected: Expectation, found: str, profile: Profile) -> bool:
    if expected.what in _FIGURES:
        return _ends(expected.value) == _ends(found)
    if expected.what == "grade":
        return _grades(expected.value, profile) == _grades(found, profile)
    return expected.value == found


def _ends(text: str) -> tuple[Fraction, Fraction]:
    """A figure as both ends of a range; the sign in front is no dash."""
    low, dash, high = text[1:].partition("-")
    first = Fraction(text[0] + low)
    return first, Fraction(high) if dash else first


def _grades(text: str, profile: Profile) -> list[str]:
    return [same_grade(part, profile) for part in text.split(RANGE)]


def _finding(expected: Expectation, found: Outcome, report: Evaluated, case: Case) -> Diagnostic:
    what, what_zh = expected.what, WORDS_ZH[expected.what]
    of = f" of {expected.name}" if expected.name else ""
    of_zh = f"{expected.name}的" if expected.name else ""
    words = {
        "case": case.id, "what": what, "what_zh": f"{of_zh}{what_zh}", "of": of,
        "expected": expected.value, "found": found.of(what), "place": _place(found, report),
    }  # fmt: skip
    return Diagnostic("IR601", words, source=case.source, span=expected.span, subject=expected.name)


def _place(found: Outcome, report: Evaluated) -> str:
    """Where the indicator stands in its spec, or what the table goes by."""
    scorecard = report.scorecard
    span = found.place or scorecard.profile_span
    if scorecard.source is None or span is None:
        return scorecard.title
    place = scorecard.source.place(span.start)
    return f"{scorecard.source.name}:{place.line}:{place.column}"
