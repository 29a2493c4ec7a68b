"""A target asks for more of what is good, and for less of what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.language.words.measures import is_harm, is_share
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.rules import Threshold
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard

_UP = frozenset((Comparison.AT_LEAST, Comparison.MORE_THAN))
_DOWN = frozenset((Comparison.AT_MOST, Comparison.LESS_THAN))


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR330 and IR331: 满意度≥0%, and 故障率≥5%."""
    for _, leaf in scorecard.leaves():
        target = leaf.target
        if not isinstance(target, Threshold):
            continue
        good, harm = is_share(leaf.name), is_harm(leaf.name)
        if good and target.quantity.magnitude <= 0:
            yield finding_at("IR330", leaf, "target", scorecard, target=target)
        elif (good and target.comparison in _DOWN) or (
            harm and target.comparison in _UP and target.stated
        ):
            better, better_zh = ("higher", "高") if good else ("lower", "低")
            sign = "≥" if good else "≤"
            yield finding_at(
                "IR331", leaf, "target", scorecard, target=target, better=better,
                better_zh=better_zh, remedy=f"{sign}{target.quantity}",
            )  # fmt: skip
