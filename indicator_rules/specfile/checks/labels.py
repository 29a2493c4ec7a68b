"""The label in front of a target names the rate that the indicator names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.language.words.measures import rate_named
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR303: 完成率 stands on an indicator that is called 覆盖率."""
    for _, indicator in scorecard.leaves():
        label = getattr(indicator.target, "subject", None) or ""
        named, spoken = rate_named(indicator.name), rate_named(label)
        if named is None or spoken is None or label in indicator.name or named[1] == spoken[1]:
            continue
        remedy = (indicator.target_text or "").replace(label, named[0])
        yield finding_at("IR303", indicator, "target", scorecard, label=label, remedy=remedy)
