"""Whether a mutant ever gives something else than its spec, and an actual value that shows it.

Between two cuts a score and a completion rate are each one quotient (a·x+b)/(c·x+d). Two of them
that are equal at three values are equal everywhere, so that a few values prove it; of what is
counted in wholes, three of them or all there are.
"""

from __future__ import annotations

from contextlib import suppress
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from math import floor
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.rules import AllOf, AnyOf, Deadline
from indicator_rules.testing.judging import is_kept
from indicator_rules.testing.probes import Ground, ground_of, probes, step_of, text_at
from indicator_rules.testing.proposals import case_of
from indicator_rules.testing.tables import Table, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.model.aim import Aim
    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.specfile.cases import Case

ONE, ZERO = Fraction(1), Fraction(0)
_ENOUGH = 3
_OTHER_WORDS = "另有说明"


class Difference(Enum):
    """What is known where no actual value can be proposed."""

    NONE = "none"
    """The same for every actual value, which is proved."""
    UNSEEN = "unseen"
    """Not proved to be the same, and no value that was tried shows it."""


def difference(scorecard: Scorecard | Table, other: Scorecard | Table) -> Case | Difference:
    """A case that one scorecard keeps and another fails, of the same indicators in one order."""
    pair = _Pair(table_of(scorecard), table_of(other))
    found = next((case for given in pair.tried() for case in pair.telling(given)), None)
    if found is not None:
        return found
    return Difference.NONE if pair.is_equal() else Difference.UNSEEN


@frozen
class _Pair:
    """A scorecard and what a mistake made of it."""

    table: Table
    other: Table

    def tried(self) -> Iterator[dict[str, str]]:
        """Actual values that may show a difference, the likeliest first."""
        for grounds, name in self._changed():
            for text in _nearest_first(grounds):
                yield {name: text}
        yield {}
        if self._by_another():
            # Another regulation may differ in its grades alone: totals from high to low.
            worst: dict[str, str] = {}
            for _, name in self._changed():
                worst[name] = "/"
                yield dict(worst)

    def telling(self, actuals: dict[str, str]) -> Iterator[Case]:
        """A case of actual values, where the one scorecard keeps it and the other fails."""
        for graded in (False, True):
            with suppress(ExpressionError):
                case = case_of(self.table, actuals, graded=graded)
                if not is_kept(self.other, case):
                    yield case

    def is_equal(self) -> bool:
        """Whether the two are proved to give the same for every actual value."""
        changed = list(self._changed())
        grounds = [ground for pair, _ in changed for ground in pair]
        if self._by_another() or any(isinstance(one.rule, AllOf | AnyOf) for one in grounds):
            return False
        given = ({}, *(one for pair, name in changed for one in _proving(pair, name)))
        names = {name for _, name in changed}
        return all(
            _exact(self.table, one, names) == _exact(self.other, one, names) for one in given
        )

    def _in_another_year(self) -> bool:
        """Whether a date without a year is another day in each."""
        return self.table.whole.scorecard.period != self.other.whole.scorecard.period

    def _by_another(self) -> bool:
        """Whether the two go by profiles that may give other results."""
        return _settings(self.table.profile) != _settings(self.other.profile)

    def _changed(self) -> Iterator[tuple[tuple[Ground, Ground], str]]:
        """The indicators that the two do not hold against the same, with what cases call them."""
        for place in self._places():
            one, two = self.table.leaf(place), self.other.leaf(place)
            same = one.indicator == two.indicator and one.share == two.share
            dated = isinstance(one.assessment.rule, Deadline) and self._in_another_year()
            if not same or dated or self._by_another():
                yield (_ground(one, self.table), _ground(two, self.other)), self.table.name(place)

    def _places(self) -> Iterable[int]:
        """Where the two may differ, in the order of the file."""
        if self.table.whole is self.other.whole:
            return sorted({*self.table.changed, *self.other.changed})
        return range(len(self.table.whole.report.leaves))


def _ground(leaf: LeafResult, table: Table) -> Ground:
    return ground_of(leaf, table.profile, table.whole.scorecard.period)


def _nearest_first(grounds: tuple[Ground, Ground]) -> list[str]:
    """The actual values to try: those near the target say most clearly what is wrong."""
    ground, other = grounds
    own = probes(ground)

    def distance(text: str) -> tuple[bool, Fraction]:
        x = ground.place(text)
        far = x is None or ground.aim is None
        return far, ZERO if x is None or ground.aim is None else abs(x - ground.aim.figure)

    rest = [text for text in probes(other) if text not in own]
    ordered = [*sorted(own, key=distance), *sorted(rest, key=distance)]
    return [*ordered, *_bare(ordered, ground)]


def _bare(texts: Iterable[str], ground: Ground) -> Iterator[str]:
    """The same figures without their unit, and dates without their year: the spec has them."""
    if isinstance(ground.rule, Deadline):
        yield from (text.partition("年")[2] for text in texts if text.endswith("日"))
    unit = "" if ground.aim is None else ground.aim.unit.spelt
    if unit:
        yield from (text.removesuffix(unit) for text in texts if text.endswith(unit))


def _settings(profile: Profile) -> Profile:
    """What of a profile decides results: not what it is called, nor what only findings go by."""
    return evolve(
        PLAIN, tolerance=profile.tolerance, exact_equal=profile.exact_equal,
        reverse_ratio=profile.reverse_ratio, methods=profile.methods,
        claim_bands=profile.claim_bands, missing=profile.missing,
        not_applicable=profile.not_applicable, moves=profile.moves, rounding=profile.rounding,
        bonus=profile.bonus, grades=profile.grades, aliases=profile.aliases,
    )  # fmt: skip


def _exact(table: Table, actuals: dict[str, str], names: set[str]) -> object:
    """What comes out of the table and of some rows before it is rounded.

    None where an actual value cannot be read.
    """
    try:
        found = table.given(actuals)
    except ExpressionError:
        return None
    cells = [_cell(found.named(name)) for name in sorted(names)]
    return cells, found.total, found.grade


def _cell(leaf: LeafResult) -> object:
    found = leaf.assessment
    return found.verdict, found.completion, found.printed, leaf.score


def _proving(grounds: tuple[Ground, Ground], name: str) -> Iterator[dict[str, str]]:
    """Actual values enough to prove two pairs of curves the same."""
    ground, other = grounds
    texts = [*probes(ground), _OTHER_WORDS]
    if ground.aim is not None and other.aim is not None:
        scale = _in_units_of(other.aim, ground.aim)
        cuts = {*_cuts(ground, ground.aim), *(cut * scale for cut in _cuts(other, other.aim))}
        written = (text_at(x, ground) for x in _values(sorted(cuts), ground.aim))
        texts += (text for text in written if text is not None)
        texts += _bare(texts.copy(), ground)
    yield from ({name: text} for text in dict.fromkeys(texts))


def _in_units_of(other: Aim, aim: Aim) -> Fraction:
    """What carries a figure of one line to another, whose unit may be another."""
    one, two = other.unit, aim.unit
    return one.factor / two.factor if one.dimension == two.dimension else ONE


def _cuts(ground: Ground, aim: Aim) -> Iterator[Fraction]:
    """Where a score, a verdict or a completion rate may go over into another formula."""
    yield from (ZERO, *ground.cuts)
    ends = (aim.figure, aim.region.low, aim.region.high)
    yield from (size for end in ends if end is not None for size in (end, 2 * end))


def _values(cuts: list[Fraction], aim: Aim) -> Iterator[Fraction]:
    """Each cut, and three values between it and the next, also beyond the outer ones.

    Of what is counted in wholes a cut that is none is no value.
    """
    if aim.scale is not None:
        yield from map(Fraction, range(len(aim.scale.levels)))
        return
    reach = max(ONE, *(abs(cut) for cut in cuts))
    ends = [cuts[0] - 8 * reach, *cuts, cuts[-1] + 8 * reach]
    step = step_of(aim)
    yield from (cut for cut in cuts if step != ONE or cut.denominator == 1)
    for low, high in pairwise(ends):
        yield from _between(low, high, step)


def _between(low: Fraction, high: Fraction, step: Fraction) -> Iterator[Fraction]:
    """Three values inside, whole ones where only such are there, or as many as there are."""
    if step == ONE:
        first = floor(low) + 1
        yield from (Fraction(first + k) for k in range(_ENOUGH) if first + k < high)
        return
    fine = ONE
    while fine * 8 >= high - low:
        fine /= 10
    for k in range(1, _ENOUGH + 1):
        yield floor((low + (high - low) * k / 4) / fine) * fine
