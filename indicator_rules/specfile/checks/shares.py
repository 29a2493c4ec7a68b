"""Printed shares are what their figures give, and make up the whole."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.envelopes import OPERATIONS, ZeroDivisorError, printed
from indicator_rules.engine.printing import printed_figure, shown_figure
from indicator_rules.model.profile import Rounding
from indicator_rules.model.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indicator_rules.engine.envelopes import Figure
    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.quantity import Quantity
    from indicator_rules.model.shares import PrintedShare

_WHOLE = Fraction(100)
_PLACES = 2


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR362 and IR363; of a share without its figures only the sum can be told."""
    figures = dict(scorecard.figures)
    for share in scorecard.shares:
        computed = _computed(share, figures)
        stated = printed(share.share)
        if computed is not None and not _overlap(computed, stated):
            rate = f"{printed_figure(computed.value, Rounding(_PLACES))}%"
            words = {"part": share.part, "whole": share.whole, "computed": rate}
            words["share"] = str(share.share)
            yield Diagnostic("IR362", words, source=scorecard.source, span=share.span)
    for whole, group in groupby(scorecard.shares, key=lambda one: one.whole):
        yield from _sum(whole, list(group), scorecard)


def _computed(share: PrintedShare, figures: dict[str, Quantity]) -> Figure | None:
    """The share from its figures; None where they are not there or are of two kinds."""
    part, whole = figures.get(share.part), figures.get(share.whole)
    if part is None or whole is None or part.unit.dimension != whole.unit.dimension:
        return None
    try:
        return OPERATIONS["/"](printed(part), printed(whole))
    except (ZeroDivisorError, Refusal):
        return None


def _overlap(one: Figure, other: Figure) -> bool:
    return one.low <= other.high and other.low <= one.high


def _sum(whole: str, shares: Sequence[PrintedShare], scorecard: Scorecard) -> Iterator[Diagnostic]:
    """Two parts and more are taken to be the whole."""
    stated = [printed(share.share) for share in shares]
    low, high = (sum(ends) for ends in zip(*((one.low, one.high) for one in stated), strict=True))
    if len(shares) > 1 and not low <= _WHOLE <= high:
        total = shown_figure(sum((one.value for one in stated), Fraction(0)))
        words = {"whole": whole, "sum": total}
        yield Diagnostic("IR363", words, source=scorecard.source, span=shares[-1].span)
