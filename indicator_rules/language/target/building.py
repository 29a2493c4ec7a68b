"""The tree to clauses: one method per alternative of target.lark, and no decision but by kind."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias, cast

from attrs import evolve

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.target.amounts import (
    Amount,
    around,
    compared_with,
    in_a_range,
    of_figure,
    of_stretch,
    with_ends,
    with_margin,
)
from indicator_rules.language.target.clauses import Clause, End, Moved, Said, Sentence
from indicator_rules.language.target.labels import base_name
from indicator_rules.language.tokens.token import Token
from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import AllOf, Change, Deadline, Interval, Level, Threshold
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.model.units import NO_UNIT, PERCENT

if TYPE_CHECKING:
    from indicator_rules.language.target.clauses import Meaning
    from indicator_rules.language.tokens.brackets import Ends, Stretch
    from indicator_rules.language.tokens.days import Day
    from indicator_rules.language.tokens.figures import Figure
    from indicator_rules.language.tokens.words import Comparing

_Size: TypeAlias = "tuple[Token | None, object, Token | None, Token | None]"
"""What compares with how far a movement goes, how far, and what stands behind it."""


_BEYOND = {
    Comparison.MORE_THAN: Trend.INCREASE,
    Comparison.AT_LEAST: Trend.INCREASE,
    Comparison.LESS_THAN: Trend.DECREASE,
    Comparison.AT_MOST: Trend.DECREASE,
}
_NOTHING = Quantity(Decimal(0), PERCENT)
_DOUBLED = {"翻番": 100, "翻一番": 100, "翻两番": 300}
_YEARS = range(1900, 2101)
_BY = frozenset((Comparison.AT_MOST, Comparison.EQUAL, Comparison.ABOUT))


class Builder:
    """Clauses of the tokens of a text."""

    def alternatives(self, children: list[object]) -> Sentence:
        return Sentence(cast("tuple[tuple[Clause, ...], ...]", tuple(children[::2])))

    def targets(self, children: list[object]) -> tuple[Clause, ...]:
        return cast("tuple[Clause, ...]", tuple(children[::2]))

    def measured(self, children: list[object]) -> Clause:
        place = 0
        while type(children[place]) is not Said:
            place += 1
        head, tail = children[:place], children[place + 1 :]
        return Clause(
            cast("Said", children[place]),
            cast("tuple[Token, ...]", tuple(head)),
            cast("tuple[Token, ...]", tuple(tail)),
        )

    def worded(self, children: list[Token]) -> Clause:
        return Clause(None, tuple(children))

    def between(self, children: list[Token]) -> tuple[Token, ...]:
        return tuple(children)

    # figures

    def bounded(self, children: list[object]) -> Said:
        amount, behind, ends = _split(children)
        return _measured(None, amount, behind, ends)

    def compared(self, children: list[object]) -> Said:
        sign = cast("Token", children[0])
        amount, behind, ends = _split(children[1:])
        return _measured(sign, amount, behind, ends)

    def compared_of(self, children: list[object]) -> Said:
        sign, between = cast("Token", children[0]), cast("tuple[Token, ...]", children[1])
        amount, behind, ends = _split(children[2:])
        said = _measured(sign, amount, behind, ends)
        return Said(
            said.rule, said.start, said.end, between, said.open_end, nearly=said.nearly,
            odd=said.odd,
        )  # fmt: skip

    def said_end(self, children: list[Token]) -> End:
        return End(*children)

    def range(self, children: list[object]) -> Amount:
        low, high = (one.figure if isinstance(one, End) else cast("Token", one)
                     for one in (children[0], children[2]))  # fmt: skip
        to = cast("Token", children[1])
        amount = in_a_range(cast("Figure", low.value), cast("Figure", high.value), to.own)
        for at, one in (("low", children[0]), ("high", children[2])):
            if isinstance(one, End):
                amount = with_ends(amount, cast("Ends", one.ends.value), at)
        last = children[2]
        end = last.ends.end if isinstance(last, End) else high.end
        return amount.placed(low.start, end)

    def margin(self, children: list[Token]) -> Amount:
        middle, margin = (cast("Figure", one.value) for one in (children[0], children[2]))
        return with_margin(middle, margin).placed(children[0].start, children[-1].end)

    def around_zero(self, children: list[Token]) -> Said:
        sign = next((one for one in children if one.kind == "CMP"), None)
        figure = next(one for one in children if one.kind == "QTY")
        behind = next((one for one in children if one.kind == "AFTER"), None)
        rule = around(cast("Figure", figure.value), sign, behind)
        return Said(rule, children[0].start, children[-1].end)

    def ranked(self, children: list[Token]) -> Said:
        top = next(one for one in children if one.kind == "TOP")
        rank = children[children.index(top) + 1]
        figure = cast("Figure", rank.value)
        sign = children[0] if children[0].kind == "CMP" else None
        _refuse_open(figure, rank)
        comparison = Comparison.AT_MOST
        if sign is not None and cast("Comparing", sign.value).sign in {
            Comparison.MORE_THAN, Comparison.LESS_THAN,
        }:  # fmt: skip
            raise Unread("IR101", sign.start, sign.end, Expected.RANK)
        rule = Threshold(comparison, figure.low, subject="排名", by_verb=top.own == "第")
        return Said(rule, children[0].start, children[-1].end)

    def ranked_between(self, children: list[object]) -> Said:
        """第8-10名; 前8-10名 is no rank."""
        top, amount = cast("Token", children[0]), cast("Amount", children[1])
        if top.own != "第":
            raise Unread("IR101", top.start, amount.end, Expected.RANK)
        said = _measured(None, amount, None, None)
        rule = evolve(cast("Interval", said.rule), subject="排名")
        return Said(rule, top.start, amount.end)

    def none(self, children: list[Token]) -> Said:
        zero = children[0]
        rule = Threshold(Comparison.EQUAL, Quantity(Decimal(0)), subject=str(zero.value))
        return Said(rule, zero.start, zero.end)

    # changes

    def change(self, children: list[object]) -> _Size:
        signs = [one for one in children if isinstance(one, Token) and one.kind == "CMP"]
        amount, behind, ends = _split([one for one in children if one not in signs])
        sign = next((one for one in signs if not cast("Comparing", one.value).verb), None)
        return sign or next(iter(signs), None), amount, behind, ends

    def moved(self, children: list[object]) -> Said:
        word = cast("Token", children[0])
        trend = Trend(cast("str", word.value))
        if len(children) == 1:
            rule = Change(trend, Comparison.MORE_THAN, None)
            return Said(rule, word.start, word.end)
        return _changed(trend, cast("_Size", children[1]), word.start)

    def moved_of(self, children: list[object]) -> Said:
        word, of = cast("Token", children[0]), cast("Token", children[1])
        said = _changed(Trend(cast("str", word.value)), cast("_Size", children[2]), word.start)
        return Said(said.rule, said.start, said.end, (of,))

    def against(self, children: list[object]) -> Said:
        sign, base = cast("Token", children[0]), cast("Token", children[1])
        comparison = cast("Comparing", sign.value).sign
        name = base_name(str(base.value))
        behind = next(iter(children[2:]), base)
        if isinstance(behind, Token) and behind.kind in {"BASE", "AFTER"}:
            rule: Meaning = Change(Trend.INCREASE, comparison, _NOTHING, name)
            return Said(rule, sign.start, behind.end)
        amount, after, ends = _split(children[2:])
        figure = _amount(amount).low
        share = base.own.endswith("的") or figure.unit.name == "倍"
        if share or not figure.unit.is_ratio or comparison not in _BEYOND:
            said = _measured(sign, amount, after, ends)
            threshold = said.rule
            if isinstance(threshold, Threshold) and (share or figure.unit.is_ratio):
                threshold = Threshold(threshold.comparison, threshold.quantity, base=name)
                return Said(threshold, sign.start, said.end)
            return Said(said.rule, sign.start, said.end, (base.turned("TEXT"),))
        second = Comparison.AT_LEAST if after is None else cast("Comparison", after.value)
        end = ends or after or cast("Token | Amount", amount)
        return Said(Change(_BEYOND[comparison], second, figure, name), sign.start, end.end)

    def came_from(self, children: list[object]) -> Said:
        first = cast("Token", children[0])
        start = cast("Figure", cast("Token", children[1]).value)
        place = next(
            p for p, one in enumerate(children) if isinstance(one, Token) and one.kind == "CMP"
        )
        sign = cast("Token", children[place])
        amount, behind, ends = _split(children[place + 1 :])
        said = _measured(sign, amount, behind, ends)
        comparing = cast("Comparing", sign.value)
        trend = _BEYOND.get(comparing.sign)
        between = cast("tuple[Token, ...]", children[2] if place > 2 else ())  # noqa: PLR2004
        return Said(said.rule, first.start, said.end, between, moved=Moved(start, trend))

    def level_with(self, children: list[Token]) -> Said:
        exactly = children[0].own == "持平"
        comparison = Comparison.EQUAL if exactly else Comparison.ABOUT
        rule = Change(Trend.INCREASE, comparison, _NOTHING)
        return Said(rule, children[0].start, children[0].end)

    def doubled(self, children: list[Token]) -> Said:
        """翻一番 is twice as much, 翻两番 four times."""
        word = children[0]
        size = Quantity(Decimal(_DOUBLED[word.own]), PERCENT)
        rule = Change(Trend.INCREASE, Comparison.AT_LEAST, size, stated=False)
        return Said(rule, word.start, word.end)

    def no_growth(self, children: list[Token]) -> Said:
        rule = Change(Trend.INCREASE, Comparison.EQUAL, _NOTHING)
        return Said(rule, children[0].start, children[0].end)

    # days

    def day(self, children: list[Token]) -> Said:
        token = children[0]
        day = cast("Day", token.value)
        return Said(_last_of(token), token.start, token.end, day=day)

    def days(self, children: list[Token]) -> Said:
        first, last = children[0], children[-1]
        _last_of(first)
        return Said(_last_of(last), first.start, last.end, day=cast("Day", last.value))

    def compared_day(self, children: list[Token]) -> Said:
        """≤2023年7月 is a deadline; ≥ is none."""
        sign, token = children
        if cast("Comparing", sign.value).sign not in _BY:
            raise Unread("IR120", sign.start, sign.end, Expected.DAY)
        return Said(_last_of(token), sign.start, token.end, day=cast("Day", token.value))


def _last_of(token: Token) -> Deadline:
    day = cast("Day", token.value)
    if day.last is not None:
        return day.last
    letter = next((p for p, one in enumerate(token.own) if one in "OolI"), None)
    if letter is not None:
        at = token.start + letter
        raise Unread("IR115", at, at + 1, Expected.FIGURE)
    if day.code == "IR101":
        raise Unread("IR120", token.start, token.end, Expected.DAY)
    raise Refusal(str(day.code), **dict(day.words))


def _refuse_open(figure: Figure, token: Token) -> None:
    """前几名, 前三五名, 前十余名 name no rank."""
    if figure.refusal is not None:
        raise figure.refusal
    if figure.high is not None or figure.odd:
        raise Unread("IR101", token.start, token.end, Expected.RANK)


def _split(children: list[object]) -> tuple[object, Token | None, Token | None]:
    """The amount, the comparing word behind it, and which end a bracket lets in."""
    amount = children[0]
    rest = cast("list[Token]", children[1:])
    behind = ends = None
    for one in rest:
        if one.kind == "AFTER":
            behind = one
        else:
            ends = one
    if isinstance(amount, End):
        return amount.figure, behind, ends or amount.ends
    return amount, behind, ends


def _amount(amount: object) -> Amount:
    if isinstance(amount, Amount):
        return amount
    token = amount.figure if isinstance(amount, End) else cast("Token", amount)
    if token.kind == "SPAN":
        return of_stretch(cast("Stretch", token.value)).placed(token.start, token.end)
    return of_figure(cast("Figure", token.value), token.start, token.end)


def _measured(sign: Token | None, amount: object, behind: Token | None, ends: Token | None) -> Said:
    if isinstance(amount, Token) and amount.kind == "LEVEL":
        return _level(sign, amount, behind, ends)
    one = _amount(amount)
    last = ends or behind
    start, end = (sign or one).start, one.end if last is None else last.end
    if last is not None and one.low.unit.name == "年" and one.low.figure in _YEARS:
        # 2023年以下 is neither a day nor a length of time.
        raise Unread("IR120", one.start, end, Expected.DAY)
    rule = compared_with(sign, one, behind, cast("Ends | None", ends and ends.value))
    unitless = behind is None and ends is None and one.low.unit == NO_UNIT
    comparing = None if sign is None else cast("Comparing", sign.value)
    nearly = comparing is not None and comparing.nearly
    return Said._make((rule, start, end, (), unitless, None, None, nearly, one.odd))


def _level(sign: Token | None, level: Token, behind: Token | None, ends: Token | None) -> Said:
    comparison = Comparison.EQUAL
    if behind is not None:
        comparison = cast("Comparison", behind.value)
        if comparison is Comparison.ABOUT:
            raise Unread("IR101", behind.start, behind.end, Expected.LEVEL)
        if ends is not None and not cast("Ends", ends.value).inside:
            comparison = {
                Comparison.AT_LEAST: Comparison.MORE_THAN,
                Comparison.AT_MOST: Comparison.LESS_THAN,
            }.get(comparison, comparison)
    if sign is not None:
        comparing = cast("Comparing", sign.value)
        if comparison is Comparison.EQUAL:
            comparison = comparing.sign
        elif comparing.sign not in {comparison, Comparison.EQUAL}:
            raise Refusal(
                "IR106",
                first=f"{sign.own}{level.own}",
                second=f"{level.own}{behind and behind.own}",
            )
    word = level.own
    rule = Level(SCALE_OF[word], word, comparison)
    last = ends or behind or level
    return Said(rule, (sign or level).start, last.end)


def _changed(trend: Trend, size: _Size, start: int) -> Said:
    sign, amount, behind, ends = size
    if isinstance(amount, Token) and amount.kind == "LEVEL":
        return _level(sign, amount, behind, ends)
    one = _amount(amount)
    end = (ends or behind or one).end
    rule = compared_with(sign, one, behind, cast("Ends | None", ends and ends.value))
    nearly = sign is not None and cast("Comparing", sign.value).nearly
    if isinstance(rule, Interval):
        low = Comparison.AT_LEAST if rule.low_closed else Comparison.MORE_THAN
        high = Comparison.AT_MOST if rule.high_closed else Comparison.LESS_THAN
        both = AllOf((Change(trend, low, rule.low), Change(trend, high, rule.high)))
        return Said(both, start, end)
    comparison = rule.comparison if rule.stated else Comparison.AT_LEAST
    change = Change(trend, comparison, rule.quantity, stated=rule.stated)
    return Said(change, start, end, nearly=nearly, odd=one.odd)
