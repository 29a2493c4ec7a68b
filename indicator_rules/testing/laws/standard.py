"""A table of common targets, which shows what a profile makes of each kind of indicator."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from indicator_rules.language.targets import parse_target
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import Kind, Profile

if TYPE_CHECKING:
    from collections.abc import Mapping

TARGETS: Mapping[Kind, tuple[tuple[str, int], ...]] = MappingProxyType({
    Kind.EXECUTION: (("预算执行率=100%", 10),),
    Kind.SATISFACTION: (("满意度≥90%", 10),),
    Kind.HIGHER: (("办结率≥90%", 10), ("培训场次≥20场", 4)),
    Kind.LOWER: (("成本≤50万元", 10), ("投诉率≤5%", 3), ("事故0起", 3)),
    Kind.INTERVAL: (("变动率80%-120%", 10),),
    Kind.DEADLINE: (("2023年12月31日前", 10),),
    Kind.LEVEL: (("良好及以上", 10),),
    Kind.CHANGE: (("增长≥5%", 10),),
    Kind.QUALITATIVE: (("持续改善", 10),),
})  # fmt: skip
"""Targets of each kind as tables have them, with weights that add up to 100."""


def scorecard_of(profile: Profile) -> Scorecard:
    """A scorecard with targets of each kind, scored by a profile alone; nothing is filled in."""
    indicators = tuple(
        Indicator(text, weight=Decimal(weight), target=parse_target(text), target_text=text)
        for targets in TARGETS.values() for text, weight in targets
    )  # fmt: skip
    return Scorecard(profile.title, indicators, profile=profile)
