"""The field table: every key a file may have, where, of what kind, with a sample."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = "indicator-rules/1"
CASES_SCHEMA = "indicator-rules-cases/1"


@frozen
class Field:
    """One key: its kind, how it is written, what it means, whether it must be there.

    ``table`` holds the keys of a mapping that is the value, or of each mapping in a list.
    """

    key: str
    kind: str
    sample: str
    docs: str
    required: bool = False
    choices: tuple[str, ...] = ()
    table: Table | None = None


@frozen
class Table:
    """The keys of one kind of mapping, and what the mapping is called."""

    fields: Mapping[str, Field]
    name: str
    name_zh: str


def table_of(name: str, name_zh: str, *fields: Field) -> Table:
    """A table of fields under the name that messages use."""
    return Table(MappingProxyType({field.key: field for field in fields}), name, name_zh)


_CHILD = "[{name: 培训场次, target: 不少于8场, weight: 5}]"

GROWTH = table_of(
    "a growth rate", "增长率",
    Field("figure", "text", "figure: 本年支出", "the figure that grew, by its name",
          required=True),
    Field("printed", "text", "printed: 增长5.6%", "the rate as printed", required=True),
    Field("before", "text", "before: 上年支出", "the earlier figure, by its name"),
    Field("by", "text", "by: 0.3万元", "the difference, where that is printed"),
    Field("note", "text", "note: 见附件", "anything for a reader"),
)  # fmt: skip
SETTINGS = table_of(
    "checks", "检查设置",
    Field("select", "list", "select: [IR3]", "only these codes or beginnings of codes"),
    Field("ignore", "list", "ignore: [IR306]", "not these codes"),
    Field("severity", "mapping", "severity: {IR306: note}",
          "how much a finding matters: error, warning or note"),
)  # fmt: skip
SPEC = table_of(
    "the spec", "自评表",
    Field("schema", "choice", f"schema: {SCHEMA}", "the form of this file",
          required=True, choices=(SCHEMA,)),
    Field("title", "text", "title: 2023年度部门整体支出绩效自评", "what the table is called",
          required=True),
    Field("organization", "text", "organization: 某街道办事处", "whose table it is"),
    Field("period", "year", "period: 2023", "the year of dates that name none"),
    Field("profile", "text", "profile: plain", "the regulation that scores follow"),
    Field("weights", "choice", "weights: equal", "100 points divided alike over all indicators",
          choices=("equal",)),
    Field("points", "number", "points: 90", "what the weights add up to; 100 where not said"),
    Field("indicators", "list", f"indicators: {_CHILD}", "the tree of indicators", required=True),
    Field("figures", "mapping", "figures: {年初结转: 944.82万元}", "printed amounts by name"),
    Field("identities", "list", "identities: [收入 - 支出 = 结余]",
          "relations that the figures must satisfy"),
    Field("shares", "mapping", "shares: {本年收入: {财政拨款收入: 99.93%, 其他收入: 0.07%}}",
          "printed shares, by the whole and its parts"),
    Field("growth", "list", "growth: [{figure: 本年支出, before: 上年支出, printed: 增长5.6%}]",
          "printed growth rates", table=GROWTH),
    Field("published", "mapping", "published: {total: 100, grade: 优}", "what was printed"),
    Field("checks", "mapping", "checks: {ignore: [IR306]}", "which findings this table shows",
          table=SETTINGS),
    Field("bonus", "list", "bonus: [{name: 获省级表彰, points: 2}]", "points on top of the total"),
    Field("veto", "list", "veto: [{name: 发生重大安全事故, grade: 差, applies: false}]",
          "what fixes the grade, whatever the total"),
    Field("note", "text", "note: 摘自公开报告", "anything for a reader"),
)  # fmt: skip
INDICATOR = table_of(
    "an indicator", "指标",
    Field("name", "text", "name: 培训场次", "what is measured", required=True),
    Field("weight", "number", "weight: 5", "the points it can earn"),
    Field("unit", "text", "unit: 场", "the unit of bare figures"),
    Field("target", "text", "target: 不少于8场", "what is to be reached"),
    Field("method", "method", "method: 未完成的按比例得分", "how points follow from it"),
    Field("actual", "text", "actual: 9场", "what was reached"),
    Field("start", "text", "start: 2023年3月1日", "the day that the work begins"),
    Field("direction", "choice", "direction: lower", "which way is better",
          choices=("higher", "lower", "inside")),
    Field("rating", "choice", "rating: met", "what a person judged",
          choices=("met", "partial", "unmet")),
    Field("rated", "number", "rated: 4.5", "the points a person gave in a range"),
    Field("deducted", "number", "deducted: 0.5", "the points a person took off"),
    Field("budget", "text", "budget: 100万元", "the budget of the year, for its execution rate"),
    Field("spent", "text", "spent: 97万元", "what was spent of the budget"),
    Field("reason", "text", "reason: 受汛期影响", "why the actual value differs"),
    Field("qualitative", "choice", "qualitative: true", "whether the target is words alone",
          choices=("true", "false")),
    Field("published", "mapping", "published: {completion: 100%, score: 5}", "what was printed"),
    Field("note", "text", "note: 见附件", "anything for a reader"),
    Field("indicators", "list", f"indicators: {_CHILD}", "the indicators below it"),
)  # fmt: skip
BONUS = table_of(
    "a bonus", "加分项",
    Field("name", "text", "name: 获省级表彰", "what earns the points", required=True),
    Field("points", "number", "points: 2", "the points", required=True),
    Field("note", "text", "note: 见附件", "anything for a reader"),
)  # fmt: skip
VETO = table_of(
    "a veto", "一票否决项",
    Field("name", "text", "name: 发生重大安全事故", "what fixes the grade", required=True),
    Field("grade", "text", "grade: 差", "the grade it is fixed at", required=True),
    Field("applies", "choice", "applies: false", "whether it has happened; true where not said",
          choices=("true", "false")),
    Field("note", "text", "note: 见附件", "anything for a reader"),
)  # fmt: skip
PUBLISHED = table_of(
    "published", "公布值",
    Field("completion", "text", "completion: 100%", "the completion rate printed"),
    Field("score", "number", "score: 5", "the points printed"),
)  # fmt: skip
PUBLISHED_RESULT = table_of(
    "published", "公布值",
    Field("total", "number", "total: 100", "the total printed"),
    Field("grade", "text", "grade: 优", "the grade printed"),
    Field("count", "number", "count: 26", "how many indicators the text says there are"),
)  # fmt: skip
CASES = table_of(
    "the cases file", "案例文件",
    Field("schema", "choice", f"schema: {CASES_SCHEMA}", "the form of this file",
          required=True, choices=(CASES_SCHEMA,)),
    Field("spec", "text", "spec: zhongcun-2023.yaml", "the spec beside it", required=True),
    Field("cases", "list", "cases: [{id: as-printed, expect: {total: 100}}]", "the cases",
          required=True),
)  # fmt: skip
CASE = table_of(
    "a case", "案例",
    Field("id", "text", "id: one-short", "what the case shows", required=True),
    Field("actuals", "mapping", "actuals: {培训场次: 7场}", "actual values put in by name"),
    Field("expect", "mapping", "expect: {total: 99.5}", "what must come out", required=True),
)  # fmt: skip
EXPECT = table_of(
    "expect", "预期结果",
    Field("total", "text", "total: 99.5", "the total as printed"),
    Field("grade", "text", "grade: 优", "the grade"),
    Field("indicators", "mapping", "indicators: {培训场次: {verdict: unmet}}", "results by name"),
)  # fmt: skip
OUTCOME = table_of(
    "a result", "结果",
    Field("verdict", "choice", "verdict: met", "whether the target is met",
          choices=("met", "partial", "unmet", "undetermined")),
    Field("completion", "text", "completion: 87.5%", "the completion rate as printed"),
)  # fmt: skip

KINDS = MappingProxyType(
    {
        "text": ("a text", "一段文字"),
        "number": ("a number in digits", "以数字书写的数"),
        "year": ("a year of four digits", "四位数字的年份"),
        "choice": ("one of its values", "规定的取值之一"),
        "method": ("a sentence or a mapping", "一段文字或键值对"),
        "points": ("points such as 5, or a share such as 80%", "分数（如 5）或比例（如 80%）"),
        "judgement": (
            "points such as 5, or the least and the most",
            "分数（如 5），或 least 和 most",
        ),
        "quantity": ("a figure", "一个数值"),
        "share": ("a percentage", "百分比"),
        "list": ("a list", "列表"),
        "mapping": ("a mapping", "键值对"),
    }
)
"""What each kind is called in a message."""
