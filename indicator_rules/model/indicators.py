"""A scorecard (自评表): a tree of indicators, every value with its place in the file."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from indicator_rules.model.actuals import Actual
from indicator_rules.model.claims import Claim
from indicator_rules.model.identity import Relation
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Direction, Rule
from indicator_rules.model.shares import PrintedGrowth, PrintedShare
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen
class Published:
    """What the table printed: completion, score, total, grade."""

    completion: str | None = None
    score: Decimal | None = None
    total: Decimal | None = None
    grade: str | None = None
    count: Decimal | None = None
    """How many indicators the text says there are."""
    spans: tuple[tuple[str, Span], ...] = field(default=(), eq=False, repr=False, kw_only=True)
    """Where each of them stands, by its name."""
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)

    def place_of(self, name: str) -> Span | None:
        """Where one of them stands, or all of them."""
        return dict(self.spans).get(name, self.span)


@frozen
class Indicator:
    """An indicator (指标); a leaf has a target, an inner one has indicators below it.

    ``target_span`` and ``actual_span`` are places in the file, for findings of the engine.
    """

    name: str
    indicators: tuple[Indicator, ...] = ()
    weight: Decimal | None = None
    unit: str | None = None
    target: Rule | None = None
    target_text: str | None = None
    actual: Actual | None = None
    actual_text: str | None = None
    direction: Direction | None = None
    rating: Claim | None = None
    reason: str | None = None
    method: str | None = None
    scoring: Formulaic | None = None
    """The method as read; None where none is named."""
    execution: bool = False
    """Whether target and actual value are a budget and what was spent of it (预算执行率)."""
    rated: Decimal | None = None
    """The points that a person gave where the figures leave a choice."""
    deducted: Decimal | None = None
    """The points that a person takes off what was computed."""
    published: Published | None = None
    start: dt.date | None = None
    """The day that the work begins."""
    note: str | None = None
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    target_span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    actual_span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    method_span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    rated_span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    spans: tuple[tuple[str, Span], ...] = field(default=(), eq=False, repr=False, kw_only=True)
    """Where each of its keys has its value, by the name of the key."""
    actual_source: Source | None = field(default=None, eq=False, repr=False, kw_only=True)
    """The file of the actual value, where that is not the file of the scorecard."""

    def place_of(self, key: str) -> Span | None:
        """Where the value of a key stands, or the indicator."""
        return dict(self.spans).get(key, self.span)

    @property
    def is_leaf(self) -> bool:
        """Whether the indicator is measured itself."""
        return not self.indicators

    def leaves(self, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Indicator]]:
        """Each leaf with the path of names that leads to it, in the order of the file."""
        path = (*above, self.name)
        if self.is_leaf:
            yield path, self
        for indicator in self.indicators:
            yield from indicator.leaves(path)


@frozen
class Identity:
    """A relation that printed figures must satisfy (勾稽关系), as written and as read."""

    text: str
    relation: Relation | None = field(default=None, eq=False, repr=False, kw_only=True)
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Bonus:
    """Points on top of the total (加分项)."""

    name: str
    points: Decimal
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Veto:
    """What fixes the grade, whatever the total (一票否决); ``applies`` where it has happened.

    Of several the worst grade counts, and none makes a grade better than the total earns.
    """

    name: str
    grade: str
    applies: bool = True
    span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    grade_span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Scorecard:
    """A whole table with what it rests on."""

    title: str
    indicators: tuple[Indicator, ...]
    organization: str | None = None
    period: int | None = None
    profile: Profile = PLAIN
    equal_weights: bool = False
    points: Decimal = Decimal(100)
    """What the weights of the first level add up to."""
    figures: tuple[tuple[str, Quantity], ...] = ()
    identities: tuple[Identity, ...] = ()
    shares: tuple[PrintedShare, ...] = ()
    growth: tuple[PrintedGrowth, ...] = ()
    bonuses: tuple[Bonus, ...] = ()
    vetoes: tuple[Veto, ...] = ()
    published: Published | None = None
    profile_span: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    as_of: dt.date | None = field(default=None, kw_only=True)
    """The day that the actual values are of, where that is not the end of the period."""
    spans: tuple[tuple[str, Span], ...] = field(default=(), eq=False, repr=False, kw_only=True)
    """Where each key of the table has its value, by the name of the key."""
    figure_spans: tuple[tuple[str, Span], ...] = field(
        default=(), eq=False, repr=False, kw_only=True
    )
    """Where each figure is named."""
    source: Source | None = field(default=None, eq=False, repr=False, kw_only=True)

    def leaves(self) -> Iterator[tuple[tuple[str, ...], Indicator]]:
        """Each leaf with its path of names, in the order of the file."""
        return iter(self._leaves)

    @cached_property
    def _leaves(self) -> tuple[tuple[tuple[str, ...], Indicator], ...]:
        # Every check goes through them; the tree is walked once.
        return tuple(leaf for one in self.indicators for leaf in one.leaves())

    def place_of(self, key: str) -> Span | None:
        """Where the value of a key stands, or where the table begins."""
        return dict(self.spans).get(key, self.profile_span)
