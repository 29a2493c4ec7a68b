"""What could have stood at a place of a text, in the words of the field."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Expected(StrEnum):
    """What belongs at a place where something else was found."""

    FIGURE = "figure"
    WHOLE_FIGURE = "whole figure"
    ONE_FIGURE = "one figure"
    FIGURE_WITH_COMPARISON = "figure with comparison"
    NO_FORMULA = "no formula"
    UNIT_OR_END = "unit or end"
    COMPARISON = "comparison"
    END_OR_TARGET = "end or target"
    DAY = "day"
    YEAR = "year"
    RANK = "rank"
    LEVEL = "level"
    CHANGE = "change"
    QUOTES = "quotes"
    BRACKET = "bracket"


PHRASES: Mapping[Expected, tuple[str, str]] = MappingProxyType(
    {
        Expected.FIGURE: ("a figure", "数值"),
        Expected.WHOLE_FIGURE: ("a figure that nothing runs into", "前后没有多余字符的数值"),
        Expected.ONE_FIGURE: ("one figure", "一个数值"),
        Expected.FIGURE_WITH_COMPARISON: (
            "a figure with a comparison, as in ＜80%",
            "带比较符号的数值，如 ＜80%",
        ),
        Expected.NO_FORMULA: (
            "the figure to reach, without its formula",
            "目标数值本身，而不是计算公式",
        ),
        Expected.UNIT_OR_END: ("a unit or the end", "计量单位或结束"),
        Expected.COMPARISON: ("a comparison", "比较符号"),
        Expected.END_OR_TARGET: ("the end or a further target", "结束或另一个目标"),
        Expected.DAY: ("a date such as 12月31日前", "日期，如 12月31日前"),
        Expected.YEAR: ("a year, as in 2024年", "年份，如 2024年"),
        Expected.RANK: ("a rank, as in 前3名", "名次，如 前3名"),
        Expected.LEVEL: ("a level, as in 良好及以上", "等级，如 良好及以上"),
        Expected.CHANGE: ("a change such as 增长 or 下降", "“增长”或“下降”等变化"),
        Expected.QUOTES: (
            "a comparison, or quotes around what is a name",
            "比较符号；若为名称请加引号",
        ),
        Expected.BRACKET: ("the other bracket", "成对的括号"),
    }
)
"""What a message calls it, in English and Chinese."""

_BY_KIND = (
    ("QTY", Expected.FIGURE),
    ("DAY", Expected.DAY),
    ("CMP", Expected.COMPARISON),
)
"""Kinds that tell what is expected where a text cannot end, the most telling first."""


def expected_after(accepted: frozenset[str]) -> Expected:
    """What belongs behind a state of the parser, by the kinds of tokens that it accepts.

    A state accepts many kinds; people are told the one that they most likely left out.
    """
    if "$END" in accepted:
        return Expected.UNIT_OR_END if "AFTER" in accepted else Expected.END_OR_TARGET
    return next((one for kind, one in _BY_KIND if kind in accepted), Expected.END_OR_TARGET)
