"""An amount of money has a figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.language.words.measures import bare
from indicator_rules.model.rules import Qualitative
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard

# 资金 and 经费 may be about their use: 专款专用 is no amount.
_COST = re.compile("(?:成本|费用|金额|投资额|造价|单价)$")


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR370: 单位成本 with a target in words; where a unit is printed, that says more (IR305)."""
    for _, leaf in scorecard.leaves():
        if isinstance(leaf.target, Qualitative) and not leaf.unit and _COST.search(bare(leaf.name)):
            yield finding_at("IR370", leaf, "target", scorecard, target=leaf.target)
