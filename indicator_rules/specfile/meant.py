"""What an author meant who wrote a key in Chinese, or a number in words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher, get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING

from indicator_rules.language.tokens.numerals import numeral
from indicator_rules.model.refusal import Refusal
from indicator_rules.source import half_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indicator_rules.specfile.fields import Table

_LONGEST = 40
_LEAST_ALIKE = 0.3
"""A sign or two in common is no likeness."""
_KEYS = MappingProxyType(
    {
        "格式": "schema", "模式": "schema", "标题": "title",
        "名称": "name", "指标名称": "name", "三级指标": "name",
        "单位": "organization", "填报单位": "organization", "单位名称": "organization",
        "部门": "organization", "部门名称": "organization", "年度": "period", "年份": "period",
        "期间": "period", "办法": "profile", "口径": "profile", "指标": "indicators",
        "指标体系": "indicators", "下级指标": "indicators", "绩效指标": "indicators",
        "分值": "weight", "权重": "weight", "满分": "weight", "计量单位": "unit",
        "目标": "target", "目标值": "target", "指标值": "target", "年度指标值": "target",
        "实际值": "actual", "完成值": "actual", "实际完成值": "actual", "年度实现值": "actual",
        "完成情况": "actual", "评分标准": "method", "评分方法": "method", "计分方法": "method",
        "评分规则": "method", "评定得分": "rated", "评定": "rating", "扣分": "deducted",
        "方向": "direction", "预算数": "budget", "全年预算数": "budget",
        "执行数": "spent", "全年执行数": "spent", "偏差原因": "reason", "原因": "reason",
        "未完成原因": "reason",
        "备注": "note", "说明": "note", "得分": "published", "公布": "published",
        "填报": "published", "数据": "figures",
        "勾稽关系": "identities", "占比": "shares", "增长率": "growth", "总分": "points",
        "加分": "bonus", "一票否决": "veto", "等级": "grade", "完成率": "completion",
    }
)  # fmt: skip
"""What a table calls the values of keys. 单位 is the unit of an indicator, see ``key_meant``."""
_VALUES = MappingProxyType(
    {
        "met": "达标", "partial": "部分达标", "unmet": "未达标", "higher": "正向",
        "lower": "反向", "inside": "适度", "exact": "定值", "open": "方向待定",
    }
)  # fmt: skip
"""What an officer calls the values of keys that take one of several."""
_QUOTES = re.compile("[“”‘’\"'「」]")
_FIGURE = re.compile(r"([0-9]+(?:\.[0-9]+)?)[分%点]?")
_WORDS = re.compile("([零〇一二两三四五六七八九十百半点]{1,9})分?")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def key_meant(key: str, table: Table) -> str | None:
    """The key of a table that was meant: nearly the same, or what it is called in Chinese."""
    if len(key) > _LONGEST:
        return None
    key = half_width(key)
    named = "unit" if key == "单位" and "unit" in table.fields else _KEYS.get(key)
    near = [named] if named in table.fields else get_close_matches(key, table.fields, n=1)
    return next(iter(near), None)


def choices_for(text: str, choices: Iterable[str]) -> tuple[str, ...]:
    """The values that a key takes, that which a text means in Chinese before the others."""
    said = half_width(text).strip()
    return tuple(sorted(choices, key=lambda one: _VALUES.get(one) != said))


def in_chinese(value: str) -> str:
    """A value of a key with what an officer calls it: met（达标）."""
    return f"{value}（{_VALUES[value]}）" if value in _VALUES else value


def closest_first(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Names that there are, those most like one that there is not before the others."""
    return tuple(sorted(names, key=lambda one: likeness(name, one), reverse=True))


def likeness(text: str, other: str) -> float:
    """How much of a text is that of a name, from 0 to 1; its beginning is nearly all of it."""
    name, said = other.lower(), text.lower()
    if said and name.startswith(said):
        return 1.0
    ratio = SequenceMatcher(a=name, b=said).ratio()
    return ratio if ratio >= _LEAST_ALIKE else 0.0


def number_meant(text: str, kind: str) -> str | None:
    """The digits that were meant, or None where that is not certain: 十分, “5”, 90%, 2023年度."""
    bare = _QUOTES.sub("", half_width(text)).strip()
    if kind == "year":
        years = _YEAR.findall(bare)
        return years[0] if len(years) == 1 else None
    if figure := _FIGURE.fullmatch(bare):
        return figure[1]
    words = _WORDS.fullmatch(bare)
    try:
        return None if words is None else str(numeral(words[1]))
    except (Refusal, ArithmeticError, LookupError):
        return None
