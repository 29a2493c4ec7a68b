"""Tidy rules of what parts clauses, and of the ends of a range."""

from __future__ import annotations

from typing import cast

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.tokens.ahead import Ahead
from indicator_rules.language.tokens.tidy_words import ALSO_WORDS, HELD
from indicator_rules.language.tokens.token import Token

_JOINING = frozenset(("及", "和", "与", "以及"))


def colon(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A colon says nothing."""
    return None


def stop(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A stop parts clauses."""
    if ahead.next is None:
        return None
    return token.turned("JOIN")


def listed(ahead: Ahead, place: int, token: Token) -> Token | None:
    """、 parts clauses only behind a figure, a day or a level."""
    before = ahead.before(place)
    if before is not None and before.kind in {"FIG", "DAY", "CLOSE", "BEHIND"}:
        return token.turned("JOIN")
    if ahead.wanted and ahead.has_figure(place):
        return token.turned("JOIN")
    if before is not None and before.kind == "LEVEL_WORD" and before.own not in ALSO_WORDS:
        return token.turned("JOIN")
    return ahead.as_text(token)


def conjunction(ahead: Ahead, place: int, token: Token) -> Token | None:
    """且 parts clauses; 和, 与 and their like only behind a figure: 合格率及90% joins nothing."""
    before = ahead.before(place)
    if token.own in _JOINING and ahead.follows("QTY") and ahead.begins(place):
        raise Unread("IR101", token.start, token.end, Expected.FIGURE_WITH_COMPARISON)
    held = before is not None and (before.kind in HELD or before.kind == "STOP")
    if before is not None and before.kind == "COMPARES" and token.own == "且":
        return None
    if token.own in {"且", "并且", "而且"} and before is not None and before.kind != "STOP":
        return token.turned("JOIN")
    if held or ahead.follows("CMP", "NO_EVENT"):
        if before is not None and before.kind == "STOP":
            return None
        if token.own in {"与", "和"} and _within(ahead, place):
            return token.turned("TO")
        return token.turned("JOIN") if held or token.own in {"且", "并且"} else ahead.as_text(token)
    return ahead.as_text(token)


def _within(ahead: Ahead, place: int) -> bool:
    """介于0.3与0.5之间: 与 stands between the two ends."""
    behind = ahead.out[-2] if len(ahead.out) > 1 else None
    return ahead.follows("QTY") and behind is not None and behind.kind == "BETWEEN_END"


def alternative(ahead: Ahead, place: int, token: Token) -> Token | None:
    """或 parts alternatives behind a figure, and lets an end in within 大于或等于."""
    before = ahead.before(place)
    following = ahead.next
    if before is not None and before.kind in {"COMPARES", "SIGN"} and following is not None:
        if following.kind == "CMP" and following.own.startswith("等于"):
            ahead.out.pop()
            ahead.next = ahead.out[-1] if ahead.out else None
            return Token("EQUALLY", token.start, following.end, token.own + following.own)
        if before.own == "等于" and following.kind == "CMP":
            return None
    if before is not None and (before.kind in HELD or before.kind == "STOP"):
        return token.turned("OR")
    compared = before is not None and before.kind in {"COMPARES", "SIGN", "TIGHT"}
    if before is not None and ahead.follows("CMP", "PM") and not compared:
        # 符合规定或≥85%: what is compared has no words of its own.
        return token.turned("OR")
    return ahead.as_text(token)


def slash(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A stroke behind a figure parts two targets that have labels; two figures are refused."""
    before = ahead.before(place)
    if before is not None and before.kind == "FIG" and ahead.follows("TEXT") and ahead.wanted:
        return token.turned("JOIN")
    if before is not None and before.kind == "FIG" and ahead.follows("QTY", "CMP"):
        following = cast("Token", ahead.next)
        raise Unread("IR119", following.start, following.end, Expected.ONE_FIGURE)
    return ahead.as_text(token)


def in_between(ahead: Ahead, place: int, token: Token) -> Token | None:
    """介于 before a figure says nothing by itself."""
    return None if ahead.follows("QTY") else ahead.as_text(token)


def between_end(ahead: Ahead, place: int, token: Token) -> Token | None:
    """之间 behind a figure or a day closes a range."""
    before = ahead.before(place)
    if before is not None and before.kind in {"FIG", "DAY"}:
        return token.turned("BETWEEN_END")
    return ahead.as_text(token)


def shared(ahead: Ahead, place: int, token: Token) -> Token | None:
    """分别 shares out where something stands ahead to be shared."""
    return token if ahead.wanted else ahead.as_text(token)


def name(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A name is text."""
    return ahead.as_text(token)
