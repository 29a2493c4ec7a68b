"""From scores to a total: sums by heading, what is taken out, bonus, and the steps in words."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.grades import HUNDRED, grade_of, grades_of, percent_of_whole, same_grade
from indicator_rules.engine.leaves import rounding_step
from indicator_rules.engine.printing import counted, on_both_ends, rounded, shown_figure
from indicator_rules.engine.reasons import Reason, reason
from indicator_rules.engine.weights import adds_up
from indicator_rules.model.profile import Step
from indicator_rules.model.quantity import added, exact
from indicator_rules.model.results import Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.model.indicators import Scorecard, Veto
    from indicator_rules.model.profile import Profile

ZERO = Fraction(0)
NO_GRADE = "—"
"""Printed where a total has no grade."""


@frozen
class Total:
    """The total of a scorecard, exact up to the rounding of the profile, and how it came about."""

    points: Range
    reasons: tuple[Reason, ...]
    findings: tuple[Diagnostic, ...]


def sum_of(scores: Iterable[Range]) -> Range:
    """The sum of scores; in any order the same, since it is exact."""
    known = list(scores)
    low = added(score.ends[0] for score in known)
    if all(score.low is score.high for score in known):
        return Range(low, low)
    return Range(low, added(score.ends[1] for score in known))


def total_of(leaves: Sequence[LeafResult], scorecard: Scorecard, profile: Profile) -> Total:
    """Add up, scale to the whole, add the bonus."""
    headings: dict[str, list[Range]] = {}
    for leaf in leaves:
        if not leaf.counts:
            continue
        headings.setdefault(leaf.path[0], []).append(leaf.score)
    sums = {name: sum_of(scores) for name, scores in headings.items()}
    points = sum_of(sums.values())
    reasons = [reason("sum", terms=tuple(sums.items()), score=points)] if sums else []
    points = _with_unknown_weights(points, leaves, scorecard)
    points, more = _scaled(points, leaves, profile)
    reasons += more
    points, more, findings = _with_bonus(points, scorecard, profile)
    reasons += more
    if on_both_ends(points, lambda end: counted(end, profile.rounding)) != points:
        reasons.append(rounding_step(points, profile))
    return Total(points, tuple(reasons), tuple(findings))


def _with_unknown_weights(
    points: Range, leaves: Sequence[LeafResult], scorecard: Scorecard
) -> Range:
    """What the readable weights leave of the whole may be earned by rows with unreadable ones."""
    if not any(leaf.weight_is_unknown for leaf in leaves):
        return points
    left = exact(scorecard.points) - added(leaf.share.own for leaf in leaves)
    low, high = points.ends
    return Range(low, high + max(ZERO, left))


def _scaled(
    points: Range, leaves: Sequence[LeafResult], profile: Profile
) -> tuple[Range, list[Reason]]:
    """The rest in place of the whole, where indicators are taken out; rounded like a score."""
    excluded = added(leaf.share.own for leaf in leaves if leaf.share.excluded)
    if not excluded:
        return points, []
    whole = added(leaf.share.own for leaf in leaves)
    rest = whole - excluded
    if not rest:
        # Nothing is left to scale: the table says nothing of the total.
        return Range(ZERO, whole), []
    scaled = on_both_ends(points, lambda end: end * whole / rest)
    words = {"excluded": excluded, "whole": whole, "rest": rest}
    steps = [reason("scaled", earned=points, score=scaled, **words)]
    if profile.rounding.at is Step.TOTAL:
        return scaled, steps
    figures = on_both_ends(scaled, lambda end: Fraction(rounded(end, profile.rounding)))
    return figures, steps if figures == scaled else [*steps, rounding_step(scaled, profile)]


def _with_bonus(
    points: Range, scorecard: Scorecard, profile: Profile
) -> tuple[Range, list[Reason], list[Diagnostic]]:
    given = added(Fraction(bonus.points) for bonus in scorecard.bonuses)
    if not given:
        return points, [], []
    found = []
    most = given
    if profile.bonus is not None and given > profile.bonus:
        most = Fraction(profile.bonus)
        words = {"points": shown_figure(given), "most": profile.bonus, "profile": profile.name}
        found.append(Diagnostic("IR504", words, span=scorecard.bonuses[0].span))
    if not most:
        return points, [], found
    more = on_both_ends(points, lambda end: end + most)
    return more, [reason("bonus", points=most, score=more)], found


def grade_and_reasons(
    points: Range, printed: str, scorecard: Scorecard, profile: Profile
) -> tuple[str, tuple[Reason, ...], tuple[Diagnostic, ...]]:
    """The grade of the printed total, or of what fixes it; two where the total spans them."""
    whole = exact(scorecard.points)
    findings = _unknown_grades(scorecard, profile)
    if not scorecard.unread.isdisjoint(("profile", "bonus", "veto")):
        # What was to be added, or fixes the grade, is not known.
        return NO_GRADE, (reason("ungraded-unread"),), tuple(findings)
    if not adds_up(scorecard):
        # Nobody knows what the total is a share of.
        return NO_GRADE, (reason("ungraded"),), tuple(findings)
    ends = [grade_of(end, profile, whole) for end in points.ends]
    unsure = any(veto.applies and _rank(veto, profile) is None for veto in scorecard.vetoes)
    if None in ends:
        findings.append(Diagnostic("IR505", {"total": printed, "profile": profile.name}))
    words = {"total": printed, "grade": _named(ends), "profile": profile.name}
    steps = [reason("grade", **words)]
    if whole != HUNDRED:
        low, high = (percent_of_whole(end, profile, whole) for end in points.ends)
        steps = [reason("grade-of-share", **words, whole=whole, percent=Range(low, high))]
    worst = _worst(scorecard, profile)
    if worst is not None:
        held = [_held(end, worst, profile) for end in ends]
        words = {"name": worst.name, "grade": same_grade(worst.grade, profile)}
        if held != ends:
            findings.append(Diagnostic("IR512", words, span=worst.span))
        steps.append(reason("vetoed" if held != ends else "veto-idle", **words))
        ends = held
    # A grade that nobody knows may be worse than any: until it is mended there is none.
    grade = NO_GRADE if unsure else _named(ends)
    return grade, tuple(steps), tuple(findings)


def _named(ends: Sequence[str | None]) -> str:
    """The grades of both ends of a total, one where they are the same."""
    low, high = (NO_GRADE if end is None else end for end in ends)
    return low if low == high else f"{low}至{high}"


def _rank(veto: Veto, profile: Profile) -> int | None:
    """How far down the table the grade of a veto stands, the best 0; None where it has none."""
    names = [name for name, _ in profile.grades]
    grade = same_grade(veto.grade, profile)
    return names.index(grade) if grade in names else None


def _worst(scorecard: Scorecard, profile: Profile) -> Veto | None:
    """Of the vetoes that apply, the one with the worst grade."""
    ranked = [(_rank(veto, profile), veto) for veto in scorecard.vetoes if veto.applies]
    known = [(rank, veto) for rank, veto in ranked if rank is not None]
    return max(known, key=lambda one: one[0])[1] if known else None


def _held(grade: str | None, veto: Veto, profile: Profile) -> str | None:
    """A grade that is no better than a veto allows; one that a total has not is not given."""
    names = [name for name, _ in profile.grades]
    most = same_grade(veto.grade, profile)
    if grade is None:
        return most if most == names[-1] else None
    return max(grade, most, key=names.index)


def possible_grades(points: Range, scorecard: Scorecard, profile: Profile) -> set[str]:
    """Every grade that a total may earn, as far as a veto allows it."""
    worst = _worst(scorecard, profile)
    grades = grades_of(points, profile, exact(scorecard.points))
    if worst is None:
        return set(grades)
    most = same_grade(worst.grade, profile)
    names = [name for name, _ in profile.grades]
    return {max(grade, most, key=names.index) for grade in grades}


def _unknown_grades(scorecard: Scorecard, profile: Profile) -> list[Diagnostic]:
    """Vetoes whose grade the profile does not have."""
    listed = "、".join(name for name, _ in profile.grades)
    return [
        Diagnostic(
            "IR515",
            {"name": veto.name, "grade": veto.grade, "profile": profile.name, "grades": listed},
            span=veto.grade_span or veto.span,
        )
        for veto in scorecard.vetoes
        if _rank(veto, profile) is None
    ]
