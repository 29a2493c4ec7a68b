"""A table that asks for output asks for effects and satisfaction too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.specfile.checks.vague import FEWEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.engine.scorecard import Evaluation

_DIMENSIONS = (
    ("产出", ("产出", "数量指标", "质量指标", "时效指标")),
    ("效益", ("效益", "效果", "影响指标")),
    ("满意度", ("满意",)),
)
"""Each with the words by which headings are known."""


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR349: a table that speaks of 产出 or 效益 leaves out another of 产出, 效益 and 满意度.

    A profile with a scheme of headings is held to that scheme instead (IR508).
    """
    card = result.scorecard
    if result.profile.schemes or len(result.leaves) < FEWEST:
        return
    names = "\n".join(name for leaf in result.leaves for name in leaf.path)
    absent = [name for name, words in _DIMENSIONS if not any(word in names for word in words)]
    if {"产出", "效益"} <= set(absent):
        # The table is arranged in another way.
        return
    for name in absent:
        span = card.indicators[0].span
        yield Diagnostic("IR349", {"name": name}, source=card.source, span=span)
