"""What is named as a day: a date, a month, a quarter, a half or a year, with its first day."""

from __future__ import annotations

import re

from attrs import define

from indicator_rules.language.lazily import lazily
from indicator_rules.language.tokens.day_words import (
    ALONE,
    BY,
    CLOCK,
    COUNTED_PARTS,
    COUNTED_TIMES,
    DAMAGED,
    DIGITS_ONLY,
    ENDS,
    EVERY_MONTH,
    MAY_BEGIN,
    MONTH_BEHIND,
    MONTH_DOT_DAY,
    OTHER_YEARS,
    REPAIRED,
    SAYS_DAY,
    TO,
    YEAR,
    YEAR_DOT_MONTH,
    counted,
    inner,
    number,
    year_number,
)

MONTHS, LONGEST = 12, 31
_LIVED_IN = range(1900, 2100)
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "首": 1, "末": 4, "两": 2}
_PARTS = {"初": 10, "上": 10, "中": 20, "上中": 20, "中上": 20}
_MIDDLE = 15
_HALF = 6
_MISREAD_BEHIND = lazily("(?=[0-9]?[OolI])[0-9OolI]{1,2}[日号]")
_DATE = {
    "expected": "a date such as 2023年12月底前",
    "expected_zh": "日期（如 2023年12月底前）",
    "remedy": "write the day, as in 2023年12月31日前",
    "remedy_zh": "请写明日期，如 2023年12月31日前",
}


@define
class Named:
    """A period from its first day to its last, while it is put together."""

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    """None is the end of the month."""
    first_month: int = 1
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
    third: bool = False
    """Whether it is ten days of a month: 中旬."""
    spans: bool = False
    """Whether it is from one day to another."""


class NoDayError(Exception):
    """A place names a day that is refused: its code, its end, and the words of its sentence."""

    def __init__(self, code: str, text: str, start: int, end: int, **words: object) -> None:
        super().__init__(code)
        behind = BY.match(text, end)
        self.code = code
        self.end = behind.end() if behind else end
        self.words: dict[str, object] = {"found": text[start : self.end], **words}


def named(text: str, start: int, *, month_dot: bool) -> Named | None:
    """What is named as a day at a place, without what stands behind it.

    Raises:
        NoDayError: it names no day of the calendar, or one of two.
    """
    beginning = MAY_BEGIN.match(text, start)
    if beginning is None:
        return None
    if "0" <= text[start] <= "9":
        if text[start - 1 : start] in NO_START:
            return None
        if beginning["sign"] or beginning["run"]:
            found = _in_digits(text, start, month_dot=month_dot)
            if found is not None:
                return found
            _refuse(text, start)
    else:
        if text[start] in _SPELT and text[start - 1 : start] in _SPELT_BEFORE:
            return None
        monthly = EVERY_MONTH.match(text, start) if text[start] == "每" else None
        if monthly is not None:
            return _monthly(text, start, monthly)
        _refuse(text, start)
    year = YEAR.match(text, start)
    part = inner().match(text, start if year is None else year.end())
    if part is not None:
        if _MISREAD_BEHIND.match(text, part.end()) is not None:
            # 3月2l日: the day of the month is no other thing behind the month.
            _refuse(text, start)
        return _inside(text, start, year, part)
    whole = None if year is None else _whole_year(text, start, year)
    if whole is None:
        # 2024年1O月: the year is not named alone.
        _refuse(text, start)
    return whole


def _refuse(text: str, start: int) -> None:
    damaged = DAMAGED.match(text, start)
    if damaged is not None:
        repaired = damaged[0].translate(REPAIRED)
        words = _DATE | {"remedy": f"write {repaired}", "remedy_zh": f"请写 {repaired}"}
        raise NoDayError("IR101", text, start, damaged.end(), **words)
    far = counted().match(text, start)
    # 〔2023〕12号 is the number of a document.
    if far is not None and (far[0][-1] != "号" or text[start - 1 : start] in _OPENS):
        raise NoDayError("IR101", text, start, far.end(), **_DATE)


def _in_digits(text: str, start: int, *, month_dot: bool) -> Named | None:
    found = DIGITS_ONLY.match(text, start)
    if found is not None:
        run = found["run"]
        if run:
            year, month, day = int(run[:4]), int(run[4:6]), int(run[6:])
        else:
            year, day = int(found["year"]), int(found["day"])
            month = int(found["month"])
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
    one = Named(end, year, month, first_month=month, months=1, period=True)
    sign = TO.match(text, end)
    second = YEAR_DOT_MONTH.match(text, sign.end()) if sign is not None else None
    if second is not None:
        one.first_year, one.spans = year, True
        one.end, one.year, one.month = second.end(), int(second["year"]), int(second["month"])
        one.months = (one.year - year) * MONTHS + one.month - month + 1
    if text[one.end : one.end + 1] in _ENDS:
        one.end, one.months, one.period = one.end + 1, 0, False
        return one
    over = ENDS.match(text, end) is not None
    month_behind = sign is not None and MONTH_BEHIND.match(text, sign.end()) is not None
    if second is not None or month_behind or SAYS_DAY.match(text, end) or (month_dot and over):
        return one
    if not over or text[start - 1 : start] in _COMPARING:
        return None
    if text[start + 4] == "-":
        return one
    if len(found["month"]) == 1:
        return None
    raise NoDayError("IR111", text, start, end, remedy=f"{year}年{month}月")


_ENDS = ("底", "末")
_DAYS = ("日", "号")
_COMPARING = tuple("<>=≥≤约")


def a_day(end: int, year: int | None, month: int, day: int) -> Named:
    """A date."""
    return Named(end, year, month, day, first_month=month, first_day=day)


def _monthly(text: str, start: int, found: re.Match[str]) -> Named:
    if found["day"]:
        day = number(found["day"])
    else:
        day = _PARTS.get(found["part"][:-1], _PARTS.get(found["part"], LONGEST))
    if not 1 <= day <= LONGEST:
        raise NoDayError("IR107", text, start, found.end())
    one = Named(found.end(), day=day, recurring=True)
    if found["days_from"]:
        one.first_day, one.spans = number(found["days_from"]), True
    return one


def _whole_year(text: str, start: int, found: re.Match[str]) -> Named | None:
    """2023年, 2021-2023年."""
    if not found["year"] or ALONE.match(text, found.end()) is None:
        return None
    year = _year_of(text, start, found, found.end(), duration=True)
    if year is None or year.year is None:
        return None
    year.month, year.period, year.bare_year = MONTHS, True, not year.spans
    year.months = MONTHS * (year.year - (year.first_year or year.year) + 1)
    return year


def _year_of(
    text: str, start: int, found: re.Match[str] | None, end: int, *, duration: bool
) -> Named | None:
    """The year that is said; None for 10年内, which with ``duration`` is how long."""
    one = Named(end)
    if found is None or found["same"]:
        return one
    if found["every"]:
        one.recurring = True
        return one
    if found["other"]:
        after = OTHER_YEARS.get(found["other"])
        if after is None:
            raise NoDayError("IR111", text, start, end, remedy="次年6月底前")
        one.years_after, one.relative = after, (start, found.end("whole"))
        return one
    spelt = found["year"]
    year = year_number(spelt)
    if year in _LIVED_IN:
        one.year = year
        if found["years_from"]:
            one.first_year, one.spans = int(found["years_from"]), True
        return one
    if duration and not (len(spelt) == _YEAR_DIGITS and year >= _LIVED_IN.stop):
        return None
    if len(spelt) < _YEAR_DIGITS - 1:
        # 23年12月 is a year of two digits, or 23 years and December.
        raise NoDayError("IR111", text, start, end, remedy=f"20{text[start:end]}")
    raise NoDayError("IR107", text, start, end)


_YEAR_DIGITS = 4


def _inside(
    text: str, start: int, year_found: re.Match[str] | None, found: re.Match[str]
) -> Named | None:
    end = found.end()
    if year_found is None and not _stands_alone(text, start, found):
        return None
    if year_found is not None and _runs_on(text, start):
        return None
    if found["unknown"] or found["feast"] or found["week"]:
        raise NoDayError("IR101", text, start, end, **_DATE)
    one = _year_of(text, start, year_found, end, duration=found["inside"] is not None)
    if one is None:
        return None
    if found["dotted_month"]:
        one.month = one.first_month = int(found["dotted_month"])
        one.day = one.first_day = int(found["dotted_day"])
        if text[end - 1] not in _DAYS and SAYS_DAY.match(text, end) is None:
            # 2024年9.30 is a figure of that year as well.
            remedy = f"{text[start : found.start()]}{one.month}月{one.day}日"
            raise NoDayError("IR111", text, start, end, remedy=remedy)
    elif found["month"] or found["named_month"]:
        _add_month(text, one, found)
    elif found["half"]:
        first = 1 if found["half"] == "上" else _HALF + 1
        _add_period(one, first, first + _HALF - 1, ended=found["half_end"])
    elif found["first_months"]:
        _add_period(one, 1, number(found["first_months"]), ended=None)
    elif found["first_quarters"]:
        last = _quarter(found["first_quarters"])
        _add_period(one, 1, 3 * last, ended=found["first_end"])
    elif found["quarter"] or found["letter"]:
        last = _quarter(found["quarter"] or found["letter"])
        first = _quarter(found["quarters_from"]) if found["quarters_from"] else last
        one.spans = found["quarters_from"] is not None or one.spans
        ended = found["quarter_end"] or found["letter_end"]
        _add_period(one, 3 * first - 2, 3 * last, ended=ended)
    elif found["inside"]:
        _add_period(one, 1, MONTHS, ended=None)
        one.by = True
    else:
        one.month = {"初": 1, "中": _HALF}.get(found["year_part"][0], MONTHS)
        one.first_month = one.month
    if one.first_year is not None and not (found["months_from"] or found["quarters_from"]):
        # 2022年至2023年3月 begins with January.
        one.months += (one.first_month - 1) if one.months else 0
        one.first_month = one.first_day = 1
    return one


def _runs_on(text: str, start: int) -> bool:
    """以前年度 and 投产后年底 are of no other year, 5%以上年末 is not of the year before."""
    before = text[start - 1 : start]
    if text[start] in "前后":
        return before not in _OPENS
    return text[start] in "上下去明来" and before in _RUN_ON


def _stands_alone(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether what has no year in front of it names a day at all."""
    before, end = text[start - 1 : start], found.end()
    month, named_month = found.group("month", "named_month")
    if month or named_month:
        said = found.group("day", "bare_day", "third", "week", "months_from")
        return any(said) or not _is_length(text, found)
    if found["unknown"]:
        return before in _OPENS or before in _MODALS
    if found["feast"] or found["dotted_month"]:
        return False
    if found["first_months"]:
        # 提前3个月, 验收前3个月 are counted from something.
        return before in _OPENS
    if found["year_part"] or found["inside"]:
        return text[start] == "年" and before not in _OF_OTHER_YEARS
    if found["first_quarters"]:
        return before not in _BEFORE_AHEAD
    if found["quarter"]:
        return before not in _OF_OTHER_QUARTERS and COUNTED_PARTS.match(text, end) is None
    return True


def _is_length(text: str, found: re.Match[str]) -> bool:
    """3月内 is within three months, 1月1次 once a month, 18月 a length."""
    end = found.end()
    if COUNTED_TIMES.match(text, end) or text[end : end + 1] == "内":
        return True
    return (
        found["month"] is not None and int(found["month"]) > MONTHS and BY.match(text, end) is None
    )


NO_START = tuple("0123456789.")
_SPELT = frozenset("零〇○一二三四五六七八九十廿卅")
_SPELT_BEFORE = tuple("零〇○一二两三四五六七八九十百千万点分")
_OPENS = ("", *",;。:、(在于至到-~")
_RUN_ON = tuple("以之未近除证说半")
_OF_OTHER_QUARTERS = tuple("每任上下近同某续一")
_MODALS = tuple("争保须应")
_BEFORE_AHEAD = tuple("提之以")
_OF_OTHER_YEARS = tuple("0123456789零一二两三四五六七八九十百千半学财青中老少往历近全个每")


def _quarter(text: str) -> int:
    return _QUARTERS.get(text[-1]) or int(text[-1])


def _add_period(one: Named, first: int, last: int, *, ended: str | None) -> None:
    one.first_month, one.month, one.period = first, last, not ended
    years = 0 if one.first_year is None or one.year is None else one.year - one.first_year
    one.months = 0 if ended else MONTHS * years + last - first + 1


def _add_month(text: str, one: Named, found: re.Match[str]) -> None:
    month = number(found["month"] or found["named_month"])
    one.month = month
    one.first_month = month
    if found["months_from"]:
        one.first_month, one.spans = number(found["months_from"]), True
    day = found["day"] or found["bare_day"]
    third = found["third"]
    if day:
        clock = CLOCK.match(text, one.end)
        one.end = clock.end() if clock else one.end
        one.day = number(day)
        if found["days_from"]:
            one.first_day, one.spans = number(found["days_from"]), True
        elif not one.spans:
            one.first_day = one.day
    elif third:
        if third in _THIRDS:
            one.third, one.first_day = True, _THIRDS[third]
        one.day = _MIDDLE if third in _MIDDLES else _PARTS.get(third.removesuffix("旬"))
    else:
        _add_period(one, one.first_month, month, ended=None)


_MIDDLES = ("中", "中期")
_THIRDS = {"上旬": 1, "中旬": 11, "下旬": 21}
