"""Dates and years lie in the period of the table."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.actuals import Measured
from indicator_rules.model.rules import AllOf, Deadline, Qualitative
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.model.rules import Rule

_TITLE = re.compile(r"(20[0-9]{2})(?=年|[-—–~～至])")
_NEXT = re.compile("[次翌明下]一?年")
# A base of comparison is of another year on purpose.
_NAMED = re.compile(r"(?<![较比同自从以至])(20[0-9]{2})年(?!以来)")


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR335 to IR339."""
    period = scorecard.period
    years = _TITLE.findall(scorecard.title)
    if period is not None and years and str(period) not in years:
        words = {"year": years[-1], "period": period}
        span = scorecard.place_of("title")
        yield Diagnostic("IR337", words, source=scorecard.source, span=span)
    for _, leaf in scorecard.leaves():
        yield from _against_start(leaf, scorecard)
        if period is not None:
            yield from _against_period(leaf, period, scorecard)


def _against_start(leaf: Indicator, scorecard: Scorecard) -> Iterator[Diagnostic]:
    start, day = leaf.start, _day_of(leaf)
    if start is None:
        return
    early = [one.date for one in _deadlines(leaf.target) if one.date is not None]
    ended = [date for date in early if date < start]
    if ended:
        yield finding_at("IR336", leaf, "start", scorecard, date=ended[0], start=start)
    elif day is not None and day < start:
        yield finding_at("IR339", leaf, "actual", scorecard, date=day, start=start)


def _against_period(leaf: Indicator, period: int, scorecard: Scorecard) -> Iterator[Diagnostic]:
    day = _day_of(leaf)
    years = [one.year for one in _deadlines(leaf.target)]
    outside = [year for year in years if year not in {None, period}]
    if outside and not _NEXT.search(leaf.target_text or ""):
        yield finding_at("IR335", leaf, "target", scorecard, year=outside[0], period=period)
    elif day is not None and leaf.start is None and day.year < period:
        start = dt.date(period, 1, 1)
        yield finding_at("IR339", leaf, "actual", scorecard, date=day, start=start)
    if isinstance(leaf.target, Qualitative):
        named = _NAMED.search(leaf.target.text)
        if named is not None and int(named[1]) != period:
            yield finding_at("IR338", leaf, "target", scorecard, year=named[1], period=period)


def _deadlines(rule: Rule | None) -> Iterator[Deadline]:
    for part in rule.parts if isinstance(rule, AllOf) else (rule,):
        if isinstance(part, Deadline):
            yield part


def _day_of(leaf: Indicator) -> dt.date | None:
    value = leaf.actual.value if isinstance(leaf.actual, Measured) else None
    return value if isinstance(value, dt.date) else None
