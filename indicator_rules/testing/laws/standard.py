"""A table of common targets, which shows what a profile makes of each kind of indicator."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import Kind, Profile
from indicator_rules.syntax import parse_target

if TYPE_CHECKING:
    from collections.abc import Mapping

TARGETS: Mapping[Kind, tuple[str, ...]] = MappingProxyType({
    Kind.EXECUTION: ("预算执行率=100%",),
    Kind.SATISFACTION: ("满意度≥90%",),
    Kind.HIGHER: ("办结率≥90%", "培训场次≥20场"),
    Kind.LOWER: ("成本≤50万元", "投诉率≤5%", "事故0起"),
    Kind.INTERVAL: ("变动率80%-120%",),
    Kind.DEADLINE: ("2023年12月31日前",),
    Kind.LEVEL: ("良好及以上",),
    Kind.CHANGE: ("增长≥5%",),
    Kind.QUALITATIVE: ("持续改善",),
})  # fmt: skip
"""Targets of each kind as tables have them."""
_WEIGHT = Decimal(10)


def scorecard_of(profile: Profile) -> Scorecard:
    """A scorecard with a target of each kind, scored by a profile alone; nothing is filled in."""
    indicators = tuple(
        Indicator(text, weight=_WEIGHT, target=parse_target(text), target_text=text)
        for texts in TARGETS.values() for text in texts
    )  # fmt: skip
    points = _WEIGHT * len(indicators)
    return Scorecard(profile.title, indicators, profile=profile, points=points)
