"""The lexer of the grammar: lark's own, which tries of its words those that can begin here.

lark joins all terminals that a place of a sentence allows into one expression, and compiles one
for each such place. The lexicon is large, and a text has few kinds of places and fewer first
characters: here each terminal is compiled by itself, when a text first has a character that it
can begin with. Which terminal matches is the same: the first in lark's order that does.
"""

from __future__ import annotations

import re
from copy import copy
from functools import cache
from typing import TYPE_CHECKING

from lark.lexer import BasicLexer, ContextualLexer, PatternRE, Scanner

from indicator_rules.language.old_scoring.firsts import Firsts, firsts_of, widths_of
from indicator_rules.language.old_scoring.prepared import prepared

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from lark.common import LexerConf
    from lark.lexer import TerminalDef
    from lark.utils import TextSlice

    Match = Callable[[str, int, int], re.Match[str] | None]


@cache
def _match_of(pattern: str) -> Match:
    return re.compile(pattern).match


@cache
def _firsts_of(pattern: str) -> Firsts:
    return prepared().firsts.get(pattern) or firsts_of(pattern)


class Expression(PatternRE):
    """The expression of a terminal, its widths read once."""

    @property
    def min_width(self) -> int:
        """How many characters it has at least."""
        return widths_of(self.value)[0]

    @property
    def max_width(self) -> int:
        """How many characters it has at most."""
        return widths_of(self.value)[1]


class FirstCharacterScanner(Scanner):
    """Terminals in order, those alone that can begin with the character that stands there."""

    def __init__(self, terminals: list[TerminalDef]) -> None:
        self.allowed_types = {terminal.name for terminal in terminals}
        self._patterns = [(str(one.name), one.pattern.to_regexp()) for one in terminals]
        self._tried: dict[str, tuple[tuple[str, Match], ...]] = {}

    def match(self, text: TextSlice[str], pos: int) -> tuple[str, str] | None:
        """The words of the first terminal that matches, and its name."""
        character = text.text[pos]
        tried = self._tried.get(character)
        if tried is None:
            tried = self._tried[character] = self._beginning_with(character)
        for name, match in tried:
            found = match(text.text, pos, text.end)
            if found is not None:
                return found[0], name
        return None

    def _beginning_with(self, character: str) -> tuple[tuple[str, Match], ...]:
        return tuple(
            (name, _match_of(pattern))
            for name, pattern in self._patterns
            if character in _firsts_of(pattern)
        )


class _Lexer(BasicLexer):
    def _build_scanner(self) -> Scanner:
        # No word of a terminal that is a text alone is one of an expression too, so that none
        # has to be told from the other; a test sees to it.
        self.callback = dict(self.user_callbacks)
        return FirstCharacterScanner(list(self.terminals))


class FirstCharacterLexer(ContextualLexer):
    """For ``_plugins`` of the grammar."""

    BasicLexer = _Lexer

    def __init__(
        self,
        conf: LexerConf,
        states: dict[int, Collection[str]],
        always_accept: Collection[str] = (),
    ) -> None:
        # A test compiles every terminal; each run does not have to.
        conf = copy(conf)
        conf.skip_validation = True
        super().__init__(conf, states, always_accept)
