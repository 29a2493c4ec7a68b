"""Shares and growth rates that a text prints beside its figures."""

from __future__ import annotations

from attrs import field, frozen

from indicator_rules.model.comparison import Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.source import Span


@frozen
class PrintedShare:
    """What a part is of a whole, as printed (占比): 财政拨款收入 is 99.93% of 本年收入."""

    whole: str
    part: str
    share: Quantity
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class PrintedGrowth:
    """How a figure changed, as printed (增长率): 本年支出 grew by 5.6% from 上年支出.

    ``before`` names the earlier figure, ``by`` is the difference where that is printed instead;
    ``trend`` is the word in front of the rate, and then ``rate`` has no sign of its own.
    """

    figure: str
    rate: Quantity
    trend: Trend | None = None
    before: str | None = None
    by: Quantity | None = None
    text: str = field(default="", eq=False, kw_only=True)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def is_fall(self) -> bool:
        """Whether the figure is said to have fallen."""
        return self.trend is Trend.DECREASE or self.rate.figure < 0
