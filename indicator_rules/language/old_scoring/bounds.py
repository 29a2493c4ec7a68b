"""Conditions on a figure: one method per alternative of ``bound`` in method.lark."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from attrs import evolve
from lark import Token, Transformer, v_args

from indicator_rules.language.old_scoring.parts import SUFFIXES, Amount, UnreadableError
from indicator_rules.language.old_scoring.phrases import Bound, Item, Listed, Said, Standard
from indicator_rules.language.old_scoring.spans import span_of
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.methods import Axis, Formulaic
from indicator_rules.model.region import Region
from indicator_rules.model.units import NO_UNIT, unit_named
from indicator_rules.source import Span


class _Tail(NamedTuple):
    """What stands behind a figure: 以上, （含）, or both."""

    suffix: Token | None = None
    held: Token | None = None


_NO_TAIL = _Tail()


@v_args(inline=True)
class BoundBuilder(Transformer[Token, Formulaic]):
    """Stretches of figures, with how plainly each end is said."""

    def compared(self, sign: Token, amount: Amount, tail: _Tail | None) -> Item:
        suffix, held = tail or _NO_TAIL
        span = Span(sign.start_pos or 0, _end(amount, suffix, held))
        comparison = Comparison[sign.type]
        short = str(sign) in _SHORT
        if suffix is None:
            bound = _bound(_held(comparison, held), amount, span, Said.PLAINLY)
            return evolve(bound, short=short)
        behind = SUFFIXES[suffix.type]
        if (comparison in _UPWARD) is (behind in _UPWARD):
            return evolve(_bound(_held(behind, held), amount, span, _said(tail)), short=short)
        if comparison is not Comparison.MORE_THAN:
            raise UnreadableError(_BOUND, span)
        # 超10%以内 is an excess of at most 10%.
        bound = _bound(_held(behind, held), amount, span, _said(tail))
        return evolve(bound, axis=Axis.OVER)

    def compared_range(
        self, sign: Token, low: Amount, first: Token | None, _to: Token, high: Amount,
        tail: _Tail | None,
    ) -> Item:  # fmt: skip
        """超5%-10%: from the one to the other over what stands before."""
        if sign.type != "MORE_THAN":
            raise UnreadableError(_BOUND, Span(sign.start_pos or 0, high.end))
        bound = _between(low, first, high, tail)
        return evolve(bound, axis=Axis.OVER, span=Span(sign.start_pos or 0, bound.span.end))

    def listed(self, sign: Token, *amounts: Amount | Token) -> Item:
        named = [one for one in amounts if isinstance(one, Amount)]
        # 低于80%、70%: the unit of the last one is that of all.
        span = Span(sign.start_pos or 0, named[-1].end)
        bounds = [_bound(Comparison[sign.type], one, span, Said.PLAINLY) for one in named]
        return Listed(tuple(bounds), span)

    def bounded(self, amount: Amount, tail: _Tail) -> Item:
        span = Span(amount.start, _end(amount, *tail))
        if tail.suffix is None:
            comparison = _held(Comparison.AT_LEAST, tail.held)
        else:
            comparison = _held(SUFFIXES[tail.suffix.type], tail.held)
        return _bound(comparison, amount, span, _said(tail))

    def bare(self, amount: Amount) -> Item:
        # 完成率100%得满分: more is no less, as everywhere in the language; 0次 is none.
        none = amount.quantity.magnitude == 0
        comparison = Comparison.EQUAL if none else Comparison.AT_LEAST
        bound = _bound(comparison, amount, Span(amount.start, amount.end), Said.NOT)
        return evolve(bound, bare=True)

    def between(
        self, low: Amount, first: Token | None, _to: Token, high: Amount, tail: _Tail | None,
        _between_word: Token | None,
    ) -> Item:  # fmt: skip
        return _between(low, first, high, tail)

    def sandwiched(
        self, low: Amount, first: Token, axis: Axis | None, second: Token, high: Amount
    ) -> Item:
        span = Span(low.start, high.end)
        turned = _TURNED.get(first.type)
        if turned is None or second.type not in _TURNED:
            raise UnreadableError(_BOUND, span)
        start = _bound(turned, low, span, Said.PLAINLY)
        end = _bound(Comparison[second.type], high, span, Said.PLAINLY)
        both = start.stretch.common(end.stretch)
        if both is None:
            raise UnreadableError(_BOUND, span)
        said = Said.PLAINLY
        return Bound(both, high.quantity.unit, span, low=said, high=said, axis=axis)

    def measured(self, *words: Item | Token | None) -> Axis | None:
        """What the figures around it are of, where its name tells."""
        last = words[-1]
        return _AXES.get(last.type) if isinstance(last, Token) else None

    def around(self, sign: Token, amount: Amount, _tail: _Tail | None) -> Item:
        figure = abs(amount.quantity.figure)
        span = Span(sign.start_pos or 0, amount.end)
        stretch = Region(-figure, figure)
        return Bound(stretch, amount.quantity.unit, span, low=Said.WORD, high=Said.WORD)

    def ring(
        self, sign: Token, low: Amount, _held: Token | None, _to: Token, _sign: Token,
        high: Amount, _tail: _Tail | None, _between: Token | None,
    ) -> Item:  # fmt: skip
        """±30%-±35%: a band around another one, which has its own points."""
        ends = sorted(abs(one.quantity.figure) for one in (low, high))
        span = Span(sign.start_pos or 0, high.end)
        stretch = Region(-ends[1], ends[1])
        unit = high.quantity.unit
        return Bound(stretch, unit, span, low=Said.WORD, high=Said.WORD, around=ends[0])

    def doing(self, word: Token, amount: Amount) -> Item:
        """至少开展1次."""
        span = Span(word.start_pos or 0, amount.end)
        return _bound(Comparison.AT_LEAST, amount, span, Said.PLAINLY)

    def compared_with_name(
        self, sign: Token, name: Token, amount: Amount, tail: _Tail | None
    ) -> Item:
        """低于目标值的80% is a share of it, 低于目标值5个百分点以上 so much under it."""
        unit = amount.quantity.unit
        far = unit.name == "%" and amount.quantity.figure >= _HALF
        if unit.is_ratio and (name.endswith("的") or far):
            bound = _bound(Comparison[sign.type], amount, span_of(sign), Said.PLAINLY)
            return evolve(bound, axis=Axis.SHARE, span=Span(bound.span.start, amount.end))
        axis = {"MORE_THAN": Axis.OVER, "LESS_THAN": Axis.UNDER}.get(sign.type)
        span = Span(sign.start_pos or 0, amount.end)
        if axis is None and unit.is_ratio:
            raise UnreadableError(_BOUND, span)
        if axis is None:
            # 不高于控制标准12000元: the target by its name, and its figure.
            return _bound(Comparison[sign.type], amount, span, Said.PLAINLY)
        suffix, held = tail or _NO_TAIL
        behind = Comparison.AT_LEAST if suffix is None else SUFFIXES[suffix.type]
        return evolve(_bound(_held(behind, held), amount, span, _said(tail)), axis=axis)

    def compared_with_name_between(
        self, sign: Token, _name: Token, low: Amount, first: Token | None, _to: Token,
        high: Amount, tail: _Tail | None,
    ) -> Item:  # fmt: skip
        """低于目标值10%-20%: so much under it; 低于目标值80%-90% may be a share of it."""
        span = Span(sign.start_pos or 0, high.end)
        axis = {"MORE_THAN": Axis.OVER, "LESS_THAN": Axis.UNDER}.get(sign.type)
        unit = high.quantity.unit
        far = unit.name == "%" and max(one.quantity.figure for one in (low, high)) >= _HALF
        if axis is None or far:
            raise UnreadableError(_BOUND, span)
        return evolve(_between(low, first, high, tail), axis=axis, span=span)

    def up_to_name(
        self, low: Amount, first: Token, axis: Axis | None, second: Token, name: Token
    ) -> Item:  # fmt: skip
        """目标值的80%≤实际值＜目标值."""
        span = Span(low.start, name.end_pos or 0)
        turned = _TURNED.get(first.type)
        if turned not in _UPWARD or second.type not in {"LESS_THAN", "AT_MOST"} or axis:
            raise UnreadableError(_BOUND, span)
        start = _bound(turned, low, span, Said.PLAINLY)
        whole = Region(None, _WHOLE, high_closed=second.type == "AT_MOST")
        both = start.stretch.common(whole)
        if both is None or not low.quantity.unit.is_ratio:
            raise UnreadableError(_BOUND, span)
        said = Said.PLAINLY
        return Bound(both, low.quantity.unit, span, low=said, high=said, axis=Axis.SHARE)

    def interval(self, words: Token) -> Item:
        """[80%,90%) in the notation of mathematics."""
        low, high = (Fraction(one) for one in re.findall(r"[0-9]+(?:\.[0-9]+)?", words))
        if low > high:
            raise UnreadableError(_BOUND, span_of(words))
        stretch = Region(low, high, words.startswith("["), words.endswith("]"))
        unit = unit_named("%") if "%" in words else NO_UNIT
        return Bound(stretch, unit, span_of(words), low=Said.PLAINLY, high=Said.PLAINLY)

    def front(self, word: Token, amount: Amount, held: Token | None) -> Item:
        """位居前20%, 前20%（含）."""
        span = Span(word.start_pos or 0, amount.end)
        said = Said.WORD if held is None else Said.PLAINLY
        return _bound(_held(Comparison.AT_MOST, held), amount, span, said)

    def rear(self, word: Token, amount: Amount) -> Item:
        """位居后50% is behind the first 50%."""
        span = Span(word.start_pos or 0, amount.end)
        stretch = Region(_WHOLE - amount.quantity.figure, None, low_closed=False)
        return Bound(stretch, amount.quantity.unit, span, low=Said.WORD, high=Said.WORD)

    def negative(self, word: Token) -> Item:
        """负增长."""
        stretch = Region(None, Fraction(0), high_closed=False)
        return Bound(stretch, NO_UNIT, span_of(word), low=Said.PLAINLY, high=Said.PLAINLY)

    def not_worse(self, word: Token) -> Item:
        """与上年持平或增长."""
        stretch = Region(Fraction(0), None)
        said = Said.PLAINLY
        return Bound(stretch, NO_UNIT, span_of(word), low=said, high=said, axis=Axis.CHANGE)

    def fewer(self, word: Token, amount: Amount) -> Item:
        """不足七成."""
        span = Span(word.start_pos or 0, amount.end)
        return _bound(Comparison.LESS_THAN, amount, span, Said.PLAINLY)

    def standard(self, _from: Token, amount: Amount, _as: Token) -> Item:
        return Standard(amount.quantity)

    def comparison(self, sign: Token) -> Token:
        return sign

    def suffix(self, word: Token) -> Token:
        return word

    def held(self, word: Token) -> Token:
        return word

    def tail(self, first: Token, second: Token | None = None) -> _Tail:
        if first.type in {"INCLUDED", "EXCLUDED"}:
            return _Tail(second, first)
        return _Tail(first, second)


_WHOLE, _HALF = Fraction(100), Fraction(50)
_SHORT = {"超", "逾"}
_AXES = {"SAVED": Axis.SAVED, "EXCEEDED": Axis.EXCEEDED, "DEVIATION": Axis.DEVIATION}
_BOUND = "a bound such as ≥90%"
_UPWARD = {Comparison.AT_LEAST, Comparison.MORE_THAN}
_STRICT = {
    Comparison.AT_LEAST: Comparison.MORE_THAN,
    Comparison.AT_MOST: Comparison.LESS_THAN,
}
_LOOSE = {strict: loose for loose, strict in _STRICT.items()}
_TURNED = {
    "AT_LEAST": Comparison.AT_MOST,
    "MORE_THAN": Comparison.LESS_THAN,
    "AT_MOST": Comparison.AT_LEAST,
    "LESS_THAN": Comparison.MORE_THAN,
}
"""80%≤x is x≥80%."""


def _held(comparison: Comparison, held: Token | None) -> Comparison:
    """60%（含）以上, 90分（不含）以下, 80%（不含）."""
    if held is None:
        return comparison
    table = _STRICT if held.type == "EXCLUDED" else _LOOSE
    return table.get(comparison, comparison)


def _said(tail: _Tail | None) -> Said:
    suffix, held = tail or _NO_TAIL
    plainly = held is not None or (suffix is not None and "含" in suffix)
    return Said.PLAINLY if plainly else Said.NOT if suffix is None else Said.WORD


def _end(amount: Amount, *behind: Token | None) -> int:
    return max([amount.end, *(word.end_pos or 0 for word in behind if word is not None)])


def _between(low: Amount, first: Token | None, high: Amount, tail: _Tail | None) -> Bound:
    """80%（含）-90%; 80%-60% runs downwards."""
    suffix, second = tail or _NO_TAIL
    start, end = (low.quantity.figure, first), (high.quantity.figure, second)
    if start[0] > end[0]:
        start, end = end, start
    stretch = Region(start[0], end[0], not _excluded(start[1]), not _excluded(end[1]))
    span = Span(low.start, _end(high, suffix, second))
    unit = high.quantity.unit
    return Bound(stretch, unit, span, low=_plainly(start[1]), high=_plainly(end[1]))


def _excluded(held: Token | None) -> bool:
    return held is not None and held.type == "EXCLUDED"


def _plainly(held: Token | None) -> Said:
    return Said.NOT if held is None else Said.PLAINLY


def _bound(comparison: Comparison, amount: Amount, span: Span, said: Said) -> Bound:
    figure, unit = amount.quantity.figure, amount.quantity.unit
    stretch = _stretches(figure).get(comparison)
    if stretch is None:
        raise UnreadableError(_BOUND, span)
    return Bound(stretch, unit, span, low=said, high=said)


def _stretches(figure: Fraction) -> dict[Comparison, Region]:
    return {
        Comparison.AT_LEAST: Region(figure, None),
        Comparison.MORE_THAN: Region(figure, None, low_closed=False),
        Comparison.AT_MOST: Region(None, figure),
        Comparison.LESS_THAN: Region(None, figure, high_closed=False),
        Comparison.EQUAL: Region(figure, figure),
    }
