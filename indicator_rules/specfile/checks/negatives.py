"""What is counted is not below zero, and comes whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.language.words.measures import is_harm, is_rate, is_share
from indicator_rules.model.actuals import Measured
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Interval, Threshold
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Indicator, Scorecard

_WHOLE = frozenset(
    [
        "个",
        "人",
        "人次",
        "名",
        "户",
        "场",
        "场次",
        "次",
        "件",
        "辆",
        "台",
        "座",
        "起",
        "项",
        "份",
        "所",
    ]
)
_MEAN = "均"


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR328, IR329 and IR385: −5个, 7.5人, and a 满意度 of −10%."""
    for _, leaf in scorecard.leaves():
        for key, quantity in _figures(leaf):
            if quantity.magnitude < 0 and quantity.unit.dimension.startswith("counter:"):
                yield finding_at("IR328", leaf, key, scorecard, figure=quantity)
            elif _is_broken(quantity) and _MEAN not in leaf.name:
                yield finding_at("IR329", leaf, key, scorecard, figure=quantity)
            elif key == "actual" and quantity.magnitude < 0 and _is_part(quantity, leaf.name):
                yield finding_at("IR385", leaf, key, scorecard, figure=quantity)


def _figures(leaf: Indicator) -> Iterator[tuple[str, Quantity]]:
    match leaf.target:
        case Threshold(quantity=quantity, per=None) | Interval(low=quantity, per=None):
            yield "target", quantity
        case _:
            pass
    if isinstance(leaf.actual, Measured) and isinstance(leaf.actual.value, Quantity):
        yield "actual", leaf.actual.value


def _is_part(quantity: Quantity, name: str) -> bool:
    """Whether a figure is a part of a whole, which nothing can make less than none."""
    return quantity.unit.is_ratio and (is_share(name) or (is_harm(name) and is_rate(name)))


def _is_broken(quantity: Quantity) -> bool:
    """Whether things that come whole are counted in parts; 1.5万人 are 15000."""
    # The remainder of a Decimal ends at 28 digits, and a figure may have more.
    if quantity.magnitude == quantity.magnitude.to_integral_value():
        return False
    return quantity.unit.without_scale in _WHOLE and quantity.base.denominator != 1
