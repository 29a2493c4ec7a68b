"""Words of cells that hold no figure: claims, statements, marks."""

from __future__ import annotations

from indicator_rules.model.claims import Claim

CLAIMS = {
    Claim.MET: (
        "完成目标值", "已完成", "达标", "按时完成", "达成年度指标", "圆满完成", "超额完成",
        "全部完成目标任务", "达到预期目标", "是",
        "√",
    ),
    Claim.PARTIAL: ("部分完成", "基本完成", "基本达成目标", "部分达成并具有一定效果", "正在推进"),
    Claim.UNMET: ("未完成", "未达标", "尚未完成", "未按时完成", "逾期", "否", "×"),
}  # fmt: skip
STATEMENTS = (
    "按计划推进", "成效明显", "群众普遍认可", "工作有序开展", "已建立长效机制", "见附件说明",
    "受汛期影响有所推迟",
)  # fmt: skip
MISSING = ("", "/", "—", "-", "*", "未填")
NOT_APPLICABLE = ("不适用", "N/A", "不涉及", "未涉及")
