"""Actual values (实际值、年度实现值): what a table reports against a target."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TypeAlias, assert_never

from attrs import evolve, field, frozen

from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity, fraction_text
from indicator_rules.model.rules import Change, Interval, Level, Threshold
from indicator_rules.model.told import PLAIN, Told
from indicator_rules.model.wording import Wording
from indicator_rules.source import Span


@frozen
class Measured:
    """A point: 98.5%, 8场, 2023年11月30日, 增长6.2%, 优秀."""

    value: Quantity | dt.date | Level | Change
    text: str = field(default="", eq=False)
    told: Told = field(default=PLAIN, kw_only=True, repr=False)
    wording: Wording | None = field(default=None, kw_only=True, eq=False, repr=False)
    unit_assumed: bool = field(default=False, kw_only=True, eq=False)
    """Whether the unit is the target's because the cell gave none."""
    subject: str | None = field(default=None, kw_only=True)
    per: str | None = field(default=None, kw_only=True)
    since: dt.date | None = field(default=None, kw_only=True, eq=False)
    """Of a date that names a month, a quarter or a year, its first day; ``value`` is the last."""
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        match self.value:
            case Quantity():
                figure = Threshold(
                    Comparison.EQUAL, self.value, subject=self.subject, per=self.per, stated=False
                )
                return str(figure)
            case dt.date(year=year, month=month, day=day):
                label = f"{self.subject}：" if self.subject else ""
                return f"{label}{year}年{month}月{day}日"
            case Level():
                return str(evolve(self.value, subject=self.subject))
            case Change():
                return _change_text(self.value)
            case _:
                assert_never(self.value)

    def to_dict(self) -> dict[str, object]:
        """The actual value as JSON-ready data."""
        match self.value:
            case Quantity(magnitude, unit):
                read: dict[str, object] = {"value": format(magnitude, "f"), "unit": unit.name}
            case dt.date():
                read = {"date": self.value.isoformat()}
            case Level(_, level):
                read = {"level": level}
            case Change():
                read = {"change": self.value.to_dict()}
            case _:
                assert_never(self.value)
        return {"kind": "measured", "text": self.text, **read, "subject": self.subject}


@frozen
class Bounded:
    """A stretch without a point: 办结率≥90%, 约95%, 80%-85%."""

    bound: Threshold | Interval | Level | Change
    told: Told = field(default=PLAIN, kw_only=True, repr=False)
    wording: Wording | None = field(default=None, kw_only=True, eq=False, repr=False)
    nearly: bool = field(default=False, kw_only=True)
    """Whether it stops short of the figure it is about: 近100场."""
    text: str = field(default="", eq=False)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        if self.nearly and isinstance(self.bound, Threshold):
            return f"{self.bound.subject or ''}近{self.bound.quantity}"
        return str(self.bound)

    def to_dict(self) -> dict[str, object]:
        """The actual value as JSON-ready data."""
        return {"kind": "bounded", "text": self.text, "bound": self.bound.to_dict()}


@frozen
class Compound:
    """Several actual values in one cell: 完成24.85亿元，同比增长20.3%."""

    parts: tuple[Measured | Bounded | Claimed | Stated, ...]
    text: str = field(default="", eq=False)
    told: Told = field(default=PLAIN, kw_only=True, repr=False)
    wording: Wording | None = field(default=None, kw_only=True, eq=False, repr=False)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return "；".join(map(str, self.parts))

    def to_dict(self) -> dict[str, object]:
        """The actual value as JSON-ready data."""
        parts = [part.to_dict() for part in self.parts]
        return {"kind": "compound", "text": self.text, "parts": parts}


@frozen
class Claimed:
    """A claim without a figure: 完成目标值, 基本完成, 未完成."""

    claim: Claim
    text: str = field(default="", eq=False)
    share: Fraction | None = field(default=None, kw_only=True)
    """How much of the target, where a claim is told in percent: 1 of 完成计划的100%."""
    told: Told = field(default=PLAIN, kw_only=True, repr=False)
    wording: Wording | None = field(default=None, kw_only=True, eq=False, repr=False)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        if self.share is None:
            return _CLAIMED[self.claim]
        return f"完成计划的{fraction_text(self.share * 100)}%"

    def to_dict(self) -> dict[str, object]:
        """The actual value as JSON-ready data."""
        share = {} if self.share is None else {"share": fraction_text(self.share)}
        return {"kind": "claimed", "text": self.text, "claim": self.claim.value, **share}


@frozen
class Stated:
    """Any other words: 符合上级有关规定."""

    text: str
    told: Told = field(default=PLAIN, kw_only=True, repr=False)
    wording: Wording | None = field(default=None, kw_only=True, eq=False, repr=False)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return self.text

    def to_dict(self) -> dict[str, object]:
        """The actual value as JSON-ready data."""
        return {"kind": "stated", "text": self.text}


@frozen
class Missing:
    """Nothing: a blank cell, /, —, 无."""

    text: str = field(default="", eq=False)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return ""

    def to_dict(self) -> dict[str, object]:
        """The actual value as JSON-ready data."""
        return {"kind": "missing", "text": self.text}


@frozen
class NotApplicable:
    """不适用."""

    text: str = field(default="", eq=False)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return "不适用"

    def to_dict(self) -> dict[str, object]:
        """The actual value as JSON-ready data."""
        return {"kind": "not_applicable", "text": self.text}


_CLAIMED = {Claim.MET: "完成目标值", Claim.PARTIAL: "部分完成", Claim.UNMET: "未完成"}


def _change_text(change: Change) -> str:
    """A change that came about: 较上年增长6.2%, where a target would say of how much at least."""
    word = "增长" if change.trend is Trend.INCREASE else "下降"
    base = f"较{change.base}" if change.base else ""
    sign = change.comparison.sign if change.stated else ""
    size = "" if change.quantity is None else f"{sign}{change.quantity}"
    return f"{change.subject or ''}{base}{word}{size}"


Actual: TypeAlias = Measured | Bounded | Compound | Claimed | Stated | Missing | NotApplicable
