"""The parsers, built once on first use, with units and levels filled in from the model."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from lark import Lark
from lark.load_grammar import FromPackageLoader, load_grammar
from lark.visitors import merge_transformers

from indicator_rules.syntax.actual_builder import ActualBuilder
from indicator_rules.syntax.builder import RuleBuilder
from indicator_rules.syntax.claims import claim_patterns
from indicator_rules.syntax.firsts import first_characters_of
from indicator_rules.syntax.levels import graded_pattern
from indicator_rules.syntax.lexing import Expression, FirstCharacterLexer
from indicator_rules.syntax.patterns import (
    figure_pattern,
    level_pattern,
    numeral_span_pattern,
    per_pattern,
    unit_pattern,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lark import Token, Transformer
    from lark.lexer import TerminalDef
    from lark.load_grammar import Grammar


def _begins_a_word(terminals: Iterable[TerminalDef]) -> str:
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
def patterns() -> dict[str, str]:
    """The terminals that are data elsewhere."""
    filled = {
        "UNIT": unit_pattern(),
        "PER": per_pattern(),
        "HAN_FIGURE": figure_pattern(),
        "HAN_SPAN": numeral_span_pattern(),
        "LEVEL": level_pattern(),
        "UNIT_ASIDE": rf"\(\s*(?:{unit_pattern()})\s*\)",
        **claim_patterns(),
    }
    return filled | {"PLAIN": _plain("target.lark", "target", filled)}


@cache
def method_patterns() -> dict[str, str]:
    """The same for scoring sentences, which have more words to stop at."""
    filled = patterns() | {"GRADED": graded_pattern()}
    return filled | {"PLAIN": _plain("method.lark", "start", filled)}


def _plain(name: str, start: str, filled: dict[str, str]) -> str:
    """A run of characters that begin no word of a grammar; the rest are read one by one."""
    terminals, _, _ = _grammar(name).compile([start], set())
    edit = _fill_in(filled)
    for terminal in terminals:
        edit(terminal)
    return rf"[^\s{re.escape(_begins_a_word(terminals))}]+"


def first_characters() -> str:
    """Every character that may begin a word of the lexicon."""
    return _begins_a_word(target_parser().terminals)


def terminal_pattern(name: str) -> str:
    """The regular expression of a terminal of the lexicon."""
    return str(target_parser().get_terminal(name).pattern.to_regexp())


@cache
def target_parser() -> Lark:
    """The parser of target expressions."""
    return open_grammar("target.lark", "target", RuleBuilder(), patterns())


@cache
def actual_parser() -> Lark:
    """The parser of actual values."""
    # lark prefixes the rules that one grammar imports from another.
    builder: Transformer[Token, Any] = merge_transformers(  # type: ignore[no-untyped-call]
        ActualBuilder(), target=RuleBuilder()
    )
    return open_grammar("actual.lark", "start", builder, patterns())


def open_grammar(
    name: str, start: str, builder: Transformer[Token, Any] | None, filled: dict[str, str]
) -> Lark:
    """A packaged grammar with its builder and the terminals that are data."""
    return Lark(
        _grammar(name),
        start=start,
        parser="lalr",
        lexer="contextual",
        transformer=builder,
        edit_terminals=_fill_in(filled),
        _plugins={"ContextualLexer": FirstCharacterLexer},
    )


@cache
def _grammar(name: str) -> Grammar:
    """A grammar with what it imports, as read from the package."""
    loader = FromPackageLoader("indicator_rules.syntax", ("",))
    path, text = loader(None, name)
    # lark's own types end here.
    read: tuple[Grammar, object] = load_grammar(text, path, [loader], False)  # type: ignore[no-untyped-call]  # noqa: FBT003
    return read[0]
