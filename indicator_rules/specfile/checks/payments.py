"""Money is paid out as the work goes on."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.printing import shown_figure
from indicator_rules.language.words.measures import is_payment, is_work
from indicator_rules.model.actuals import Measured
from indicator_rules.model.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.source import Source, Span

    Rate = tuple[str, Quantity, Source | None, Span | None]

_AHEAD = Fraction(20)


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR379: 资金拨付进度 is more than 20 percentage points ahead of 项目实施进度.

    Of several of a kind nobody can tell which belong together.
    """
    rates = [rate for rate in _rates(scorecard) if rate[1].unit.is_ratio]
    paid, work = ([rate for rate in rates if is_one(rate[0])] for is_one in (is_payment, is_work))
    if len(paid) != 1 or len(work) != 1:
        return
    name, first, source, span = paid[0]
    ahead = first.base - work[0][1].base
    if ahead > _AHEAD:
        words = {
            "name": name, "paid": first, "other": work[0][0], "work": work[0][1],
            "ahead": shown_figure(ahead),
        }  # fmt: skip
        yield Diagnostic("IR379", words, source=source, span=span, subject=name)


def _rates(scorecard: Scorecard) -> Iterator[Rate]:
    """What was reached of each indicator, and each printed figure."""
    for _, leaf in scorecard.leaves():
        if isinstance(leaf.actual, Measured) and isinstance(leaf.actual.value, Quantity):
            source = leaf.actual_source or scorecard.source
            yield leaf.name, leaf.actual.value, source, leaf.actual_span
    spans = dict(scorecard.figure_spans)
    for name, figure in scorecard.figures:
        yield name, figure, scorecard.source, spans.get(name)
