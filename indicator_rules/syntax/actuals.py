"""The door for actual values: text or a number to an actual value."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import assert_never

from attrs import evolve

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.language.actual.movements import Movement, change_between, movement
from indicator_rules.language.actual.relative import value_by_target
from indicator_rules.language.limits import CELL
from indicator_rules.model.actuals import (
    Actual,
    Bounded,
    Claimed,
    Compound,
    Measured,
    Missing,
    NotApplicable,
    Stated,
)
from indicator_rules.model.arguments import (
    ACTUAL,
    TARGET,
    date_of,
    exact_number,
    expect,
    wrong_value,
    year_of,
)
from indicator_rules.model.claims import Claim
from indicator_rules.model.itself import Itself
from indicator_rules.model.quantity import Quantity, decimal_of, is_finite_decimal
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Comparison,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
    Trend,
)
from indicator_rules.model.units import NO_UNIT, PERCENT, Unit, unit_named
from indicator_rules.source import Source, Span
from indicator_rules.syntax.dates import in_year
from indicator_rules.syntax.periods import first_day
from indicator_rules.syntax.results import is_conditional, is_no_result, is_of_each
from indicator_rules.syntax.targets import MOST_REMEMBERED, reading, refuse_control
from indicator_rules.syntax.telling import told

_POINTS = {Comparison.EQUAL}
_SOME = Change(Trend.INCREASE, Comparison.MORE_THAN, None)
"""A change of any size."""
_NEW = re.compile("新增|净增|增加")
_NONE = re.compile(
    "(?:全年|本年度?|年内|年度内|期间)?(?:[无零]|没有|(?:未|没有|无|零)(?!法|能|效|从|统计|数据|资料|记录|台账|"
    "实现|达到|达成|达标|完成|做到|开展|落实|上报|填报|提供|评定|考核|监测)(?:发生|出现)?[^0-9,，;；。]{0,20})"
)
"""Cells that say that there was none: 无 and 未发生安全事故 against 0起."""
_MONTH = re.compile(r"((?:19|20)[0-9]{2})[.．/-](0?[1-9]|1[0-2])")
"""2023.12 against a deadline is a month; alone it is a figure."""
_BETWEEN = re.compile("[;；\n]")
_THE_TARGET = re.compile(
    "(?:年度|年初|全年|预期|计划)*(?:目标值|指标值|计划数|计划|目标|任务|指标)数?"
)
_AND_MORE = re.compile("[0-9０-９零一二三四五六七八九十百千万亿][余多]")
_NEARLY = re.compile("近[0-9０-９一二两三四五六七八九十百千万亿]")
"""80余人 is more than 80, 近100场 less than 100: both are about the figure, on one side of it."""


def parse_actual(
    text: str | int | Decimal | dt.date | None,
    *,
    rule: Rule | None = None,
    period: int | None = None,
) -> Actual:
    """Read one actual value (实际值): a text, a number, a date, or None where there is none.

    A figure without a unit is in the unit of ``rule``; ``period`` is the year of a date that
    names none.

    >>> parse_actual("98.5%").text
    '98.5%'

    Raises:
        ExpressionError: the text cannot be read, or is longer than any cell (IR215).
        TypeError: a float (write Decimal("98.5") or "98.5"), or no value of a table at all.
        ValueError: a number that is not finite, or a period that is no year.
    """
    return value_of("text", text, rule, period)


def value_of(name: str, given: object, rule: Rule | None, period: int | None) -> Actual:
    """An actual value for a function that calls it by another name.

    Raises:
        ExpressionError: the text cannot be read.
        TypeError: a float, or no value of a table at all.
        ValueError: a number that is not finite, or a period that is no year.
    """
    if rule is not None:
        expect("rule", rule, Rule, TARGET)
    year = year_of(period)
    if given is None:
        return Missing()
    if isinstance(given, str):
        return _remembered(str(given), Itself(rule), year)
    # A pandas NaT is a date by its class alone.
    if isinstance(given, dt.date) and given == given:  # noqa: PLR0124 - NaT is not itself
        day = date_of(given)
        return Measured(day, day.isoformat())
    number = exact_number(name, given, ACTUAL)
    if not isinstance(number, Fraction):
        return _number(Decimal(number), rule)
    if not is_finite_decimal(number):
        raise wrong_value(name, given, "is no finite decimal; write it rounded, as a Decimal")
    return _number(Decimal(decimal_of(number)), rule)


# A rule is equal to one in another unit of the same size: a bare figure is of the very rule.
@lru_cache(maxsize=MOST_REMEMBERED)
def _remembered(text: str, rule: Itself[Rule | None], period: int | None) -> Actual:
    return told(_text(text, rule.it, period), rule.it, period)


def _number(value: Decimal, rule: Rule | None) -> Actual:
    quantity = Quantity(value, _unit_of(rule))
    return Measured(quantity, format(value, "f"), unit_assumed=quantity.unit != NO_UNIT)


def _text(text: str, rule: Rule | None, period: int | None) -> Actual:
    source = Source("<actual>", text)
    CELL.refuse_longer(source)
    refuse_control(source)
    span = Span(0, len(text))
    bare = text.strip()
    if not bare:
        return Missing(text, span=span)
    if _wants_none(rule) and _NONE.fullmatch(bare):
        return Claimed(Claim.MET, bare, span=span)
    # A cell that begins with its figure tells it by nothing else.
    by_another = None if bare[0].isdecimal() else _told_by_another(bare, rule, period)
    if by_another is not None:
        return evolve(by_another, text=bare, span=span)
    month = _MONTH.fullmatch(bare) if isinstance(rule, Deadline) else None
    if month is not None:
        source = Source("<actual>", f"{month[1]}年{month[2]}月")
    try:
        found = reading().read_actual(source)
    except ExpressionError:
        one_each = _one_each(text, rule, period)
        if one_each is None:
            raise
        return one_each
    if isinstance(found, Missing | NotApplicable | Claimed):
        return evolve(found, text=bare, span=span)
    try:
        return _from_rule(found, bare, rule, period)
    except Refusal as refusal:  # 2月29日 in a year that has none
        raise reading().refused(refusal, source) from refusal


def _wants_none(rule: Rule | None) -> bool:
    """Whether a target asks for none of something: 0起, 零投诉."""
    highest = {Comparison.EQUAL, Comparison.AT_MOST}
    return (
        isinstance(rule, Threshold) and rule.comparison in highest and rule.quantity.magnitude == 0
    )


def _one_each(text: str, rule: Rule | None, period: int | None) -> Compound | None:
    """95%；85% against two targets: one figure for each, in their order."""
    if not isinstance(rule, AllOf):
        return None
    cells = _BETWEEN.split(text.strip())
    if len(cells) != len(rule.parts):
        return None
    read = [
        parse_actual(cell, rule=part, period=period)
        for cell, part in zip(cells, rule.parts, strict=True)
    ]
    kept = tuple(part for part in read if isinstance(part, Measured | Bounded | Stated))
    return Compound(kept, text.strip(), span=Span(0, len(text))) if len(kept) == len(read) else None


def _from_rule(read_as: Rule, text: str, rule: Rule | None, period: int | None) -> Actual:
    span = read_as.span
    if is_no_result(read_as, text, rule):
        return Stated(text, span=span)
    match read_as:
        case Threshold():
            return _threshold(read_as, text, rule)
        case Interval():
            return Bounded(_with_unit(read_as, rule), text, span=span)
        case Deadline(year):
            known = year or period or _year_of(rule)
            if known is None:
                return Stated(text, span=span)
            last = in_year(read_as, known, text).in_year(known + read_as.years_after)
            first = first_day(text, last)
            since = first if first < last else None
            return Measured(last, text, subject=read_as.subject, since=since, span=span)
        case Level():
            if read_as.comparison is Comparison.EQUAL:
                return Measured(read_as, text, subject=read_as.subject, span=span)
            return Bounded(read_as, text, span=span)
        case Change(Trend.INCREASE, _, Quantity() as size) if _is_of_what_is_new(rule, size):
            return Measured(size, text, span=span)
        case Change():
            if not read_as.stated or read_as.comparison is Comparison.EQUAL:
                return Measured(read_as, text, subject=read_as.subject, span=span)
            return Bounded(read_as, text, span=span)
        case AllOf(parts):
            return _compound(parts, text, rule, period, span)
        case AnyOf() | Qualitative():
            return Stated(text, span=span)
        case _:
            assert_never(read_as)


def _threshold(read_as: Threshold, text: str, rule: Rule | None) -> Actual:
    read_as, assumed = _in_unit_of(read_as, rule)
    share = _share_of_target(read_as, text, rule)
    if share is not None:
        return share
    if read_as.comparison in _POINTS or read_as.by_verb:
        return Measured(
            read_as.quantity, text, unit_assumed=assumed, subject=read_as.subject,
            per=read_as.per, span=read_as.span,
        )  # fmt: skip
    if read_as.comparison is Comparison.ABOUT and _AND_MORE.search(text):
        read_as = evolve(read_as, comparison=Comparison.MORE_THAN)
    nearly = read_as.comparison is Comparison.ABOUT and _NEARLY.search(text) is not None
    return Bounded(read_as, text, nearly=nearly, span=read_as.span)


def _is_of_what_is_new(rule: Rule | None, size: Quantity) -> bool:
    """Whether a target counts what has come on top, as 新增45张 does."""
    asked = rule.subject or "" if isinstance(rule, Threshold) else ""
    return _NEW.search(asked) is not None and not size.unit.is_ratio


def _told_by_another(text: str, rule: Rule | None, period: int | None) -> Actual | None:
    """A value told by another figure: by where it began, or by the target."""
    moved = movement(text)
    if moved is not None:
        with suppress(ExpressionError):  # which the whole cell has in its own place
            return _moved(moved, rule, period)
    found = value_by_target(text, rule)
    if isinstance(found, Comparison) and isinstance(rule, Threshold):
        return Bounded(Threshold(found, rule.quantity))
    return None if found is None or isinstance(found, Comparison) else Measured(found)


def _moved(moved: Movement, rule: Rule | None, period: int | None) -> Actual:
    """The figure that a movement ends with, or for a change how far it went."""
    start, end = (parse_actual(figure, period=period) for figure in (moved.start, moved.end))
    ends = [getattr(one, "value", None) for one in (start, end)]
    first, last = ends
    if not isinstance(first, Quantity) or not isinstance(last, Quantity):
        return Stated(moved.end)
    if first.unit == NO_UNIT:
        first = Quantity(first.magnitude, last.unit)
    if not isinstance(rule, Change):
        if change_between(first, last, moved.trend, _SOME) is None:
            return Stated("")
        if _NEW.search(getattr(rule, "subject", None) or ""):
            # 新增≥50张 is of what has come on top.
            return Measured(Quantity.of(last.in_unit_of(first) - first.figure, first.unit))
        return parse_actual(f"{moved.label}{moved.end}", rule=rule, period=period)
    change = change_between(first, last, moved.trend, rule)
    return Stated("") if change is None else Measured(change, subject=moved.label or None)


def _in_unit_of(read_as: Threshold, rule: Rule | None) -> tuple[Threshold, bool]:
    """A figure without a unit takes the target's, one with a scale alone its unit: 48.5万."""
    own, wanted = read_as.quantity, _unit_of(rule)
    plain = own.unit == NO_UNIT
    if wanted == NO_UNIT or own.unit.dimension or not (plain or wanted.dimension):
        return read_as, False
    named = wanted if plain else unit_named(own.unit.name + wanted.without_scale)
    return evolve(read_as, quantity=Quantity(own.magnitude, named)), plain


def _share_of_target(read_as: Threshold, text: str, rule: Rule | None) -> Measured | None:
    """完成目标值的95% is 95% of the target, not 95%."""
    base, share = read_as.base or "", read_as.quantity
    if not isinstance(rule, Threshold) or not _THE_TARGET.fullmatch(base) or share.unit != PERCENT:
        return None
    value = Quantity(rule.quantity.magnitude * share.magnitude / 100, rule.quantity.unit)
    return Measured(value, text, span=read_as.span)


def _compound(
    parts: tuple[Rule, ...], text: str, rule: Rule | None, period: int | None, span: Span | None
) -> Actual:
    if is_conditional(text) or (not isinstance(rule, AllOf | AnyOf) and is_of_each(text)):
        return Stated(text, span=span)
    read = [_from_rule(part, str(part), _matching(part, rule), period) for part in parts]
    kept = tuple(part for part in read if isinstance(part, Measured | Bounded | Stated))
    return Compound(kept, text, span=span)


def _matching(part: Rule, rule: Rule | None) -> Rule | None:
    """The part of a compound target whose unit a bare figure would take: none, it must say."""
    return None if isinstance(rule, AllOf | AnyOf) or isinstance(part, Qualitative) else rule


def _with_unit(interval: Interval, rule: Rule | None) -> Interval:
    unit = _unit_of(rule)
    if interval.high.unit != NO_UNIT or unit == NO_UNIT:
        return interval
    low, high = (Quantity(end.magnitude, unit) for end in (interval.low, interval.high))
    return evolve(interval, low=low, high=high)


def _unit_of(rule: Rule | None) -> Unit:
    match rule:
        case Threshold(_, quantity):
            return quantity.unit
        case Interval(low):
            return low.unit
        case Change(_, _, quantity) if quantity is not None:
            return quantity.unit
        case _:
            return NO_UNIT


def _year_of(rule: Rule | None) -> int | None:
    return rule.year if isinstance(rule, Deadline) else None
