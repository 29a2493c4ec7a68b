"""What stands behind a number: its unit, 余 and 多, 半, and further parts (1小时30分)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from indicator_rules.language.lazily import lazily
from indicator_rules.language.tokens.figure import Figure, refused
from indicator_rules.language.tokens.numerals import (
    BEGINNING,
    DIGIT,
    HAN,
    MOST_DIGITS,
    Number,
    number_in_words,
)
from indicator_rules.language.tokens.units import (
    NamedUnit,
    counted_in,
    known_unit_at,
    plain_units,
    unit_at,
)
from indicator_rules.model.quantity import Quantity, is_finite_decimal
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import NO_UNIT, Unit, unit_named

CLOSED = lazily(r"$|[,;。、)\]|~-]|[之以]?内|[及或]?以[上下]|左右|上下|[至到]")
"""What may stand behind a figure whose last word could begin another: 三年半, 近百."""
_STOPS = frozenset(",;。、)以左-~至")
_ODD = lazily("[余多](?![数样彩媒边元款额]|个月)|多个月|[余多]元(?!化)|来(?![源自])")
_MANY_MONTHS = lazily("个[多余](?=个?月|小时|星期|钟头|季度|工作日)")
_HALVED = lazily("个半(?=月|小时|学期|季度|年|工作日|钟头|星期|百分点|亿|亩)")
_CLASSIFIED = frozenset(["月", "季度", "百分点", "工作日", "星期", "学期"])
_MONEY_WHOLE = lazily("[整正](?![体改个合治数顿修理编])")
_LINK = lazily("零|又|加")
_COUNTED = "个名人次户家件场项篇条天年位元亩公米吨期套台批所座处辆%成"
_FEW = lazily(
    rf"(?:{DIGIT}?[十百千万]{{1,4}})?几(?:[十百千万亿]{{1,6}}|(?=[{_COUNTED},;。以]|$))"
    rf"|数[十百千万亿]{{1,6}}(?!分)|若干"
)
_NOT_BEFORE_SOME = frozenset("人次户件份个项台总点篇场期例量分基位指函系参率度对")
_PART = lazily(rf"[0-9]++(?:\.[0-9]++)?|{HAN}++")
_SHARES = frozenset(["%", "‰", "‱"])
_UNUSUAL = frozenset("余多来个半")
_GOES_ON = frozenset("余多来整正半零又加0123456789") | BEGINNING
_HALF = Fraction(1, 2)


def figure_of(text: str, start: int, end: int, number: Number) -> Figure:
    """The figure of a number that ends at a place, with the unit behind it."""
    following = text[end : end + 1]
    unit = plain_units().get(following)
    if unit is not None and (end + 1 == len(text) or text[end + 1] in _STOPS):
        low, high, scale, refusal, han = number
        ends = Quantity(low, unit), None if high is None else Quantity(high, unit)
        return Figure._make((start, end + 1, end, *ends, False, han, scale, None, False, refusal))
    if following in _UNUSUAL:
        unusual = _unusual(text, start, end, number)
        if unusual is not None:
            return unusual
    named = unit_at(text, end)
    if named is None:
        return _figure(start, end, number, NamedUnit("", end), NO_UNIT)
    figure = _figure(start, end, number, named, counted_in(named.name))
    behind = text[named.end : named.end + 1]
    if behind in _SHARES and named.name in _SHARES:
        found = text[start : named.end + 1]
        refusal = number.refusal or Refusal("IR111", found=found, remedy=found[:-1])
        return figure._replace(end=named.end + 1, refusal=refusal)
    if behind in _GOES_ON and number.high is None:
        return _gone_on(text, figure, named, behind)
    return figure


def some_at(text: str, start: int) -> Figure | None:
    """几十户, 数百人, 十几个, 若干 name no figure: refused."""
    found = _FEW.match(text, start)
    if found is None or (found[0][0] == "数" and text[start - 1 : start] in _NOT_BEFORE_SOME):
        return None
    named = unit_at(text, found.end()) or NamedUnit("", found.end())
    figure = refused(start, named.end, found[0], f"≥30{named.name}", han=True)
    return figure._replace(number_end=found.end(), low=Quantity(Decimal(0), counted_in(named.name)))


def _figure(start: int, end: int, number: Number, named: NamedUnit, unit: Unit) -> Figure:
    low, high, scale, refusal, han = number
    ends = Quantity(low, unit), None if high is None else Quantity(high, unit)
    scale = named.scale if named.scale > 1 else scale
    return Figure._make((start, named.end, end, *ends, False, han, scale, None, False, refusal))


def _gone_on(text: str, figure: Figure, named: NamedUnit, behind: str) -> Figure:
    """What may belong to a figure behind its unit."""
    if behind in "余多来":
        return _odd_scale(text, figure, named) or figure
    if behind in "整正":
        ends = figure.low.unit.is_money and _MONEY_WHOLE.match(text, named.end)
        return figure._replace(end=named.end + 1) if ends else figure
    if behind == "半":
        if CLOSED.match(text, named.end + 1) is None:
            return figure
        return _and_half(figure, figure.low.unit)._replace(end=named.end + 1)
    return _summed(text, figure)


def _and_half(figure: Figure, unit: Unit) -> Figure:
    return figure._replace(low=Quantity.of(figure.low.figure + _HALF, unit))


def _unusual(text: str, start: int, end: int, number: Number) -> Figure | None:
    """Words between a number and its unit: 100余家, 一个半月, 三个多月, 2个亿; 三半 is refused."""
    following = text[end]
    if following in "余多来":
        behind = _odd_end(text, end)
        if behind is None:
            return None
        rest = unit_at(text, behind) or NamedUnit("", behind)
        figure = _figure(start, behind, number, rest, unit_named(rest.name))
        return figure._replace(odd=True)
    if following == "半":
        if not CLOSED.match(text, end + 1) and known_unit_at(text, end + 1) is None:
            return None
        return refused(start, end + 1, text[start : end + 1], "1.5", han=number.han)
    if text.startswith("个亿", end):
        return figure_of(text, start, end + 1, number)
    half = _HALVED.match(text, end)
    odd = _MANY_MONTHS.match(text, end)
    between = half or odd
    named = None if between is None else unit_at(text, between.end())
    if named is None:
        return None
    name = f"个{named.name}" if named.name in _CLASSIFIED else named.name
    figure = _figure(start, end, number, named, unit_named(name))
    return figure._replace(odd=True) if half is None else _and_half(figure, unit_named(name))


def _odd_end(text: str, place: int) -> int | None:
    """Where 余, 多 or 来 behind a number ends, None where it begins another word."""
    if _ODD.match(text, place) is None:
        return None
    if text[place] == "来" and known_unit_at(text, place + 1) is None:
        return None
    return place + 1


def _odd_scale(text: str, figure: Figure, named: NamedUnit) -> Figure | None:
    """3万多亩, 10万余人: the scale stands before 余, the unit behind it."""
    end = None if figure.low.unit.dimension else _odd_end(text, named.end)
    if end is None:
        return None
    behind = unit_at(text, end) or NamedUnit("", end)
    low = Quantity(figure.low.magnitude, unit_named(named.name + behind.name))
    return figure._replace(low=low, end=behind.end, odd=True)


def _summed(text: str, figure: Figure) -> Figure:
    """1小时30分, 5元3角, 2公里零300米: parts of one dimension, each smaller than the one before."""
    unit, total, end, refusal = figure.low.unit, figure.low.base, figure.end, figure.refusal
    first = last = unit
    while (part := _part(text, end, last)) is not None:
        number, named, end = part
        if last.name == "分":
            first, total = unit_named("分钟"), figure.low.figure * unit_named("分钟").factor
        total += Fraction(number.low) * named.factor
        refusal, last = refusal or number.refusal, named
    if last is unit:
        return figure
    if _MONEY_WHOLE.match(text, end) and first.is_money:
        end += 1
    for one in (first, last):
        if is_finite_decimal(total / one.factor):
            low = Quantity.of(total / one.factor, one)
            return figure._replace(low=low, end=end, scale=1, refusal=refusal)
    return figure


def _part(text: str, end: int, last: Unit) -> tuple[Number, Unit, int] | None:
    """A further part behind a unit, its unit and its end; None where none stands there."""
    link = _LINK.match(text, end)
    begin = end if link is None else link.end()
    found = _PART.match(text, begin)
    if found is None or found.end() - begin > MOST_DIGITS:
        return None
    behind = known_unit_at(text, found.end())
    if behind is None or behind.name in _OF_A_YEAR:
        return None
    unit = unit_named(_AS_PART.get((last.dimension, behind.name), behind.name))
    dimension = "calendar days" if last.name == "分" else last.dimension
    factor = unit_named("分钟").factor if last.name == "分" else last.factor
    if unit.dimension != dimension or unit.factor >= factor:
        return None
    said = found[0]
    number = Number(Decimal(said)) if said[0].isascii() else number_in_words(said)
    return None if number.high is not None else (number, unit, behind.end)


_OF_A_YEAR = frozenset(["月", "季度", "季"])
"""What names a part of the calendar behind a year: 2023年6月, 2023年一季度."""
_AS_PART = {("calendar days", "分"): "分钟", ("money", "分"): "分钱"}
"""What 分 is behind hours and behind money; alone it is a point."""
