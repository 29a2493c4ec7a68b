"""The field tables of scoring methods: for each name the keys it takes."""

from __future__ import annotations

from types import MappingProxyType

from attrs import evolve

from indicator_rules.model.methods import Axis, Part
from indicator_rules.specfile.fields import Field, Table, table_of

_YES_NO = ("true", "false")
_DEDUCT = (
    Field("points", "points", "points: 0.5", "the points each unit costs", required=True),
    Field("per", "quantity", "per: 1个百分点", "the size of a unit", required=True),
    Field("part", "choice", "part: up", "how a part of a unit counts: as it is, not, or whole",
          choices=tuple(part.value for part in Part)),
    Field("cap", "points", "cap: 3", "the most that is taken off"),
    Field("start", "quantity", "start: 85%", "where counting begins; the target where not said"),
    Field("full", "points", "full: 100%", "what a value on the good side of the start earns"),
)  # fmt: skip
SIDE = table_of("a side of the target", "目标值一侧", *_DEDUCT)
BAND = table_of(
    "a band", "一档",
    Field("from", "quantity", "from: 80%", "the lower end; without one the band goes on below"),
    Field("to", "quantity", "to: 90%", "the upper end; without one the band goes on above"),
    Field("points", "points", "points: 8", "the points of the band"),
    Field("share", "share", "share: 80%", "the points as a share of the weight"),
    Field("proportional", "choice", "proportional: true", "points in proportion to completion",
          choices=_YES_NO),
    Field("from_included", "choice", "from_included: false",
          "whether the lower end belongs to the band; true where not said", choices=_YES_NO),
    Field("to_included", "choice", "to_included: true",
          "whether the upper end belongs to the band; false where not said", choices=_YES_NO),
)  # fmt: skip
KNOT = table_of(
    "a point of the line", "插值点",
    Field("at", "quantity", "at: 90%", "the value; that of the target where not said"),
    Field("points", "points", "points: 8", "what it earns", required=True),
)  # fmt: skip
GIVEN = table_of(
    "points to be given", "评定分数区间",
    Field("least", "points", "least: 2", "the least a person may give", required=True),
    Field("most", "points", "most: 4", "the most, which belongs to the level above",
          required=True),
)  # fmt: skip
_FIELDS: dict[str, tuple[Field, ...]] = {
    "bands": (
        Field("bands", "list", "bands: [{from: 90%, points: 10}, {from: 80%, to: 90%, points: 8}]",
              "the bands; the first that holds a value counts", required=True, table=BAND),
        Field("axis", "choice", "axis: rate",
              "whether ends are of the actual value or of its completion rate",
              choices=tuple(axis.value for axis in Axis)),
        Field("base", "method", "base: proportional", "the method of what no band holds"),
    ),
    "base-plus": (
        Field("base", "points", "base: 8", "the points at the target", required=True),
        Field("points", "points", "points: 1", "the points of each unit beyond it", required=True),
        Field("per", "quantity", "per: 1个百分点", "the size of a unit", required=True),
        Field("most", "points", "most: 12", "where the score stops; the weight where not said"),
        Field("lost", "points", "lost: 2", "the points each unit short of the target costs"),
        Field("lost_per", "quantity", "lost_per: 1个百分点", "the size of such a unit"),
    ),
    "deduct": (
        *_DEDUCT,
        Field("above", "choice", "above: true",
              "whether units above the start cost points; as the target says where not said",
              choices=_YES_NO),
    ),
    "direct": (
        Field("met", "points", "met: 5", "the points where the target is met"),
        Field("missed", "points", "missed: 1", "the points where it is not"),
    ),
    "efficacy": (
        Field("worst", "quantity", "worst: 60%", "the value not to be allowed (不允许值)",
              required=True),
        Field("best", "quantity", "best: 100%", "the value to be content with (满意值)",
              required=True),
        Field("c", "share", "c: 40%", "the share of the weight between the two; 40%"),
        Field("d", "share", "d: 60%", "the share of the weight at the worst value; 60%"),
    ),
    "growth": (
        Field("most", "share", "most: 150%", "the most that growth earns, of the weight"),
    ),
    "inside": (
        Field("slope", "points", "slope: 0.5",
              "the points each unit outside costs; as completion falls where not said"),
    ),
    "interpolated": (
        Field("knots", "list", "knots: [{at: 60%, points: 5}, {at: 90%, points: 10}]",
              "values and what they earn, with straight lines between them", required=True,
              table=KNOT),
        Field("goes_on", "choice", "goes_on: true",
              "whether the outer lines go on; false where not said", choices=_YES_NO),
    ),
    "judged": (
        Field("met", "judgement", "met: 5", "reached", required=True, table=GIVEN),
        Field("partial", "judgement", "partial: {least: 2, most: 4}", "reached in part",
              table=GIVEN),
        Field("unmet", "judgement", "unmet: 0", "not reached", table=GIVEN),
    ),
    "levels": (
        Field("levels", "mapping", "levels: {优: 100%, 良: 80%, 中: 60%}",
              "the points of each level; one not named earns nothing", required=True),
    ),
    "moderate-point": (),
    "per-unit": (
        Field("points", "points", "points: 2", "the points each unit earns", required=True),
        Field("per", "quantity", "per: 1个", "the size of a unit", required=True),
        Field("start", "quantity", "start: 10个", "where counting begins; 0 where not said"),
    ),
    "proportional": (
        Field("pass", "share", "pass: 70%", "the completion below which there are no points"),
        Field("pass_included", "choice", "pass_included: false",
              "whether the pass mark itself passes; true where not said", choices=_YES_NO),
        Field("full", "share", "full: 90%", "the completion from which there are all"),
        Field("points", "points", "points: 8", "what there is to earn; the weight where not said"),
    ),
    "ramp": (
        Field("pass", "share", "pass: 70%", "the completion below which there are no points",
              required=True),
        Field("full", "share", "full: 90%", "the completion from which there are all"),
    ),
    "reverse-linear": (),
    "reverse-ratio": (),
    "sides": (
        Field("below", "mapping", "below: {points: 1, per: 1%}", "what units below cost",
              required=True, table=SIDE),
        Field("above", "mapping", "above: {points: 0.5, per: 1%}", "what units above cost",
              required=True, table=SIDE),
    ),
}  # fmt: skip
_NAME = Field(
    "name", "choice", "name: ramp", "the name of the method", required=True, choices=tuple(_FIELDS)
)
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
