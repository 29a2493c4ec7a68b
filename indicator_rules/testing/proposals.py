"""Cases that a person may confirm: an actual value for each side of each thing a score turns on."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.engine.assess import assess
from indicator_rules.language.actuals import parse_actual
from indicator_rules.model.actuals import Missing
from indicator_rules.model.quantity import fraction_text, is_finite_decimal
from indicator_rules.specfile.cases import Case, Expectation
from indicator_rules.testing.judging import outcomes
from indicator_rules.testing.probes import Ground, ground_of, probes, step_of
from indicator_rules.testing.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.testing.tables import Table

_NOTHING = "无实际值"
"""What a case is called where the actual value is missing."""
_AS_PRINTED = "as-printed"
"""What a case is called that leaves all actual values as they are."""


def proposals(scorecard: Scorecard, cases: Iterable[Case] = ()) -> Iterator[Case]:
    """Cases for what no existing case covers: one for each side of each cut of each indicator.

    An actual value covers a side where it lies within a last digit of the cut: 89% and 89.99%
    both lie just below 90%. A case counts for an indicator where it says what comes out of it,
    or the total.
    """
    table, known = table_of(scorecard), tuple(cases)
    taken = {case.id for case in known}
    tried = _tried(known, table)
    for place, leaf in enumerate(table.whole.report.leaves):
        name = table.name(place)
        ground = ground_of(leaf, table.profile, scorecard.period)
        printed = leaf.indicator.actual_text or ""
        covered = {_spot(text, ground) for text in tried.of(name, printed)}
        for text in probes(ground):
            spot = _spot(text, ground)
            if spot not in covered:
                covered.add(spot)
                case = case_of(table, {name: text}, taken=taken)
                taken.add(case.id)
                yield case


def case_of(
    scorecard: Scorecard | Table,
    actuals: Mapping[str, str],
    *,
    taken: Container[str] = (),
    graded: bool = False,
) -> Case:
    """A case of actual values by name, expecting what the spec gives; the grade where asked for.

    Raises:
        ExpressionError: an actual value cannot be read.
    """
    report = table_of(scorecard).given(actuals)
    expected = [Expectation("total", report.printed_total)]
    expected += [Expectation("grade", report.grade)] if graded else []
    for name in actuals:
        for outcome in outcomes(report, name):
            # What prints nothing cannot be expected.
            said = [(what, value) for what, value in outcome.values if value]
            expected += (Expectation(what, value, name) for what, value in said)
    named = "、".join(f"{name}-{text.strip('/') or _NOTHING}" for name, text in actuals.items())
    return Case(free_name(named or _AS_PRINTED, taken), tuple(actuals.items()), tuple(expected))


def free_name(name: str, taken: Container[str]) -> str:
    """A name that no case has yet."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


@frozen
class _Tried:
    """The actual texts that cases put in for indicators, and say something of."""

    put_in: Mapping[str, set[str]]
    """By the name of the indicator."""
    printed: set[str]
    """The names of which a case says something that leaves them as they are printed."""
    totals: int
    """How many cases say the total, which is of every indicator."""
    put_in_with_totals: Mapping[str, int]

    def of(self, name: str, printed: str) -> set[str]:
        """Those of one indicator."""
        texts = self.put_in.get(name, set())
        as_printed = self.totals > self.put_in_with_totals.get(name, 0) or name in self.printed
        return texts | {printed} if as_printed else texts


def _tried(cases: Iterable[Case], table: Table) -> _Tried:
    def called(name: str) -> str:
        return table.name(table.place(name))

    put_in: dict[str, set[str]] = {}
    printed: set[str] = set()
    totals, with_totals = 0, Counter[str]()
    for case in cases:
        given = {called(name): text for name, text in case.actuals}
        total = any(one.what == "total" for one in case.expected)
        named = {called(one.name) for one in case.expected if one.name is not None}
        for name in given if total else named & given.keys():
            put_in.setdefault(name, set()).add(given[name])
        printed |= named - given.keys()
        if total:
            totals += 1
            with_totals.update(given.keys())
    return _Tried(put_in, printed, totals, with_totals)


@frozen
class _Spot:
    """A side of a cut, the cut itself, or the kind of a value that lies nowhere."""

    cut: Fraction | None
    side: int = 0
    words: str | None = None


def _spot(text: str, ground: Ground) -> _Spot:
    x, aim = ground.place(text), ground.aim
    if x is None or aim is None:
        return _Spot(None, words=_kind(text, ground))
    for cut in ground.cuts:
        near = max(_last_digit(cut), step_of(aim))
        if abs(x - cut) <= near and not any(min(x, cut) < one < max(x, cut) for one in ground.cuts):
            return _Spot(cut, (x > cut) - (x < cut))
    return _Spot(x, words="apart")


def _last_digit(cut: Fraction) -> Fraction:
    """One of the last digit of a figure: 1 of 90, 0.1 of 89.5."""
    if not is_finite_decimal(cut):
        return Fraction(0)
    exponent = Decimal(fraction_text(cut)).as_tuple().exponent
    return Fraction(10) ** int(exponent)


def _kind(text: str, ground: Ground) -> str:
    """What a text that is no point of the line is held for: nothing, or a verdict."""
    actual = parse_actual(text, rule=ground.rule, period=ground.period)
    if isinstance(actual, Missing):
        return "missing"
    return assess(ground.rule, actual, profile=ground.profile).verdict.value
