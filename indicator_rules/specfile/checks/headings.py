"""A table has the headings that its profile asks for, with the points that it gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.engine.printing import shown_figure
from indicator_rules.model.quantity import added

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.indicators import Indicator
    from indicator_rules.source import Span

_EITHER = "、"


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR508 and IR509, against the scheme of the profile that the table comes nearest to."""
    found = [list(_differences(scheme, result)) for scheme in result.profile.schemes]
    yield from min(found, key=len, default=[])


def _differences(
    scheme: Sequence[tuple[str, Decimal | None]], result: Evaluation
) -> Iterator[Diagnostic]:
    card, profile = result.scorecard, result.profile.name
    for heading, points in scheme:
        below = [leaf for leaf in result.leaves if _stands_under(leaf, heading)]
        if not below:
            words = {"profile": profile, "heading": heading}
            yield Diagnostic("IR508", words, source=card.source, span=card.profile_span)
        given = added(leaf.share.own for leaf in below)
        if below and points is not None and given != points:
            words = {"profile": profile, "name": heading, "expected": str(points)}
            words["found"] = shown_figure(given)
            span = _place_of(card.indicators, heading) or below[0].indicator.span
            yield Diagnostic("IR509", words, source=card.source, span=span, subject=heading)


def _place_of(indicators: Sequence[Indicator], heading: str) -> Span | None:
    """Where the heading itself stands, above all that is below it."""
    words = heading.split(_EITHER)
    for one in indicators:
        if any(word in one.name for word in words):
            return dict(one.spans).get("weight", one.span)
    return None


def _stands_under(leaf: LeafResult, heading: str) -> bool:
    """Whether a leaf stands under a heading, or is one itself."""
    above = leaf.path[:-1] or leaf.path
    return any(word in name for name in above for word in heading.split(_EITHER))
