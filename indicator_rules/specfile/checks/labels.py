"""The label in front of a target names the rate that the indicator names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard

_RATE = re.compile(
    "(覆盖|合格|完成|完工|办结|合规|达标|及时|满意|依存|执行|使用|利用|保障|增长|提速|到位|通过|验收|公开"
    "|回访|参与|入学|就业|保护|缴纳|控制|变动|调整|支付|发放|准确|知晓|普及|优良|结转)(?:率|度|性)$"
)


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR303: 完成率 stands on an indicator that is called 覆盖率."""
    for _, indicator in scorecard.leaves():
        label = getattr(indicator.target, "subject", None) or ""
        named, spoken = _RATE.search(indicator.name), _RATE.search(label)
        if named is None or spoken is None or label in indicator.name or named[1] == spoken[1]:
            continue
        remedy = (indicator.target_text or "").replace(label, named[0])
        yield finding_at("IR303", indicator, "target", scorecard, label=label, remedy=remedy)
