"""Tidy rules of figures, days, levels, ranks and what a figure is for each of."""

from __future__ import annotations

from typing import cast

from indicator_rules.language.errors import Expected, Unread
from indicator_rules.language.tokens.ahead import Ahead
from indicator_rules.language.tokens.days import Day
from indicator_rules.language.tokens.figures import Figure
from indicator_rules.language.tokens.tidy_denials import modal
from indicator_rules.language.tokens.tidy_words import (
    ALL_DAY,
    ALSO_WORDS,
    BEFORE_FIGURE,
    COMPARED,
    COUNTED_BY,
    ENDS,
    GONE_BY,
    LEVEL_ENDINGS,
    LEVEL_LEADS,
    LONGEST_UNIT,
    RANKED,
    ROUND_THE_CLOCK,
    SCALES_ALONE,
    UNITS,
    is_a_word,
    is_occurrence,
)
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.unlisted import with_unit
from indicator_rules.language.tokens.words import Comparing
from indicator_rules.model.comparison import Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.units import NO_UNIT

_PARTS_OF_A_YEAR = (3, 6)
_OF_EACH = "CMP", "QTY", "SPAN", "ZERO", "PM"
"""What is for each of something."""


def figure(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A figure, unless it is part of a name: a numeral inside words, a number before letters."""
    figure = cast("Figure", token.value)
    before = ahead.before(place)
    if _is_of_a_name(ahead, token, figure, before):
        return ahead.as_text(token)
    if token.own[0] in "+-" and before is not None and before.kind == "VERSUS":
        return _signed(ahead, token, figure)
    if figure.low.unit == NO_UNIT and figure.high is None and figure.refusal is None:
        unlisted = _with_unlisted_unit(ahead, token, figure)
        if unlisted is not None:
            return unlisted
        if ahead.follows("TEXT") and not _says_zero(ahead, figure):
            return ahead.as_text(token)
        if ahead.follows("TEXT"):
            return _zero(ahead, token)
    if figure.han and not _counts(ahead, token, figure, before):
        return ahead.as_text(token)
    return token.turned("QTY", figure)


def _is_of_a_name(ahead: Ahead, token: Token, figure: Figure, before: Token | None) -> bool:
    following = ahead.next
    if following is None or following.kind != "TEXT":
        return False
    if token.own in ALL_DAY and following.own.startswith(ROUND_THE_CLOCK):
        return True
    years = figure.low.unit.dimension == "months"
    if years and before is not None and before.own == "近":
        return following.own.startswith(GONE_BY)
    # 做到一户不落: one is none here.
    return token.own[0] == "一" and figure.han and following.own[0] in "不未都"


def _signed(ahead: Ahead, token: Token, figure: Figure) -> Token:
    """同比+10% is a rise, 环比-3% a fall."""
    up = token.own[0] == "+"
    size = figure._replace(low=Quantity(abs(figure.low.magnitude), figure.low.unit))
    ahead.emit(Token("QTY", token.start + 1, token.end, token.own[1:], size))
    trend = Trend.INCREASE if up else Trend.DECREASE
    return Token("MOVE", token.start, token.start + 1, token.own[0], trend, line=token.line)


def _with_unlisted_unit(ahead: Ahead, token: Token, figure: Figure) -> Token | None:
    """A number and up to four letters at the end of a clause or a range count in them: 12标段."""
    following = ahead.next
    if following is None or following.kind != "TEXT" or following.start != token.end:
        return None
    behind = ahead.out[-2] if len(ahead.out) > 1 else None
    last = behind is None or behind.kind in ENDS or behind.kind in {"AFTER", "TO"}
    name = following.own
    if not last or figure.han or len(name) > LONGEST_UNIT or not is_a_word(name):
        return None
    if _says_zero(ahead, figure):
        return None
    ahead.out.pop()
    ahead.next = behind
    return Token("QTY", token.start, following.end, token.own + name,
                 with_unit(figure, name, following.end), line=token.line)  # fmt: skip


def _says_zero(ahead: Ahead, figure: Figure) -> bool:
    following = ahead.next
    return figure.low.magnitude == 0 and following is not None and is_occurrence(following.own)


def _zero(ahead: Ahead, token: Token) -> Token:
    following = ahead.out.pop()
    ahead.next = ahead.out[-1] if ahead.out else None
    return Token("ZERO", token.start, following.end, token.own + following.own, following.own,
                 line=token.line)  # fmt: skip


def _counts(ahead: Ahead, token: Token, figure: Figure, before: Token | None) -> bool:
    """Whether a Chinese numeral is a figure: elsewhere it is part of a name."""
    tight = before is not None and before.kind in {"TIGHT", "TIGHT_SCALE"}
    number = token.own[: figure.number_end - figure.start]
    compared = before is not None and before.kind in COMPARED
    if set(number) <= SCALES_ALONE and not (compared or tight or figure.odd):
        return False
    broken = figure.refusal is not None or figure.low.unit.is_ratio
    if broken and (before is None or compared) and (ahead.at_end() or _unit_follows(ahead)):
        return True
    if ahead.follows("TEXT") and not compared and not ahead.reported:
        return figure.odd or figure.high is not None
    if before is None or before.kind in BEFORE_FIGURE:
        named = figure.low.unit == NO_UNIT and ahead.follows("TEXT")
        alone = before is None and not ahead.at_end() and not ahead.follows("AFTER", "TO", "PM")
        return not named and not (alone and figure.low.unit == NO_UNIT)
    if ahead.follows("AFTER", "ENDS", "TO", "PM"):
        return True
    counts = ahead.reported and figure.low.unit.counts_each and token.own[0] in COUNTED_BY
    if counts and not any(one.kind == "FIG" and one is not token for one in ahead.raw):
        # 完成石门、青龙两座水库除险加固: the only figure of its cell.
        return True
    if figure.odd or figure.high is not None:
        return figure.low.unit != NO_UNIT or ahead.at_end()
    return ahead.at_end() and figure.low.unit != NO_UNIT


def _unit_follows(ahead: Ahead) -> bool:
    following = ahead.next
    last = len(ahead.out) == 1 or (len(ahead.out) > 1 and ahead.out[-2].kind in ENDS)
    return following is not None and following.own in UNITS and last


def day(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A day is one; a bare year with words behind it, or a feast in front of a day, is a name."""
    day = cast("Day", token.value)
    before = ahead.before(place)
    until = before is not None and before.own == "到" and ahead.follows("JOIN")
    if day.bare_year and (ahead.follows("TEXT") or until):
        return ahead.as_text(token)
    if not ahead.reported and _is_a_part_of_the_year(day) and ahead.follows("CMP"):
        # 一季度≥2次 is of the quarter, and 一季度末≥2次 until its end.
        comparing = cast("Comparing", cast("Token", ahead.next).value)
        if not comparing.verb:
            return ahead.as_text(token)
    if day.code == "IR101" and ahead.follows("DAY"):
        return ahead.as_text(token)
    return token


def _is_a_part_of_the_year(day: Day) -> bool:
    """Whether a quarter or a half of the year is named, without 末, 前 and the like."""
    return day.months in _PARTS_OF_A_YEAR and not day.by and day.first is None


def level(ahead: Ahead, place: int, token: Token) -> Token | None:
    """A level stands at the end of its clause or before 以上, and behind no figure or negation."""
    before = ahead.before(place)
    if before is not None and before.kind == "NEG":
        return ahead.as_text(token)
    if before is not None and before.kind == "FIG" and before.end == token.start:
        return ahead.as_text(token)
    if before is not None and before.kind == "LEVEL_WORD" and before.end == token.start:
        return ahead.as_text(token)
    if ahead.has_figure(place):
        return ahead.as_text(token)
    ends = ahead.at_end() or ahead.follows("AFTER", "ENDS")
    following = ahead.next
    if not ends and following is not None and following.kind == "TEXT":
        ending = next((one for one in LEVEL_ENDINGS if following.own == one), None)
        behind = ahead.out[-2] if len(ahead.out) > 1 else None
        if ending and (behind is None or behind.kind in ENDS or behind.kind == "AFTER"):
            ahead.out.pop()
            ahead.next = behind
            return Token("LEVEL", token.start, following.end, token.own, token.own,
                         line=token.line)  # fmt: skip
    if not ends:
        return ahead.as_text(token)
    # 控制在预算中 is no level: one that is also another word stands behind a verb, the name of a
    # measure or alone.
    if token.own in ALSO_WORDS and before is not None and not ahead.follows("AFTER"):
        led = before.kind in COMPARED or before.own.endswith(LEVEL_LEADS)
        if not led and not ahead.begins(place):
            return ahead.as_text(token)
    if before is not None and before.kind == "NAME" and before.own.isascii():
        return ahead.as_text(token)
    return token.turned("LEVEL", token.own)


def each(ahead: Ahead, place: int, token: Token) -> Token | None:
    """每年, 每村: for each of what a figure ahead is; elsewhere part of a name."""
    if ahead.follows(*_OF_EACH, "EACH") or (
        ahead.follows("TEXT") and ahead.wanted and token.own[0] == "每"
    ):
        return token.turned("EACH", token.own)
    return ahead.as_text(token)


def average(ahead: Ahead, place: int, token: Token) -> Token | None:
    """人均 and 全年 right before a comparison or a figure say for each of what it is."""
    if token.own == "均" and (ahead.reported or ahead.before(place) is not None):
        return modal(ahead, place, token)
    # 两县各12场 reports of each of several, and 各不少于5场 asks it of each.
    reports = ahead.reported and token.own == "各"
    if ahead.follows(*_OF_EACH) and not reports:
        return token.turned("EACH", token.own)
    return ahead.as_text(token)


def top(ahead: Ahead, place: int, token: Token) -> Token | None:
    """前 and 第 count only before a rank."""
    following = ahead.next
    if following is None or following.kind != "QTY":
        return ahead.as_text(token)
    figure = cast("Figure", following.value)
    unit = figure.low.unit.name
    before = ahead.before(place)
    named = before is None or before.own.endswith(RANKED)
    if unit in {"名", "位", "强"} or (named and unit in {"", "%", "名"}):
        return token.turned("TOP", token.own)
    behind = ahead.out[-2] if len(ahead.out) > 1 else None
    if unit == "" and before is not None and behind is None and before.kind == "TEXT":
        raise Unread("IR101", token.start, following.end, Expected.RANK)
    return ahead.as_text(token)
