"""Words of the reports, in both languages."""

from __future__ import annotations

from indicator_rules.diagnostics import Language, current_language
from indicator_rules.model.results import Basis, Verdict

_WORDS = {
    "target": ("target", "目标值"),
    "actual": ("actual", "实际值"),
    "verdict": ("verdict", "是否达标"),
    "basis": ("rests on", "依据"),
    "completion": ("completion", "完成率"),
    "printed": ("printed", "表中填列"),
    "indicator": ("indicator", "指标"),
    "weight": ("weight", "分值"),
    "score": ("score", "得分"),
    "published": ("published score", "填报得分"),
    "computed": ("computed score", "核算得分"),
    "published-total": ("published total", "填报总分"),
    "published-grade": ("published grade", "填报等级"),
    "reason": ("reason", "偏差原因"),
    "total": ("total", "总分"),
    "grade": ("grade", "等级"),
    "waiting": ("rows that wait", "待定指标"),
    "level1": ("level 1", "一级指标"),
    "level2": ("level 2", "二级指标"),
    "level3": ("level 3", "三级指标"),
    "indicator3": ("indicator", "三级指标"),
    "findings": ("findings", "审核意见"),
    "met": ("met", "达标"),
    "partial": ("partly met", "部分达标"),
    "unmet": ("not met", "未达标"),
    "undetermined": ("undetermined", "待定"),
    "measured": ("measured", "数值"),
    "bounded": ("a bound", "范围"),
    "claimed": ("a claim", "仅有结论"),
    "stated": ("wording", "文字表述"),
    "paraphrased": ("paraphrase", "文字相近"),
    "nothing": ("nothing", "未填"),
    "curve": ("curve", "得分曲线"),
    "law-bounded": ("outside 0 to weight", "超出分值"),
    "law-monotone": ("falls", "得分下降"),
    "law-full-at-target": ("full marks", "满分与达标不一致"),
    "law-continuous": ("jump", "跳变"),
    "profile": ("profile", "办法"),
    "pass-mark": ("pass mark", "及格线"),
    "days-late": ("days late", "逾期天数"),
    "comma": (", ", "，"),
    "steps": ("steps of the scores", "计分过程"),
    "step": ("steps", "计分过程"),
}
VERDICT = {verdict: verdict.value for verdict in Verdict}
BASIS = {basis: basis.value for basis in Basis}


def label(key: str) -> str:
    """A word of a report in the reader's language."""
    english, chinese = _WORDS[key]
    return chinese if current_language() is Language.CHINESE else english
