"""Tree to values: one method per alternative of target.lark."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast

from attrs import evolve
from lark import Token, v_args

from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import (
    Change,
    Comparison,
    Deadline,
    Interval,
    Level,
    Rule,
    Threshold,
    Trend,
)
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.model.unit_table import SCALES
from indicator_rules.model.units import NO_UNIT, PERCENT
from indicator_rules.source import Span
from indicator_rules.syntax.amount_builder import AmountBuilder, amount_of, squeezed
from indicator_rules.syntax.date_builder import DateBuilder
from indicator_rules.syntax.leads import (
    base_name,
    between_ends_in_of,
    between_of,
    led,
    words_alone,
)
from indicator_rules.syntax.numerals import numeral_span
from indicator_rules.syntax.parts import SUFFIXES, Amount, Clause, Figures, UnreadableError

_BEYOND = {Comparison.MORE_THAN: Trend.INCREASE, Comparison.LESS_THAN: Trend.DECREASE}
_OPPOSED = {
    (Comparison.AT_LEAST, Comparison.AT_MOST), (Comparison.MORE_THAN, Comparison.AT_MOST),
    (Comparison.AT_MOST, Comparison.AT_LEAST), (Comparison.LESS_THAN, Comparison.AT_LEAST),
}  # fmt: skip


@v_args(inline=True)
class RuleBuilder(AmountBuilder, DateBuilder):
    """Children arrive as arguments; an absent ``[optional]`` arrives as None."""

    # sentences

    def in_words(self, words: tuple[Token, ...]) -> Rule:
        return words_alone(words)

    def in_figures(self, clauses: list[Clause], tail: tuple[Token, ...] | None) -> Figures:
        return Figures(clauses, tail or ())

    def first_clause(self, clause: Clause) -> list[Clause]:
        return [clause]

    def more_clauses(self, clauses: list[Clause], clause: Clause) -> list[Clause]:
        # Grown in place: a new tuple for each clause would take quadratic time.
        clauses.append(clause)
        return clauses

    def plain_clause(self, clause: Clause) -> Clause:
        return clause

    def led_clause(self, words: tuple[Token, ...], clause: Clause) -> Clause:
        return led(words, clause)

    def words(self, *words: Token) -> tuple[Token, ...]:
        return words

    # figures

    def compared(self, comparison: Token, amount: Amount, suffix: Token | None) -> Clause:
        if comparison.type == "BY_DAY":  # 最迟30天: no day, and yet a bound
            comparison = comparison.update(type="AT_MOST")
        return _threshold(_both(comparison, suffix, amount), amount, comparison, suffix)

    def compared_twice(
        self, first: Token, second: Token, amount: Amount, suffix: Token | None
    ) -> Clause:
        """不低于≥90%: the sign says again what the word says; two that differ are refused."""
        if first.type != second.type:
            span = Span(second.start_pos or 0, second.end_pos or 0)
            raise UnreadableError("a figure", span)
        return self.compared(first, amount, suffix)

    def compared_of_base(
        self, comparison: Token, words: tuple[Token, ...], amount: Amount, suffix: Token | None
    ) -> Clause:
        both = _both(comparison, suffix, amount)
        between, per = between_of(words)
        clause = _threshold(both, amount, comparison, suffix)
        points = amount.quantity.unit.dimension == "percentage point"
        apart = amount.quantity.unit.is_ratio and not between_ends_in_of(words)
        if (points or apart) and both in _BEYOND:
            # 高于全省平均水平2个百分点 is at least so much more than the average.
            change = Change(_BEYOND[both], Comparison.AT_LEAST, amount.quantity, between)
            return evolve(clause, rule=change)
        # 至少开展4场: only a share is of something; other words say what is counted.
        # A share is of something, and so is what is so many times as much.
        share = amount.quantity.unit.is_ratio or amount.quantity.unit.name == "倍"
        base, subject = (between, None) if share else (None, between)
        rule = Threshold(both, amount.quantity, base=base, subject=subject, per=per)
        return evolve(clause, rule=rule)

    def compared_included(self, comparison: Token, amount: Amount, held: Token) -> Clause:
        # 不超过3次（含）: the sign includes the figure already, and ＞3次（含） does not.
        sign = Comparison[comparison.type]
        if sign in {Comparison.MORE_THAN, Comparison.LESS_THAN}:
            found = f"{sign.sign}{amount.quantity}{held}"
            raise Refusal("IR111", found=found, remedy=f"≥{amount.quantity}")
        clause = _threshold(sign, amount, comparison, None)
        return evolve(clause, end=held.end_pos or clause.end, open_end=False)

    def within(self, comparison: Token, sign: Token, amount: Amount) -> Clause:
        if comparison.type not in {"AT_MOST", "LESS_THAN", "EQUAL"}:
            found = f"{comparison}{sign}{amount.quantity}"
            raise Refusal("IR111", found=found, remedy=f"≤{amount.quantity}")
        closed = comparison.type != "LESS_THAN"
        return _around(amount, comparison.start_pos or 0, amount.end, closed=closed)

    def around_zero(self, sign: Token, amount: Amount, suffix: Token | None) -> Clause:
        if suffix is not None and suffix.type != "OR_LESS":
            found = f"{sign}{amount.quantity}{suffix}"
            raise Refusal("IR111", found=found, remedy=f"{amount.quantity}{suffix}")
        end = amount.end if suffix is None else suffix.end_pos or 0
        return _around(amount, sign.start_pos or 0, end, closed=True)

    def bounded(self, amount: Amount, suffix: Token) -> Clause:
        return _threshold(SUFFIXES[suffix.type], amount, None, suffix)

    def bare(self, amount: Amount) -> Clause:
        if amount.slashed:  # 2/3 alone may be a date
            raise Refusal(
                "IR111", found=f"{amount.quantity.magnitude}{amount.quantity.unit}", remedy="≥2/3"
            )
        if amount.odd:
            return _threshold(Comparison.ABOUT, amount, None, None)
        rule = Threshold(Comparison.EQUAL, amount.quantity, subject=amount.named, stated=False)
        unitless = amount.quantity.unit == NO_UNIT
        return Clause(None, rule, amount.start, amount.end, open_end=unitless)

    def span(self, digits: Token, unit: Token | None) -> Clause:
        """两三天 is 2天 to 3天."""
        low, high = (
            amount_of(value, unit, digits, unit or digits) for value in numeral_span(str(digits))
        )
        return _interval(low, high, low.start, high.end)

    def span_bounded(self, digits: Token, unit: Token | None, suffix: Token) -> Clause:
        clause = self.span(digits, unit)
        rule = cast("Interval", clause.rule)
        _refuse_bounded(rule, suffix)
        return evolve(clause, end=suffix.end_pos or 0, open_end=False)

    def compared_span(self, comparison: Token, digits: Token, unit: Token | None) -> Clause:
        clause = self.span(digits, unit)
        _refuse_compared(comparison, cast("Interval", clause.rule))
        return evolve(clause, start=comparison.start_pos or 0)

    def range(self, low: Amount, _to: Token, high: Amount) -> Clause:
        return _interval(low, high, low.start, high.end)

    def range_bounded(
        self, low: Amount, _in: Token | None, _to: Token, high: Amount, suffix: Token
    ) -> Clause:
        # 3-5天以内: the suffix repeats what the upper end says.
        clause = _interval(low, high, low.start, suffix.end_pos or high.end)
        _refuse_bounded(cast("Interval", clause.rule), suffix)
        return clause

    def compared_range(self, comparison: Token, low: Amount, _to: Token, high: Amount) -> Clause:
        # 约3至5天 is the interval; ≥80-90% has two readings.
        clause = _interval(low, high, comparison.start_pos or 0, high.end)
        _refuse_compared(comparison, cast("Interval", clause.rule))
        return clause

    def tolerance(self, middle: Amount, _sign: Token, margin: Amount) -> Clause:
        unit = middle.quantity.unit if middle.quantity.unit != NO_UNIT else margin.quantity.unit
        size = margin.quantity.magnitude
        low, high = (
            Amount(Quantity(value, unit), middle.start, margin.end)
            for value in (middle.quantity.magnitude - size, middle.quantity.magnitude + size)
        )
        return _interval(low, high, middle.start, margin.end)

    def came_from(
        self,
        start: Token,
        _before: Amount,
        words: tuple[Token, ...],
        amount: Amount,
        suffix: Token | None,
    ) -> Clause:
        clause = self.bounded(amount, suffix) if suffix else self.bare(amount)
        ready = led(words, clause)
        return Clause(None, ready.rule, start.start_pos or 0, clause.end)

    def top(self, sign: Token, amount: Amount) -> Clause:
        # 第2名 is a place of its own where it is reached, and one to reach where it is asked for.
        point = sign.type == "NTH"
        rule = Threshold(Comparison.AT_MOST, amount.quantity, subject="排名", by_verb=point)
        return Clause(None, rule, sign.start_pos or 0, amount.end)

    def zero_of(self, zero: Token) -> Clause:
        rule = Threshold(
            Comparison.EQUAL, Quantity(Decimal(0), NO_UNIT), subject=squeezed(zero)[1:]
        )
        return Clause(None, rule, zero.start_pos or 0, zero.end_pos or 0)

    def no_growth(self, word: Token) -> Clause:
        rule = Change(Trend.INCREASE, Comparison.EQUAL, Quantity(Decimal(0), PERCENT))
        return Clause(None, rule, word.start_pos or 0, word.end_pos or 0)

    def as_before(self, comparison: Token, base: Token) -> Clause:
        size = Quantity(Decimal(0), PERCENT)
        rule = Change(Trend.INCREASE, Comparison[comparison.type], size, base_name(base))
        return Clause(None, rule, comparison.start_pos or 0, base.end_pos or 0)

    def compared_date(self, comparison: Token, clause: Clause, before: Token | None) -> Clause:
        """不晚于2023年7月底: a bound on a day is a deadline."""
        span = Span(comparison.start_pos or 0, comparison.end_pos or 0)
        if comparison.type not in {"BY_DAY", "AT_MOST", "EQUAL", "ABOUT"}:
            raise UnreadableError("a date such as 12月31日前", span)
        return evolve(self.deadline(clause, before), start=span.start)

    def low_signed_range(self, low: Amount, first: Token, _to: Token, high: Amount) -> Clause:
        return _ends_said(low, high, (first, None))

    def signed_range(
        self, low: Amount, first: Token, _to: Token, high: Amount, second: Token, unit: Token | None
    ) -> Clause:
        """100（不含）-500（含）万元: each end says whether it is inside."""
        return _ends_said(low, high, (first, second), unit)

    def high_signed_range(
        self, low: Amount, _to: Token, high: Amount, second: Token, unit: Token | None
    ) -> Clause:
        return _ends_said(low, high, (None, second), unit)

    def doubled(self, words: Token) -> Clause:
        """翻一番 is twice as much, 翻两番 four times."""
        size = Decimal(300) if "两" in words else Decimal(100)
        rule = Change(Trend.INCREASE, Comparison.AT_LEAST, Quantity(size, PERCENT), stated=False)
        return Clause(None, rule, words.start_pos or 0, words.end_pos or 0)

    def level_with(self, words: Token) -> Clause:
        """与上年持平: no change either way."""
        base = base_name(re.sub("基本|大致|总体|保持|持平", "", squeezed(words)))
        rule = Change(Trend.INCREASE, Comparison.EQUAL, Quantity(Decimal(0), PERCENT), base)
        return Clause(None, rule, words.start_pos or 0, words.end_pos or 0)

    def date_range(self, first: Clause, _to: Token, last: Clause, before: Token | None) -> Clause:
        """2023年3月1日至11月30日: the last day that is named."""
        early, late = cast("Deadline", first.rule), cast("Deadline", last.rule)
        rule = late if late.year else evolve(late, year=early.year)
        return evolve(self.deadline(last, before), rule=rule, start=first.start)

    def deadline(self, clause: Clause, _before: Token | None) -> Clause:
        end = (_before and _before.end_pos) or clause.end
        return Clause(None, clause.rule, clause.start, end)

    def level(self, level: Token, suffix: Token | None) -> Clause:
        comparison = Comparison.EQUAL
        if suffix is not None:
            above = suffix.type == "OR_ABOVE"
            comparison = Comparison.AT_LEAST if above else Comparison.AT_MOST
        return _level(level, comparison, level.start_pos or 0, (suffix or level).end_pos or 0)

    def compared_level(self, comparison: Token, level: Token) -> Clause:
        return _level(
            level, Comparison[comparison.type], comparison.start_pos or 0, level.end_pos or 0
        )

    def comparison(self, sign: Token) -> Token:
        return sign

    def suffix(self, word: Token) -> Token:
        return word

    def level_suffix(self, word: Token) -> Token:
        return word


def _refuse_bounded(rule: Interval, suffix: Token) -> None:
    """80-90%以上 has two readings; 3-5天以内 says again what the upper end says."""
    if suffix.type not in {"OR_LESS", "OR_SO"}:
        raise Refusal("IR111", found=f"{rule.low}-{rule.high}{suffix}", remedy=f"≥{rule.low}")


def _refuse_compared(comparison: Token, rule: Interval) -> None:
    """≥80-90% has two readings; 约3至5天 is the interval."""
    if comparison.type not in {"ABOUT", "EQUAL"}:
        found = f"{comparison}{rule.low}-{rule.high}"
        raise Refusal("IR111", found=found, remedy=f"{rule.low}-{rule.high}")


def _both(comparison: Token, suffix: Token | None, amount: Amount) -> Comparison:
    """The comparison of a figure with a sign in front and a word behind; they must not clash."""
    first = Comparison[comparison.type]
    if suffix is None:
        return first
    second = SUFFIXES[suffix.type]
    if (first, second) in _OPPOSED:
        figure = amount.quantity
        raise Refusal("IR106", first=f"{first.sign}{figure}", second=f"{figure}{suffix}")
    if Comparison.ABOUT in {first, second}:
        return (
            Comparison.ABOUT
            if first is second or Comparison.EQUAL in {first, second}
            else (second if first is Comparison.ABOUT else first)
        )
    return second if first is Comparison.EQUAL else first


def _threshold(
    comparison: Comparison,
    amount: Amount,
    sign: Token | None,
    suffix: Token | None,
) -> Clause:
    rule = Threshold(comparison, amount.quantity, subject=amount.named)
    start = amount.start if sign is None else sign.start_pos or 0
    end = amount.end if suffix is None else suffix.end_pos or 0
    unitless = suffix is None and amount.quantity.unit == NO_UNIT
    return Clause(None, rule, start, end, open_end=unitless)


def _interval(low: Amount, high: Amount, start: int, end: int) -> Clause:
    first, second = low.quantity, high.quantity
    if first.unit == NO_UNIT or (
        # 5万-10万元: the scale is said twice, the unit once.
        first.unit.name in SCALES and second.unit.name.startswith(first.unit.name)
    ):
        first = Quantity(first.magnitude, second.unit)
    elif second.unit == NO_UNIT:
        second = Quantity(second.magnitude, first.unit)
    unitless = second.unit == NO_UNIT
    return Clause(None, Interval(first, second), start, end, open_end=unitless)


def _ends_said(
    low: Amount, high: Amount, said: tuple[Token | None, Token | None], unit: Token | None = None
) -> Clause:
    last = unit or said[1]
    end = high.end if last is None else last.end_pos
    if unit is not None:
        high = evolve(high, quantity=Quantity(high.quantity.magnitude, squeezed(unit)))
    clause = _interval(low, high, low.start, end or high.end)
    rule = cast("Interval", clause.rule)
    closed = [one is None or one.type == "INCLUDED" for one in said]
    return evolve(clause, rule=evolve(rule, low_closed=closed[0], high_closed=closed[1]))


def _around(amount: Amount, start: int, end: int, *, closed: bool) -> Clause:
    """±5%: as far below nothing as above it."""
    size, unit = abs(amount.quantity.magnitude), amount.quantity.unit
    rule = Interval(Quantity(-size, unit), Quantity(size, unit), closed, closed)
    return Clause(None, rule, start, end, open_end=unit == NO_UNIT)


def _level(level: Token, comparison: Comparison, start: int, end: int) -> Clause:
    word = str(level)
    for extra in ("等次", "等级", "标准", "档次", "水质"):
        word = word.removesuffix(extra)
    return Clause(None, Level(SCALE_OF[word], word, comparison), start, end)
