"""One thing has one name and one value."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.envelopes import is_one_figure
from indicator_rules.model.actuals import Measured
from indicator_rules.model.quantity import Quantity
from indicator_rules.source import half_width
from indicator_rules.specfile.checks.finding import finding_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.indicators import Indicator, Scorecard

# A dot or a dash between figures tells names apart.
_IDLE = re.compile(r"[\s,;:!?、。“”\"'·的()\[\]]|(?<![0-9])[.-]|[.-](?![0-9])")


@lru_cache(maxsize=4096)
def _same(name: str) -> str:
    """What is left of a name where it is written otherwise."""
    return _IDLE.sub("", half_width(name))


def check(scorecard: Scorecard) -> Iterator[Diagnostic]:
    """IR345 and IR346: 群众 满意度 beside 群众满意度, and a figure with two values."""
    first: dict[str, Indicator] = {}
    values: dict[str, Quantity] = {}
    called = Counter(leaf.name for _, leaf in scorecard.leaves())
    for _, leaf in scorecard.leaves():
        other = first.setdefault(_same(leaf.name), leaf)
        if other.name != leaf.name:
            yield finding_at("IR345", leaf, "name", scorecard, other=other.name)
        value = leaf.actual.value if isinstance(leaf.actual, Measured) else None
        # Under two headings one name may stand for two things.
        if isinstance(value, Quantity) and not leaf.execution and called[leaf.name] == 1:
            values[leaf.name] = value
    spans = dict(scorecard.figure_spans)
    for name, figure in scorecard.figures:
        if name in values and not is_one_figure(values[name], figure):
            words = {"name": name, "first": values[name], "second": figure}
            yield Diagnostic("IR346", words, source=scorecard.source, span=spans.get(name))
