"""Conditions of a scoring sentence put together: two bounds, a bound beside the target."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from indicator_rules.language.old_scoring.parts import UnreadableError
from indicator_rules.language.old_scoring.phrases import (
    Award,
    Beside,
    Bound,
    Condition,
    Each,
    Graded,
    Item,
    Listed,
    Said,
    Side,
    Verdict,
)
from indicator_rules.language.old_scoring.wanted import EACH, EARNS, EXPECTED
from indicator_rules.model.methods import Axis, Calculated
from indicator_rules.model.quantity import Quantity
from indicator_rules.source import Span

_ZERO = Fraction(0)
_PAST = {Axis.OVER, Axis.UNDER, Axis.SAVED}


def is_formula(item: Item) -> bool:
    """得分=…, with what it is of in front."""
    return isinstance(item, Award) and isinstance(item.method, Calculated)


def is_single(bound: Bound) -> bool:
    """违规1次扣1分: so many or more, or each; 达到70%扣2分 is no count."""
    counts = bound.axis is not None or not bound.unit.is_ratio
    return counts and bound.stretch.high is None and bound.low is Said.NOT


def begun_at(held: Condition | None, each: Each) -> Each:
    """95%以上的，每高1个百分点加1分: where the units that are added begin.

    Raises:
        UnreadableError: the condition is of something else, or has no end that they begin at.
    """
    if held is None or (isinstance(held, Verdict | Beside) and each.start is None):
        return each
    if not isinstance(held, Bound) or held.axis is not None or each.side is not Side.ABOVE:
        raise UnreadableError(EACH, held.span)
    if held.stretch.low is None or held.stretch.high is not None or each.start is not None:
        raise UnreadableError(EACH, held.span)
    return evolve(each, start=Quantity.of(held.stretch.low, held.unit))


def short_of(held: Condition | None, each: Each) -> Bound | None:
    """不足20人的，每人得0.25分: counted from none, and so below a bound and not above one.

    Raises:
        UnreadableError: the bound is none that things are counted up to.
    """
    if not isinstance(held, Bound):
        return None
    below = held.stretch.low is None and held.stretch.high is not None
    alike = each.per.unit.name in {"个", held.unit.name}
    if not (below and alike and held.unit.is_counter and held.axis is None):
        raise UnreadableError(EARNS, each.span)
    return held


def past_the_target(bound: Bound) -> Bound:
    """逾期10天内 does not hold what is on time, 节约率5%以下 not what is overspent."""
    if bound.axis not in _PAST or bound.stretch.low is not None:
        return bound
    closed = bound.axis is Axis.SAVED
    return evolve(bound, stretch=evolve(bound.stretch, low=_ZERO, low_closed=closed))


def both_of(held: Bound, item: Bound) -> Bound:
    """≥80%且＜90%."""
    both = held.stretch.common(item.stretch)
    if both is None:
        raise UnreadableError(EXPECTED, item.span)
    # How plainly an end is said is told by the one that names it.
    low = max(one.low for one in (held, item) if one.stretch.low == both.low)
    high = max(one.high for one in (held, item) if one.stretch.high == both.high)
    span = Span(held.span.start, item.span.end)
    return Bound(both, item.unit, span, low=low, high=high, axis=item.axis or held.axis)


def one_of(held: Bound | Listed, item: Bound) -> Listed:
    """90%-95%或105%-110%."""
    bounds = held.bounds if isinstance(held, Listed) else (held,)
    span = Span(held.span.start, item.span.end)
    return Listed((*bounds, item), span, either=True)


def completes(held: Bound, item: Condition) -> bool:
    """100%完成得10分: the verb of the figure in front of it; 90%以上为优得10分: its name."""
    if isinstance(item, Graded):
        return item.words.startswith("为")
    return isinstance(item, Verdict) and item.met and item.span.start == held.span.end
