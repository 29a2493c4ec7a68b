"""Places of tokens in their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indicator_rules.source import Span

if TYPE_CHECKING:
    from lark import Token


def span_of(first: Token, last: Token | None = None) -> Span:
    """From the first token to the last."""
    return Span(first.start_pos or 0, (last or first).end_pos or 0)
