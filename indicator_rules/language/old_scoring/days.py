"""Days in scoring sentences (6月30日前完成): one method per alternative of ``day``."""

from __future__ import annotations

import re

from lark import Token, Transformer, v_args

from indicator_rules.language.old_scoring.dates import end_of_month, end_of_quarter, number_in
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import Dated, DueBy, Item
from indicator_rules.language.old_scoring.spans import span_of
from indicator_rules.language.old_scoring.wanted import BY_WHEN
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.rules import Deadline
from indicator_rules.source import Span

_DAY = re.compile(
    r"(?:(?P<year>(?:19|20)[0-9]{2})年度?|(?P<next>次年|第二年|翌年)|[当本]年)?\s*"
    r"(?:(?P<month>[0-9]{1,2})月份?(?:(?P<day>[0-9]{1,2})[日号]|(?P<part>上旬|中旬)|[底末]|下旬)?"
    r"|第?(?P<quarter>[一二三四1-4])季度[底末]?|(?P<first>上半年)[底末]?|(?P<end>年[底末]|下半年[底末]?|以?内))"
)
"""A day, or a month, a quarter or a half of a year, which stand for their last day."""
_PERIOD_ALONE = re.compile(
    r"(?:[上下]半年|(?:第|前|^|(?<=[,;。、:]))\s*[一二三四1-4]季度)[末底]?\s*,?\s*(?=[得计记赋扣])"
)
_FROM = re.compile("及(?:其|之)?(?:以)?后|起")
_DUE = ("应", "须", "需", "要求", "计划")
_HALF, _LAST = 6, 12


def refuse_periods(text: str) -> None:
    """上半年得6分, 一季度得2分: a quarter or a half year alone, which is no length of time.

    Raises:
        UnreadableError: points stand behind one, and nothing says what was done by its end.
    """
    found = _PERIOD_ALONE.search(text)
    if found is not None:
        raise UnreadableError(BY_WHEN, Span(*found.span()))


@v_args(inline=True)
class DayBuilder(Transformer[Token, Formulaic]):
    """By a day, after one, or between two."""

    def by_day(self, words: Token) -> Item:
        day = _days_in(words)[0]
        if words.startswith(_DUE):
            return DueBy(day, span_of(words))
        return Dated(span_of(words), last=day)

    def after_day(self, words: Token) -> Item:
        """8月及以后 begins with August, 8月31日以后 after that day."""
        found = next(_DAY.finditer(words))
        included = _FROM.match(words, found.end()) is not None
        day = _first_of(found) if included else _last_of(found)
        return Dated(span_of(words), first=day, included=included)

    def between_days(self, words: Token) -> Item:
        first, last = list(_DAY.finditer(words))[:2]
        # 7月1日至31日 and 12月21日至12月31日 begin on the day that is named.
        return Dated(span_of(words), last=_last_of(last), first=_first_of(first), included=True)


def _days_in(words: str) -> list[Deadline]:
    return [_last_of(found) for found in _DAY.finditer(words)]


def _last_of(found: re.Match[str]) -> Deadline:
    year = int(found["year"]) if found["year"] else None
    if found["day"]:
        day = Deadline(year, int(found["month"]), int(found["day"]))
    elif found["month"]:
        day = end_of_month(year, int(found["month"]), found["part"], recurring=False)
    elif found["quarter"]:
        day = end_of_quarter(year, number_in(found["quarter"]), recurring=False)
    else:
        month = _HALF if found["first"] else _LAST
        day = end_of_month(year, month, None, recurring=False)
    return day if not found["next"] else Deadline(day.year, day.month, day.day, years_after=1)


def _first_of(found: re.Match[str]) -> Deadline:
    """The first day of what is named: of a month its first."""
    last = _last_of(found)
    month = last.month or _LAST
    if found["quarter"]:
        month -= 2
    elif not found["month"]:
        month -= _HALF - 1
    day = last.day if found["day"] else 1
    return Deadline(last.year, month, day, years_after=last.years_after)
