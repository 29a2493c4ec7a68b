"""The parsers, made once on first use: of what was prepared, or else of the grammars' texts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from lark import Lark
from lark.visitors import merge_transformers

from indicator_rules.syntax.actual_builder import ActualBuilder
from indicator_rules.syntax.builder import RuleBuilder
from indicator_rules.syntax.from_text import PLUGINS, begins_a_word, from_text
from indicator_rules.syntax.prepared import prepared

if TYPE_CHECKING:
    from lark import Token, Transformer


def first_characters() -> str:
    """Every character that may begin a word of the lexicon."""
    return begins_a_word(target_parser().terminals)


def terminal_pattern(name: str) -> str:
    """The regular expression of a terminal of the lexicon."""
    return str(target_parser().get_terminal(name).pattern.to_regexp())


@cache
def target_parser() -> Lark:
    """The parser of target expressions."""
    return open_grammar("target", RuleBuilder())


@cache
def actual_parser() -> Lark:
    """The parser of actual values."""
    # lark prefixes the rules that one grammar imports from another.
    builder: Transformer[Token, Any] = merge_transformers(  # type: ignore[no-untyped-call]
        ActualBuilder(), target=RuleBuilder()
    )
    return open_grammar("actual", builder)


def open_grammar(name: str, builder: Transformer[Token, Any] | None = None) -> Lark:
    """A packaged grammar with its builder."""
    tables = prepared().tables(name)
    if tables is None:
        return from_text(name, builder)
    # The door of the parsers that lark itself writes out to stand alone.
    loaded: Lark = Lark._load_from_dict(  # type: ignore[no-untyped-call]  # noqa: SLF001
        **tables, transformer=builder, _plugins=PLUGINS
    )
    return loaded
