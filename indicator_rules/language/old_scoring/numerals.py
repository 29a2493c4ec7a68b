"""Chinese numerals (中文数字) to exact decimals, refused where they can be read in two ways."""

from __future__ import annotations

import re
from decimal import Decimal
from math import prod

from indicator_rules.model.refusal import Refusal

MOST_DIGITS = 60
"""Of one figure; no table has one of more."""
DIGITS = {
    character: value
    for value, spellings in enumerate(
        ("零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for character in spellings
}
SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
GROUPS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_SIZES = SCALES | GROUPS
_ROUND = set("百千万亿")
_LATIN = {str(digit): digit for digit in range(10)}
_TENS = {"廿": "二十", "卅": "三十"}


def numeral(text: str) -> Decimal:
    """The exact value of a Chinese numeral: 九十五, 二点五, 三千零八十, 一万二千, 半.

    Raises:
        Refusal: the numeral has more than one reading (IR111): 二三十, 一百五.
    """
    for short, long in _TENS.items():
        text = text.replace(short, long)
    if text == "半":
        return Decimal("0.5")
    if "半" in text:
        raise Refusal("IR111", found=text, remedy="1.5")
    whole, _, decimals = text.partition("点")
    if set(whole) <= _ROUND:  # 上百, 近千, 万余
        return Decimal(prod(_SIZES[scale] for scale in whole))
    value = _digit_by_digit(whole) if _is_plain(whole) else Decimal(_grouped(whole, text))
    if decimals:
        value += Decimal("0." + "".join(str(DIGITS[character]) for character in decimals))
    return value


def mixed_numeral(text: str) -> Decimal:
    """Digits and scales by turns: 3千5百, 2万3千, 1亿2千万.

    Raises:
        Refusal: the scales do not come down (IR111): 3百5千.
    """
    total, last = Decimal(0), Decimal("Infinity")
    for digits, scales in re.findall(r"([0-9.]+)([十百千万亿]+)", text):
        size = Decimal(prod(_SIZES[scale] for scale in scales))
        value = Decimal(digits) * size
        if size >= last or value >= last:
            raise Refusal("IR111", found=text, remedy="3500")
        total, last = total + value, size
    return total


def _is_plain(text: str) -> bool:
    return all(character in DIGITS for character in text)


def _digit_by_digit(text: str) -> Decimal:
    if len(text) > 1 and "零" not in text and "〇" not in text:
        # 三五 is “three to five” as often as 35.
        raise Refusal("IR111", found=text, remedy="".join(str(DIGITS[one]) for one in text))
    return Decimal("".join(str(DIGITS[character]) for character in text))


def _grouped(text: str, whole: str) -> int:
    """A numeral with 万 or 亿: each group is read below 10 000 and then scaled."""
    for group in ("兆", "亿", "万"):
        if group in text:
            above, _, below = text.rpartition(group)
            if not above:
                raise Refusal("IR111", found=whole, remedy="10000")
            rest = below.lstrip("零〇")
            _refuse_short_tail(rest, below, whole)
            return _grouped(above, whole) * GROUPS[group] + (_grouped(rest, whole) if rest else 0)
    return _below_ten_thousand(text, whole)


def _below_ten_thousand(text: str, whole: str) -> int:
    total, pending, last = 0, None, 10**4
    for place, character in enumerate(text):
        if character in DIGITS:
            if pending not in {None, 0}:
                raise Refusal("IR111", found=whole, remedy="23")
            pending = DIGITS[character]
        else:
            scale = SCALES[character]
            if pending is None and not (scale == 10 and place == 0):  # noqa: PLR2004
                raise Refusal("IR111", found=whole, remedy=str(scale))
            if scale >= last:
                raise Refusal("IR111", found=whole, remedy="23")
            total += (1 if pending is None else pending) * scale
            pending, last = None, scale
    if pending and last > 10 and last != 10**4 and "零" not in text and "〇" not in text:  # noqa: PLR2004
        # 一百五 is 150 to a speaker and 105 to a clerk.
        raise Refusal("IR111", found=whole, remedy=str(total + pending * last // 10))
    return total + (pending or 0)


def _refuse_short_tail(rest: str, below: str, whole: str) -> None:
    if len(rest) == 1 and rest == below:
        raise Refusal("IR111", found=whole, remedy="15000")
