"""The door for identities: text to a relation."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from lark import (
    Lark,
    Token,
    Transformer,
    UnexpectedToken,
    v_args,
)

from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.language.limits import IDENTITY
from indicator_rules.language.tokens.spelling import fold
from indicator_rules.model.identity import Amount, Name, Operation, Relation, Term
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.units import unit_named
from indicator_rules.source import Source, Span

# Only signs are folded: a name is looked up as it is written.
_SIGNS = str.maketrans("＋－−–—×＊÷／＝（）", "+----**//=()")
_AMOUNT = re.compile(r"((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*(\D*)")


@v_args(inline=True)
class _RelationBuilder(Transformer[Token, Relation]):
    def start(self, left: Term, right: Term) -> Relation:
        return Relation(left, right)

    def plus(self, left: Term, right: Term) -> Term:
        return Operation("+", left, right)

    def minus(self, left: Term, right: Term) -> Term:
        return Operation("-", left, right)

    def times(self, left: Term, right: Term) -> Term:
        return Operation("*", left, right)

    def over(self, left: Term, right: Term) -> Term:
        return Operation("/", left, right)

    def negative(self, term: Term) -> Term:
        return Operation("-", Amount(Quantity(Decimal(0))), term)

    def name(self, name: Token) -> Term:
        """A name, or an amount in a unit of the table: 8场."""
        amount = _AMOUNT.fullmatch(fold(name))
        if amount is not None and unit_named(amount[2]).known:
            return _amount(amount)
        return Name(str(name))

    def amount(self, text: Token) -> Term:
        amount = _AMOUNT.fullmatch(text)
        return Name(str(text)) if amount is None else _amount(amount)


def _amount(found: re.Match[str]) -> Amount:
    return Amount(Quantity(Decimal(found[1].replace(",", "")), found[2].strip()))


@cache
def _parser() -> Lark:
    return Lark.open_from_package(
        "indicator_rules.language.formula",
        "identity.lark",
        parser="lalr",
        transformer=_RelationBuilder(),
    )


def parse_identity(text: str) -> Relation:
    """Read one identity: 年初结转 + 本年收入 - 本年支出 = 年末结转.

    Raises:
        ExpressionError: the text is not an identity.
    """
    source = Source("<identity>", text)
    IDENTITY.refuse_longer(source)
    try:
        return _parser().parse(text.translate(_SIGNS))  # type: ignore[return-value]
    except UnexpectedToken as error:
        raise ExpressionError(_unexpected(error, source)) from error


_NAME, _SIGN, _EQUALS, _END = (
    ("a name", "名称"), ("a sign", "运算符"), ("=", "="), ("the end", "结尾"),
)  # fmt: skip


def _unexpected(error: UnexpectedToken, source: Source) -> Diagnostic:
    accepted = error.accepts or error.expected
    at_end = error.token.type == "$END"
    expected = _SIGN
    if "NAME" in accepted:
        expected = _NAME
    elif error.token.type == "EQUAL" and "$END" in accepted:
        expected = _END
    elif "RPAR" in accepted and (at_end or error.token.type == "EQUAL"):
        expected = (")", ")")
    elif at_end:
        expected = _EQUALS
    start = len(source.text) if at_end else error.token.start_pos or 0
    return _found(source, start, len(error.token), expected)


def _found(source: Source, start: int, size: int, expected: tuple[str, str]) -> Diagnostic:
    words = {"expected": expected[0], "expected_zh": expected[1]}
    span = Span(start, min(start + size, len(source.text)))
    if start >= len(source.text):
        return Diagnostic("IR317", words, source=source, span=span)
    found = source.text[span.start : span.end]
    return Diagnostic("IR315", words | {"found": found}, source=source, span=span)
