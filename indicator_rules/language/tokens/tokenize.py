"""A folded text to the tokens of its grammar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.lazily import lazily
from indicator_rules.language.tokens.brackets import unwrapped
from indicator_rules.language.tokens.naming import named, refuse_two, shared_out
from indicator_rules.language.tokens.notation import turned_around, without_numbers
from indicator_rules.language.tokens.scan import scanned
from indicator_rules.language.tokens.tidy import tidied
from indicator_rules.language.tokens.token import Token
from indicator_rules.model.refusal import Refusal

if TYPE_CHECKING:
    from indicator_rules.language.tokens.folded import Folded

_STOPS = frozenset(("JOIN", "OR"))
_OTHER_DIGIT = lazily(r"(?![0-9])\d")
_PLAIN = (["CMP", "QTY"], ["TEXT", "CMP", "QTY"], ["QTY", "AFTER"])
"""What most cells are: one figure, a comparison and perhaps a label, of which nothing is asked."""
_BEGINS = frozenset(("TEXT", "CMP", "DAY", "QTY", "EACH", "VERSUS"))
_DOUBLED_POINT = re.compile(r"(?<=[0-9])\.{2}(?=[0-9])")
_WITHIN = frozenset(("TO", "PM"))
"""A line that ends behind these parts nothing."""
_OF_FIGURES = frozenset("0123456789.")
_VALUES = frozenset(("QTY", "AFTER", "SPAN", "LEVEL", "ENDS"))


def tokens_of(folded: Folded, *, reported: bool = False) -> list[Token]:
    """The tokens of a text; ``reported`` is for an actual value, whose words are kept.

    Raises:
        Unread: a place where something stands that no rule has room for.
        Refusal: a figure or a stretch that can be read in more than one way.
    """
    _refuse_damaged(folded)
    raw = turned_around(without_numbers(unwrapped(scanned(folded))))
    tokens = parted(tidied(raw, reported=reported))
    if [token.kind for token in tokens] in _PLAIN:
        return tokens
    tokens = named(tokens)
    if not reported:
        tokens = shared_out(tokens)
        refuse_two(tokens)
    return tokens


def _refuse_damaged(folded: Folded) -> None:
    """9 0 %, 5..5: a figure that a space or a point took apart; ٩: a digit of no table."""
    text = folded.text
    doubled = _DOUBLED_POINT.search(text)
    if doubled is not None:
        raise Unread("IR115", doubled.start(), doubled.end(), Expected.WHOLE_FIGURE)
    for gap in folded.gaps:
        before, behind = gap - 1, gap + 1
        while before > 0 and text[before - 1] in _OF_FIGURES:
            before -= 1
        while behind < len(text) and text[behind] in _OF_FIGURES:
            behind += 1
        if text[behind : behind + 1] == ":":
            continue  # 2021/12/20 0:00
        if gap - before == 1 or behind - gap == 1:
            found = f"{text[before:gap]} {text[gap:behind]}"
            raise Refusal("IR111", found=found, remedy=text[before:behind])
    if not text.isascii():
        other = _OTHER_DIGIT.search(text)
        if other is not None:
            raise Unread("IR115", other.start(), other.end(), Expected.FIGURE)


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
        if token.kind == "CMP" and out and out[-1].kind in _VALUES and _begins_again(out):
            # ≥80%≤100%: a second comparison begins a second bound.
            out.append(Token("JOIN", token.start, token.start, ";"))
        within = bool(out) and out[-1].kind in _WITHIN
        if token.line and token.kind in _BEGINS and not within and _has_value(out):
            out.append(Token("JOIN", token.start, token.start, ";"))
        if token.kind == "NOTE" and out and out[-1].kind == "JOIN":
            out.pop()
        out.append(token)
    while out and out[-1].kind in _STOPS:
        out.pop()
    return out


def _begins_again(out: list[Token]) -> bool:
    return not any(one.kind == "FROM" for one in out[-4:]) and _bounds(out)


def _bounds(out: list[Token]) -> bool:
    """Whether the figure in front has a comparison of its own; a bare one takes no second."""
    for token in reversed(out):
        if token.kind in _STOPS:
            return False
        if token.kind in {"CMP", "AFTER", "LEVEL", "SPAN", "MOVE"}:
            return True
    return False


def _has_value(out: list[Token]) -> bool:
    """Whether the last clause has its figure: a line that ends behind it ends the clause."""
    for token in reversed(out):
        if token.kind in _STOPS:
            return False
        if token.kind in {"QTY", "DAY", "LEVEL", "SPAN", "ZERO"}:
            return True
    return False
