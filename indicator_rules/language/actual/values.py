"""A piece of a cell to its value: points, stretches, days, levels, changes, shares."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias, cast

from attrs import evolve

from indicator_rules.language.actual.movements import change_between
from indicator_rules.language.target.labels import per_of
from indicator_rules.language.tokens.days import in_year
from indicator_rules.language.words.measures import is_change_of_one_way, is_fall
from indicator_rules.language.words.table import table
from indicator_rules.model.actuals import Bounded, Claimed, Measured, Stated
from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Rule,
    Threshold,
)
from indicator_rules.model.units import NO_UNIT, PERCENT, Unit, unit_named

if TYPE_CHECKING:
    from indicator_rules.language.actual.pieces import Piece
    from indicator_rules.language.actual.seen import Seen
    from indicator_rules.language.target.clauses import Moved, Said

Value: TypeAlias = Measured | Bounded | Claimed | Stated
_WORDS = table("shares")
_OF_THE_TARGET = frozenset(_WORDS["of the target"])
_COMPLETIONS = frozenset(_WORDS["completions"])
_DONE = frozenset((*_WORDS["done"], ""))
_TO = _WORDS["moved to"]
_THIRDS = {"上旬": 1, "中旬": 11, "下旬": 21}
_LEAP_YEAR = 2024
_NEW = ("新增", "净增", "增加")
_SOME = Change(Trend.INCREASE, Comparison.MORE_THAN, None)
"""A change of any size."""


def value_of(piece: Piece, label: str, seen: Seen) -> Value:
    """The value of a piece, seen from a target.

    Raises:
        Refusal: a day that its year does not have (IR107), or no such range.
    """
    rule, period, name, text = seen.rule, seen.period, seen.name, seen.shown
    said = cast("Said", piece.said)
    read = said.rule
    subject = label or None
    if isinstance(rule, Change) and piece.verb.endswith(_TO) and said.moved is None:
        # 提高到87.5% is no size of a rise.
        return Stated(text)
    if said.moved is not None and isinstance(read, Threshold):
        return _moved(said.moved, read, rule, subject, text)
    match read:
        case Threshold():
            return _threshold(piece, read, rule, subject, text)
        case Interval():
            bound = evolve(_with_unit(read, rule), subject=subject, per=per_of(piece.per))
            return Bounded(bound, text)
        case Deadline():
            return _day(piece, read, rule, period, subject, text)
        case Level():
            if read.comparison is Comparison.EQUAL or read.comparison is None:
                return Measured(read, text, subject=subject)
            if piece.verb and read.comparison is Comparison.AT_LEAST and _is_verb(piece.verb):
                return Measured(evolve(read, comparison=Comparison.EQUAL), text, subject=subject)
            return Bounded(read, text)
        case Change():
            return _change(piece, read, rule, name, subject, text)
        case _:
            low, high = (cast("Change", one) for one in read.parts)
            return _change_between(low, high, rule, name, subject, text)


def _is_verb(word: str) -> bool:
    return not word.startswith(("不", "未", "没", "无", "至少", "高于", "优于", "≥", ">"))


def _threshold(
    piece: Piece, read: Threshold, rule: Rule | None, subject: str | None, text: str
) -> Value:
    said = piece.said
    read, assumed = _in_unit_of(read, rule)
    share = _share(piece, read, rule, subject, text)
    if share is not None:
        return share
    per = per_of(piece.per)
    own = read.subject
    if own is not None and subject is not None and not subject.endswith(own):
        subject = f"{subject}{own}"
    subject = subject or own
    if said is not None and said.odd and read.comparison is Comparison.ABOUT:
        bound = evolve(read, comparison=Comparison.MORE_THAN, subject=subject, per=per)
        return Bounded(bound, text)
    ranked = own == "排名" and read.quantity.unit == PERCENT
    if read.comparison is Comparison.EQUAL or read.by_verb or ranked:
        return Measured(read.quantity, text, unit_assumed=assumed, subject=subject, per=per)
    nearly = said is not None and said.nearly
    return Bounded(evolve(read, subject=subject, per=per), text, nearly=nearly)


def _share(
    piece: Piece, read: Threshold, rule: Rule | None, subject: str | None, text: str
) -> Value | None:
    """完成目标值的95% is 95% of the target; 已完成100% against a count claims the whole."""
    if read.quantity.unit != PERCENT or rule is None:
        return None
    point = read.comparison is Comparison.EQUAL or read.by_verb
    base = (read.base or "").removesuffix("的")
    of_target = base in _OF_THE_TARGET or (subject or "").removesuffix("的") in _OF_THE_TARGET
    size = read.quantity.figure / 100
    if not point:
        return None
    if _is_rate(rule):
        target = rule.quantity if isinstance(rule, Threshold) else None
        if of_target and target is not None and (base or "的" in piece.before):
            return Measured(Quantity.of(target.figure * size, target.unit), text)
        return None
    completed = (subject or "") in _COMPLETIONS or (
        (subject or "") in _DONE and (piece.verb == "完成" or piece.behind.startswith("完成"))
    )
    if of_target or completed:
        claim = Claim.MET if size >= 1 else Claim.UNMET
        return Claimed(claim, text, share=Fraction(size))
    return None


def is_of_the_target(piece: Piece) -> bool:
    """Whether a figure is a share of the target: 完成目标值的95%."""
    base = getattr(piece.said and piece.said.rule, "base", None) or ""
    return base.removesuffix("的") in _OF_THE_TARGET or (
        piece.before.endswith("的") and piece.before.removesuffix("的") in _OF_THE_TARGET
    )


def _is_rate(rule: Rule) -> bool:
    match rule:
        case Threshold(_, quantity):
            return quantity.unit.is_ratio
        case Interval(low):
            return low.unit.is_ratio
        case Change():
            return True
        case AllOf(parts) | AnyOf(parts):
            return any(_is_rate(one) for one in parts)
        case _:
            return False


def _moved(
    moved: Moved, read: Threshold, rule: Rule | None, subject: str | None, text: str
) -> Value:
    """The figure that a movement ends with; for a change, how far it went."""
    if moved.start.refusal is not None or moved.trend is None:
        return Stated(text)
    if moved.start.odd and isinstance(rule, Change):
        # 由50多个增至60个: how far it went is not told.
        return Stated(text)
    first, last = moved.start.low, read.quantity
    if first.unit == NO_UNIT:
        first = Quantity(first.magnitude, last.unit)
    elif last.unit == NO_UNIT:
        last = Quantity(last.magnitude, first.unit)
    if isinstance(rule, Change):
        change = change_between(first, last, moved.trend, rule)
        return Stated(text) if change is None else Measured(change, text, subject=subject)
    if change_between(first, last, moved.trend, _SOME) is None:
        return Stated(text)
    if (getattr(rule, "subject", None) or "").startswith(_NEW):
        # 新增≥50张 is of what has come on top.
        return Measured(Quantity.of(last.in_unit_of(first) - first.figure, first.unit), text)
    read, assumed = _in_unit_of(evolve(read, quantity=last), rule)
    return Measured(read.quantity, text, unit_assumed=assumed, subject=subject)


def _change(
    piece: Piece, read: Change, rule: Rule | None, name: str | None, subject: str | None, text: str
) -> Value:
    size = read.quantity
    base = read.base or piece.base
    if isinstance(rule, Threshold) and size is not None:
        asked = rule.subject or name or ""
        kin = size.unit.dimension == rule.quantity.unit.dimension or (
            size.unit.is_ratio and rule.quantity.unit.is_ratio
        )
        if kin and asked and is_change_of_one_way(asked):
            # 居民收入增幅≥6% met by 同比增长7.3%, 投诉量降幅 by 减少20%.
            value = size if _goes_as(read, asked) else Quantity(-size.magnitude, size.unit)
            return Measured(value, text, subject=subject)
        if asked.startswith(_NEW) and read.trend is Trend.INCREASE and not size.unit.is_ratio:
            return Measured(size, text)
    read = evolve(read, base=base, subject=subject)
    if not read.stated or read.comparison is Comparison.EQUAL:
        return Measured(read, text, subject=subject)
    return Bounded(read, text, nearly=piece.said is not None and piece.said.nearly)


def _goes_as(read: Change, asked: str) -> bool:
    """Whether a change goes the way that a name speaks of: 减少 of a 降幅."""
    return (read.trend is Trend.DECREASE) == is_fall(asked)


def _change_between(
    low: Change,
    high: Change,
    rule: Rule | None,
    name: str | None,
    subject: str | None,
    text: str,
) -> Value:
    if isinstance(rule, Threshold | Interval) and _goes_as(low, rule.subject or name or ""):
        ends = cast("Quantity", low.quantity), cast("Quantity", high.quantity)
        return Bounded(Interval(*ends, subject=subject), text)
    return Bounded(evolve(low, subject=subject), text)


def _day(
    piece: Piece,
    read: Deadline,
    rule: Rule | None,
    period: int | None,
    subject: str | None,
    text: str,
) -> Value:
    known = read.year or period or (rule.year if isinstance(rule, Deadline) else None)
    if read.month is None and isinstance(rule, Deadline) and rule.month is None:
        # 每月11日 against 每月10日前: any month tells.
        return Measured(dt.date(known or _LEAP_YEAR, 1, read.day), text, subject=subject)
    if known is None or read.month is None:
        return Stated(text)
    dated = read if read.year else in_year(read, known)
    last = dated.in_year(cast("int", dated.year))
    day = piece.said.day if piece.said is not None else None
    since = None if day is None or not day.months else _months_before(last, day.months)
    third = next((first for word, first in _THIRDS.items() if word in piece.stated), None)
    if third is not None and since is None:
        since = last.replace(day=third)
    return Measured(last, text, subject=subject, since=since)


def _months_before(last: dt.date, months: int) -> dt.date | None:
    """The first day of so many months that end with a day; None before the first year."""
    year, month = divmod(last.year * 12 + last.month - months, 12)
    return dt.date(year, month + 1, 1) if year else None


def _in_unit_of(read: Threshold, rule: Rule | None) -> tuple[Threshold, bool]:
    """A figure without a unit takes the target's, one with a scale alone its unit: 48.5万."""
    own, wanted = read.quantity, unit_of(rule)
    plain = own.unit == NO_UNIT
    if wanted == NO_UNIT or own.unit.dimension or not (plain or wanted.dimension):
        return read, False
    named = wanted if plain else unit_named(own.unit.name + wanted.without_scale)
    return evolve(read, quantity=Quantity(own.magnitude, named)), plain


def _with_unit(interval: Interval, rule: Rule | None) -> Interval:
    unit = unit_of(rule)
    if interval.high.unit != NO_UNIT or unit == NO_UNIT:
        return interval
    low, high = (Quantity(end.magnitude, unit) for end in (interval.low, interval.high))
    return evolve(interval, low=low, high=high)


def unit_of(rule: Rule | None) -> Unit:
    """The unit that a figure without one takes."""
    match rule:
        case Threshold(_, quantity):
            return quantity.unit
        case Interval(low):
            return low.unit
        case Change(_, _, quantity) if quantity is not None:
            return quantity.unit
        case _:
            return NO_UNIT
