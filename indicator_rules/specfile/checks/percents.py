"""A part of a whole is 100% at most, and a sign that was scanned is no digit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from indicator_rules.language.words.measures import is_change, is_harm, is_rate, is_share
from indicator_rules.model.actuals import Measured
from indicator_rules.model.comparison import Comparison
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Interval, Threshold
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Indicator, Scorecard

WHOLE = 100
_SCANNED = re.compile(r"2((?:[1-9][0-9]|100)(?:\.[0-9]+)?)")
_UPWARD = frozenset((Comparison.AT_LEAST, Comparison.MORE_THAN, Comparison.EQUAL))


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR325 to IR327: 合格率 above 100%, a target above 100%, and 292% for ≥92%."""
    for _, leaf in scorecard.leaves():
        yield from _target(leaf, scorecard)
        value = leaf.actual.value if isinstance(leaf.actual, Measured) else None
        if isinstance(value, Quantity) and _is_above(value) and _is_a_part(leaf.name):
            yield finding_at("IR325", leaf, "actual", scorecard, figure=value)


def _target(leaf: Indicator, scorecard: Scorecard) -> Iterator[Diagnostic]:
    match leaf.target:
        case Threshold(quantity=quantity) | Interval(high=quantity) as target:
            pass
        case _:
            return
    if not _is_above(quantity):
        return
    scanned = None
    if isinstance(target, Threshold) and not target.stated:
        scanned = _SCANNED.fullmatch(str(quantity.magnitude))
    if scanned is not None:
        yield finding_at(
            "IR327", leaf, "target", scorecard, figure=quantity, meant=f"≥{scanned[1]}%"
        )
    elif _is_a_part(leaf.name):
        yield finding_at("IR325", leaf, "target", scorecard, figure=quantity)
    elif _asks_for_more(target) and not is_change(leaf.name + (target.subject or "")):
        yield finding_at("IR326", leaf, "target", scorecard, figure=quantity)


def _is_above(quantity: Quantity) -> bool:
    return quantity.unit.name == "%" and quantity.magnitude > WHOLE


def _is_a_part(name: str) -> bool:
    """Whether a name is a part of a whole, be it wanted or not."""
    return is_share(name) or (is_harm(name) and is_rate(name))


def _asks_for_more(target: Threshold | Interval) -> bool:
    return isinstance(target, Interval) or target.comparison in _UPWARD
