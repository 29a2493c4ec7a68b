"""Tidy rules of negations, modals, words before a day, and damage."""

from __future__ import annotations

from typing import cast

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.tokens.ahead import Ahead
from indicator_rules.language.tokens.tidy_words import (
    BOUND_WORDS,
    FAILED,
    LATER,
    NEGATIONS,
    NEUTRAL,
    NONE,
    ORDERS,
    SIGN_WORDS,
)
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.words import Comparing
from indicator_rules.language.words.comparisons import denied
from indicator_rules.model.comparison import Comparison

_DENIED = frozenset(
    ("QTY", "SPAN", "DAY", "MOVE", "DOUBLED", "ZERO", "VERSUS", "FLAT", "NO_GROWTH")
)
"""What a negation right in front denies, and composes with nothing."""


def negation(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A negation turns around the comparing word behind it, but no bound (至少).

    A sign it turns around only as an order: 不得＞5% is at most 5%, and nobody writes 未≥90%.
    """
    following = ahead.next
    if following is None:
        return ahead.as_text(token)
    if following.kind == "CMP":
        comparing = cast("Comparing", following.value)
        twice = following.own.startswith(NEGATIONS)
        signed = following.own in SIGN_WORDS and token.own not in ORDERS
        bound = signed or following.own in BOUND_WORDS
        if bound or following.start != token.end or twice:
            return token.turned("DENIES")
        if token.own in NONE and _is_of_things(ahead):
            return token.turned("NO_EVENT")
        sign = denied(comparing.sign, following.own)
        if sign is None:
            return token.turned("DENIES")
        ahead.out.pop()
        return Token("CMP", token.start, following.end, token.own + following.own,
                     Comparing(sign), line=token.line)  # fmt: skip
    if following.kind == "NOT_BY_DAY" and following.own in LATER and following.start == token.end:
        # 不要晚于9月15日 is by that day.
        ahead.out.pop()
        ahead.next = ahead.out[-1]
        return None
    if following.kind in _DENIED:
        return token.turned("DENIES")
    if token.own in ORDERS and _compared_ahead(ahead):
        return token.turned("DENIES")
    before = ahead.before(place)
    first = before is None or before.kind in {"STOP", "MODAL"}
    if token.own in NONE and first and _is_of_things(ahead):
        return token.turned("NO_EVENT")
    return ahead.as_text(token)


def _compared_ahead(ahead: Ahead) -> bool:
    """Whether a comparison stands further on in the clause: 不得擅自超过5次."""
    for token in reversed(ahead.out):
        if token.kind in {"JOIN", "OR"}:
            return False
        if token.kind in {"CMP", "MOVE"}:
            return True
    return False


def _is_of_things(ahead: Ahead) -> bool:
    """无低于60分的项目: the figure says which things there are to be none of."""
    figure = False
    for token in reversed(ahead.out):
        if token.kind in {"JOIN", "OR"}:
            return False
        if figure and token.kind == "TEXT":
            return True
        figure = figure or token.kind == "QTY"
    return False


def no_event(ahead: Ahead, place: int, token: Token) -> Token | None:
    """无一项低于60分, 不发生5起以上投诉: something is not to be, and the figure says which."""
    if ahead.wanted:
        return token.turned("NO_EVENT")
    return ahead.as_text(token)


def denies(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A denial that composes with nothing is kept where it would deny, so that it is refused."""
    following = ahead.next
    if ahead.reported and token.own in FAILED and following is not None and following.kind == "CMP":
        # 未能达到75%: of what was reached that it was not is a comparison.
        comparing = cast("Comparing", following.value)
        if comparing.sign is Comparison.AT_LEAST and comparing.verb:
            ahead.out.pop()
            return Token("CMP", token.start, following.end, token.own + following.own,
                         Comparing(Comparison.LESS_THAN), line=token.line)  # fmt: skip
    if ahead.follows("CMP", "QTY", "SPAN", "DAY", "LEVEL", "MOVE", "DENIES", "DOUBLED"):
        return token.turned("DENIES")
    return ahead.as_text(token)


def modal(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A modal before a figure, a comparison or a verb changes nothing."""
    if ahead.reported and token.own not in NEUTRAL:
        return ahead.as_text(token)
    asks = "CMP", "QTY", "SPAN", "DAY", "LEVEL", "EACH", "MOVE", "NO_EVENT", "DENIES", "ZERO", "PM"
    return None if ahead.follows(*asks) else ahead.as_text(token)


def by_day(ahead: Ahead, place: int, token: Token) -> Token | None:
    """最迟30天 is no day, and yet a bound."""
    if ahead.follows("QTY"):
        return token.turned("CMP", Comparing(Comparison.AT_MOST))
    return None if ahead.follows("DAY") else ahead.as_text(token)


def at_day(ahead: Ahead, place: int, token: Token) -> Token | None:
    """在 and 于 before a day, and 在 before two ends, say nothing."""
    if token.own == "在" and ahead.follows("QTY") and _spans_between(ahead):
        return None
    return None if ahead.follows("DAY") else ahead.as_text(token)


def _spans_between(ahead: Ahead) -> bool:
    return any(one.kind == "BETWEEN_END" for one in ahead.out[-4:])


def not_by_day(ahead: Ahead, place: int, token: Token) -> Token | None:
    """晚于 and 早于 before a day are no deadline, and are refused."""
    return token.turned("NOT_BY_DAY") if ahead.follows("DAY") else ahead.as_text(token)


def bad(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A letter or sign that stands where a digit belongs is refused."""
    before = ahead.before(place)
    inside = before is not None and before.kind == "FIG"
    expected = Expected.UNIT_OR_END if inside else Expected.FIGURE
    raise Unread("IR115", token.start, token.end, expected)


def error(ahead: Ahead, place: int, token: Token) -> Token | None:
    """What a spreadsheet shows for a sum that it cannot do is refused."""
    raise Unread("IR122", token.start, token.end, Expected.FIGURE)
