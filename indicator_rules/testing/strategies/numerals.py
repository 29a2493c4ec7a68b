"""Figures in Chinese numerals, as people write them."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_SCALES = ((1000, "千"), (100, "百"), (10, "十"))
_GROUPS = ((10**8, "亿"), (10**4, "万"))
MOST_IN_WORDS = 10**12


def in_words(value: int) -> str:
    """A whole number from 0 to below 10^12 in Chinese numerals.

    >>> in_words(12), in_words(105), in_words(12_000)
    ('十二', '一百零五', '一万二千')
    """
    if value == 0:
        return _DIGITS[0]
    text = _grouped(value)
    # 一十二 is 十二 where nothing stands in front.
    return text[1:] if text.startswith("一十") else text


def _grouped(value: int) -> str:
    for size, name in _GROUPS:
        if value >= size:
            above, below = divmod(value, size)
            gap = _DIGITS[0] if 0 < below < size // 10 else ""
            return _grouped(above) + name + gap + (_grouped(below) if below else "")
    return _below_ten_thousand(value)


def _below_ten_thousand(value: int) -> str:
    text, skipped = "", False
    for size, name in _SCALES:
        digit, value = divmod(value, size)
        if digit:
            text += (_DIGITS[0] if skipped and text else "") + _DIGITS[digit] + name
            skipped = False
        else:
            skipped = True
    if value:
        text += (_DIGITS[0] if skipped and text else "") + _DIGITS[value]
    return text
