"""Formulas of scores: one method per alternative of ``formula`` in method.lark."""

from __future__ import annotations

import re
from fractions import Fraction

from lark import Token, Transformer, v_args

from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import Award, Item
from indicator_rules.language.old_scoring.spans import span_of
from indicator_rules.language.old_scoring.wanted import BRACKET, COMPUTED, NAME
from indicator_rules.model.expressions import Expression, Name, Operation, Sign, Size
from indicator_rules.model.methods import Calculated, Formulaic
from indicator_rules.source import Span

STAND_INS = {Name.TARGET: "\ue000", Name.WEIGHT: "\ue001"}
"""What stands for a letter that a legend explains: no text has them."""
_NAMES = (
    *((name, letter) for name, letter in STAND_INS.items()),
    (Name.EXCEEDED, ".*(?:超支率|超概率|超预算率)"),
    (Name.EXCESS, "(?:超出|超支|超)(?:率|比例)"),
    (
        Name.WEIGHT,
        "(?:该|本|此)?(?:项|指标|项指标)?(?:标准|总)?(?:分值|权重分值|权重分|权重|满分|标准分)(?:分值|分)?",
    ),
    (Name.COMPLETION, ".*(?:完成率|完成比例|完成比|达成率|完成程度)"),
    (Name.TARGET, "(?:年度)?(?:目标|计划|预期).*"),
    (Name.RATE, "(?!.*(?:偏差|偏离|误差|超|扣)).*(?:率|(?<![年季月力幅额])度|比例)"),
    (
        Name.ACTUAL,
        "(?!.*(?:总|应|计划|目标|全部|共)).*(?:投诉|逾期|发生|未|缺|超|差错|违规).*(?:件|次|起|人|户|个|天|例)数",
    ),
    (Name.TARGET, ".*(?:目标|计划|预算|应|核定|批准|承诺|任务).*"),
    (Name.ACTUAL, "实绩|.*(?:实际|完成|执行|支出|达成|到位).*|[A-Za-zδΔ]"),
)
"""What the names of formulas stand for; the first that fits."""
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _NAMES)
_OF_TARGET = re.compile("目标|计划|预期|序时|时间|应|任务|预算|核定|批准|承诺")
_VALUES = (None, Name.ACTUAL, Name.RATE, Name.COMPLETION)
"""Names of what is measured: divided by the target's they are the actual value, and no rate of
the same thing is what a formula divides by (支出进度÷平均进度)."""
_LETTER = re.compile(
    r"(?<![A-Za-z])[A-WYZa-wyzδΔ](?=\s*[×*÷/+])|(?<=[×*÷/+(])\s*[A-WYZa-wyzδΔ](?![A-Za-z])"
)


@v_args(inline=True)
class FormulaBuilder(Transformer[Token, Formulaic]):
    """Expressions of the actual value, the target and the weight."""

    def scored(self, word: Token, expression: Expression | Token, _so: Token | None = None) -> Item:
        return Award(None, span_of(word), method=Calculated(_settled(expression)))

    def lost(self, word: Token, expression: Expression | Token) -> Item:
        return Award(None, span_of(word), method=Calculated(_settled(expression), off=True))

    def named_times(
        self, first: Token, _sign: Token, factor: Expression | Token, _so: Token | None
    ) -> Item:
        expression = _operation(Sign.TIMES, first, factor)
        return Award(None, span_of(first), method=Calculated(expression))

    def named_by(
        self, first: Token, _by: Token, second: Expression | Token, _times: Token,
        factor: Expression | Token, _so: Token | None,
    ) -> Item:  # fmt: skip
        quotient = _quotient(first, second)
        expression = Operation(Sign.TIMES, quotient, _settled(factor))
        return Award(None, span_of(first), method=Calculated(expression))

    def plus(self, left: Expression | Token, _s: Token, right: Expression | Token) -> Expression:
        return _operation(Sign.PLUS, left, right)

    def minus(self, left: Expression | Token, _s: Token, right: Expression | Token) -> Expression:
        return _operation(Sign.MINUS, left, right)

    def times(self, left: Expression | Token, _s: Token, right: Expression | Token) -> Expression:
        return _operation(Sign.TIMES, left, right)

    def by(self, left: Expression | Token, _s: Token, right: Expression | Token) -> Expression:
        return _quotient(left, right)

    def mark(self, number: Token) -> Expression:
        figure = Fraction(re.sub("[%分\\s]", "", number))
        return figure / 100 if "%" in number else figure

    def name(self, word: Token) -> Token:
        return word

    def factor(self, left: Token, inner: Expression | Token, right: Token) -> Expression | Token:
        """（实际值-目标值）, |实际值-目标值|."""
        if (left == "|") is not (right == "|"):
            raise UnreadableError(BRACKET, span_of(right))
        return Size(_settled(inner)) if left == "|" else inner


def refuse_two_letters(text: str) -> None:
    """A formula of A and B is of two figures, and a target has one.

    Raises:
        UnreadableError: a second letter stands in a formula.
    """
    found = list(_LETTER.finditer(text))
    for other in found[1:]:
        if other[0] != found[0][0]:
            raise UnreadableError(NAME, Span(other.start(), other.end()))


def refuse_two_measures(text: str) -> None:
    """完成率、及时率各占50%: two figures, and a target has one.

    Raises:
        UnreadableError: each of several measures has a share of the points.
    """
    found = _EACH_HAS.search(text)
    if found is not None:
        raise UnreadableError(COMPUTED, Span(*found.span()))


_EACH_HAS = re.compile(r"各占\s*[0-9一二三]+[^,;。]*")


def _quotient(left: Expression | Token, right: Expression | Token) -> Expression:
    """新引进项目个数/时序目标任务: what is divided by the target is the actual value."""
    of_value = isinstance(left, Token) and meaning_of(left) in _VALUES
    if of_value and isinstance(right, Token):
        if _OF_TARGET.search(right):
            return Operation(Sign.BY, Name.ACTUAL, Name.TARGET)
        if meaning_of(right) in _VALUES:
            raise UnreadableError(NAME, Span(right.start_pos or 0, right.end_pos or 0))
    return _operation(Sign.BY, left, right)


def _operation(sign: Sign, left: Expression | Token, right: Expression | Token) -> Expression:
    return Operation(sign, _settled(left), _settled(right))


def _settled(term: Expression | Token) -> Expression:
    if not isinstance(term, Token):
        return term
    named = meaning_of(term)
    if named is None:
        raise UnreadableError(NAME, Span(term.start_pos or 0, term.end_pos or 0))
    return named


def meaning_of(word: str) -> Name | None:
    """What a name of a formula stands for."""
    bare = re.sub("[“”的]|(?:计算|计分|得分|折算)+$", "", word)
    return next((name for name, pattern in _PATTERNS if pattern.fullmatch(bare)), None)
