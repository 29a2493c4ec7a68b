"""The words of a text as they were written, by the places of its tokens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from indicator_rules.language.tokens.folded import Folded
from indicator_rules.language.tokens.token import Token
from indicator_rules.source import Span

_FULL_WIDTH = frozenset((*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)))


class Written(NamedTuple):
    """A text with its folded form."""

    original: str
    folded: Folded

    def text(self, start: int, end: int) -> str:
        """The folded characters from one place to another."""
        return self.folded.text[start:end]

    def as_written(self, start: int, end: int) -> str:
        """The characters as they were written, without spaces; letters and digits half-width."""
        original, text, at, *_ = self.folded
        piece = text[start:end]
        if original[at[start] : at[end - 1] + 1] == piece:
            return piece
        return "".join(
            text[place] if ord(original[at[place]]) in _FULL_WIDTH else original[at[place]]
            for place in range(start, end)
        )

    def words(self, tokens: Iterable[Token]) -> str:
        """The words of tokens, as written."""
        return "".join([self.as_written(one.start, one.end) for one in tokens])

    def whole(self) -> str:
        """The whole text without spaces and without the stop at its end."""
        return self.as_written(0, len(self.folded.text)).strip("；;。，,、 ")

    def between(self, start: int, end: int) -> Span:
        """The place of folded characters in the original."""
        return self.folded.span(start, end)

    def span(self, first: Token, last: Token) -> Span:
        """From one token to another, in the original."""
        return self.folded.span(first.start, last.end)

    def span_of_all(self) -> Span:
        """The whole of the original."""
        return Span(0, len(self.original))
