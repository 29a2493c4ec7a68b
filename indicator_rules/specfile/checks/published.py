"""What a table printed agrees with what its own targets and actual values give."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.grades import same_grade
from indicator_rules.engine.printing import (
    is_printed_as,
    printed_figure,
    printed_score,
    printed_total,
    rounded,
)
from indicator_rules.engine.totals import sum_of
from indicator_rules.engine.ways import Ways, score_of
from indicator_rules.model.profile import Rounding
from indicator_rules.model.quantity import places_of
from indicator_rules.model.results import Range, Verdict
from indicator_rules.specfile.checks.scores import is_above

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.engine.assessment import Assessment
    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.engine.ways import Way
    from indicator_rules.model.indicators import Indicator, Published

_MET = frozenset(("达标完成", "达成预期指标", "达成年度指标", "达标", "完成", "已完成"))
_WHOLE = 100
_PERCENT = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*[%％]?")
_OPEN = frozenset((Verdict.UNDETERMINED, Verdict.PARTIAL))


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR310 and IR311: published completion, scores, total and grade."""
    ways = Ways(result)
    for row, leaf in enumerate(result.leaves):
        if leaf.indicator.published is not None:
            yield from _leaf(row, leaf, leaf.indicator.published, ways)
    yield from _headings(result.scorecard.indicators, 0, ways)
    published = result.scorecard.published
    if published is not None:
        yield from _whole(published, ways)


def _whole(published: Published, ways: Ways) -> Iterator[Diagnostic]:
    """The total is right by some way of rounding, and the grade by one that gives the total."""
    result, total, grade = ways.this, published.total, published.grade
    named = None if grade is None else same_grade(grade, result.profile)
    known: list[Way] = []
    for way in ways:
        if way.is_total(total) and named in {None, *way.grades}:
            return
        known.append(way)
    right = [way for way in known if way.is_total(total)]
    if not right:
        yield _differs(result, published, ("total", "总分"), total, result.printed_total)
    grades = [one for way in right or known for one in way.grades]
    if named is not None and named not in grades:
        yield _differs(result, published, ("grade", "等级"), grade, grades[0])


def _leaf(row: int, leaf: LeafResult, published: Published, ways: Ways) -> Iterator[Diagnostic]:
    result, name = ways.this, leaf.indicator.name
    if published.completion is not None and not _agrees(published.completion, leaf.assessment):
        words = {"published": published.completion, "computed": leaf.assessment.printed}
        yield Diagnostic(
            "IR310", words, source=result.scorecard.source, span=published.place_of("completion"),
            subject=name,
        )  # fmt: skip
    score, rounding = published.score, result.profile.rounding
    if score is None or is_above(leaf, rounding.mode) or ways.is_score(range(row, row + 1), score):
        return
    computed = printed_score(leaf.score, leaf.weight, rounding)
    off = _taken_off(ways.once.leaves[row], score, rounding)
    yield _differs(result, published, ("score", "得分"), score, computed, name, off)


def _taken_off(leaf: LeafResult, score: Decimal, rounding: Rounding) -> Decimal | None:
    """The points that a person would have taken off to leave a printed score; None for none.

    ``leaf`` is scored without rounding, which points are taken off before.
    """
    places = max(places_of(score), rounding.places)
    low = Fraction(rounded(leaf.score.ends[0], Rounding(places, rounding.mode)))
    if not 0 <= score < low:
        return None
    return rounded(low - Fraction(score) + Fraction(leaf.indicator.deducted or 0), Rounding(places))


def _headings(indicators: Iterable[Indicator], row: int, ways: Ways) -> Iterator[Diagnostic]:
    """What a heading prints is the sum of what stands below it; ``row`` is its first leaf."""
    for one in indicators:
        rows = range(row, row + sum(1 for _ in one.leaves()))
        row = rows.stop
        if one.is_leaf:
            continue
        yield from _headings(one.indicators, rows.start, ways)
        published, result = one.published, ways.this
        if published is None or published.score is None or ways.is_score(rows, published.score):
            continue
        rounding = result.profile.rounding
        printed = _printed_below(one, iter(result.leaves[rows.start : rows.stop]))
        if printed is not None and is_printed_as(printed, published.score, rounding):
            continue
        total = sum_of(result.leaves[each].score for each in rows)
        computed = printed_total(total, rounding)
        what = ("score", "得分")
        yield _differs(result, published, what, published.score, computed, one.name)


def _printed_below(heading: Indicator, leaves: Iterator[LeafResult]) -> Range | None:
    """The sum of the printed scores below a heading; None where one is not printed.

    ``leaves`` are the rows below it, in their order.
    """
    scores: list[Range | None] = []
    for one in heading.indicators:
        if one.is_leaf:
            below = _point(score_of(next(leaves)))
        else:
            below = _printed_below(one, leaves)
            if one.published is not None and one.published.score is not None:
                below = _point(one.published.score)
        scores.append(below)
    known = [score for score in scores if score is not None]
    return sum_of(known) if len(known) == len(scores) else None


def _point(score: Decimal | None) -> Range | None:
    return None if score is None else Range(Fraction(score), Fraction(score))


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


def _differs(
    result: Evaluation,
    published: Published,
    what: tuple[str, str],
    printed: object,
    computed: object,
    subject: str | None = None,
    off: Decimal | None = None,
) -> Diagnostic:
    words = {"what": what[0], "what_zh": what[1], "published": printed, "computed": computed}
    words |= {"more": "", "more_zh": ""}
    if off is not None:
        figure = printed_figure(Fraction(off), Rounding(places_of(off)))
        words["more"] = f"; where a person took points off, write deducted: {figure} and a reason"
        words["more_zh"] = f"；如系人工扣分，请填写 deducted: {figure} 并写明 reason"
    span = published.place_of(what[0])
    return Diagnostic("IR311", words, source=result.scorecard.source, span=span, subject=subject)
