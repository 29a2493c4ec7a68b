"""One figure with its unit at a place of a folded text: 90%, 3千5百人, 百分之九十五, 两三天."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.language.tokens.numerals import (
    BEGINNING,
    DIGIT,
    HAN,
    MOST_DIGITS,
    NUMERAL,
    ROUND,
    mixed_end,
    number_in_words,
    numeral,
)
from indicator_rules.language.tokens.units import known_unit_at, unit_at
from indicator_rules.model.quantity import Quantity, is_finite_decimal
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import NO_UNIT, PERCENT, unit_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from indicator_rules.language.tokens.units import NamedUnit
    from indicator_rules.model.units import Unit

_NO_GAPS: frozenset[int] = frozenset()
_NOTHING = Quantity(Decimal(0))
_DIGITS = re.compile(r"[0-9]++(?:,[0-9]++)*+(?:\.[0-9]++)?|\.[0-9]++")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_SCIENTIFIC = re.compile(
    r"([0-9]+(?:\.[0-9]+)?)(?:[eE]([-+]?[0-9]{1,3})(?![0-9A-Za-z.])"
    r"|[×*xX]10(?:\^?([-+][0-9]{1,3})|\^([0-9]{1,3})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![0-9]))"
)
_HEX = re.compile(r"0[xX][0-9A-Fa-f]{1,16}(?![0-9A-Za-z])")
_RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
_LETTERED = re.compile(r"(DN|HRB|PN|MU|Φ|φ|C|P|F)([0-9]{1,60})(?![0-9A-Za-z.%])")
_MONEY = re.compile(r"(?:US\$|\$|USD)|(?:[￥¥]|CNY|RMB|人民币)")
_BELOW_ZERO = re.compile("负|零下|-")
_PARTS = re.compile("([百千万])分之")
_IN_PARTS = {"百": PERCENT, "千": unit_named("‰"), "万": unit_named("‱")}
_FRACTION = re.compile(rf"({HAN}++|[0-9]{{1,60}})分之({HAN}++|[0-9]{{1,60}}(?![0-9]))")
_SLASHED = re.compile(r"([0-9]+(?:\.[0-9]+)?)/([0-9]+)(万)?(?![0-9/.])")
_PROPORTION = re.compile(r"([0-9]+(?:\.[0-9]+)?)[:比]([0-9]+(?:\.[0-9]+)?)(?![0-9.:])")
_TENTHS = re.compile(
    r"([一二三四五六七八九])([成折])([一二三四五六七八九半])(?![十百千万年月日个])"
    r"|([一二三四五六七八九])()([一二三四五六七八九])(?=折)"
)
_HALVED = re.compile(r"个半(?=月|小时|学期|季度|年|工作日|钟头|星期|百分点)")
_CLOSED = r"(?=$|[,;。、)\]|~-]|[之以]?内|及?以[上下]|左右|[至到])"
_HALF_MORE = re.compile(f"半{_CLOSED}")
_HALF_OF_ALL = re.compile("半数|一半(?!以?外)")
_NOT_HALF = re.compile("半(?:年[度报]|成品|天[然]|岁以|月[板刊谈]|日制)")
_ODD = re.compile(f"[余多](?![数样彩媒边元]|元化)|余元|多元(?!化)|来(?![源自])")
_FEW = re.compile(
    rf"(?:{DIGIT}?[十百千万]+)?几(?:[十百千万亿]+|(?=[个名人次户家件场项篇条天年位元亩公米吨]))"
    rf"|{DIGIT}?[十百千万]几(?=[个名人次户家件场项篇条天年位元亩])|数[十百千万亿]+(?!分)|若干"
)
_NOT_BEFORE_SOME = frozenset("人次户件份个项台总点篇场期例量分基位指函系参率度对")
_WHOLE = re.compile("[整正](?![体改个合治数顿修理编])")
_LINK = re.compile("零|又|加")
_MORE = re.compile(rf"[0-9]++(?:\.[0-9]++)?|{HAN}++")
_AFTER_CLOCK = {"分": "分钟"}
_SMALLER_MONEY = {"分": "分钱"}
_ROUNDED = frozenset(["%", "‰", "‱"])
_TAKEN = re.compile(r"\.[0-9]|[0-9]")


@frozen(kw_only=True)
class Figure:
    """A figure with its unit, from ``start`` to behind the unit at ``end``.

    ``number_end`` is where the number ends and its unit begins. ``high`` is the other end where
    two are said as one (两三天). ``odd`` says that it is more than the figure (100余家), ``han``
    that no digit stands in it (三场). ``scale`` is what the number or unit ends in and may stand
    for both ends of a range (五万元: 10000). ``letters`` are those of a size (DN300), ``slashed``
    says that it is a fraction in digits, which may be a day (2/3). ``refusal`` is raised where the
    figure is used: it can be read in more than one way, or is too long.
    """

    start: int
    end: int
    low: Quantity
    high: Quantity | None = None
    odd: bool = False
    han: bool = False
    number_end: int
    scale: int = 1
    letters: str | None = None
    slashed: bool = False
    refusal: Refusal | None = None


def figure_at(text: str, start: int, gaps: frozenset[int] = _NO_GAPS) -> Figure | None:
    """The longest figure that begins at a place of a folded text, with its unit.

    ``gaps`` are places that no figure runs across. None where no figure begins.
    """
    if gaps:
        behind = [gap for gap in gaps if gap > start]
        if behind:
            text = text[: min(behind)]
    first = text[start : start + 1]
    if first.isascii() and first.isdigit():
        return _in_digits(text, start)
    reader = _BY_FIRST.get(first)
    return None if reader is None else reader(text, start)


def _in_digits(text: str, start: int) -> Figure | None:
    matched = _DIGITS.match(text, start)
    if matched is None:
        return None
    digits, end = matched[0], matched.end()
    following = text[end : end + 1]
    if following in _SPECIAL:
        special = _SPECIAL[following](text, start, end)
        if special is not None:
            return special
    refusal = None
    if "," in digits:
        if _THOUSANDS.fullmatch(digits) is None:
            refusal = Refusal("IR111", found=digits, remedy=digits.replace(",", ""))
        digits = digits.replace(",", "")
    if len(digits) > MOST_DIGITS:
        refusal = Refusal("IR108", count=len(digits), limit=MOST_DIGITS)
        digits = "0"
    return _with_unit(text, start, end, Decimal(digits), refusal=refusal)


def _mixed(text: str, start: int, _end: int) -> Figure | None:
    fraction = _FRACTION.match(text, start)
    if fraction is not None:
        return _fraction(text, start)
    end = mixed_end(text, start)
    return None if end is None else _number(text, start, end, han=False)


def _number(text: str, start: int, end: int, *, han: bool) -> Figure:
    """A number in words, with what stands behind it."""
    number = number_in_words(text[start:end])
    return _with_unit(
        text, start, end, number.low, number.high, number.scale, number.refusal, han=han
    )


def _with_unit(
    text: str,
    start: int,
    end: int,
    low: Decimal,
    high: Decimal | None = None,
    scale: int = 1,
    refusal: Refusal | None = None,
    *,
    han: bool = False,
) -> Figure:
    """A figure with the unit behind its number, and what else belongs to it."""
    following = text[end : end + 1]
    if following in _UNUSUAL:
        unusual = _odd(text, start, end, low, scale, han, refusal) or _halved(
            text, start, end, low, han, refusal
        )
        if unusual is not None:
            return unusual
    unit = unit_at(text, end)
    if unit is None:
        high_end = None if high is None else Quantity(high)
        return Figure(
            start=start, end=end, number_end=end, low=Quantity(low), high=high_end, han=han,
            scale=scale, refusal=refusal,
        )  # fmt: skip
    named = unit_named(unit.name)
    if unit.name in _ROUNDED and text[unit.end : unit.end + 1] in _ROUNDED:
        found = text[start : unit.end + 1]
        refusal = refusal or Refusal("IR111", found=found, remedy=found[:-1])
        unit = unit._replace(end=unit.end + 1)
    figure = Figure(
        start=start,
        end=unit.end,
        number_end=end,
        low=Quantity(low, named),
        high=None if high is None else Quantity(high, named),
        han=han,
        scale=unit.scale if unit.scale > 1 else scale,
        refusal=refusal,
    )
    behind = text[unit.end : unit.end + 1]
    if not behind or behind not in _GOES_ON or high is not None:
        return figure
    if behind == "余" or behind == "多" or behind == "来":
        return _odd_scale(text, figure, unit) or figure
    if behind in "整正":
        whole = _WHOLE.match(text, unit.end)
        return evolve(figure, end=whole.end()) if whole and named.is_money else figure
    if behind == "半":
        half = _HALF_MORE.match(text, unit.end)
        return figure if half is None else _plus_half(figure, half.end())
    return _summed(text, figure)


def _plus_half(figure: Figure, end: int) -> Figure:
    low = Quantity.of(figure.low.figure + Fraction(1, 2), figure.low.unit)
    return evolve(figure, low=low, end=end)


def _halved(
    text: str, start: int, end: int, low: Decimal, han: bool, refusal: Refusal | None
) -> Figure | None:
    """一个半月, 三个半小时; 三半 is refused; 2个亿."""
    if text.startswith("个亿", end):
        return evolve(
            _with_unit(text, start, end + 1, low, han=han, refusal=refusal), number_end=end + 1
        )
    if text.startswith("个多", end):
        unit = unit_at(text, end + 2)
        if unit is not None and unit.name in {"月", "小时", "星期", "钟头"}:
            named = (
                unit_named(f"个{unit.name}")
                if unit.name in {"月", "小时"}
                else unit_named(unit.name)
            )
            return Figure(
                start=start, end=unit.end, number_end=end, low=Quantity(low, named), odd=True,
                han=han, refusal=refusal,
            )  # fmt: skip
    half = _HALVED.match(text, end)
    if half is not None:
        unit = unit_at(text, half.end())
        if unit is not None:
            name = f"个{unit.name}" if unit.name in {"月", "百分点"} else unit.name
            value = Quantity.of(Fraction(low) + Fraction(1, 2), name)
            return Figure(
                start=start, end=unit.end, number_end=end, low=value, han=han, refusal=refusal
            )
    if text.startswith("半", end) and known_unit_at(text, end + 1) is not None:
        found = text[start : end + 1]
        return Figure(
            start=start, end=end + 1, number_end=end + 1, low=_NOTHING, han=han,
            refusal=Refusal("IR111", found=found, remedy="1.5"),
        )  # fmt: skip
    return None


def _odd(
    text: str,
    start: int,
    end: int,
    low: Decimal,
    scale: int,
    han: bool,
    refusal: Refusal | None,
) -> Figure | None:
    """100余家, 十多场."""
    if text[end] not in "余多来":
        return None
    behind = _odd_end(text, end)
    if behind is None:
        return None
    unit = unit_at(text, behind)
    named = NO_UNIT if unit is None else unit_named(unit.name)
    return Figure(
        start=start, end=behind if unit is None else unit.end, number_end=behind,
        low=Quantity(low, named), odd=True, han=han, scale=scale, refusal=refusal,
    )  # fmt: skip


def _odd_end(text: str, place: int) -> int | None:
    """Where 余, 多 or 来 behind a number ends, None where it begins another word."""
    found = _ODD.match(text, place)
    if found is None:
        return None
    end = place + 1
    if text[place] == "来" and known_unit_at(text, end) is None:
        return None
    return end


def _odd_scale(text: str, figure: Figure, unit: NamedUnit) -> Figure | None:
    """3万多亩, 10万余人: the scale stands before 余, the unit behind it."""
    if figure.low.unit.dimension:
        return None
    end = _odd_end(text, unit.end)
    if end is None:
        return None
    behind = unit_at(text, end)
    name = unit.name if behind is None else unit.name + behind.name
    low = Quantity(figure.low.magnitude, unit_named(name))
    return evolve(figure, low=low, end=end if behind is None else behind.end, odd=True)


def _summed(text: str, figure: Figure) -> Figure:
    """1小时30分, 5元3角, 2公里零300米: parts of one dimension, each smaller than the one before."""
    units = [figure.low.unit]
    total, end = figure.low.base, figure.end
    refusal = figure.refusal
    while True:
        link = _LINK.match(text, end)
        begin = end if link is None else link.end()
        number = _MORE.match(text, begin)
        if number is None or number.end() - begin > MOST_DIGITS:
            break
        unit = known_unit_at(text, number.end())
        if unit is None:
            break
        name = unit.name
        if units[-1].is_money:
            name = _SMALLER_MONEY.get(name, name)
        elif units[-1].dimension == "calendar days":
            name = _AFTER_CLOCK.get(name, name)
        named = unit_named(name)
        last = units[-1]
        if named.dimension != last.dimension or named.factor >= last.factor or name == "月":
            break
        said = number_in_words(number[0]) if not number[0][0].isascii() else None
        part = Fraction(number[0]) if said is None else Fraction(said.low)
        if said is not None and said.high is not None:
            break
        refusal = refusal or (None if said is None else said.refusal)
        total, end = total + part * named.factor, unit.end
        units.append(named)
    if len(units) == 1:
        return figure
    whole = text[end : end + 1] in {"整", "正"}
    for one in (units[0], units[-1]):
        value = total / one.factor
        if is_finite_decimal(value):
            low = Quantity.of(value, one)
            return evolve(figure, low=low, end=end + whole, scale=1, refusal=refusal)
    return figure


def _scientific(text: str, start: int, _end: int) -> Figure | None:
    """1×10⁻⁶, and as spreadsheets write it: 1E-06; 0x1F is refused."""
    hexadecimal = _HEX.match(text, start)
    if hexadecimal is not None:
        code = hexadecimal[0]
        return _refused(start, hexadecimal.end(), code, str(int(code[2:], 16)))
    found = _SCIENTIFIC.match(text, start)
    if found is None:
        return None
    digits, *powers = found.groups()
    shift = int(next(power for power in powers if power).translate(_RAISED))
    count = max(abs(shift), len(digits))
    refusal = None
    value = Decimal(0)
    if count > MOST_DIGITS:
        refusal = Refusal("IR108", count=count, limit=MOST_DIGITS)
    else:
        value = Decimal(f"{digits}E{shift}")
        value = Decimal(f"{value:f}")
    return _with_unit(text, start, found.end(), value, refusal=refusal)


def _slash(text: str, start: int, _end: int) -> Figure | None:
    """2/3, 17/20, 12/10万."""
    found = _SLASHED.match(text, start)
    if found is None or max(len(found[1]), len(found[2])) > MOST_DIGITS:
        return None
    top, bottom, scale = found.groups()
    if scale:
        unit = unit_named(f"/{bottom}{scale}")
        low = Quantity(Decimal(top), unit)
        return Figure(start=start, end=found.end(), number_end=found.end(), low=low)
    return _share(Decimal(top), Decimal(bottom), start, found.end(), found[0], slashed=True)


def _share(
    top: Decimal, bottom: Decimal, start: int, end: int, found: str, *, slashed: bool
) -> Figure:
    """Exact as a third of something, which no decimal is."""
    if not top < bottom or bottom <= 0:
        return evolve(_refused(start, end, found, "2/3"), slashed=slashed)
    low = Quantity(top, unit_named(f"/{bottom:f}"))
    return Figure(start=start, end=end, number_end=end, low=low, slashed=slashed, han=not slashed)


def _fraction(text: str, start: int) -> Figure | None:
    """三分之二, 百万分之五."""
    found = _FRACTION.match(text, start)
    if found is None:
        return None
    try:
        bottom, top = (_value(part) for part in found.groups())
    except Refusal as refusal:
        return Figure(
            start=start, end=found.end(), number_end=found.end(), low=_NOTHING, han=True,
            refusal=refusal,
        )  # fmt: skip
    share = _share(top, bottom, start, found.end(), found[0], slashed=False)
    return evolve(share, han=not any(one.isascii() for one in found[0]))


def _value(text: str) -> Decimal:
    if len(text) > MOST_DIGITS:
        raise Refusal("IR108", count=len(text), limit=MOST_DIGITS)
    return Decimal(text) if text.isascii() else numeral(text)


def _proportion(text: str, start: int, _end: int) -> Figure | None:
    """1:5, 1.15:1, 1:5000."""
    found = _PROPORTION.match(text, start)
    if found is None or unit_at(text, found.end()) is not None:
        return None
    top, bottom = found.groups()
    if max(len(top), len(bottom)) > MOST_DIGITS:
        return None
    if not Decimal(bottom):
        return _refused(start, found.end(), found[0], "1:5")
    low = Quantity(Decimal(top), unit_named(f":{bottom}"))
    return Figure(start=start, end=found.end(), number_end=found.end(), low=low)


def _refused(start: int, end: int, found: str, remedy: str, *, han: bool = False) -> Figure:
    refusal = Refusal("IR111", found=found, remedy=remedy)
    return Figure(start=start, end=end, number_end=end, low=_NOTHING, han=han, refusal=refusal)


def _in_words(text: str, start: int) -> Figure | None:
    """A number in words: 九十五, 八成五, 三分之二, 一半, 两三天."""
    if text.startswith("零下", start):
        return _below_zero(text, start)
    few = _few(text, start)
    if few is not None:
        return few
    tenths = _TENTHS.match(text, start)
    if tenths is not None:
        return _tenths(text, tenths)
    if text.startswith("一半", start):
        return _half_of_all(text, start)
    fraction = _fraction(text, start)
    if fraction is not None:
        return fraction
    found = NUMERAL.match(text, start)
    return None if found is None else _number(text, start, found.end(), han=True)


def _scale_alone(text: str, start: int) -> Figure | None:
    """百分之九十五, 百万分之五, 百人, 万元, 千余人; 千方百计 is none."""
    if text.startswith("百分百", start):
        low = Quantity(Decimal(100), PERCENT)
        return Figure(start=start, end=start + 3, number_end=start + 3, low=low, han=True)
    parts = _PARTS.match(text, start)
    if parts is not None:
        return _in_parts(text, parts)
    fraction = _fraction(text, start) or _few(text, start)
    if fraction is not None:
        return fraction
    end = start
    while text[end : end + 1] in ROUND and end < len(text) and end < start + 3:
        end += 1
    if NUMERAL.match(text, end) or _unscaled(text, start):
        return None
    following = text[end : end + 1]
    if (
        unit_at(text, end) is None
        and not re.match(_CLOSED, text[end : end + 2])
        and not (following in "余多" and _odd_end(text, end))
    ):
        return None
    return _number(text, start, end, han=True)


def _unscaled(text: str, start: int) -> bool:
    """千瓦时, 千米, 百分点 are units and no figures."""
    unit = known_unit_at(text, start)
    return unit is not None and unit.scale == 1


def _in_parts(text: str, parts: re.Match[str]) -> Figure | None:
    """百分之九十五, 千分之三, 百分之90.5."""
    start, begin = parts.start(), parts.end()
    unit = _IN_PARTS[parts[1]]
    digits = _DIGITS.match(text, begin)
    if digits is not None:
        inner = _in_digits_alone(digits)
        return Figure(
            start=start, end=digits.end(), number_end=digits.end(), refusal=inner[1],
            low=Quantity(inner[0], unit),
        )  # fmt: skip
    few = _few(text, begin)
    found = NUMERAL.match(text, begin)
    if few is not None and few.end > begin and (found is None or few.end >= found.end()):
        return evolve(few, start=start)
    if found is None:
        return None
    number = number_in_words(found[0])
    refusal = number.refusal
    if found[0] not in {"百", "佰"} and found[0][0] in ROUND:
        refusal = Refusal("IR111", found=text[start : found.end()], remedy="95%")
    return Figure(
        start=start, end=found.end(), number_end=found.end(), han=True, refusal=refusal,
        low=Quantity(number.low, unit),
        high=None if number.high is None else Quantity(number.high, unit),
    )  # fmt: skip


def _in_digits_alone(digits: re.Match[str]) -> tuple[Decimal, Refusal | None]:
    said = digits[0]
    plain = said.replace(",", "")
    if len(plain) > MOST_DIGITS:
        return Decimal(0), Refusal("IR108", count=len(plain), limit=MOST_DIGITS)
    if "," in said and _THOUSANDS.fullmatch(said) is None:
        return Decimal(0), Refusal("IR111", found=said, remedy=plain)
    return Decimal(plain), None


def _tenths(text: str, found: re.Match[str]) -> Figure:
    """九成五 is 9.5成, 八五折 8.5折."""
    whole, word, part = (found[1], found[2], found[3]) if found[1] else (found[4], "折", found[6])
    value = Fraction(numeral(whole)) + (
        Fraction(1, 2) if part == "半" else Fraction(numeral(part)) / 10
    )
    end = found.end() + (not found[1])
    if found[1] and text[end : end + 1] == "折":
        word, end = "折", end + 1
    return Figure(
        start=found.start(), end=end, number_end=found.end(), han=True,
        low=Quantity.of(value, unit_named(word)),
    )  # fmt: skip


def _half_of_all(text: str, start: int) -> Figure | None:
    found = _HALF_OF_ALL.match(text, start)
    if found is None:
        return None
    low = Quantity(Decimal(50), PERCENT)
    return Figure(start=start, end=found.end(), number_end=found.end(), low=low, han=True)


def _half(text: str, start: int) -> Figure | None:
    """半天, 半个月, 半数; 半 of 过半 and 上半年 is none."""
    whole = _half_of_all(text, start)
    if whole is not None or _NOT_HALF.match(text, start) or text[start - 1 : start] in {"上", "下"}:
        return whole
    unit = unit_at(text, start + 1)
    if unit is None:
        return None
    low = Quantity(Decimal("0.5"), unit_named(unit.name))
    return Figure(start=start, end=unit.end, number_end=start + 1, low=low, han=True)


def _few(text: str, start: int) -> Figure | None:
    """几十户, 数百人, 十几个, 若干 name no figure."""
    found = _FEW.match(text, start)
    if found is None or (found[0][0] == "数" and text[start - 1 : start] in _NOT_BEFORE_SOME):
        return None
    unit = unit_at(text, found.end())
    name = "" if unit is None else unit.name
    end = found.end() if unit is None else unit.end
    figure = _refused(start, end, found[0], f"≥30{name}", han=True)
    return evolve(figure, number_end=found.end(), low=Quantity(Decimal(0), unit_named(name)))


def _money(text: str, start: int) -> Figure | None:
    """￥35,000, ￥368.5万元, CNY 1,234.50, $3000."""
    sign = _MONEY.match(text, start)
    if sign is None:
        return None
    inner = figure_at(text, sign.end())
    if inner is None or text[sign.end()] in "￥¥$CURp人":
        return None
    named = inner.low.unit
    end = inner.end
    if not named.is_money and not named.dimension.startswith("money"):
        if named.dimension:
            named, end = NO_UNIT, inner.number_end
        currency = "美元" if "$" in sign[0] or sign[0] == "USD" else "元"
        named = unit_named(f"{named.name}{currency}")
    high = None if inner.high is None else Quantity(inner.high.magnitude, named)
    low = Quantity(inner.low.magnitude, named)
    return evolve(inner, start=start, end=end, low=low, high=high)


def _below_zero(text: str, start: int) -> Figure | None:
    """-5, 负2%, 零下5℃."""
    sign = _BELOW_ZERO.match(text, start)
    if sign is None:
        return None
    inner = _signed(text, sign.end(), digits=sign[0] == "-")
    if inner is None:
        return None
    unit = inner.low.unit
    if sign[0] == "零下" and unit.name == "度":
        unit = unit_named("℃")
    low = Quantity(inner.low.magnitude.copy_negate(), unit)
    high = None if inner.high is None else Quantity(inner.high.magnitude.copy_negate(), unit)
    return evolve(inner, start=start, low=low, high=high)


def _above_zero(text: str, start: int) -> Figure | None:
    inner = _signed(text, start + 1, digits=True)
    return None if inner is None else evolve(inner, start=start)


def _signed(text: str, start: int, *, digits: bool) -> Figure | None:
    if _TAKEN.match(text, start):
        return figure_at(text, start)
    if digits or text[start : start + 1] not in BEGINNING:
        return None
    return _in_words(text, start)


def _point(text: str, start: int) -> Figure | None:
    if text[start - 1 : start].isalnum() and start:
        return None
    return _in_digits(text, start)


def _lettered(text: str, start: int) -> Figure | None:
    """DN300, C30: the letters say what is counted."""
    money = _money(text, start)
    if money is not None:
        return money
    found = _LETTERED.match(text, start)
    before = text[start - 1 : start] if start else ""
    if found is None or (before.isascii() and before.isalnum()):
        return None
    low = Quantity(Decimal(found[2]))
    return Figure(start=start, end=found.end(), number_end=found.end(), low=low, letters=found[1])


_SPECIAL: dict[str, Callable[[str, int, int], Figure | None]] = {
    **dict.fromkeys("eE×*xX", _scientific),
    **dict.fromkeys(":比", _proportion),
    **dict.fromkeys("十拾百佰千仟万亿兆分", _mixed),
    "/": _slash,
}
"""What makes more of digits than a number before a unit, by the character behind them."""
_UNUSUAL = frozenset("余多来个半")
_GOES_ON = frozenset("余多来整正半零又加0123456789") | BEGINNING
_BY_FIRST: dict[str, Callable[[str, int], Figure | None]] = {
    **dict.fromkeys(BEGINNING, _in_words),
    **dict.fromkeys(ROUND, _scale_alone),
    **dict.fromkeys("￥¥$人", _money),
    **dict.fromkeys("DHPMΦφCFRU", _lettered),
    **dict.fromkeys("负-", _below_zero),
    **dict.fromkeys("几数若", _few),
    "+": _above_zero,
    "半": _half,
    ".": _point,
}
