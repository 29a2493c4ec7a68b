"""What conditions earn: one method per alternative of ``award`` in method.lark."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve
from lark import Token, Transformer, v_args

from indicator_rules.language.old_scoring.parts import Amount, UnreadableError
from indicator_rules.language.old_scoring.phrases import Award, Base, Item, Several
from indicator_rules.language.old_scoring.spans import span_of
from indicator_rules.language.old_scoring.wanted import COMPUTED, CONSISTENT, POINTS
from indicator_rules.model.expressions import Name, Operation, Sign
from indicator_rules.model.methods import FULL, NONE, Calculated, Formulaic, Points, Proportional
from indicator_rules.source import Span

if TYPE_CHECKING:
    from indicator_rules.model.quantity import Quantity


@v_args(inline=True)
class AwardBuilder(Transformer[Token, Formulaic]):
    """Points, shares of the weight, a base, a proportion."""

    def all(self, verb: Token, words: Token) -> Item:
        return Award(FULL, span_of(verb, words))

    def all_points(self, words: Token) -> Item:
        return Award(FULL, span_of(words))

    def none(self, words: Token) -> Item:
        return Award(NONE, span_of(words))

    def earns(self, verb: Token, amount: Amount, *_behind: Token | None) -> Item:
        return Award(points_of(amount.quantity, _span(verb, amount)), _span(verb, amount))

    def earns_of(self, verb: Token, _of: Token, amount: Amount, _so: Token | None) -> Item:
        return Award(points_of(amount.quantity, _span(verb, amount)), _span(verb, amount))

    def earns_between(
        self, verb: Token, first: Amount, _to: Token, second: Amount, *_behind: Token | None
    ) -> Item:
        span = _span(verb, second)
        high, low = _in_order(first, second, span)
        return Award(high, span, least=low)

    def earns_between_of(
        self, verb: Token, _of: Token, first: Amount, _to: Token, second: Amount,
        *_behind: Token | None,
    ) -> Item:  # fmt: skip
        span = _span(verb, second)
        high, low = _in_order(first, second, span)
        return Award(high, span, least=low)

    def earns_listed(self, word: Token, _verb: Token, *amounts: Amount | Token) -> Item:
        named = [one for one in amounts if isinstance(one, Amount)]
        span = _span(word, named[-1])
        awards = [Award(points_of(one.quantity, span), span) for one in named]
        return Several(tuple(awards), span)

    def earns_base(self, verb: Token, base: Token, amount: Amount | None) -> Item:
        if amount is None:
            return Award(FULL, span_of(verb, base), base=True)
        return Award(points_of(amount.quantity, _span(verb, amount)), span_of(base), base=True)

    def base(self, word: Token, amount: Amount) -> Item:
        return Base(points_of(amount.quantity, _span(word, amount)))

    def ratio(self, words: Token) -> Item:
        """按比例得分; 按差额比例得分 is of something else, and no sentence says how much."""
        span = span_of(words)
        if _OF_EXCESS.search(words):
            return Award(None, span, method=Calculated(_LESS_THE_EXCESS))
        if _OF_OTHER.search(words):
            raise UnreadableError(COMPUTED, span)
        return Award(None, span, method=Proportional())

    def by_judgement(self, words: Token) -> Item:
        raise UnreadableError(COMPUTED, span_of(words))


_OF_EXCESS = re.compile(
    "超[出支过]?(?:部分|金额)?(?:的|占[^,;。]{0,8}的)?(?:比例|幅度|率|百分比).*扣"
)
_LESS_THE_EXCESS = Operation(
    Sign.TIMES, Operation(Sign.MINUS, Fraction(1), Name.EXCESS), Name.WEIGHT
)
"""按超出比例扣减: all but the share by which the target is exceeded."""
_OF_OTHER = re.compile("差|超|偏|缺|酌情|情况(?!,?按)|平均")


def points_of(quantity: Quantity, span: Span) -> Points:
    """5分 and a bare 0.02 are points, 80% and 0.8倍 a share of the weight."""
    unit = quantity.unit
    if unit.name == "倍" or unit.is_ratio:
        share = quantity.figure if unit.name == "倍" else quantity.base / 100
        return Points(share, share=True) if share else NONE
    if unit.name not in {"分", ""}:
        raise UnreadableError(POINTS, span)
    return Points(quantity.figure)


def more(points: Points, added: Points, span: Span) -> Points:
    """What is there and what is added to it, each as points or a share of the weight.

    Raises:
        UnreadableError: a share of the weight on top of points, which only the weight could add.
    """
    if not added.share:
        return evolve(points, plus=points.plus + added.size)
    if not points.share:
        raise UnreadableError(CONSISTENT, span)
    return evolve(points, size=points.size + added.size)


def less(points: Points, taken: Points, span: Span) -> Points:
    """What is left of points."""
    return more(points, evolve(taken, size=-taken.size), span)


def _span(first: Token, amount: Amount) -> Span:
    return Span(first.start_pos or 0, amount.end)


def _in_order(first: Amount, second: Amount, span: Span) -> tuple[Points, Points]:
    """The higher end of a band of points and the lower one; the last unit is that of both."""
    unit = second.quantity.unit
    sizes = sorted((first.quantity.figure, second.quantity.figure), reverse=True)
    if unit.is_ratio:
        high, low = (Points(size * unit.factor / 100, share=True) for size in sizes)
        return high, low
    if unit.name != "分":
        raise UnreadableError(POINTS, span)
    high, low = (Points(size) for size in sizes)
    return high, low
