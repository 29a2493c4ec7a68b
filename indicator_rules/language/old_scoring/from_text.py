"""The grammar made of its text, with units and levels filled in from the model."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from lark import Lark
from lark.load_grammar import FromPackageLoader, load_grammar

from indicator_rules.language.old_scoring.firsts import first_characters_of
from indicator_rules.language.old_scoring.lexing import Expression, FirstCharacterLexer
from indicator_rules.language.old_scoring.patterns import filled_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lark import Token, Transformer
    from lark.lexer import TerminalDef
    from lark.load_grammar import Grammar

PLUGINS = {"ContextualLexer": FirstCharacterLexer}
START = "start"
"""The rule that a sentence is."""
_FILE = "method.lark"


def from_text(builder: Transformer[Token, Any] | None = None) -> Lark:
    """The grammar as lark makes it, which takes it a tenth of a second and more."""
    return Lark(
        _read(),
        start=START,
        parser="lalr",
        lexer="contextual",
        transformer=builder,
        edit_terminals=_fill_in(_patterns()),
        _plugins=PLUGINS,
    )


@cache
def _patterns() -> dict[str, str]:
    """The terminals that are data elsewhere, and PLAIN: what begins no word of the grammar."""
    filled = filled_in()
    terminals, _, _ = _read().compile([START], set())
    edit = _fill_in(filled)
    for terminal in terminals:
        edit(terminal)
    return filled | {"PLAIN": rf"[^\s{re.escape(_begins_a_word(terminals))}]+"}


def _begins_a_word(terminals: Iterable[TerminalDef]) -> str:
    """Every character that may begin a word of the lexicon."""
    firsts: set[str] = set("0123456789")
    for terminal in terminals:
        if terminal.name not in {"PLAIN", "OTHER", "COUNTER", "WS", "UNIT"}:
            firsts |= first_characters_of(terminal.pattern.to_regexp())
    return "".join(sorted(firsts))


_BROKEN = {
    "AT_LEAST", "MORE_THAN", "AT_MOST", "LESS_THAN", "EQUAL", "OR_MORE", "OR_LESS", "OR_SO",
    "REACH",
}  # fmt: skip
"""Words that a cell breaks over two lines, or that are spaced out: 不低\\n于."""
_IN_A_CLASS = re.compile(r"\[(?:\\.|[^\]])*\]|\(\?<?[=!][^)]*\)|[\u4e00-\u9fff](?=[\u4e00-\u9fff])")


def _spaced(pattern: str) -> str:
    """The same words with room between their characters; sets and conditions stay."""
    return _IN_A_CLASS.sub(lambda one: one[0] + r"\s*" if len(one[0]) == 1 else one[0], pattern)


def _fill_in(patterns: dict[str, str]) -> Callable[[TerminalDef], None]:
    def edit(terminal: TerminalDef) -> None:
        if terminal.name in patterns:
            terminal.pattern = Expression(patterns[terminal.name])
        elif terminal.name in _BROKEN:
            terminal.pattern = Expression(_spaced(terminal.pattern.to_regexp()))
        elif terminal.pattern.type == "re":
            terminal.pattern = Expression(terminal.pattern.to_regexp())

    return edit


@cache
def _read() -> Grammar:
    """The grammar with what it imports, as read from the package."""
    loader = FromPackageLoader("indicator_rules.language.old_scoring", ("",))
    path, text = loader(None, _FILE)
    # lark's own types end here.
    read: tuple[Grammar, object] = load_grammar(text, path, [loader], False)  # type: ignore[no-untyped-call]  # noqa: FBT003
    return read[0]
