"""Which values a line has, and what they are called: amounts, days late, levels of a scale."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from attrs import evolve, frozen

from indicator_rules.diagnostics import Language
from indicator_rules.diagnostics.language import current_language
from indicator_rules.engine.curves import inner
from indicator_rules.engine.printing import shown_figure
from indicator_rules.model.aim import Aim, Line
from indicator_rules.model.curve import stretch_text
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.region import Region

ONE = Fraction(1)


def there(stretch: Region, aim: Aim) -> Region | None:
    """What actual values can be of a stretch; None where there are none, as below 0 of things."""
    if aim.line is Line.AMOUNTS:
        return stretch if aim.least is None else stretch.common(Region(aim.least, None))
    low, high = stretch.low, stretch.high
    if low is not None:
        low = Fraction(ceil(low) if stretch.low_closed else floor(low) + 1)
    if high is not None:
        high = Fraction(floor(high) if stretch.high_closed else ceil(high) - 1)
    if aim.scale is not None:
        low = max(low or Fraction(0), Fraction(0))
        top = Fraction(len(aim.scale.levels) - 1)
        high = top if high is None else min(high, top)
    empty = low is not None and high is not None and low > high
    return None if empty else Region(low, high)


def value_in(stretch: Region, aim: Aim) -> Fraction:
    """One value of a stretch that ``there`` gave."""
    middle = inner(stretch)
    return middle if aim.line is Line.AMOUNTS else Fraction(floor(middle))


def values_in(stretch: Region, aim: Aim) -> tuple[Fraction, ...]:
    """Two values of a stretch that ``there`` gave, in order; one where it has no other."""
    first = value_in(stretch, aim)
    if stretch.low is not None and stretch.low == stretch.high:
        return (first,)
    if aim.line is Line.AMOUNTS:
        before = inner(evolve(stretch, high=first, low_closed=False, high_closed=False))
        return before, first
    # Whole values have a next one, above the middle or, at the upper end, below it.
    return (first, first + 1) if stretch.contains(first + 1) else (first - 1, first)


@frozen
class Stretch:
    """A stretch of the line of a target, to be named."""

    region: Region
    aim: Aim | None

    def text(self, language: Language | None = None) -> str:
        """The stretch for people: (70, 90], 良至优, 逾期1天至逾期3天."""
        aim = self.aim
        if aim is None or aim.line is Line.AMOUNTS:
            region = self.region if aim is None else there(self.region, aim) or self.region
            return stretch_text(region, shown_figure)
        values = there(self.region, aim) or self.region
        chinese = (language or current_language()) is Language.CHINESE
        if values.low is None:
            return _up_to(values.high, aim, chinese=chinese)
        low = value_text(values.low, aim, language)
        if values.high is None:
            return f"{low}及以上" if chinese else f"{low} or more"
        high = value_text(values.high, aim, language)
        if low == high:
            return low
        return f"{low}至{high}" if chinese else f"{low} to {high}"

    @property
    def is_there(self) -> bool:
        """Whether any value lies on it: none does between two days or two levels."""
        return self.aim is None or there(self.region, self.aim) is not None

    def __str__(self) -> str:
        return stretch_text(self.region, fraction_text)


def _up_to(last: Fraction | None, aim: Aim, *, chinese: bool) -> str:
    """All days up to one."""
    if last is None:
        return "任何日期" if chinese else "any day"
    if last == 0:
        return "按期或提前" if chinese else "on the day or before"
    named = value_text(last, aim, Language.CHINESE if chinese else Language.ENGLISH)
    less = ("及以内", "or less") if last > 0 else ("及以上", "or more")
    return f"{named}{less[0]}" if chinese else f"{named} {less[1]}"


def value_text(x: Fraction, aim: Aim, language: Language | None = None) -> str:
    """A value in the words of the field: 85%, 良, 逾期2天."""
    if aim.scale is not None:
        return aim.scale.named(int(x))
    if aim.line is Line.AMOUNTS:
        return f"{shown_figure(x)}{aim.unit}"
    chinese = (language or current_language()) is Language.CHINESE
    if x == 0:
        return "按期" if chinese else "on the day"
    size = shown_figure(abs(x))
    if chinese:
        return f"{'逾期' if x > 0 else '提前'}{size}天"
    days = "day" if abs(x) == ONE else "days"
    return f"{size} {days} {'late' if x > 0 else 'early'}"
