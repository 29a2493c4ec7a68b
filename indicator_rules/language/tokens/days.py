"""One day (时限) at a place of a text: a date, a month, a quarter, a half, a year, or a span."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from indicator_rules.language.tokens.day_ends import (
    LONGEST,
    MONTHS,
    NO_START,
    Named,
    NoDayError,
    a_day,
    named,
)
from indicator_rules.language.tokens.day_words import BY, MONTH_DOT_DAY, PLAIN, SAYS_DAY, TO
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import Deadline

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_COMMON_YEAR = 2023
_BEFORE = frozenset(("前", "之前", "以前"))


@frozen
class Day:
    """What is said of a day at a place of a text; ``end`` is behind 底, 末, 前, 内 and 止."""

    start: int
    end: int
    last: Deadline | None
    """The last day that is included; None where the day is refused."""
    by: bool = False
    """Said with 前, 以前, 内 or 止: until that day. Otherwise the day is only named."""
    months: int = 0
    """How many months the named period has: 12月 1, 三季度 3; 0 where a day is named."""
    before: bool = False
    """前 right behind a month, a quarter, a half or a year: perhaps before that begins."""
    first: Deadline | None = None
    """The first day where two are said as one: 3月1日至11月30日, 3-5月."""
    relative: tuple[int, int] | None = None
    """The place of 次年, 明年, 上年, 去年, whose year only the table knows."""
    bare_year: bool = False
    """2023年 and nothing more."""
    code: str | None = None
    """Why it is refused: no such date (IR107), two readings (IR111), no day (IR101)."""
    words: Mapping[str, object] = field(factory=dict)
    """What the sentences of ``code`` need."""


def in_year(rule: Deadline, year: int) -> Deadline:
    """A day without a year in that of its table; the end of February is what it is that year.

    Raises:
        Refusal: the year has no such day (IR107).
    """
    year += rule.years_after
    day = rule.day
    if rule.end_of_month and rule.month is not None:
        day = calendar.monthrange(year, rule.month)[1]
    return evolve(rule, year=year, day=day, years_after=0)


def day_at(text: str, start: int, *, month_dot: bool = False) -> Day | None:
    """The day that begins at a place of a folded text, or None.

    With ``month_dot`` 2023.12 is a month and 6.30 a day; else the one is refused (IR111) and the
    other is a figure, unless 前 follows.
    """
    plain = PLAIN.match(text, start)
    if plain is not None and text[start - 1 : start] not in NO_START:
        found = _plain(start, plain)
        if found is not None:
            return found
    try:
        one = named(text, start, month_dot=month_dot)
        return None if one is None else _with_what_follows(text, start, one)
    except NoDayError as refused:
        return Day(start, refused.end, None, code=refused.code, words=refused.words)


def _plain(start: int, found: re.Match[str]) -> Day | None:
    """2023年12月底前, or None where the year has no such day."""
    year, month, day, closing, by = found.group("year", "month", "day", "closing", "by")
    period = not (day or closing)
    in_month, which = int(month), int(year) if year else None
    most = calendar.monthrange(which or _COMMON_YEAR, in_month)[1]
    number = int(day) if day else most
    if number > most:
        return None
    return Day(
        start,
        found.end(),
        Deadline(
            which,
            in_month,
            number,
            end_of_month=not day,
            before=(in_month, 1) if period and by in _BEFORE else None,
        ),
        by=by is not None,
        months=1 if period and not by else 0,
        before=period and by is not None,
    )


def _with_what_follows(text: str, start: int, one: Named) -> Day:
    last = one
    if not one.spans:
        sign = TO.match(text, one.end)
        other = None if sign is None else _second(text, sign.end(), one)
        if other is not None:
            last = other
    closing = BY.match(text, last.end)
    before = closing is not None and last.period and not last.by and "前" in closing[0]
    spans = last is not one or one.spans
    deadline = _deadline(text, start, last)
    first = _first_day(text, start, one) if spans else None
    if first is not None and _is_after(first, deadline):
        raise NoDayError("IR111", text, start, last.end, remedy="11月至次年2月")
    if before or (closing is not None and last.third and "前" in closing[0]):
        deadline = evolve(deadline, before=(last.first_month, last.first_day))
    months = 0 if before or not last.period else last.months
    return Day(
        start,
        last.end if closing is None else closing.end(),
        deadline,
        by=closing is not None or last.by,
        # 每年11-2月 runs over the end of a year.
        months=months + MONTHS if months < 0 else months,
        before=before,
        first=first,
        relative=one.relative or last.relative,
        bare_year=last.bare_year and closing is None and not spans,
    )


def _second(text: str, start: int, one: Named) -> Named | None:
    """What stands behind 至, in the year of the first; None where that is no day."""
    other = None
    dotted = MONTH_DOT_DAY.match(text, start)
    if dotted is not None and one.year is not None and one.day is not None:
        other = a_day(dotted.end(), None, int(dotted["month"]), int(dotted["day"]))
    elif dotted is None or SAYS_DAY.match(text, dotted.end()):
        other = named(text, start, month_dot=True)
    if other is None or other.month is None:
        return None
    if other.year is not None and one.year is None and not one.recurring:
        # 11月至2023年2月 begins the year before.
        one.year = other.year - (one.first_month > other.month)
    elif other.year is None and one.year is not None:
        other.year, other.years_after = one.year + other.years_after, 0
    elif one.recurring:
        other.recurring, other.years_after = True, 0
    elif not other.years_after:
        other.years_after = one.years_after
    years = (other.year or 0) + other.years_after - (one.year or 0) - one.years_after
    other.months = years * MONTHS + other.month - one.first_month + 1
    return other


def _first_day(text: str, start: int, one: Named) -> Deadline:
    year = one.first_year or one.year
    try:
        return Deadline(
            year,
            None if one.month is None else one.first_month,
            one.first_day,
            recurring=one.recurring,
            years_after=one.years_after,
        )
    except Refusal as refusal:
        raise NoDayError(refusal.code, text, start, one.end, **refusal.words) from refusal


def _is_after(first: Deadline, last: Deadline) -> bool:
    if first.recurring:
        return False
    ends = [((day.year or 0) + day.years_after, day.month or 0, day.day) for day in (first, last)]
    return ends[0] > ends[1]


def _deadline(text: str, start: int, one: Named) -> Deadline:
    """The last day of what is named.

    Without a year February has 28 days: a deadline never slips a day later.
    """
    month, day = one.month, one.day
    closing = day is None
    if day is None:
        whole = month is not None and 1 <= month <= MONTHS
        day = calendar.monthrange(one.year or _COMMON_YEAR, month or 1)[1] if whole else LONGEST
    try:
        return Deadline(
            one.year,
            month,
            day,
            recurring=one.recurring,
            years_after=one.years_after,
            end_of_month=closing,
        )
    except Refusal as refusal:
        raise NoDayError(refusal.code, text, start, one.end, **refusal.words) from refusal
