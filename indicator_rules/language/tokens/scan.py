"""One pass over a folded text: names, days, figures, words of the table, and the rest as text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from indicator_rules.language.lazily import lazily
from indicator_rules.language.tokens.day_words import MAY_BEGIN
from indicator_rules.language.tokens.days import day_at
from indicator_rules.language.tokens.figures import figure_at
from indicator_rules.language.tokens.longest import Longest
from indicator_rules.language.tokens.token import Token
from indicator_rules.language.tokens.units import known_unit_at
from indicator_rules.language.tokens.words import (
    any_of,
    base_pattern,
    candidates,
)
from indicator_rules.language.words.table import table
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.model.units import known_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indicator_rules.language.tokens.figure import Figure
    from indicator_rules.language.tokens.folded import Folded

_NUMERALS = "零〇一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟廿卅半几数若"
_FIGURES = frozenset(f"0123456789￥¥$负.{_NUMERALS}")
_FIGURE_SIGNS = _FIGURES | {"○"}
_DIGITS = frozenset("0123456789")
_DASHES = frozenset("-+~")
_LONG_DASHES = frozenset("—―–‒")
_IN_FIGURE = frozenset("0123456789.")
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
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzΦφ")
_OF_STANDARDS = frozenset("GIDHCJSNYWTQ")
_LATIN = "[A-Za-zΦφ][A-Za-z0-9]*(?:[-.+][A-Za-z0-9]+)*"
"""Letters with the digits that run on behind them: PM2.5, COVID-19."""
_MAY_BE_DAY = lazily(
    f"(?![0-9]{{1,3}}\\.[0-9]++(?![.之以前止底末日号月年OolI]))(?:{MAY_BEGIN.pattern})"
)
"""Digits that may begin a day; most figures, also with a point, are told by this."""
_LETTERED = lazily("(?:DN|HRB|PN|MU|C|P|F|Φ|φ)[0-9]+(?![0-9A-Za-z.%])|(?:CNY|RMB|USD)[0-9]")
_DAMAGED = lazily("[OolISBZ]{1,3}(?=[0-9]|[.%年月日号]|$)|[Ool]{1,3}(?=[一-龥])")
_LIKE_DIGITS = frozenset("OolISBZEe")
_MISREAD = lazily("(?:[OolISBZ]{1,3}|[Ee])(?=[A-Za-z一-龥])")
"""Letters where digits belong, and powers of ten without a power; 5S管理 is a name, 9O场 none."""
_MORE_POINTS = lazily("[.]+[0-9]+(?:[.][0-9]+)*")
"""A second point in a figure: 7.5.2, 7..5."""
_IN_A_UNIT = lazily(r"[0-9][^\W\d_至到]{1,4}$")
_ERROR = "#(?:N/A|(?:DIV/0|REF|VALUE|NUM|NULL|SPILL|CALC)!|NAME\\?)"
_YEAR_AS_BASE = lazily("(?:19|20)[0-9]{2}年(?:同期|实际)*(?:水平|数|值|实绩)")


@cache
def _lettered_levels() -> tuple[str, ...]:
    """Levels that begin with a letter, which is no name: A级, III类, AA+."""
    return tuple(word for word in SCALE_OF if word[0].isascii() and word[0].isalpha())


@cache
def _each_pattern() -> re.Pattern[str]:
    """What a figure is for each of, with its number: 每年, 每10万人, 每一个村."""
    things = any_of({*known_names(), *table("spellings")["things"]})
    many = f"[0-9]+(?:{things}|人口)|[一二两三四五六七八九十百千万]+(?:{things}|人口)"
    return lazily(
        f"(?:平均)?(?:每(?:{many}|一?个?(?:{things})))+|(?:半年|一年|一季度|一月|一周|一日|一天)(?![内以之及左完])"
    )


@cache
def _base_firsts() -> frozenset[str]:
    words = table("spellings")
    sections = ("versus", "bases of time", "bases of plan", "bases of price", "bases of others",
                "base regions")  # fmt: skip
    return frozenset(word[0] for section in sections for word in words[section])


def _patterns() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """What goes before the words of the table, by the character that it begins with."""
    quoted, school_year, standard = map(re.compile, (_QUOTED, _SCHOOL_YEAR, _STANDARD))
    levels = lazily(f"(?:{any_of(_lettered_levels())})(?![A-Za-z0-9.])")
    each = lazily("平均每|每|半年|一年|一季度|一月|一周|一日|一天")
    latin = ("graded", levels), ("latin", lazily(_LATIN))
    found: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = dict.fromkeys(_LETTERS, latin)
    for firsts, group, pattern in (
        ('《“"[', "quoted", quoted), ("12", "quoted", school_year), ("平每半一", "each", each),
        ("#", "error", lazily(_ERROR)),
    ):  # fmt: skip
        found |= dict.fromkeys(firsts, ((group, pattern),))
    for first in _OF_STANDARDS:
        found[first] = (("quoted", standard), *latin)
    return found


class _Tables(NamedTuple):
    """What the scanner asks at every place."""

    may_begin: re.Pattern[str]
    """The characters that anything but text begins with."""
    patterns: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]
    spellings: Longest
    candidates: Mapping[str, tuple[str, object]]
    alone: frozenset[str]
    """Characters that only words of the table begin with."""


@cache
def _tables() -> _Tables:
    patterns, words = _patterns(), candidates()
    spellings = Longest(words)
    others = {*patterns, *_FIGURE_SIGNS, *_DASHES, *_DAYS, *_base_firsts()}
    may_begin = re.escape("".join(sorted({*others, *spellings.lengths})))
    alone = frozenset(spellings.lengths) - others
    return _Tables(lazily(f"[{may_begin}]"), patterns, spellings, words, alone)


def scanned(folded: Folded) -> list[Token]:
    """The candidates of a text, in order; together they are the whole of it."""
    text, lines = folded.text, folded.lines
    tokens: list[Token] = []
    tables = _tables()
    search = tables.may_begin.search
    place, size, plain = 0, len(text), 0
    while place < size:
        found = search(text, place)
        if found is None:
            break
        start = found.start()
        token = _token_at(folded, start, tokens[-1] if tokens and plain == start else None, tables)
        if token is None:
            place = start + 1
            continue
        if plain < start:
            tokens.append(Token("TEXT", plain, start, text[plain:start], line=plain in lines))
        if start in lines:
            token.line = True
        tokens.append(token)
        place = plain = token.end
    if plain < size:
        tokens.append(Token("TEXT", plain, size, text[plain:size], line=plain in lines))
    return tokens


def _candidate_at(text: str, start: int, first: str, tables: _Tables) -> tuple[str, int]:
    """Of which group something is that may begin at a place, and how far it goes."""
    for group, pattern in tables.patterns.get(first, ()):
        found = pattern.match(text, start)
        if found is not None:
            return group, found.end()
    word = tables.spellings.at(text, start)
    if word:
        return "word", start + len(word)
    return "figure" if first in _FIGURE_SIGNS else "day", start + 1


def _token_at(folded: Folded, start: int, previous: Token | None, tables: _Tables) -> Token | None:
    text = folded.text
    first = text[start]
    if first in _LIKE_DIGITS and previous is not None and previous.kind == "FIG":
        misread = _DAMAGED.match(text, start) or _before_a_unit(text, start)
        if misread is not None:
            return Token("BAD", start, misread.end(), misread[0])
    if first in tables.alone:
        own = tables.spellings.at(text, start)
        if not own:
            return None
        kind, value = tables.candidates[own]
        return Token(kind, start, start + len(own), own, value)
    group, end = _candidate_at(text, start, first, tables)
    own = text[start:end]
    if group == "figure" and first in _DIGITS and _MAY_BE_DAY.match(text, start) is None:
        plain = cast("Figure", figure_at(text, start, folded.gaps))
        return Token("FIG", start, plain.end, text[start : plain.end], plain)
    if group == "graded":
        return Token("LEVEL_WORD", start, end, own, own)
    if group == "quoted":
        if start == 0 and end == len(text) and first in '“"':
            return None
        return Token("NAME", start, end, own)
    if group == "error":
        return Token("ERROR", start, end, own)
    as_base = _YEAR_AS_BASE.match(text, start) if first in _DIGITS else None
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
        # A12 35个: the name ends where a space parts its digits from others.
        end = min((gap for gap in folded.gaps if start < gap < end), default=end)
        return _latin(folded, start, end, previous)
    if first in _base_firsts():
        base = base_pattern().match(text, start)
        # 与 and 和 alone are joins, and 计划 alone a promise: the longer of the two counts.
        if base is not None and base.end() > end:
            kind = "VERSUS" if base["versus"] or base["against"] else "BASE"
            return Token(kind, start, base.end(), base[0], base["base"])
    signed = first in _DASHES and _is_a_sign(folded, start, previous)
    if signed or group == "figure" or first in _FIGURES:
        figure = figure_at(text, start, folded.gaps)
        if figure is not None and text[figure.end : figure.end + 1] == ".":
            behind = _MORE_POINTS.match(text, figure.end)
            if behind is not None:
                return Token("BAD", start, behind.end(), text[start : behind.end()])
        if figure is not None and (group in {"figure", "each"} or figure.end > end):
            return Token("FIG", start, figure.end, text[start : figure.end], figure)
    if group == "word":
        kind, value = tables.candidates[own]
        return Token(kind, start, end, own, value)
    return None


def _is_a_sign(folded: Folded, start: int, previous: Token | None) -> bool:
    """Whether a stroke is the sign of a figure, and does not part what stands beside it."""
    if previous is not None and previous.kind in {"FIG", "DAY", "CLOSE"}:
        return False
    if folded.original[folded.at[start]] in _LONG_DASHES:
        return False
    if _IN_A_UNIT.search(folded.text, max(0, start - 5), start) is not None:
        # 3标段-5标段: behind a figure in a unit that no table has.
        return False
    return folded.text[start] != "~" and folded.text[start + 1 : start + 2] in _IN_FIGURE


def _before_a_unit(text: str, start: int) -> re.Match[str] | None:
    """Letters between a figure and its unit that may be digits: 9S场, 9SdB."""
    letters = _MISREAD.match(text, start)
    if letters is None or known_unit_at(text, start) is not None:
        return None
    return None if known_unit_at(text, letters.end()) is None else letters


def _latin(folded: Folded, start: int, end: int, previous: Token | None) -> Token | None:
    """Letters: of a size (DN300), a digit misread (9O%), else of a name."""
    text = folded.text
    if _LETTERED.match(text, start):
        figure = figure_at(text, start, folded.gaps)
        if figure is not None:
            return Token("FIG", start, figure.end, text[start : figure.end], figure)
    damaged = _DAMAGED.match(text, start)
    behind = previous is not None and previous.kind in {"SIGN", "COMPARES"}
    behind = behind or text.endswith("分之", 0, start)
    following = "" if damaged is None else text[damaged.end() : damaged.end() + 1]
    if damaged is not None and (behind or following.isdigit() or following in {"年", "月", "日"}):
        return Token("BAD", start, damaged.end(), damaged[0])
    return Token("NAME", start, end, text[start:end])
