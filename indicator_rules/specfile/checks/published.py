"""What a table printed agrees with what its own targets and actual values give."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.grades import same_grade
from indicator_rules.engine.printing import printed_range, rounded
from indicator_rules.engine.totals import possible_grades
from indicator_rules.model.profile import Rounding
from indicator_rules.model.results import Verdict
from indicator_rules.specfile.checks.scores import is_above

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.engine.assessment import Assessment
    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.indicators import Published
    from indicator_rules.model.results import Range

_MET = frozenset(("达标完成", "达成预期指标", "达成年度指标", "达标", "完成", "已完成"))
_WHOLE = 100
_PERCENT = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*[%％]")
_OPEN = frozenset((Verdict.UNDETERMINED, Verdict.PARTIAL))


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR310 and IR311: published completion, scores, total and grade."""
    for leaf in result.leaves:
        if leaf.indicator.published is not None:
            yield from _leaf(leaf, leaf.indicator.published, result)
    published = result.scorecard.published
    if published is None:
        return
    if published.total is not None and not _within(published.total, result.total, result):
        yield _differs(result, published, ("total", "总分"), published.total, result.printed_total)
    if published.grade is not None:
        named = same_grade(published.grade, result.profile)
        possible = possible_grades(result.total, result.scorecard, result.profile)
        if named not in {result.grade, *possible}:
            yield _differs(result, published, ("grade", "等级"), published.grade, result.grade)


def _leaf(leaf: LeafResult, published: Published, result: Evaluation) -> Iterator[Diagnostic]:
    name, source = leaf.indicator.name, result.scorecard.source
    if published.completion is not None and not _agrees(published.completion, leaf.assessment):
        words = {"published": published.completion, "computed": leaf.assessment.printed}
        span = published.place_of("completion")
        yield Diagnostic("IR310", words, source=source, span=span, subject=name)
    if published.score is None or is_above(leaf):
        return
    if not _within(published.score, leaf.score, result):
        computed = printed_range(leaf.score, result.profile.rounding)
        yield _differs(result, published, ("score", "得分"), published.score, computed, name)


def _agrees(published: str, assessment: Assessment) -> bool:
    """Whether a printed completion says what was computed, capped at 100% or not."""
    if assessment.verdict in _OPEN or published == assessment.printed:
        return True
    met = assessment.verdict is Verdict.MET
    if published in _MET:
        return met
    figure = _PERCENT.fullmatch(published.strip())
    if figure is None:
        return False
    rate, places = Decimal(figure[1]), len(figure[1].partition(".")[2])
    if met and rate == _WHOLE:
        return True
    completion = assessment.completion
    return (
        completion is not None
        and rate == rounded(completion * 100, Rounding(places))
        and (met or rate < _WHOLE)
    )


def _within(value: Decimal, computed: Range, result: Evaluation) -> bool:
    rounding = result.profile.rounding
    above = computed.low is None or rounded(computed.low, rounding) <= value
    return above and (computed.high is None or value <= rounded(computed.high, rounding))


def _differs(
    result: Evaluation,
    published: Published,
    what: tuple[str, str],
    printed: object,
    computed: object,
    subject: str | None = None,
) -> Diagnostic:
    words = {"what": what[0], "what_zh": what[1], "published": printed, "computed": computed}
    span = published.place_of(what[0])
    return Diagnostic("IR311", words, source=result.scorecard.source, span=span, subject=subject)
