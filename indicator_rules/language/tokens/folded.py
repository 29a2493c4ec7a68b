"""A text in one spelling and without its spaces, with the place of every character kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from indicator_rules.language.tokens.spelling import fold
from indicator_rules.source import Span

_GROUP = 3


class Folded(NamedTuple):
    """What is left of an ``original`` when spelling and spaces no longer matter.

    ``at`` has the place in the original of each character, and its length behind the last.
    ``gaps`` are the places in ``text`` before which a space stood between two digits that are not
    parted in groups of three: no figure runs across one. ``lines`` are those before which a line
    ended.
    """

    original: str
    text: str
    at: Sequence[int]
    gaps: frozenset[int]
    lines: frozenset[int]

    def span(self, start: int, end: int) -> Span:
        """The characters of the original from one place of the text to another."""
        if start >= end:
            return Span(self.at[start], self.at[start])
        return Span(self.at[start], self.at[end - 1] + 1)


_NONE: frozenset[int] = frozenset()


def folded(original: str) -> Folded:
    """A text in one spelling without its spaces."""
    spelt = fold(original)
    pieces = spelt.split()
    bare = pieces[0] if len(pieces) == 1 else "".join(pieces)
    if len(bare) == len(spelt):
        return Folded(original, bare, range(len(bare) + 1), _NONE, _NONE)
    at = [place for place, character in enumerate(spelt) if not character.isspace()]
    gaps, lines = set(), set()
    for place in range(1, len(at)):
        before, here = at[place - 1], at[place]
        if here == before + 1:
            continue
        if "\n" in spelt[before:here] or "\r" in spelt[before:here]:
            lines.add(place)
        if spelt[before].isdigit() and spelt[here].isdigit() and not _groups(bare, place):
            gaps.add(place)
    return Folded(original, bare, (*at, len(original)), frozenset(gaps), frozenset(lines))


def _groups(text: str, place: int) -> bool:
    """Whether digits are parted by a space as thousands are: 1 500, 12 345 678."""
    before, behind = place, place
    while before > 0 and text[before - 1].isdigit():
        before -= 1
    while behind < len(text) and text[behind].isdigit():
        behind += 1
    return (behind - place) % _GROUP == 0 and place - before > 0
