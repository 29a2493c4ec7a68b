"""A scorecard evaluated once, and again where a row of it is otherwise.

A row answers for its own score, and the total and the grade follow from sums over all rows. So
another actual value, or a mistake in one row, costs that row alone: the sums of the others are
kept. Only where a profile moves points from one row to others is the whole evaluated again.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, field, frozen

from indicator_rules.api.tables import evaluation_of
from indicator_rules.engine.leaves import LeafResult, leaf_result
from indicator_rules.engine.printing import printed_total
from indicator_rules.engine.scorecard import Evaluation
from indicator_rules.engine.shares import Share, share_of, shares_of
from indicator_rules.engine.totals import NO_GRADE, grade_and_reasons, total_of
from indicator_rules.engine.weights import adds_up
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.actuals import Actual, NotApplicable
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import Policy, Profile
from indicator_rules.model.results import Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ZERO = Fraction(0)
Rows: TypeAlias = "dict[int, LeafResult]"
"""Results by the place of the row among the leaves."""


@frozen
class Sums:
    """What a total is made of: the scores, and the weights that count or are taken out."""

    low: Fraction = ZERO
    high: Fraction = ZERO
    counted: Fraction = ZERO
    excluded: Fraction = ZERO

    @staticmethod
    def of(leaf: LeafResult) -> Sums:
        """What one row adds."""
        own, out = leaf.share.own, leaf.share.excluded
        return Sums(*leaf.score.ends, ZERO if out else own, own if out else ZERO)

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.low + other.low,
            self.high + other.high,
            self.counted + other.counted,
            self.excluded + other.excluded,
        )

    def __sub__(self, other: Sums) -> Sums:
        return self + Sums(-other.low, -other.high, -other.counted, -other.excluded)

    def leaves(self, like: LeafResult) -> Iterator[LeafResult]:
        """Two rows that add up to the same."""
        score = Range(self.low, self.low if self.low == self.high else self.high)
        nothing = Range(ZERO, ZERO)
        counted, out = self.counted, self.excluded
        yield evolve(like, score=score, share=Share(counted, counted))
        yield evolve(like, score=nothing, share=Share(out, out, Policy.EXCLUDE))


@frozen
class Evaluated:
    """A table with some actual values, evaluated.

    ``total`` and ``grade`` are what a report has; ``rows`` are those that had to be scored for it.
    """

    table: Table
    total: Range
    grade: str
    rows: Rows
    sums: Sums | None = None
    """What the total was made of; None where the whole was evaluated again."""

    @property
    def profile(self) -> Profile:
        """What the table goes by."""
        return self.table.profile

    @property
    def scorecard(self) -> Scorecard:
        """The table as a value, with the actual values that it prints."""
        return self.table.scorecard

    @property
    def printed_total(self) -> str:
        """The total as printed."""
        return printed_total(self.total, self.profile.rounding)

    def leaf(self, place: int) -> LeafResult:
        """The row at a place."""
        found = self.rows.get(place)
        return self.table.leaf(place) if found is None else found

    def named(self, name: str) -> LeafResult:
        """The row that a name means, or a path.

        Raises:
            PlaceError: it means none, or several.
        """
        return self.leaf(self.table.place(name))


@frozen(eq=False)
class Whole:
    """A scorecard, and what evaluating all of it gave."""

    scorecard: Scorecard
    given: dict[tuple[int, str], LeafResult] = field(factory=dict, init=False, repr=False)

    @cached_property
    def report(self) -> Evaluation:
        """Every row with the actual value that the table prints."""
        return evaluation_of(self.scorecard)

    @cached_property
    def sums(self) -> Sums:
        """What the total is made of."""
        return _added(map(Sums.of, self.report.leaves))

    @cached_property
    def adds_up(self) -> bool:
        """Whether the weights do, so that a table with one other weight does not."""
        return adds_up(self.scorecard)


@frozen(eq=False)
class Table:
    """A scorecard of which some rows may be otherwise: those of ``changed``, by their places."""

    whole: Whole
    changed: Mapping[int, Indicator] = field(factory=dict)
    _tried: dict[tuple[int, str], LeafResult] = field(factory=dict, init=False, repr=False)

    @property
    def profile(self) -> Profile:
        """What the table goes by."""
        return self.whole.scorecard.profile

    @cached_property
    def scorecard(self) -> Scorecard:
        """The table as a value."""
        scorecard = self.whole.scorecard
        if not self.changed:
            return scorecard
        rows = iter(range(len(self.whole.report.leaves)))
        return evolve(
            scorecard, indicators=tuple(self._rebuilt(one, rows) for one in scorecard.indicators)
        )

    def _rebuilt(self, one: Indicator, rows: Iterator[int]) -> Indicator:
        if one.is_leaf:
            return self.changed.get(next(rows), one)
        return evolve(one, indicators=tuple(self._rebuilt(below, rows) for below in one.indicators))

    def place(self, name: str) -> int:
        """Where the row that a name means stands among the leaves.

        Raises:
            PlaceError: it means none, or several.
        """
        return self.whole.scorecard.places.index(name)

    def name(self, place: int) -> str:
        """What cases call a row: its name, with names above it where others bear it."""
        return self.whole.scorecard.places.shortest(place)

    def leaf(self, place: int) -> LeafResult:
        """A row with the actual value that it prints."""
        found = self.own.get(place)
        return self.whole.report.leaves[place] if found is None else found

    @cached_property
    def own(self) -> Rows:
        """The rows that are otherwise, scored."""
        return {place: self._scored(place, row) for place, row in self.changed.items()}

    @cached_property
    def sums(self) -> Sums:
        """What the total is made of."""
        return self._sums_with(self.own)

    def with_rows(self, rows: Mapping[int, Indicator]) -> Table:
        """The same table with some rows otherwise."""
        changed = Table(self.whole, {**self.changed, **rows})
        if any(self._moves(place, row) for place, row in rows.items()):
            return Table(Whole(changed.scorecard))
        return changed

    def given(self, actuals: Mapping[str, str]) -> Evaluated:
        """The table with other actual values, by the names of rows.

        Raises:
            ExpressionError: an actual value cannot be read.
            PlaceError: an actual value names no row, or several.
        """
        rows: Rows = {}
        for name, text in actuals.items():
            found = self._with_actual(name, text)
            if found is None:
                return self._again(actuals)
            rows |= found
        return self.evaluated(self._sums_with({**self.own, **rows}), rows)

    def evaluated(self, sums: Sums, rows: Rows) -> Evaluated:
        """The total and the grade that sums give."""
        report, scorecard = self.whole.report, self.whole.scorecard
        weighed = [
            place
            for place, row in self.changed.items()
            if report.leaves[place].indicator.weight != row.weight and not scorecard.equal_weights
        ]
        if not weighed and sums == self.whole.sums:
            return Evaluated(self, report.total, report.grade, rows, sums)
        total = total_of([*sums.leaves(report.leaves[0])], scorecard, self.profile).points
        if len(weighed) == 1 and self.whole.adds_up:
            return Evaluated(self, total, NO_GRADE, rows, sums)
        if weighed:
            # Whether several other weights add up is asked of the whole table.
            scorecard = self.scorecard
        printed = printed_total(total, self.profile.rounding)
        grade, _, _ = grade_and_reasons(total, printed, scorecard, self.profile)
        return Evaluated(self, total, grade, rows, sums)

    def _again(self, actuals: Mapping[str, str]) -> Evaluated:
        report = evaluation_of(self.scorecard, dict(actuals))
        return Evaluated(self, report.total, report.grade, dict(enumerate(report.leaves)))

    def _sums_with(self, rows: Rows) -> Sums:
        before = _added(Sums.of(self.whole.report.leaves[place]) for place in rows)
        return self.whole.sums - before + _added(map(Sums.of, rows.values()))

    def _indicator(self, place: int) -> Indicator:
        found = self.changed.get(place)
        return self.whole.report.leaves[place].indicator if found is None else found

    def _with_actual(self, name: str, text: str) -> Rows | None:
        """The row of a name with an actual value; None where that moves points between rows."""
        place = self.place(name)
        # What many mistakes leave alone is scored once for them all.
        known = self._tried if place in self.changed else self.whole.given
        if (place, text) not in known:
            rule = self._indicator(place).target
            actual = parse_actual(text, rule=rule, period=self.whole.scorecard.period)
            row = _with(self._indicator(place), actual)
            if self._moves(place, row):
                return None
            known[place, text] = self._scored(place, row)
        return {place: known[place, text]}

    def _moves(self, place: int, row: Indicator) -> bool:
        """Whether a row that is otherwise gives points to others, or takes other points of them."""
        before = self.whole.report.leaves[place].indicator
        applies = [isinstance(one.actual, NotApplicable) for one in (before, row)]
        return bool(self.profile.moves) and (
            applies[0] is not applies[1] or before.weight != row.weight
        )

    def _scored(self, place: int, row: Indicator) -> LeafResult:
        before = self.whole.report.leaves[place]
        own, scorecard = before.share.own, self.whole.scorecard
        if row.weight != before.indicator.weight and not scorecard.equal_weights:
            (alone,) = shares_of(scorecard, [(before.path, row)], self.profile)
            own = alone.own
        share = evolve(share_of(row, own, self.profile), counts=scorecard.equal_weights or own > 0)
        if self.profile.moves:
            # What came from other rows stays, and what went to them.
            share = evolve(share, weight=before.share.weight, moved=before.share.moved)
        return leaf_result(before.path, row, share, self.profile)


def table_of(of: Scorecard | Table) -> Table:
    """A table of a scorecard; a table as it is."""
    return of if isinstance(of, Table) else Table(Whole(of))


def _added(sums: Iterable[Sums]) -> Sums:
    return sum(sums, Sums())


def _with(row: Indicator, actual: Actual) -> Indicator:
    return evolve(
        row, actual=actual, actual_text=actual.text, actual_span=None, actual_source=None,
        unread=row.unread - {"actual"},
    )  # fmt: skip
