"""A scorecard (自评表): a tree of indicators, every value with its place in the file."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.diagnostics.settings import Settings
from indicator_rules.model.actuals import Actual, Missing
from indicator_rules.model.claims import Claim
from indicator_rules.model.comparison import Direction
from indicator_rules.model.identity import Relation
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.places import Places
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Rule
from indicator_rules.model.shares import PrintedGrowth, PrintedShare
from indicator_rules.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCHEMA = "indicator-rules/1"
"""The form of a spec."""
_WHOLE = 100


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
    raw: tuple[tuple[str, object], ...] = field(default=(), eq=False, repr=False, kw_only=True)
    """Keys with an error in what they hold, as they are written."""
    worded: bool = field(default=False, eq=False, kw_only=True)
    """Whether the target is said to be words alone, whatever figures stand in it."""
    unread: frozenset[str] = field(default=frozenset(), kw_only=True)
    """The keys whose text could not be read: the row stands open."""
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

    def to_dict(self) -> dict[str, object]:
        """The indicator in the form of a spec, as plain data."""
        return dict(indicator_data(self))

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
    unread: frozenset[str] = field(default=frozenset(), kw_only=True)
    """The keys of the table whose text could not be read."""
    raw: tuple[tuple[str, object], ...] = field(default=(), eq=False, repr=False, kw_only=True)
    """Keys with an error in what they hold, as they are written."""
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
    diagnostics: tuple[Diagnostic, ...] = field(default=(), eq=False, repr=False, kw_only=True)
    """Everything that ``check`` finds in the texts the scorecard was read from."""
    mistakes: tuple[Diagnostic, ...] = field(default=(), eq=False, repr=False, kw_only=True)
    """What kept texts from being read, or is wrong with the form of the file."""
    part: Span | None = field(default=None, eq=False, repr=False, kw_only=True)
    """The part of the source that is this table, where a file holds several."""
    settings: Settings = field(factory=Settings, eq=False, repr=False, kw_only=True)
    """Which findings the table shows."""

    def leaves(self) -> Iterator[tuple[tuple[str, ...], Indicator]]:
        """Each leaf with its path of names, in the order of the file."""
        return iter(self._leaves)

    @cached_property
    def places(self) -> Places:
        """The paths of the leaves, to find one by its name or its path."""
        return Places(tuple(path for path, _ in self._leaves))

    @cached_property
    def _leaves(self) -> tuple[tuple[tuple[str, ...], Indicator], ...]:
        # Every check goes through them; the tree is walked once.
        return tuple(leaf for one in self.indicators for leaf in one.leaves())

    def replacing(self, leaves: Mapping[int, Indicator]) -> Scorecard:
        """The same table with other leaves, by where they stand among its leaves."""
        numbers = count()

        def replaced(one: Indicator) -> Indicator:
            if one.is_leaf:
                return leaves.get(next(numbers), one)
            return evolve(one, indicators=tuple(map(replaced, one.indicators)))

        return evolve(self, indicators=tuple(map(replaced, self.indicators)))

    def to_dict(self) -> dict[str, object]:
        """The table in the form of a spec, as plain data: ``load_spec`` reads it back.

        What was read of a text is given as that text, figures as their characters, and a text
        that could not be read as it is written; the keys are those of a spec file, and what is
        not said is left out.

        Raises:
            ValueError: the profile has no name by which a spec can call it.
        """
        return dict(scorecard_data(self))

    def place_of(self, key: str) -> Span | None:
        """Where the value of a key stands, or where the table begins."""
        return dict(self.spans).get(key, self.profile_span)


def scorecard_data(card: Scorecard) -> Iterator[tuple[str, object]]:
    """The keys of a spec that say something, with their values."""
    shares: dict[str, dict[str, str]] = {}
    for one in card.shares:
        shares.setdefault(one.whole, {})[one.part] = str(one.share)
    settings = card.settings
    checks: dict[str, object] = {
        "select": list(settings.select),
        "ignore": list(settings.ignore),
        "severity": {code: rank.value for code, rank in settings.severity},
    }
    yield from _said({
        "schema": SCHEMA,
        "title": card.title,
        "organization": card.organization,
        "period": card.period,
        "as_of": None if card.as_of is None else card.as_of.isoformat(),
        "profile": None if card.profile == PLAIN else card.profile.spec_name,
        "weights": "equal" if card.equal_weights else None,
        "points": None if card.points == _WHOLE else _figure(card.points),
        "indicators": [one.to_dict() for one in card.indicators],
        "figures": {name: str(figure) for name, figure in card.figures},
        "identities": [one.text for one in card.identities],
        "shares": shares,
        "growth": [dict(_growth_data(one)) for one in card.growth],
        "bonus": [{"name": one.name, "points": _figure(one.points)} for one in card.bonuses],
        "veto": [
            {"name": one.name, "grade": one.grade, "applies": "true" if one.applies else "false"}
            for one in card.vetoes
        ],
        "published": published_data(card.published),
        "checks": dict(_said(checks)),
        **dict(card.raw),
    })  # fmt: skip


def indicator_data(one: Indicator) -> Iterator[tuple[str, object]]:
    """The keys of an indicator that say something, with their values."""
    target, actual = ("budget", "spent") if one.execution else ("target", "actual")
    yield from _said({
        "name": one.name,
        "weight": _figure(one.weight),
        "unit": one.unit,
        target: _text_of(one.target_text, one.target),
        "qualitative": "true" if one.worded else None,
        "direction": None if one.direction is None else one.direction.value,
        "method": _text_of(one.method, one.scoring),
        actual: _text_of(one.actual_text, getattr(one.actual, "text", None)),
        "start": None if one.start is None else one.start.isoformat(),
        "rating": None if one.rating is None else one.rating.value,
        "rated": _figure(one.rated),
        "deducted": _figure(one.deducted),
        "reason": one.reason,
        "published": published_data(one.published),
        "note": one.note,
        "indicators": [below.to_dict() for below in one.indicators],
        **dict(one.raw),
    })  # fmt: skip
    if one.execution and isinstance(one.actual, Missing) and one.actual_text is None:
        # A budget asks for the key of what was spent, also before there is any.
        yield actual, ""


def _growth_data(one: PrintedGrowth) -> Iterator[tuple[str, object]]:
    by = None if one.by is None else str(one.by)
    yield from _said({"figure": one.figure, "printed": one.text, "before": one.before, "by": by})


def published_data(printed: Published | None) -> dict[str, object]:
    """What a table printed, key by key; nothing where it printed nothing."""
    if printed is None:
        return {}
    return dict(_said({
        "completion": printed.completion,
        "score": _figure(printed.score),
        "total": _figure(printed.total),
        "grade": printed.grade,
        "count": _figure(printed.count),
    }))  # fmt: skip


def _text_of(written: str | None, read: object) -> str | None:
    """The text of a cell; of a value without one, how the value is written."""
    if written is not None or read is None:
        return written
    return str(read)


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _said(data: dict[str, object]) -> Iterator[tuple[str, object]]:
    """What is there of some keys."""
    return ((key, value) for key, value in data.items() if value not in (None, "", [], {}))
