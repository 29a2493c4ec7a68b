"""What each unit changes and where that stops: ``change`` and ``limit`` in method.lark."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from lark import Token, Transformer, v_args

from indicator_rules.language.old_scoring.awards import points_of
from indicator_rules.language.old_scoring.parts import Amount, UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Award,
    Cap,
    Ceiling,
    Each,
    Given,
    Item,
    Limit,
    Nothing,
    Own,
    Parts,
    Several,
    Side,
    Taken,
)
from indicator_rules.language.old_scoring.spans import span_of
from indicator_rules.language.old_scoring.wanted import PART
from indicator_rules.model.methods import Formulaic, Part, Points
from indicator_rules.model.quantity import Quantity
from indicator_rules.source import Span

_SIDES = {
    "EACH_DOWN": Side.BELOW, "EACH_SHORT": Side.ANY, "EACH_UP": Side.ABOVE, "EACH_OFF": Side.EITHER,
    "EACH_LATE": Side.ABOVE, "EACH_EARLY": Side.BELOW, "EACH_EVENT": Side.ABOVE,
    "EACH_DONE": Side.DONE,
}  # fmt: skip
_BEYOND = ("超出", "偏离", "偏差", "相差")
"""Words that count on both sides of a stretch; 超过 and 高于 count above it."""
_GROWTH = ("提高", "增加", "增长", "上升", "提升")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ONE = Decimal(1)


@v_args(inline=True)
class ChangeBuilder(Transformer[Token, Formulaic]):
    """Deductions, additions, and their limits."""

    def each(self, word: Token) -> Token:
        return word

    def each_unit(self, word: Token, _name: Token | None, amount: Amount) -> Item:
        return _each(word, amount.quantity)

    def each_from(self, word: Token, start: Amount, amount: Amount) -> Item:
        return _each(word, amount.quantity, start.quantity)

    def each_one(self, word: Token) -> Item:
        return Each(Side.ANY, _one_of(word), span_of(word))

    def each_one_done(self, word: Token) -> Item:
        return Each(Side.DONE, _one_of(word), span_of(word))

    def each_day_late(self, word: Token) -> Item:
        return Each(Side.ABOVE, Quantity(_ONE, "天"), span_of(word))

    def each_level(self, word: Token) -> Item:
        return Each(Side.BELOW, Quantity(_ONE, "级"), span_of(word))

    def takes(self, verb: Token, amount: Amount, _of: Token | None) -> Item:
        span = Span(verb.start_pos or 0, amount.end)
        return Taken(points_of(amount.quantity, span), span)

    def takes_of(self, verb: Token, _of: Token, amount: Amount) -> Item:
        span = Span(verb.start_pos or 0, amount.end)
        return Taken(points_of(amount.quantity, span), span)

    def takes_listed(self, word: Token, _verb: Token, *amounts: Amount | Token) -> Item:
        named = [one for one in amounts if isinstance(one, Amount)]
        span = Span(word.start_pos or 0, named[-1].end)
        taken = [points_of(one.quantity, span) for one in named]
        awards = [Award(Points(one.size, one.share, off=True), span) for one in taken]
        return Several(tuple(awards), span)

    def adds(self, verb: Token, amount: Amount) -> Item:
        span = Span(verb.start_pos or 0, amount.end)
        return Given(points_of(amount.quantity, span), span)

    def adds_and_takes(self, verb: Token, amount: Amount) -> Item:
        span = Span(verb.start_pos or 0, amount.end)
        return Given(points_of(amount.quantity, span), span, loses=True)

    # limits

    def cap_off(self, word: Token, _of: Token | None, amount: Amount, *_b: Token | None) -> Item:
        return Cap(_points(word, amount))

    def cap_on(self, word: Token, _of: Token | None, amount: Amount, _b: Token | None) -> Item:
        return Ceiling(_points(word, amount))

    def cap_at_base(self, _words: Token) -> Item:
        return Ceiling(None)

    def top(self, word: Token, _of: Token | None, amount: Amount, _u: Token | None) -> Item:
        return Limit(_points(word, amount), span_of(word), most=True)

    def bottom(self, word: Token, _of: Token | None, amount: Amount) -> Item:
        return Limit(_points(word, amount), span_of(word), most=False)

    def own_weight(self, words: Token) -> Item:
        return Own(Points(_figure(words)))

    def until_none(self, words: Token) -> Item:
        return Nothing(again=any(one in words for one in "扣直"))

    def part_up(
        self, word: Token, part: Amount, _as: Token, whole: Amount, _counts: Token | None
    ) -> Item:
        span = Span(word.start_pos or 0, whole.end)
        if part.quantity.figure != whole.quantity.figure:
            raise UnreadableError(PART, span)
        return Parts(Part.UP, whole.quantity, span)

    def rounded(self, words: Token) -> Item:
        return Parts(Part.NEAREST, None, span_of(words))

    def part_down(self, word: Token, part: Amount, *words: Token | None) -> Item:
        last = next(one for one in reversed(words) if one is not None)
        return Parts(Part.DOWN, part.quantity, span_of(word, last))


def _one_of(word: Token) -> Quantity:
    """每份, 每人 count things, 每天 counts days; neither is a point of a rate."""
    return Quantity(_ONE, "天" if word.endswith(("天", "日")) else "个")


def _each(word: Token, per: Quantity, start: Quantity | None = None) -> Each:
    beyond = any(one in word for one in _BEYOND)
    grows = any(one in word for one in _GROWTH)
    side, events = _SIDES[word.type], word.type == "EACH_EVENT"
    if events and per.unit.is_ratio:  # 每有1个百分点不合格
        side, events = Side.ANY, False
    if word.type == "EACH_LATE" and per.unit.is_ratio:  # 每滞后1个百分点
        side = Side.BELOW
    return Each(side, per, span_of(word), start, beyond, grows, events)


def _points(word: Token, amount: Amount) -> Points:
    return points_of(amount.quantity, Span(word.start_pos or 0, amount.end))


def _figure(words: str) -> Fraction:
    return Fraction(_NUMBER.findall(words)[-1])
