"""What builders hand on: amounts, and places where nothing can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.model.comparison import Comparison

if TYPE_CHECKING:
    from indicator_rules.model.quantity import Quantity
    from indicator_rules.source import Span


class UnreadableError(Exception):
    """Text at a place where the language has no room for it."""

    def __init__(self, expected: str, span: Span) -> None:
        super().__init__(expected)
        self.expected = expected
        self.span = span


@frozen
class Amount:
    """A quantity as read, with its place."""

    quantity: Quantity
    start: int
    end: int


SUFFIXES = {
    "OR_MORE": Comparison.AT_LEAST,
    "OR_LESS": Comparison.AT_MOST,
    "NOT_INCLUDED_ABOVE": Comparison.MORE_THAN,
    "NOT_INCLUDED_BELOW": Comparison.LESS_THAN,
    "OR_SO": Comparison.ABOUT,
}
