"""Rules: what a target (目标值) can be. A closed union of immutable values."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from indicator_rules.model.comparison import BOUNDS, Bound, Comparison, Direction, Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.scales import Scale
from indicator_rules.model.wording import Wording
from indicator_rules.source import Span, half_width


def _same_width(text: str | None) -> str | None:
    return None if text is None else half_width(text)


@frozen(cache_hash=True)
class Threshold:
    """One figure with a comparison (阈值): ≥90%, 不少于8场, 90%以上, 80头.

    ``stated`` is False for a bare figure; ``direction`` is what the caller said of it.
    ``base`` is what a percentage is of: 不低于停车场面积的30%. ``per`` is the period or thing
    that a figure is for: 每季度1次. ``remark`` is text after the figure that does not change it.
    """

    comparison: Comparison
    quantity: Quantity
    subject: str | None = field(default=None, kw_only=True, eq=_same_width)
    stated: bool = field(default=True, kw_only=True)
    base: str | None = field(default=None, kw_only=True, eq=_same_width)
    per: str | None = field(default=None, kw_only=True)
    remark: str | None = field(default=None, kw_only=True, eq=False)
    by_verb: bool = field(default=False, kw_only=True, eq=False, repr=False)
    """Whether a verb made the comparison (达到80%): in an actual value that is a point."""
    direction: Direction | None = field(default=None, kw_only=True, eq=False)
    size: bool = field(default=False, kw_only=True, eq=False, repr=False)
    """Whether the size alone counts, as of a deviation: -6% is over 偏差率≤5%."""
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    @cached_property
    def bound(self) -> Bound | None:
        """What a plain figure in the same unit is held against.

        None where more than the figure counts: no sign, no size to divide by, what the figure is
        for, a unit that no table has.
        """
        way = BOUNDS.get(self.comparison)
        unit = self.quantity.unit
        if way is None or not self.stated or self.size or self.direction is Direction.EXACT:
            return None
        if self.per is not None or "/" in unit.name or not unit.known:
            return None
        if self.quantity.magnitude <= 0:
            return None
        return Bound(*self.quantity.ratio, unit.name, *way)

    def __str__(self) -> str:
        sign = self.comparison.sign if self.stated else ""
        base = f"{self.base}的" if self.base else ""
        per = f"每{self.per}" if self.per else ""
        figure = f"{per}{sign}{base}{self.quantity}"
        return f"{_label(self.subject, figure)}{figure}"

    def to_dict(self) -> dict[str, object]:
        """The rule as JSON-ready data, figures as text in the printed unit."""
        return {
            "kind": "threshold",
            "comparison": self.comparison.value,
            "value": format(self.quantity.magnitude, "f"),
            "unit": self.quantity.unit.name,
            "subject": self.subject,
            "stated": self.stated,
            **_named(base=self.base, per=self.per, remark=self.remark),
        }


@frozen(cache_hash=True)
class Interval:
    """A bound on both sides (区间): 80%-90%, ≥80%且≤100%, 95%±2%."""

    low: Quantity
    high: Quantity
    low_closed: bool = True
    high_closed: bool = True
    subject: str | None = field(default=None, kw_only=True, eq=_same_width)
    per: str | None = field(default=None, kw_only=True)
    remark: str | None = field(default=None, kw_only=True, eq=False)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.low.unit.dimension != self.high.unit.dimension:
            raise Refusal("IR109", first=self.low, second=self.high)
        if self.low.base > self.high.base:
            raise Refusal("IR105", low=self.low, high=self.high)
        if self.low.base == self.high.base and not (self.low_closed and self.high_closed):
            raise Refusal("IR106", first=f"＞{self.low}", second=f"＜{self.high}")

    def __str__(self) -> str:
        low = "≥" if self.low_closed else "＞"
        high = "≤" if self.high_closed else "＜"
        figure = f"每{self.per}" if self.per else ""
        if self.low_closed and self.high_closed:
            # A hyphen in front of a figure below 0 would be read with its sign, as one dash.
            figure += f"{self.low}{'至' if self.high.magnitude < 0 else '-'}{self.high}"
        else:
            figure += f"{low}{self.low}且{high}{self.high}"
        return f"{_label(self.subject, figure)}{figure}"

    def to_dict(self) -> dict[str, object]:
        """The rule as JSON-ready data."""
        return {
            "kind": "interval",
            "low": format(self.low.magnitude, "f"),
            "high": format(self.high.magnitude, "f"),
            "low_closed": self.low_closed,
            "high_closed": self.high_closed,
            "unit": self.high.unit.name,
            **({"low_unit": self.low.unit.name} if self.low.unit != self.high.unit else {}),
            "subject": self.subject,
            **_named(per=self.per, remark=self.remark),
        }


_LAST_MONTH, _LONGEST_MONTH = 12, 31
_LEAP_YEAR = 2024
"""A year that has every day a date without a year can name."""
_OTHER_YEARS = {1: "次年", 2: "下下年", -1: "上年", -2: "前年"}


@frozen
class Deadline:
    """On or before a day (时限): 2023年12月底前. Without a year, ``year`` is None.

    A day of every month (每月5日前) has no ``month`` either.
    """

    year: int | None
    month: int | None
    day: int
    recurring: bool = False
    years_after: int = field(default=0, kw_only=True)
    """次年3月底前 is a year after the period, which only the table knows; 上年 is -1."""
    end_of_month: bool = field(default=False, kw_only=True, eq=False, repr=False)
    """Whether the end of its month was meant: that of February depends on the year."""
    before: tuple[int, int] | None = field(default=None, kw_only=True, eq=False, repr=False)
    """The month and day on which a period begins that 前 stands right behind: (9, 1) of 9月前.

    Before September may be before it begins, or before it is over.
    """
    subject: str | None = field(default=None, kw_only=True, eq=_same_width)
    remark: str | None = field(default=None, kw_only=True, eq=False)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.month is not None:
            self.in_year(self.year or _LEAP_YEAR)
        elif not 1 <= self.day <= _LONGEST_MONTH:
            raise Refusal("IR107", found=f"每月{self.day}日")

    def in_year(self, year: int) -> dt.date:
        """The last day that is on time in a year.

        Raises:
            Refusal: the year has no such day (IR107).
        """
        month = _LAST_MONTH if self.month is None else self.month
        try:
            return dt.date(year, month, self.day)
        except ValueError as error:
            named = "" if year == _LEAP_YEAR and self.year is None else f"{year}年"
            raise Refusal("IR107", found=f"{named}{month}月{self.day}日") from error

    def held_against(self, day: dt.date) -> dt.date | None:
        """The last day on time that a date is held against; None where no year is known."""
        if self.month is None:
            last = calendar.monthrange(day.year, day.month)[1]
            return dt.date(day.year, day.month, min(self.day, last))
        return self.in_year(day.year) if self.recurring else self.date

    def begins(self, last: dt.date) -> dt.date | None:
        """The first day of the period that 前 stands right behind, where ``last`` is its end."""
        return None if self.before is None else dt.date(last.year, *self.before)

    @property
    def date(self) -> dt.date | None:
        """The last day that is on time, or None where no year is known."""
        return self.in_year(self.year) if self.year else None

    @property
    def by(self) -> str:
        """The day in ISO 8601; ``--12-31`` where no year is known, ``---05`` without a month."""
        return f"{self.year:04d}-{self._day}" if self.year else f"--{self._day}"

    @property
    def _day(self) -> str:
        return f"-{self.day:02d}" if self.month is None else f"{self.month:02d}-{self.day:02d}"

    def __str__(self) -> str:
        year = f"{self.year}年" if self.year else "每年" if self.recurring else ""
        year = _OTHER_YEARS.get(self.years_after, "次年" if self.years_after > 0 else year)
        # The colon keeps a label that ends in a comparing word apart from the date.
        subject = f"{self.subject}：" if self.subject else ""
        if self.month is None:
            return f"{subject}每月{self.day}日前"
        return f"{subject}{year}{self.month}月{self.day}日前"

    def to_dict(self) -> dict[str, object]:
        """The rule as JSON-ready data."""
        return {
            "kind": "deadline",
            "by": self.by,
            "recurring": self.recurring,
            **_named(subject=self.subject, remark=self.remark),
        }


@frozen
class Level:
    """A level on an ordered scale (等级): 优, 良好及以上, 二级以上.

    ``level`` is the word as written; 良 and 良好 are one level and make equal rules.
    """

    scale: Scale
    level: str = field(eq=False)
    comparison: Comparison = Comparison.EQUAL
    subject: str | None = field(default=None, kw_only=True, eq=_same_width)
    remark: str | None = field(default=None, kw_only=True, eq=False)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    rank: int = field(init=False, repr=False)
    """How high the level stands, the lowest 0; higher is better."""

    @rank.default
    def _rank(self) -> int:
        return self.scale.rank(self.level)

    def __str__(self) -> str:
        suffix = {
            Comparison.AT_LEAST: "及以上",
            Comparison.MORE_THAN: "",
            Comparison.AT_MOST: "及以下",
            Comparison.LESS_THAN: "",
        }.get(self.comparison, "")
        sign = {Comparison.MORE_THAN: "高于", Comparison.LESS_THAN: "低于"}.get(self.comparison, "")
        return f"{self.subject or ''}{sign}{self.scale.named(self.rank)}{suffix}"

    def to_dict(self) -> dict[str, object]:
        """The rule as JSON-ready data."""
        return {
            "kind": "level",
            "scale": self.scale.name,
            "level": self.level,
            "comparison": self.comparison.value,
            **_named(subject=self.subject, remark=self.remark),
        }


@frozen
class Change:
    """A change against a base (增减): 同比增长≥5%, 较上年下降3%以上, 逐年提高.

    ``quantity`` is the size of the change, None where only its direction is asked for.
    """

    trend: Trend
    comparison: Comparison
    quantity: Quantity | None
    base: str | None = None
    subject: str | None = field(default=None, kw_only=True, eq=_same_width)
    stated: bool = field(default=True, kw_only=True, eq=False, repr=False)
    """Whether a sign or word compares; 增长5% asks for at least 5% without one."""
    remark: str | None = field(default=None, kw_only=True, eq=False)
    against: str | None = field(default=None, kw_only=True, eq=False, repr=False)
    """The name of the base that its spellings share: 上年 of 上年同期; None in code."""
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        word = "增长" if self.trend is Trend.INCREASE else "下降"
        base = f"较{self.base}" if self.base else ""
        size = "" if self.quantity is None else f"{self.comparison.sign}{self.quantity}"
        return f"{self.subject or ''}{base}{word}{size}"

    def to_dict(self) -> dict[str, object]:
        """The rule as JSON-ready data."""
        return {
            "kind": "change",
            "direction": self.trend.value,
            "comparison": self.comparison.value,
            "value": None if self.quantity is None else format(self.quantity.magnitude, "f"),
            "unit": None if self.quantity is None else self.quantity.unit.name,
            "base": self.base,
            **_named(subject=self.subject, remark=self.remark),
        }


@frozen
class Qualitative:
    """A requirement in words (定性要求): 符合上级有关规定. Equal in either width of its signs."""

    text: str = field(eq=half_width)
    wording: Wording | None = field(default=None, kw_only=True, eq=False, repr=False)
    """How the text is worded; None where the value was built in code."""
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return self.text

    def to_dict(self) -> dict[str, object]:
        """The rule as JSON-ready data."""
        return {"kind": "qualitative", "text": self.text}


@frozen
class AllOf:
    """Several targets that must all be met: 培训3期，每期不少于50人."""

    parts: tuple[Rule, ...]
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return "；".join(str(part) for part in self.parts)

    def to_dict(self) -> dict[str, object]:
        """The rule as JSON-ready data."""
        return {"kind": "all_of", "parts": [part.to_dict() for part in self.parts]}


@frozen
class AnyOf:
    """Several targets of which one must be met: ≥90%或达到全省平均水平."""

    parts: tuple[Rule, ...]
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return "或".join(str(part) for part in self.parts)

    def to_dict(self) -> dict[str, object]:
        """The rule as JSON-ready data."""
        return {"kind": "any_of", "parts": [part.to_dict() for part in self.parts]}


Rule: TypeAlias = Threshold | Interval | Deadline | Level | Change | Qualitative | AllOf | AnyOf


def _label(subject: str | None, figure: str) -> str:
    """The label in front of a figure, kept apart where it ends in a figure of its own."""
    if subject is None:
        return ""
    runs_on = figure[0].isdigit() and (subject[-1].isnumeric() or subject[-1].isascii())
    return f"{subject}：" if runs_on else subject


def _named(**values: str | None) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}
