"""A unit stands on a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.model.rules import Qualitative
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR305: an indicator counted in 个 or % has a target in words."""
    for _, indicator in scorecard.leaves():
        if indicator.unit and isinstance(indicator.target, Qualitative):
            yield finding_at(
                "IR305", indicator, "target", scorecard, unit=indicator.unit,
                target=indicator.target,
            )  # fmt: skip
