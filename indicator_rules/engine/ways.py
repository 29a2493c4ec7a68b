"""The ways to a total: scores rounded one by one, the sum rounded once, or what a table prints."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.engine.printing import is_printed_as
from indicator_rules.engine.scorecard import Evaluation, evaluate
from indicator_rules.engine.totals import NO_GRADE, possible_grades, sum_of
from indicator_rules.model.profile import Step
from indicator_rules.model.quantity import added
from indicator_rules.model.results import Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.model.indicators import Indicator
    from indicator_rules.model.profile import Profile, Rounding

_OTHER = {Step.INDICATOR: Step.TOTAL, Step.TOTAL: Step.INDICATOR}


@frozen
class Way:
    """A total that one way of rounding gives, and every grade that it may earn."""

    total: Range
    grades: tuple[str, ...]
    rounding: Rounding

    def is_total(self, figure: Decimal | None) -> bool:
        """Whether a printed total is this one; where none is printed, nothing speaks against it."""
        return figure is None or is_printed_as(self.total, figure, self.rounding)


@frozen
class Ways:
    """An evaluation, and the same one with the points rounded at the other step.

    A table may print what either gives, whatever its profile says.
    """

    this: Evaluation

    @cached_property
    def other(self) -> Evaluation:
        """The evaluation by the other way, for those who ask."""
        return _other_way(self.this)

    @property
    def each(self) -> Evaluation:
        """Where each score is rounded."""
        return self.this if self.this.profile.rounding.at is Step.INDICATOR else self.other

    @property
    def once(self) -> Evaluation:
        """Where the total alone is rounded."""
        return self.this if self.this.profile.rounding.at is Step.TOTAL else self.other

    def __iter__(self) -> Iterator[Way]:
        """The way of the profile, the other one, and the sum of the printed scores."""
        yield self._way(self.this.total, self.this.grade)
        yield self._way(self.other.total, self.other.grade)
        total = printed_sum(self.this) if self.prints_its_scores else None
        if total is not None:
            yield self._way(Range(total, total))

    def is_score(self, rows: range, figure: Decimal) -> bool:
        """Whether a printed figure is what the scores of some rows add up to."""
        return any(
            is_printed_as(
                sum_of(one.leaves[row].score for row in rows), figure, one.profile.rounding
            )
            for one in self._evaluations()
        )

    @cached_property
    def prints_its_scores(self) -> bool:
        """Whether every row that can earn points prints a score, and the right one."""
        printed = [score_of(leaf) for leaf in self.this.leaves]
        return all(
            one is not None and self.is_score(range(row, row + 1), one)
            for row, one in enumerate(printed)
        )

    def _evaluations(self) -> Iterator[Evaluation]:
        yield self.this
        yield self.other

    def _way(self, total: Range, *grades: str) -> Way:
        card, profile = self.this.scorecard, self.this.profile
        known = dict.fromkeys((*grades, *sorted(possible_grades(total, card, profile))))
        return Way(total, tuple(known) or (NO_GRADE,), profile.rounding)


def score_of(leaf: LeafResult) -> Decimal | None:
    """The score that a row prints; one that can earn nothing need not print it."""
    printed = leaf.indicator.published
    score = None if printed is None else printed.score
    return Decimal(0) if score is None and not leaf.weight else score


def printed_sum(result: Evaluation) -> Fraction | None:
    """What the printed scores add up to, with the bonus that counts.

    None where a score is not printed, or where points were taken out and the rest is scaled.
    """
    scores = [score_of(leaf) for leaf in result.leaves]
    printed = [score for score in scores if score is not None]
    if len(printed) < len(scores) or any(leaf.share.excluded for leaf in result.leaves):
        return None
    bonus = added(Fraction(one.points) for one in result.scorecard.bonuses)
    if result.profile.bonus is not None:
        bonus = min(bonus, Fraction(result.profile.bonus))
    return added(map(Fraction, printed)) + bonus


def _other_way(result: Evaluation) -> Evaluation:
    held = iter([leaf.indicator for leaf in result.leaves])
    indicators = tuple(_with(result.scorecard.indicators, held))
    scorecard = evolve(result.scorecard, indicators=indicators)
    return evaluate(scorecard, profile=_swapped(result.profile))


# Rows are remembered by the profile itself: each table needs the same one.
@lru_cache(maxsize=64)
def _swapped(profile: Profile) -> Profile:
    rounding = profile.rounding
    return evolve(profile, rounding=evolve(rounding, at=_OTHER[rounding.at]))


def _with(indicators: Iterable[Indicator], leaves: Iterator[Indicator]) -> Iterator[Indicator]:
    """A tree with its leaves replaced, in their order."""
    for one in indicators:
        if one.is_leaf:
            yield next(leaves)
        else:
            yield evolve(one, indicators=tuple(_with(one.indicators, leaves)))
