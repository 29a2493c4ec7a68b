"""The field table: every key a file may have, where, of what kind, with a sample."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.model.comparison import Direction
from indicator_rules.model.indicators import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    docs_zh: str
    required: bool = False
    choices: tuple[str, ...] = ()
    table: Table | None = None
    each: str | None = None
    """The kind of each item of a list, or of each value where the keys are names."""


@frozen
class Table:
    """The keys of one kind of mapping, and what the mapping is called."""

    fields: Mapping[str, Field]
    name: str
    name_zh: str
    required: tuple[Field, ...]


def table_of(name: str, name_zh: str, *fields: Field) -> Table:
    """A table of fields under the name that messages use."""
    required = tuple(field for field in fields if field.required)
    return Table(MappingProxyType({field.key: field for field in fields}), name, name_zh, required)


_CHILD = "[{name: 培训场次, target: 不少于8场, weight: 5}]"
READER = ("anything for a reader", "给读者的说明")

BONUS = table_of(
    "a bonus", "加分项",
    Field("name", "text", "name: 获省级表彰", "what earns the points", "加分的事由", required=True),
    Field("points", "number", "points: 2", "the points", "加的分数", required=True),
    Field("note", "text", "note: 见附件", *READER),
)  # fmt: skip
VETO = table_of(
    "a veto", "一票否决项",
    Field("name", "text", "name: 发生重大安全事故", "what fixes the grade", "一票否决的事由",
          required=True),
    Field("grade", "text", "grade: 差", "the grade it is fixed at", "否决后的等级", required=True),
    Field("applies", "choice", "applies: false", "whether it has happened; true where not said",
          "是否发生，不写则为 true", choices=("true", "false")),
    Field("note", "text", "note: 见附件", *READER),
)  # fmt: skip
PUBLISHED = table_of(
    "published", "填报值",
    Field("completion", "text", "completion: 100%", "the completion rate printed", "填报的完成率"),
    Field("score", "number", "score: 5", "the points printed", "填报的得分"),
)  # fmt: skip
PUBLISHED_RESULT = table_of(
    "published", "填报值",
    Field("total", "number", "total: 100", "the total printed", "填报的总分"),
    Field("grade", "text", "grade: 优", "the grade printed", "填报的等级"),
    Field("count", "number", "count: 26", "how many indicators the text says there are",
          "文中所说的指标个数"),
)  # fmt: skip
INDICATOR = table_of(
    "an indicator", "指标",
    Field("name", "text", "name: 培训场次", "what is measured", "指标名称", required=True),
    Field("weight", "number", "weight: 5", "the points it can earn", "分值"),
    Field("unit", "text", "unit: 场", "the unit of bare figures", "未写单位的数值所用的计量单位"),
    Field("target", "text", "target: 不少于8场", "what is to be reached", "目标值"),
    Field("method", "method", "method: 未完成的按比例得分", "how points follow from it",
          "评分标准：一段文字、方法名称或键值对"),
    Field("actual", "text", "actual: 9场", "what was reached", "实际值"),
    Field("start", "text", "start: 2023年3月1日", "the day that the work begins", "开始的日期"),
    Field("direction", "choice", "direction: lower", "which way is better",
          "指标方向：正向、反向、适度、定值或待定",
          choices=tuple(one.value for one in Direction)),
    Field("rating", "choice", "rating: met", "what a person judged", "人工评判的结果",
          choices=("met", "partial", "unmet")),
    Field("rated", "number", "rated: 4.5", "the points a person gave in a range",
          "人工在区间内评定的分数"),
    Field("deducted", "number", "deducted: 0.5", "the points a person took off", "人工扣减的分数"),
    Field("budget", "text", "budget: 100万元", "the budget of the year, for its execution rate",
          "全年预算数，用于计算预算执行率"),
    Field("spent", "text", "spent: 97万元", "what was spent of the budget", "全年执行数"),
    Field("reason", "text", "reason: 受汛期影响", "why the actual value differs", "偏差原因"),
    Field("qualitative", "choice", "qualitative: true", "whether the target is words alone",
          "目标值是否只是文字要求", choices=("true", "false")),
    Field("published", "mapping", "published: {completion: 100%, score: 5}", "what was printed",
          "填报的完成率和得分", table=PUBLISHED),
    Field("note", "text", "note: 见附件", *READER),
    Field("indicators", "list", f"indicators: {_CHILD}", "the indicators below it", "下级指标"),
)  # fmt: skip
"""An indicator holds indicators, which a table cannot say of itself: see ``table_below``."""
OF_A_LEAF = (
    "unit", "method", "actual", "start", "direction", "rating", "rated", "deducted", "budget",
    "spent", "reason", "qualitative",
)  # fmt: skip
"""The keys, beside its target, that say nothing of an indicator with others below it."""
GROWTH = table_of(
    "a growth rate", "增长率",
    Field("figure", "text", "figure: 本年支出", "the figure that grew, by its name",
          "增长的数额，写其名称", required=True),
    Field("printed", "text", "printed: 增长5.6%", "the rate as printed", "填报的增长率",
          required=True),
    Field("before", "text", "before: 上年支出", "the earlier figure, by its name",
          "作为基数的数额，写其名称"),
    Field("by", "text", "by: 0.3万元", "the difference, where that is printed", "填报的增减额"),
    Field("note", "text", "note: 见附件", *READER),
)  # fmt: skip
SETTINGS = table_of(
    "checks", "检查设置",
    Field("select", "list", "select: [IR3]", "only these codes or beginnings of codes",
          "只列出这些代码，或以此开头的代码", each="text"),
    Field("ignore", "list", "ignore: [IR306]", "not these codes", "不列出这些代码", each="text"),
    Field("severity", "mapping", "severity: {IR306: note}",
          "how much a finding matters: error, warning or note",
          "审核意见的级别：error、warning 或 note", each="text"),
)  # fmt: skip
SPEC = table_of(
    "the spec", "自评表",
    Field("schema", "choice", f"schema: {SCHEMA}", "the form of this file", "本文件的格式",
          required=True, choices=(SCHEMA,)),
    Field("title", "text", "title: 2023年度部门整体支出绩效自评", "what the table is called",
          "自评表的名称", required=True),
    Field("organization", "text", "organization: 某街道办事处", "whose table it is", "填报单位"),
    Field("period", "year", "period: 2023", "the year of dates that name none",
          "年度，用于没有写年份的日期"),
    Field("as_of", "text", "as_of: 2023年9月30日",
          "the day that the actual values are of; the end of the period where not said",
          "实际值截止的日期，不写则为期末"),
    Field("profile", "profile", "profile: plain", "the regulation that scores follow",
          "计分所依据的办法：名称，或本文件旁的文件"),
    Field("weights", "choice", "weights: equal", "100 points divided alike over all indicators",
          "100 分在各末级指标间平均分配", choices=("equal",)),
    Field("points", "number", "points: 90", "what the weights add up to; 100 where not said",
          "各分值之和，不写则为 100"),
    Field("indicators", "list", f"indicators: {_CHILD}", "the tree of indicators", "指标体系",
          required=True, table=INDICATOR),
    Field("figures", "mapping", "figures: {年初结转: 944.82万元}", "printed amounts by name",
          "文中填报的数额", each="quantity"),
    Field("identities", "list", "identities: [收入 - 支出 = 结余]",
          "relations that the figures must satisfy", "各数额应满足的勾稽关系", each="text"),
    Field("shares", "mapping", "shares: {本年收入: {财政拨款收入: 99.93%, 其他收入: 0.07%}}",
          "printed shares, by the whole and its parts", "填报的占比，按整体和部分列出",
          each="parts"),
    Field("growth", "list", "growth: [{figure: 本年支出, before: 上年支出, printed: 增长5.6%}]",
          "printed growth rates", "填报的增长率", table=GROWTH),
    Field("published", "mapping", "published: {total: 100, grade: 优}", "what was printed",
          "填报的总分和等级", table=PUBLISHED_RESULT),
    Field("checks", "mapping", "checks: {ignore: [IR306]}", "which findings this table shows",
          "本表列出哪些审核意见", table=SETTINGS),
    Field("bonus", "list", "bonus: [{name: 获省级表彰, points: 2}]", "points on top of the total",
          "总分之外的加分", table=BONUS),
    Field("veto", "list", "veto: [{name: 发生重大安全事故, grade: 差, applies: false}]",
          "what fixes the grade, whatever the total", "不论总分多少都决定等级的事项", table=VETO),
    Field("note", "text", "note: 摘自公开报告", *READER),
)  # fmt: skip
OUTCOME = table_of(
    "a result", "结果",
    Field("verdict", "choice", "verdict: met", "whether the target is met", "是否达标",
          choices=("met", "partial", "unmet", "undetermined")),
    Field("completion", "text", "completion: 87.5%", "the completion rate as printed",
          "表中填列的完成率"),
    Field("score", "printed", "score: 3.5", "the points as printed, or a range: 3-4",
          "打印的得分，或其范围，如 3-4"),
)  # fmt: skip
EXPECT = table_of(
    "expect", "预期结果",
    Field("total", "printed", "total: 99.5", "the total as printed, or a range: 96-98",
          "打印的总分，或其范围，如 96-98"),
    Field("grade", "text", "grade: 优", "the grade, or those of both ends: 良至优",
          "等级，或两端的等级，如 良至优"),
    Field("indicators", "mapping", "indicators: {培训场次: {verdict: unmet}}", "results by name",
          "各指标的结果", table=OUTCOME, each="mapping"),
)  # fmt: skip
CASE = table_of(
    "a case", "案例",
    Field("id", "text", "id: one-short", "what the case shows", "案例的名称", required=True),
    Field("actuals", "mapping", "actuals: {培训场次: 7场}", "actual values put in by name",
          "代入的实际值", each="blank"),
    Field("expect", "mapping", "expect: {total: 99.5}", "what must come out", "应得的结果",
          required=True, table=EXPECT),
)  # fmt: skip
CASES = table_of(
    "the cases file", "案例文件",
    Field("schema", "choice", f"schema: {CASES_SCHEMA}", "the form of this file", "本文件的格式",
          required=True, choices=(CASES_SCHEMA,)),
    Field("spec", "text", "spec: zhongcun-2023.yaml", "the spec beside it", "旁边的自评表文件",
          required=True),
    Field("cases", "list", "cases: [{id: as-printed, expect: {total: 100}}]", "the cases",
          "各个案例", required=True, table=CASE),
)  # fmt: skip

KINDS = MappingProxyType(
    {
        "text": ("a text", "一段文字"),
        "blank": ("a text, or nothing", "一段文字，或留空"),
        "number": ("a number in digits", "以数字书写的数"),
        "printed": ("a number, or a range such as 96-98", "数字，或范围（如 96-98）"),
        "year": ("a year of four digits", "四位数字的年份"),
        "choice": ("one of its values", "规定的取值之一"),
        "profile": ("the name of a profile, or its file", "办法的名称或文件"),
        "method": ("a sentence or a mapping", "一段文字或键值对"),
        "points": ("points such as 5, or a share such as 80%", "分数（如 5）或比例（如 80%）"),
        "judgement": (
            "points such as 5, or the least and the most",
            "分数（如 5），或 least 和 most",
        ),
        "quantity": ("a figure", "一个数值"),
        "share": ("a percentage", "百分比"),
        "parts": ("shares by their parts", "各部分及其占比"),
        "headings": ("headings with their points", "各一级指标及其分值"),
        "list": ("a list", "列表"),
        "mapping": ("a mapping", "键值对"),
    }
)
"""What each kind is called in a message."""


def table_below(field: Field, holder: Table) -> Table | None:
    """The keys of what stands below a key: of indicators within indicators, the same table."""
    return holder if holder is INDICATOR and field.key == "indicators" else field.table
