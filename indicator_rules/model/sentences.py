"""The sentences of scoring methods (评分标准), as tables write them and `parse_method` reads them.

Not every method has one: where no sentence says the same, there is none here.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.model.claims import Claim
from indicator_rules.model.expressions import Name, Operation, Sign
from indicator_rules.model.methods import (
    FULL,
    NONE,
    Axis,
    Band,
    Bands,
    ByDay,
    Calculated,
    DayBand,
    Deduct,
    Direct,
    Efficacy,
    Formulaic,
    Held,
    Inside,
    Judged,
    Judgement,
    Levels,
    ModeratePoint,
    Part,
    PerUnit,
    Points,
    Proportional,
    Reverse,
    Sides,
)
from indicator_rules.model.quantity import Quantity, decimal_of, is_finite_decimal
from indicator_rules.model.region import Region
from indicator_rules.model.scales import SCALE_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIRECT = (
    "达标得满分，不达标不得分", "未达标不得分，达标得满分", "完成目标得满分，否则不得分", "direct",
)  # fmt: skip
_RATIO = ("按完成比例得分", "未完成的按比例得分", "proportional")
COMPLETION_TIMES_WEIGHT = Operation(Sign.TIMES, Name.COMPLETION, Name.WEIGHT)
_PARTS = {
    Part.EXACT: "",
    Part.UP: "，不足{per}按{per}计算",
    Part.DOWN: "，不足{per}的不扣分",
}
_DOWN = ("每低", "每降低", "每低于目标值")
_UP = ("每高", "每超过", "每超出")
_REACHED = {Claim.MET: "完成", Claim.PARTIAL: "部分完成", Claim.UNMET: "未完成"}
_EVERYTHING = Region(None, None)


def sentences_of(method: Formulaic) -> tuple[str, ...]:
    """The sentences of a method, the commonest first; none where they cannot say its figures."""
    try:
        return tuple(_sentences(method))
    except _Unsaid:
        return ()


class _Unsaid(Exception):  # noqa: N818 - a way out, no error
    """A figure that no decimal is, or a stretch that no words tell."""


def _sentences(method: Formulaic) -> Iterator[str]:
    match method:
        case Direct(missed, met) if met == FULL:
            yield from _DIRECT if missed == NONE else [f"达标得满分，不达标{_earned(missed)}"]
        case Proportional(None, full_mark=Fraction(numerator=1, denominator=1), full=full):
            yield from _RATIO if full == FULL else ()
        case Proportional(mark, included, Fraction(numerator=1, denominator=1), False, full):
            if mark and full == FULL:
                below = f"低于{_percent(mark)}" if included else f"{_percent(mark)}及以下"
                yield from (f"{ratio}，{below}不得分" for ratio in _RATIO[:2])
        case Reverse(ratio):
            yield "reverse-ratio" if ratio else "reverse-linear"
        case Inside(None):
            yield "inside"
        case ModeratePoint():
            yield "moderate-point"
        case Bands(_, Axis.ACTUAL):
            yield _bands(method)
        case Deduct():
            yield from _deductions(method)
        case Sides(below, above) if {below.part, above.part} == {Part.EXACT}:
            if (below.start, above.start, below.full, above.full) == (None, None, FULL, FULL):
                caps = f"{_cap(below)}", f"{_cap(above)}"
                yield f"{_each('每低', below)}{caps[0]}，{_each('每高', above)}{caps[1]}"
        case PerUnit(points, per, None) if per.unit.name and not points.share:
            yield f"每完成{per}得{_figure(points.size)}分"
        case Held(PerUnit() as inner, least, most) if least == NONE and not most.share:
            yield from (f"{one}，最高{_earned(most)}" for one in sentences_of(inner))
        case Levels(given):
            yield "，".join(f"{word}{_earned(earned)}" for word, earned in given)
        case ByDay(days, rest) if len(days) > 1:
            phrases = [f"{_day(one)}{_earned(one.points)}" for one in days]
            yield "，".join([*phrases, f"其余{_earned(rest)}"])
        case Judged(judged):
            yield "，".join(map(_judgement, judged))
        case Calculated(expression, False) if expression == COMPLETION_TIMES_WEIGHT:
            yield "得分=完成率×分值"
        case Efficacy(worst, best):
            yield f"功效系数法计分，满意值{best}，不允许值{worst}"
        case _:
            return


def _day(band: DayBand) -> str:
    return "按期完成" if band.last is None else f"{band.last}完成"


def _bands(method: Bands) -> str:
    """Bands of the actual value; what they leave is said behind them."""
    phrases = [f"{_stretch(band)}{_earned(band.points)}" for band in method.bands]
    match method.base:
        case None:
            pass
        case Bands((Band(stretch, method=None, points=rest),), Axis.ACTUAL, None) if (
            stretch == _EVERYTHING
        ):
            phrases.append(f"其余{_earned(rest)}")
        case _:
            raise _Unsaid
    return "，".join(phrases)


def _stretch(band: Band) -> str:
    low, high = band.stretch.low, band.stretch.high
    if band.method is not None or band.axis is not None or (low is None and high is None):
        raise _Unsaid
    ends = ((low, band.stretch.low_closed), (high, band.stretch.high_closed))
    if (None, False) in ends:
        # What reaches on for ever has no end that could be open.
        raise _Unsaid
    if band.bare:
        if low is None or high is not None or not band.stretch.low_closed:
            raise _Unsaid
        return f"达到{_in_unit(low, band)}"
    if low is not None and low == high:
        return f"={_in_unit(low, band)}"
    above = _end(low, "≥" if band.stretch.low_closed else "＞", band)
    below = _end(high, "≤" if band.stretch.high_closed else "＜", band)
    return "且".join(end for end in (above, below) if end)


def _end(end: Fraction | None, sign: str, band: Band) -> str:
    return "" if end is None else f"{sign}{_in_unit(end, band)}"


def _in_unit(figure: Fraction, band: Band) -> str:
    if figure < 0 or not is_finite_decimal(figure):
        raise _Unsaid
    return str(Quantity.of(figure, band.unit))


def _deductions(method: Deduct) -> Iterator[str]:
    if method.above is None or method.part not in _PARTS:
        return
    cap = _cap(method)
    if method.part is not Part.EXACT and method.per.unit.without_scale != method.per.unit.name:
        # 不足10万元 is also a comparison with 10万元.
        return
    part = _PARTS[method.part].format(per=method.per)
    if method.events:
        if method.start is None and method.full == FULL and method.above:
            yield f"每发现{method.per}扣{_size(method.points)}{cap or '，扣完为止'}{part}"
        return
    front = ""
    if method.start is not None:
        front = f"{'≤' if method.above else '≥'}{method.start}{_earned(method.full)}，"
    elif method.full != FULL:
        return
    for word in _UP if method.above else _DOWN:
        yield f"{front}{_each(word, method)}{cap}{part}"
        if not cap:
            yield f"{front}{_each(word, method)}，扣完为止{part}"


def _cap(method: Deduct) -> str:
    return "" if method.cap is None else f"，最多扣{_size(method.cap)}"


def _each(word: str, method: Deduct) -> str:
    return f"{word}{method.per}扣{_size(method.points)}"


def _judgement(one: Judgement) -> str:
    """One level with its points; a range of points has no sentence that all readers agree on."""
    words = one.words or (_REACHED[one.claim] if one.claim else "")
    if one.low != one.high or not words or words.endswith(tuple(SCALE_OF)):
        raise _Unsaid
    return f"{words}{_earned(one.low)}"


def _earned(points: Points) -> str:
    if points == NONE:
        return "不得分"
    if points.off:
        return f"扣{_size(points)}"
    return "得满分" if points == FULL else f"得{_size(points)}"


def _size(points: Points) -> str:
    if points.plus:
        raise _Unsaid
    if points.share:
        return f"{_percent(points.size)}的分值"
    return f"{_figure(points.size)}分"


def _percent(share: Fraction) -> str:
    return f"{_figure(share * 100)}%"


def _figure(size: Fraction) -> str:
    if not is_finite_decimal(size):
        raise _Unsaid
    return decimal_of(size)
