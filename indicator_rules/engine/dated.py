"""Points by the day on which something was done, on the line of days past the target."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.engine.curves import level
from indicator_rules.model.curve import Piece
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Deadline

if TYPE_CHECKING:
    from indicator_rules.model.methods import ByDay
    from indicator_rules.model.rules import Rule

_YEARS = (2023, 2024)
"""A year and a leap year, for a date that comes every year."""


def by_day(rule: Rule, method: ByDay, weight: Fraction) -> list[Piece]:
    """A piece for each day that is named, and one for what is later than all of them.

    Raises:
        Refusal: the target is no day, or how far a day is from it is not known (IR434).
    """
    if not isinstance(rule, Deadline):
        raise Refusal("IR434", target=rule, fits="a date", fits_zh="日期类目标值")
    _refuse_another_year(rule, method)
    bands = sorted(
        ((_days_past(rule, band.last), band.points.of(weight)) for band in method.bands),
        key=lambda one: one[0],
    )
    low: Fraction | None = None
    pieces = []
    for end, points in bands:
        if end == low:
            # Two days that are one contradict each other.
            raise Refusal("IR434", target=rule, fits="another date", fits_zh="其他日期")
        pieces.append(Piece(Region(low, end, low_closed=False), level(points)))
        low = end
    rest = level(method.rest.of(weight))
    return [*pieces, Piece(Region(low, None, low_closed=False), rest)]


def _refuse_another_year(rule: Deadline, method: ByDay) -> None:
    """12月底前得满分，次年3月底前得5分 against 2024年3月底前 begins the year before."""
    if rule.date is None:
        return
    open_days = [band.last for band in method.bands if band.last and not band.last.year]
    ours, before = (
        {last.in_year(year + last.years_after) for last in open_days if last.month}
        for year in (rule.date.year, rule.date.year - 1)
    )
    named = any(band.last is None or band.last.year for band in method.bands)
    if not named and rule.date not in ours and rule.date in before:
        raise Refusal("IR434", target=rule, fits="a date in its year", fits_zh="同一年度的日期")


def _days_past(rule: Deadline, last: Deadline | None) -> Fraction:
    """How many days a day is past that of the target; before it they are negative."""
    if last is None:
        return Fraction(0)
    if rule.month is None or last.month is None:
        raise Refusal("IR434", target=rule, fits="a day of the year", fits_zh="年内的日期")
    years = _YEARS if rule.date is None else (rule.date.year,)
    found = {
        (last.in_year((last.year or year) + last.years_after) - rule.in_year(year)).days
        for year in years
    }
    if len(found) > 1 or (rule.date is None and last.year is not None):
        raise Refusal("IR434", target=rule, fits="a date with its year", fits_zh="写明年份的日期")
    return Fraction(found.pop())
