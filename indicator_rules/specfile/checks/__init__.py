"""Checks of a scorecard: one file each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.specfile.checks import (
    identities,
    labels,
    measurable,
    names,
    signs,
    units,
    weights,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.model.indicators import Scorecard

    Check = Callable[[Scorecard], Iterator[Diagnostic]]

PART_CHECKS: tuple[Check, ...] = (
    weights.check,
    names.check,
    labels.check,
    signs.check,
    units.check,
)
"""What is right also where some of the file could not be read."""

CHECKS: tuple[Check, ...] = (*PART_CHECKS, measurable.check, identities.check)
