"""Values told by the target: 超目标3场, 低于目标值5个百分点, 提前5天完成."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from decimal import Decimal

from indicator_rules.model.comparison import Comparison
from indicator_rules.model.quantity import Quantity, is_finite_decimal
from indicator_rules.model.rules import Deadline, Rule, Threshold
from indicator_rules.model.told import Stand
from indicator_rules.model.units import unit_named
from indicator_rules.source import half_width

_TARGET = "(?:年度|全年|预期)?(?:目标|计划|任务|指标|控制|预算|概算)(?:任务|目标|指标)?[值数]?"
_OVER = (
    rf"超额(?:完成)?(?P<named>{_TARGET}的?)?|超(?:过|出)?{_TARGET}|(?:高于|多于){_TARGET}"
    rf"|[比较]{_TARGET}(?:多|高|增加|超)(?:完成|了|出)?"
)
_UNDER = rf"(?:低于|少于|未达|欠){_TARGET}|[比较]{_TARGET}(?:少|低|减少|节约|节省)(?:完成|了|出)?"
_DIFFERENCE = re.compile(
    rf"(?:实际|已|共)?(?:(?P<over>{_OVER})|(?:{_UNDER}))(?P<size>[0-9]+(?:\.[0-9]+)?)"
    r"(?P<unit>[^0-9,，;；。()（）]{1,6}?)(?:完成)?[。.]?"
)
_LATE = re.compile(
    r"(?:已|实际)?(?P<early>提前|早)?(?:延期|延迟|推迟|逾期|滞后|超期|迟|晚)?(?P<size>[0-9]{1,3})个?(?P<unit>天|日|周|月)"
    r"(?:内)?(?:完成|完工|竣工|办结|验收|交付|报送)?[。.]?"
)
_WORDS_OF_TIME = re.compile("提前|早|延期|延迟|推迟|逾期|滞后|超期|迟|晚")


def value_by_target(text: str, rule: Rule | None) -> Quantity | Comparison | dt.date | None:
    """The value that a cell tells by how far it is from its target.

    A comparison alone where it is only known on which side it lies: 5% over a target in % may be
    five points or a twentieth of it. None for any other text.
    """
    text = "".join(half_width(text).split())
    if isinstance(rule, Threshold):
        return _figure(text, rule.quantity)
    return _day(text, rule.date) if isinstance(rule, Deadline) and rule.date else None


def stand_by(text: str, rule: Threshold) -> Stand:
    """Where a clause like 高于目标值3场 says that the value beside it stands to its target."""
    found = value_by_target(text, rule)
    if isinstance(found, Quantity):
        above = found.in_unit_of(rule.quantity) > rule.quantity.figure
    else:
        above = found is Comparison.MORE_THAN
    return Stand.ABOVE if above else Stand.BELOW


def _figure(text: str, target: Quantity) -> Quantity | Comparison | None:
    found = _DIFFERENCE.fullmatch(text)
    if found is None:
        return None
    unit, sign = unit_named(found["unit"]), 1 if found["over"] else -1
    size = Quantity(Decimal(found["size"]), unit)
    # 超额完成12场 may be twelve in all, and 5% over 90% five points or a part of it.
    unsaid = text.startswith("超额") and found["named"] is None and unit.name != "%"
    if unsaid or (unit.name == "%" and target.unit.is_ratio):
        return Comparison.MORE_THAN if sign > 0 else Comparison.LESS_THAN
    if unit.name == "%" and target.figure <= 0:
        return None  # of nothing there is no tenth
    if unit.name == "%":
        return Quantity.of(target.figure * (100 + sign * size.figure) / 100, target.unit)
    points = unit.is_ratio and target.unit.name == "%"
    if not points and unit.dimension != target.unit.dimension:
        return None
    step = size.figure if points else size.in_unit_of(target)
    if not is_finite_decimal(step):  # an hour is no decimal of a day
        return Comparison.MORE_THAN if sign > 0 else Comparison.LESS_THAN
    return Quantity.of(target.figure + sign * step, target.unit)


def _day(text: str, last: dt.date) -> dt.date | None:
    found = _LATE.fullmatch(text)
    if found is None or not _WORDS_OF_TIME.search(text):
        return None
    size = int(found["size"]) * (-1 if found["early"] else 1)
    if found["unit"] == "月":
        return _months_from(last, size)
    return last + dt.timedelta(days=size * (7 if found["unit"] == "周" else 1))


def _months_from(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    longest = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, longest))
