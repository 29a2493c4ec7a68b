"""A total that is right by one way of rounding alone, and a grade that hangs on it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.grades import same_grade
from indicator_rules.engine.printing import printed_total, rounded
from indicator_rules.engine.totals import NO_GRADE, possible_grades
from indicator_rules.engine.ways import Ways
from indicator_rules.model.results import Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.engine.ways import Way
    from indicator_rules.model.indicators import Published


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR387: a total or grade that rests on how points are rounded; IR311 where none gives it."""
    published = result.scorecard.published
    if published is None or (published.total is None and published.grade is None):
        return
    ways = Ways(result)
    known = list(ways)
    right = _right(known, published, result)
    if not right:
        return
    each = ways.each.total if right[0] in known[:2] else right[0].total
    grades = _grades(published, (each, ways.once.total), result)
    hangs = len(set(grades.values())) > 1
    if right[0] is known[0] and not hangs:
        return
    what = ("grade", "等级") if published.total is None else ("total", "总分")
    listed = [f"{figure} is {grade}" for figure, grade in grades.items()]
    listed_zh = [f"{figure} 为{grade}" for figure, grade in grades.items()]
    words = {
        "what": what[0], "what_zh": what[1],
        "published": published.grade if published.total is None else published.total,
        "each": printed_total(each, result.profile.rounding),
        "once": ways.once.printed_total,
        "grades": f"; the grade hangs on it: {', '.join(listed)}" if hangs else "",
        "grades_zh": f"，等级因此不同：{'、'.join(listed_zh)}" if hangs else "",
    }  # fmt: skip
    yield Diagnostic(
        "IR387", words, source=result.scorecard.source, span=published.place_of(what[0])
    )


def _right(known: Sequence[Way], published: Published, result: Evaluation) -> list[Way]:
    """The ways that give what is printed; those that give the total, where the grade is wrong."""
    held = [way for way in known if way.is_total(published.total)]
    if published.grade is None:
        return held
    grade = same_grade(published.grade, result.profile)
    right = [way for way in held if grade in way.grades]
    return right if published.total is None else right or held


def _grades(published: Published, totals: Sequence[Range], result: Evaluation) -> dict[str, str]:
    """The grade of each total, and of the printed one by itself; none where a row is open."""
    printed = () if published.total is None else (Fraction(published.total),)
    figures = [*printed, *(total.point for total in totals)]
    grades: dict[str, str] = {}
    for figure in figures:
        if figure is None:
            return {}
        # The exact sum counts as it is printed, rounded once.
        once = Fraction(rounded(figure, result.profile.rounding))
        whole = Range(once, once)
        earned = possible_grades(whole, result.scorecard, result.profile)
        shown = printed_total(whole, result.profile.rounding)
        grades[shown] = "、".join(earned) or NO_GRADE
    return grades
