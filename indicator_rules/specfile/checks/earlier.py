"""What a text says of the year before is what was printed then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.envelopes import OPERATIONS, Figure, ZeroDivisorError, exact, printed
from indicator_rules.engine.printing import printed_figure
from indicator_rules.model.profile import Rounding
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.units import PERCENT
from indicator_rules.specfile.checks.growth import signed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.shares import PrintedGrowth

_PLACES = 2


def check(scorecard: Scorecard, previous: Scorecard) -> Iterator[Diagnostic]:
    """IR375 and IR376, against the table of the year before."""
    if None not in (scorecard.period, previous.period):
        yield from _years(scorecard, previous)
    figures, earlier = dict(scorecard.figures), dict(previous.figures)
    for growth in scorecard.growth:
        then = earlier.get(growth.figure)
        implied = _implied(growth, figures)
        if then is None or implied is None or then.unit.dimension != implied.dimension:
            continue
        known = printed(then)
        if not (implied.low <= known.high and known.low <= implied.high):
            size = printed_figure(implied.value / then.unit.factor, Rounding(_PLACES))
            words = {"name": growth.figure, "implied": f"{size}{then.unit}", "known": then}
            yield Diagnostic("IR375", words, source=scorecard.source, span=growth.span)


def _years(scorecard: Scorecard, previous: Scorecard) -> Iterator[Diagnostic]:
    if previous.period != (scorecard.period or 0) - 1:
        words = {"period": scorecard.period, "found": previous.period}
        span = scorecard.place_of("period")
        yield Diagnostic("IR376", words, source=scorecard.source, span=span)


def _implied(growth: PrintedGrowth, figures: dict[str, Quantity]) -> Figure | None:
    """The earlier figure as this text has it: printed, or what the growth rate leaves."""
    if growth.before is not None:
        return printed(figures[growth.before]) if growth.before in figures else None
    if growth.figure not in figures:
        return None
    whole = OPERATIONS["+"](exact(Quantity.of(PERCENT.factor * 100, PERCENT)), signed(growth))
    try:
        return OPERATIONS["/"](printed(figures[growth.figure]), whole)
    except ZeroDivisorError:
        return None
