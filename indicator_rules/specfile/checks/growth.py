"""A printed growth rate is what its figures give, and has a base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.envelopes import OPERATIONS, Figure, ZeroDivisorError, exact, printed
from indicator_rules.engine.printing import printed_figure
from indicator_rules.model.comparison import Trend
from indicator_rules.model.profile import Rounding
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.units import PERCENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.shares import PrintedGrowth

_PLACES = 2


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR364 to IR366, IR368 and IR369."""
    figures = dict(scorecard.figures)
    for growth in scorecard.growth:
        words: dict[str, object] = {"name": growth.figure, "printed": growth.text}
        absent = [one for one in (growth.figure, growth.before) if one and one not in figures]
        code: str | None = None
        if absent:
            code, words["absent"] = "IR368", absent[0]
        else:
            base = _base(growth, figures)
            if base is not None:
                code, more = _held(growth, printed(figures[growth.figure]), base)
                if code is None:
                    code, more = _agreed(growth, figures)
                words |= more
        if code is not None:
            yield Diagnostic(code, words, source=scorecard.source, span=growth.span)


def signed(growth: PrintedGrowth) -> Figure:
    """The printed rate with its sign: a fall by 3% is −3%."""
    rate = printed(growth.rate)
    if growth.trend is not Trend.DECREASE:
        return rate
    return Figure(-rate.value, -rate.high, -rate.low, rate.unit)


def _base(growth: PrintedGrowth, figures: dict[str, Quantity]) -> Figure | None:
    """The earlier figure: as printed, or what is left without the difference."""
    return _derived(growth, figures) if growth.before is None else printed(figures[growth.before])


def _derived(growth: PrintedGrowth, figures: dict[str, Quantity]) -> Figure | None:
    """The earlier figure as the printed difference gives it."""
    if growth.by is None:
        return None
    sign = "+" if growth.is_fall else "-"
    try:
        return OPERATIONS[sign](printed(figures[growth.figure]), printed(growth.by))
    except Refusal:
        return None


def _agreed(
    growth: PrintedGrowth, figures: dict[str, Quantity]
) -> tuple[str | None, dict[str, object]]:
    """Whether the printed earlier figure is the one that the printed difference leaves."""
    derived = _derived(growth, figures)
    if growth.before is None or derived is None:
        return None, {}
    known = printed(figures[growth.before])
    if known.low <= derived.high and derived.low <= known.high:
        return None, {}
    left = printed_figure(derived.value / derived.unit.factor, Rounding(_PLACES))
    words: dict[str, object] = {"before": growth.before, "by": growth.by}
    return "IR369", words | {"known": figures[growth.before], "derived": f"{left}{derived.unit}"}


def _held(growth: PrintedGrowth, now: Figure, base: Figure) -> tuple[str | None, dict[str, object]]:
    if base.value == 0:
        return "IR365", {}
    try:
        computed = _minus_whole(OPERATIONS["/"](now, base))
    except (ZeroDivisorError, Refusal):
        return None, {}
    stated = signed(growth)
    words: dict[str, object] = {"computed": f"{printed_figure(computed.value, Rounding(_PLACES))}%"}
    if computed.low <= stated.high and stated.low <= computed.high:
        return None, {}
    return ("IR366" if computed.value * stated.value < 0 else "IR364"), words


def _minus_whole(ratio: Figure) -> Figure:
    return OPERATIONS["-"](ratio, exact(Quantity.of(PERCENT.factor * 100, PERCENT)))
