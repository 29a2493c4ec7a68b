"""Scoring sentences: tree to items, one method per alternative of method.lark."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from attrs import evolve
from lark import Token, Transformer, UnexpectedToken, v_args
from lark.visitors import merge_transformers

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.model.claims import Claim
from indicator_rules.model.methods import (
    FULL,
    NONE,
    Formulaic,
    Part,
    Points,
)
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.model.rules import Comparison
from indicator_rules.source import Source, Span
from indicator_rules.syntax.builder import RuleBuilder
from indicator_rules.syntax.combined import combined
from indicator_rules.syntax.enumerators import with_numbers_marked
from indicator_rules.syntax.explain import explain_meaning, explain_syntax, explain_unreadable
from indicator_rules.syntax.folding import fold
from indicator_rules.syntax.grammar import method_patterns, open_grammar
from indicator_rules.syntax.levels import level_in
from indicator_rules.syntax.parts import SUFFIXES, Amount, UnreadableError
from indicator_rules.syntax.phrases import (
    Award,
    Base,
    Bound,
    Cap,
    Ceiling,
    Each,
    Given,
    Graded,
    Item,
    Judgement,
    Label,
    Nothing,
    Parts,
    Standard,
    Stop,
    Taken,
    ThreeLevels,
    Verdict,
    numbers_in,
)
from indicator_rules.syntax.sentences import Sentence

if TYPE_CHECKING:
    from lark import Lark


def read_method(source: Source) -> Formulaic:
    """The method of a scoring sentence; every refusal is an ExpressionError."""
    try:
        return cast("Formulaic", method_parser().parse(with_numbers_marked(fold(source.text))))
    except UnexpectedToken as error:
        raise ExpressionError(explain_syntax(error, source)) from error
    except UnreadableError as error:
        raise ExpressionError(explain_unreadable(error, source)) from error
    except Refusal as error:
        raise ExpressionError(explain_meaning(error, source)) from error


@cache
def method_parser() -> Lark:
    """The parser of scoring sentences."""
    builder: Transformer[Token, Any] = merge_transformers(  # type: ignore[no-untyped-call]
        MethodBuilder(), target=RuleBuilder()
    )
    return open_grammar("method.lark", "start", builder, method_patterns())


def _span(first: Token, last: Token | None = None) -> Span:
    return Span(first.start_pos or 0, (last or first).end_pos or 0)


@v_args(inline=True)
class MethodBuilder(Transformer[Token, Formulaic]):
    """One item for each phrase; the sentence decides what they make together."""

    def start(self, *items: Item) -> Formulaic:
        sentence = Sentence()
        for item in items:
            sentence.take(item)
        return combined(sentence)

    # conditions

    def compared(self, sign: Token, amount: Amount, _suffix: Token | None) -> Item:
        span = Span(sign.start_pos or 0, amount.end)
        return _bound(Comparison[sign.type], amount, span)

    def bounded(self, amount: Amount, suffix: Token) -> Item:
        return _bound(SUFFIXES[suffix.type], amount, Span(amount.start, suffix.end_pos or 0))

    def bare(self, amount: Amount) -> Item:
        # 完成率100%得满分: more is no less, as everywhere in the language; 0次 is none.
        none = amount.quantity.magnitude == 0
        comparison = Comparison.EQUAL if none else Comparison.AT_LEAST
        bound = _bound(comparison, amount, Span(amount.start, amount.end))
        return evolve(bound, bare=True)

    def sandwiched(
        self, low: Amount, first: Token, _label: Item, second: Token, high: Amount
    ) -> Item:
        span = Span(low.start, high.end)
        turned = _TURNED.get(first.type)
        if turned is None:
            raise UnreadableError("a bound such as ≥90%", span)
        start = _bound(turned, low, span)
        end = _bound(Comparison[second.type], high, span)
        both = start.stretch.common(end.stretch)
        if both is None:
            raise UnreadableError("a bound such as ≥90%", span)
        return Bound(both, high.quantity.unit, span)

    def around(self, sign: Token, amount: Amount, _suffix: Token | None) -> Item:
        figure = abs(amount.quantity.figure)
        stretch = Region(-figure, figure)
        return Bound(stretch, amount.quantity.unit, Span(sign.start_pos or 0, amount.end))

    def included(self, amount: Amount, held: Token, suffix: Token) -> Item:
        """60%（含）以上, 90分（不含）以下."""
        end = suffix.end_pos or 0
        comparison = SUFFIXES[suffix.type]
        if held.type == "EXCLUDED":
            comparison = _STRICT[comparison]
        return _bound(comparison, amount, Span(amount.start, end))

    def graded(self, words: Token) -> Item:
        return Graded(level_in(words), _span(words))

    def in_part(self, words: Token) -> Item:
        return Judgement(Claim.PARTIAL, _span(words))

    def reached(self, verb: Token, amount: Amount, suffix: Token | None) -> Item:
        comparison = Comparison.AT_LEAST if suffix is None else SUFFIXES[suffix.type]
        return _bound(comparison, amount, Span(verb.start_pos or 0, amount.end))

    def between(
        self, low: Amount, first: Token | None, _to: Token, high: Amount, second: Token | None
    ) -> Item:
        unit = high.quantity.unit
        start, end = low.quantity.figure, high.quantity.figure
        open_low = first is not None and first.type == "EXCLUDED"
        open_high = second is not None and second.type == "EXCLUDED"
        if start > end:  # 80%-60%: the bands of some tables run downwards
            start, end, open_low, open_high = end, start, open_high, open_low
        stretch = Region(start, end, not open_low, not open_high)
        return Bound(stretch, unit, Span(low.start, high.end))

    def comparison(self, sign: Token) -> Token:
        return sign

    def suffix(self, word: Token) -> Token:
        return word

    def standard(self, _from: Token, amount: Amount, _as: Token) -> Item:
        return Standard(amount.quantity)

    def met(self, words: Token) -> Item:
        return Verdict(met=True, span=_span(words))

    def missed(self, words: Token) -> Item:
        return Verdict(met=False, span=_span(words))

    # awards

    def all(self, words: Token) -> Item:
        return Award(FULL, _span(words))

    def none(self, words: Token) -> Item:
        return Award(NONE, _span(words))

    def points(self, words: Token) -> Item:
        return Award(Points(numbers_in(words)[-1]), _span(words))

    def share(self, words: Token) -> Item:
        return Award(Points(numbers_in(words)[-1] / 100, share=True), _span(words))

    def ratio(self, words: Token) -> Item:
        return Award(None, _span(words))

    def formula(self, words: Token) -> Item:
        """预算执行率×10 is a proportion of 10 points."""
        return Award(None, _span(words), of=_factor(words))

    def span_of_shares(self, words: Token) -> Item:
        high, low = sorted(numbers_in(words)[:2], reverse=True)
        shares = (Points(end / 100, share=True) for end in (high, low))
        return Award(next(shares), _span(words), least=next(shares))

    def three_levels(self, words: Token) -> Item:
        pairs = [(Fraction(a), Fraction(b)) for a, b in _PAIR.findall(words)]
        return ThreeLevels(tuple(pairs), _span(words))

    # deductions

    def each_below(self, word: Token, amount: Amount) -> Item:
        return Each(above=False, per=amount.quantity, span=_span(word))

    def each_above(self, word: Token, amount: Amount) -> Item:
        beyond = any(one in word for one in _BEYOND)
        return Each(above=True, per=amount.quantity, span=_span(word), beyond=beyond)

    def each_below_from(self, word: Token, start: Amount, amount: Amount) -> Item:
        return Each(False, amount.quantity, _span(word), start.quantity)  # noqa: FBT003

    def each_above_from(self, word: Token, start: Amount, amount: Amount) -> Item:
        return Each(True, amount.quantity, _span(word), start.quantity)  # noqa: FBT003

    def gives(self, words: Token) -> Item:
        return Given(Points(numbers_in(words)[-1]), _span(words))

    def base_points(self, words: Token) -> Item:
        return Base(Points(numbers_in(words)[-1]))

    def at_most_on(self, words: Token) -> Item:
        return Ceiling(Points(numbers_in(words)[-1]))

    def takes_off(self, words: Token) -> Item:
        return Taken(Points(numbers_in(words)[-1]), _span(words))

    def takes_share(self, words: Token) -> Item:
        return Taken(Points(numbers_in(words)[-1] / 100, share=True), _span(words))

    def at_most_off(self, words: Token) -> Item:
        return Cap(Points(numbers_in(words)[-1]))

    def until_none(self, _words: Token) -> Item:
        return Nothing()

    def part_up(self, _words: Token) -> Item:
        return Parts(Part.UP)

    def part_down(self, _words: Token) -> Item:
        return Parts(Part.DOWN)

    # words

    def label(self, *words: Token) -> Item:
        filler = all(word.type == "FILLER" for word in words)
        return Label("".join(words), _span(words[0], words[-1]), filler)

    def rate_label(self, word: Token) -> Item:
        return Label(str(word), _span(word), rate=True)

    def stop(self, sign: Token) -> Item:
        return Stop(ends=any(one in ";。" for one in sign))

    def numbered(self, _sign: Token) -> Item:
        return Stop(ends=True)


_BEYOND = ("超出", "偏离", "偏差", "相差")
"""Words that count on both sides of a stretch; 超过 and 高于 count above it."""

_STRICT = {
    Comparison.AT_LEAST: Comparison.MORE_THAN,
    Comparison.AT_MOST: Comparison.LESS_THAN,
}
"""以上 and 以下 without their figure."""

_PAIR = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*%?\s*[-~至]\s*([0-9]+(?:\.[0-9]+)?)")
_FACTOR = re.compile(r"[×*xX]\s*([0-9]+(?:\.[0-9]+)?)\s*分?$")


def _factor(words: str) -> Points:
    """What a formula is multiplied with: points of its own, or the weight."""
    found = _FACTOR.search(words.strip())
    return FULL if found is None else Points(Fraction(found[1]))


_TURNED = {
    "AT_LEAST": Comparison.AT_MOST,
    "MORE_THAN": Comparison.LESS_THAN,
    "AT_MOST": Comparison.AT_LEAST,
    "LESS_THAN": Comparison.MORE_THAN,
}
"""80%≤x is x≥80%."""


def _bound(comparison: Comparison, amount: Amount, span: Span) -> Bound:
    figure, unit = amount.quantity.figure, amount.quantity.unit
    stretch = {
        Comparison.AT_LEAST: Region(figure, None),
        Comparison.MORE_THAN: Region(figure, None, low_closed=False),
        Comparison.AT_MOST: Region(None, figure),
        Comparison.LESS_THAN: Region(None, figure, high_closed=False),
        Comparison.EQUAL: Region(figure, figure),
    }.get(comparison)
    if stretch is None:
        raise UnreadableError("a bound such as ≥90%", span)
    return Bound(stretch, unit, span)
