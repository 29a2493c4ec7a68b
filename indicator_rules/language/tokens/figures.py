"""One figure with its unit at a place of a folded text: 90%, 3千5百人, 百分之九十五, 两三天."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from indicator_rules.language.lazily import lazily
from indicator_rules.language.tokens.amounts import CLOSED, figure_of, some_at
from indicator_rules.language.tokens.figure import Figure, refused, whole
from indicator_rules.language.tokens.numerals import (
    BEGINNING,
    MOST_DIGITS,
    NUMERAL,
    ROUND,
    Number,
    mixed_end,
    number_in_digits,
    number_in_words,
)
from indicator_rules.language.tokens.shares import (
    DIGITS,
    fraction,
    half_at,
    in_parts,
    proportion,
    slashed,
    tenths,
)
from indicator_rules.language.tokens.units import NamedUnit, compound, known_unit_at
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import unit_named

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

__all__ = ["Figure", "figure_at"]

_NO_GAPS: frozenset[int] = frozenset()
_SCIENTIFIC = lazily(
    r"([0-9]++(?:\.[0-9]++)?)(?:[eE]([-+]?[0-9]{1,3})(?![0-9A-Za-z.])"
    r"|[×*xX]10(?:\^?([-+][0-9]{1,3})|\^([0-9]{1,3})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![0-9]))"
)
_HEX = lazily(r"0[xX][0-9A-Fa-f]{1,16}(?![0-9A-Za-z])")
_RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
_LETTERED = lazily(r"(DN|HRB|PN|MU|Φ|φ|C|P|F)([0-9]{1,60})(?![0-9A-Za-z.%])")
_MONEY = lazily(r"(?:US\$|\$|USD)|(?:[￥¥]|CNY|RMB|人民币)")
_BELOW_ZERO = lazily("负|零下|-")
_LEADING_DIGITS = lazily(r"\.?[0-9]")
_FEW_SIZES = 3


def figure_at(text: str, start: int, gaps: frozenset[int] = _NO_GAPS) -> Figure | None:
    """The longest figure that begins at a place of a folded text, with its unit.

    ``gaps`` are places that no figure runs across. None where no figure begins.
    """
    if gaps:
        placed = _in_order(gaps)
        behind = bisect_right(placed, start)
        if behind < len(placed):
            text = text[: placed[behind]]
    reader = _BY_FIRST.get(text[start : start + 1])
    return None if reader is None else reader(text, start)


@lru_cache(maxsize=16)
def _in_order(gaps: frozenset[int]) -> tuple[int, ...]:
    """The gaps of a text, which is asked for all of its figures."""
    return tuple(sorted(gaps))


def _in_digits(text: str, start: int) -> Figure | None:
    matched = DIGITS.match(text, start)
    if matched is None:
        return None
    end = matched.end()
    special = _SPECIAL.get(text[end : end + 1])
    if special is not None:
        figure = special(text, start)
        if figure is not None:
            return figure
    return figure_of(text, start, end, number_in_digits(matched[0]))


def _mixed(text: str, start: int) -> Figure | None:
    """3千5百人, 10万万元; 3分之2."""
    share = fraction(text, start)
    if share is not None:
        return share
    end = mixed_end(text, start)
    return None if end is None else figure_of(text, start, end, number_in_words(text[start:end]))


def _scientific(text: str, start: int) -> Figure | None:
    """1×10⁻⁶, and as spreadsheets write it: 1E-06; 0x1F is refused."""
    hexadecimal = _HEX.match(text, start)
    if hexadecimal is not None:
        code = hexadecimal[0]
        return refused(start, hexadecimal.end(), code, str(int(code, 0)))
    found = _SCIENTIFIC.match(text, start)
    if found is None:
        return None
    digits, *powers = found.groups()
    shift = int(next(power for power in powers if power).translate(_RAISED))
    count = max(abs(shift), len(digits))
    if count > MOST_DIGITS:
        refusal = Refusal("IR108", count=count, limit=MOST_DIGITS)
        return figure_of(text, start, found.end(), Number(Decimal(0), refusal=refusal))
    # Written out, so that 1E+3 prints and compares as 1000 with no place behind the point.
    value = Decimal(format(Decimal(f"{digits}E{shift}"), "f"))
    return figure_of(text, start, found.end(), Number(value))


def _in_words(text: str, start: int) -> Figure | None:
    """A number in words: 九十五, 八成五, 三分之二, 一半, 两三天."""
    if text.startswith("零下", start):
        return _below_zero(text, start)
    other = (
        some_at(text, start) or tenths(text, start) or half_at(text, start) or fraction(text, start)
    )
    return other or _numeral(text, start)


def _numeral(text: str, start: int) -> Figure:
    found = cast("re.Match[str]", NUMERAL.match(text, start))
    return figure_of(text, start, found.end(), number_in_words(found[0]))


def _scale_alone(text: str, start: int) -> Figure | None:
    """百分之九十五, 百万分之五, 百人, 万元, 千余人; 千瓦 and 千方百计 are none."""
    share = in_parts(text, start) or fraction(text, start) or some_at(text, start)
    if share is not None:
        return share
    end = start + 1
    while text[end : end + 1] in ROUND and end < start + _FEW_SIZES:
        end += 1
    unit = known_unit_at(text, start)
    if NUMERAL.match(text, end) or (unit is not None and unit.scale == 1):
        return None
    figure = figure_of(text, start, end, number_in_words(text[start:end]))
    return figure if figure.end > end or CLOSED.match(text, end) else None


def _money(text: str, start: int) -> Figure | None:
    """￥35,000, ￥368.5万元, CNY 1,234.50, $3000."""
    sign = _MONEY.match(text, start)
    if sign is None or text[sign.end() : sign.end() + 1] not in _AMOUNTS:
        return None
    inner = figure_at(text, sign.end())
    if inner is None:
        return None
    named, end = inner.low.unit, inner.end
    if not named.dimension.startswith("money"):
        size = "" if named.dimension else named.name
        end = inner.number_end if named.dimension else end
        currency = "美元" if "$" in sign[0] or sign[0] == "USD" else "元"
        per = compound(text, NamedUnit(size + currency, end))
        named, end = unit_named(per.name), per.end
    high = None if inner.high is None else Quantity(inner.high.magnitude, named)
    return inner._replace(start=start, end=end, low=Quantity(inner.low.magnitude, named), high=high)


def _below_zero(text: str, start: int) -> Figure | None:
    """-5, 负2%, 零下5℃."""
    sign = _BELOW_ZERO.match(text, start)
    inner = None if sign is None else _behind_sign(text, sign.end(), words=sign[0] != "-")
    if sign is None or inner is None:
        return None
    unit = inner.low.unit
    if sign[0] == "零下" and unit.name == "度":
        unit = unit_named("℃")
    low = Quantity(inner.low.magnitude.copy_negate(), unit)
    if inner.high is None:
        return inner._replace(start=start, low=low)
    lower = Quantity(inner.high.magnitude.copy_negate(), unit)
    return inner._replace(start=start, low=lower, high=low)


def _above_zero(text: str, start: int) -> Figure | None:
    inner = _behind_sign(text, start + 1, words=False)
    return None if inner is None else inner._replace(start=start)


def _behind_sign(text: str, start: int, *, words: bool) -> Figure | None:
    if _LEADING_DIGITS.match(text, start):
        return _in_digits(text, start)
    if not words or text[start : start + 1] not in BEGINNING or text.startswith("零下", start):
        return None
    return _in_words(text, start)


def _point(text: str, start: int) -> Figure | None:
    """The .5 of .5%, not that of 1.2.5."""
    before = text[start - 1 : start] if start else ""
    return None if before.isalnum() else _in_digits(text, start)


def _lettered(text: str, start: int) -> Figure | None:
    """DN300, C30: the letters say what is counted; CNY 300 is money."""
    found = _LETTERED.match(text, start)
    if found is None:
        return _money(text, start)
    before = text[start - 1 : start] if start else ""
    if before.isascii() and before.isalnum():
        return None
    return whole(start, found.end(), Quantity(Decimal(found[2])))._replace(letters=found[1])


_SPECIAL: dict[str, Callable[[str, int], Figure | None]] = {
    **dict.fromkeys("eE×*xX", _scientific),
    **dict.fromkeys(":比", proportion),
    **dict.fromkeys("十拾百佰千仟万亿兆分", _mixed),
    "/": slashed,
}
"""What makes more of digits than a number before a unit, by the character behind them."""
_AMOUNTS = frozenset("0123456789.") | BEGINNING | ROUND
_BY_FIRST: dict[str, Callable[[str, int], Figure | None]] = {
    **dict.fromkeys("0123456789", _in_digits),
    **dict.fromkeys(BEGINNING, _in_words),
    **dict.fromkeys(ROUND, _scale_alone),
    **dict.fromkeys("￥¥$人", _money),
    **dict.fromkeys("DHPMΦφCFRU", _lettered),
    **dict.fromkeys("负-", _below_zero),
    **dict.fromkeys("几数若", some_at),
    "+": _above_zero,
    "半": half_at,
    ".": _point,
}
