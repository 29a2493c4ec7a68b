"""A table in which every row says the same was not measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.model.actuals import Claimed
from indicator_rules.model.quantity import added
from indicator_rules.model.results import Verdict
from indicator_rules.source import half_width
from indicator_rules.specfile.checks.vague import FEWEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indicator_rules.engine.leaves import LeafResult
    from indicator_rules.engine.scorecard import Evaluation
    from indicator_rules.model.indicators import Scorecard


def check(result: Evaluation) -> Iterator[Diagnostic]:
    """IR355 to IR357, of tables of five rows and more."""
    leaves, card = result.leaves, result.scorecard
    if len(leaves) < FEWEST:
        return
    words = {"all": len(leaves)}
    if card.published is not None and _is_full(result):
        span = card.published.place_of("total")
        yield Diagnostic("IR355", words, source=card.source, span=span)
    if all(_repeats(leaf) for leaf in leaves):
        yield _at_first_actual("IR356", words, leaves, card)
    claims = [leaf for leaf in leaves if isinstance(leaf.indicator.actual, Claimed)]
    if 2 * len(claims) > len(leaves):
        yield _at_first_actual("IR357", words | {"count": len(claims)}, claims, card)


def _is_full(result: Evaluation) -> bool:
    """Whether every target is met and no point is lost."""
    whole = added(leaf.weight for leaf in result.leaves)
    met = all(leaf.assessment.verdict is Verdict.MET for leaf in result.leaves)
    return met and result.total.low == whole


def _repeats(leaf: LeafResult) -> bool:
    one = leaf.indicator
    target, actual = (
        "".join(half_width(text or "").split()) for text in (one.target_text, one.actual_text)
    )
    return not one.execution and target == actual


def _at_first_actual(
    code: str, words: dict[str, int], leaves: Sequence[LeafResult], card: Scorecard
) -> Diagnostic:
    first = leaves[0].indicator
    source = first.actual_source or card.source
    return Diagnostic(code, words, source=source, span=first.actual_span or first.span)
