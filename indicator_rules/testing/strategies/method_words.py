"""Scoring sentences, and the names of methods, that read as a method."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules.model.claims import Claim
from indicator_rules.model.methods import (
    FULL,
    NONE,
    ByDay,
    Calculated,
    DayBand,
    Deduct,
    Direct,
    Efficacy,
    Formulaic,
    Inside,
    Judged,
    Levels,
    ModeratePoint,
    Part,
    PerUnit,
    Points,
    Proportional,
    Reverse,
    Sides,
)
from indicator_rules.model.quantity import fraction_text, is_finite_decimal
from indicator_rules.testing.strategies.method_parts import COMPLETION_TIMES_WEIGHT, WORDS
from indicator_rules.testing.strategies.spellings import widths

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIRECT = (
    "达标得满分，不达标不得分", "未达标不得分，达标得满分", "完成目标得满分，否则不得分", "direct",
)  # fmt: skip
_RATIO = ("按完成比例得分", "未完成的按比例得分", "proportional")
_FORMULA = ("得分=完成率×分值",)
_PARTS = {
    Part.EXACT: "",
    Part.UP: "，不足{per}按{per}计算",
    Part.DOWN: "，不足{per}的不扣分",
}
_DOWN = ("每低", "每降低", "每低于目标值")
_UP = ("每高", "每超过", "每超出")
_REACHED = ("完成", "部分完成", "未完成")


def method_texts(method: Formulaic) -> st.SearchStrategy[str]:
    """Scoring sentences (评分标准) that read as a method equal to this one.

    达标得满分，不达标不得分; 按完成比例得分，低于60%不得分; 每低1个百分点扣0.5分，扣完为止;
    points for each unit, levels, judgements, 功效系数; and names such as reverse-ratio.
    Signs and digits come in both widths. Shrinks toward the sentence that tables have most often.

    Raises:
        InvalidArgument: nobody writes this method as a sentence; ``sayable`` tells.
    """
    words = method_words(method)
    if not words:
        msg = f"method={method!r} has no sentence"
        raise InvalidArgument(msg)
    return st.sampled_from(words).flatmap(
        lambda text: st.just(text) if text.isascii() else widths(text)
    )


def sayable(method: Formulaic) -> bool:
    """Whether a method has sentences."""
    return bool(method_words(method))


def method_words(method: Formulaic) -> list[str]:
    """The sentences of a method, the commonest first; none where they cannot say its figures."""
    try:
        return list(_sentences(method))
    except _Unsaid:
        return []


class _Unsaid(Exception):  # noqa: N818
    """A figure that no decimal is."""


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
        case Deduct():
            yield from _deductions(method)
        case Sides(below, above) if {below.part, above.part} == {Part.EXACT}:
            yield f"{_each('每低', below)}，{_each('每高', above)}"
        case PerUnit(points, per, None) if per.unit.name and not points.share:
            yield f"每完成{per}得{_figure(points.size)}分"
        case Levels(given):
            yield "，".join(f"{word}{_earned(earned)}" for word, earned in given)
        case ByDay(days, rest) if len(days) > 1:
            phrases = [f"{_day(one)}{_earned(one.points)}" for one in days]
            yield "，".join([*phrases, f"其余{_earned(rest)}"])
        case Judged():
            yield from _judgement(method)
        case Calculated(expression, False) if expression == COMPLETION_TIMES_WEIGHT:
            yield from _FORMULA
        case Efficacy(worst, best):
            yield f"功效系数法计分，满意值{best}，不允许值{worst}"
        case _:
            return


def _day(band: DayBand) -> str:
    return "按期完成" if band.last is None else f"{band.last}完成"


def _deductions(method: Deduct) -> Iterator[str]:
    plain = (method.start, method.full, method.events) == (None, FULL, False)
    if not plain or method.above is None or method.part not in _PARTS:
        return
    cap = "" if method.cap is None else f"，最多扣{_size(method.cap)}"
    part = _PARTS[method.part].format(per=method.per)
    for word in _UP if method.above else _DOWN:
        yield f"{_each(word, method)}{cap}{part}"
        if not cap:
            yield f"{_each(word, method)}，扣完为止{part}"


def _each(word: str, method: Deduct) -> str:
    return f"{word}{method.per}扣{_size(method.points)}"


def _judgement(method: Judged) -> Iterator[str]:
    """A sentence of three levels, each with points of its own."""
    fixed = all(one.low == one.high for one in method.bands)
    if fixed and [(one.claim, one.words) for one in method.bands] == list(
        zip(Claim, WORDS, strict=True)
    ):
        pairs = zip(_REACHED, method.bands, strict=True)
        yield "，".join(f"{word}{_earned(one.low)}" for word, one in pairs)


def _earned(points: Points) -> str:
    if points == NONE:
        return "不得分"
    return "得满分" if points == FULL else f"得{_size(points)}"


def _size(points: Points) -> str:
    if points.share:
        return f"{_percent(points.size)}的分值"
    return f"{_figure(points.size)}分"


def _percent(share: Fraction) -> str:
    return f"{_figure(share * 100)}%"


def _figure(size: Fraction) -> str:
    if not is_finite_decimal(size):
        raise _Unsaid
    return fraction_text(size)
