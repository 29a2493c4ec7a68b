"""What stands beside a value in its cell: clauses in words, days, and figures of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from indicator_rules.language.actual.facts import facts_about
from indicator_rules.language.actual.labels import without_fillers
from indicator_rules.language.actual.values import is_of_the_target, unit_of
from indicator_rules.language.words.measures import names_a_measure
from indicator_rules.language.words.table import table
from indicator_rules.model.rules import Deadline, Threshold
from indicator_rules.model.told import Concern, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indicator_rules.language.actual.pieces import Piece
    from indicator_rules.language.actual.seen import Seen
    from indicator_rules.language.target.clauses import Said
    from indicator_rules.language.tokens.days import Day
    from indicator_rules.model.quantity import Quantity
    from indicator_rules.model.rules import Rule

ELSEWHERE = frozenset((Concern.PLANNED, Concern.DEMANDED, Concern.OTHER_PERIOD, Concern.OTHER_BODY))
"""Values that are beside the result where the result stands with them: 计划8场，实际7场."""
_OF_A_DAY = ELSEWHERE | {Concern.CONDITIONAL}
_BEGINNING = table("spellings")["beginning there"]
_SINCE = ("自", "从")
_ALL, _YEAR = 100, 12
_MONTHS = "months"
_WORDS = table("shares")
_COMPLETIONS = frozenset(_WORDS["completions"])
_COMPLETED = _WORDS["completed"]


def clauses_beside(place: int, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The clauses in words that stand next to the value at a place."""
    found: list[str] = []
    at = place - 1
    while at >= 0 and pieces[at].said is None:
        found.append(pieces[at].before)
        at -= 1
    found.reverse()
    at = place + 1
    while at < len(pieces) and pieces[at].said is None:
        found.append(pieces[at].before)
        at += 1
    return tuple(found)


def several_years(pieces: Sequence[Piece], seen: Seen) -> tuple[Fact, ...]:
    """两年共8场: what says that the values of a cell are of several years."""
    valued = sum(one.said is not None for one in pieces)
    if valued < 2 or unit_of(seen.rule).dimension == _MONTHS:  # noqa: PLR2004
        return ()
    return tuple(Fact(Concern.OTHER_PERIOD, one.stated) for one in pieces if _spans_years(one))


def facts_beside(piece: Piece, others: Sequence[Piece], seen: Seen) -> Iterator[Fact]:
    """What the values of another kind say of one: of which period it is, how much is done."""
    read = piece.said.rule if piece.said is not None else None
    if isinstance(read, Deadline):
        yield from _of_a_day(piece, others)
        return
    ratio = isinstance(read, Threshold) and read.quantity.unit.is_ratio
    for one in others:
        # Beside a figure what is of another kind is a day.
        day = cast("Day", cast("Said", one.said).day)
        said = facts_about(one.before, of="day")
        yield from (fact for fact in said if fact.concern in _OF_A_DAY)
        if _is_of_another_period(day, seen.period) or (
            ratio and not one.before and _is_of_a_part(day)
        ):
            yield Fact(Concern.OTHER_PERIOD, one.stated)


def completed_beside(piece: Piece, pieces: Sequence[Piece], seen: Seen) -> Iterator[Fact]:
    """20场，完成80%: of what a figure counts not all is done.

    45个，完成率90% against 50 says the same twice.
    """
    size = _size(piece)
    if size is None or size.unit.is_ratio or _falls_short(size, seen.rule):
        return
    for one in pieces:
        share = _size(one)
        partly = share is not None and share.unit.is_ratio and share.base < _ALL
        if partly and _tells_what_is_done(one):
            yield Fact(Concern.PARTLY, one.stated)


def _falls_short(size: Quantity, rule: Rule | None) -> bool:
    if not isinstance(rule, Threshold):
        return False
    target = rule.quantity
    return target.unit.dimension == size.unit.dimension and size.base < target.base


def _tells_what_is_done(piece: Piece) -> bool:
    label = without_fillers(piece.before)
    done = is_of_the_target(piece) or (piece.verb == "完成" and not names_a_measure(label))
    return done or label in _COMPLETIONS or label.endswith(_COMPLETED)


def _size(piece: Piece) -> Quantity | None:
    return getattr(piece.said and piece.said.rule, "quantity", None)


def _of_a_day(piece: Piece, others: Sequence[Piece]) -> Iterator[Fact]:
    """2023年4月起 is no day of an end, 11月完成六成 no day on which all was done."""
    if piece.behind.startswith(_BEGINNING) or piece.before.endswith(_SINCE):
        yield Fact(Concern.HEDGED, piece.behind or piece.before)
    for one in others:
        size = _size(one)
        if size is not None and size.unit.is_ratio and size.base < _ALL:
            yield Fact(Concern.PARTLY, one.stated)


def _spans_years(piece: Piece) -> bool:
    """Whether a piece says that the value beside it is of several years: 两年共8场."""
    size = _size(piece)
    several = size is not None and size.unit.dimension == _MONTHS and size.base > _YEAR
    return several and not piece.before


def _is_of_another_period(day: Day, period: int | None) -> bool:
    ends = [end for end in (day.first, day.last) if end is not None]
    other = any(period is not None and end.year not in {None, period} for end in ends)
    return other or any(end.years_after for end in ends)


def _is_of_a_part(day: Day) -> bool:
    """Whether a rate is of a month, a quarter or a half of the year: 一季度95%."""
    return day.first is None and 0 < day.months < _YEAR and not day.by
