"""A folded text to the tokens of its grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.language.tokens.brackets import unwrapped
from indicator_rules.language.tokens.naming import named, refuse_two, shared_out
from indicator_rules.language.tokens.notation import turned_around, without_numbers
from indicator_rules.language.tokens.scan import scanned
from indicator_rules.language.tokens.tidy import tidied
from indicator_rules.language.tokens.token import Token

if TYPE_CHECKING:
    from indicator_rules.language.tokens.folded import Folded

_STOPS = frozenset(("JOIN", "OR"))
_VALUES = frozenset(("QTY", "AFTER", "SPAN", "LEVEL", "ENDS"))


def tokens_of(folded: Folded, *, reported: bool = False) -> list[Token]:
    """The tokens of a text; ``reported`` is for an actual value, whose words are kept.

    Raises:
        Unread: a place where something stands that no rule has room for.
        Refusal: a figure or a stretch that can be read in more than one way.
    """
    raw = turned_around(unwrapped(without_numbers(scanned(folded))))
    tokens = shared_out(named(parted(tidied(raw, reported=reported))))
    if not reported:
        refuse_two(tokens)
    return tokens


def parted(tokens: list[Token]) -> list[Token]:
    """The tokens with one join between two targets, and none at the ends."""
    out: list[Token] = []
    for token in tokens:
        if token.kind in _STOPS and (not out or out[-1].kind in _STOPS):
            if token.kind == "OR" and out:
                out[-1] = token
            continue
        if token.kind == "BETWEEN_END":
            continue
        moved = any(one.kind == "FROM" for one in out[-4:])
        if token.kind == "CMP" and out and out[-1].kind in _VALUES and not moved:
            # ≥80%≤100%: a second comparison begins a second bound.
            out.append(Token("JOIN", token.start, token.start, ";"))
        if token.kind == "NOTE" and out and out[-1].kind == "JOIN":
            out.pop()
        out.append(token)
    while out and out[-1].kind in _STOPS:
        out.pop()
    return out
