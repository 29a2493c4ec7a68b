"""Figures of a whole: 百分之九十五, 三分之二, 2/3, 九成五, 半数, 1:5."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from indicator_rules.language.lazily import lazily
from indicator_rules.language.tokens.amounts import some_at
from indicator_rules.language.tokens.figure import (
    NOTHING,
    Figure,
    quantities,
    refused,
    whole,
)
from indicator_rules.language.tokens.numerals import (
    HAN,
    MOST_DIGITS,
    NUMERAL,
    ROUND,
    Number,
    number_in_digits,
    number_in_words,
)
from indicator_rules.language.tokens.units import counted_in, unit_at
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import PERCENT, unit_named

DIGITS = lazily(r"[0-9]++(?:,[0-9]++)*+(?:\.[0-9]++)?|\.[0-9]++")
"""A number in digits, its thousands parted or not."""
_PARTS = lazily("([百千万])分之")
_IN_PARTS = {"百": PERCENT, "千": unit_named("‰"), "万": unit_named("‱")}
_FRACTION = lazily(rf"({HAN}{{1,60}}+|[0-9]{{1,60}}+)分之({HAN}++|[0-9]++)")
_SLASHED = lazily(r"([0-9]++(?:\.[0-9]++)?)/([0-9]++)(万)?(?![0-9/.])")
_PROPORTION = lazily(r"([0-9]++(?:\.[0-9]++)?)[:比]([0-9]++(?:\.[0-9]++)?)(?![.:])")
_TENTHS = lazily(
    r"([一二三四五六七八九])([成折])([一二三四五六七八九半])(?![十百千万年月日个])折?"
    r"|([一二三四五六七八九])([一二三四五六七八九])折"
)
_HALF_OF_ALL = lazily("半数|一半(?!以?外)")
_NO_HALF = lazily("半(?:年[度报检]|成品|天然|岁以|月[板刊谈]|日制)")


def in_parts(text: str, start: int) -> Figure | None:
    """百分之九十五, 千分之三, 百分之90.5, 百分百."""
    if text.startswith("百分百", start):
        return whole(start, start + 3, Quantity(Decimal(100), PERCENT), han=True)
    parts = _PARTS.match(text, start)
    if parts is None:
        return None
    begin = parts.end()
    digits = DIGITS.match(text, begin)
    if digits is not None:
        return _of(start, digits.end(), number_in_digits(digits[0]), parts[1])
    few = some_at(text, begin)
    if few is not None:
        return few._replace(start=start)
    found = NUMERAL.match(text, begin)
    if found is None and text.startswith("几", begin):
        return refused(start, begin + 1, text[start : begin + 1], "95%", han=True)
    if found is None:
        return None
    number = number_in_words(found[0])
    if found[0] not in {"百", "佰"} and found[0][0] in ROUND:
        refusal = Refusal("IR111", found=text[start : found.end()], remedy="95%")
        number = number._replace(refusal=refusal)
    return _of(start, found.end(), number, parts[1])


def _of(start: int, end: int, number: Number, parts: str) -> Figure:
    low, high = quantities(number.low, number.high, _IN_PARTS[parts])
    return whole(start, end, low, han=number.han, refusal=number.refusal)._replace(high=high)


def fraction(text: str, start: int) -> Figure | None:
    """三分之二, 百万分之五: exact as a third of something, which no decimal is."""
    found = _FRACTION.match(text, start)
    if found is None:
        return None
    han = not any(part.isascii() for part in found.groups())
    parts = [
        number_in_digits(part) if part.isascii() else number_in_words(part)
        for part in found.groups()
    ]
    refusal = next((part.refusal for part in parts if part.refusal is not None), None)
    if refusal is not None:
        return whole(start, found.end(), NOTHING, han=han, refusal=refusal)
    bottom, top = (part.low for part in parts)
    return _share(top, bottom, start, found.end(), found[0])._replace(han=han)


def slashed(text: str, start: int) -> Figure | None:
    """2/3, 17/20, 12/10万."""
    found = _SLASHED.match(text, start)
    if found is None or max(len(found[1]), len(found[2])) > MOST_DIGITS:
        return None
    top, bottom, scale = found.groups()
    if scale:
        return whole(start, found.end(), Quantity(Decimal(top), unit_named(f"/{bottom}万")))
    share = _share(Decimal(top), Decimal(bottom), start, found.end(), found[0])
    return share._replace(slashed=True)


def _share(top: Decimal, bottom: Decimal, start: int, end: int, found: str) -> Figure:
    if top > bottom or not bottom:
        return refused(start, end, found, "2/3")
    return whole(start, end, Quantity(top, unit_named(f"/{bottom:f}")))


def proportion(text: str, start: int) -> Figure | None:
    """1:5, 1.15:1, 1:5000; the 80 of 1:80% has a unit of its own."""
    found = _PROPORTION.match(text, start)
    if found is None or unit_at(text, found.end()) is not None:
        return None
    top, bottom = found.groups()
    if max(len(top), len(bottom)) > MOST_DIGITS:
        return None
    if not Decimal(bottom):
        return refused(start, found.end(), found[0], "1:5")
    return whole(start, found.end(), Quantity(Decimal(top), unit_named(f":{bottom}")))


def tenths(text: str, start: int) -> Figure | None:
    """九成五 is 9.5成, 八五折 8.5折."""
    found = _TENTHS.match(text, start)
    if found is None:
        return None
    first, part = (found[1], found[3]) if found[1] else (found[4], found[5])
    word = "折" if found[0].endswith("折") else found[2]
    value = Fraction(number_in_words(first).low)
    value += Fraction(1, 2) if part == "半" else Fraction(number_in_words(part).low) / 10
    return whole(start, found.end(), Quantity.of(value, unit_named(word)), han=True)


def half_at(text: str, start: int) -> Figure | None:
    """半数, 一半, 半天, 半个月; the 半 of 过半 and 上半年 is none."""
    found = _HALF_OF_ALL.match(text, start)
    if found is not None:
        return whole(start, found.end(), Quantity(Decimal(50), PERCENT), han=True)
    if (
        text[start] != "半"
        or _NO_HALF.match(text, start)
        or text[start - 1 : start] in {"上", "下"}
    ):
        return None
    named = unit_at(text, start + 1)
    if named is None:
        return None
    low = Quantity(Decimal("0.5"), counted_in(named.name))
    return whole(start, named.end, low, han=True)._replace(number_end=start + 1)
