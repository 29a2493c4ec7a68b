"""Numbers in words, and in digits and words by turns, as exact decimals: 三千零八十, 3千5百."""

from __future__ import annotations

from decimal import Decimal
from math import prod
from typing import NamedTuple

from indicator_rules.language.lazily import lazily
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.unit_table import SCALES as PREFIXES

MOST_DIGITS = 60
"""Of one figure; no table has one of more."""
DIGITS = {
    character: value
    for value, spellings in enumerate(
        ("零〇○", "一壹", "二两贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for character in spellings
}
"""Han digits; ○ stands for zero inside a number only."""
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
GROUPS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
SIZES = SMALL | GROUPS
TENS = {"廿": "二十", "卅": "三十"}
ZEROS = "零〇○"
DIGIT = f"[{''.join(DIGITS)}]"
BEGINNING = frozenset(DIGITS) - {"○"} | frozenset(TENS) | {"十", "拾"}
"""What a number in words begins with; a scale in front of it is another matter: 百家."""
ROUND = frozenset("百千万亿佰仟")
HAN = f"[{''.join(DIGITS)}{''.join(SIZES)}{''.join(TENS)}]"
NUMERAL = lazily(rf"(?:{HAN}++)(?:点{DIGIT}++[百千万亿兆]*+)?")
_THOUSANDS = lazily(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_TOKENS = lazily(r"[0-9]+(?:\.[0-9]+)?|.")
_LATIN = lazily("[0-9]")
_LATIN_FIRST = lazily(r"[0-9]+(?:\.[0-9]+)?([十拾百佰千仟万亿兆]++)")
_TAIL = lazily(
    rf"[{ZEROS}]?(?:[0-9]++(?![.%/:])[十百千万亿兆]*+|(?:{DIGIT}[十百千拾佰仟]|十)(?![分])"
    rf"{HAN}*+)(?![克瓦米伏帕焦])"
)
_OF_UNITS = frozenset("克瓦米伏帕焦")
"""What follows 千 in units of their own: 千克, 千瓦."""
_ONE_SIZE = lazily(rf"(?:[0-9.]++|{DIGIT}(?:点{DIGIT}++)?)([百千佰仟][万亿兆]*|[万亿兆]+)")
_LAST_GROUPS = lazily(r"[^万亿兆]+?([万亿兆]++)")
_NEIGHBOURS = {(low, low + 1) for low in range(1, 9)} | {(3, 5)}
"""Digits that mean from the one to the other: 两三天, 三五人."""
_TEN, _TEN_THOUSAND = 10, 10**4


class Number(NamedTuple):
    """How much a number is, or from where to where (两三, 十七八), and whether in words alone."""

    low: Decimal
    high: Decimal | None = None
    scale: int = 1
    refusal: Refusal | None = None
    han: bool = False


def number_in_digits(text: str) -> Number:
    """A number in digits, its thousands parted or not: 1,234,567.5; 12,34 is refused."""
    if text.isdecimal() and len(text) <= MOST_DIGITS:
        return Number(Decimal(text))
    plain = text.replace(",", "")
    if len(plain) > MOST_DIGITS:
        return Number(Decimal(0), refusal=Refusal("IR108", count=len(plain), limit=MOST_DIGITS))
    refusal = None
    if len(plain) < len(text) and _THOUSANDS.fullmatch(text) is None:
        refusal = Refusal("IR111", found=text, remedy=plain)
    return Number(Decimal(plain), refusal=refusal)


def number_in_words(text: str) -> Number:
    """A number in words, or in digits and words by turns, refused where it has two readings."""
    han = not text[0].isascii() and _LATIN.search(text) is None
    if len(text) > MOST_DIGITS:
        refusal = Refusal("IR108", count=len(text), limit=MOST_DIGITS)
        return Number(Decimal(0), refusal=refusal, han=han)
    try:
        ends = _ends(text)
        if ends is None:
            return Number(numeral(text), scale=scale_of(text), han=han)
        return Number(numeral(ends[0]), numeral(ends[1]), scale_of(ends[1]), han=han)
    except Refusal as refusal:
        return Number(Decimal(0), refusal=refusal, han=han)


def numeral(text: str) -> Decimal:
    """The exact value of a numeral: 九十五, 二点五, 三千零八十, 一万二千, 3千5百, 百万.

    Raises:
        Refusal: the numeral has more than one reading (IR111): 一百五, 三百二千.
    """
    for short, long in TENS.items():
        text = text.replace(short, long)
    whole, point, behind = text.partition("点")
    if point:
        decimals = behind.rstrip("百千万亿兆")
        digits = "".join(str(DIGITS[one]) for one in decimals)
        value = Decimal(f"{_grouped(_TOKENS.findall(whole), text)}.{digits}")
        return _scaled(value, behind[len(decimals) :])
    if ROUND.issuperset(whole):  # 上百, 近千, 万余
        return Decimal(prod(SIZES[one] for one in whole))
    bare = whole.rstrip("十拾百佰千仟万亿兆")
    if "." in whole:
        if not bare.replace(".", "").isdigit():
            raise Refusal("IR111", found=text, remedy="3500")
        return _scaled(Decimal(bare), whole[len(bare) :])
    if all(one in DIGITS for one in whole):
        return _digit_by_digit(whole)
    return Decimal(_grouped(_TOKENS.findall(whole), text))


def mixed_end(text: str, start: int) -> int | None:
    """Where digits and words by turns end (3千5百, 10万万); None where they are not (3万)."""
    first = _LATIN_FIRST.match(text, start)
    if first is None:
        return None
    end, sizes = first.end(), first[1]
    if text[end : end + 1] in _OF_UNITS and end < len(text):
        # The last of 3万千克 is the unit's.
        end, sizes = end - 1, sizes[:-1]
    mixed = bool(sizes) and sizes not in PREFIXES
    while (tail := _TAIL.match(text, end)) is not None and tail.end() > end:
        end, mixed = tail.end(), True
    return end if mixed else None


def scale_of(text: str) -> int:
    """The scale that a number ends in and that may stand for both ends of a range (一百五十万)."""
    if ROUND.issuperset(text):
        return prod(SIZES[size] for size in text)
    one = _ONE_SIZE.fullmatch(text) or _LAST_GROUPS.fullmatch(text)
    return 1 if one is None else prod(SIZES[size] for size in one[1])


def _scaled(value: Decimal, sizes: str) -> Decimal:
    zeros = sum(len(str(SIZES[size])) - 1 for size in sizes)
    return Decimal(f"{value:f}E{zeros}") if zeros else value


def _ends(text: str) -> tuple[str, str] | None:
    """The two numbers that digits side by side stand for; None where none stand so."""
    if "点" in text or text.isdecimal():
        return None
    pairs = [
        place
        for place in range(1, len(text))
        if text[place - 1] in DIGITS and text[place] in DIGITS
    ]
    if len(pairs) != 1:
        return None
    second = pairs[0]
    low, high = DIGITS[text[second - 1]], DIGITS[text[second]]
    if (low, high) not in _NEIGHBOURS and text[second - 1 : second + 1] != "一两":
        return None
    return text[:second] + text[second + 1 :], text[: second - 1] + text[second:]


def _digit_by_digit(text: str) -> Decimal:
    digits = "".join(str(DIGITS[one]) for one in text)
    if len(text) > 1 and not any(zero in text for zero in ZEROS):
        # 三七 is “three or seven” as often as 37.
        raise Refusal("IR111", found=text, remedy=digits)
    return Decimal(digits)


def _grouped(tokens: list[str], whole: str) -> int:
    """A numeral with 万 or 亿: each group is read below 10 000 and then scaled."""
    for group in ("兆", "亿", "万"):
        if group in tokens:
            place = len(tokens) - 1 - tokens[::-1].index(group)
            above, below = tokens[:place], tokens[place + 1 :]
            if not above:
                raise Refusal("IR111", found=whole, remedy="10000")
            rest = below
            while rest and rest[0] in ZEROS:
                rest = rest[1:]
            if len(rest) == 1 and rest == below:
                _refuse_short(rest[0], len(str(GROUPS[group])) - 1, whole, "15000")
            value = _grouped(above, whole) * GROUPS[group]
            return value + (_grouped(rest, whole) if rest else 0)
    return _section(tokens, whole)


def _section(tokens: list[str], whole: str) -> int:
    """A numeral below 10 000, or digits alone."""
    total, pending, last, latin = 0, None, _TEN_THOUSAND, ""
    for place, token in enumerate(tokens):
        if token in SMALL:
            size = SMALL[token]
            if not pending and not (size == _TEN and (place == 0 or tokens[place - 1] in ZEROS)):
                raise Refusal("IR111", found=whole, remedy=str(size))
            if size >= last:
                raise Refusal("IR111", found=whole, remedy="23")
            total += (pending or 1) * size
            pending, last, latin = None, size, ""
            continue
        if pending not in {None, 0}:
            raise Refusal("IR111", found=whole, remedy="23")
        pending = DIGITS[token] if token in DIGITS else int(token)
        latin = "" if token in DIGITS else token
    if latin and last != _TEN_THOUSAND and not any(zero in tokens for zero in ZEROS):
        _refuse_short(latin, len(str(last)) - 1, whole, "3500")
    elif pending and _TEN < last < _TEN_THOUSAND and not any(zero in tokens for zero in ZEROS):
        # 一百五 is 150 to a speaker and 105 to a clerk.
        raise Refusal("IR111", found=whole, remedy=str(total + pending * last // 10))
    return total + (pending or 0)


def _refuse_short(token: str, places: int, whole: str, remedy: str) -> None:
    """一万五 and 3万500 say a part of the scale or what is beside it; 3万4000 has all places."""
    if len(token) != places:
        raise Refusal("IR111", found=whole, remedy=remedy)
