"""The field table: every key a spec may have, where, of what kind, with a sample."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = "indicator-rules/1"


@frozen
class Field:
    """One key: its kind, whether it must be there, and how it is written."""

    key: str
    kind: str
    sample: str
    required: bool = False
    choices: tuple[str, ...] = ()


def table(*fields: Field) -> Mapping[str, Field]:
    """A field table by key, in the order given."""
    return MappingProxyType({field.key: field for field in fields})


SPEC = table(
    Field("schema", "choice", f"schema: {SCHEMA}", required=True, choices=(SCHEMA,)),
    Field("title", "text", "title: 2023年度部门整体支出绩效自评", required=True),
    Field("organization", "text", "organization: 某街道办事处"),
    Field("period", "year", "period: 2023"),
    Field("profile", "text", "profile: plain"),
    Field("weights", "choice", "weights: equal", choices=("equal",)),
    Field(
        "indicators",
        "list",
        "indicators: [{name: 培训场次, target: 不少于8场, weight: 100}]",
        required=True,
    ),
    Field("figures", "mapping", "figures: {年初结转: 944.82万元}"),
    Field("identities", "list", "identities: [收入 - 支出 = 结余]"),
    Field("published", "mapping", "published: {total: 100, grade: 优}"),
    Field("note", "text", "note: 摘自公开报告"),
)
INDICATOR = table(
    Field("name", "text", "name: 培训场次", required=True),
    Field("weight", "number", "weight: 5"),
    Field("unit", "text", "unit: 场"),
    Field("target", "text", "target: 不少于8场"),
    Field("method", "text", "method: 未完成的按比例得分"),
    Field("actual", "text", "actual: 9场"),
    Field("direction", "choice", "direction: lower", choices=("higher", "lower", "inside")),
    Field("rating", "choice", "rating: met", choices=("met", "partial", "unmet")),
    Field("reason", "text", "reason: 受汛期影响"),
    Field("qualitative", "choice", "qualitative: true", choices=("true", "false")),
    Field("published", "mapping", "published: {completion: 100%, score: 5}"),
    Field("note", "text", "note: 见附件"),
    Field("indicators", "list", "indicators: [{name: 培训场次, target: 不少于8场, weight: 5}]"),
)
PUBLISHED = table(
    Field("completion", "text", "completion: 100%"),
    Field("score", "number", "score: 5"),
    Field("total", "number", "total: 100"),
    Field("grade", "text", "grade: 优"),
)

KINDS = MappingProxyType(
    {
        "text": ("a text", "一段文字"),
        "number": ("a number", "一个数"),
        "year": ("a year", "年份"),
        "choice": ("one of its values", "规定的取值之一"),
        "list": ("a list", "列表"),
        "mapping": ("a mapping", "键值对"),
    }
)
