"""Cells without a figure (data): claims, blanks and not-applicable marks."""

from __future__ import annotations

import re

from indicator_rules.model.actuals import Claim

MISSING = frozenset({"", "/", "\\", "-", "--", "---", "无", "*", "空", "未填", "未填写", "未提供"})
NOT_APPLICABLE = frozenset({"不适用", "N/A", "n/a", "NA", "不涉及", "未涉及"})

_TARGETS = (
    "(?:年度|预期|既定|计划|绩效|工作|全部|各项)*"
    "(?:目标值|指标值|目标任务|目标|指标|任务|计划|要求|值|数)?"
)
_UNMET = re.compile(
    rf"^(?:尚未|未能|没有|未|没|不)(?:全部|按时|按期|如期|及时|完全)?(?:完成|达标|达成|达到|实现|落实|合格|开展|实施){_TARGETS}(?:且效果较差)?$"
    r"|^(?:否|不是|×|✗|✘|N|n|逾期|逾期完成|延期|延期完成|超期|超期完成|不达标|不合格|没有)$"
)
_PARTIAL = re.compile(
    rf"^(?:基本|部分|大部分|大体|初步|正在)(?:完成|达标|达成|达到|实现|落实|推进){_TARGETS}(?:并|且)?(?:具有一定效果)?$"
)
_MET = re.compile(
    rf"^(?:已|已经|均|均已|全部|全部已|已全部|圆满|超额|按时|按期|如期|按时按质|按质按量|及时|按要求|按计划|提前|顺利)*"
    rf"(?:完成|达标|达成|达到|实现|落实|开展|做到){_TARGETS}(?:完成)?$"
    r"|^(?:是|√|✓|✔|☑|Y|y|达标完成|按时|按期|如期|及时|已按时|全部按时)$"
)


def claim_of(text: str) -> Claim | None:
    """What a cell claims of its target, or None where it is no claim."""
    squeezed = "".join(text.split()).strip("。.;,！!")
    if _UNMET.match(squeezed):
        return Claim.UNMET
    if _PARTIAL.match(squeezed):
        return Claim.PARTIAL
    return Claim.MET if _MET.match(squeezed) else None
