"""Cells of a table that say nothing of their own (data): marks, references, headings, templates."""

from __future__ import annotations

from indicator_rules.language.lazily import lazily

_MARKS = (
    r"/|#(?:REF|N/A|VALUE|DIV/0|NAME)[!?]?|[^0-9]{0,8}[XxX×*_]{2,}[^0-9]{0,8}|无|略|空|N/?A|n/?a|不适用|待定|同上|待补充|另附|待完善|暂无|未填"
    r"|注[:：]?\s*[0-9]{0,2}|其中[:：]?|备注[:：]?|合计|小计|共计|总计"
)
_HEADINGS = (
    "(?:年度|年初|全年|调整|实际|预期|计划|三级|二级|一级|绩效)*"
    "(?:指标值|目标值|完成值|实现值|指标|目标|分值|得分|权重|单位|计量单位|指标名称|指标内容|评分标准|评价标准)"
    r"(?:\(.{0,6}\))?[:：]?"
)
_PROMPTS = "(?:请|此处)(?:输入|填写|选择|填)[^0-9≥≤<>=]{0,20}"
_CHOICES = (
    r"(?:[□☐○◯]\s*\w{1,6}\s*){2,}"
    r"|(?:是|有|达标|合格)\s*/\s*(?:否|无|不达标|不合格)"
    r"|优秀?\s*/\s*良好?(?:\s*/\s*(?:中|一般|合格))?(?:\s*/\s*(?:差|不合格))?"
)
_PAGES = (
    r"第?\s*[0-9]+\s*页(?:\s*[,，/]?\s*共\s*[0-9]+\s*页)?|[0-9]+\s*/\s*[0-9]+\s*页|-\s*[0-9]+\s*-"
)
_REFERENCES = (
    r"(?:同|如)(?:附件|附表|下表|上表|后)[^≥≤<>=]{0,8}"
    r"|(?:详见|参见|详情见|详情请见|见)[^≥≤<>=]{0,20}"
    r"(?:附件|附表|文件|方案|合同|说明|后|表|材料|资料|报告|备注)[^≥≤<>=]{0,8}"
)
_NOTHING = lazily(f"{_MARKS}|{_HEADINGS}|{_PROMPTS}|{_CHOICES}|{_PAGES}|{_REFERENCES}")


def says_nothing(cell: str) -> bool:
    """Whether a whole cell is furniture of the table, and no target."""
    return _NOTHING.fullmatch(cell) is not None
