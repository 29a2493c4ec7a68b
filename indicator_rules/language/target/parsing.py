"""The parser: tokens to clauses, by the grammar of target.lark."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, cast

from lark import Lark
from lark import Token as LarkToken
from lark.exceptions import UnexpectedToken
from lark.lexer import Lexer

from indicator_rules.language.errors import Expected, Unread, expected_after
from indicator_rules.language.target.building import Builder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.language.target.building import Sentence
    from indicator_rules.language.tokens.token import Token

_END = LarkToken("$END", "")
_REFUSED = {
    "DENIES": ("IR116", Expected.FIGURE_WITH_COMPARISON),
    "NO_EVENT": ("IR124", Expected.FIGURE_WITH_COMPARISON),
    "NOT_BY_DAY": ("IR120", Expected.DAY),
}
"""Tokens that have no place in the grammar, and what is told where one stands."""


class _Fed(Lexer):
    """Nothing is lexed: tokens are fed to the parser."""

    def __init__(self, conf: object) -> None:
        pass

    def lex(self, lexer_state: object, parser_state: object) -> Iterator[LarkToken]:
        return iter(())


@cache
def _parser() -> Lark:
    text = resources.files(__package__).joinpath("target.lark").read_text("utf-8")
    return Lark(text, parser="lalr", lexer=_Fed, transformer=Builder(), maybe_placeholders=False)


def parsed(tokens: list[Token], size: int) -> Sentence:
    """The clauses of a text of so many characters.

    Raises:
        Unread: a token that has no place where it stands.
        Refusal: a meaning that does not exist.
    """
    parser = _parser().parse_interactive()
    feed = parser.feed_token
    token: Token | None = None
    try:
        for token in tokens:
            feed(cast("LarkToken", token))
        token = None
        return cast("Sentence", feed(_END))
    except UnexpectedToken as error:
        accepted = frozenset(error.accepts or error.expected or ())
        if token is None:
            raise Unread("IR102", size, size, expected_after(accepted)) from None
        code, expected = _REFUSED.get(token.kind, ("IR101", expected_after(accepted)))
        raise Unread(code, token.start, token.end, expected) from None
