"""The clauses of a target: what the figure of each says, and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from indicator_rules.model.rules import AllOf, Change, Deadline, Interval, Level, Threshold

if TYPE_CHECKING:
    from indicator_rules.language.tokens.days import Day
    from indicator_rules.language.tokens.figures import Figure
    from indicator_rules.language.tokens.token import Token
    from indicator_rules.model.comparison import Trend

Meaning: TypeAlias = Threshold | Interval | Deadline | Level | Change | AllOf


class Moved(NamedTuple):
    """A movement between two figures: 由141天减少到25天."""

    start: Figure
    trend: Trend | None


class Said(NamedTuple):
    """What the figure, the day or the level of a clause says, without the words around it.

    ``between`` are words between a comparison and its figure, ``open_end`` is for a bare figure
    without a unit, behind which a word would be its unit. ``day`` keeps what a day was read from,
    ``moved`` where a figure came from. ``nearly`` is for a figure that is not reached (近100场),
    ``odd`` for one with more behind it (80余人).
    """

    rule: Meaning
    start: int
    end: int
    between: tuple[Token, ...] = ()
    open_end: bool = False
    day: Day | None = None
    moved: Moved | None = None
    nearly: bool = False
    odd: bool = False


class End(NamedTuple):
    """A figure with a bracket that says whether it is inside: 80%（含）."""

    figure: Token
    ends: Token


class Clause(NamedTuple):
    """A figure with the words in front of it and behind it; ``said`` is None for words alone."""

    said: Said | None
    head: tuple[Token, ...]
    tail: tuple[Token, ...] = ()


class Sentence(NamedTuple):
    """Targets joined by 且, in alternatives joined by 或."""

    alternatives: tuple[tuple[Clause, ...], ...]
