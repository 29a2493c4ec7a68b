"""An execution rate is what was spent of the printed budget."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.engine.envelopes import OPERATIONS, ZeroDivisorError, printed
from indicator_rules.engine.printing import printed_figure
from indicator_rules.model.actuals import Measured
from indicator_rules.model.profile import Kind, Rounding
from indicator_rules.model.quantity import Quantity
from indicator_rules.specfile.checks.finding import about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.envelopes import Figure
    from indicator_rules.engine.scorecard import Evaluation

_BUDGET = re.compile("(?:全年|年度|年初|调整)?预算(?:数|额|金额)?")
_SPENT = re.compile("(?:全年|年度|实际|预算)?(?:执行|支出)(?:数|额|金额)?")
_PLACES = 2


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR361: 预算执行率 as reported is not 全年执行数 / 全年预算数."""
    rate = _computed(dict(result.scorecard.figures))
    if rate is None:
        return
    for leaf in result.leaves:
        actual = leaf.indicator.actual
        value = actual.value if isinstance(actual, Measured) else None
        if leaf.kind is not Kind.EXECUTION or not isinstance(value, Quantity):
            continue
        stated = printed(value)
        if value.unit.is_ratio and not (stated.low <= rate.high and rate.low <= stated.high):
            words = {"actual": value, "computed": _percent(rate)}
            yield about("IR361", leaf.indicator, "actual", result.scorecard, **words)


def _computed(figures: dict[str, Quantity]) -> Figure | None:
    """What was spent of the budget; None where not exactly one of each is printed."""
    budgets, spent = (
        [figure for name, figure in figures.items() if pattern.fullmatch(name)]
        for pattern in (_BUDGET, _SPENT)
    )
    if len(budgets) != 1 or len(spent) != 1:
        return None
    if budgets[0].unit.dimension != spent[0].unit.dimension:
        return None
    try:
        return OPERATIONS["/"](printed(spent[0]), printed(budgets[0]))
    except ZeroDivisorError:
        return None


def _percent(rate: Figure) -> str:
    return f"{printed_figure(rate.value, Rounding(_PLACES))}%"
