"""A share where a percentage is due: 0.985 in the cell of a spreadsheet that shows 98.5%."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.outcome import Outcome, undetermined
from indicator_rules.model.actuals import Bounded, Measured
from indicator_rules.model.quantity import Quantity, decimal_text

if TYPE_CHECKING:
    from indicator_rules.model.region import Region

_PERCENTAGES = frozenset(("%", "百分比", "成", "折"))
"""Units of targets beside which spreadsheets keep a share."""
_SURELY = 2
"""The percentage from which a target is no share itself."""


def may_be_a_share(actual: Measured | Bounded, target: Quantity, wanted: Region) -> bool:
    """Whether a figure without a sign may be a share where a percentage is due: 0.985 for 98.5%.

    So it is up to 1, where the target is 2% or more or where the percentage would decide
    otherwise than the figure as it stands.
    """
    unit = target.unit
    if not isinstance(actual, Measured) or not actual.unit_assumed or unit.name not in _PERCENTAGES:
        return False
    if not isinstance(actual.value, Quantity) or not 0 < abs(actual.value.figure) <= 1:
        return False
    figure = actual.value.figure
    as_share = 100 * figure / unit.factor
    return abs(target.base) >= _SURELY or wanted.contains(figure) != wanted.contains(as_share)


def of_a_share(actual: Measured | Bounded, target: Quantity) -> Outcome:
    """No verdict until somebody writes the sign."""
    size = cast("Quantity", cast("Measured", actual).value).magnitude
    meant = f"{decimal_text((size * 100).normalize())}%"
    words = {"actual": actual.text, "target": target, "read": f"{decimal_text(size)}{target.unit}"}
    return undetermined(None, "待评定", Diagnostic("IR410", {**words, "meant": meant}))
