"""A target for satisfaction is no lower than what earns full marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.engine.printing import shown_figure
from indicator_rules.model.methods import FULL, Bands
from indicator_rules.model.profile import Kind
from indicator_rules.model.rules import Threshold
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.scorecard import Evaluation


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR348: the target asks for less than the band of full marks in the profile."""
    method = result.profile.method_for(Kind.SATISFACTION)
    bands = method.bands if isinstance(method, Bands) else ()
    full = [one.stretch.low for one in bands if one.points == FULL and one.stretch.low is not None]
    if not full:
        return
    for leaf in result.leaves:
        target = leaf.indicator.target
        if leaf.kind is not Kind.SATISFACTION or not isinstance(target, Threshold):
            continue
        if target.quantity.base < min(full):
            words = {"target": target, "figure": shown_figure(min(full))}
            words["profile"] = result.profile.name
            yield finding_at("IR348", leaf.indicator, "target", result.scorecard, **words)
