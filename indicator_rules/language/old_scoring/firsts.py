"""Which characters a regular expression can begin with, and how long a match can be."""

from __future__ import annotations

from functools import cache

# lark reads the width of a terminal from the same parser; there is no public one.
from re import _parser as parser
from typing import Any

from attrs import frozen

_GROUPS = {"SUBPATTERN": -1, "ATOMIC_GROUP": None}
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
_NOTHING = {"ASSERT", "ASSERT_NOT", "AT"}


@frozen
class Firsts:
    """What a match can begin with."""

    ranges: tuple[tuple[int, int], ...] = ()
    """From one code point to another."""
    others: bool = False
    """Whether there is more than the ranges: a negated set, a class such as ``\\s``."""

    def __contains__(self, character: str) -> bool:
        code = ord(character)
        return self.others or any(low <= code <= high for low, high in self.ranges)

    def __or__(self, other: Firsts) -> Firsts:
        return Firsts(self.ranges + other.ranges, self.others or other.others)


_ALL = Firsts(others=True)


def first_characters_of(pattern: str) -> set[str]:
    """Every character with which a match can begin; a negated set counts as none."""
    ranges = firsts_of(pattern).ranges
    return {chr(code) for low, high in ranges for code in range(low, high + 1)}


def firsts_of(pattern: str) -> Firsts:
    """What a match can begin with, and nothing that it cannot be known of is left out."""
    if "(?i" in pattern:
        # A letter stands for two there.
        return _ALL
    firsts, _ = _sequence(_parsed(pattern))
    return firsts


def widths_of(pattern: str) -> tuple[int, int]:
    """How many characters a match has at least and at most."""
    least, most = _parsed(pattern).getwidth()
    return int(least), int(most)


# Both are asked of each expression of the lexicon.
@cache
def _parsed(pattern: str) -> Any:  # noqa: ANN401
    return parser.parse(pattern)


def _sequence(items: Any) -> tuple[Firsts, bool]:  # noqa: ANN401
    """The first characters of a sequence, and whether it can match nothing."""
    found = Firsts()
    for operation, argument in items:
        firsts, empty = _item(str(operation), argument)
        found |= firsts
        if not empty:
            return found, False
    return found, True


def _item(operation: str, argument: Any) -> tuple[Firsts, bool]:  # noqa: ANN401
    if operation == "LITERAL":
        return Firsts(((argument, argument),)), False
    if operation == "IN":
        return _members(argument), False
    if operation == "BRANCH":
        found = Firsts()
        branches = [_sequence(branch) for branch in argument[1]]
        for firsts, _ in branches:
            found |= firsts
        return found, any(empty for _, empty in branches)
    if operation in _REPEATS:
        least, _, body = argument
        firsts, empty = _sequence(body)
        return firsts, empty or least == 0
    if operation in _GROUPS:
        return _sequence(argument if _GROUPS[operation] is None else argument[-1])
    return (Firsts(), True) if operation in _NOTHING else (_ALL, False)


def _members(items: Any) -> Firsts:  # noqa: ANN401
    ranges, others = [], False
    for operation, argument in items:
        match str(operation):
            case "LITERAL":
                ranges.append((argument, argument))
            case "RANGE":
                ranges.append(argument)
            case _:
                others = True
    return Firsts(tuple(ranges), others)
