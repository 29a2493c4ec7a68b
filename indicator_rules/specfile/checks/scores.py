"""Printed scores stay within the weight, are earned, and add up to the printed total."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.printing import is_printed_as, rounded, shown_figure
from indicator_rules.engine.ways import Ways, printed_sum
from indicator_rules.model.profile import Rounding
from indicator_rules.model.quantity import places_of
from indicator_rules.model.results import Range, Verdict
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.profile import Half


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR352 to IR354 and IR382."""
    for leaf in result.leaves:
        indicator, printed = leaf.indicator, leaf.indicator.published
        if printed is not None and is_above(leaf, result.profile.rounding.mode):
            words = {"name": indicator.name, "score": printed.score}
            words["weight"] = shown_figure(leaf.weight)
            yield Diagnostic(
                "IR352", words, source=result.scorecard.source, span=printed.place_of("score"),
                subject=indicator.name,
            )  # fmt: skip
        elif leaf.assessment.verdict is Verdict.UNMET and _is_full(leaf):
            target, actual = indicator.target_text, indicator.actual_text
            yield finding_at(
                "IR353", indicator, "actual", result.scorecard, weight=shown_figure(leaf.weight),
                target=target, actual=actual,
            )  # fmt: skip
    yield from _sum(result)
    yield from _blank(result)


def is_above(leaf: LeafResult, mode: Half) -> bool:
    """Whether an indicator prints more points than it can earn, at the places of the print."""
    printed = leaf.indicator.published
    if printed is None or printed.score is None:
        return False
    return printed.score > rounded(leaf.weight, Rounding(places_of(printed.score), mode))


def _is_full(leaf: LeafResult) -> bool:
    """Whether a missed target earns everything by a method of the profile.

    A method of the table's own is held to its laws instead (IR320), and a score that is printed
    against the computed one (IR311).
    """
    return leaf.indicator.scoring is None and leaf.score.low == leaf.weight > 0


def _blank(result: Evaluation) -> Iterator[Diagnostic]:
    """A row without a score where most rows have one: nobody can add them up."""
    scores = [leaf.indicator.published for leaf in result.leaves]
    absent = [one is None or one.score is None for one in scores]
    if 2 * sum(absent) >= len(absent):
        return
    for leaf, is_absent in zip(result.leaves, absent, strict=True):
        if is_absent and not leaf.share.excluded:
            yield finding_at("IR382", leaf.indicator, "published", result.scorecard)


def _sum(result: Evaluation) -> Iterator[Diagnostic]:
    """The printed total against the printed scores."""
    published = result.scorecard.published
    if published is None or published.total is None or not result.leaves:
        return
    total = printed_sum(result)
    if total is not None and not _is_sum(published.total, total, result):
        words = {"published": published.total, "sum": shown_figure(total)}
        span = published.place_of("total")
        yield Diagnostic("IR354", words, source=result.scorecard.source, span=span)


def _is_sum(printed: Decimal, total: Fraction, result: Evaluation) -> bool:
    """Whether a printed total is the sum, with half a unit of rounding for each score.

    Scores that are printed with fewer places than the profile has may be further away, as long as
    all of them, and the total, are what was computed.
    """
    rounding = result.profile.rounding
    room = Fraction(len(result.leaves), 2 * 10**rounding.places)
    if abs(total - Fraction(printed)) <= room:
        return True
    if is_printed_as(Range(total, total), printed, rounding):
        return True
    ways = Ways(result)
    return ways.prints_its_scores and any(
        one.total.point is not None and is_printed_as(one.total, printed, rounding)
        for one in (result, ways.other)
    )
