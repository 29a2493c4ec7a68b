"""The longest of many words at a place of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Longest:
    """Words by their first character and length.

    An expression of a thousand alternatives tries each of them at every place, and takes longer
    to compile than all the rest of a short run.
    """

    __slots__ = ("lengths", "words")

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            lengths.setdefault(word[0], set()).add(len(word))
        self.lengths = {
            first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()
        }

    def at(self, text: str, start: int) -> str:
        """The longest word that begins at a place, or nothing."""
        for length in self.lengths.get(text[start : start + 1], ()):
            word = text[start : start + length]
            if word in self.words:
                return word
        return ""
