"""Deadlines from the tree: one method per alternative of ``date`` in target.lark."""

from __future__ import annotations

import re

from lark import Token, Transformer, v_args

from indicator_rules.model.rules import Deadline, Rule
from indicator_rules.syntax.dates import end_of_month, end_of_quarter, iso_date, number_in
from indicator_rules.syntax.parts import Clause


@v_args(inline=True)
class DateBuilder(Transformer[Token, Rule]):
    """The last day that a wording includes."""

    def years(self, text: Token, _end: Token | None) -> Clause:
        last = int(re.findall("[0-9]{4}", text)[-1])
        return _dated(Deadline(last, 12, 31), text, _end or text)

    def month_of_year(self, text: Token, _end: Token | None) -> Clause:
        """2023.07-2024.01: the last month named."""
        year, month = (int(part) for part in re.findall("[0-9]+", text)[-2:])
        return _dated(end_of_month(year, month, None, recurring=False), text, _end or text)

    def year(self, year: Token, _end: Token | None) -> Clause:
        return _dated(Deadline(number_in(year), 12, 31), year, _end or year)

    def year_month(self, year: Token, month: Token, part: Token | None) -> Clause:
        value = number_in(year)
        rule = end_of_month(value, number_in(month), part, recurring=False)
        return _dated(rule, year, part or month)

    def year_month_day(self, year: Token, month: Token, day: Token, clock: Token | None) -> Clause:
        rule = Deadline(number_in(year), number_in(month), number_in(day))
        return _dated(rule, year, clock or day)

    def year_quarter(self, year: Token, quarter: Token, _end: Token | None) -> Clause:
        rule = end_of_quarter(number_in(year), number_in(quarter), recurring=False)
        return _dated(rule, year, _end or quarter)

    def year_half(self, year: Token, half: Token) -> Clause:
        return _dated(_half(number_in(year), half), year, half)

    def month(self, yearly: Token | None, month: Token, part: Token | None) -> Clause:
        rule = end_of_month(None, number_in(month), part, recurring=yearly is not None)
        return _dated(rule, yearly or month, part or month)

    def year_months(self, year: Token, months: Token, _end: Token | None) -> Clause:
        last = number_in(re.split("[-~至到]", months)[1])
        rule = end_of_month(number_in(year), last, None, recurring=False)
        return _dated(rule, year, _end or months)

    def months(self, months: Token, _end: Token | None) -> Clause:
        last = number_in(re.split("[-~至到]", months)[1])
        rule = end_of_month(None, last, None, recurring=False)
        return _dated(rule, months, _end or months)

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

    def monthly(self, every: Token, day: Token) -> Clause:
        """每月5日前, 每月底前."""
        number = 31 if day.type == "END_OF" else number_in(day)
        return _dated(Deadline(None, None, number, recurring=True), every, day)

    def half(self, half: Token) -> Clause:
        return _dated(_half(None, half), half, half)

    def iso(self, text: Token, clock: Token | None) -> Clause:
        return _dated(iso_date(str(text)), text, clock or text)

    def month_dot(self, text: Token) -> Clause:
        month, day = (int(part) for part in re.findall("[0-9]+", text))
        return _dated(Deadline(None, month, day), text, text)


def _dated(rule: Deadline, first: Token, last: Token) -> Clause:
    return Clause(None, rule, first.start_pos or 0, last.end_pos or 0)


def _half(year: int | None, half: Token) -> Deadline:
    return Deadline(year, 6, 30) if half[0] == "上" else Deadline(year, 12, 31)
