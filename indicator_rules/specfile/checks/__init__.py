"""Checks of a scorecard that could be read: one file each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.specfile.checks import (
    identities,
    labels,
    measurable,
    names,
    published,
    signs,
    units,
    weights,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.engine.scorecard import Report

CHECKS: tuple[Callable[[Report], Iterator[Diagnostic]], ...] = (
    weights.check,
    names.check,
    labels.check,
    signs.check,
    units.check,
    measurable.check,
    identities.check,
    published.check,
)
