"""Every way to write a figure with its unit: digits, separators, numerals, other units."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from indicator_rules.model.quantity import Quantity, decimal_text
from indicator_rules.model.units import PERCENT, unit_named
from indicator_rules.testing.strategies.numerals import MOST_IN_WORDS, in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

Pieces = tuple[str, ...]
"""What a text is made of; spaces may stand between them."""
_PERCENT_WORDS = {"%": "百分之", "‰": "千分之"}
_SCALED, _GROUPED = 10_000, 1000
_TENTH = 10
_POINT = "零一二三四五六七八九"


def figure_words(quantity: Quantity) -> list[Pieces]:
    """A quantity as it may be written, the plainest first; each reads as an equal quantity."""
    return list(dict.fromkeys(_figure_words(quantity)))


def _figure_words(quantity: Quantity) -> Iterator[Pieces]:
    size, unit = quantity.magnitude, quantity.unit
    name = (unit.spelt,) if unit.name else ()
    if name and not str(quantity).endswith(unit.spelt):  # 三分之二 is 2 in the unit /3.
        yield (str(quantity),)
        return
    yield (decimal_text(size), *name)
    yield (_with_places(size), *name)
    if abs(size) >= _GROUPED:
        yield (format(size, ",f"), *name)
    if unit.name in _PERCENT_WORDS and size >= 0:
        yield (_PERCENT_WORDS[unit.name], decimal_text(size))
        yield from ((_PERCENT_WORDS[unit.name], words) for words in _words(size))
    if unit == PERCENT and size >= 0:
        yield from _in_tenths(size)
        yield (decimal_text(_times(size, 1)), "‰")
    if _takes_numerals(quantity):
        yield from ((words, *name) for words in _words(size))
    if unit.name == "元" and size >= 0:
        yield ("￥", decimal_text(size))
    if _takes_scale(quantity):
        yield (f"{decimal_text(_times(size, -4))}万", *name)


def _with_places(size: Decimal) -> str:
    """The same figure with a 0 behind: 90.0."""
    text = decimal_text(size)
    return f"{text}0" if "." in text else f"{text}.0"


def _times(size: Decimal, tens: int) -> Decimal:
    """A figure times a power of ten, exactly, without zeros behind."""
    text = decimal_text(Decimal(f"{decimal_text(size)}E{tens}"))
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def _words(size: Decimal) -> Iterator[str]:
    """A figure in numerals; one with places spells them out: 九十五点五."""
    whole, _, places = decimal_text(size).partition(".")
    if size < 0 or len(whole) >= len(str(MOST_IN_WORDS)):
        return
    words = in_words(int(whole))
    yield words + (f"点{''.join(_POINT[int(digit)] for digit in places)}" if places else "")


def _in_tenths(size: Decimal) -> Iterator[Pieces]:
    """九成 for 90%, 九成五 for 95%."""
    tens, rest = divmod(size, _TENTH)
    if 0 < tens < _TENTH and rest == 0:
        yield (f"{_POINT[int(tens)]}成",)
    elif 0 < tens < _TENTH and rest == rest.to_integral_value():
        yield (f"{_POINT[int(tens)]}成{_POINT[int(rest)]}",)


def _takes_numerals(quantity: Quantity) -> bool:
    """Whether people write it in numerals: things that are counted, whole ones."""
    unit, size = quantity.unit, quantity.magnitude
    counted = unit.is_counter and unit.known and unit.name and "/" not in unit.name
    return bool(counted) and size == size.to_integral_value() and 0 < size < _SCALED


def _takes_scale(quantity: Quantity) -> bool:
    """Whether 130000个 may be written as 13万个."""
    unit, size = quantity.unit, quantity.magnitude
    plain = unit.name and unit.without_scale == unit.name and unit.known
    counted = plain and (unit.is_counter or unit.is_money) and "/" not in unit.name
    return bool(counted) and size >= _SCALED and unit_named(f"万{unit.name}").known
