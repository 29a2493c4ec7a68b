"""One pass over a folded text: names, days, figures, words of the table, and the rest as text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from indicator_rules.language.tokens.days import day_at
from indicator_rules.language.tokens.figures import figure_at
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.words import (
    any_of,
    base_pattern,
    candidates,
    spelling_pattern,
)
from indicator_rules.language.words.table import table
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.model.units import known_names

if TYPE_CHECKING:
    from indicator_rules.language.tokens.folded import Folded

_NUMERALS = "零〇一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟廿卅半几数若"
_FIGURES = frozenset(f"0123456789￥¥$负.{_NUMERALS}")
_DAYS = frozenset(
    "0123456789○每年本当今次下上去明来翌第前首月Q末隔自国春中五六七正腊农汛学劳元清端周季一二三四八九十"
)
_SCHOOL_YEAR = "(?:19|20)[0-9]{2}[-~至](?:19|20)?[0-9]{2}学年度?"
_QUOTED = '《[^》]{1,60}》|“[^”]{1,30}”|"[^"]{1,30}"|\\[(?:19|20)[0-9]{2}\\]第?[0-9]+号'
"""Titles, quotations and the number of a document are names whatever they hold."""
_STANDARD = (
    "(?:GB|ISO|DB|HJ|CJJ?|JGJ|JTG|SL|NY|YY|WS|TB|QB|DL|JB|HG|CECS)[0-9]{0,4}(?:/[A-Z]{1,3})?"
    "[0-9]+(?:\\.[0-9]+)*(?:[-:][0-9]{2,4})?(?![0-9%])"
)
"""The number of a standard: letters of who gave it, its digits, its year."""
_LATIN = "[A-Za-zΦφ][A-Za-z0-9]*(?:[-.+][A-Za-z0-9]+)*"
"""Letters with the digits that run on behind them: PM2.5, COVID-19."""
_LETTERED = re.compile("(?:DN|HRB|PN|MU|C|P|F|Φ|φ)[0-9]+(?![0-9A-Za-z.%])|(?:CNY|RMB|USD)[0-9]")
_DAMAGED = re.compile("[OolISBZ]{1,3}(?=[0-9]|[.%年月日]|$)")
_IN_A_UNIT = re.compile(r"[0-9][^\W\d_]{1,4}$")
_ERROR = "#(?:N/A|(?:DIV/0|REF|VALUE|NUM|NULL|SPILL|CALC)!|NAME\\?)"
_YEAR_AS_BASE = re.compile("(?:19|20)[0-9]{2}年(?:同期|实际)*(?:水平|数|值|实绩)")


@cache
def _lettered_levels() -> tuple[str, ...]:
    """Levels that begin with a letter, which is no name: A级, III类, AA+."""
    return tuple(word for word in SCALE_OF if word[0].isascii() and word[0].isalpha())


@cache
def _each_pattern() -> re.Pattern[str]:
    """What a figure is for each of, with its number: 每年, 每10万人, 每一个村."""
    things = any_of({*known_names(), *table("spellings")["things"]})
    many = f"[0-9]+(?:{things}|人口)|[一二两三四五六七八九十百千万]+(?:{things}|人口)"
    return re.compile(
        f"(?:平均)?(?:每(?:{many}|一?个?(?:{things})))+|(?:半年|一年|一季度|一月|一周|一日|一天)(?![内以之及左完])"
    )


@cache
def _next_pattern() -> re.Pattern[str]:
    each = "平均每|每|半年|一年|一季度|一月|一周|一日|一天"
    return re.compile(
        f"(?P<error>{_ERROR})|(?P<quoted>{_QUOTED}|{_STANDARD}|{_SCHOOL_YEAR})|(?P<graded>(?:{any_of(_lettered_levels())})(?![A-Za-z0-9.]))|(?P<each>{each})"
        f"|(?P<latin>{_LATIN})|(?P<word>{spelling_pattern()})"
        f"|(?P<figure>[0-9.￥¥$负{_NUMERALS}○]|(?<![0-9])[-+](?=[0-9.]))|(?P<day>[{''.join(sorted(_DAYS | _base_firsts()))}])"
    )


@cache
def _base_firsts() -> frozenset[str]:
    words = table("spellings")
    sections = ("versus", "bases of time", "bases of plan", "bases of price", "bases of others",
                "base regions")  # fmt: skip
    return frozenset(word[0] for section in sections for word in words[section])


def scanned(folded: Folded) -> list[Token]:
    """The candidates of a text, in order; together they are the whole of it."""
    text, lines = folded.text, folded.lines
    tokens: list[Token] = []
    search = _next_pattern().search
    place, size, plain = 0, len(text), 0
    while place < size:
        found = search(text, place)
        if found is None:
            break
        start = found.start()
        token = _token_at(folded, found, tokens[-1] if tokens and plain == start else None)
        if token is None:
            place = start + 1
            continue
        if plain < start:
            tokens.append(Token("TEXT", plain, start, text[plain:start], line=plain in lines))
        token.line = start in lines
        tokens.append(token)
        place = plain = token.end
    if plain < size:
        tokens.append(Token("TEXT", plain, size, text[plain:size], line=plain in lines))
    return tokens


def _token_at(folded: Folded, found: re.Match[str], previous: Token | None) -> Token | None:
    text, start, group = folded.text, found.start(), found.lastgroup
    first = text[start]
    if group == "graded":
        return Token("LEVEL_WORD", start, found.end(), found[0], found[0])
    if group == "quoted":
        if start == 0 and found.end() == len(text) and first in '“"':
            return None
        return Token("NAME", start, found.end(), found[0])
    if group == "error":
        return Token("ERROR", start, found.end(), found[0])
    as_base = _YEAR_AS_BASE.match(text, start) if first.isdigit() else None
    if as_base is not None:
        return Token("BASE", start, as_base.end(), as_base[0], as_base[0])
    if first in _DAYS:
        day = day_at(text, start)
        if day is not None:
            return Token("DAY", start, day.end, text[start : day.end], day)
    if group == "each":
        each = _each_pattern().match(text, start)
        if each is not None:
            return Token("EACH", start, each.end(), each[0])
    if group == "latin":
        return _latin(folded, found, previous)
    if first in _base_firsts():
        base = base_pattern().match(text, start)
        # 与 and 和 alone are joins, and 计划 alone a promise: the longer of the two counts.
        if base is not None and base.end() > found.end():
            kind = "VERSUS" if base["versus"] or base["against"] else "BASE"
            return Token(kind, start, base.end(), base[0], base["base"])
    dash = first in "-+~" and previous is not None and previous.kind in {"FIG", "DAY", "CLOSE"}
    # 3标段-5标段: behind a figure in a unit that no table has, it is no minus either.
    dash = dash or (first == "-" and _IN_A_UNIT.search(text, max(0, start - 5), start) is not None)
    long_dash = first == "-" and folded.original[folded.at[start]] in "—―–‒"
    signed = (
        first in "-+"
        and not long_dash
        and start + 1 < len(text)
        and text[start + 1] in "0123456789."
    )
    if (group == "figure" or first in _FIGURES or signed) and not dash and not long_dash:
        figure = figure_at(text, start, folded.gaps)
        if figure is not None and (group in {"figure", "each"} or figure.end > found.end()):
            return Token("FIG", start, figure.end, text[start : figure.end], figure)
    if group == "word":
        kind, value = candidates()[found[0]]
        return Token(kind, start, found.end(), found[0], value)
    return None


def _latin(folded: Folded, found: re.Match[str], previous: Token | None) -> Token | None:
    """Letters: of a size (DN300), a digit misread (9O%), else of a name."""
    text, start = folded.text, found.start()
    day = day_at(text, start) if text[start] == "Q" else None
    if day is not None:
        return Token("DAY", start, day.end, text[start : day.end], day)
    if _LETTERED.match(text, start):
        figure = figure_at(text, start, folded.gaps)
        if figure is not None:
            return Token("FIG", start, figure.end, text[start : figure.end], figure)
    damaged = _DAMAGED.match(text, start)
    behind = previous is not None and previous.kind in {"FIG", "SIGN", "COMPARES"}
    following = "" if damaged is None else text[damaged.end() : damaged.end() + 1]
    if damaged is not None and (behind or following.isdigit() or following in {"年", "月", "日"}):
        return Token("BAD", start, damaged.end(), damaged[0])
    return Token("NAME", start, found.end(), found[0])
