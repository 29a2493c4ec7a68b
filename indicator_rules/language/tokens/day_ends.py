"""What is named as a day: a date, a month, a quarter, a half or a year, with its first day."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from indicator_rules.language.tokens.day_words import (
    ALONE,
    BY,
    CLOCK,
    COUNTED,
    DAMAGED,
    DIGITS_ONLY,
    ENDS,
    EVERY_MONTH,
    INNER,
    MONTH_DOT_DAY,
    OTHER_YEARS,
    SAYS_DAY,
    TO,
    YEAR,
    YEAR_DOT_MONTH,
    number,
    year_number,
)

_MONTHS, _LONGEST = 12, 31
_LIVED_IN = range(1900, 2100)
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "首": 1, "末": 4, "两": 2}
_PARTS = {"初": 10, "上": 10, "中": 20}
_MIDDLE = 15
_HALF = 6
_SPELT = "零〇○一二三四五六七八九十"
_DATE = {
    "expected": "a date such as 2023年12月底前",
    "expected_zh": "日期（如 2023年12月底前）",
    "remedy": "write the day, as in 2023年12月31日前",
    "remedy_zh": "请写明日期，如 2023年12月31日前",
}


@frozen
class Named:
    """One end: from the first day of a period to its last."""

    end: int
    year: int | None
    month: int | None
    day: int
    """0 is the end of the month."""
    first_month: int
    first_day: int = 1
    first_year: int | None = None
    months: int = 0
    years_after: int = 0
    recurring: bool = False
    relative: tuple[int, int] | None = None
    period: bool = False
    """Whether the name is that of a period, without 底 or a day."""
    by: bool = False
    bare_year: bool = False
    spans: bool = False


class NoDayError(Exception):
    """A place names a day that is refused: its code, its end, and the words of its sentence."""

    def __init__(self, code: str, text: str, start: int, end: int, **words: object) -> None:
        super().__init__(code)
        behind = BY.match(text, end)
        self.code = code
        self.end = behind.end() if behind else end
        self.words: dict[str, object] = {"found": text[start : self.end], **words}


def named(text: str, start: int, *, month_dot: bool) -> Named | None:
    """One end of what is said at a place."""
    if "0" <= text[start : start + 1] <= "9":
        found = _in_digits(text, start, month_dot=month_dot)
        if found is not None:
            return found
    else:
        monthly = EVERY_MONTH.match(text, start)
        if monthly is not None:
            return _monthly(text, start, monthly)
    damaged = DAMAGED.match(text, start)
    if damaged is not None:
        found_letter = damaged["letter"]
        raise NoDayError("IR101", text, start, damaged.end(), **{**_DATE, "found": found_letter})
    counted = COUNTED.match(text, start)
    if counted is not None:
        raise NoDayError("IR101", text, start, counted.end(), **_DATE)
    year = YEAR.match(text, start)
    inner = INNER.match(text, start if year is None else year.end())
    if year is None:
        return None if inner is None else _inside(text, start, None, inner)
    if inner is not None and inner["unknown"] is None and inner.start() == inner.end():
        inner = None
    if inner is None:
        return _whole_year(text, start, year)
    return _inside(text, start, year, inner)


def _in_digits(text: str, start: int, *, month_dot: bool) -> Named | None:
    found = DIGITS_ONLY.match(text, start)
    if found is not None:
        run = found["run"]
        if run:
            year, month, day = int(run[:4]), int(run[4:6]), int(run[6:])
        else:
            year, day = int(found["year"]), int(found["day"])
            month = int(found["month"] or found["month_"] or found["month__"])
        clock = CLOCK.match(text, found.end())
        end = clock.end() if clock else found.end()
        if year not in _LIVED_IN:
            raise NoDayError("IR107", text, start, end)
        return a_day(end, year, month, day)
    found = YEAR_DOT_MONTH.match(text, start)
    if found is not None:
        return _dotted(text, start, found, month_dot=month_dot)
    found = MONTH_DOT_DAY.match(text, start)
    if found is not None:
        behind = SAYS_DAY.match(text, found.end())
        asked = month_dot and ENDS.match(text, found.end())
        if behind is not None or asked:
            return a_day(found.end(), None, int(found["month"]), int(found["day"]))
    return None


def _dotted(text: str, start: int, found: re.Match[str], *, month_dot: bool) -> Named | None:
    """2022.09-2024.01, 2023.12底, 2023.12 alone."""
    end, year, month = found.end(), int(found["year"]), int(found["month"])
    sign = TO.match(text, end)
    second = YEAR_DOT_MONTH.match(text, sign.end()) if sign is not None else None
    if second is not None:
        last_year, last_month = int(second["year"]), int(second["month"])
        count = (last_year - year) * _MONTHS + last_month - month + 1
        behind = second.end()
        part = text[behind : behind + 1]
        return Named(
            behind + (part in _ENDS),
            last_year,
            last_month,
            0,
            month,
            first_year=year,
            months=0 if part in _ENDS else count,
            period=part not in _ENDS,
            spans=True,
        )
    part = text[end : end + 1]
    if part in _ENDS:
        return Named(end + 1, year, month, 0, month)
    if SAYS_DAY.match(text, end) or (month_dot and ENDS.match(text, end)):
        return Named(end, year, month, 0, month, months=1, period=True)
    if text[start + 4] == "." and len(found["month"]) == 1:
        return None
    before = text[start - 1 : start]
    if ENDS.match(text, end) and before not in tuple("<>=≥≤约"):
        remedy = f"{year}年{month}月"
        if text[start + 4] == "-":
            return Named(end, year, month, 0, month, months=1, period=True)
        raise NoDayError("IR111", text, start, end, remedy=remedy)
    return None


_ENDS = ("底", "末")


def a_day(end: int, year: int | None, month: int, day: int) -> Named:
    """A date."""
    return Named(end, year, month, day, month, day)


def _monthly(text: str, start: int, found: re.Match[str]) -> Named:
    day = _LONGEST
    if found["day"]:
        day = number(found["day"])
    elif found["part"][0] in _PARTS:
        day = _PARTS[found["part"][0]]
    if not 1 <= day <= _LONGEST:
        raise NoDayError("IR107", text, start, found.end())
    return Named(found.end(), None, None, day, 1, recurring=True)


def _year_of(
    text: str, start: int, found: re.Match[str] | None, end: int, *, alone: bool
) -> Named | None:
    """The year that is said, as one end without a month."""
    if found is None:
        return Named(end, None, None, 0, 1)
    if found["every"]:
        return Named(end, None, None, 0, 1, recurring=True)
    if found["same"]:
        return Named(end, None, None, 0, 1)
    if found["other"]:
        after = OTHER_YEARS.get(found["other"])
        if after is None:
            raise NoDayError("IR111", text, start, end, remedy="次年6月底前")
        return Named(end, None, None, 0, 1, years_after=after, relative=found.span())
    spelt = found["year"]
    if len(spelt) == 2 and not alone:  # noqa: PLR2004 - 23年12月 has a year of two digits
        raise NoDayError("IR111", text, start, end, remedy=f"20{text[start:end]}")
    year = year_number(spelt)
    if year not in _LIVED_IN:
        if alone and not (len(spelt) == 4 and year > _LIVED_IN.stop):  # noqa: PLR2004
            return None
        raise NoDayError("IR107", text, start, end)
    first = found["years_from"]
    return Named(
        end, year, None, 0, 1, first_year=int(first) if first else None, spans=first is not None
    )


def _whole_year(text: str, start: int, found: re.Match[str]) -> Named | None:
    """2023年, 2021-2023年."""
    if not found["year"] or ALONE.match(text, found.end()) is None:
        return None
    year = _year_of(text, start, found, found.end(), alone=True)
    if year is None or year.year is None:
        return None
    years = year.year - (year.first_year or year.year) + 1
    return evolve(
        year, month=_MONTHS, months=years * _MONTHS, period=True, bare_year=not year.spans
    )


def _inside(
    text: str, start: int, year_found: re.Match[str] | None, found: re.Match[str]
) -> Named | None:
    end = found.end()
    if year_found is None and not _stands_alone(text, start, found):
        return None
    if found["unknown"]:
        raise NoDayError("IR101", text, start, end, **_DATE)
    year = _year_of(text, start, year_found, end, alone=False)
    if year is None:
        return None
    if found["month"] or found["named_month"]:
        return _month(text, start, year, found)
    if found["half"]:
        first = 1 if found["half"] == "上" else _HALF + 1
        return _period(year, first, first + _HALF - 1, ended=found["half_end"])
    if found["first_months"]:
        return _period(year, 1, number(found["first_months"]), ended=None)
    if found["first_quarters"]:
        return _period(year, 1, 3 * _quarter(found["first_quarters"]), ended=found["first_end"])
    if found["quarter"] or found["letter"]:
        last = _quarter(found["quarter"] or found["letter"])
        first = _quarter(found["quarters_from"] or str(last))
        ended = found["quarter_end"] or found["letter_end"]
        spans = found["quarters_from"] is not None
        return evolve(_period(year, 3 * first - 2, 3 * last, ended=ended), spans=spans)
    if found["inside"]:
        return evolve(_period(year, 1, _MONTHS, ended=None), by=True)
    part = found["year_part"]
    month = {"初": 1, "中": _HALF}.get(part[0], _MONTHS)
    return evolve(year, month=month, first_month=month)


def _stands_alone(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether what has no year in front of it names a day at all."""
    before = text[start - 1 : start]
    if found["first_months"]:
        # 提前3个月, 验收前3个月 are counted from something.
        return before in ("", ",", ";", "。", ":", "(", "、")
    if found["year_part"] or found["inside"]:
        return text[start] == "年" and before not in _OF_OTHER_YEARS
    if found["first_quarters"]:
        return before not in ("提", "之", "以")
    if found["month"] or found["named_month"]:
        said = found["day"] or found["bare_day"] or found["third"] or found["week"]
        if found["month"] and not said and int(found["month"]) > _MONTHS:
            return text[found.end() : found.end() + 1] == "前"
        # 3月内 is within three months.
        return bool(said) or found["months_from"] is not None or not _within(text, found.end())
    return True


_OF_OTHER_YEARS = tuple("0123456789零一二两三四五六七八九十百千半学财青中老少往历近全个每")


def _within(text: str, place: int) -> bool:
    return text[place : place + 1] == "内"


def _quarter(text: str) -> int:
    spelt = text[-1]
    return _QUARTERS.get(spelt) or int(spelt)


def _period(year: Named, first: int, last: int, *, ended: str | None) -> Named:
    return evolve(
        year,
        month=last,
        first_month=first,
        months=0 if ended else last - first + 1,
        period=not ended,
    )


def _month(text: str, start: int, year: Named, found: re.Match[str]) -> Named:
    end = found.end()
    month = number(found["month"] or found["named_month"])
    if found["week"]:
        raise NoDayError("IR101", text, start, end, **_DATE)
    first = number(found["months_from"]) if found["months_from"] else month
    spans = found["months_from"] is not None or year.spans
    if not (1 <= month <= _MONTHS and 1 <= first <= _MONTHS):
        raise NoDayError("IR107", text, start, end)
    day = found["day"] or found["bare_day"]
    if day:
        from_day = found["days_from"]
        clock = CLOCK.match(text, end)
        return evolve(
            year,
            end=clock.end() if clock else end,
            month=month,
            day=number(day),
            first_month=first,
            first_day=number(from_day) if from_day else (1 if spans else number(day)),
            spans=spans or from_day is not None,
        )
    third = found["third"]
    if third:
        day_of = _MIDDLE if third in ("中", "中期") else _PARTS.get(third[0], 0)
        return evolve(year, month=month, day=day_of, first_month=first, spans=spans)
    named = _period(year, first, month, ended=None)
    return evolve(named, spans=spans)
