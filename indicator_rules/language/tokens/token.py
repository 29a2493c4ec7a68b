"""Tokens: kinds of words with a value and a place."""

from __future__ import annotations


class Token:
    """A stretch of a folded text with what it is.

    ``kind`` is a terminal of the grammar, or a candidate that the tidy rules decide. ``value`` is
    what the kind needs: a figure, a day, a comparison, the words. ``line`` says that a line ended
    before it. ``own`` are the words as they stand.
    """

    __slots__ = ("end", "kind", "line", "own", "start", "value")

    def __init__(  # one slot each, made for every word of every text
        self, kind: str, start: int, end: int, own: str, value: object = None, *, line: bool = False
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.own = own
        self.value = value
        self.line = line

    def __len__(self) -> int:
        return self.end - self.start

    def turned(self, kind: str, value: object = None) -> Token:
        """The same words as another kind."""
        return Token(kind, self.start, self.end, self.own, value, line=self.line)
