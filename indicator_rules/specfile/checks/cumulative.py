"""What has come together over years is no less than what came in one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.envelopes import printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Scorecard

_ALL = "累计"
_YEAR = ("", "本年", "当年", "全年", "年度", "本年度")


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR384: 累计支出 is smaller than 本年支出, beyond rounding."""
    figures, spans = dict(scorecard.figures), dict(scorecard.figure_spans)
    for name, figure in scorecard.figures:
        names = (name.replace(_ALL, word, 1) for word in _YEAR if _ALL in name)
        other = next((one for one in names if one in figures), None)
        if other is None or figures[other].unit.dimension != figure.unit.dimension:
            continue
        if printed(figure).high < printed(figures[other]).low:
            words = {"name": name, "all": figure, "other": other, "year": figures[other]}
            yield Diagnostic("IR384", words, source=scorecard.source, span=spans.get(name))
