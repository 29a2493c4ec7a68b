"""Cells that claim a result without a figure (data): 已完成, 基本达成, 未达标.

A claim is a whole cell: words before, a verb, words after. The grammar of actual values takes
the patterns from here.
"""

from __future__ import annotations

import re

_DONE = ("完成", "达标", "达成", "达到", "实现", "落实", "开展")
_OBJECTS = ("年度", "预期", "既定", "计划", "绩效", "工作", "全部", "各项")
_OBJECT = (
    "目标值", "指标值", "目标任务", "目标", "指标", "任务", "计划", "要求", "效果", "值", "数",
)  # fmt: skip

_FULLY = (
    "已", "已经", "均", "均已", "全部", "全部已", "已全部", "圆满", "超额", "按时", "按期", "如期",
    "按时按质", "按质按量", "及时", "按要求", "按计划", "提前", "顺利",
)  # fmt: skip
_PARTLY = ("基本", "部分", "大部分", "大体", "初步", "正在")
_NOT = ("尚未", "未能", "没有", "未", "没", "不")
_IN_TIME = ("全部", "按时", "按期", "如期", "及时", "完全")

_MET_ALONE = (
    "是", "√", "✓", "✔", "☑", "Y", "y", "达标完成", "按时", "按期", "如期", "及时", "已按时",
    "全部按时", "未超", "未超预算", "未超出预算", "未超过预算", "没有超预算", "未超支",
    "未突破预算", "未超标", "未超计划", "未超过标准", "控制在预算内",
    "控制在预算以内", "控制在预算范围内", "控制在计划内", "控制在标准内", "预算内",
)  # fmt: skip
_UNMET_ALONE = (
    "否", "不是", "×", "✗", "✘", "N", "n", "逾期", "逾期完成", "延期", "延期完成", "超期",
    "超期完成", "不达标", "不合格", "没有", "超预算", "超出预算", "超过预算", "超支", "超标",
)  # fmt: skip
_END = r"\s*[。.;,!！]*\s*\Z"


def claim_patterns() -> dict[str, str]:
    """The terminals of claims, by name; a break inside a word counts for nothing."""
    target = f"{_some(_OBJECTS)}{_maybe(_OBJECT)}"
    met = f"{_some(_FULLY)}{_one((*_DONE, '做到'))}{target}{_maybe(('完成',))}"
    partial = f"{_one(_PARTLY)}{_one((*_DONE, '推进'))}{target}{_maybe(('并', '且'))}"
    partial += _maybe(("具有一定效果",))
    unmet = f"{_one(_NOT)}{_maybe(_IN_TIME)}{_one((*_DONE, '合格', '实施'))}{target}"
    unmet += _maybe(("且效果较差",))
    return {
        "CLAIMED_MET": rf"(?:{met}|{_one(_MET_ALONE)}){_END}",
        "CLAIMED_PARTIAL": rf"(?:{partial}){_END}",
        "CLAIMED_UNMET": rf"(?:{unmet}|{_one(_UNMET_ALONE)}){_END}",
    }


def _one(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(_spaced(word) for word in longest_first)})\s*"


def _some(words: tuple[str, ...]) -> str:
    return f"(?:{_one(words)})*"


def _maybe(words: tuple[str, ...]) -> str:
    return f"(?:{_one(words)})?"


def _spaced(word: str) -> str:
    return r"\s*".join(re.escape(character) for character in word)
