"""The field table of profile files: every key, of what kind, with a sample."""

from __future__ import annotations

from indicator_rules.model.profile import Half, Kind, Policy, Step
from indicator_rules.specfile.fields import Field, table_of

PROFILE_SCHEMA = "indicator-rules-profile/1"
_KINDS = [kind.value for kind in Kind if kind not in {Kind.QUALITATIVE, Kind.COMPOUND}]
_DIRECT = "达标得满分，不达标不得分"
_METHODS = "methods: {higher: 按完成比例得分，低于60%不得分}"

PROFILE = table_of(
    "the profile", "办法文件",
    Field("schema", "choice", f"schema: {PROFILE_SCHEMA}", "the form of this file",
          required=True, choices=(PROFILE_SCHEMA,)),
    Field("name", "text", "name: our-district", "what specs call it", required=True),
    Field("title", "text", "title: 某区绩效自评办法", "what the document is called",
          required=True),
    Field("number", "text", "number: 某财〔2023〕1号", "the number of the document"),
    Field("date", "text", "date: 2023-03-01", "the day of the document"),
    Field("verified", "choice", "verified: false", "whether it was held against the document",
          choices=("true", "false")),
    Field("notes", "list", "notes: [定性指标按三档评分]", "anything for a reader"),
    Field("extends", "text", "extends: mof-2020-10", "the profile that holds where this is silent"),
    Field("about", "text", "about: 5%", "how far 约 and 左右 reach, of the figure"),
    Field("equal", "choice", "equal: exact", "whether = is met by more than the figure",
          choices=("reached", "exact")),
    Field("reverse", "choice", "reverse: ratio", "completion where lower is better: 2-a/t or t/a",
          choices=("linear", "ratio")),
    Field("over-achieved", "mapping", "over-achieved: {noted: 120%, explained: 130%, of-zero: 30}",
          "completion that is noted and that needs a reason, and the figure against a target of 0"),
    Field("methods", "mapping", _METHODS, "the method of each kind of indicator"),
    Field("levels", "mapping",
          "levels: {wording: 年度指标, met: ≥80%且≤100%, partial: ≥60%且<80%, unmet: ≥0%且<60%}",
          "the shares of the points that each level of a judgement allows"),
    Field("missing", "choice", "missing: zero", "what becomes of points without an actual value",
          choices=tuple(policy.value for policy in Policy)),
    Field("not-applicable", "choice", "not-applicable: exclude",
          "what becomes of the points of what does not apply",
          choices=tuple(policy.value for policy in Policy)),
    Field("moves", "mapping", "moves: {满意度: 效益}",
          "the heading that takes the points of another that does not apply"),
    Field("rounding", "mapping", "rounding: {places: 2, mode: half-up, at: total}",
          "to how many places, how and when"),
    Field("bonus", "number", "bonus: 0", "the most that can be added to a total"),
    Field("grades", "mapping", "grades: {优: ≥90, 良: ≥80且<90, 中: ≥60且<80, 差: <60}",
          "the totals that earn each grade, from the best to the worst"),
    Field("aliases", "mapping", "aliases: {优秀: 优}", "other names of grades"),
    Field("schemes", "list", "schemes: [{产出: 50, 效益: 30, 满意度: 10, 执行率: 10}]",
          "the headings of a table with their points, one mapping for each way to divide them"),
)  # fmt: skip
OVER_ACHIEVED = table_of(
    "over-achieved", "超额完成",
    Field("noted", "text", "noted: 120%", "completion from which a finding is made"),
    Field("explained", "text", "explained: 130%", "completion that needs a reason"),
    Field("of-zero", "number", "of-zero: 30",
          "against a target of 0, the figure that needs a reason"),
)  # fmt: skip
METHODS = table_of(
    "methods", "评分方法",
    *(Field(kind, "method", f"{kind}: {_DIRECT}", f"of {kind} indicators") for kind in _KINDS),
)  # fmt: skip
LEVELS = table_of(
    "levels", "评判等级",
    Field("wording", "text", "wording: 年度指标", "what this version calls its levels",
          required=True),
    Field("met", "text", "met: ≥80%且≤100%", "reached", required=True),
    Field("partial", "text", "partial: ≥60%且<80%", "partly reached", required=True),
    Field("unmet", "text", "unmet: ≥0%且<60%", "not reached", required=True),
)  # fmt: skip
ROUNDING = table_of(
    "rounding", "取整",
    Field("places", "choice", "places: 2", "places after the point",
          choices=("0", "1", "2", "3", "4")),
    Field("mode", "choice", "mode: half-up", "how", choices=tuple(mode.value for mode in Half)),
    Field("at", "choice", "at: total", "when", choices=tuple(step.value for step in Step)),
)  # fmt: skip
