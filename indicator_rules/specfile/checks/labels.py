"""The label in front of a target names the rate that the indicator names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.engine.scorecard import Report

_RATE = re.compile(
    r"(?:覆盖|合格|完成|完工|办结|合规|达标|及时|满意|依存|执行|使用|利用|保障|增长|提速|到位|通过|验收|公开|回访|参与|入学|就业|保护)(?:率|度|性)$"
)


def check(report: Report) -> Iterator[Diagnostic]:
    """IR303: 完成率 stands on an indicator that is called 覆盖率."""
    for leaf in report.leaves:
        indicator = leaf.indicator
        label = getattr(indicator.target, "subject", None)
        named = _RATE.search(indicator.name)
        if not label or named is None or label in indicator.name:
            continue
        spoken = _RATE.search(label)
        if spoken is None or spoken[0] == named[0]:
            continue
        remedy = (indicator.target_text or "").replace(label, named[0])
        words = {"label": label, "name": indicator.name, "remedy": remedy}
        yield Diagnostic(
            "IR303", words, source=report.scorecard.source, span=indicator.target_span,
            subject=indicator.name,
        )  # fmt: skip
