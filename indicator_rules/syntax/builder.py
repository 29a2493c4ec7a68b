"""Tree to values: one method per alternative of target.lark."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import evolve
from lark import Token, Transformer, v_args

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
from indicator_rules.model.units import NO_UNIT, PERCENT, SCALES, unit_named
from indicator_rules.syntax.clauses import joined
from indicator_rules.syntax.dates import end_of_month, end_of_quarter, iso_date, number_in
from indicator_rules.syntax.leads import base_name, between_of, led, words_alone
from indicator_rules.syntax.numerals import numeral
from indicator_rules.syntax.parts import SUFFIXES, Amount, Clause

if TYPE_CHECKING:
    from indicator_rules.model.units import Unit

MOST_DIGITS = 60
_OPPOSED = {
    (Comparison.AT_LEAST, Comparison.AT_MOST), (Comparison.MORE_THAN, Comparison.AT_MOST),
    (Comparison.AT_MOST, Comparison.AT_LEAST), (Comparison.LESS_THAN, Comparison.AT_LEAST),
}  # fmt: skip


@v_args(inline=True)
class RuleBuilder(Transformer[Token, Rule]):
    """Children arrive as arguments; an absent ``[optional]`` arrives as None."""

    # sentences

    def in_words(self, words: tuple[Token, ...]) -> Rule:
        return words_alone(words)

    def in_figures(self, clauses: list[Clause], tail: tuple[Token, ...] | None) -> Rule:
        return joined(clauses, tail or ())

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
        return _threshold(_both(comparison, suffix, amount), amount, comparison, suffix)

    def compared_of_base(
        self, comparison: Token, words: tuple[Token, ...], amount: Amount, suffix: Token | None
    ) -> Clause:
        both = _both(comparison, suffix, amount)
        between, per = between_of(words)
        clause = _threshold(both, amount, comparison, suffix)
        # 至少开展4场: only a share is of something; other words say what is counted.
        share = amount.quantity.unit.is_ratio
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
        if amount.odd:
            return _threshold(Comparison.ABOUT, amount, None, None)
        rule = Threshold(Comparison.EQUAL, amount.quantity, stated=False)
        unitless = amount.quantity.unit == NO_UNIT
        return Clause(None, rule, amount.start, amount.end, open_end=unitless)

    def range(
        self, low: Amount, _in: Token | None, _to: Token, high: Amount, _in2: Token | None
    ) -> Clause:
        return _interval(low, high, low.start, (_in2 and _in2.end_pos) or high.end)

    def range_bounded(
        self, low: Amount, _in: Token | None, _to: Token, high: Amount, suffix: Token
    ) -> Clause:
        # 3-5天以内: the suffix repeats what the upper end says.
        if suffix.type not in {"OR_LESS", "OR_SO"}:
            found = f"{low.quantity}-{high.quantity}"
            raise Refusal("IR111", found=found + suffix, remedy=f"≥{low.quantity}")
        return _interval(low, high, low.start, suffix.end_pos or high.end)

    def compared_range(self, comparison: Token, low: Amount, _to: Token, high: Amount) -> Clause:
        # 约3至5天 is the interval; ≥80-90% has two readings.
        if comparison.type not in {"ABOUT", "EQUAL"}:
            found = f"{comparison}{low.quantity}-{high.quantity}"
            raise Refusal("IR111", found=found, remedy=f"{low.quantity}-{high.quantity}")
        return _interval(low, high, comparison.start_pos or 0, high.end)

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
        rule = Threshold(Comparison.AT_MOST, amount.quantity, subject="排名")
        return Clause(None, rule, sign.start_pos or 0, amount.end)

    def zero_of(self, zero: Token) -> Clause:
        rule = Threshold(
            Comparison.EQUAL, Quantity(Decimal(0), NO_UNIT), subject=_squeezed(zero)[1:]
        )
        return Clause(None, rule, zero.start_pos or 0, zero.end_pos or 0)

    def no_growth(self, word: Token) -> Clause:
        rule = Change(Trend.INCREASE, Comparison.EQUAL, Quantity(Decimal(0), PERCENT))
        return Clause(None, rule, word.start_pos or 0, word.end_pos or 0)

    def as_before(self, comparison: Token, base: Token) -> Clause:
        size = Quantity(Decimal(0), PERCENT)
        rule = Change(Trend.INCREASE, Comparison[comparison.type], size, base_name(base))
        return Clause(None, rule, comparison.start_pos or 0, base.end_pos or 0)

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

    # quantities

    def digits(self, number: Token, odd: Token | None, unit: Token | None) -> Amount:
        last = unit or odd or number
        return _amount(_decimal(number), unit, number, last, odd=odd is not None)

    def counted(self, number: Token, counter: Token) -> Amount:
        return _amount(_decimal(number), counter, number, counter)

    def aside(self, number: Token, unit: Token) -> Amount:
        """10（万元）, ≥3（个）: the unit stands beside its figure."""
        named = unit_named(_squeezed(unit)[1:-1])
        quantity = Quantity(_decimal(number), named)
        return Amount(quantity, number.start_pos or 0, unit.end_pos or 0)

    def numerals(self, number: Token, odd: Token | None, unit: Token | None) -> Amount:
        if number == "半" and unit is None:  # 过半
            raise Refusal("IR111", found=str(number), remedy="＞50%")
        last = unit or odd or number
        return _amount(numeral(str(number)), unit, number, last, odd=odd is not None)

    def percent_of(self, word: Token, number: Token) -> Amount:
        parts = _decimal(number) if number.type == "NUMBER" else _hundreds(str(number))
        unit = {"百": PERCENT, "千": unit_named("‰"), "万": unit_named("‱")}[word[0]]
        return Amount(Quantity(parts, unit), word.start_pos or 0, number.end_pos or 0)

    def proportion(self, text: Token) -> Amount:
        top, bottom = text.replace("比", ":").split(":")
        unit = unit_named(f":{bottom.strip()}")
        return Amount(Quantity(Decimal(top.strip()), unit), text.start_pos or 0, text.end_pos or 0)

    def all_of_it(self, words: Token) -> Amount:
        quantity = Quantity(Decimal(100), PERCENT)
        return Amount(quantity, words.start_pos or 0, words.end_pos or 0)

    def fraction(self, text: Token) -> Amount:
        """1/3 may be a date, and is no decimal; the share has to be written out."""
        raise Refusal("IR111", found=str(text), remedy="66.7%")

    # dates

    def years(self, text: Token, _end: Token | None) -> Clause:
        last = int(re.findall("[0-9]{4}", text)[-1])
        return _dated(Deadline(last, 12, 31), text, _end or text)

    def year(self, year: Token, _end: Token | None) -> Clause:
        return _dated(Deadline(number_in(year), 12, 31), year, _end or year)

    def year_month(self, year: Token, month: Token, part: Token | None) -> Clause:
        value = number_in(year)
        rule = end_of_month(value, number_in(month), part, recurring=False)
        return _dated(rule, year, part or month)

    def year_month_day(self, year: Token, month: Token, day: Token) -> Clause:
        return _dated(Deadline(number_in(year), number_in(month), number_in(day)), year, day)

    def year_quarter(self, year: Token, quarter: Token, _end: Token | None) -> Clause:
        rule = end_of_quarter(number_in(year), number_in(quarter), recurring=False)
        return _dated(rule, year, _end or quarter)

    def year_half(self, year: Token, half: Token) -> Clause:
        return _dated(_half(number_in(year), half), year, half)

    def month(self, yearly: Token | None, month: Token, part: Token | None) -> Clause:
        rule = end_of_month(None, number_in(month), part, recurring=yearly is not None)
        return _dated(rule, yearly or month, part or month)

    def months(self, year: Token | None, months: Token, _end: Token | None) -> Clause:
        last = number_in(re.split("[-~至到]", months)[1])
        rule = end_of_month(number_in(year) if year else None, last, None, recurring=False)
        return _dated(rule, year or months, _end or months)

    def month_day(self, yearly: Token | None, month: Token, day: Token) -> Clause:
        rule = Deadline(None, number_in(month), number_in(day), recurring=yearly is not None)
        return _dated(rule, yearly or month, day)

    def quarter(self, yearly: Token | None, quarter: Token, _end: Token | None) -> Clause:
        rule = end_of_quarter(None, number_in(quarter), recurring=yearly is not None)
        return _dated(rule, yearly or quarter, _end or quarter)

    def this_year(self, yearly: Token | None, word: Token) -> Clause:
        return _dated(Deadline(None, 12, 31, recurring=yearly is not None), yearly or word, word)

    def this_year_yearly(self, yearly: Token, end: Token) -> Clause:
        return _dated(Deadline(None, 12, 31, recurring=True), yearly, end)

    def half(self, half: Token) -> Clause:
        return _dated(_half(None, half), half, half)

    def iso(self, text: Token) -> Clause:
        return _dated(iso_date(str(text)), text, text)

    def month_dot(self, text: Token) -> Clause:
        month, day = (int(part) for part in re.findall("[0-9]+", text))
        return _dated(Deadline(None, month, day), text, text)


def _decimal(number: Token) -> Decimal:
    digits = str(number).replace(",", "").replace("−", "-")
    if len(digits) > MOST_DIGITS:
        raise Refusal("IR108", count=len(digits), limit=MOST_DIGITS)
    return Decimal(digits)


def _hundreds(text: str) -> Decimal:
    return Decimal(100) if text in {"百", "佰"} else numeral(text)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _amount(
    value: Decimal, unit: Token | None, first: Token, last: Token, *, odd: bool = False
) -> Amount:
    named: Unit = unit_named(_squeezed(unit)) if unit else NO_UNIT
    return Amount(Quantity(value, named), first.start_pos or 0, last.end_pos or 0, odd)


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
    rule = Threshold(comparison, amount.quantity)
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


def _dated(rule: Deadline, first: Token, last: Token) -> Clause:
    return Clause(None, rule, first.start_pos or 0, last.end_pos or 0)


def _half(year: int | None, half: Token) -> Deadline:
    return Deadline(year, 6, 30) if half[0] == "上" else Deadline(year, 12, 31)
