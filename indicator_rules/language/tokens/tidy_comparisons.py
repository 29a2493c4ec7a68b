"""Tidy rules of comparing words and signs, in front of a figure and behind it."""

from __future__ import annotations

from typing import cast

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.tokens.ahead import Ahead
from indicator_rules.language.tokens.tidy_words import (
    BOUND_WORDS,
    FAR,
    LEVEL_ENDINGS,
    LEVEL_TAILS,
    SHORT_OF,
    half_of_all,
    unit_of,
)
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.words import Comparing
from indicator_rules.language.words.comparisons import BROKEN_THROUGH, denied, with_equal
from indicator_rules.language.words.measures import names_a_measure
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.units import NO_UNIT

_WORDS = table("spellings")
_CUT_OFF = frozenset(_WORDS["more than"] + _WORDS["less than"] + _WORDS["equal"])
"""Words that stand by themselves in no sentence: what they compare with follows."""
_TO_REACH = frozenset(_WORDS["reach"])
_OBJECTS = frozenset(_WORDS["reach with an object"])


def sign(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A sign always compares."""
    comparing = cast("Comparing", token.value)
    if ahead.follows("CMP"):
        return _twice(ahead, token, comparing.sign)
    return token.turned("CMP", comparing)


def compares(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A comparing word compares if a figure in its clause has no comparison yet."""
    comparing = cast("Comparing", token.value)
    following = ahead.next
    if following is not None and following.kind == "EQUALLY":
        ahead.out.pop()
        ahead.next = ahead.out[-1] if ahead.out else None
        sign = with_equal(comparing.sign)
        return token.turned("CMP", Comparing(sign or comparing.sign))
    if following is not None and following.kind == "CMP":
        other = cast("Comparing", following.value)
        if other.sign is Comparison.EQUAL and following.own == "等于":
            return _fused(ahead, token, following, with_equal(comparing.sign))
        if token.own == "等于":
            return _fused(ahead, token, following, with_equal(other.sign))
        before = ahead.before(place)
        if before is not None and before.kind == "NEG":
            return _denied_twice(ahead, token, following, comparing)
        return _twice(ahead, token, comparing.sign)
    if not _reaches(ahead, token) or (token.own in SHORT_OF and ahead.follows("TEXT")):
        # 未及时办结5件: 及 belongs to the word behind it.
        if token.own in _CUT_OFF and _names_what_is_compared(ahead):
            # 不少于完成率达到90%: two comparisons of one figure.
            raise Unread("IR119", token.start, token.end, Expected.FIGURE)
        if token.own in _CUT_OFF and (not ahead.out or ahead.follows("VERSUS", "MOVE")):
            end = token.end if ahead.next is None else ahead.next.end
            raise Unread("IR102", end, end, Expected.FIGURE)
        return ahead.as_text(token)
    return token.turned("CMP", comparing)


def _names_what_is_compared(ahead: Ahead) -> bool:
    """Whether a measure stands behind, and then a comparison."""
    behind = ahead.out[-2] if len(ahead.out) > 1 else None
    if behind is None or behind.kind != "CMP" or not ahead.follows("TEXT"):
        return False
    named = cast("Token", ahead.next).own
    return names_a_measure(named) and not any(one.isdecimal() for one in named)


def _denied_twice(ahead: Ahead, token: Token, following: Token, comparing: Comparing) -> Token:
    """不低于≥70%: the sign says once more what the words say together."""
    other = cast("Comparing", following.value)
    if denied(comparing.sign, token.own) is not other.sign:
        raise Unread("IR119", following.start, following.end, Expected.FIGURE)
    ahead.out.pop()
    ahead.next = ahead.out[-1] if ahead.out else None
    return token.turned("CMP", comparing)


def _reaches(ahead: Ahead, token: Token) -> bool:
    """Whether a value ahead in the clause waits for a comparison, and is not too far."""
    value = ahead.free
    return value is not None and value.start - token.end <= FAR


def _fused(ahead: Ahead, token: Token, following: Token, sign: Comparison | None) -> Token:
    if sign is None:
        raise Unread("IR119", following.start, following.end, Expected.FIGURE)
    ahead.out.pop()
    return Token("CMP", token.start, following.end, token.own + following.own,
                 Comparing(sign), line=token.line)  # fmt: skip


def _twice(ahead: Ahead, token: Token, sign: Comparison) -> Token | None:
    """不低于≥90% says once more what the sign says; two that differ are refused."""
    following = cast("Token", ahead.next)
    other = cast("Comparing", following.value)
    if other.sign is sign or sign is Comparison.EQUAL or token.own in BOUND_WORDS:
        return None
    if other.sign is Comparison.EQUAL or other.verb or following.own in BOUND_WORDS:
        ahead.out.pop()
        return Token("CMP", token.start, following.end, token.own, Comparing(sign),
                     line=token.line)  # fmt: skip
    raise Unread("IR119", following.start, following.end, Expected.FIGURE)


def tight(ahead: Ahead, place: int, token: Token) -> Token | None:
    """超, 满, 近 and their like compare only right before a figure."""
    comparing = cast("Comparing", token.value)
    following = ahead.next
    if following is not None and following.kind == "TEXT" and following.own == "半":
        # 过半 is more than half.
        ahead.out[-1] = ahead.next = following.turned("QTY", half_of_all(following))
        ahead.free = ahead.next
    if not ahead.follows("QTY", "SPAN") and not (comparing.verb and ahead.follows("LEVEL")):
        if ahead.follows("CMP"):
            following = cast("Token", ahead.next)
            if token.own == "达":
                return None
            if cast("Comparing", following.value).sign is Comparison.EQUAL:
                # 约等于5 is about so much.
                return _fused(ahead, token, following, comparing.sign)
        return ahead.as_text(token)
    return token.turned("CMP", comparing)


def tight_scale(ahead: Ahead, place: int, token: Token) -> Token | None:
    """上百人 is a hundred and more; 上 before any other figure is a word."""
    following = ahead.next
    scaled = following is not None and following.kind == "QTY" and following.own[0] in "百千万亿"
    return token.turned("CMP", token.value) if scaled else ahead.as_text(token)


def reach(ahead: Ahead, place: int, token: Token) -> Token | None:
    """To reach, to keep under, to hold at: a comparison before a figure or X的 and a figure."""
    comparing = cast("Comparing", token.value)
    if ahead.reported and token.own in BROKEN_THROUGH:
        comparing = Comparing(Comparison.MORE_THAN)
    if ahead.follows("QTY") and _is_compared(ahead, place):
        return None
    if ahead.follows("CMP"):
        following = cast("Token", ahead.next)
        other = cast("Comparing", following.value)
        if comparing.sign is Comparison.EQUAL or other.verb or other.sign is comparing.sign:
            return None
        return None if comparing.verb else _twice(ahead, token, comparing.sign)
    if ahead.follows("MOVE"):
        return None if token.own in _TO_REACH else ahead.as_text(token)
    if ahead.follows("QTY", "SPAN", "LEVEL", "EACH"):
        return token.turned("CMP", comparing)
    if _reaches(ahead, token) and ahead.follows("TEXT"):
        return token.turned("CMP", comparing)
    if token.own not in _OBJECTS and _names_what_is_compared(ahead):
        # 达到完成率达到90%: the verb is said once more.
        return None
    return ahead.as_text(token)


def _is_compared(ahead: Ahead, place: int) -> bool:
    """至少全年完成2次: the verb says no more than the figure."""
    at = place - 1
    while at >= 0 and ahead.raw[at].kind in {"EACH", "AVERAGE", "MODAL"}:
        at -= 1
    return at >= 0 and ahead.raw[at].kind in {"COMPARES", "SIGN"}


def behind(ahead: Ahead, place: int, token: Token) -> Token | None:
    """以上 and its like count only right behind a figure, a level or a bracket like （含）."""
    before = ahead.before(place)
    if before is None or before.kind not in {"FIG", "LEVEL_WORD", "CLOSE", "NAME", "ENDS"}:
        return ahead.as_text(token)
    if before.kind == "NAME" and not before.own.endswith(LEVEL_TAILS):
        return ahead.as_text(token)
    named = before.kind == "LEVEL_WORD" and ahead.follows("TEXT")
    if named and cast("Token", ahead.next).own not in LEVEL_ENDINGS:
        return ahead.as_text(token)
    if token.own == "+" and not ahead.at_end():
        return ahead.as_text(token)
    if token.own == "起" and not (ahead.at_end() and unit_of(before) != NO_UNIT):
        return ahead.as_text(token)
    if token.own == "内" and before.kind not in {"FIG", "ENDS"}:
        return ahead.as_text(token)
    return token.turned("AFTER", token.value)
