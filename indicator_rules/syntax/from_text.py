"""Grammars made of their texts, with units and levels filled in from the model."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen
from lark import Lark
from lark.load_grammar import FromPackageLoader, load_grammar

from indicator_rules.syntax.firsts import first_characters_of
from indicator_rules.syntax.lexing import Expression, FirstCharacterLexer
from indicator_rules.syntax.patterns import filled_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lark import Token, Transformer
    from lark.lexer import TerminalDef
    from lark.load_grammar import Grammar

PLUGINS = {"ContextualLexer": FirstCharacterLexer}


@frozen
class Packaged:
    """A grammar of the package: its file, the rule that a text is, and where its words end."""

    file: str
    start: str
    words: str
    """The grammar whose words a run of other characters stops at."""


GRAMMARS: Mapping[str, Packaged] = {
    "target": Packaged("target.lark", "target", words="target"),
    "actual": Packaged("actual.lark", "start", words="target"),
    "method": Packaged("method.lark", "start", words="method"),
}


def from_text(name: str, builder: Transformer[Token, Any] | None = None) -> Lark:
    """A grammar as lark makes it, which takes it a tenth of a second and more."""
    grammar = GRAMMARS[name]
    return Lark(
        _read(grammar.file),
        start=grammar.start,
        parser="lalr",
        lexer="contextual",
        transformer=builder,
        edit_terminals=_fill_in(_patterns(grammar.words)),
        _plugins=PLUGINS,
    )


@cache
def _patterns(name: str) -> dict[str, str]:
    """The terminals that are data elsewhere, and PLAIN: what begins no word of a grammar."""
    filled, grammar = filled_in(), GRAMMARS[name]
    terminals, _, _ = _read(grammar.file).compile([grammar.start], set())
    edit = _fill_in(filled)
    for terminal in terminals:
        edit(terminal)
    return filled | {"PLAIN": rf"[^\s{re.escape(begins_a_word(terminals))}]+"}


def begins_a_word(terminals: Iterable[TerminalDef]) -> str:
    """Every character that may begin a word of the lexicon."""
    firsts: set[str] = set("0123456789")
    for terminal in terminals:
        if terminal.name not in {"PLAIN", "OTHER", "COUNTER", "WS", "UNIT"}:
            firsts |= first_characters_of(terminal.pattern.to_regexp())
    return "".join(sorted(firsts))


_BROKEN = {
    "AT_LEAST", "MORE_THAN", "AT_MOST", "LESS_THAN", "EQUAL", "OR_MORE", "OR_LESS", "OR_SO",
    "REACH", "FALL_TO", "HOLD", "INCREASE", "DECREASE",
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
def _read(file: str) -> Grammar:
    """A grammar with what it imports, as read from the package."""
    loader = FromPackageLoader("indicator_rules.syntax", ("",))
    path, text = loader(None, file)
    # lark's own types end here.
    read: tuple[Grammar, object] = load_grammar(text, path, [loader], False)  # type: ignore[no-untyped-call]  # noqa: FBT003
    return read[0]
