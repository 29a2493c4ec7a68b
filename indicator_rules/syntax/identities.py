"""The door for identities: text to a relation."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from lark import (
    Lark,
    Token,
    Transformer,
    UnexpectedCharacters,
    UnexpectedInput,
    UnexpectedToken,
    v_args,
)

from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.model.identity import Amount, Name, Operation, Relation, Term
from indicator_rules.model.quantity import Quantity
from indicator_rules.source import Source, Span
from indicator_rules.syntax.folding import fold

MOST_CHARACTERS = 2000
_EXPECTED = {
    "NAME": ("a name", "名称"), "AMOUNT": ("a name", "名称"), "EQUAL": ("=", "="),
    "RPAR": (")", ")"),
}  # fmt: skip


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
        return Name(str(name))

    def amount(self, text: Token) -> Term:
        digits = text.rstrip("%‰万亿元 ")
        unit = text[len(digits) :].strip()
        return Amount(Quantity(Decimal(digits.replace(",", "")), unit))


@cache
def _parser() -> Lark:
    return Lark.open_from_package(
        "indicator_rules.syntax", "identity.lark", parser="lalr", transformer=_RelationBuilder()
    )


def parse_identity(text: str) -> Relation:
    """Read one identity: 年初结转 + 本年收入 - 本年支出 = 年末结转.

    Raises:
        ExpressionError: the text is not an identity.
    """
    source = Source("<identity>", text)
    if len(text) > MOST_CHARACTERS:
        words = {
            "what": "the identity",
            "what_zh": "勾稽关系",
            "size": len(text),
            "limit": MOST_CHARACTERS,
        }
        raise ExpressionError(Diagnostic("IR215", words, source=source, span=Span(0, 1)))
    try:
        return _parser().parse(fold(text).replace("×", "*").replace("÷", "/"))  # type: ignore[return-value]
    except UnexpectedInput as error:
        raise ExpressionError(_refusal(error, source)) from error


def _refusal(error: UnexpectedInput, source: Source) -> Diagnostic:
    end = len(source.text)
    accepted: set[str] = set()
    place = end
    if isinstance(error, UnexpectedToken):
        place = end if error.token.type == "$END" else error.token.start_pos or 0
        accepted = set(error.accepts or error.expected)
    elif isinstance(error, UnexpectedCharacters):
        place, accepted = getattr(error, "pos_in_stream", 0), set(error.allowed or ())
    words = [_EXPECTED[name] for name in ("NAME", "EQUAL", "RPAR") if name in accepted]
    expected, expected_zh = words[0] if words else ("a sign", "运算符")
    found = source.text[place : place + 1] or "the end"
    return Diagnostic(
        "IR315", {"expected": expected, "expected_zh": expected_zh, "found": found},
        source=source, span=Span(place, min(place + 1, end)),
    )  # fmt: skip
