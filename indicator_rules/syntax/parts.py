"""What the builder hands on between grammar and rules: amounts, figures, clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.model.rules import Comparison

if TYPE_CHECKING:
    from lark import Token

    from indicator_rules.model.quantity import Quantity
    from indicator_rules.model.rules import Rule
    from indicator_rules.source import Span


class UnreadableError(Exception):
    """Text at a place where the language has no room for it."""

    def __init__(self, expected: str, span: Span) -> None:
        super().__init__(expected)
        self.expected = expected
        self.span = span


@frozen
class Amount:
    """A quantity as read, with what its spelling adds."""

    quantity: Quantity
    start: int
    end: int
    odd: bool = False
    """十余人, 100多家: about the figure."""
    named: str | None = None
    """The letters of DN300."""
    slashed: bool = False
    """2/3: a share where a sign stands before it, alone perhaps a date."""


@frozen
class Lead:
    """What the words in front of a figure say."""

    start: int
    join: Token | None = None
    before: tuple[Token, ...] = ()
    """Words that belong to the clause before, or stand alone: 确保质量，…"""
    subject: str | None = None
    worded: str | None = None
    """The subject with its period: 每年考核等级 is the label of what has no figure."""
    verb: str | None = None
    base: str | None = None
    of: str | None = None
    per: str | None = None


@frozen
class Clause:
    """A figure with what the words in front of it say."""

    lead: Lead | None
    rule: Rule
    start: int
    end: int
    open_end: bool = False
    """Whether the figure is bare and without a unit, so that a word behind it would be its unit."""


@frozen
class Figures:
    """The clauses of a sentence and the words behind the last, not yet one rule."""

    clauses: list[Clause]
    tail: tuple[Token, ...]


SUFFIXES = {
    "OR_MORE": Comparison.AT_LEAST,
    "OR_LESS": Comparison.AT_MOST,
    "NOT_INCLUDED_ABOVE": Comparison.MORE_THAN,
    "NOT_INCLUDED_BELOW": Comparison.LESS_THAN,
    "OR_SO": Comparison.ABOUT,
}
