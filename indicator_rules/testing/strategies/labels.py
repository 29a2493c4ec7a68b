"""What stands around a figure in the tables of officials: labels, periods, requirements."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

LABELS = (
    "完成率", "合格率", "满意度", "覆盖率", "办结率", "培训场次", "受益人数", "成本", "投诉率",
    "工程进度",
    "服务对象满意度", "重点项目资金到位率",
)  # fmt: skip
REQUIREMENTS = (
    "制度健全", "持续改善", "符合上级有关规定", "项目可持续", "效果显著", "运转有序", "不断完善",
    "落实24小时值班制度",
    "符合“十四五”规划要求", "落实中央八项规定", "不低于行业标准", "有效保障，群众放心",
    "提升基层治理水平（线上线下）",
)  # fmt: skip
"""The last ones hold digits, comparing words and signs that make no figure."""


@cache
def labels() -> st.SearchStrategy[str]:
    """Labels in front of a figure (指标名称). Shrinks toward 完成率."""
    return st.sampled_from(LABELS)
