"""The words of a target in every order that means the same."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, TypeAlias, assert_never

from hypothesis import strategies as st

from indicator_rules.model.comparison import Comparison, Trend
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)
from indicator_rules.testing.strategies.figure_words import Pieces, figure_words

if TYPE_CHECKING:
    from collections.abc import Iterator

IN_FRONT = {
    Comparison.AT_LEAST: (
        "≥", ">=", "≧", "=>", "不低于", "不少于", "不小于", "不得低于", "不应少于", "至少",
        "大于等于", "大于或等于",
        "不允许低于",
    ),
    Comparison.MORE_THAN: (">", "大于", "高于", "多于", "超过", "超出"),
    Comparison.AT_MOST: (
        "≤", "<=", "≦", "不超过", "不高于", "不大于", "不多于", "不得超过", "至多", "最多",
        "小于等于",
        "严禁超过",
    ),
    Comparison.LESS_THAN: ("<", "小于", "低于", "少于", "未达到"),
    Comparison.EQUAL: ("=", "==", "等于"),
    Comparison.ABOUT: ("约", "大约"),
}  # fmt: skip
VERBS = {
    Comparison.AT_LEAST: ("达到", "提高到"),
    Comparison.AT_MOST: ("控制在", "压缩至"),
    Comparison.EQUAL: ("保持在", "稳定在"),
}
"""What is to be reached, come down to or held; a change has a verb of its own."""
BEHIND = {
    Comparison.AT_LEAST: ("以上", "及以上", "(含)以上", "以上(含)"),
    Comparison.MORE_THAN: ("以上(不含)",),
    Comparison.AT_MOST: ("以内", "以下", "及以下", "之内", "(含)以下"),
    Comparison.LESS_THAN: ("以下(不含)",),
    Comparison.ABOUT: ("左右", "上下"),
}
AROUND = {
    Comparison.AT_LEAST: (("≥", "以上"), ("不低于", "以上")),
    Comparison.AT_MOST: (("控制在", "以内"), ("≤", "以内")),
}
RISES = ("增长", "提高", "上升", "增加", "提升")
FALLS = ("下降", "降低", "减少")
BEFORE = {"上年": ("较上年", "比上年", "较去年"), "上年同期": ("同比", "较上年同期", "比上年同期")}
_AFTER_LABEL = ("", ":")
_BEHIND_IS = frozenset("0123456789><=≥≤")
"""What may stand behind 为, as in 完成率为90%."""


def pieces_of(rule: Rule) -> st.SearchStrategy[Pieces]:
    """The words of a target in some order that means the same."""
    match rule:
        case AllOf(parts):
            return _joined(parts, (";", ","))
        case AnyOf(parts):
            return _joined(parts, ("或", "或者"))
        case _:
            return st.sampled_from(list(words_of(rule)))


Single: TypeAlias = Threshold | Interval | Deadline | Level | Change | Qualitative


def words_of(rule: Single) -> Iterator[Pieces]:
    """Every order of words of a single target, the plainest first."""
    match rule:
        case Threshold():
            return _threshold(rule)
        case Interval():
            return interval_words(rule)
        case Deadline():
            return _deadline(rule)
        case Level():
            return _level(rule)
        case Change():
            return _change(rule)
        case Qualitative(text):
            return iter([(text,)])
        case _:
            assert_never(rule)


def _joined(parts: tuple[Rule, ...], words: tuple[str, ...]) -> st.SearchStrategy[Pieces]:
    """The parts with a word between each two."""

    def joined(found: tuple[Pieces, ...], word: str) -> Pieces:
        first, *rest = found
        return (*first, *(piece for one in rest for piece in (word, *one)))

    return st.builds(
        joined, st.tuples(*(pieces_of(part) for part in parts)), st.sampled_from(words)
    )


def _threshold(rule: Threshold) -> Iterator[Pieces]:
    for label in _labels(rule.subject):
        for figure in figure_words(rule.quantity):
            for front, behind in _compared(rule):
                aside = (f"{rule.base}的",) if rule.base else ()
                per = (f"每{rule.per}",) if rule.per else ()
                said = (*per, *front, *aside, *figure, *behind)
                yield (*label, *said)
                if len(label) == 1 and said[0][0] in _BEHIND_IS:
                    yield (*label, "为", *said)


def _compared(rule: Threshold) -> Iterator[tuple[Pieces, Pieces]]:
    """What stands in front of a figure and behind it; nothing where nothing compares."""
    if not rule.stated:
        yield (), ()
        return
    yield from signs(rule.comparison)
    yield from (((word,), ()) for word in VERBS.get(rule.comparison, ()))


def signs(comparison: Comparison) -> Iterator[tuple[Pieces, Pieces]]:
    """What compares in front of a figure and behind it, verbs apart."""
    yield from (((word,), ()) for word in IN_FRONT[comparison])
    yield from (((), (word,)) for word in BEHIND.get(comparison, ()))
    yield from (((front,), (behind,)) for front, behind in AROUND.get(comparison, ()))


def _labels(subject: str | None) -> list[Pieces]:
    if subject is None:
        return [()]
    return [(subject, word) if word else (subject,) for word in _AFTER_LABEL]


def interval_words(rule: Interval, *, bracketed: bool = True) -> Iterator[Pieces]:
    """Both bounds, with a word between them, signs in front, or in brackets."""
    for label in _labels(rule.subject):
        for low, high in _ends(rule.low, rule.high):
            if rule.low_closed and rule.high_closed:
                yield from ((*label, *low, word, *high) for word in ("-", "~", "至", "—"))
                if bracketed and not label and len(low) == len(high):
                    yield (f"[{''.join(low)},{''.join(high)}]",)
            lows = ("≥", "不低于") if rule.low_closed else (">", "大于")
            highs = ("≤", "不超过") if rule.high_closed else ("<", "小于")
            yield from (
                (*label, first, *low, word, second, *high)
                for first, second in zip(lows, highs, strict=True)
                for word in ("且", ",")
            )


def _ends(low: Quantity, high: Quantity) -> Iterator[tuple[Pieces, Pieces]]:
    """Both ends in digits; the unit may stand behind the second alone."""
    first, second = figure_words(low)[0], figure_words(high)[0]
    yield first, second
    yield from [(first[:1], second)] if low.unit.name == high.unit.name else []


def _deadline(rule: Deadline) -> Iterator[Pieces]:
    label = (rule.subject, ":") if rule.subject else ()
    if rule.month is None:
        yield from (
            (*label, "每月", f"{rule.day}{day}", word) for day in "日号" for word in ("前", "之前")
        )
        return
    year = (f"{rule.year}年",) if rule.year else ("每年",) if rule.recurring else ()
    month = f"{rule.month}月"
    yield from ((*label, *year, month, f"{rule.day}日", word) for word in ("前", "之前", "以前"))
    if not rule.recurring:
        yield (*label, "不晚于", *year, month, f"{rule.day}日")
    if rule.day == calendar.monthrange(rule.year or 2024, rule.month)[1]:
        yield from ((*label, *year, f"{month}底", word) for word in ("前", "之前"))
    if rule.year:
        yield (*label, f"{rule.year}-{rule.month:02d}-{rule.day:02d}", "前")
        yield (*label, f"{rule.year}.{rule.month}.{rule.day}", "前")
    if rule.year and (rule.month, rule.day) == (12, 31):
        yield (*label, *year, "底前")


def _level(rule: Level) -> Iterator[Pieces]:
    label = (rule.subject,) if rule.subject else ()
    words = rule.scale.levels[len(rule.scale.levels) - 1 - rule.rank]
    # 较差 alone is a comparison without a base.
    known = words[:1] if label else [word for word in words if not word.startswith("较")]
    for word in known:
        match rule.comparison:
            case Comparison.AT_LEAST:
                yield from ((*label, word, behind) for behind in ("及以上", "以上", "或以上"))
            case Comparison.AT_MOST:
                yield from ((*label, word, behind) for behind in ("及以下", "以下"))
            case Comparison.MORE_THAN:
                yield (*label, "高于", word)
            case Comparison.LESS_THAN:
                yield (*label, "低于", word)
            case _:
                yield (*label, word)


def _change(rule: Change) -> Iterator[Pieces]:
    label = (rule.subject,) if rule.subject else ()
    words = RISES if rule.trend is Trend.INCREASE else FALLS
    fronts = BEFORE.get(rule.base or "", (f"较{rule.base}",)) if rule.base else ("",)
    for front in fronts:
        before = (*label, front) if front else label
        for word in words:
            if rule.quantity is None:
                yield (*before, word)
                continue
            for figure in figure_words(rule.quantity)[:2]:
                yield from (
                    (*before, word, *ahead, *figure, *behind)
                    for ahead, behind in signs(rule.comparison)
                )
