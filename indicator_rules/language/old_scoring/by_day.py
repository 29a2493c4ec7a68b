"""Points by the day on which something was done: the method that dated conditions make."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from attrs import evolve

from indicator_rules.language.old_scoring.dates import end_of_month
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import Award, Dated, Line, Verdict
from indicator_rules.language.old_scoring.wanted import CONSISTENT, KNOTS
from indicator_rules.model.methods import NONE, ByDay, DayBand, Formulaic, Points

if TYPE_CHECKING:
    from indicator_rules.language.old_scoring.sentences import Sentence
    from indicator_rules.model.rules import Deadline

_YEAR, _MONTHS, _FEWEST = 2023, 12, 2
_ONE_DAY = dt.timedelta(days=1)
Dates = list[tuple[Dated, Award]]


def by_day(sentence: Sentence) -> Formulaic:
    """The days of a sentence, and what is later than all of them.

    Raises:
        UnreadableError: figures or units stand among the days, or days leave a gap.
    """
    bands: list[DayBand] = []
    late: Dates = []
    rest: Points | None = None
    for held, award in sentence.awards:
        points = award.points
        if points is None or award.least is not None:
            raise UnreadableError(CONSISTENT, award.span)
        if isinstance(held, Dated) and held.last is not None:
            _refuse_gap(held, bands, award)
            bands.append(DayBand(held.last, points))
        elif isinstance(held, Dated):
            late.append((held, award))
        elif isinstance(held, Verdict) and held.met:
            bands.append(DayBand(None, points))
        elif isinstance(held, Verdict) and rest in {None, points}:
            rest = points
        else:
            raise UnreadableError(CONSISTENT, award.span)
    _refuse_units(sentence)
    if sentence.line is not None:
        bands += _and_so_on(bands, late, sentence.line)
    for held, award in late:
        _refuse_early(held, bands, award, rest)
        rest = award.points
    return ByDay(tuple(bands), NONE if rest is None else rest)


def _refuse_units(sentence: Sentence) -> None:
    for each, _, _ in sentence.deductions:
        raise UnreadableError(CONSISTENT, each.span)
    for each, _ in sentence.additions:
        raise UnreadableError(CONSISTENT, each.span)
    for each, _, _ in sentence.earnings:
        raise UnreadableError(CONSISTENT, each.span)


def _day(day: Deadline, year: int = _YEAR) -> dt.date:
    """A day in some year, to hold it against others of the sentence."""
    return day.in_year((day.year or year) + day.years_after)


def _year_of(bands: list[DayBand]) -> int:
    """The year that the days of a sentence name, for those that name none."""
    return next((band.last.year for band in bands if band.last and band.last.year), _YEAR)


def _refuse_gap(held: Dated, bands: list[DayBand], award: Award) -> None:
    """7月1日至7月31日 follows what ends in June; before it there would be nobody's days."""
    if held.first is None:
        return
    year = _year_of(bands)
    before = _day(held.first, year) - _ONE_DAY
    known = any(band.last is None or _day(band.last, year) == before for band in bands)
    if not known:
        raise UnreadableError(CONSISTENT, award.span)


def _refuse_early(held: Dated, bands: list[DayBand], award: Award, rest: Points | None) -> None:
    """What is after a day must be after all the others, and nothing may lie between."""
    assert held.first is not None  # noqa: S101 - a day without a last one has a first
    year = _year_of(bands)
    first = _day(held.first, year) + (dt.timedelta() if held.included else _ONE_DAY)
    ends = [_day(band.last, year) for band in bands if band.last is not None]
    joined = not ends or max(ends) + _ONE_DAY == first
    nothing = award.points == NONE and (not ends or max(ends) < first)
    if not (joined or nothing) or rest not in {None, award.points}:
        raise UnreadableError(CONSISTENT, award.span)


def _and_so_on(bands: list[DayBand], late: Dates, line: Line) -> list[DayBand]:
    """6月底前5分，7月底前4分，以此类推: a month later, as many points less."""
    known = [band for band in bands if band.last is not None]
    dated = any(band.last is not None and band.last.year is not None for band in bands)
    if not line.goes_on or len(known) < _FEWEST or len(known) != len(bands) or dated:
        raise UnreadableError(KNOTS, line.span)
    (before, one), (after, two) = ((_day(b.last), b.points) for b in known[-2:] if b.last)
    step = one.size - two.size
    months = _months(after) - _months(before)
    whole = all(day + _ONE_DAY == (day + _ONE_DAY).replace(day=1) for day in (before, after))
    if step <= 0 or months != 1 or not whole or one.share is not two.share or one.off or two.off:
        raise UnreadableError(KNOTS, line.span)
    stop = min((_months(_day(held.first)) for held, _ in late if held.first), default=None)
    found, count, size = [], _months(after) + 1, two.size - step
    while size > 0 and (stop is None or count < stop):
        year, month = divmod(count - 1, _MONTHS)
        end = end_of_month(None, month + 1, None, recurring=False)
        found.append(DayBand(evolve(end, years_after=year - _YEAR), Points(size, two.share)))
        count, size = count + 1, size - step
    return found


def _months(day: dt.date) -> int:
    return day.year * _MONTHS + day.month
