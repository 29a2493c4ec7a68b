"""What a rule means, as a sentence in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from indicator_rules.diagnostics import Language, current_language
from indicator_rules.engine.directions import direction_of
from indicator_rules.model.comparison import Comparison, Direction, Trend
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

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOUNDS: Mapping[Comparison, tuple[str, str]] = {
    Comparison.AT_LEAST: ("at least {}", "不低于 {}"),
    Comparison.MORE_THAN: ("more than {}", "高于 {}（不含本数）"),
    Comparison.AT_MOST: ("at most {}", "不超过 {}"),
    Comparison.LESS_THAN: ("less than {}", "低于 {}（不含本数）"),
    Comparison.EQUAL: ("exactly {}", "等于 {}"),
    Comparison.ABOUT: ("about {}", "约 {}"),
}
_LEVELS: Mapping[Comparison, tuple[str, str]] = {
    Comparison.AT_LEAST: ("{} or higher", "{}及以上"),
    Comparison.MORE_THAN: ("higher than {}", "高于{}"),
    Comparison.AT_MOST: ("{} or lower", "{}及以下"),
    Comparison.LESS_THAN: ("lower than {}", "低于{}"),
    Comparison.EQUAL: ("{}", "{}"),
    Comparison.ABOUT: ("{}", "{}"),
}
_DIRECTIONS: Mapping[Direction, tuple[str, str]] = {
    Direction.HIGHER: ("higher is better", "越高越好"),
    Direction.LOWER: ("lower is better", "越低越好"),
    Direction.INSIDE: ("inside is better", "以适度为好"),
    Direction.EXACT: ("fixed, no more and no less", "为规定标准，不多不少"),
    Direction.OPEN: ("which way is better is open", "越高越好还是越低越好待定"),
}
_TRENDS: Mapping[Trend, tuple[str, str]] = {
    Trend.INCREASE: ("an increase", "增长"),
    Trend.DECREASE: ("a decrease", "下降"),
}


def meaning(rule: Rule) -> str:
    """One sentence; the parts of a compound are given by ``meaning`` of each."""
    match rule:
        case Threshold():
            return _threshold(rule)
        case Interval(low, high, low_closed, high_closed):
            first = _picked(_BOUNDS[Comparison.AT_LEAST if low_closed else Comparison.MORE_THAN])
            last = _picked(_BOUNDS[Comparison.AT_MOST if high_closed else Comparison.LESS_THAN])
            both = _picked((" and ", "，且"))
            return _about(rule.subject, first.format(low) + both + last.format(high))
        case Deadline():
            return _about(rule.subject, _deadline(rule))
        case Level(scale, level, comparison):
            words = _picked(_LEVELS[comparison]).format(level)
            known = _picked((" on the scale {}", "（等级“{}”）")).format(scale.name)
            return _about(rule.subject, words + known)
        case Change():
            return _about(rule.subject, _change(rule))
        case Qualitative():
            return _picked(("a requirement in words", "文字要求"))
        case AllOf():
            return _picked(("all of these", "以下各项均须达到"))
        case AnyOf():
            return _picked(("one of these", "以下各项达到其一即可"))
        case _:
            assert_never(rule)


def _threshold(rule: Threshold) -> str:
    bound = _picked(_BOUNDS[rule.comparison]) if rule.stated else "{}"
    figure = f"{rule.base}的{rule.quantity}" if rule.base else str(rule.quantity)
    words = bound.format(figure)
    if rule.per:
        words = _picked(("{} per {}", "{}（每{}）")).format(words, rule.per)
    if not rule.stated:
        words += _picked((", no sign written", "，未写比较符号"))
    way = direction_of(rule) if rule.stated else rule.direction or direction_of(rule)
    return _about(rule.subject, words + _picked((", ", "，")) + _picked(_DIRECTIONS[way]))


def _deadline(rule: Deadline) -> str:
    if rule.month is None:
        return _picked(("by day {} of every month", "每月{}日前")).format(rule.day)
    if rule.recurring:
        return _picked(("every year by {}-{}", "每年{}月{}日前")).format(rule.month, rule.day)
    if rule.year is None:
        return _picked(("by {}-{}, no year known", "{}月{}日前，年份不明")).format(
            rule.month, rule.day
        )
    return _picked(("by {}", "不晚于 {}")).format(rule.by)


def _change(rule: Change) -> str:
    words = _picked(_TRENDS[rule.trend])
    if rule.quantity is not None:
        of = _picked((" of ", ""))
        words += of + _picked(_BOUNDS[rule.comparison]).format(rule.quantity)
    if rule.base is not None:
        words += _picked((" against {}", "（与{}相比）")).format(rule.base)
    return words


def _about(subject: str | None, words: str) -> str:
    return words if subject is None else _picked(("{}: {}", "{}：{}")).format(subject, words)


def _picked(words: tuple[str, str]) -> str:
    return words[current_language() is Language.CHINESE]
