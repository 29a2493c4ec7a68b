"""Scoring sentences: tree to items, one method per alternative of method.lark."""

from __future__ import annotations

import re
from contextlib import suppress
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, cast

from lark import Token, UnexpectedToken, v_args

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.language.old_scoring.amounts import AmountBuilder
from indicator_rules.language.old_scoring.awards import AwardBuilder
from indicator_rules.language.old_scoring.bounds import BoundBuilder
from indicator_rules.language.old_scoring.changes import ChangeBuilder
from indicator_rules.language.old_scoring.combined import combined
from indicator_rules.language.old_scoring.days import DayBuilder, refuse_periods
from indicator_rules.language.old_scoring.explain import (
    explain_meaning,
    explain_syntax,
    explain_unreadable,
)
from indicator_rules.language.old_scoring.formulas import (
    FormulaBuilder,
    refuse_two_letters,
    refuse_two_measures,
)
from indicator_rules.language.old_scoring.grammar import open_grammar
from indicator_rules.language.old_scoring.levels import level_in
from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Along,
    Beside,
    Efficacious,
    Either,
    Graded,
    Item,
    Label,
    Line,
    Nothing,
    Partly,
    Stop,
    ThreeLevels,
    Verdict,
)
from indicator_rules.language.old_scoring.remarks import without_remarks
from indicator_rules.language.old_scoring.rewording import reworded
from indicator_rules.language.old_scoring.sentences import Sentence
from indicator_rules.language.old_scoring.spaced import closed_up, refuse_blanks
from indicator_rules.language.old_scoring.spans import span_of
from indicator_rules.language.tokens.spelling import fold
from indicator_rules.model.methods import Axis, Formulaic
from indicator_rules.model.refusal import Refusal

if TYPE_CHECKING:
    from lark import Lark

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.language.old_scoring.parts import Amount
    from indicator_rules.source import Source


def read_method(source: Source) -> Formulaic:
    """The method of a scoring sentence; every refusal is an ExpressionError."""
    text = fold(source.text)
    try:
        return _method_in(text)
    except _UNREAD as error:
        closed = closed_up(text)
        if closed != text:
            with suppress(*_UNREAD):
                return _method_in(closed)
        raise ExpressionError(_told(error, source)) from error


_UNREAD = (UnexpectedToken, UnreadableError, Refusal)


def _method_in(text: str) -> Formulaic:
    text = without_remarks(reworded(text))
    refuse_blanks(text)
    refuse_periods(text)
    refuse_two_letters(text)
    refuse_two_measures(text)
    return cast("Formulaic", method_parser().parse(text))


def _told(error: UnexpectedToken | UnreadableError | Refusal, source: Source) -> Diagnostic:
    match error:
        case UnexpectedToken():
            return explain_syntax(error, source)
        case UnreadableError():
            return explain_unreadable(error, source)
        case _:
            return explain_meaning(error, source)


@cache
def method_parser() -> Lark:
    """The parser of scoring sentences."""
    return open_grammar(MethodBuilder())


@v_args(inline=True)
class MethodBuilder(
    AmountBuilder, BoundBuilder, DayBuilder, AwardBuilder, ChangeBuilder, FormulaBuilder
):
    """One item for each phrase; the sentence decides what they make together."""

    def start(self, *items: Item) -> Formulaic:
        sentence = Sentence()
        for item in items:
            sentence.take(item)
        return combined(sentence)

    # conditions on the target

    def met(self, words: Token) -> Item:
        return Verdict(met=True, span=span_of(words))

    def missed(self, words: Token) -> Item:
        return Verdict(met=False, span=span_of(words))

    def met_by_name(self, verb: Token, name: Token) -> Item:
        share = name.endswith("的")
        return Verdict(met=True, span=span_of(verb, name), share=share)

    def missed_by_name(self, verb: Token, name: Token) -> Item:
        return Verdict(met=False, span=span_of(verb, name))

    def beside(self, sign: Token, name: Token, _suffix: Token | None) -> Item:
        """低于目标值, 等于控制标准, 高于平均水平; 不低于 and 不超过 meet it."""
        side = _SIDES.get(sign.type)
        span = span_of(sign, name)
        return Verdict(met=True, span=span) if side is None else Beside(side, span)

    def beyond(self, words: Token) -> Item:
        return Beside(1, span_of(words))

    def graded(self, words: Token) -> Item:
        return Graded(level_in(words), span_of(words), str(words))

    def in_part(self, words: Token) -> Item:
        return Partly(re.sub("的$", "", words), span_of(words))

    # what figures are of

    def over(self, words: Token) -> Item:
        return Along(Axis.OVER, span_of(words))

    def under(self, words: Token) -> Item:
        return Along(Axis.UNDER, span_of(words))

    def off(self, words: Token) -> Item:
        return Along(Axis.OFF, span_of(words))

    def deviation(self, words: Token) -> Item:
        return Along(Axis.DEVIATION, span_of(words))

    def event(self, words: Token) -> Item:
        return Along(Axis.EVENTS, span_of(words))

    def saved(self, words: Token) -> Item:
        return Along(Axis.SAVED, span_of(words))

    def exceeded(self, words: Token) -> Item:
        return Along(Axis.EXCEEDED, span_of(words))

    # whole methods

    def three_levels(self, words: Token) -> Item:
        pairs = [(Fraction(a), Fraction(b)) for a, b in _PAIR.findall(words)]
        return ThreeLevels(tuple(pairs), span_of(words))

    def linear(self, words: Token) -> Item:
        return Line(span_of(words))

    def and_so_on(self, words: Token) -> Item:
        return Line(span_of(words), goes_on=True)

    def efficacy(self, words: Token) -> Item:
        return Efficacious(span_of(words))

    def best(self, word: Token, amount: Amount) -> Item:
        return Efficacious(span_of(word), best=amount.quantity)

    def worst(self, word: Token, amount: Amount) -> Item:
        return Efficacious(span_of(word), worst=amount.quantity)

    # words

    def label(self, *words: Token) -> Item:
        filler = all(word.type == "FILLER" for word in words)
        return Label("".join(words), span_of(words[0], words[-1]), filler)

    def rate_label(self, word: Token) -> Item:
        return Label(str(word), span_of(word), rate=True)

    def reaching(self, word: Token) -> Item:
        return Label(str(word), span_of(word), filler=True)

    def stop(self, sign: Token) -> Item:
        return Stop(ends=any(one in ";。" for one in sign))

    def numbered(self, _sign: Token) -> Item:
        return Stop(ends=True)

    def either(self, _word: Token) -> Item:
        return Either()

    def noted(self, words: Token) -> Item:
        return Nothing(share="完成率" in words)


_SIDES = {"LESS_THAN": -1, "EQUAL": 0, "MORE_THAN": 1}
"""Where a comparison with the target by name puts the actual value; the others meet it."""

_PAIR = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*%?\s*[-~至]\s*([0-9]+(?:\.[0-9]+)?)")
