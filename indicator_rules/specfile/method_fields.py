"""The field tables of scoring methods: for each name the keys it takes."""

from __future__ import annotations

from types import MappingProxyType

from attrs import evolve

from indicator_rules.model.methods import Axis, Part
from indicator_rules.model.scales import SCALE_OF
from indicator_rules.specfile.fields import Field, Table, table_of

_YES_NO = ("true", "false")
_DEDUCT = (
    Field("points", "points", "points: 0.5", "the points each unit costs",
          "每个单位扣的分数", required=True),
    Field("per", "quantity", "per: 1个百分点", "the size of a unit",
          "一个单位的大小", required=True),
    Field("part", "choice", "part: up", "how a part of a unit counts: as it is, not, or whole",
          "不足一个单位的部分如何计算：按实际、不计或按一个单位",
          choices=tuple(part.value for part in Part)),
    Field("cap", "points", "cap: 3", "the most that is taken off", "最多扣减的分数"),
    Field("start", "quantity", "start: 85%", "where counting begins; the target where not said",
          "扣分的起点，不写则为目标值"),
    Field("full", "points", "full: 100%", "what a value on the good side of the start earns",
          "未到扣分起点时的得分"),
)  # fmt: skip
SIDE = table_of("a side of the target", "目标值一侧", *_DEDUCT)
BAND = table_of(
    "a band", "一档",
    Field("from", "quantity", "from: 80%", "the lower end; without one the band goes on below",
          "下限，不写则无下限"),
    Field("to", "quantity", "to: 90%", "the upper end; without one the band goes on above",
          "上限，不写则无上限"),
    Field("points", "points", "points: 8", "the points of the band", "本档的分数"),
    Field("share", "share", "share: 80%", "the points as a share of the weight",
          "本档分数占分值的比例"),
    Field("proportional", "choice", "proportional: true", "points in proportion to completion",
          "按完成率计分",
          choices=_YES_NO),
    Field("from_included", "choice", "from_included: false",
          "whether the lower end belongs to the band; true where not said",
          "本档是否含下限，不写则含", choices=_YES_NO),
    Field("to_included", "choice", "to_included: true",
          "whether the upper end belongs to the band; false where not said",
          "本档是否含上限，不写则不含", choices=_YES_NO),
)  # fmt: skip
KNOT = table_of(
    "a point of the line", "插值点",
    Field("at", "quantity", "at: 90%", "the value; that of the target where not said",
          "该点的数值，不写则为目标值"),
    Field("points", "points", "points: 8", "what it earns", "该点的得分", required=True),
)  # fmt: skip
DAY = table_of(
    "a day", "一个时点",
    Field("by", "text", "by: 6月30日", "the last day; that of the target where not said",
          "截止日期，不写则为目标日期"),
    Field("points", "points", "points: 8", "what it earns to be done by then",
          "在此之前完成的得分", required=True),
)  # fmt: skip
GIVEN = table_of(
    "points to be given", "评定分数区间",
    Field("least", "points", "least: 2", "the least a person may give",
          "人工评定的最低分", required=True),
    Field("most", "points", "most: 4", "the most, which belongs to the level above",
          "最高分，该分属于上一档",
          required=True),
)  # fmt: skip
_FIELDS: dict[str, tuple[Field, ...]] = {
    "bands": (
        Field("bands", "list", "bands: [{from: 90%, points: 10}, {from: 80%, to: 90%, points: 8}]",
              "the bands; the first that holds a value counts",
              "各档，取第一个包含该值的档", required=True, table=BAND),
        Field("axis", "choice", "axis: rate",
              "whether ends are of the actual value or of its completion rate",
              "各档的上下限针对实际值还是完成率",
              choices=tuple(axis.value for axis in Axis)),
        Field("base", "method", "base: proportional", "the method of what no band holds",
              "各档之外所用的评分方法"),
    ),
    "base-plus": (
        Field("base", "points", "base: 8", "the points at the target",
              "恰好达到目标值时的分数", required=True),
        Field("points", "points", "points: 1", "the points of each unit beyond it",
              "每超过一个单位加的分数", required=True),
        Field("per", "quantity", "per: 1个百分点", "the size of a unit",
              "一个单位的大小", required=True),
        Field("most", "points", "most: 12", "where the score stops; the weight where not said",
              "得分上限，不写则为分值"),
        Field("lost", "points", "lost: 2", "the points each unit short of the target costs",
              "每低于目标值一个单位扣的分数"),
        Field("lost_per", "quantity", "lost_per: 1个百分点", "the size of such a unit",
              "该单位的大小"),
    ),
    "by-day": (
        Field("days", "list", "days: [{by: 6月30日, points: 8}, {by: 7月31日, points: 5}]",
              "days and what it earns to be done by each of them",
              "各截止日期及在此之前完成的得分", required=True, table=DAY),
        Field("rest", "points", "rest: 1", "what is later than all of them earns; else nothing",
              "晚于所有日期的得分，不写则不得分"),
    ),
    "deduct": (
        *_DEDUCT,
        Field("above", "choice", "above: true",
              "whether units above the start cost points; as the target says where not said",
              "是否高于起点才扣分，不写则由目标值决定",
              choices=_YES_NO),
    ),
    "direct": (
        Field("met", "points", "met: 5", "the points where the target is met", "达标时的分数"),
        Field("missed", "points", "missed: 1", "the points where it is not", "未达标时的分数"),
    ),
    "efficacy": (
        Field("worst", "quantity", "worst: 60%", "the value not to be allowed (不允许值)",
              "不允许值",
              required=True),
        Field("best", "quantity", "best: 100%", "the value to be content with (满意值)", "满意值",
              required=True),
        Field("c", "share", "c: 40%", "the share of the weight between the two; 40%",
              "两值之间所占分值的比例，不写则为 40%"),
        Field("d", "share", "d: 60%", "the share of the weight at the worst value; 60%",
              "不允许值处所占分值的比例，不写则为 60%"),
    ),
    "growth": (
        Field("most", "share", "most: 150%", "the most that growth earns, of the weight",
              "增长所得分数的上限，占分值的比例"),
    ),
    "inside": (
        Field("slope", "points", "slope: 0.5",
              "the points each unit outside costs; as completion falls where not said",
              "区间之外每个单位扣的分数，不写则随完成率下降"),
    ),
    "interpolated": (
        Field("knots", "list", "knots: [{at: 60%, points: 5}, {at: 90%, points: 10}]",
              "values and what they earn, with straight lines between them",
              "若干数值及其得分，其间按直线插值", required=True,
              table=KNOT),
        Field("goes_on", "choice", "goes_on: true",
              "whether the outer lines go on; false where not said",
              "两端的直线是否延伸，不写则不延伸", choices=_YES_NO),
    ),
    "judged": (
        Field("met", "judgement", "met: 5", "reached", "达成时的分数",
              required=True, table=GIVEN),
        Field("partial", "judgement", "partial: {least: 2, most: 4}", "reached in part",
              "部分达成时的分数",
              table=GIVEN),
        Field("unmet", "judgement", "unmet: 0", "not reached", "未达成时的分数", table=GIVEN),
    ),
    "levels": (
        Field("levels", "mapping", "levels: {优: 100%, 良: 80%, 中: 60%}",
              "the points of each level; one not named earns nothing",
              "各等级的分数，未列出的等级不得分", required=True, each="points",
              choices=tuple(SCALE_OF)),
    ),
    "moderate-point": (),
    "per-unit": (
        Field("points", "points", "points: 2", "the points each unit earns", "每个单位的得分",
              required=True),
        Field("per", "quantity", "per: 1个", "the size of a unit", "单位的大小", required=True),
        Field("start", "quantity", "start: 10个", "where counting begins; 0 where not said",
              "从何处起算，不写则从 0 起算"),
    ),
    "proportional": (
        Field("pass", "share", "pass: 70%", "the completion below which there are no points",
              "及格线，完成率低于此不得分"),
        Field("pass_included", "choice", "pass_included: false",
              "whether the pass mark itself passes; true where not said",
              "恰好等于及格线是否得分，不写则得分", choices=_YES_NO),
        Field("full", "share", "full: 90%", "the completion from which there are all",
              "得满分的完成率"),
        Field("points", "points", "points: 8", "what there is to earn; the weight where not said",
              "可得的分数，不写则为分值"),
    ),
    "ramp": (
        Field("pass", "share", "pass: 70%", "the completion below which there are no points",
              "及格线，完成率低于此不得分",
              required=True),
        Field("full", "share", "full: 90%", "the completion from which there are all",
              "得满分的完成率"),
    ),
    "reverse-linear": (),
    "reverse-ratio": (),
    "sides": (
        Field("below", "mapping", "below: {points: 1, per: 1%}", "what units below cost",
              "低于目标值时如何扣分",
              required=True, table=SIDE),
        Field("above", "mapping", "above: {points: 0.5, per: 1%}", "what units above cost",
              "高于目标值时如何扣分",
              required=True, table=SIDE),
    ),
}  # fmt: skip
_NAME = Field(
    "name", "choice", "name: ramp", "the name of the method", "评分方法的名称", required=True,
    choices=tuple(_FIELDS),
)  # fmt: skip
METHODS: MappingProxyType[str, Table] = MappingProxyType(
    {
        name: table_of(f"method {name}", f"评分方法 {name}", _NAME, *fields)
        for name, fields in _FIELDS.items()
    }
)
"""The keys of each method."""
METHOD = table_of(
    "a method", "评分方法", _NAME,
    *(evolve(field, required=False) for fields in _FIELDS.values() for field in fields),
)  # fmt: skip
"""The keys of all methods, for one that names none."""
