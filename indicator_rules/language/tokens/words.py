"""The words of the table as candidates: which kind each spelling may be."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.language.words.comparisons import COMPARING, behind_a_negation
from indicator_rules.language.words.table import table
from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.scales import SCALE_OF

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST, _LEAST = Comparison.AT_MOST, Comparison.AT_LEAST
_SIGNS = {
    "≥": _LEAST, ">=": _LEAST, "=>": _LEAST, "≮": _LEAST, "≤": _MOST, "<=": _MOST, "=<": _MOST,
    "≯": _MOST, ">": Comparison.MORE_THAN, "<": Comparison.LESS_THAN,
    "=": Comparison.EQUAL, "==": Comparison.EQUAL,
}  # fmt: skip
_MARGINS = ("±", "+-", "+/-")
_BRACKETS = {"(": ")", "[": "]"}
_JOINS = (",", ";", "。", "|")


@frozen
class Comparing:
    """A comparing word: which way, and whether a verb says so (达到), a sign, or a tight word."""

    sign: Comparison
    verb: bool = False
    nearly: bool = False


_SECTIONS: tuple[tuple[str, str, object], ...] = (
    ("modals", "MODAL", None),
    ("and", "AND", None),
    ("or", "OR_WORD", None),
    ("negations", "NEG", None),
    ("denials of an occurrence", "NO_EVENT", None),
    ("denials that compose with nothing", "DENIES", None),
    ("tight more", "TIGHT", Comparing(Comparison.MORE_THAN)),
    ("tight at least", "TIGHT", Comparing(_LEAST, verb=True)),
    ("tight at least of a scale", "TIGHT_SCALE", Comparing(_LEAST)),
    ("tight at most", "TIGHT", Comparing(_MOST)),
    ("about", "TIGHT", Comparing(Comparison.ABOUT)),
    ("nearly", "TIGHT", Comparing(Comparison.ABOUT, nearly=True)),
    ("reach", "REACH", Comparing(_LEAST, verb=True)),
    ("reach with an object", "REACH", Comparing(_LEAST, verb=True)),
    ("keep under", "REACH", Comparing(_MOST, verb=True)),
    ("hold at", "REACH", Comparing(Comparison.EQUAL, verb=True)),
    ("or more", "BEHIND", _LEAST),
    ("or less", "BEHIND", _MOST),
    ("beyond", "BEHIND", Comparison.MORE_THAN),
    ("or so", "BEHIND", Comparison.ABOUT),
    ("up", "MOVE", Trend.INCREASE),
    ("down", "MOVE", Trend.DECREASE),
    ("up as a rate", "MOVE_RATE", Trend.INCREASE),
    ("down as a rate", "MOVE_RATE", Trend.DECREASE),
    ("to", "TO_WORD", None),
    ("between", "BETWEEN", None),
    ("degrees", "DEGREE", None),
    ("year on year", "VERSUS", "上年同期"),
    ("period on period", "VERSUS", "上期"),
    ("every year", "EVERY", None),
    ("level with", "FLAT", None),
    ("doubled", "DOUBLED", None),
    ("no growth", "NO_GROWTH", None),
    ("from", "FROM_WORD", None),
    ("respectively", "SHARED", None),
    ("by a day", "BY_DAY", None),
    ("at a day", "AT_DAY", None),
    ("not by a day", "NOT_BY_DAY", None),
    ("averages", "AVERAGE", None),
)
"""What the words of each section of the table may be; a word is its own value where none is."""


@cache
def candidates() -> Mapping[str, tuple[str, object]]:
    """Every spelling of the table with the kind it may be and the value of that kind."""
    words = table("spellings")
    found: dict[str, tuple[str, object]] = {
        word: (kind, word if value is None else value)
        for section, kind, value in _SECTIONS
        for word in words[section]
    }
    found |= dict.fromkeys("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", ("NUMBERED", None))
    found |= {word: ("COMPARES", Comparing(sign)) for word, sign in COMPARING.items()}
    found |= {word: ("COMPARES", Comparing(one)) for word, one in behind_a_negation().items()}
    # Words that are also comparing words or joins: the rules ask by spelling.
    found |= {word: ("MODAL", word) for word in words["modals"]}
    found["为"] = ("TO_WORD", "为")
    found |= {word: ("LEVEL_WORD", word) for word in SCALE_OF}
    found |= {word: ("NAME", word) for word in words["names"]}
    found |= {sign: ("SIGN", Comparing(one)) for sign, one in _SIGNS.items()}
    found |= dict.fromkeys(_MARGINS, ("PM", None))
    found |= {sign: ("OPEN", close) for sign, close in _BRACKETS.items()}
    found |= {sign: ("CLOSE", sign) for sign in _BRACKETS.values()}
    found |= {sign: ("STOP", sign) for sign in _JOINS}
    found["、"] = ("LISTED", "、")
    found[":"] = ("COLON", ":")
    found["/"] = ("SLASH", "/")
    found["在"] = ("AT_DAY", "在")
    found["之间"] = ("BETWEEN_END", None)
    found["介于"] = ("IN_BETWEEN", None)
    found["占"] = ("MODAL", "占")
    found["前"] = ("TOP", None)
    found["+"] = ("BEHIND", _LEAST)
    found["第"] = ("NTH", None)
    return found


def any_of(spellings: object) -> str:
    """An alternation, the longest spelling first."""
    listed = sorted(set(spellings), key=lambda one: (-len(one), one))  # type: ignore[call-overload]
    return "|".join(map(re.escape, listed))


@cache
def base_pattern() -> re.Pattern[str]:
    """What a change is counted against, with the word before it: 较上年同期, 高于(全省平均)."""
    words = table("spellings")
    regions, endings = any_of(words["base regions"]), any_of(words["base endings"])
    year = "(?:19|20)[0-9]{2}年(?:度|末|底)?+(?!之?前|以前)"
    time = f"(?:{year}|{any_of(words['bases of time'])})"
    plan = f"(?:{any_of(words['bases of plan'])}|{any_of(words['bases of price'])})"
    others = f"(?:{regions})*(?:{any_of(words['bases of others'])})"
    against = f"(?:{any_of(words['against'])})"
    versus = f"(?P<versus>{any_of(words['versus'])})?"
    return re.compile(
        f"{versus}(?P<base>(?:{time}|{plan}|{others})(?:{endings})*)(?P<against>{against})?"
    )
