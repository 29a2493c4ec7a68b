"""The field table of profile files: every key, of what kind, with a sample."""

from __future__ import annotations

from indicator_rules.model.profile import Half, Kind, Policy, Step
from indicator_rules.specfile.fields import READER, Field, table_of

PROFILE_SCHEMA = "indicator-rules-profile/1"
_KINDS = {
    Kind.EXECUTION.value: "预算执行率",
    Kind.SATISFACTION.value: "满意度指标",
    Kind.HIGHER.value: "正向指标",
    Kind.LOWER.value: "反向指标",
    Kind.INTERVAL.value: "区间指标",
    Kind.DEADLINE.value: "时效指标",
    Kind.LEVEL.value: "等次指标",
    Kind.CHANGE.value: "增减指标",
}
_DIRECT = "达标得满分，不达标不得分"
_METHODS = "methods: {higher: 按完成比例得分，低于60%不得分}"

OVER_ACHIEVED = table_of(
    "over-achieved", "超额完成",
    Field("noted", "text", "noted: 120%", "completion from which a finding is made",
          "超过此完成率即提示"),
    Field("explained", "text", "explained: 130%", "completion that needs a reason",
          "超过此完成率须说明原因"),
    Field("of-zero", "number", "of-zero: 30",
          "against a target of 0, the figure that needs a reason", "目标值为 0 时须说明原因的数值"),
)  # fmt: skip
METHODS = table_of(
    "methods", "评分方法",
    *(
        Field(kind, "method", f"{kind}: {_DIRECT}", f"of {kind} indicators", f"{words}的评分方法")
        for kind, words in _KINDS.items()
    ),
)  # fmt: skip
LEVELS = table_of(
    "levels", "评判等级",
    Field("wording", "text", "wording: 年度指标", "what this version calls its levels",
          "本办法对各等级的称法",
          required=True),
    Field("met", "text", "met: ≥80%且≤100%", "reached", "达成预期的比例", required=True),
    Field("partial", "text", "partial: ≥60%且<80%", "partly reached",
          "部分达成预期的比例", required=True),
    Field("unmet", "text", "unmet: ≥0%且<60%", "not reached", "未达成预期的比例", required=True),
)  # fmt: skip
ROUNDING = table_of(
    "rounding", "取整",
    Field("places", "choice", "places: 2", "places after the point", "小数位数",
          choices=("0", "1", "2", "3", "4")),
    Field("mode", "choice", "mode: half-up", "how",
          "取整方式", choices=tuple(mode.value for mode in Half)),
    Field("at", "choice", "at: total", "when",
          "何时取整", choices=tuple(step.value for step in Step)),
)  # fmt: skip
PROFILE = table_of(
    "the profile", "办法文件",
    Field("schema", "choice", f"schema: {PROFILE_SCHEMA}", "the form of this file", "本文件的格式",
          required=True, choices=(PROFILE_SCHEMA,)),
    Field("name", "text", "name: our-district", "what specs call it",
          "自评表引用它的名称", required=True),
    Field("title", "text", "title: 某区绩效自评办法", "what the document is called", "文件的标题",
          required=True),
    Field("number", "text", "number: 某财〔2023〕1号", "the number of the document", "文号"),
    Field("date", "text", "date: 2023-03-01", "the day of the document", "发文日期"),
    Field("verified", "choice", "verified: false", "whether it was held against the document",
          "是否已与原文核对",
          choices=("true", "false")),
    Field("notes", "list", "notes: [定性指标按三档评分]", *READER, each="text"),
    Field("extends", "profile", "extends: mof-2020-10",
          "the profile that holds where this is silent", "本文件未写之处所依据的办法"),
    Field("about", "text", "about: 5%", "how far 约 and 左右 reach, of the figure",
          "“约”“左右”允许的偏差，占数值的比例"),
    Field("equal", "choice", "equal: exact", "whether = is met by more than the figure",
          "“=”是否可由超过来达成",
          choices=("reached", "exact")),
    Field("reverse", "choice", "reverse: ratio", "completion where lower is better: 2-a/t or t/a",
          "反向指标的完成率：2-a/t 或 t/a",
          choices=("linear", "ratio")),
    Field("over-achieved", "mapping", "over-achieved: {noted: 120%, explained: 130%, of-zero: 30}",
          "completion that is noted and that needs a reason, and the figure against a target of 0",
          "须提示、须说明原因的完成率，以及目标值为 0 时的数值", table=OVER_ACHIEVED),
    Field("methods", "mapping", _METHODS, "the method of each kind of indicator",
          "各类指标的评分方法", table=METHODS),
    Field("levels", "mapping",
          "levels: {wording: 年度指标, met: ≥80%且≤100%, partial: ≥60%且<80%, unmet: ≥0%且<60%}",
          "the shares of the points that each level of a judgement allows",
          "定性评判各等级所占分值的比例", table=LEVELS),
    Field("missing", "choice", "missing: zero", "what becomes of points without an actual value",
          "没有实际值时分值如何处理",
          choices=tuple(policy.value for policy in Policy)),
    Field("not-applicable", "choice", "not-applicable: exclude",
          "what becomes of the points of what does not apply", "不适用的指标分值如何处理",
          choices=tuple(policy.value for policy in Policy)),
    Field("moves", "mapping", "moves: {满意度: 效益}",
          "the heading that takes the points of another that does not apply",
          "不适用指标的分值转入哪个一级指标", each="text"),
    Field("rounding", "mapping", "rounding: {places: 2, mode: half-up, at: total}",
          "to how many places, how and when", "保留几位小数、如何取整、何时取整",
          table=ROUNDING),
    Field("bonus", "number", "bonus: 0", "the most that can be added to a total",
          "总分之外最多可加的分数"),
    Field("grades", "mapping", "grades: {优: ≥90, 良: ≥80且<90, 中: ≥60且<80, 差: <60}",
          "the totals that earn each grade, from the best to the worst",
          "各等级对应的总分，由高到低", each="text"),
    Field("aliases", "mapping", "aliases: {优秀: 优}", "other names of grades", "等级的其他名称",
          each="text"),
    Field("schemes", "list", "schemes: [{产出: 50, 效益: 30, 满意度: 10, 执行率: 10}]",
          "the headings of a table with their points, one mapping for each way to divide them",
          "各一级指标及其分值，每种分法一项", each="headings"),
)  # fmt: skip
