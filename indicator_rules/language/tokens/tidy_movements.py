"""Tidy rules of movements, what they lead to, and what they are counted against."""

from __future__ import annotations

from typing import cast

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.tokens.ahead import Ahead
from indicator_rules.language.tokens.figures import Figure
from indicator_rules.language.tokens.tidy_denials import modal
from indicator_rules.language.tokens.tidy_words import HELD, OF_A_LEVEL, WHERE_IT_WAS, WITH_A_BASE
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.words import Comparing
from indicator_rules.model.comparison import Comparison


def move(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A movement counts before a figure or a comparison, and alone behind what it is against."""
    following = ahead.next
    if token.own in WITH_A_BASE and not _has_base(ahead, place):
        return ahead.as_text(token)
    if following is not None and following.kind == "TO_WORD":
        return _moved_to(ahead, token, following)
    if following is not None and following.kind in {"QTY", "SPAN", "CMP"}:
        return token.turned("MOVE", token.value)
    if ahead.at_end():
        alone = ahead.reported and all(one.kind in {"DEGREE", "MODAL"} for one in ahead.raw[:place])
        based = alone or _has_base(ahead, place)
        return token.turned("MOVE", token.value) if based else ahead.as_text(token)
    if following is not None and following.kind == "TEXT" and ahead.free is not None:
        before = ahead.before(place)
        first = before is None or before.kind in {"STOP", "MODAL", "VERSUS", "DEGREE"}
        if first and ahead.free.kind == "QTY" and not following.own.endswith(OF_A_LEVEL):
            return token.turned("MOVE", token.value)
    return ahead.as_text(token)


def _has_base(ahead: Ahead, place: int) -> bool:
    """Whether the clause in front says against what: 较上年提高, 逐年提高."""
    for token in reversed(ahead.raw[:place]):
        if token.kind in {"STOP", "OR_WORD"}:
            return False
        if token.kind in {"VERSUS", "EVERY"}:
            return True
    return False


def _moved_to(ahead: Ahead, token: Token, to: Token) -> Token | None:
    """提高到95% is at least so much, 压缩至5天 at most."""
    ahead.out.pop()
    ahead.next = ahead.out[-1] if ahead.out else None
    up = token.value == "increase"
    sign = Comparison.AT_LEAST if up else Comparison.AT_MOST
    if ahead.follows("CMP"):
        following = cast("Token", ahead.next)
        other = cast("Comparing", following.value)
        if other.sign in {sign, Comparison.EQUAL, Comparison.ABOUT} or not other.verb:
            following.value = Comparing(other.sign, verb=True)
            return None
    return Token("CMP", token.start, to.end, token.own + to.own, Comparing(sign, verb=True),
                 line=token.line)  # fmt: skip


def move_rate(ahead: Ahead, place: int, token: Token) -> Token | None:
    """增长率, 降幅: the noun of a movement counts right before a figure or a comparison."""
    if ahead.follows("QTY", "SPAN", "CMP"):
        return token.turned("MOVE", token.value)
    return ahead.as_text(token)


def to_word(ahead: Ahead, place: int, token: Token) -> Token | None:
    """至 and 到: the middle of a range or before an end; 到90% behind a measure is to reach it."""
    before = ahead.before(place)
    moved = before is not None and before.kind == "MOVE"
    if moved and ahead.follows("QTY", "SPAN", "CMP", "LEVEL"):
        return token
    to = token.own in {"至", "到"}
    if to and before is not None and before.kind in HELD and ahead.follows("QTY", "DAY"):
        return token.turned("TO")
    if token.own == "至" and before is not None and before.kind in HELD and not ahead.out:
        raise Unread("IR102", token.end, token.end, Expected.FIGURE)
    if token.own == "到" and ahead.follows("QTY", "SPAN") and ahead.begins(place):
        return token.turned("CMP", Comparing(Comparison.AT_LEAST, verb=True))
    if token.own == "为" and ahead.follows("QTY", "CMP", "SPAN", "LEVEL", "DAY", "ZERO", "PM"):
        return None
    return ahead.as_text(token)


def between(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A dash or ~ between figures or days is the middle of a range; ~ in front is about."""
    before = ahead.before(place)
    held = before is not None and before.kind in HELD
    if (held and ahead.follows("QTY", "DAY")) or _is_its_unit(ahead, before):
        return token.turned("TO")
    if token.own[0] == "~" and ahead.follows("QTY"):
        return token.turned("CMP", Comparing(Comparison.ABOUT))
    if token.own[0] == "-":
        following = ahead.next
        if before is None and following is not None and following.kind == "QTY":
            raise Unread("IR101", token.start, token.end, Expected.FIGURE)
        if before is not None and before.kind in HELD and following is None:
            raise Unread("IR102", token.end, token.end, Expected.FIGURE)
    return ahead.as_text(token)


def _is_its_unit(ahead: Ahead, before: Token | None) -> bool:
    """3标段-5标段: both ends of a range in a unit that no table has."""
    following = ahead.next
    if before is None or before.kind != "TEXT" or following is None or following.kind != "QTY":
        return False
    return cast("Figure", following.value).low.unit.name == before.own


def degree(ahead: Ahead, place: int, token: Token) -> Token | None:
    """有所, 明显: words of degree before a movement say nothing."""
    return None if ahead.follows("MOVE") else modal(ahead, place, token)


def base(ahead: Ahead, place: int, token: Token) -> Token | None:
    """What a comparison is with counts only behind it; before 持平 it is what is compared."""
    before = ahead.before(place)
    compared = before is not None and before.kind in {"COMPARES", "SIGN", "TIGHT"}
    if compared and (ahead.at_end() or ahead.follows("QTY")):
        return token
    if ahead.follows("FLAT"):
        return token.turned("VERSUS", token.value)
    return ahead.as_text(token)


def every(ahead: Ahead, place: int, token: Token) -> Token | None:
    """逐年 before a movement is against the year before."""
    return token.turned("VERSUS", "上年") if ahead.follows("MOVE") else ahead.as_text(token)


def from_word(ahead: Ahead, place: int, token: Token) -> Token | None:
    """由141天减少到25天, 由上年的81%，提高到84%: where a movement began."""
    behind = list(reversed(ahead.out[-6:]))
    filler = bool(behind) and behind[0].kind == "TEXT" and behind[0].own in WHERE_IT_WAS
    first = 1 if filler else 0
    if len(behind) <= first + 1 or behind[first].kind != "QTY":
        return ahead.as_text(token)
    rest = [one for one in behind[first + 1 :] if one.kind != "JOIN"]
    verb = next((one for one in rest[:2] if one.kind == "CMP"), None)
    if verb is None or not cast("Comparing", verb.value).verb:
        return ahead.as_text(token)
    if filler:
        ahead.out.pop()
    if len(ahead.out) > 1 and ahead.out[-2].kind == "JOIN":
        del ahead.out[-2]
    ahead.next = ahead.out[-1]
    return token.turned("FROM")
