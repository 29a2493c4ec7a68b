"""The tables of the grammar, worked out once for all who use the package."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lark.lexer import PatternRE

from indicator_rules.language.old_scoring.firsts import firsts_of
from indicator_rules.language.old_scoring.from_text import from_text
from indicator_rules.language.old_scoring.prepared import Prepared

if TYPE_CHECKING:
    from lark import Lark
    from lark.lexer import TerminalDef

_OPTIONS = ("edit_terminals", "transformer", "_plugins")
"""What a parser is given when it is loaded."""


def prepare() -> Prepared:
    """What ``prepared`` gives once it is written."""
    grammar = from_text()
    patterns = {terminal.pattern.to_regexp() for terminal in grammar.terminals}
    return Prepared(_tables(grammar), {pattern: firsts_of(pattern) for pattern in sorted(patterns)})


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
