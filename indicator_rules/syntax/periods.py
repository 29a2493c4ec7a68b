"""The period that a date stands for where it names no day: 2023年12月 begins on the first."""

from __future__ import annotations

import datetime as dt
import re

from indicator_rules.source import half_width

_DAY_NAMED = re.compile("[日号底末前初旬止]")
_MONTHS = {"月|^[0-9]{4}[./-][0-9]{1,2}$": 1, "季": 3, "半年": 6, "年": 12}


def first_day(text: str, last: dt.date) -> dt.date:
    """The first day of the month, quarter, half or year that a text names; else the day itself."""
    text = half_width(text).strip()
    if _DAY_NAMED.search(text):
        return last
    months = next((size for named, size in _MONTHS.items() if re.search(named, text)), None)
    if months is None or months > last.month:
        return last
    return dt.date(last.year, last.month - months + 1, 1)
