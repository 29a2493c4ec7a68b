"""An execution rate is what was spent of the budget, and both are what the figures say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.envelopes import (
    OPERATIONS,
    ZeroDivisorError,
    is_one_figure,
    printed,
)
from indicator_rules.engine.printing import printed_figure
from indicator_rules.model.actuals import Measured
from indicator_rules.model.profile import Kind, Rounding
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Threshold
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.engine.envelopes import Figure
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.indicators import Indicator, Scorecard

_BUDGET = re.compile("(?:全年|年度|年初|调整后?)?预算(?:数|额|金额)?")
_FIRST = "年初"
"""A budget before it was adjusted is another figure than that of the year."""
_SPENT = re.compile("(?:全年|年度|实际|预算)?(?:执行|支出)(?:数|额|金额)?")
_PLACES = 2


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR361 and IR388: a rate, a budget or what was spent, and the printed figures beside it."""
    card = result.scorecard
    rate = _computed(dict(card.figures))
    rows = [leaf.indicator for leaf in result.leaves if leaf.indicator.execution]
    for leaf in result.leaves:
        value = _measured(leaf.indicator) if leaf.kind is Kind.EXECUTION else None
        computed = None if value is None else _other(value, rate)
        if computed is not None:
            words = {"actual": value, "computed": computed}
            yield finding_at("IR361", leaf.indicator, "actual", card, **words)
    for one in rows:
        yield from _named(one, card)
    # Of several budgets nothing says which one a figure is of.
    if len(rows) == 1:
        yield from _amounts(rows[0], card)


def _measured(row: Indicator) -> Quantity | None:
    value = row.actual.value if isinstance(row.actual, Measured) else None
    return value if isinstance(value, Quantity) else None


def _budget(row: Indicator) -> Quantity | None:
    return row.target.quantity if isinstance(row.target, Threshold) else None


def _amounts(row: Indicator, card: Scorecard) -> Iterator[Diagnostic]:
    """IR388: a budget, or what was spent, that none of the figures of that name is."""
    pairs = (
        ("budget", "预算数", _BUDGET, _budget(row)),
        ("spent", "执行数", _SPENT, _measured(row)),
    )
    for key, key_zh, pattern, amount in pairs:
        if amount is None:
            continue
        figures = {
            name: figure
            for name, figure in card.figures
            if pattern.fullmatch(name)
            and not name.startswith(_FIRST)
            and figure.unit.dimension == amount.unit.dimension
        }
        if figures and not any(is_one_figure(amount, figure) for figure in figures.values()):
            listed = "、".join(f"{name} {figure}" for name, figure in figures.items())
            words = {"what": key, "what_zh": key_zh, "amount": amount, "figures": listed}
            yield finding_at("IR388", row, key, card, **words)


def _named(row: Indicator, card: Scorecard) -> Iterator[Diagnostic]:
    """IR361: a figure with the name of a row is not the rate of its budget."""
    figure = dict(card.figures).get(row.name)
    computed = None if figure is None else _other(figure, _rate(_measured(row), _budget(row)))
    if computed is not None:
        words = {"name": row.name, "actual": figure, "computed": computed}
        span = dict(card.figure_spans).get(row.name)
        yield Diagnostic("IR361", words, source=card.source, span=span, subject=row.name)


def _computed(figures: dict[str, Quantity]) -> Figure | None:
    """What was spent of the budget; None where not exactly one of each is printed."""
    budgets, spent = (
        [figure for name, figure in figures.items() if pattern.fullmatch(name)]
        for pattern in (_BUDGET, _SPENT)
    )
    return _rate(spent[0], budgets[0]) if len(budgets) == len(spent) == 1 else None


def _rate(spent: Quantity | None, budget: Quantity | None) -> Figure | None:
    """A share of a budget; None where there is none."""
    if spent is None or budget is None or spent.unit.dimension != budget.unit.dimension:
        return None
    try:
        return OPERATIONS["/"](printed(spent), printed(budget))
    except ZeroDivisorError:
        return None


def _other(stated: Quantity, rate: Figure | None) -> str | None:
    """The computed rate, where a stated one is another however both are rounded."""
    one = printed(stated)
    if rate is None or not stated.unit.is_ratio or (one.low <= rate.high and rate.low <= one.high):
        return None
    return f"{printed_figure(rate.value, Rounding(_PLACES))}%"
