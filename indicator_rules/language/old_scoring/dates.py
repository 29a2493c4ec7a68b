"""Dates (时限) from the words of the lexicon: the last day that a wording includes."""

from __future__ import annotations

import calendar
import re

from indicator_rules.language.old_scoring.numerals import numeral
from indicator_rules.model.rules import Deadline

_MONTHS = 12
_COMMON_YEAR = 2023
_THIRDS = {"上旬": 10, "中旬": 20}


def number_in(text: str) -> int:
    """The number a date word holds: 2023年, 12月份, 第三季度, 十二月."""
    digits = re.search(r"[0-9]+", text)
    if digits:
        return int(digits[0])
    found = re.search(r"[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]", text)
    return int(numeral(found[0])) if found else 0


def _last_day(year: int | None, month: int) -> int:
    """The last day of a month; February without a year has 28."""
    if not 1 <= month <= _MONTHS:
        return 31
    # Without a year February has 28 days: a deadline never slips a day later.
    return calendar.monthrange(year or _COMMON_YEAR, month)[1]


def end_of_month(year: int | None, month: int, part: str | None, *, recurring: bool) -> Deadline:
    """The last day of a month or of its 上旬 or 中旬."""
    day = _THIRDS.get(part or "") or _last_day(year, month)
    return Deadline(year, month, day, recurring=recurring)


def end_of_quarter(year: int | None, quarter: int, *, recurring: bool) -> Deadline:
    """The last day of a quarter."""
    return end_of_month(year, quarter * 3, None, recurring=recurring)
