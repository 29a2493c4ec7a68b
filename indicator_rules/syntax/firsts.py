"""Which characters a regular expression can begin with."""

from __future__ import annotations

# lark reads the width of a terminal from the same parser; there is no public one.
from re import _parser as parser
from typing import Any

_GROUPS = {"SUBPATTERN": -1, "ATOMIC_GROUP": None}
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
_NOTHING = {"ASSERT", "ASSERT_NOT", "AT"}


def first_characters_of(pattern: str) -> set[str]:
    """Every character with which a match can begin; a negated set counts as none."""
    characters, _ = _sequence(parser.parse(pattern))
    return characters


def _sequence(items: Any) -> tuple[set[str], bool]:  # noqa: ANN401
    """The first characters of a sequence, and whether it can match nothing."""
    found: set[str] = set()
    for operation, argument in items:
        characters, empty = _item(str(operation), argument)
        found |= characters
        if not empty:
            return found, False
    return found, True


def _item(operation: str, argument: Any) -> tuple[set[str], bool]:  # noqa: ANN401
    if operation == "LITERAL":
        return {chr(argument)}, False
    if operation == "IN":
        return _members(argument), False
    if operation == "BRANCH":
        branches = [_sequence(branch) for branch in argument[1]]
        return set().union(*(chars for chars, _ in branches)), any(empty for _, empty in branches)
    if operation in _REPEATS:
        least, _, body = argument
        characters, empty = _sequence(body)
        return characters, empty or least == 0
    if operation in _GROUPS:
        return _sequence(argument if _GROUPS[operation] is None else argument[-1])
    return set(), operation in _NOTHING


def _members(items: Any) -> set[str]:  # noqa: ANN401
    found: set[str] = set()
    for operation, argument in items:
        if str(operation) == "LITERAL":
            found.add(chr(argument))
        if str(operation) == "RANGE":
            low, high = argument
            found |= {chr(code) for code in range(low, high + 1)}
    return found
