"""The tables of the grammars, worked out once for all who use the package."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lark.lexer import PatternRE

from indicator_rules.syntax.firsts import firsts_of
from indicator_rules.syntax.from_text import GRAMMARS, from_text
from indicator_rules.syntax.prepared import Prepared

if TYPE_CHECKING:
    from lark import Lark
    from lark.lexer import TerminalDef

_OPTIONS = ("edit_terminals", "transformer", "_plugins")
"""What a parser is given when it is loaded."""


def prepare() -> Prepared:
    """What ``prepared`` gives once it is written."""
    grammars = {name: from_text(name) for name in GRAMMARS}
    terminals = [terminal for grammar in grammars.values() for terminal in grammar.terminals]
    patterns = {terminal.pattern.to_regexp() for terminal in terminals}
    return Prepared(
        {name: _tables(grammar) for name, grammar in grammars.items()},
        {pattern: firsts_of(pattern) for pattern in sorted(patterns)},
    )


def _tables(grammar: Lark) -> bytes:
    for terminal in grammar.terminals:
        _as_lark_knows(terminal)
    file = io.BytesIO()
    grammar.save(file, _OPTIONS)
    return file.getvalue()


def _as_lark_knows(terminal: TerminalDef) -> None:
    """Put lark's own expression for ours, with its widths, which take long to find."""
    pattern = terminal.pattern
    if isinstance(pattern, PatternRE):
        terminal.pattern = PatternRE(pattern.value, pattern.flags)
        terminal.pattern._width = (pattern.min_width, pattern.max_width)  # noqa: SLF001
